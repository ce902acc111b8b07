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

} // namespace likeness
