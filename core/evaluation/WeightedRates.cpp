// SPDX-FileCopyrightText: 2026 Likeness contributors
// SPDX-License-Identifier: Apache-2.0

#include "evaluation/WeightedRates.h"

#include <algorithm>
#include <cmath>
#include <numeric>
#include <utility>

namespace likeness {
namespace {

/// A number of 0 … below − 1. The standard's distributions differ between libraries; this does not.
std::size_t drawBelow(std::mt19937_64& random, std::size_t below) {
    return static_cast<std::size_t>(random() % below);
}

} // namespace

WeightedRates::WeightedRates(const AllPairs& pairs, const Multiplicity& times)
    : m_pairs(pairs), m_times(times) {
    double people = 0;
    double squares = 0;
    for (std::size_t person = 0; person < times.size(); ++person) {
        const double weight = pairs.picturesOf[person] > 0 ? times[person] : 0;
        people += weight;
        squares += weight * weight;
    }
    m_total = (people * people - squares) / 2;
}

double WeightedRates::share(const ImpostorScore& pair) const {
    const double weight =
        static_cast<double>(m_times[pair.personA]) * m_times[pair.personB] /
        (static_cast<double>(m_pairs.picturesOf[pair.personA]) * m_pairs.picturesOf[pair.personB]);
    return m_total > 0 ? weight / m_total : 0;
}

double WeightedRates::rateAt(double threshold) const {
    double reached = 0;
    for (const ImpostorScore& pair : m_pairs.impostorTail) {
        if (pair.score < threshold) {
            break;
        }
        reached += share(pair);
    }
    return reached;
}

double WeightedRates::thresholdFor(double rate) const {
    double reached = 0;
    double threshold = 1;
    for (const ImpostorScore& pair : m_pairs.impostorTail) {
        reached += share(pair);
        if (reached > rate) {
            break;
        }
        threshold = pair.score;
    }
    return threshold;
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

} // namespace likeness
