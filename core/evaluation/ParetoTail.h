// SPDX-FileCopyrightText: 2026 Likeness contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <optional>
#include <span>

namespace likeness {

/// By how much a score exceeds a threshold, and for how much it counts.
struct Excess {
    double value = 0;
    double weight = 1;
};

/// The generalized Pareto distribution, which excesses over a high threshold tend to whatever the scores'
/// own distribution is (Pickands, "Statistical inference using extreme order statistics", 1975; Coles, "An
/// Introduction to Statistical Modeling of Extreme Values", 2001, chapter 4).
struct ParetoTail {
    double shape = 0; ///< ξ: below 0 the tail ends at −scale/shape, at 0 it is exponential.
    double scale = 1; ///< σ, above 0.

    /// The share of the excesses that reach `excess` (at least 0): (1 + ξ·x/σ)^(−1/ξ).
    [[nodiscard]] double survival(double excess) const;
    /// The excess that the share (above 0, at most 1) reaches.
    [[nodiscard]] double excessReachedBy(double share) const;
};

/// The maximum-likelihood fit to excesses (at least 0). Those from `censoredFrom` on count only as being that
/// high or higher: how high they are has no say, which keeps pairs that are labelled wrong, and are very
/// alike, from bending the tail. One search over θ = ξ/σ, for which the best ξ is known (Grimshaw 1993,
/// extended by censoring). Nothing when the excesses below `censoredFrom` weigh nothing or do not differ.
[[nodiscard]] std::optional<ParetoTail> fitParetoTail(std::span<const Excess> excesses, double censoredFrom);

} // namespace likeness
