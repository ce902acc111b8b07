// SPDX-FileCopyrightText: 2026 Likeness contributors
// SPDX-License-Identifier: Apache-2.0

#include "evaluation/report/RateSections.h"

#include "evaluation/report/EvaluationPlots.h"
#include "evaluation/report/HtmlTables.h"
#include "evaluation/report/ReportNumbers.h"
#include "evaluation/report/SvgPlot.h"

namespace likeness {
namespace {

constexpr std::uint64_t kFewErrors = 30;

std::string ratesTable(const EvaluationReport& report, const ErrorRates& rates) {
    HtmlTable table({"False match rate", " False non-match rate (95 %)", " Threshold", " False matches",
                     " False non-matches", " With failures to acquire"});
    for (const RateAtFalseMatchRate& point : rates.points) {
        const std::string name = powerText(point.target) + " (" + oneInText(point.target) + ")";
        if (!point.isSupported) {
            table.remark(name, "not supported by the data: needs " +
                                   groupedText(pairsNeededFor(point.target)) +
                                   " pairs of people, there are " + groupedText(report.pairsOfPeople));
            continue;
        }
        table.row({name, estimateText(point.falseNonMatchRate), fixedText(point.threshold, 4),
                   groupedText(point.falseMatches),
                   groupedText(point.falseNonMatches) + (point.falseNonMatches < kFewErrors ? " *" : ""),
                   percentText(point.falseNonMatchRateWithFailures)});
    }
    return table.html();
}

std::string thresholdsTable(const std::vector<RatesAtThreshold>& points, const char* first) {
    HtmlTable table({first, " Threshold", " False match rate (95 %)", " False matches",
                     " False non-match rate (95 %)", " False non-matches"});
    for (const RatesAtThreshold& point : points) {
        if (point.isSupported) {
            table.row({powerText(point.namedRate), fixedText(point.threshold, 4),
                       estimateText(point.falseMatchRate), groupedText(point.falseMatches),
                       estimateText(point.falseNonMatchRate), groupedText(point.falseNonMatches)});
        } else {
            table.remark(powerText(point.namedRate), "not supported by the data");
        }
    }
    return table.html();
}

/// How many pairs have a probability below 5 % or from 95 % on.
double outerWeight(const Reliability& reliability) {
    double weight = 0;
    for (const Reliability::Range& range : reliability.ranges) {
        weight += range.probability < 0.05 || range.probability >= 0.95 ? range.weight : 0;
    }
    return weight;
}

} // namespace

std::string errorRatesSection(const EvaluationReport& report) {
    std::string html = heading("Error rates");
    for (const ErrorRates& rates : report.rates) {
        const bool isPairs = rates.weighting == PairWeighting::EachPair;
        if (report.rates.size() > 1) {
            html += std::string("<h3>") +
                    (isPairs ? "Each pair counts the same" : "Each person counts the same") + "</h3>\n";
            html +=
                paragraph(isPairs ? "The usual counting. People with many pictures weigh more."
                                  : "Every person weighs the same among genuine pairs, and every two people "
                                    "among impostor pairs: the rate of two strangers drawn at random.",
                          "note-text");
        }
        html += ratesTable(report, rates);
        html +=
            paragraph(rates.equalErrorRate.isKnown
                          ? "Equal error rate " + estimateText(rates.equalErrorRate.rate) +
                                ", at a threshold of " + fixedText(rates.equalErrorRate.threshold, 4) + "."
                          : "Only one kind of pairs could be compared, so there are no error rates.");
    }
    html += paragraph(
        "* Fewer than 30 errors: the rate itself is uncertain, see its interval. Intervals say where "
        "the rate would lie for other people of the same kind: people, not pairs, were drawn anew " +
            groupedText(report.provenance.bootstraps) +
            " times, and the threshold found anew each time. A false match rate is supported when at "
            "least 30 errors are to be expected at it among different pairs of people (rule of 30, "
            "ISO/IEC 19795-1).",
        "note-text");
    return html;
}

std::string foldsSection(const EvaluationReport& report) {
    if (!report.accuracy) {
        return {};
    }
    HtmlTable table({"Fold", " Accuracy", " Threshold"});
    for (std::size_t i = 0; i < report.accuracy->folds.size(); ++i) {
        const FoldAccuracy::Fold& fold = report.accuracy->folds[i];
        table.row({std::to_string(i + 1), percentText(fold.accuracy), fixedText(fold.threshold, 4)});
    }
    return heading("Accuracy by folds") +
           paragraph("Each fold is judged at the threshold that is best on the other folds. Mean " +
                     percentText(report.accuracy->mean) + ", standard deviation " +
                     percentText(report.accuracy->deviation) +
                     ". A pair whose picture gave no faceprint counts as wrong.") +
           table.html();
}

std::string calibrationSection(const EvaluationReport& report) {
    const std::vector<RatesAtThreshold>& points = report.rates.back().calibrated;
    if (points.empty()) {
        return {};
    }
    std::string html =
        heading("The pack's calibration on this data") +
        paragraph(
            std::string(
                "What the thresholds that the calibration names by a false match rate really have here") +
            (report.hasAllPairs ? ", each person counting the same, as in the calibration." : ".") +
            " It was measured on " + report.provenance.calibration +
            "; on the people it was made from a calibration agrees by itself.") +
        thresholdsTable(points, "Named rate");
    if (report.reliability) {
        html += "<div class=\"plots\">\n" +
                figure(reliabilityPlot(report),
                       "Reliability of the match probability, both kinds of pairs counting one half; " +
                           percentText(outerWeight(*report.reliability)) +
                           " of them lie in the lowest and the highest twentieth, few between. Expected "
                           "calibration error " +
                           fixedText(report.reliability->expectedCalibrationError, 4) + ".") +
                "</div>\n";
    }
    return html;
}

std::string groupsSection(const EvaluationReport& report) {
    if (report.groups.empty()) {
        return {};
    }
    std::string html = heading("Groups") +
                       paragraph("People of each group among themselves, at the thresholds that hold for all "
                                 "(ISO/IEC 19795-10). Where intervals overlap, a difference may be chance. " +
                                 groupedText(report.peopleWithoutGroup) + " people are in no group.");
    for (const GroupRates& group : report.groups) {
        html += "<h3><bdi>" + htmlEscaped(group.group) + "</bdi></h3>\n" +
                paragraph(groupedText(group.people) + " people, " + groupedText(group.genuinePairs) +
                              " genuine pairs, " + groupedText(group.impostorPairs) + " impostor pairs of " +
                              groupedText(group.pairsOfPeople) + " pairs of people",
                          "note-text");
        html += group.points.empty() ? paragraph("Not supported by the data.")
                                     : thresholdsTable(group.points, "Rate for all");
    }
    return html;
}

} // namespace likeness
