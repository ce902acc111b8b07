// SPDX-FileCopyrightText: 2026 Likeness contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "base/Result.h"

#include <functional>
#include <stop_token>
#include <vector>

namespace likeness::cli {

/// What a job took in several rounds, in milliseconds.
struct Timing {
    double median = 0;
    double lowQuartile = 0;
    double highQuartile = 0;
    double least = 0;
    int rounds = 0;
};

/// The figures of at least one round; a quantile between two rounds is interpolated.
[[nodiscard]] Timing timingOf(std::vector<double> milliseconds);

/// How long, and until when, is measured.
struct RoundOptions {
    double seconds = 1; ///< Rounds begin until this much time is over, and three are always made.
    std::stop_token stop{};
};

/// Does a job once without counting, which fills caches, and then round by round. With several `threads` each
/// of them does the job in every round, more than once where it is short, and what counts is the time of the
/// round divided by the number of jobs done in it. Errors: the job's own, and `Cancelled`.
[[nodiscard]] Result<Timing> measured(const std::function<Result<void>()>& job, int threads,
                                      const RoundOptions& options);

} // namespace likeness::cli
