// SPDX-FileCopyrightText: 2026 Likeness contributors
// SPDX-License-Identifier: Apache-2.0

#include "evaluation/PairStatistics.h"

#include <algorithm>
#include <cmath>
#include <functional>
#include <limits>

namespace likeness {
namespace {

constexpr double kAboveAll = std::numeric_limits<double>::infinity();

bool isRight(const ScoredPair& pair, double threshold) {
    return pair.score && (*pair.score >= threshold) == pair.isGenuine;
}

/// The highest threshold at which most of the pairs outside `fold` are judged rightly; thresholds lie midway
/// between neighbouring scores.
double bestThreshold(std::vector<ScoredPair> pairs, int withoutFold) {
    std::erase_if(pairs, [&](const ScoredPair& pair) { return pair.fold == withoutFold || !pair.score; });
    std::ranges::sort(pairs, std::greater<>(), [](const ScoredPair& pair) { return *pair.score; });
    // Above all scores every impostor is judged rightly. Going down, each genuine pair is one more, each
    // impostor one less.
    std::ptrdiff_t gain = 0;
    std::ptrdiff_t best = 0;
    double threshold = pairs.empty() ? 0 : std::nextafter(*pairs.front().score, kAboveAll);
    for (std::size_t i = 0; i < pairs.size(); ++i) {
        gain += pairs[i].isGenuine ? 1 : -1;
        const bool isLast = i + 1 == pairs.size();
        if (gain > best && (isLast || *pairs[i + 1].score < *pairs[i].score)) {
            best = gain;
            threshold = isLast ? *pairs[i].score : (*pairs[i].score + *pairs[i + 1].score) / 2;
        }
    }
    return threshold;
}

} // namespace

FoldAccuracy foldAccuracy(std::span<const ScoredPair> pairs, int folds) {
    FoldAccuracy result;
    for (int fold = 0; fold < folds; ++fold) {
        const double threshold =
            bestThreshold({pairs.begin(), pairs.end()}, folds > 1 ? fold : std::numeric_limits<int>::min());
        const auto inFold = [&](const ScoredPair& pair) {
            return pair.fold == fold;
        };
        const auto right = std::ranges::count_if(
            pairs, [&](const auto& pair) { return inFold(pair) && isRight(pair, threshold); });
        const auto all = std::max<std::ptrdiff_t>(std::ranges::count_if(pairs, inFold), 1);
        result.folds.push_back({threshold, static_cast<double>(right) / static_cast<double>(all)});
        result.mean += result.folds.back().accuracy / folds;
    }
    double squares = 0;
    for (const FoldAccuracy::Fold& fold : result.folds) {
        squares += (fold.accuracy - result.mean) * (fold.accuracy - result.mean);
    }
    result.deviation = folds > 1 ? std::sqrt(squares / (folds - 1)) : 0;
    return result;
}

OperatingPoint operatingPointAt(std::span<const ScoredPair> pairs, double threshold) {
    OperatingPoint point{.threshold = threshold};
    std::size_t genuine = 0;
    std::size_t impostor = 0;
    for (const ScoredPair& pair : pairs) {
        const bool isMatch = pair.score && *pair.score >= threshold;
        genuine += pair.isGenuine ? 1 : 0;
        impostor += !pair.isGenuine && pair.score ? 1 : 0;
        point.trueMatches += pair.isGenuine && isMatch ? 1 : 0;
        point.falseMatches += !pair.isGenuine && isMatch ? 1 : 0;
    }
    const auto share = [](std::size_t part, std::size_t whole) {
        return whole == 0 ? 0.0 : static_cast<double>(part) / static_cast<double>(whole);
    };
    point.trueMatchRate = share(point.trueMatches, genuine);
    point.falseMatchRate = share(point.falseMatches, impostor);
    return point;
}

OperatingPoint operatingPointFor(std::span<const ScoredPair> pairs, double falseMatchRate) {
    std::vector<double> impostors;
    for (const ScoredPair& pair : pairs) {
        if (!pair.isGenuine && pair.score) {
            impostors.push_back(*pair.score);
        }
    }
    std::ranges::sort(impostors, std::greater<>());
    // A product such as 0.01 × 300 may fall just below the whole number that is meant.
    const auto allowed =
        static_cast<std::size_t>(std::floor(falseMatchRate * static_cast<double>(impostors.size()) + 1e-9));
    // The highest score that must not match any more decides; a match is anything above it.
    const double threshold =
        allowed < impostors.size() ? std::nextafter(impostors[allowed], kAboveAll) : -1.0;
    return operatingPointAt(pairs, threshold);
}

} // namespace likeness
