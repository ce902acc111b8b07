// SPDX-FileCopyrightText: 2026 Likeness contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "CommandLine.h"
#include "faceprint/Calibration.h"

namespace likeness::cli {

/// The answer of `verify` and `compare` as far as they agree: decision, scores, thresholds and exit code.
/// Errors: those of `Faceprint::compare` and `Calibration::thresholds`.
[[nodiscard]] Result<Answer> judge(const Faceprint& a, const Faceprint& b, const Calibration& calibration,
                                   const DecisionPolicy& policy);

/// The error of a pack or model (`what`) without a calibration, with the score that stays without a meaning.
[[nodiscard]] Error calibrationMissing(const std::string& what, double score);

} // namespace likeness::cli
