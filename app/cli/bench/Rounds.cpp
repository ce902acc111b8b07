// SPDX-FileCopyrightText: 2026 Likeness contributors
// SPDX-License-Identifier: Apache-2.0

#include "bench/Rounds.h"

#include <algorithm>
#include <chrono>
#include <cmath>
#include <mutex>
#include <thread>
#include <utility>

namespace likeness::cli {
namespace {

using Clock = std::chrono::steady_clock;

constexpr std::size_t kLeastRounds = 3;
/// A round of several threads lasts at least about this long, since starting them takes part of it.
constexpr double kLongEnough = 20;

double millisecondsSince(Clock::time_point start) {
    return std::chrono::duration<double, std::milli>(Clock::now() - start).count();
}

/// The job as often as asked on each thread; the first error, if there was one.
Result<void> oneRound(const std::function<Result<void>()>& job, int threads, int repeats) {
    std::mutex mutex;
    Result<void> outcome;
    const auto serve = [&] {
        for (int i = 0; i < repeats; ++i) {
            if (Result<void> done = job(); !done) {
                const std::lock_guard lock(mutex);
                outcome = std::move(done);
                return;
            }
        }
    };
    {
        std::vector<std::jthread> pool;
        for (int thread = 1; thread < threads; ++thread) {
            pool.emplace_back(serve);
        }
        serve();
    }
    return outcome;
}

double quantile(const std::vector<double>& ascending, double share) {
    const double at = share * static_cast<double>(ascending.size() - 1);
    const auto below = static_cast<std::size_t>(at);
    const std::size_t above = std::min(below + 1, ascending.size() - 1);
    return std::lerp(ascending[below], ascending[above], at - static_cast<double>(below));
}

} // namespace

Timing timingOf(std::vector<double> milliseconds) {
    std::ranges::sort(milliseconds);
    return {quantile(milliseconds, 0.5), quantile(milliseconds, 0.25), quantile(milliseconds, 0.75),
            milliseconds.front(), static_cast<int>(milliseconds.size())};
}

Result<Timing> measured(const std::function<Result<void>()>& job, int threads, const RoundOptions& options) {
    const auto warmUp = Clock::now();
    if (const Result<void> done = oneRound(job, threads, 1); !done) {
        return fail(done);
    }
    const double once = std::max(millisecondsSince(warmUp), 1e-3);
    const int repeats =
        threads > 1 ? static_cast<int>(std::clamp(std::ceil(kLongEnough / once), 1.0, 1000.0)) : 1;
    std::vector<double> rounds;
    const auto begin = Clock::now();
    while (rounds.size() < kLeastRounds || millisecondsSince(begin) < 1000 * options.seconds) {
        if (options.stop.stop_requested()) {
            return fail(ErrorCode::Cancelled, "the benchmark was interrupted");
        }
        const auto start = Clock::now();
        if (const Result<void> done = oneRound(job, threads, repeats); !done) {
            return fail(done);
        }
        rounds.push_back(millisecondsSince(start) / (threads * repeats));
    }
    return timingOf(std::move(rounds));
}

} // namespace likeness::cli
