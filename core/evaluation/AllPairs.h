// SPDX-FileCopyrightText: 2026 Likeness contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "base/Result.h"
#include "evaluation/ScoreHistogram.h"
#include "faceprint/Faceprint.h"

#include <cstdint>
#include <span>
#include <stop_token>
#include <vector>

namespace likeness {

/// A faceprint and the person it shows, people being numbered from 0.
struct LabelledFaceprint {
    Faceprint faceprint;
    std::uint32_t person = 0;
};

/// Two persons whose pictures were compared, and the score.
struct ImpostorScore {
    float score = 0;
    std::uint32_t personA = 0;
    std::uint32_t personB = 0;
};

/// The scores of every pair of a set of faceprints.
struct AllPairs {
    std::vector<std::uint32_t> picturesOf; ///< By person.
    /// Each pair of pictures counts 1.
    ScoreHistogram impostors;
    ScoreHistogram genuines;
    /// Each person counts the same among the genuine pairs, and each pair of persons among the impostor
    /// pairs, however many pictures there are of them. The two sums differ; only shares have a meaning.
    ScoreHistogram fairImpostors;
    ScoreHistogram fairGenuines;
    /// Every impostor pair with a score of the highest 1 % of `fairImpostors` or so, highest score first.
    std::vector<ImpostorScore> impostorTail;

    [[nodiscard]] std::uint64_t genuinePairs() const noexcept { return genuines.total(); }
    [[nodiscard]] std::uint64_t impostorPairs() const noexcept { return impostors.total(); }
    [[nodiscard]] std::uint64_t people() const noexcept;
    /// How many pairs of different people there are.
    [[nodiscard]] std::uint64_t pairsOfPeople() const noexcept { return people() * (people() - 1) / 2; }
};

/// Scores all pairs as blocked matrix products on `threads` threads. Scores are float products, within 1e-6
/// of what `Faceprint::score` gives; results do not depend on the number of threads. Memory grows with the
/// faceprints and with one in a hundred of the pairs. Errors: `InvalidArgument` (fewer than two people, empty
/// faceprints), `ModelMismatch`, `Cancelled`.
[[nodiscard]] Result<AllPairs> scoreAllPairs(std::span<const LabelledFaceprint> faceprints, int threads,
                                             const std::stop_token& stop = {});

} // namespace likeness
