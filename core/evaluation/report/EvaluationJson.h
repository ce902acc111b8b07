// SPDX-FileCopyrightText: 2026 Likeness contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "evaluation/EvaluationReport.h"

#include <nlohmann/json_fwd.hpp>

#include <string>

namespace likeness {

/// A report as JSON, described in docs/evaluating.md: rates are fractions, names UTF-8, figures that the data
/// does not carry are left out ("supported": false). Without faces. Thread-safe, as all below.
[[nodiscard]] std::string evaluationJson(const EvaluationReport& report);

/// The same as a document, with or without the curves, which are long.
[[nodiscard]] nlohmann::ordered_json evaluationDocument(const EvaluationReport& report, bool hasCurves);

/// Both error rates over the whole range of scores as CSV: weighting, threshold, fmr, fnmr.
[[nodiscard]] std::string evaluationCurveCsv(const EvaluationReport& report);

} // namespace likeness
