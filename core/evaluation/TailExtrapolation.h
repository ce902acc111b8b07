// SPDX-FileCopyrightText: 2026 Likeness contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "evaluation/AllPairs.h"
#include "faceprint/Calibration.h"

#include <optional>

namespace likeness {

/// The rate curve beyond its last measured point, down to 1e-6: a generalized Pareto distribution fitted to
/// what exceeds the score that 5 in 1000 impostor pairs reach (with little data up to 1 in 100, so that a
/// decade is left to fit), every pair of people counting the same. Pairs beyond the last measured point have
/// no say but by their number (see `fitParetoTail`), and the curve goes on from that point without a jump.
/// Intervals are 95 %, with people drawn with replacement (400 times). Nothing when the last measured rate is
/// above 1e-3 or not above 1e-6. Deterministic.
[[nodiscard]] std::optional<Calibration::Extrapolation>
extrapolateTail(const AllPairs& pairs, const Calibration::RatePoint& lastMeasured);

} // namespace likeness
