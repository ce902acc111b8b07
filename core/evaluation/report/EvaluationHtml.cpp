// SPDX-FileCopyrightText: 2026 Likeness contributors
// SPDX-License-Identifier: Apache-2.0

#include "evaluation/report/EvaluationHtml.h"

#include "evaluation/report/EvaluationPlots.h"
#include "evaluation/report/EvaluationStyle.h"
#include "evaluation/report/HtmlTables.h"
#include "evaluation/report/RateSections.h"
#include "evaluation/report/ReportNumbers.h"
#include "evaluation/report/SvgPlot.h"

#include <algorithm>

namespace likeness {
namespace {

constexpr std::size_t kMostFailuresShown = 500;

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

std::string plots(const EvaluationReport& report) {
    const bool hasCalibration = !report.rates.front().calibrated.empty();
    const std::string marks = hasCalibration ? " Dashed: the calibration's thresholds." : "";
    return heading("Curves") + "<div class=\"plots\">\n" +
           figure(detPlot(report), "Detection error trade-off. Bars are 95 % intervals.") +
           figure(rocPlot(report), "Receiver operating characteristic. Bars are 95 % intervals.") +
           figure(histogramPlot(report), "Scores, each kind of pairs by itself, in steps of 0.01." + marks) +
           figure(ratesPlot(report), "Error rates by threshold." + marks) + "</div>\n";
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
    if (!from.calibration.empty()) {
        facts.add("Calibration", from.calibration);
    }
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
    html += errorRatesSection(report) + plots(report) + foldsSection(report) + calibrationSection(report) +
            groupsSection(report);
    html += worstPairs(report) + failures(report) + provenance(report) + limits();
    html += "<footer>" + htmlEscaped(report.provenance.program) +
            ". False match rate: share of pairs of two people that match. False non-match rate: share of "
            "pairs of one "
            "person that do not.</footer>\n</main>\n</body>\n</html>\n";
    return html;
}

} // namespace likeness
