// SPDX-FileCopyrightText: 2026 Likeness contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "evaluation/ScoreHistogram.h"
#include "faceprint/Calibration.h"

#include <array>
#include <vector>

namespace likeness {

/// Of the pairs whose probability lies in one range, both kinds counting one half in all.
struct ReliabilityRange {
    double share = 0;    ///< Of all pairs.
    double told = 0;     ///< Mean of the probabilities; 0 where there are no pairs.
    double observed = 0; ///< The share of genuine pairs among them.
};

/// How well probabilities tell the share of genuine pairs, both kinds of pairs counting one half.
struct ProbabilityQuality {
    double logLoss = 0; ///< Mean of −ln of the probability given to what was true.
    /// Mean distance between the probability told and the share observed, over 20 equal ranges of
    /// probability, weighted by how many pairs fall in each (Naeini et al. 2015).
    double expectedCalibrationError = 0;
    /// The reliability diagram: those 20 ranges of probability.
    std::array<ReliabilityRange, 20> reliability{};
};

/// Of two sets of pairs that count the same.
[[nodiscard]] ProbabilityQuality mean(const ProbabilityQuality& a, const ProbabilityQuality& b);

/// Logistic regression of genuine against impostor scores at a prior of 0.5, with log-odds that are linear
/// between `knots` (scores, strictly rising, at least 2) and along the outer lines beyond. Two knots make the
/// plain logistic curve (Platt 1999). Knots that would break the strict rise are left out. The curve is
/// flattened where needed so that the log-odds at score 1 stay at 30.
[[nodiscard]] std::vector<Calibration::ProbabilityPoint>
fitProbabilities(const ScoreHistogram& genuines, const ScoreHistogram& impostors, std::vector<double> knots);

[[nodiscard]] ProbabilityQuality qualityOf(const std::vector<Calibration::ProbabilityPoint>& points,
                                           const ScoreHistogram& genuines, const ScoreHistogram& impostors);

} // namespace likeness
