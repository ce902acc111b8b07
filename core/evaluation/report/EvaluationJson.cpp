// SPDX-FileCopyrightText: 2026 Likeness contributors
// SPDX-License-Identifier: Apache-2.0

#include "evaluation/report/EvaluationJson.h"

#include "base/Utf8Path.h"

#include <nlohmann/json.hpp>

#include <array>
#include <cstdio>

namespace likeness {
namespace {

using Json = nlohmann::ordered_json;

Json toJson(const Estimate& estimate) {
    Json json{{"value", estimate.value}};
    if (estimate.interval) {
        json["low"] = estimate.interval->low;
        json["high"] = estimate.interval->high;
    }
    return json;
}

Json toJson(const RateAtFalseMatchRate& point) {
    Json json{{"fmr_target", point.target}, {"supported", point.isSupported}};
    if (point.isSupported) {
        json["threshold"] = point.threshold;
        json["fmr"] = point.falseMatchRate;
        json["fnmr"] = toJson(point.falseNonMatchRate);
        json["fnmr_with_failures"] = point.falseNonMatchRateWithFailures;
        json["false_matches"] = point.falseMatches;
        json["false_non_matches"] = point.falseNonMatches;
    }
    return json;
}

Json toJson(const RatesAtThreshold& point) {
    return {{"fmr_named", point.namedRate},
            {"supported", point.isSupported},
            {"threshold", point.threshold},
            {"fmr", toJson(point.falseMatchRate)},
            {"fnmr", toJson(point.falseNonMatchRate)},
            {"false_matches", point.falseMatches},
            {"false_non_matches", point.falseNonMatches}};
}

Json toJson(const ErrorPoint& point) {
    return {point.threshold, point.falseMatchRate, point.falseNonMatchRate};
}

Json toJson(const WorstPair& pair) {
    return {{"score", pair.score},
            {"person_a", pair.personA},
            {"person_b", pair.personB},
            {"picture_a", utf8Of(pair.pictureA)},
            {"picture_b", utf8Of(pair.pictureB)}};
}

Json toJson(const PictureFailure& failure) {
    return {{"picture", utf8Of(failure.picture)},
            {"name", std::string(name(failure.error.code))},
            {"message", failure.error.message}};
}

Json toJson(const GroupRates& group);

/// The objects of a list.
template <typename T>
Json listOf(const std::vector<T>& items) {
    Json json = Json::array();
    for (const T& item : items) {
        json.push_back(toJson(item));
    }
    return json;
}

Json toJson(const GroupRates& group) {
    return {{"group", group.group},
            {"people", group.people},
            {"genuine_pairs", group.genuinePairs},
            {"impostor_pairs", group.impostorPairs},
            {"pairs_of_people", group.pairsOfPeople},
            {"points", listOf(group.points)}};
}

Json toJson(const ErrorRates& rates, bool hasCurves) {
    Json json{{"weighting", std::string(name(rates.weighting))},
              {"points", listOf(rates.points)},
              {"eer", rates.equalErrorRate.isKnown ? toJson(rates.equalErrorRate.rate) : Json()},
              {"eer_threshold", rates.equalErrorRate.threshold},
              {"calibrated", listOf(rates.calibrated)}};
    if (hasCurves) {
        json["curve"] = listOf(rates.curve);
        json["trade"] = listOf(rates.trade);
    }
    return json;
}

Json toJson(const EvaluationProvenance& from) {
    return {{"program", from.program},
            {"pack", from.pack},
            {"model",
             {{"name", from.model.name},
              {"digest", from.model.digest},
              {"preprocessing", from.model.preprocessing}}},
            {"calibration", from.calibration},
            {"compressed_vectors", from.hasCompressedVectors},
            {"device", from.device},
            {"face_selection", from.faceSelection},
            {"data", from.data},
            {"pictures_digest", from.picturesDigest},
            {"command", from.command},
            {"date", from.date},
            {"bootstraps", from.bootstraps},
            {"seed", from.seed}};
}

Json countsOf(const EvaluationReport& report) {
    return {{"pictures", report.pictures},
            {"pictures_from_cache", report.picturesFromCache},
            {"people", report.people},
            {"people_from", report.peopleFrom},
            {"genuine_pairs", report.genuinePairs},
            {"impostor_pairs", report.impostorPairs},
            {"pairs_of_people", report.pairsOfPeople},
            {"genuine_pairs_lost", report.genuinePairsLost},
            {"impostor_pairs_lost", report.impostorPairsLost}};
}

} // namespace

Json evaluationDocument(const EvaluationReport& report, bool hasCurves) {
    Json json{{"format", "likeness-evaluation"},
              {"version", 1},
              {"pairs_compared", report.hasAllPairs ? "all" : "list"},
              {"score_step", report.scoreStep},
              {"counts", countsOf(report)},
              {"failures", listOf(report.failures)}};
    if (report.accuracy) {
        Json folds = Json::array();
        for (const FoldAccuracy::Fold& fold : report.accuracy->folds) {
            folds.push_back({{"threshold", fold.threshold}, {"accuracy", fold.accuracy}});
        }
        json["accuracy"] = {
            {"mean", report.accuracy->mean}, {"deviation", report.accuracy->deviation}, {"folds", folds}};
    }
    for (const ErrorRates& rates : report.rates) {
        json["error_rates"].push_back(toJson(rates, hasCurves));
    }
    if (hasCurves) {
        json["histograms"] = {{"from", -1},
                              {"to", 1},
                              {"genuine", report.genuineHistogram},
                              {"impostor", report.impostorHistogram}};
    }
    json["worst_genuine"] = listOf(report.worstGenuines);
    json["worst_impostor"] = listOf(report.worstImpostors);
    if (!report.groups.empty()) {
        json["groups"] = listOf(report.groups);
        json["people_without_group"] = report.peopleWithoutGroup;
    }
    if (report.reliability) {
        Json ranges = Json::array();
        for (const Reliability::Range& range : report.reliability->ranges) {
            ranges.push_back(
                {{"probability", range.probability}, {"share", range.share}, {"weight", range.weight}});
        }
        json["reliability"] = {{"expected_calibration_error", report.reliability->expectedCalibrationError},
                               {"ranges", ranges}};
    }
    json["provenance"] = toJson(report.provenance);
    json["seconds"] = report.seconds;
    return json;
}

std::string evaluationJson(const EvaluationReport& report) {
    return evaluationDocument(report, true).dump(1, ' ', false, Json::error_handler_t::replace) + "\n";
}

std::string evaluationCurveCsv(const EvaluationReport& report) {
    std::string csv = "weighting,threshold,fmr,fnmr\n";
    for (const ErrorRates& rates : report.rates) {
        for (const ErrorPoint& point : rates.curve) {
            std::array<char, 96> line{};
            std::snprintf(line.data(), line.size(), ",%.3f,%.9g,%.9g\n", point.threshold,
                          point.falseMatchRate, point.falseNonMatchRate);
            csv += std::string(name(rates.weighting)) + line.data();
        }
    }
    return csv;
}

} // namespace likeness
