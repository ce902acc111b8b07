// SPDX-FileCopyrightText: 2026 Likeness contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "PictureJobs.h"
#include "PictureQuality.h"
#include "ScoreCurves.h"

#include <optional>

namespace likeness {

/// One comparison's outcome, as values.
struct Judgement {
    SimilarityScore score;
    std::optional<MatchProbability> probability; ///< Absent without a calibration, like all that follows.
    double prior = 0.5; ///< What the probability assumes: the share of genuine comparisons.
    std::optional<FalseMatchRate> rate;
    bool isRateExtrapolated = false; ///< The rate lies beyond what was measured.
    FalseMatchRate rarest;           ///< That the calibration can tell.
    DecisionPolicy policy;
    std::optional<DecisionThresholds> thresholds;
    std::optional<Decision> decision;
    ScoreCurves curves;
    PictureQuality referenceQuality;
    PictureQuality probeQuality;
    double milliseconds = 0; ///< Analysis of both pictures and the comparison.
};

/// Compares two analysed faces and decides at `policy`, or says why it cannot tell. Quick: arithmetic on two
/// vectors, no inference. A pack without a calibration gives a score without a decision. Errors: those of
/// Engine::similarity.
[[nodiscard]] Result<Judgement> judge(const Engine& engine, const PictureAnalysis& reference,
                                      const PictureAnalysis& probe, const DecisionPolicy& policy = {});

} // namespace likeness
