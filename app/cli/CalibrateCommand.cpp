// SPDX-FileCopyrightText: 2026 Likeness contributors
// SPDX-License-Identifier: Apache-2.0

#include "CommandLine.h"
#include "FaceOption.h"
#include "Format.h"
#include "Interrupt.h"
#include "Origin.h"
#include "Progress.h"
#include "Session.h"
#include "base/FileBytes.h"
#include "base/Utf8Path.h"
#include "evaluation/CalibrationFit.h"

#include <CLI/CLI.hpp>

#include <memory>
#include <optional>
#include <span>

namespace likeness::cli {
namespace {

struct CalibrateOptions {
    std::string images;
    std::string output;
    std::string data;
    FaceSelection face = FaceSelection::Central;
};

/// The command as somebody else can run it: with the names of folders, not with where they were here.
std::string commandLine(const CalibrateOptions& calibrateOptions, const CommonOptions& options) {
    std::string line = "likeness-cli calibrate --images " + lastPart(calibrateOptions.images) + " --output " +
                       lastPart(calibrateOptions.output) + " --pack " + lastPart(options.pack);
    if (options.device != "cpu") {
        line += " --device " + options.device;
    }
    if (calibrateOptions.face != FaceSelection::Central) {
        line += " --face " + std::string(name(calibrateOptions.face));
    }
    return line + (options.compress ? " --compress" : "");
}

nlohmann::ordered_json toJson(const Spread& spread) {
    return {{"low", spread.low}, {"median", spread.median}, {"high", spread.high}};
}

nlohmann::ordered_json toJson(const std::optional<Calibration::Extrapolation>& extrapolation) {
    if (!extrapolation) {
        return {};
    }
    nlohmann::ordered_json json{{"fitted_from", extrapolation->fittedFrom},
                                {"shape", extrapolation->shape},
                                {"scale", extrapolation->scale},
                                {"rates", nlohmann::ordered_json::array()}};
    for (const Calibration::ExtrapolatedPoint& point : extrapolation->points) {
        json["rates"].push_back({{"fmr", point.falseMatchRate},
                                 {"threshold", point.score},
                                 {"threshold_range", {point.lowestScore, point.highestScore}},
                                 {"fmr_range", {point.lowestRate, point.highestRate}}});
    }
    return json;
}

nlohmann::ordered_json toJson(const ProbabilityQuality& quality) {
    nlohmann::ordered_json json{{"log_loss", quality.logLoss},
                                {"expected_calibration_error", quality.expectedCalibrationError},
                                {"reliability", nlohmann::ordered_json::array()}};
    for (const ReliabilityRange& range : quality.reliability) {
        json["reliability"].push_back(
            {{"share", range.share}, {"told", range.told}, {"observed", range.observed}});
    }
    return json;
}

nlohmann::ordered_json toJson(const CalibrationReport& report) {
    const Calibration::Provenance& from = report.calibration.data().provenance;
    nlohmann::ordered_json json;
    json["people"] = from.people;
    json["pictures"] = from.pictures;
    json["genuine_pairs"] = from.genuinePairs;
    json["impostor_pairs"] = from.impostorPairs;
    json["robustness"] = nlohmann::ordered_json::array();
    for (const RateRobustness& rate : report.robustness) {
        json["robustness"].push_back({{"fmr", rate.namedRate},
                                      {"threshold", rate.threshold},
                                      {"bootstrap_fmr", toJson(rate.bootstrapRate)},
                                      {"bootstrap_threshold", toJson(rate.bootstrapThreshold)},
                                      {"split_half_fmr", toJson(rate.splitHalfRate)}});
    }
    json["extrapolation"] = toJson(report.calibration.data().extrapolation);
    json["probability"] = {{"curve", report.isPiecewise ? "piecewise" : "plain"},
                           {"prior", from.prior},
                           {"plain", toJson(report.plainCurve)},
                           {"piecewise", toJson(report.piecewiseCurve)}};
    json["failures"] = nlohmann::ordered_json::array();
    for (const PictureFailure& failure : report.failures) {
        json["failures"].push_back({{"picture", utf8Of(failure.picture)},
                                    {"name", std::string(name(failure.error.code))},
                                    {"message", failure.error.message}});
    }
    return json;
}

std::string rateLine(const RateRobustness& rate) {
    return "  rate " + rateName(rate.namedRate) + "      from " + fixed(rate.threshold, 4) +
           " on. With other people of this kind (95 %): rate " + rateName(rate.bootstrapRate.low) + " to " +
           rateName(rate.bootstrapRate.high) +
           ". Fitted on half of them, measured on the rest: " + rateName(rate.splitHalfRate.low) + " to " +
           rateName(rate.splitHalfRate.high) + "\n";
}

std::string extrapolationLines(const Calibration::Extrapolation& extrapolation) {
    std::string text;
    for (const Calibration::ExtrapolatedPoint& point : extrapolation.points) {
        text += "  rate " + rateName(point.falseMatchRate) + "      from " + fixed(point.score, 4) + " (" +
                fixed(point.lowestScore, 4) + " to " + fixed(point.highestScore, 4) +
                ") on, extrapolated: it may really be " + rateName(point.lowestRate) + " to " +
                rateName(point.highestRate) + " (95 %)\n";
    }
    return text + "  the tail       generalized Pareto from " + fixed(extrapolation.fittedFrom, 4) +
           " on, shape " + fixed(extrapolation.shape, 3) + ", scale " + fixed(extrapolation.scale, 4) + "\n";
}

/// The reliability diagram in words: ranges of probability with at least one pair in ten thousand.
std::string reliabilityLines(const ProbabilityQuality& quality) {
    std::string text = "                 told      really   share of the pairs\n";
    for (const ReliabilityRange& range : quality.reliability) {
        if (range.share >= 1e-4) {
            text += "               " + percent(range.told, 2) + "   " + percent(range.observed, 2) + "   " +
                    percent(range.share, 2) + "\n";
        }
    }
    return text;
}

std::string textOf(const CalibrationReport& report) {
    const Calibration::Provenance& from = report.calibration.data().provenance;
    std::string text = grouped(from.pictures) + " pictures of " + grouped(from.people) +
                       " people: " + grouped(from.genuinePairs) + " genuine and " +
                       grouped(from.impostorPairs) + " impostor pairs\n";
    for (const RateRobustness& rate : report.robustness) {
        text += rateLine(rate);
    }
    if (const auto& extrapolation = report.calibration.data().extrapolation) {
        text += extrapolationLines(*extrapolation);
    }
    const ProbabilityQuality& quality = report.isPiecewise ? report.piecewiseCurve : report.plainCurve;
    text += "  probability    " + std::string(report.isPiecewise ? "piecewise" : "plain") +
            " logistic curve; expected calibration error on other people " +
            fixed(quality.expectedCalibrationError, 4) + " (plain " +
            fixed(report.plainCurve.expectedCalibrationError, 4) + ", piecewise " +
            fixed(report.piecewiseCurve.expectedCalibrationError, 4) +
            "), when match and no match are equally likely before\n" + reliabilityLines(quality);
    if (!report.failures.empty()) {
        text += "  " + grouped(report.failures.size()) + " pictures were left out:\n";
    }
    for (const PictureFailure& failure : report.failures) {
        text += "    " + failure.error.message + "\n";
    }
    return text;
}

Result<Answer> calibrateAndWrite(const CalibrateOptions& calibrateOptions, const CommonOptions& options) {
    const auto output = pathFromUtf8(calibrateOptions.output);
    if (const auto writable = checkWritable(output); !writable) {
        return fail(writable);
    }
    const Interrupt interrupt;
    const auto engine = openEngine(options, 0);
    if (!engine) {
        return fail(engine);
    }
    Calibration::Provenance provenance;
    provenance.data =
        calibrateOptions.data.empty() ? lastPart(calibrateOptions.images) : calibrateOptions.data;
    provenance.command = commandLine(calibrateOptions, options);
    provenance.date = isoDate();
    const Result<CalibrationReport> report = [&] {
        Progress progress;
        return calibrate(
            **engine, pathFromUtf8(calibrateOptions.images), provenance,
            {options.limits(), calibrateOptions.face},
            {[&](std::size_t done, std::size_t total) { progress.show(done, total); }, interrupt.token()});
    }();
    if (!report) {
        return fail(report);
    }
    const std::string json = report->calibration.toJson();
    if (const auto written = writeFileAtomically(output, std::as_bytes(std::span(json))); !written) {
        return fail(written);
    }
    Answer answer{0, textOf(*report), toJson(*report)};
    answer.text += "The calibration is in " + displayName(output) +
                   "; as calibration.json in the pack's folder it takes effect.\n";
    answer.json["output"] = calibrateOptions.output;
    describeEngine(**engine, answer.json);
    return answer;
}

} // namespace

void addCalibrateCommand(CLI::App& app, Command& chosen) {
    const auto options = std::make_shared<CalibrateOptions>();
    CLI::App* command =
        app.add_subcommand("calibrate", "Measure what a pack's scores mean, on pictures of known people");
    command->add_option("--images", options->images, "Folder with a folder of pictures per person")
        ->required()
        ->type_name("DIR");
    command->add_option("--output", options->output, "The calibration to write")
        ->required()
        ->type_name("FILE");
    command->add_option("--data", options->data, "What to call the data set (default: the folder's name)")
        ->type_name("NAME");
    addFaceOption(*command, options->face);
    command->footer(
        "\nCompares every picture with every other. Needs people who are like those that will be verified, "
        "and\n"
        "many: for a false match rate of 1e-4, at least 300,000 pairs of different people (780 people).\n"
        "Rarer rates, down to 1e-6, are continued from the tail of the scores and marked as extrapolated.\n"
        "The report says how far the rates may be off for other people. Ctrl+C ends it with 130.\n\n"
        "Example: likeness-cli calibrate --images lfw --output calibration.json");
    command->callback([options, &chosen] {
        chosen = [options](const CommonOptions& common) {
            return calibrateAndWrite(*options, common);
        };
    });
}

} // namespace likeness::cli
