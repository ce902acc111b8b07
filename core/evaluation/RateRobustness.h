// SPDX-FileCopyrightText: 2026 Likeness contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "evaluation/AllPairs.h"
#include "evaluation/WeightedRates.h"

#include <vector>

namespace likeness {

/// How far the threshold for a named false match rate depends on who happened to be in the data.
struct RateRobustness {
    double namedRate = 0;
    double threshold = 0; ///< Exact, from all people.
    /// 95 % interval of the false match rate at `threshold`, with people drawn with replacement (400 times).
    Spread bootstrapRate{};
    /// As before, of the threshold that the drawn people would have given.
    Spread bootstrapThreshold{};
    /// The threshold from a random half of the people, and the false match rate that it then has among the
    /// other half (20 splits, both ways); lowest, median and highest.
    Spread splitHalfRate{};
};

/// Robustness of thresholds for false match rates of at most half a percent. Deterministic: the random
/// numbers have a fixed seed.
[[nodiscard]] std::vector<RateRobustness> rateRobustness(const AllPairs& pairs,
                                                         const std::vector<double>& namedRates);

} // namespace likeness
