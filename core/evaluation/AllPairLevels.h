// SPDX-FileCopyrightText: 2026 Likeness contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "base/Result.h"
#include "evaluation/AllPairs.h"
#include "evaluation/ScoreHistogram.h"
#include "evaluation/ScoreLevels.h"

#include <cstddef>
#include <cstdint>
#include <functional>
#include <span>
#include <stop_token>
#include <vector>

namespace likeness {

/// A comparison by the numbers of its pictures.
struct ComparedPictures {
    float score = 0;
    std::uint32_t a = 0;
    std::uint32_t b = 0;
};

/// Levels of all pairs, and what a report shows beside them.
struct AllPairLevels {
    ScoreLevels levels;
    ScoreHistogram impostors;
    ScoreHistogram genuines;
    std::vector<ComparedPictures> lowestGenuines;   ///< Lowest first.
    std::vector<ComparedPictures> highestImpostors; ///< Highest first.
};

/// How all pairs are compared.
struct AllPairsRun {
    int threads = 1;
    std::size_t worst = 20; ///< Pairs of each kind that are listed.
    /// Impostor pairs kept one by one, highest first, and the most genuine pairs of which all are kept.
    std::size_t maxKept = 12'000'000;
    std::function<void(std::size_t done, std::size_t total)> progress; ///< From one thread at a time.
    std::stop_token stop;
    /// Called with every score, in the order of the pictures (i, then j > i), from this thread.
    std::function<void(std::uint32_t i, std::uint32_t j, float score)> visit;
};

/// Compares all pairs in two passes of blocked matrix products: one counts, one keeps. People are numbered
/// from 0 without gaps. Memory: 4 bytes for each number of a faceprint and 8 for each pair that is kept.
/// Errors: `InvalidArgument` (fewer than two people, empty faceprints), `ModelMismatch`, `Cancelled`.
[[nodiscard]] Result<AllPairLevels> levelAllPairs(std::span<const LabelledFaceprint> faceprints,
                                                  const AllPairsRun& run);

} // namespace likeness
