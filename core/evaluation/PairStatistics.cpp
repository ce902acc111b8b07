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

} // namespace likeness
