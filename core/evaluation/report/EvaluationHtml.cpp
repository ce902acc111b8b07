// SPDX-FileCopyrightText: 2026 Likeness contributors
// SPDX-License-Identifier: Apache-2.0

#include "evaluation/report/EvaluationHtml.h"

#include "evaluation/report/EvaluationPlots.h"
#include "evaluation/report/EvaluationStyle.h"
#include "evaluation/report/HtmlTables.h"
#include "evaluation/report/ReportNumbers.h"
#include "evaluation/report/SvgPlot.h"

#include <algorithm>

namespace likeness {
namespace {

constexpr std::size_t kMostFailuresShown = 500;
constexpr std::uint64_t kFewErrors = 30;

std::string paragraph(std::string_view text, std::string_view style = {}) {
    return "<p" + (style.empty() ? std::string() : " class=\"" + std::string(style) + "\"") + ">" +
           htmlEscaped(text) + "</p>\n";
}

std::string heading(std::string_view text) {
    return "<h2>" + htmlEscaped(text) + "</h2>\n";
}

std::string card(const std::string& value, const std::string& label, const std::string& note) {
    return "<div class=\"card\"><b>" + htmlEscaped(value) + "</b><span>" + htmlEscaped(label) +
           "</span><span>" + htmlEscaped(note) + "</span></div>\n";
}

std::string intervalNote(const Estimate& estimate) {
    return estimate.value == 0 ? "none seen"
           : estimate.interval ? "95 %: " + percentText(estimate.interval->low) + " to " +
                                     percentText(estimate.interval->high)
                               : "no interval";
}

/// The lowest false match rate that the data carries; null when it carries none.
const RateAtFalseMatchRate* strictestPoint(const EvaluationReport& report) {
    const RateAtFalseMatchRate* strictest = nullptr;
    for (const RateAtFalseMatchRate& point : report.rates.front().points) {
        strictest = point.isSupported ? &point : strictest;
    }
    return strictest;
}

std::string cards(const EvaluationReport& report) {
    std::string html = "<div class=\"cards\">\n";
    if (report.accuracy) {
        html += card(percentText(report.accuracy->mean),
                     "accuracy over " + std::to_string(report.accuracy->folds.size()) + " folds",
                     "standard deviation " + percentText(report.accuracy->deviation));
    }
    const EqualErrorRate& equal = report.rates.front().equalErrorRate;
    if (equal.isKnown) {
        html += card(percentText(equal.rate.value), "equal error rate", intervalNote(equal.rate));
    }
    const RateAtFalseMatchRate* const strictest = strictestPoint(report);
    for (const RateAtFalseMatchRate& point : report.rates.front().points) {
        if (point.isSupported && (point.target == 1e-3 || &point == strictest)) {
            html += card(percentText(point.falseNonMatchRate.value),
                         "false non-match rate at a false match rate of " + oneInText(point.target),
                         intervalNote(point.falseNonMatchRate));
        }
    }
    html += card(groupedText(report.people), "people in " + groupedText(report.pictures) + " pictures",
                 report.failures.empty() ? "a face in every picture"
                                         : groupedText(report.failures.size()) + " without a faceprint");
    return html + "</div>\n";
}

std::string material(const EvaluationReport& report) {
    HtmlFacts facts;
    facts.add("Compared", report.hasAllPairs ? "all pairs of pictures" : "the pairs of a list");
    facts.add("Who is who", report.peopleFrom == "folders"      ? "the folder a picture is in"
                            : report.peopleFrom == "labels"     ? "whoever pairs of one person join"
                            : report.peopleFrom == "pairs file" ? "the pairs file"
                                                                : "the list's columns");
    facts.add("People", groupedText(report.people));
    facts.add("Pictures", groupedText(report.pictures));
    facts.add("Genuine pairs compared", groupedText(report.genuinePairs));
    facts.add("Impostor pairs compared", groupedText(report.impostorPairs) + ", of " +
                                             groupedText(report.pairsOfPeople) +
                                             " different pairs of people");
    facts.add("Failures to acquire",
              groupedText(report.failures.size()) + " pictures (" +
                  percentText(static_cast<double>(report.failures.size()) /
                              static_cast<double>(std::max<std::uint64_t>(report.pictures, 1))) +
                  "); " + groupedText(report.genuinePairsLost) + " genuine and " +
                  groupedText(report.impostorPairsLost) + " impostor pairs could not be compared for it");
    return facts.html();
}

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

std::string errorRates(const EvaluationReport& report) {
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

std::string figure(const std::string& svg, std::string_view caption) {
    return "<figure>" + svg + "<figcaption>" + htmlEscaped(caption) + "</figcaption></figure>\n";
}

std::string plots(const EvaluationReport& report) {
    const bool hasCalibration = !report.rates.front().calibrated.empty();
    const std::string marks = hasCalibration ? " Dashed: the calibration's thresholds." : "";
    return heading("Curves") + "<div class=\"plots\">\n" +
           figure(detPlot(report), "Detection error trade-off. Bars are 95 % intervals.") +
           figure(rocPlot(report), "Receiver operating characteristic. Bars are 95 % intervals.") +
           figure(histogramPlot(report), "Scores, each kind of pairs by itself, in steps of 0.01." + marks) +
           figure(ratesPlot(report), "Error rates by threshold." + marks) + "</div>\n";
}

std::string folds(const EvaluationReport& report) {
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

std::string calibration(const EvaluationReport& report) {
    const std::vector<RatesAtThreshold>& points = report.rates.back().calibrated;
    if (points.empty()) {
        return {};
    }
    std::string html =
        heading("The pack's calibration on this data") +
        paragraph(
            std::string(
                "What the thresholds that the calibration names by a false match rate really have here") +
            (report.hasAllPairs ? ", each person counting the same, as in the calibration." : ".")) +
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

std::string groups(const EvaluationReport& report) {
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

std::string face(const std::vector<std::byte>& png, const std::string& picture) {
    return png.empty()
               ? "<i></i>"
               : "<img alt=\"" + htmlEscaped("the face in " + picture) +
                     "\" width=\"112\" height=\"112\" src=\"data:image/png;base64," + base64(png) + "\">";
}

std::string worst(const std::vector<WorstPair>& pairs) {
    std::string html = "<div class=\"pairs\">\n";
    for (const WorstPair& pair : pairs) {
        const std::string a = shortName(pair.pictureA);
        const std::string b = shortName(pair.pictureB);
        html += "<div class=\"pair\"><div class=\"faces\">" + face(pair.chipA, a) + face(pair.chipB, b) +
                "</div><b>" + fixedText(pair.score, 4) + "</b><span><bdi>" + htmlEscaped(a) +
                "</bdi></span><span><bdi>" + htmlEscaped(b) + "</bdi></span></div>\n";
    }
    return html + "</div>\n";
}

std::string worstPairs(const EvaluationReport& report) {
    return heading("The worst pairs") +
           paragraph(
               "To look at: are they errors of the program, poor pictures, or pictures under the wrong name? "
               "Faces are shown as the recognizer saw them.") +
           "<h3>One person, lowest scores</h3>\n" + worst(report.worstGenuines) +
           "<h3>Two people, highest scores</h3>\n" + worst(report.worstImpostors);
}

std::string failures(const EvaluationReport& report) {
    std::string html = heading("Failures to acquire");
    if (report.failures.empty()) {
        return html + paragraph("None: every picture gave a faceprint.");
    }
    HtmlTable table({"Picture", "Error", "What happened"});
    for (std::size_t i = 0; i < std::min(report.failures.size(), kMostFailuresShown); ++i) {
        const PictureFailure& failure = report.failures[i];
        table.row({shortName(failure.picture), std::string(name(failure.error.code)), failure.error.message});
    }
    html += table.html();
    if (report.failures.size() > kMostFailuresShown) {
        html += paragraph("and " + groupedText(report.failures.size() - kMostFailuresShown) + " more");
    }
    return html;
}

std::string provenance(const EvaluationReport& report) {
    const EvaluationProvenance& from = report.provenance;
    HtmlFacts facts;
    facts.add("Data", from.data);
    facts.add("Date", from.date);
    facts.addCode("Command", from.command);
    facts.add("Program", from.program);
    facts.add("Model", from.model.name + ", of pack " + from.pack);
    facts.addCode("Model digest (SHA-256)", from.model.digest);
    facts.addCode("Preprocessing", from.model.preprocessing);
    facts.add("Vectors", from.hasCompressedVectors ? "16 bits" : "32 bits");
    facts.add("Device", from.device);
    facts.add("Face of a picture",
              from.faceSelection == "central" ? "the one nearest the centre" : "the largest");
    facts.addCode("Pictures (SHA-256 over all files)", from.picturesDigest);
    facts.add("Scores", report.hasAllPairs ? "rounded down to multiples of 0.00001" : "exact");
    facts.add("Intervals", groupedText(from.bootstraps) + " drawings of people, SplitMix64 from seed " +
                               std::to_string(from.seed));
    facts.add("Time taken", fixedText(report.seconds, 1) + " s, " + groupedText(report.picturesFromCache) +
                                " pictures' faceprints from the cache");
    return heading("Where these figures come from") + facts.html();
}

std::string limits() {
    return heading("What these figures do not say") +
           "<ul>\n<li>They hold for people, cameras, light and years between pictures like those measured "
           "here. Other "
           "conditions must be measured by themselves.</li>\n"
           "<li>Impostors here are strangers drawn at random. Siblings, twins, and people of one age, sex "
           "and "
           "origin are confused more often than the false match rate says.</li>\n"
           "<li>Pictures under a wrong name count as errors of the program; the worst pairs show them.</li>\n"
           "<li>Nothing is said about photographs, masks or recordings held before a camera: error rates of "
           "presentation attacks are measured apart.</li>\n"
           "<li>An interval accounts for which people happened to be chosen, not for a choice that was "
           "one-sided. Rates "
           "without a line in the tables are unknown, not zero.</li>\n</ul>\n";
}

} // namespace

std::string evaluationHtml(const EvaluationReport& report) {
    const std::string title = "Face verification: evaluation" +
                              (report.provenance.data.empty() ? "" : " on " + report.provenance.data);
    std::string html = "<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n"
                       "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n"
                       "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src "
                       "'unsafe-inline'; img-src data:\">\n<title>" +
                       htmlEscaped(title) + "</title>\n<style>" + std::string(kEvaluationStyle) +
                       "</style>\n</head>\n<body>\n<main>\n<header><h1>" + htmlEscaped(title) + "</h1>\n";
    html += paragraph(report.provenance.program + ", " + report.provenance.model.name + ", " +
                          report.provenance.date,
                      "sub") +
            "</header>\n";
    html += cards(report);
    html += paragraph("Contains faces and names: as confidential as the pictures it was made from.", "warn");
    html += heading("What was measured") + material(report);
    html += errorRates(report) + plots(report) + folds(report) + calibration(report) + groups(report);
    html += worstPairs(report) + failures(report) + provenance(report) + limits();
    html += "<footer>" + htmlEscaped(report.provenance.program) +
            ". False match rate: share of pairs of two people that match. False non-match rate: share of "
            "pairs of one "
            "person that do not.</footer>\n</main>\n</body>\n</html>\n";
    return html;
}

} // namespace likeness
