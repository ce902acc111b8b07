// SPDX-FileCopyrightText: 2026 Likeness contributors
// SPDX-License-Identifier: Apache-2.0

#include "VerdictReport.h"

#include "ExitCode.h"
#include "Format.h"
#include "GateReport.h"
#include "base/FileBytes.h"
#include "base/Utf8Path.h"

namespace likeness::cli {
namespace {

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

/// How often a stranger would reach the score, and the score itself. Rates are those of pictures that can be
/// compared, so of others there is the score alone.
std::string textOf(Decision decision, const Similarity& similarity, const DecisionThresholds& thresholds,
                   const DecisionPolicy& policy, const Calibration& calibration) {
    std::string text = sentenceOf(decision, Question::TwoFaces);
    if (decision != Decision::CannotTell) {
        text += "  false match rate   " +
                strangersReach("this score", *similarity.falseMatchRate, calibration) + '\n';
    }
    text += "  similarity         " + fixed(similarity.score.value, 4) + "   (match from " +
            fixed(thresholds.match.value, 4) + ", review from " + fixed(thresholds.review.value, 4) +
            "; false match rates " + rateName(policy.match.value) + " and " + rateName(policy.review.value) +
            ")\n";
    text += estimateLine(calibration, "match", policy.match);
    text += estimateLine(calibration, "review", policy.review);
    text += probabilityLine(decision, *similarity.matchProbability, calibration);
    return text;
}

} // namespace

std::string_view wordOf(Decision decision) {
    switch (decision) {
    case Decision::Match:
        return "match";
    case Decision::Review:
        return "review";
    case Decision::NoMatch:
        return "no-match";
    case Decision::CannotTell:
        break;
    }
    return "cannot-tell";
}

std::string sentenceOf(Decision decision, Question question) {
    switch (decision) {
    case Decision::Match:
        return question == Question::Claim ? "MATCH: this is most likely the person they claim to be.\n"
                                           : "MATCH: the two faces are most likely of the same person.\n";
    case Decision::Review:
        return "REVIEW: the faces resemble each other, but not enough to be sure; a person must look.\n";
    case Decision::NoMatch:
        return question == Question::Claim
                   ? "NO MATCH: the face does not match the person they claim to be.\n"
                   : "NO MATCH: the faces do not match.\n";
    case Decision::CannotTell:
        break;
    }
    return "CANNOT TELL: there is no decision on such a picture.\n";
}

std::string reasonLine(const std::string& picture, const std::vector<QualityRefusal>& reasons,
                       std::string_view faceOption) {
    if (reasons.empty()) {
        return {};
    }
    std::string line =
        "  reason             " + displayName(pathFromUtf8(picture)) + ": " + sentencesOf(reasons);
    if (reasons.front().code == RefusalCode::SeveralFaces) {
        line += " Name the one that is meant, counted from the largest: " + std::string(faceOption) + " 2.";
    }
    return line + "\n";
}

std::string probabilityLine(Decision decision, MatchProbability probability, const Calibration& calibration) {
    if (decision != Decision::Match) {
        return {};
    }
    return "  match probability  " + probabilityPercent(probability.value) + "   (assuming that " +
           percent(calibration.data().provenance.prior, 0) + " of all comparisons are of one person)\n";
}

Result<Answer> judge(const Faceprint& a, const Faceprint& b, const Calibration& calibration,
                     const DecisionPolicy& policy, const CannotTellReasons& reasons) {
    const auto similarity = a.compare(b, calibration);
    if (!similarity) {
        return fail(similarity);
    }
    const auto thresholds = calibration.thresholds(policy);
    if (!thresholds) {
        return fail(thresholds);
    }
    const Decision decision = decide(similarity->score, *thresholds, reasons);
    Answer answer;
    answer.exitCode = exitCodeOf(decision);
    answer.text = textOf(decision, *similarity, *thresholds, policy, calibration);
    answer.json["decision"] = wordOf(decision);
    answer.json["similarity"] = similarity->score.value;
    answer.json["match_probability"] = similarity->matchProbability->value;
    answer.json["match_probability_prior"] = calibration.data().provenance.prior;
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
