// SPDX-FileCopyrightText: 2026 Likeness contributors
// SPDX-License-Identifier: Apache-2.0

#include "evaluation/TailExtrapolation.h"

#include "evaluation/ParetoTail.h"
#include "evaluation/WeightedRates.h"

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <cstdint>
#include <random>
#include <utility>
#include <vector>

namespace likeness {
namespace {

constexpr double kFittedShare = 5e-3;
/// There must be this much between the share that is fitted and the last measured one.
constexpr double kLeastSpan = 10;
constexpr double kHighestFittedShare = 1e-2; // further down `impostorTail` does not go
constexpr double kLowestRate = 1e-6;
constexpr double kLowestNamed = 1e-9; // of Calibration::threshold
constexpr int kBootstraps = 400;
constexpr std::uint64_t kSeed = 20261125;
/// Excesses are counted in bins this wide; the tail falls to 1/e over some 0.04.
constexpr double kBinWidth = 2e-4;

/// A fit, and where it goes on from.
struct FittedTail {
    double threshold = 0; ///< The score that excesses are measured from.
    double last = 0;      ///< The last measured score.
    double lastRate = 0;
    ParetoTail tail;

    [[nodiscard]] double scoreFor(double rate) const {
        const double share = tail.survival(last - threshold) * rate / lastRate;
        return threshold + tail.excessReachedBy(share);
    }
    [[nodiscard]] double rateAt(double score) const {
        return lastRate * tail.survival(score - threshold) / tail.survival(last - threshold);
    }
};

std::optional<FittedTail> fitTail(const AllPairs& pairs, const WeightedRates& rates, double fittedShare,
                                  double lastRate) {
    FittedTail fitted{rates.thresholdFor(fittedShare), rates.thresholdFor(lastRate), lastRate, {}};
    std::vector<Excess> bins;
    for (const ImpostorScore& pair : pairs.impostorTail) {
        const double excess = static_cast<double>(pair.score) - fitted.threshold;
        if (excess < 0) {
            break;
        }
        const auto bin = static_cast<std::size_t>(excess / kBinWidth);
        while (bins.size() <= bin) {
            bins.push_back({(static_cast<double>(bins.size()) + 0.5) * kBinWidth, 0});
        }
        bins[bin].weight += rates.share(pair);
    }
    std::erase_if(bins, [](const Excess& bin) { return !(bin.weight > 0); });
    const auto tail = fitParetoTail(bins, fitted.last - fitted.threshold);
    if (!tail || !(tail->survival(fitted.last - fitted.threshold) > 0)) {
        return std::nullopt;
    }
    fitted.tail = *tail;
    return fitted;
}

/// 5, 2, 1 of each decade below the last measured rate.
std::vector<double> ratesBelow(double lastRate) {
    constexpr double kApart = 0.75; // a rate measured as 0.998e-5 is not followed by 1e-5
    std::vector<double> rates;
    for (int decade = -3; decade >= -6; --decade) {
        for (const double step : {5.0, 2.0, 1.0}) {
            const double rate = step * std::pow(10.0, decade);
            if (rate < kApart * lastRate && rate >= kLowestRate * kApart) {
                rates.push_back(rate);
            }
        }
    }
    return rates;
}

std::vector<FittedTail> bootstrapTails(const AllPairs& pairs, double fittedShare, double lastRate) {
    std::mt19937_64 random(kSeed);
    std::vector<FittedTail> tails;
    for (int i = 0; i < kBootstraps; ++i) {
        const Multiplicity times = drawnWithReplacement(random, pairs.picturesOf.size());
        if (auto fitted = fitTail(pairs, WeightedRates(pairs, times), fittedShare, lastRate)) {
            tails.push_back(*fitted);
        }
    }
    return tails;
}

} // namespace

std::optional<Calibration::Extrapolation> extrapolateTail(const AllPairs& pairs,
                                                          const Calibration::RatePoint& lastMeasured) {
    const double lastRate = lastMeasured.falseMatchRate;
    const double fittedShare = std::max(kFittedShare, kLeastSpan * lastRate);
    const std::vector<double> rates = ratesBelow(lastRate);
    if (fittedShare > kHighestFittedShare || rates.empty()) {
        return std::nullopt;
    }
    const Multiplicity everybody(pairs.picturesOf.size(), 1);
    auto fitted = fitTail(pairs, WeightedRates(pairs, everybody), fittedShare, lastRate);
    const std::vector<FittedTail> drawn = bootstrapTails(pairs, fittedShare, lastRate);
    if (!fitted || drawn.empty()) {
        return std::nullopt;
    }
    fitted->last = lastMeasured.score; // to a bin of the histogram, so that there is no jump
    Calibration::Extrapolation extrapolation{fitted->threshold, fitted->tail.shape, fitted->tail.scale, {}};
    double previous = lastMeasured.score;
    for (const double rate : rates) {
        const double score = fitted->scoreFor(rate);
        if (!(score > previous && score < 1)) {
            break;
        }
        previous = score;
        std::vector<double> scores;
        std::vector<double> ratesThere;
        for (const FittedTail& tail : drawn) {
            scores.push_back(std::clamp(tail.scoreFor(rate), -1.0, 1.0));
            ratesThere.push_back(std::clamp(tail.rateAt(score), kLowestNamed, 1.0));
        }
        const Spread scoreSpread = spreadOf(std::move(scores), 0.025);
        const Spread rateSpread = spreadOf(std::move(ratesThere), 0.025);
        extrapolation.points.push_back({score, rate, std::min(score, scoreSpread.low),
                                        std::max(score, scoreSpread.high), std::min(rate, rateSpread.low),
                                        std::max(rate, rateSpread.high)});
    }
    return extrapolation.points.empty() ? std::nullopt : std::optional(std::move(extrapolation));
}

} // namespace likeness
