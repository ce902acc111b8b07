// SPDX-FileCopyrightText: 2026 Likeness contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "base/Result.h"
#include "evaluation/Evaluation.h"
#include "evaluation/EvaluationMaterial.h"
#include "evaluation/ScoreLevels.h"

#include <cstdint>
#include <limits>
#include <vector>

namespace likeness {

/// The scores of an evaluation, and who they are of.
struct EvaluationComparison {
    static constexpr std::uint32_t kNobody = std::numeric_limits<std::uint32_t>::max();
    ScoreLevels levels;
    /// By the material's person: the number among those who were compared, in the same order, or kNobody.
    std::vector<std::uint32_t> numberOf;
};

/// Compares what the material asks for, fills in the report's counts, histograms, accuracy and worst pairs
/// (without faces), and writes the scores where `options` say so. Takes the faceprints. Errors: as
/// `runEvaluation`.
[[nodiscard]] Result<EvaluationComparison>
comparePictures(const EvaluationMaterial& material, PictureEmbeddings& embedded, int threads,
                const EvaluationOptions& options, const EvaluationControl& control, EvaluationReport& report);

} // namespace likeness
