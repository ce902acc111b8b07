// SPDX-FileCopyrightText: 2026 Likeness contributors
// SPDX-License-Identifier: Apache-2.0

#include "evaluation/ErrorRateFigures.h"

#include "evaluation/ScoreHistogram.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <numeric>

namespace likeness {
namespace {

constexpr std::array<double, 6> kTargets{1e-1, 1e-2, 1e-3, 1e-4, 1e-5, 1e-6};
constexpr int kCurveSteps = 2000; ///< Of 0.001, from −1 to 1.

using Figures = std::vector<std::optional<double>>;

/// How many levels reach a threshold. Edges of steps are sums in floating point, which may lie a hair above
/// the number that is meant.
std::size_t cutAt(const ScoreLevels& levels, double threshold) {
    constexpr double kHair = 1e-9;
    const double lowest = levels.hasAllPairs() ? threshold - kHair : threshold;
    const auto below =
        std::ranges::partition_point(levels.thresholds, [&](double reached) { return reached >= lowest; });
    return static_cast<std::size_t>(below - levels.thresholds.begin());
}

/// The lowest threshold at which a cut's levels match and no others. Above all scores for cut 0.
double thresholdOf(const ScoreLevels& levels, std::size_t cut) {
    if (levels.thresholds.empty()) {
        return 1;
    }
    return cut == 0 ? std::nextafter(levels.thresholds.front(), 2.0) : levels.thresholds[cut - 1];
}

std::uint64_t sumOf(const std::vector<std::uint64_t>& counts, std::size_t from, std::size_t to) {
    return std::accumulate(counts.begin() + static_cast<std::ptrdiff_t>(from),
                           counts.begin() + static_cast<std::ptrdiff_t>(to), std::uint64_t{0});
}

void addFixed(Figures& figures, const RateCurve& curve, std::span<const std::size_t> cuts) {
    for (const std::size_t cut : cuts) {
        const bool isKnown = cut < curve.cuts();
        figures.push_back(isKnown ? std::optional(curve.falseMatchRate(cut)) : std::nullopt);
        figures.push_back(isKnown ? std::optional(curve.falseNonMatchRate(cut)) : std::nullopt);
    }
}

/// False non-match rates at the targets, the equal error rate, then both rates at each of `cuts`.
Figures figuresOf(const RateCurve& curve, std::span<const std::size_t> cuts) {
    Figures figures;
    for (const double target : kTargets) {
        const auto cut = curve.cutFor(target);
        figures.push_back(cut ? std::optional(curve.falseNonMatchRate(*cut)) : std::nullopt);
    }
    const auto crossing = curve.crossing();
    figures.push_back(crossing ? std::optional(crossing->rate) : std::nullopt);
    addFixed(figures, curve, cuts);
    return figures;
}

/// Whether a plot would show the step from one point to the other.
bool isSeen(const ErrorPoint& from, const ErrorPoint& to) {
    constexpr double kStep = 0.001;
    constexpr double kDecades = 0.01;
    const auto moved = [&](double a, double b) {
        return std::abs(a - b) >= kStep || ((a > 0) != (b > 0)) ||
               (a > 0 && std::abs(std::log10(a / b)) >= kDecades);
    };
    return moved(from.falseMatchRate, to.falseMatchRate) ||
           moved(from.falseNonMatchRate, to.falseNonMatchRate);
}

std::vector<ErrorPoint> tradeOf(const ScoreLevels& levels, const RateCurve& curve) {
    std::vector<ErrorPoint> points;
    for (std::size_t cut = 0; cut < curve.cuts(); ++cut) {
        const ErrorPoint point{thresholdOf(levels, cut), curve.falseMatchRate(cut),
                               curve.falseNonMatchRate(cut)};
        if (points.empty() || cut + 1 == curve.cuts() || isSeen(points.back(), point)) {
            points.push_back(point);
        }
    }
    return points;
}

std::vector<ErrorPoint> wholeRange(const ScoreLevels& levels, const RateCurve& curve) {
    std::vector<ErrorPoint> points;
    for (int step = 0; step <= kCurveSteps; ++step) {
        const double threshold = (2 * step - kCurveSteps) / static_cast<double>(kCurveSteps);
        const std::size_t cut = cutAt(levels, threshold);
        points.push_back({threshold, curve.falseMatchRate(cut), curve.falseNonMatchRate(cut)});
    }
    return points;
}

RatesAtThreshold ratesAt(const ScoreLevels& levels, const RateCurve& curve, const NamedThreshold& named,
                         std::size_t cut, std::uint64_t pairsOfPeople) {
    RatesAtThreshold rates{.namedRate = named.rate, .threshold = named.threshold};
    rates.falseMatchRate.value = curve.falseMatchRate(cut);
    rates.falseNonMatchRate.value = curve.falseNonMatchRate(cut);
    rates.falseMatches = sumOf(levels.impostors, 0, cut);
    rates.falseNonMatches = sumOf(levels.genuines, cut, levels.genuines.size());
    rates.isSupported = isCarried(named.rate, pairsOfPeople);
    return rates;
}

std::vector<std::size_t> cutsOf(const ScoreLevels& levels, std::span<const NamedThreshold> thresholds) {
    std::vector<std::size_t> cuts;
    for (const NamedThreshold& named : thresholds) {
        cuts.push_back(cutAt(levels, named.threshold));
    }
    return cuts;
}

} // namespace

bool isCarried(double rate, std::uint64_t pairs) noexcept {
    constexpr double kErrors = 30;
    return rate * static_cast<double>(pairs) >= kErrors * (1 - 1e-12);
}

Result<ErrorRates> errorRatesOf(const ScoreLevels& levels, PairWeighting weighting,
                                std::span<const NamedThreshold> calibrated, std::uint64_t genuinePairsLost,
                                const BootstrapRun& run) {
    ErrorRates rates;
    rates.weighting = weighting;
    const RateCurve curve = wholeCurve(levels, weighting);
    const std::uint64_t pairsOfPeople = levels.pairsOfPeople();
    const std::vector<std::size_t> cuts = cutsOf(levels, calibrated);
    const auto genuines = static_cast<double>(sumOf(levels.genuines, 0, levels.genuines.size()));
    for (const double target : kTargets) {
        const std::size_t cut = curve.cutFor(target).value_or(0);
        RateAtFalseMatchRate point{.target = target,
                                   .isSupported = curve.hasBothKinds() && isCarried(target, pairsOfPeople)};
        point.threshold = thresholdOf(levels, cut);
        point.falseMatchRate = curve.falseMatchRate(cut);
        point.falseNonMatchRate.value = curve.falseNonMatchRate(cut);
        point.falseMatches = sumOf(levels.impostors, 0, cut);
        point.falseNonMatches = sumOf(levels.genuines, cut, levels.genuines.size());
        const auto lost = static_cast<double>(genuinePairsLost);
        const double all = genuines + lost;
        point.falseNonMatchRateWithFailures =
            all > 0 ? (point.falseNonMatchRate.value * genuines + lost) / all : 0;
        rates.points.push_back(point);
    }
    if (const auto crossing = curve.crossing()) {
        const double above = thresholdOf(levels, crossing->cut - 1);
        const double here = thresholdOf(levels, crossing->cut);
        rates.equalErrorRate = {{crossing->rate, {}}, above + crossing->part * (here - above), true};
    }
    for (std::size_t i = 0; i < cuts.size(); ++i) {
        rates.calibrated.push_back(ratesAt(levels, curve, calibrated[i], cuts[i], pairsOfPeople));
    }
    rates.curve = wholeRange(levels, curve);
    rates.trade = tradeOf(levels, curve);
    const auto intervals = bootstrapIntervals(
        levels, weighting, kTargets.size() + 1 + 2 * cuts.size(),
        [&](const RateCurve& drawn) { return figuresOf(drawn, cuts); }, run);
    if (!intervals) {
        return fail(intervals);
    }
    auto next = intervals->begin();
    for (RateAtFalseMatchRate& point : rates.points) {
        point.falseNonMatchRate.interval = *next++;
    }
    rates.equalErrorRate.rate.interval = *next++;
    for (RatesAtThreshold& point : rates.calibrated) {
        point.falseMatchRate.interval = *next++;
        point.falseNonMatchRate.interval = *next++;
    }
    return rates;
}

Result<GroupRates> groupRatesOf(const ScoreLevels& group, std::span<const NamedThreshold> points,
                                const BootstrapRun& run) {
    GroupRates rates;
    rates.people = group.people;
    // Each once: totals are right even where the lowest impostor pairs are not kept.
    const RateCurve curve =
        drawnCurve(group, std::vector<std::uint32_t>(group.people, 1), PairWeighting::EachPair);
    rates.genuinePairs = static_cast<std::uint64_t>(curve.genuineTotal());
    rates.impostorPairs = static_cast<std::uint64_t>(curve.impostorTotal());
    rates.pairsOfPeople = group.pairsOfPeople();
    if (!curve.hasBothKinds() || !group.canDraw()) {
        return rates;
    }
    std::vector<NamedThreshold> known;
    std::vector<std::size_t> cuts;
    for (const NamedThreshold& point : points) {
        const std::size_t cut = cutAt(group, point.threshold);
        if (cut < curve.cuts()) {
            known.push_back(point);
            cuts.push_back(cut);
            rates.points.push_back(ratesAt(group, curve, point, cut, rates.pairsOfPeople));
        }
    }
    const auto intervals = bootstrapIntervals(
        group, PairWeighting::EachPair, 2 * cuts.size(),
        [&](const RateCurve& drawn) {
            Figures figures;
            addFixed(figures, drawn, cuts);
            return figures;
        },
        run);
    if (!intervals) {
        return fail(intervals);
    }
    auto next = intervals->begin();
    for (RatesAtThreshold& point : rates.points) {
        point.falseMatchRate.interval = *next++;
        point.falseNonMatchRate.interval = *next++;
    }
    return rates;
}

Reliability reliabilityOf(const ScoreLevels& levels, const Calibration& calibration) {
    constexpr std::size_t kRanges = 20;
    const bool isFair = levels.hasAllPairs();
    const auto& genuines = isFair ? levels.fairGenuines : levels.genuines;
    const auto& impostors = isFair ? levels.fairImpostors : levels.impostors;
    const auto genuineTotal = static_cast<double>(sumOf(genuines, 0, genuines.size()));
    const auto impostorTotal = static_cast<double>(sumOf(impostors, 0, impostors.size()));
    struct Sums {
        double weight = 0, probability = 0, genuine = 0;
    };
    std::array<Sums, kRanges> sums{};
    for (std::size_t level = 0; level < levels.thresholds.size(); ++level) {
        const double genuine = static_cast<double>(genuines[level]) / genuineTotal / 2;
        const double weight = genuine + static_cast<double>(impostors[level]) / impostorTotal / 2;
        const double score = levels.thresholds[level] + (isFair ? ScoreHistogram::kBinWidth / 2 : 0);
        const double probability = calibration.matchProbability(SimilarityScore{score}).value;
        const auto range = static_cast<std::size_t>(
            std::clamp(probability * static_cast<double>(kRanges), 0.0, kRanges - 1.0));
        sums[range].weight += weight;
        sums[range].probability += weight * probability;
        sums[range].genuine += genuine;
    }
    Reliability reliability;
    for (const Sums& sum : sums) {
        if (sum.weight > 0) {
            reliability.ranges.push_back(
                {sum.probability / sum.weight, sum.genuine / sum.weight, sum.weight});
            reliability.expectedCalibrationError += std::abs(sum.probability - sum.genuine);
        }
    }
    return reliability;
}

} // namespace likeness
