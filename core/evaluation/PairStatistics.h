// SPDX-FileCopyrightText: 2026 Likeness contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <cstddef>
#include <optional>
#include <span>
#include <vector>

namespace likeness {

/// The outcome of one comparison. Without a score, one of its pictures gave no faceprint.
struct ScoredPair {
    std::optional<double> score;
    bool isGenuine = false;
    int fold = 0;
};

/// Accuracy after the protocol of Labeled Faces in the Wild, View 2 (Huang et al. 2007): every fold is judged
/// at the threshold that is best on the other folds.
struct FoldAccuracy {
    struct Fold {
        double threshold = 0; ///< Scores at or above it count as a match.
        double accuracy = 0;
    };
    double mean = 0;
    double deviation = 0; ///< Sample standard deviation over the folds (n − 1); 0 for a single fold.
    std::vector<Fold> folds;
};

/// Pairs without a score count as wrong, genuine and impostor alike: a picture in which no face is found
/// earns nothing. Of equally good thresholds the highest is taken. With a single fold, its own best
/// threshold.
[[nodiscard]] FoldAccuracy foldAccuracy(std::span<const ScoredPair> pairs, int folds);

/// One operating point, counted over pairs.
struct OperatingPoint {
    double threshold = 0;      ///< Scores at or above it count as a match.
    double trueMatchRate = 0;  ///< Of all genuine pairs; those without a score do not match.
    double falseMatchRate = 0; ///< Of the impostor pairs that have a score: leaving the others out raises it.
    std::size_t trueMatches = 0;
    std::size_t falseMatches = 0;
};

/// What happens at a threshold. Rates of no pairs are 0.
[[nodiscard]] OperatingPoint operatingPointAt(std::span<const ScoredPair> pairs, double threshold);

/// The lowest threshold whose false match rate is at most `falseMatchRate`. Where impostor scores are equal
/// at that place, none of them is accepted, so that the rate is never exceeded.
[[nodiscard]] OperatingPoint operatingPointFor(std::span<const ScoredPair> pairs, double falseMatchRate);

} // namespace likeness
