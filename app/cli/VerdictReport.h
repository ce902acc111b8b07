// SPDX-FileCopyrightText: 2026 Likeness contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "CommandLine.h"
#include "faceprint/Calibration.h"
#include "verification/Verification.h"

#include <string>
#include <string_view>
#include <vector>

namespace likeness::cli {

/// What an answer to "is it the same person?" is about, for its first sentence.
enum class Question { TwoFaces, Claim };

/// The decision as one sentence, "MATCH: …", with a line break.
[[nodiscard]] std::string sentenceOf(Decision decision, Question question);
/// "match", "review", "no-match" or "cannot-tell".
[[nodiscard]] std::string_view wordOf(Decision decision);

/// Why a picture is no ground for a decision, as a line beside its name; nothing when it is one. `faceOption`
/// is how one of several faces is named.
[[nodiscard]] std::string reasonLine(const std::string& picture, const std::vector<QualityRefusal>& reasons,
                                     std::string_view faceOption);

/// The match probability with what it assumes, as a line; only of a match, since beside anything else it
/// reads like one.
[[nodiscard]] std::string probabilityLine(Decision decision, MatchProbability probability,
                                          const Calibration& calibration);

/// The answer of `verify` and `compare` as far as they agree: decision, scores, thresholds and exit code.
/// The text begins with the decision on a line of its own. Errors: those of `Faceprint::compare` and
/// `Calibration::thresholds`.
[[nodiscard]] Result<Answer> judge(const Faceprint& a, const Faceprint& b, const Calibration& calibration,
                                   const DecisionPolicy& policy, const CannotTellReasons& reasons = {});

/// The error of a pack or model (`what`) without a calibration, with the score that stays without a meaning.
[[nodiscard]] Error calibrationMissing(const std::string& what, double score);

} // namespace likeness::cli
