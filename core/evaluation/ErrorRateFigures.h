// SPDX-FileCopyrightText: 2026 Likeness contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "base/Result.h"
#include "evaluation/EvaluationReport.h"
#include "evaluation/PersonBootstrap.h"
#include "evaluation/ScoreLevels.h"
#include "faceprint/Calibration.h"

#include <cstdint>
#include <span>
#include <utility>
#include <vector>

namespace likeness {

/// A threshold, and the false match rate that it is named by.
struct NamedThreshold {
    double rate = 0;
    double threshold = 0;
};

/// Whether `pairs` that have nothing to do with each other carry a rate: at least 30 errors are to be
/// expected (the rule of 30, ISO/IEC 19795-1).
[[nodiscard]] bool isCarried(double rate, std::uint64_t pairs) noexcept;

/// All rates of one weighting. `calibrated` are the calibration's thresholds; `genuinePairsLost` those that
/// were not compared. Errors: `Cancelled`.
[[nodiscard]] Result<ErrorRates> errorRatesOf(const ScoreLevels& levels, PairWeighting weighting,
                                              std::span<const NamedThreshold> calibrated,
                                              std::uint64_t genuinePairsLost, const BootstrapRun& run);

/// Rates of a group among itself (`restrictedTo`) at thresholds of all. Those below what is kept of the pairs
/// are left out. Errors: `Cancelled`.
[[nodiscard]] Result<GroupRates>
groupRatesOf(const ScoreLevels& group, std::span<const NamedThreshold> points, const BootstrapRun& run);

/// How well a calibration's probabilities fit. With all pairs each person counts the same, as in
/// calibrations.
[[nodiscard]] Reliability reliabilityOf(const ScoreLevels& levels, const Calibration& calibration);

} // namespace likeness
