// SPDX-FileCopyrightText: 2026 Likeness contributors
// SPDX-License-Identifier: Apache-2.0

#include "evaluation/RateRobustness.h"

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <numeric>
#include <random>

namespace likeness {
namespace {

constexpr int kBootstraps = 400;
constexpr int kSplits = 20;
constexpr std::uint64_t kSeed = 20261123;

/// How often each person is taken.
using Multiplicity = std::vector<std::uint32_t>;

/// The false match rate among some people, of whom some may be there several times. Every pair of people
/// counts the same, however many pictures there are of them; pairs of a person with himself are left out.
class WeightedRates {
  public:
    WeightedRates(const AllPairs& pairs, const Multiplicity& times) : m_pairs(pairs), m_times(times) {
        double people = 0;
        double squares = 0;
        for (std::size_t person = 0; person < times.size(); ++person) {
            const double weight = pairs.picturesOf[person] > 0 ? times[person] : 0;
            people += weight;
            squares += weight * weight;
        }
        m_total = (people * people - squares) / 2;
    }
    [[nodiscard]] double rateAt(double threshold) const {
        double reached = 0;
        for (const ImpostorScore& pair : m_pairs.impostorTail) {
            if (pair.score < threshold) {
                break;
            }
            reached += weight(pair);
        }
        return m_total > 0 ? reached / m_total : 0;
    }
    /// The lowest score of the tail down to which the rate stays within `rate`.
    [[nodiscard]] double thresholdFor(double rate) const {
        double reached = 0;
        double threshold = 1;
        for (const ImpostorScore& pair : m_pairs.impostorTail) {
            reached += weight(pair);
            if (reached > rate * m_total) {
                break;
            }
            threshold = pair.score;
        }
        return threshold;
    }

  private:
    [[nodiscard]] double weight(const ImpostorScore& pair) const {
        return static_cast<double>(m_times[pair.personA]) * m_times[pair.personB] /
               (static_cast<double>(m_pairs.picturesOf[pair.personA]) * m_pairs.picturesOf[pair.personB]);
    }
    const AllPairs& m_pairs;
    const Multiplicity& m_times;
    double m_total = 0;
};

/// A number of 0 … below − 1. The standard's distributions differ between libraries; this does not.
std::size_t drawBelow(std::mt19937_64& random, std::size_t below) {
    return static_cast<std::size_t>(random() % below);
}

Spread spreadOf(std::vector<double> values, double outside) {
    std::ranges::sort(values);
    const auto at = [&](double share) {
        return values[static_cast<std::size_t>(std::lround(share * static_cast<double>(values.size() - 1)))];
    };
    return {at(outside), at(0.5), at(1 - outside)};
}

Multiplicity drawnWithReplacement(std::mt19937_64& random, std::size_t people) {
    Multiplicity times(people, 0);
    for (std::size_t i = 0; i < people; ++i) {
        ++times[drawBelow(random, people)];
    }
    return times;
}

/// 1 for a random half of the people, 0 for the others.
Multiplicity drawnHalf(std::mt19937_64& random, std::size_t people) {
    std::vector<std::size_t> order(people);
    std::iota(order.begin(), order.end(), std::size_t{0});
    for (std::size_t i = people; i > 1; --i) {
        std::swap(order[i - 1], order[drawBelow(random, i)]);
    }
    Multiplicity times(people, 0);
    for (std::size_t i = 0; i < people / 2; ++i) {
        times[order[i]] = 1;
    }
    return times;
}

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
