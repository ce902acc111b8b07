// SPDX-FileCopyrightText: 2026 Likeness contributors
// SPDX-License-Identifier: Apache-2.0

#include "VerdictReport.h"

#include "ExitCode.h"
#include "Format.h"

namespace likeness::cli {
namespace {

const char* wordOf(Decision decision) {
    switch (decision) {
    case Decision::Match:
        return "match";
    case Decision::Review:
        return "review";
    case Decision::NoMatch:
        break;
    }
    return "no-match";
}

const char* sentenceOf(Decision decision) {
    switch (decision) {
    case Decision::Match:
        return "MATCH: the two faces are most likely of the same person.\n";
    case Decision::Review:
        return "REVIEW: the two faces resemble each other, but not enough to be sure; a person must look.\n";
    case Decision::NoMatch:
        break;
    }
    return "NO MATCH: nothing speaks for the two faces being of the same person.\n";
}

std::string textOf(Decision decision, const Similarity& similarity, const DecisionThresholds& thresholds,
                   const DecisionPolicy& policy, bool isExtrapolated) {
    std::string text = sentenceOf(decision);
    text += "  similarity         " + fixed(similarity.score.value, 4) + "   (match from " +
            fixed(thresholds.match.value, 4) + ", review from " + fixed(thresholds.review.value, 4) +
            "; false match rates " + rateName(policy.match.value) + " and " + rateName(policy.review.value) +
            ")\n";
    text += "  match probability  " + probabilityPercent(similarity.matchProbability->value) +
            "   (if match and no match were equally likely before)\n";
    text += "  false match rate   A stranger would reach this score " +
            howOften(similarity.falseMatchRate->value) +
            (isExtrapolated ? " (an estimate beyond what was measured)" : "") + ".\n";
    return text;
}

} // namespace

Result<Answer> judge(const Faceprint& a, const Faceprint& b, const Calibration& calibration,
                     const DecisionPolicy& policy) {
    const auto similarity = a.compare(b, calibration);
    if (!similarity) {
        return fail(similarity);
    }
    const auto thresholds = calibration.thresholds(policy);
    if (!thresholds) {
        return fail(thresholds);
    }
    const Decision decision = decide(similarity->score, *thresholds);
    const bool isExtrapolated = calibration.isExtrapolated(similarity->score);
    Answer answer;
    answer.exitCode = exitCodeOf(decision);
    answer.text = textOf(decision, *similarity, *thresholds, policy, isExtrapolated);
    answer.json["decision"] = wordOf(decision);
    answer.json["similarity"] = similarity->score.value;
    answer.json["match_probability"] = similarity->matchProbability->value;
    answer.json["false_match_rate"] = similarity->falseMatchRate->value;
    answer.json["false_match_rate_is_extrapolated"] = isExtrapolated;
    answer.json["threshold"] = thresholds->match.value;
    answer.json["review_threshold"] = thresholds->review.value;
    answer.json["policy"] = {{"fmr_match", policy.match.value}, {"fmr_review", policy.review.value}};
    return answer;
}

Error calibrationMissing(const std::string& what, double score) {
    return {ErrorCode::CalibrationMissing,
            "the similarity is " + fixed(score, 4) + ", but " + what +
                " has no calibration that would say what that means; measure one with likeness-cli calibrate "
                "and put it into the pack's folder as calibration.json"};
}

} // namespace likeness::cli
