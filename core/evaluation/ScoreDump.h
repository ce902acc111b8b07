// SPDX-FileCopyrightText: 2026 Likeness contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "base/FileBytes.h"
#include "base/Result.h"
#include "evaluation/EvaluationMaterial.h"

#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>

namespace likeness {

/// Scores as CSV, written as they come: person_a, person_b, picture_a, picture_b, score, genuine, fold.
/// Scores have 17 digits, from which the same number can be read again; pictures are numbers in the order of
/// the evaluation.
class ScoreDump {
  public:
    static constexpr std::uint64_t kMaxPairs = 5'000'000;

    /// Errors: `TooLarge` (more than `kMaxPairs`), `CannotWriteFile`. Holds a reference to the material.
    [[nodiscard]] static Result<ScoreDump> open(const std::filesystem::path& file, std::uint64_t pairs,
                                                const EvaluationMaterial& material);
    void add(std::uint32_t pictureA, std::uint32_t pictureB, double score, bool isGenuine,
             std::optional<int> fold);
    /// Errors: `CannotWriteFile`, also of what was added before.
    [[nodiscard]] Result<void> finish();

  private:
    ScoreDump(AtomicFile file, const EvaluationMaterial& material);
    void flush();

    AtomicFile m_file;
    const EvaluationMaterial* m_material;
    std::string m_pending;
    Result<void> m_written;
};

/// A value as RFC 4180 writes it: in quotes where it must be.
[[nodiscard]] std::string csvValue(const std::string& text);

} // namespace likeness
