// SPDX-FileCopyrightText: 2026 Likeness contributors
// SPDX-License-Identifier: Apache-2.0

#include "EvaluateReport.h"

#include "Format.h"
#include "evaluation/report/EvaluationJson.h"

#include <algorithm>
#include <cmath>

namespace likeness::cli {
namespace {

constexpr std::size_t kMostFailuresShown = 50;

std::string intervalOf(const Estimate& estimate) {
    return estimate.value == 0 ? " (none seen)"
           : estimate.interval ? " (" + fixed(100 * estimate.interval->low, 3) + " to " +
                                     fixed(100 * estimate.interval->high, 3) + ")"
                               : std::string();
}

std::string ratesText(const ErrorRates& rates, std::uint64_t pairsOfPeople) {
    std::string text = rates.weighting == PairWeighting::EachPair ? "  Each pair counts the same:\n"
                                                                  : "  Each person counts the same:\n";
    for (const RateAtFalseMatchRate& point : rates.points) {
        text += "    false match rate " + rateName(point.target) + "   ";
        if (point.isSupported) {
            text += "false non-match rate " + percent(point.falseNonMatchRate.value, 3) +
                    intervalOf(point.falseNonMatchRate) + ", threshold " + fixed(point.threshold, 4) + "\n";
        } else {
            text += "not supported by the data: needs " +
                    grouped(static_cast<std::uint64_t>(std::llround(30 / point.target))) +
                    " pairs of people, there are " + grouped(pairsOfPeople) + "\n";
        }
    }
    if (!rates.equalErrorRate.isKnown) {
        return text + "    Only one kind of pairs could be compared, so there are no error rates.\n";
    }
    text += "    equal error rate        " + percent(rates.equalErrorRate.rate.value, 3) +
            intervalOf(rates.equalErrorRate.rate) + ", threshold " +
            fixed(rates.equalErrorRate.threshold, 4) + "\n";
    for (const RatesAtThreshold& point : rates.calibrated) {
        if (point.isSupported) {
            text += "    calibrated for " + rateName(point.namedRate) + "     false match rate " +
                    percent(point.falseMatchRate.value, 4) + intervalOf(point.falseMatchRate) +
                    ", false non-match rate " + percent(point.falseNonMatchRate.value, 3) + ", threshold " +
                    fixed(point.threshold, 4) + "\n";
        }
    }
    return text;
}

std::string groupText(const GroupRates& group) {
    std::string text = "  Group " + group.group + ": " + grouped(group.people) + " people, " +
                       grouped(group.genuinePairs) + " genuine and " + grouped(group.impostorPairs) +
                       " impostor pairs\n";
    for (const RatesAtThreshold& point : group.points) {
        text += "    at the threshold for " + rateName(point.namedRate) + "   ";
        text += point.isSupported ? "false match rate " + percent(point.falseMatchRate.value, 4) +
                                        intervalOf(point.falseMatchRate) + ", false non-match rate " +
                                        percent(point.falseNonMatchRate.value, 3) +
                                        intervalOf(point.falseNonMatchRate) + "\n"
                                  : std::string("not supported by the data\n");
    }
    return text;
}

nlohmann::ordered_json pointOf(double rate, double threshold, double misses, double genuines, double fmr,
                               std::uint64_t falseMatches, bool isSupported) {
    return {{"fmr_target", rate},
            {"threshold", threshold},
            {"tmr", genuines > 0 ? (genuines - misses) / genuines : 0.0},
            {"fmr", fmr},
            {"false_matches", falseMatches},
            {"supported", isSupported}};
}

} // namespace

std::string textOf(const EvaluationReport& report) {
    std::string text = grouped(report.genuinePairs) + " genuine and " + grouped(report.impostorPairs) +
                       " impostor pairs of " + grouped(report.pictures) + " pictures of " +
                       grouped(report.people) + " people\n";
    if (report.accuracy) {
        text += "  accuracy              " + percent(report.accuracy->mean, 2) + " +- " +
                fixed(100 * report.accuracy->deviation, 2) + " over " +
                std::to_string(report.accuracy->folds.size()) + " folds\n";
    }
    text += "  Rates with 95 % intervals over other people of the same kind.\n";
    for (const ErrorRates& rates : report.rates) {
        text += ratesText(rates, report.pairsOfPeople);
    }
    for (const GroupRates& group : report.groups) {
        text += groupText(group);
    }
    if (report.reliability) {
        text += "  expected calibration error of the match probability " +
                fixed(report.reliability->expectedCalibrationError, 4) + "\n";
    }
    if (report.failures.empty()) {
        return text + "  A face was found in every picture.\n";
    }
    text += "  " + grouped(report.failures.size()) + " pictures gave no faceprint; " +
            grouped(report.genuinePairsLost) + " genuine and " + grouped(report.impostorPairsLost) +
            " impostor pairs were not compared for it" +
            (report.accuracy ? ", and count as wrong in the accuracy:\n" : ":\n");
    for (std::size_t i = 0; i < std::min(report.failures.size(), kMostFailuresShown); ++i) {
        text += "    " + report.failures[i].error.message + "\n";
    }
    if (report.failures.size() > kMostFailuresShown) {
        text += "    and " + grouped(report.failures.size() - kMostFailuresShown) + " more\n";
    }
    return text;
}

nlohmann::ordered_json toJson(const EvaluationReport& report) {
    nlohmann::ordered_json json = evaluationDocument(report, false);
    json["pairs"] =
        report.genuinePairs + report.impostorPairs + report.genuinePairsLost + report.impostorPairsLost;
    json["pictures"] = report.pictures;
    json["pairs_without_score"] = report.genuinePairsLost + report.impostorPairsLost;
    if (report.accuracy) {
        json["folds"] = json["accuracy"]["folds"];
        json["accuracy"].erase("folds");
    }
    const ErrorRates& rates = report.rates.front();
    const auto lost = static_cast<double>(report.genuinePairsLost);
    const double genuines = static_cast<double>(report.genuinePairs) + lost;
    for (const RateAtFalseMatchRate& point : rates.points) {
        if (point.target == 1e-2 || point.target == 1e-3) {
            json["operating_points"].push_back(
                pointOf(point.target, point.threshold, static_cast<double>(point.falseNonMatches) + lost,
                        genuines, point.falseMatchRate, point.falseMatches, point.isSupported));
            json["tmr_at_fmr"][rateName(point.target)] = json["operating_points"].back()["tmr"];
        }
    }
    for (const RatesAtThreshold& point : rates.calibrated) {
        if (point.namedRate >= 0.99e-4) {
            json["calibrated_points"].push_back(
                pointOf(point.namedRate, point.threshold, static_cast<double>(point.falseNonMatches) + lost,
                        genuines, point.falseMatchRate.value, point.falseMatches, point.isSupported));
        }
    }
    return json;
}

} // namespace likeness::cli
