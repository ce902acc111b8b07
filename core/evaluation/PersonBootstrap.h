// SPDX-FileCopyrightText: 2026 Likeness contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "evaluation/EvaluationReport.h"
#include "evaluation/RateCurve.h"
#include "evaluation/ScoreLevels.h"

#include <cstddef>
#include <cstdint>
#include <functional>
#include <optional>
#include <stop_token>
#include <vector>

namespace likeness {

/// SplitMix64 (Steele, Lea & Flood, "Fast splittable pseudorandom number generators", OOPSLA 2014): state
/// += 0x9E3779B97F4A7C15, then z = state; z = (z ^ z >> 30) · 0xBF58476D1CE4E5B9; z = (z ^ z >> 27) ·
/// 0x94D049BB133111EB; the number is z ^ z >> 31; all modulo 2^64. Chosen since it is three lines in any
/// language, so that somebody else can draw the same people.
class SplitMix64 {
  public:
    explicit SplitMix64(std::uint64_t state) noexcept : m_state(state) {}
    [[nodiscard]] std::uint64_t next() noexcept;
    /// A number of 0 … below − 1: the upper 64 bits of next() · below.
    [[nodiscard]] std::uint32_t below(std::uint32_t below) noexcept;

  private:
    std::uint64_t m_state;
};

inline constexpr std::uint64_t kBootstrapSeed = 20261124;

/// How often each of `people` is drawn in drawing number `drawing`, from 0: as many as there are, with
/// replacement. The generator of a drawing starts with the first number of the one that starts with
/// `kBootstrapSeed` + drawing.
[[nodiscard]] std::vector<std::uint32_t> drawnPeople(std::uint32_t people, std::uint64_t drawing);

/// Rates among people of whom person p is there times[p] times: a genuine pair of p counts times[p], an
/// impostor pair of p and q times[p] · times[q]. Pairs of a person with his own double are left out. (Bolle,
/// Ratha & Pankanti, "Error analysis of pattern recognition systems: the subsets bootstrap", CVIU 2004, drawn
/// in both people of an impostor pair.) With `EachPerson` every picture of p counts 1 / (pictures of p).
[[nodiscard]] RateCurve drawnCurve(const ScoreLevels& levels, const std::vector<std::uint32_t>& times,
                                   PairWeighting weighting);

/// Rates of everybody, each once.
[[nodiscard]] RateCurve wholeCurve(const ScoreLevels& levels, PairWeighting weighting);

/// How a bootstrap is run.
struct BootstrapRun {
    int drawings = 1000;
    int threads = 1;
    std::function<void(std::size_t done, std::size_t total)> progress; ///< From one thread at a time.
    std::stop_token stop;
};

/// 95 % intervals of figures that `measure` reads off a curve, always the same number of them: for each the
/// 2.5th and 97.5th percentile over the drawings, taken as the values at the places round(0.025 · (n − 1))
/// and round(0.975 · (n − 1)) of the n sorted ones. A drawing without a genuine or without an impostor pair
/// does not count. No interval where a figure is nothing in any drawing, or where `levels` cannot be drawn
/// from. Results do not depend on the number of threads. Errors: `Cancelled`. Throws std::bad_alloc.
[[nodiscard]] Result<std::vector<std::optional<Estimate::Interval>>>
bootstrapIntervals(const ScoreLevels& levels, PairWeighting weighting, std::size_t figures,
                   const std::function<std::vector<std::optional<double>>(const RateCurve&)>& measure,
                   const BootstrapRun& run);

} // namespace likeness
