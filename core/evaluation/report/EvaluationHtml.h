// SPDX-FileCopyrightText: 2026 Likeness contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "../EvaluationReport.h"

#include <string>

namespace likeness {

/// A report as one HTML file to hand to somebody: tables, diagrams as vector graphics, the worst pairs'
/// faces, failures, provenance, and what the figures do not say. In English. Nothing in it runs or refers to
/// anything outside; light and dark as the reader's system is; prints on A4. Names from the data are escaped.
/// It shows faces and names, so it is as confidential as the pictures. Thread-safe.
[[nodiscard]] std::string evaluationHtml(const EvaluationReport& report);

} // namespace likeness
