// SPDX-FileCopyrightText: 2026 Likeness contributors
// SPDX-License-Identifier: Apache-2.0

#include "evaluation/DiscardCurve.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <iterator>
#include <numeric>
#include <random>

namespace likeness {
namespace {

constexpr int kBootstraps = 400;
constexpr int kDraws = 50;
constexpr std::uint64_t kSeed = 20261124;

/// Pictures by number, each discarded or not.
using Discarded = std::vector<bool>;

/// A person's share of pairs below the threshold; negative without a pair.
using PersonRates = std::vector<double>;

/// The numbers 0…count − 1 in random order. The standard's shuffle differs between libraries; this does not.
std::vector<std::uint32_t> shuffled(std::size_t count, std::mt19937_64& random) {
    std::vector<std::uint32_t> order(count);
    std::iota(order.begin(), order.end(), 0U);
    for (std::size_t i = count; i > 1; --i) {
        std::swap(order[i - 1], order[static_cast<std::size_t>(random() % i)]);
    }
    return order;
}

Discarded firstOf(const std::vector<std::uint32_t>& order, std::size_t count) {
    Discarded discarded(order.size(), false);
    for (std::size_t i = 0; i < count; ++i) {
        discarded[order[i]] = true;
    }
    return discarded;
}

PersonRates ratesWithout(const Discarded& discarded, std::span<const GenuineScore> pairs, double threshold,
                         std::size_t people) {
    std::vector<std::uint32_t> all(people, 0);
    std::vector<std::uint32_t> below(people, 0);
    for (const GenuineScore& pair : pairs) {
        if (!discarded[pair.pictureA] && !discarded[pair.pictureB]) {
            ++all[pair.person];
            below[pair.person] += pair.score < threshold ? 1U : 0U;
        }
    }
    PersonRates rates(people, -1);
    for (std::size_t i = 0; i < people; ++i) {
        if (all[i] > 0) {
            rates[i] = static_cast<double>(below[i]) / all[i];
        }
    }
    return rates;
}

/// The mean over those who have a rate, person i counting `times[i]` times.
double meanOf(const PersonRates& rates, const std::vector<std::uint32_t>& times) {
    double sum = 0;
    double count = 0;
    for (std::size_t i = 0; i < rates.size(); ++i) {
        if (rates[i] >= 0) {
            sum += rates[i] * times[i];
            count += times[i];
        }
    }
    return count > 0 ? sum / count : 0;
}

double meanOf(const std::vector<PersonRates>& draws, const std::vector<std::uint32_t>& times) {
    double sum = 0;
    for (const PersonRates& rates : draws) {
        sum += meanOf(rates, times);
    }
    return sum / static_cast<double>(draws.size());
}

RateInterval intervalOf(double rate, std::vector<double> values) {
    std::ranges::sort(values);
    const auto at = [&](double share) {
        return values[static_cast<std::size_t>(std::lround(share * static_cast<double>(values.size() - 1)))];
    };
    return {rate, at(0.025), at(0.975)};
}

/// The point of one share, its discards drawn and its people drawn again and again.
DiscardPoint pointAt(const PersonRates& worst, const std::vector<PersonRates>& random) {
    DiscardPoint point;
    point.people =
        static_cast<std::size_t>(std::ranges::count_if(worst, [](double rate) { return rate >= 0; }));
    const std::vector<std::uint32_t> once(worst.size(), 1);
    std::array<std::vector<double>, 3> values;
    std::mt19937_64 generator(kSeed + 1);
    for (int i = 0; i < kBootstraps; ++i) {
        std::vector<std::uint32_t> times(worst.size(), 0);
        for (std::size_t j = 0; j < worst.size(); ++j) {
            ++times[static_cast<std::size_t>(generator() % worst.size())];
        }
        values[0].push_back(meanOf(worst, times));
        values[1].push_back(meanOf(random, times));
        values[2].push_back(values[1].back() - values[0].back());
    }
    const double worstRate = meanOf(worst, once);
    const double randomRate = meanOf(random, once);
    point.worst = intervalOf(worstRate, std::move(values[0]));
    point.random = intervalOf(randomRate, std::move(values[1]));
    point.gain = intervalOf(randomRate - worstRate, std::move(values[2]));
    return point;
}

} // namespace

Result<std::vector<DiscardPoint>> discardCurve(std::span<const GenuineScore> pairs,
                                               std::span<const double> quality, double threshold,
                                               std::span<const double> shares) {
    const bool isValid = std::ranges::all_of(pairs, [&](const GenuineScore& pair) {
        return pair.pictureA < quality.size() && pair.pictureB < quality.size();
    });
    const bool areShares = std::ranges::all_of(shares, [](double share) { return share >= 0 && share < 1; });
    if (pairs.empty() || !isValid || !areShares) {
        return fail(ErrorCode::InvalidArgument,
                    "a discard curve needs pairs of pictures of one person, and shares from 0 to below 1");
    }
    // People are numbered anew, so that those without a pair take no part in the bootstrap.
    std::vector<std::uint32_t> people;
    for (const GenuineScore& pair : pairs) {
        people.push_back(pair.person);
    }
    std::ranges::sort(people);
    people.erase(std::unique(people.begin(), people.end()), people.end());
    std::vector<GenuineScore> numbered(pairs.begin(), pairs.end());
    for (GenuineScore& pair : numbered) {
        pair.person =
            static_cast<std::uint32_t>(std::ranges::lower_bound(people, pair.person) - people.begin());
    }
    std::mt19937_64 generator(kSeed);
    std::vector<std::uint32_t> byQuality = shuffled(quality.size(), generator);
    std::ranges::stable_sort(byQuality, {}, [&](std::uint32_t picture) { return quality[picture]; });
    std::vector<std::vector<std::uint32_t>> atRandom;
    for (int i = 0; i < kDraws; ++i) {
        atRandom.push_back(shuffled(quality.size(), generator));
    }
    std::vector<DiscardPoint> curve;
    for (const double share : shares) {
        const auto count = static_cast<std::size_t>(std::lround(share * static_cast<double>(quality.size())));
        const auto ratesOf = [&](const std::vector<std::uint32_t>& order) {
            return ratesWithout(firstOf(order, count), numbered, threshold, people.size());
        };
        std::vector<PersonRates> random;
        std::ranges::transform(atRandom, std::back_inserter(random), ratesOf);
        curve.push_back(pointAt(ratesOf(byQuality), random));
        curve.back().share = share;
        curve.back().discarded = count;
    }
    return curve;
}

} // namespace likeness
