// SPDX-FileCopyrightText: 2026 Likeness contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "evaluation/EvaluationReport.h"

#include <string>

namespace likeness {

/// The report's diagrams as inline SVG (`SvgPlot`).

/// False non-match rate over false match rate, both logarithmic (detection error trade-off), with intervals
/// at the rates that the data carries and the rest shaded.
[[nodiscard]] std::string detPlot(const EvaluationReport& report);
/// True match rate over the logarithm of the false match rate (receiver operating characteristic).
[[nodiscard]] std::string rocPlot(const EvaluationReport& report);
/// Shares of both kinds of pairs by score.
[[nodiscard]] std::string histogramPlot(const EvaluationReport& report);
/// Both error rates by threshold.
[[nodiscard]] std::string ratesPlot(const EvaluationReport& report);
/// Share of genuine pairs by the probability that the calibration tells. There is a reliability.
[[nodiscard]] std::string reliabilityPlot(const EvaluationReport& report);

} // namespace likeness
