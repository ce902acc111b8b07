// SPDX-FileCopyrightText: 2026 Likeness contributors
// SPDX-License-Identifier: Apache-2.0

#include "evaluation/ScoreLevels.h"

#include <algorithm>
#include <tuple>
#include <utility>

namespace likeness {
namespace {

std::uint64_t choose2(std::uint64_t n) {
    return n < 2 ? 0 : n * (n - 1) / 2;
}

LevelledPairs restricted(const LevelledPairs& pairs, const std::vector<bool>& chosen,
                         const std::vector<std::uint32_t>& numberOf, std::vector<std::uint64_t>& counts) {
    LevelledPairs result;
    result.begin.push_back(0);
    for (std::size_t level = 0; level < pairs.levels(); ++level) {
        for (const ComparedPeople& pair : pairs.at(level)) {
            if (chosen[pair.a] && chosen[pair.b]) {
                result.people.push_back({numberOf[pair.a], numberOf[pair.b]});
            }
        }
        counts[level] = result.people.size() - result.begin.back();
        result.begin.push_back(result.people.size());
    }
    return result;
}

} // namespace

std::uint64_t ScoreLevels::pairsOfPeople() const {
    if (hasAllPairs()) {
        return choose2(people);
    }
    std::vector<std::pair<std::uint32_t, std::uint32_t>> pairs;
    pairs.reserve(impostorPairs.people.size());
    for (const ComparedPeople& pair : impostorPairs.people) {
        pairs.emplace_back(std::min(pair.a, pair.b), std::max(pair.a, pair.b));
    }
    std::ranges::sort(pairs);
    return static_cast<std::uint64_t>(std::unique(pairs.begin(), pairs.end()) - pairs.begin());
}

ScoreLevels levelsOf(std::vector<ScoredPeople> pairs, std::uint32_t people) {
    std::ranges::sort(pairs, [](const ScoredPeople& x, const ScoredPeople& y) {
        return std::tie(y.score, x.isGenuine, x.people.a, x.people.b) <
               std::tie(x.score, y.isGenuine, y.people.a, y.people.b);
    });
    ScoreLevels levels;
    levels.people = people;
    levels.impostorPairs.begin.push_back(0);
    levels.genuinePairs.begin.push_back(0);
    for (std::size_t i = 0; i < pairs.size();) {
        const double score = pairs[i].score;
        for (; i < pairs.size() && pairs[i].score == score; ++i) {
            LevelledPairs& kind = pairs[i].isGenuine ? levels.genuinePairs : levels.impostorPairs;
            kind.people.push_back(pairs[i].people);
        }
        levels.thresholds.push_back(score);
        levels.impostors.push_back(levels.impostorPairs.people.size() - levels.impostorPairs.begin.back());
        levels.genuines.push_back(levels.genuinePairs.people.size() - levels.genuinePairs.begin.back());
        levels.impostorPairs.begin.push_back(levels.impostorPairs.people.size());
        levels.genuinePairs.begin.push_back(levels.genuinePairs.people.size());
    }
    return levels;
}

ScoreLevels restrictedTo(const ScoreLevels& levels, const std::vector<bool>& chosen) {
    ScoreLevels result;
    std::vector<std::uint32_t> numberOf(chosen.size(), 0);
    for (std::size_t person = 0; person < chosen.size(); ++person) {
        if (chosen[person]) {
            numberOf[person] = result.people++;
            if (levels.hasAllPairs()) {
                result.picturesOf.push_back(levels.picturesOf[person]);
            }
        }
    }
    result.thresholds = levels.thresholds;
    result.impostors.resize(levels.thresholds.size(), 0);
    result.genuines.resize(levels.thresholds.size(), 0);
    result.impostorPairs = restricted(levels.impostorPairs, chosen, numberOf, result.impostors);
    result.genuinePairs = restricted(levels.genuinePairs, chosen, numberOf, result.genuines);
    return result;
}

} // namespace likeness
