// SPDX-FileCopyrightText: 2026 Likeness contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "../base/Result.h"
#include "../faceprint/Faceprint.h"
#include "../store/Records.h"
#include "../store/SecretBytes.h"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <vector>

namespace likeness::store {

/// Somebody's most similar sample.
struct Candidate {
    RowId subject = 0;
    RowId sample = 0;
    SimilarityScore score;
};

/// All enrolled faceprints of one model as 16-bit integers in memory, to find those that look like a probe.
/// Memory: 2 bytes a component, guarded as keys are (see `SecretBytes`), wiped when freed. Const functions
/// may be called by several threads at once.
class FaceprintIndex {
  public:
    /// Rows are added in blocks of this many, so that growing copies nothing.
    static constexpr std::size_t kBlockRows = 16384;

    explicit FaceprintIndex(ModelIdentity model) : m_model(std::move(model)) {}

    [[nodiscard]] const ModelIdentity& model() const noexcept { return m_model; }
    [[nodiscard]] std::size_t size() const noexcept { return m_samples.size(); }

    /// Errors: `ModelMismatch` (another model or length), `InvalidFaceprint` (empty), `OutOfMemory`.
    [[nodiscard]] Result<void> add(RowId subject, RowId sample, const Faceprint& faceprint);
    /// As before, for a vector of `model()` that `Faceprint::quantizedVector` gave. Errors: `ModelMismatch`
    /// (its length), `OutOfMemory`.
    [[nodiscard]] Result<void> add(RowId subject, RowId sample, std::span<const std::int16_t> quantized);
    void removeSample(RowId sample);
    void removeSubject(RowId subject);

    /// Everybody who has a sample that reaches `threshold`, with the best one; best first, then by subject.
    /// Scores are those of the faceprints within 1e-4 and do not depend on the number of threads (0: one a
    /// processor). Errors: `ModelMismatch`, `InvalidFaceprint`.
    [[nodiscard]] Result<std::vector<Candidate>> reaching(const Faceprint& probe, SimilarityScore threshold,
                                                          int threads = 0) const;

  private:
    struct Place {
        RowId subject = 0;
        RowId sample = 0;
    };
    [[nodiscard]] Result<void> requireFitting(const Faceprint& faceprint) const;
    [[nodiscard]] std::span<std::int16_t> row(std::size_t index);
    /// Rows that lie in one block.
    [[nodiscard]] std::span<const std::int16_t> rowsFrom(std::size_t first, std::size_t count) const;
    void removeAt(std::size_t index);

    ModelIdentity m_model;
    std::size_t m_dimensions = 0;
    std::vector<SecretBytes> m_blocks;
    std::vector<Place> m_samples;
};

} // namespace likeness::store
