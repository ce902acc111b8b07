// SPDX-FileCopyrightText: 2026 Likeness contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "evaluation/AllPairs.h"

#include <cstdint>
#include <random>
#include <vector>

namespace likeness {

/// How often each person is taken.
using Multiplicity = std::vector<std::uint32_t>;

/// The false match rate among some people, of whom some may be there several times. Every pair of people
/// counts the same, however many pictures there are of them; pairs of a person with himself are left out.
/// Knows the rates of the highest 1 % of the impostor scores or so. Holds references to both.
class WeightedRates {
  public:
    WeightedRates(const AllPairs& pairs, const Multiplicity& times);

    [[nodiscard]] double rateAt(double threshold) const;
    /// The lowest score of the tail down to which the rate stays within `rate`; 1 when none does.
    [[nodiscard]] double thresholdFor(double rate) const;
    /// What a pair counts, as a share of all pairs.
    [[nodiscard]] double share(const ImpostorScore& pair) const;

  private:
    const AllPairs& m_pairs;
    const Multiplicity& m_times;
    double m_total = 0;
};

/// As many people as there are, drawn with replacement.
[[nodiscard]] Multiplicity drawnWithReplacement(std::mt19937_64& random, std::size_t people);
/// 1 for a random half of the people, 0 for the others.
[[nodiscard]] Multiplicity drawnHalf(std::mt19937_64& random, std::size_t people);

/// The lowest, median and highest of something.
struct Spread {
    double low = 0;
    double median = 0;
    double high = 0;
};

/// Of some values, leaving out the share `outside` on either side.
[[nodiscard]] Spread spreadOf(std::vector<double> values, double outside);

} // namespace likeness
