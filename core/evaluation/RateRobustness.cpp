// SPDX-FileCopyrightText: 2026 Likeness contributors
// SPDX-License-Identifier: Apache-2.0

#include "evaluation/RateRobustness.h"

#include <algorithm>
#include <cstdint>
#include <random>
#include <utility>

namespace likeness {
namespace {

constexpr int kBootstraps = 400;
constexpr int kSplits = 20;
constexpr std::uint64_t kSeed = 20261123;

} // namespace

std::vector<RateRobustness> rateRobustness(const AllPairs& pairs, const std::vector<double>& namedRates) {
    const std::size_t people = pairs.picturesOf.size();
    std::vector<RateRobustness> results;
    for (const double rate : namedRates) {
        std::mt19937_64 random(kSeed);
        RateRobustness result{.namedRate = rate};
        result.threshold = WeightedRates(pairs, Multiplicity(people, 1)).thresholdFor(rate);
        std::vector<double> rates;
        std::vector<double> thresholds;
        for (int i = 0; i < kBootstraps; ++i) {
            const Multiplicity times = drawnWithReplacement(random, people);
            const WeightedRates drawn(pairs, times);
            rates.push_back(drawn.rateAt(result.threshold));
            thresholds.push_back(drawn.thresholdFor(rate));
        }
        result.bootstrapRate = spreadOf(std::move(rates), 0.025);
        result.bootstrapThreshold = spreadOf(std::move(thresholds), 0.025);
        std::vector<double> held;
        for (int i = 0; i < kSplits; ++i) {
            const Multiplicity half = drawnHalf(random, people);
            Multiplicity others(people, 1);
            std::ranges::transform(half, others.begin(), [](std::uint32_t taken) { return 1 - taken; });
            const WeightedRates a(pairs, half);
            const WeightedRates b(pairs, others);
            held.push_back(b.rateAt(a.thresholdFor(rate)));
            held.push_back(a.rateAt(b.thresholdFor(rate)));
        }
        result.splitHalfRate = spreadOf(std::move(held), 0);
        results.push_back(result);
    }
    return results;
}

} // namespace likeness
