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

/// What is to be said about a chosen rate that was not measured; nothing about others.
std::string estimateLine(const Calibration& calibration, const char* what, FalseMatchRate rate) {
    if (!calibration.isRateExtrapolated(rate)) {
        return {};
    }
    std::string line = "                     The rate " + rateName(rate.value) + " of a " + what +
                       " is beyond what was measured: its threshold is an estimate";
    if (const auto range = calibration.rateRange(rate)) {
        line += ", and the rate may lie between " + rateName(range->lowest.value) + " and " +
                rateName(range->highest.value);
    }
    return line + ".\n";
}

nlohmann::ordered_json rangeJson(const Calibration& calibration, FalseMatchRate rate) {
    const auto range = calibration.rateRange(rate);
    return range ? nlohmann::ordered_json::array({range->lowest.value, range->highest.value})
                 : nlohmann::ordered_json();
}

std::string textOf(Decision decision, const Similarity& similarity, const DecisionThresholds& thresholds,
                   const DecisionPolicy& policy, const Calibration& calibration) {
    std::string text = sentenceOf(decision);
    text += "  similarity         " + fixed(similarity.score.value, 4) + "   (match from " +
            fixed(thresholds.match.value, 4) + ", review from " + fixed(thresholds.review.value, 4) +
            "; false match rates " + rateName(policy.match.value) + " and " + rateName(policy.review.value) +
            ")\n";
    text += estimateLine(calibration, "match", policy.match);
    text += estimateLine(calibration, "review", policy.review);
    text += "  match probability  " + probabilityPercent(similarity.matchProbability->value) +
            "   (if match and no match were equally likely before)\n";
    text += "  false match rate   A stranger would reach this score " +
            howOften(similarity.falseMatchRate->value) +
            (calibration.isExtrapolated(similarity.score) ? " (an estimate beyond what was measured)" : "") +
            ".\n";
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
    Answer answer;
    answer.exitCode = exitCodeOf(decision);
    answer.text = textOf(decision, *similarity, *thresholds, policy, calibration);
    answer.json["decision"] = wordOf(decision);
    answer.json["similarity"] = similarity->score.value;
    answer.json["match_probability"] = similarity->matchProbability->value;
    answer.json["false_match_rate"] = similarity->falseMatchRate->value;
    answer.json["false_match_rate_is_extrapolated"] = calibration.isExtrapolated(similarity->score);
    answer.json["threshold"] = thresholds->match.value;
    answer.json["review_threshold"] = thresholds->review.value;
    answer.json["threshold_is_extrapolated"] = calibration.isRateExtrapolated(policy.match);
    answer.json["threshold_fmr_range"] = rangeJson(calibration, policy.match);
    answer.json["review_threshold_is_extrapolated"] = calibration.isRateExtrapolated(policy.review);
    answer.json["review_threshold_fmr_range"] = rangeJson(calibration, policy.review);
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
