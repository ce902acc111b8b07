// SPDX-FileCopyrightText: 2026 Likeness contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "evaluation/EvaluationReport.h"

#include <nlohmann/json.hpp>

#include <string>

namespace likeness::cli {

/// What `evaluate` says of a report on a terminal.
[[nodiscard]] std::string textOf(const EvaluationReport& report);

/// What it says to programs: `evaluationDocument` without its curves, and the fields that lists of pairs had
/// before it: tmr_at_fmr, pairs, pairs_without_score, folds, operating_points, calibrated_points.
[[nodiscard]] nlohmann::ordered_json toJson(const EvaluationReport& report);

} // namespace likeness::cli
