// SPDX-FileCopyrightText: 2026 Likeness contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "evaluation/PairStatistics.h"

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

namespace likeness {

/// The two people whose pictures were compared, numbered from 0; the same for a genuine pair.
struct ComparedPeople {
    std::uint32_t a = 0;
    std::uint32_t b = 0;
};

/// Pairs one by one, by the level of their score: those of level k are `people[begin[k]]` up to
/// `people[begin[k + 1]]`.
struct LevelledPairs {
    std::vector<std::size_t> begin; ///< One more than there are levels that are kept.
    std::vector<ComparedPeople> people;

    [[nodiscard]] std::size_t levels() const noexcept { return begin.empty() ? 0 : begin.size() - 1; }
    [[nodiscard]] std::span<const ComparedPeople> at(std::size_t level) const noexcept {
        return std::span(people).subspan(begin[level], begin[level + 1] - begin[level]);
    }
};

/// Scores of pairs, brought into levels, highest first: what all error rates are computed from. For lists of
/// pairs a level is a score that occurs; where all pairs are compared it is a step of 1e-5, and its threshold
/// the step's lower edge. Thresholds fall strictly; a pair of level k has a score of at least thresholds[k],
/// and below thresholds[k − 1].
struct ScoreLevels {
    std::vector<double> thresholds;
    std::vector<std::uint64_t> impostors; ///< Pairs by level.
    std::vector<std::uint64_t> genuines;
    /// The same with `PairWeighting::EachPerson`, in units of which only shares mean anything; empty for
    /// lists.
    std::vector<std::uint64_t> fairImpostors;
    std::vector<std::uint64_t> fairGenuines;
    /// The pairs themselves, for levels from the first on: all, or as many as there is memory for.
    LevelledPairs impostorPairs;
    LevelledPairs genuinePairs;
    std::uint32_t people = 0;
    /// Pictures by person where all pairs were compared; empty for lists.
    std::vector<std::uint32_t> picturesOf;

    [[nodiscard]] bool hasAllPairs() const noexcept { return !picturesOf.empty(); }
    /// Whether people can be drawn from it: all genuine pairs are kept.
    [[nodiscard]] bool canDraw() const noexcept { return genuinePairs.levels() == thresholds.size(); }
    /// Different pairs of people among the impostor pairs.
    [[nodiscard]] std::uint64_t pairsOfPeople() const;
};

/// A score of a list's pair, with its people.
struct ScoredPeople {
    double score = 0;
    ComparedPeople people;
    bool isGenuine = false;
};

/// Levels of a list: one for each score that occurs.
[[nodiscard]] ScoreLevels levelsOf(std::vector<ScoredPeople> pairs, std::uint32_t people);

/// Only the pairs among `chosen` people (one flag a person), who are numbered anew in their order. Without
/// the weighting by people. Impostor pairs of levels that are not kept one by one are missing.
[[nodiscard]] ScoreLevels restrictedTo(const ScoreLevels& levels, const std::vector<bool>& chosen);

} // namespace likeness
