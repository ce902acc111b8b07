// SPDX-FileCopyrightText: 2026 Likeness contributors
// SPDX-License-Identifier: Apache-2.0

#include "evaluation/PersonBootstrap.h"

#include <algorithm>
#include <atomic>
#include <cmath>
#include <exception>
#include <mutex>
#include <thread>
#include <utility>

namespace likeness {
namespace {

constexpr double kOutside = 0.025; ///< On either side of a 95 % interval.

/// The weight of a person's pictures, and from it that of a pair.
struct Weights {
    std::vector<double> person;
    double impostorTotal = 0;
    double genuineTotal = 0;
};

/// With all pairs compared the totals follow from how many pictures there are; a list's are counted.
Weights weightsOf(const ScoreLevels& levels, const std::vector<std::uint32_t>& times,
                  PairWeighting weighting) {
    Weights weights;
    weights.person.assign(times.begin(), times.end());
    if (!levels.hasAllPairs()) {
        for (const ComparedPeople& pair : levels.impostorPairs.people) {
            weights.impostorTotal += weights.person[pair.a] * weights.person[pair.b];
        }
        for (const ComparedPeople& pair : levels.genuinePairs.people) {
            weights.genuineTotal += weights.person[pair.a];
        }
        return weights;
    }
    const bool isFair = weighting == PairWeighting::EachPerson;
    double sum = 0;
    double squares = 0;
    for (std::size_t person = 0; person < times.size(); ++person) {
        const double pictures = levels.picturesOf[person];
        const double time = times[person];
        const double whole = isFair ? time : time * pictures;
        sum += whole;
        squares += whole * whole;
        weights.genuineTotal += pictures < 2 ? 0 : isFair ? time : time * pictures * (pictures - 1) / 2;
        weights.person[person] = isFair ? time / pictures : time;
    }
    weights.impostorTotal = (sum * sum - squares) / 2;
    return weights;
}

/// What each cut accepts, from the pairs one by one.
template <typename Weight>
std::vector<double> accepted(const LevelledPairs& pairs, Weight weight) {
    std::vector<double> sums(pairs.levels() + 1, 0);
    double sum = 0;
    for (std::size_t level = 0; level < pairs.levels(); ++level) {
        for (const ComparedPeople& pair : pairs.at(level)) {
            sum += weight(pair);
        }
        sums[level + 1] = sum;
    }
    return sums;
}

std::vector<double> accepted(const std::vector<std::uint64_t>& counts) {
    std::vector<double> sums(counts.size() + 1, 0);
    std::uint64_t sum = 0;
    for (std::size_t level = 0; level < counts.size(); ++level) {
        sum += counts[level];
        sums[level + 1] = static_cast<double>(sum);
    }
    return sums;
}

std::optional<Estimate::Interval> intervalOf(std::vector<double> values) {
    if (values.empty()) {
        return std::nullopt;
    }
    std::ranges::sort(values);
    const auto at = [&](double share) {
        return values[static_cast<std::size_t>(std::lround(share * static_cast<double>(values.size() - 1)))];
    };
    return Estimate::Interval{at(kOutside), at(1 - kOutside)};
}

} // namespace

std::uint64_t SplitMix64::next() noexcept {
    m_state += 0x9E3779B97F4A7C15ULL;
    std::uint64_t z = m_state;
    z = (z ^ (z >> 30U)) * 0xBF58476D1CE4E5B9ULL;
    z = (z ^ (z >> 27U)) * 0x94D049BB133111EBULL;
    return z ^ (z >> 31U);
}

std::uint32_t SplitMix64::below(std::uint32_t below) noexcept {
    // The upper half of the 96-bit product, from two 64-bit ones.
    const std::uint64_t number = next();
    const std::uint64_t low = (number & 0xFFFFFFFFULL) * below;
    const std::uint64_t high = (number >> 32U) * below;
    return static_cast<std::uint32_t>((high + (low >> 32U)) >> 32U);
}

std::vector<std::uint32_t> drawnPeople(std::uint32_t people, std::uint64_t drawing) {
    SplitMix64 random(SplitMix64(kBootstrapSeed + drawing).next());
    std::vector<std::uint32_t> times(people, 0);
    for (std::uint32_t i = 0; i < people; ++i) {
        ++times[random.below(people)];
    }
    return times;
}

RateCurve drawnCurve(const ScoreLevels& levels, const std::vector<std::uint32_t>& times,
                     PairWeighting weighting) {
    const Weights weights = weightsOf(levels, times, weighting);
    const auto impostor = [&](const ComparedPeople& pair) {
        return weights.person[pair.a] * weights.person[pair.b];
    };
    const bool isFair = weighting == PairWeighting::EachPerson && levels.hasAllPairs();
    const auto genuine = [&](const ComparedPeople& pair) {
        return isFair ? weights.person[pair.a] * 2 / (levels.picturesOf[pair.a] - 1.0)
                      : weights.person[pair.a];
    };
    return {accepted(levels.impostorPairs, impostor), weights.impostorTotal,
            accepted(levels.genuinePairs, genuine), weights.genuineTotal};
}

RateCurve wholeCurve(const ScoreLevels& levels, PairWeighting weighting) {
    const bool isFair = weighting == PairWeighting::EachPerson;
    std::vector<double> impostors = accepted(isFair ? levels.fairImpostors : levels.impostors);
    std::vector<double> genuines = accepted(isFair ? levels.fairGenuines : levels.genuines);
    const double impostorTotal = impostors.back();
    const double genuineTotal = genuines.back();
    return {std::move(impostors), impostorTotal, std::move(genuines), genuineTotal};
}

Result<std::vector<std::optional<Estimate::Interval>>>
bootstrapIntervals(const ScoreLevels& levels, PairWeighting weighting, std::size_t figures,
                   const std::function<std::vector<std::optional<double>>(const RateCurve&)>& measure,
                   const BootstrapRun& run) {
    const auto drawings = static_cast<std::size_t>(levels.canDraw() ? std::max(run.drawings, 0) : 0);
    std::vector<std::vector<std::optional<double>>> measured(drawings);
    std::atomic<std::size_t> next{0};
    std::mutex mutex;
    std::size_t done = 0;
    std::exception_ptr thrown; // this and `done` are guarded by the mutex
    const auto serve = [&] {
        try {
            for (std::size_t i = 0; !run.stop.stop_requested() && (i = next++) < drawings;) {
                const RateCurve curve = drawnCurve(levels, drawnPeople(levels.people, i), weighting);
                if (curve.hasBothKinds()) {
                    measured[i] = measure(curve);
                }
                const std::lock_guard lock(mutex);
                ++done;
                if (run.progress) {
                    run.progress(done, drawings);
                }
            }
        } catch (...) {
            const std::lock_guard lock(mutex);
            thrown = std::current_exception();
        }
    };
    {
        std::vector<std::jthread> pool;
        for (int thread = 0; thread < std::max(run.threads, 1); ++thread) {
            pool.emplace_back(serve);
        }
    }
    if (thrown) {
        std::rethrow_exception(thrown);
    }
    if (done < drawings) {
        return fail(ErrorCode::Cancelled, "cancelled while drawing people for the intervals");
    }
    std::vector<std::optional<Estimate::Interval>> intervals;
    for (std::size_t figure = 0; figure < figures; ++figure) {
        std::vector<double> values;
        bool isKnown = true;
        for (const std::vector<std::optional<double>>& drawing : measured) {
            if (!drawing.empty()) {
                isKnown = isKnown && drawing[figure];
                values.push_back(drawing[figure].value_or(0));
            }
        }
        intervals.push_back(isKnown ? intervalOf(std::move(values)) : std::nullopt);
    }
    return intervals;
}

} // namespace likeness
