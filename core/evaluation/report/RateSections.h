// SPDX-FileCopyrightText: 2026 Likeness contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "evaluation/EvaluationReport.h"

#include <string>

namespace likeness {

/// The report's sections of error rates, each with its heading; empty where there is nothing to say.
[[nodiscard]] std::string errorRatesSection(const EvaluationReport& report);
[[nodiscard]] std::string foldsSection(const EvaluationReport& report);
[[nodiscard]] std::string calibrationSection(const EvaluationReport& report);
[[nodiscard]] std::string groupsSection(const EvaluationReport& report);

} // namespace likeness
