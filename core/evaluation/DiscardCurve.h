// SPDX-FileCopyrightText: 2026 Likeness contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "../base/Result.h"
#include "../evaluation/RateInterval.h"

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

namespace likeness {

/// A comparison of two pictures of one person; pictures and people are numbered from 0.
struct GenuineScore {
    std::uint32_t person = 0;
    std::uint32_t pictureA = 0;
    std::uint32_t pictureB = 0;
    double score = 0;
};

/// What is left when the worst pictures are not accepted.
struct DiscardPoint {
    double share = 0;          ///< Of the pictures, discarded.
    std::size_t discarded = 0; ///< Pictures.
    std::size_t people = 0;    ///< Who still have two pictures.
    RateInterval worst;        ///< False non-match rate without those of the lowest quality.
    RateInterval random;       ///< Without as many at random (mean of 50 draws).
    RateInterval gain;         ///< `random` − `worst`: what choosing by quality is worth.
};

/// Error versus discard characteristic (ISO/IEC 29794-1; Grother & Tabassi, "Performance of biometric quality
/// measures", PAMI 2007): how the false non-match rate at a threshold falls as pictures of low quality are
/// turned away. The threshold stays as it is.
///
/// The rate of a person is the share of that person's pairs below the threshold, and each person with a pair
/// counts the same. Intervals are of 400 bootstraps by person; pictures of equal quality are in random order.
/// Deterministic: random numbers have fixed seeds. `quality` is by picture; pictures without a genuine pair
/// count among those that are discarded. Errors: `InvalidArgument` (no pair, a picture's number or a share
/// out of range).
[[nodiscard]] Result<std::vector<DiscardPoint>> discardCurve(std::span<const GenuineScore> pairs,
                                                             std::span<const double> quality,
                                                             double threshold,
                                                             std::span<const double> shares);

} // namespace likeness
