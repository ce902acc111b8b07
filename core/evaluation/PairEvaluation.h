// SPDX-FileCopyrightText: 2026 Likeness contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "../base/Result.h"
#include "../engine/Engine.h"
#include "PairList.h"
#include "PairStatistics.h"
#include "PictureEmbedding.h"

#include <cstddef>
#include <filesystem>
#include <vector>

namespace likeness {

/// How well an engine tells people apart on a list of pairs.
struct PairEvaluation {
    /// An operating point with the false match rate that was asked for.
    struct Target {
        double falseMatchRate = 0;
        OperatingPoint measured;
    };
    std::size_t pairs = 0;
    std::size_t pictures = 0;
    std::size_t pairsWithoutScore = 0; ///< One of the pictures is among `failures`.
    FoldAccuracy accuracy;
    /// At the lowest thresholds of this list that keep a false match rate of 1e-2 and of 1e-3.
    std::vector<Target> targets;
    /// At the thresholds that the pack's calibration names for 1e-2, 1e-3 and 1e-4; empty without one.
    std::vector<Target> calibrated;
    std::vector<PictureFailure> failures;
};

/// Embeds every picture of the list once, on all workers, and scores its pairs. `images` has a folder per
/// person. Errors: `CannotReadFile` (no such folder), `InvalidArgument` (no picture gave a faceprint),
/// `Cancelled`, `ModelMismatch`.
[[nodiscard]] Result<PairEvaluation> evaluatePairs(Engine& engine, const std::filesystem::path& images,
                                                   const PairList& list, const EmbeddingOptions& options = {},
                                                   const JobControl& control = {});

} // namespace likeness
