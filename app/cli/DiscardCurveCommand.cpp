// SPDX-FileCopyrightText: 2026 Likeness contributors
// SPDX-License-Identifier: Apache-2.0

#include "CommandLine.h"
#include "FaceOption.h"
#include "Format.h"
#include "Interrupt.h"
#include "Progress.h"
#include "Session.h"
#include "base/FileBytes.h"
#include "base/Utf8Path.h"
#include "evaluation/QualityEvaluation.h"

#include <CLI/CLI.hpp>

#include <array>
#include <chrono>
#include <memory>
#include <span>

namespace likeness::cli {
namespace {

constexpr std::array<double, 6> kShares{0, 0.01, 0.02, 0.05, 0.10, 0.20};

struct DiscardOptions {
    std::string images;
    std::string csv;
    std::string pairsCsv;
    double rate = 1e-3;
    FaceSelection face = FaceSelection::Central;
};

nlohmann::ordered_json toJson(const RateInterval& rate) {
    return {{"rate", rate.rate}, {"low", rate.low}, {"high", rate.high}};
}

nlohmann::ordered_json toJson(const QualityEvaluation& result) {
    nlohmann::ordered_json json;
    json["fmr"] = result.falseMatchRate;
    json["threshold"] = result.threshold;
    json["people"] = result.people;
    json["pictures"] = result.pictures.size();
    json["genuine_pairs"] = result.genuinePairs.size();
    json["impostor_pairs"] = result.impostorPairs;
    json["failures"] = result.failures.size();
    for (const DiscardPoint& point : result.curve) {
        json["curve"].push_back({{"share", point.share},
                                 {"discarded", point.discarded},
                                 {"people", point.people},
                                 {"fnmr", toJson(point.worst)},
                                 {"fnmr_random", toJson(point.random)},
                                 {"gain", toJson(point.gain)}});
    }
    return json;
}

std::string intervalText(const RateInterval& rate) {
    return percent(rate.rate, 2) + " (" + fixed(100 * rate.low, 2) + " to " + fixed(100 * rate.high, 2) + ")";
}

std::string textOf(const QualityEvaluation& result) {
    std::string text = grouped(result.pictures.size()) + " pictures of " + grouped(result.people) +
                       " people: " + grouped(result.genuinePairs.size()) + " genuine and " +
                       grouped(result.impostorPairs) + " impostor pairs; " + grouped(result.failures.size()) +
                       " pictures gave no faceprint\n  false match rate " + rateName(result.falseMatchRate) +
                       " from a score of " + fixed(result.threshold, 4) +
                       " on; false non-match rates there, with 95 % intervals over people:\n";
    for (const DiscardPoint& point : result.curve) {
        text += "  without the worst " + percent(point.share, 0) + ": " + intervalText(point.worst) +
                ", without as many at random: " + intervalText(point.random) +
                ", gain: " + intervalText(point.gain) + "\n";
    }
    return text;
}

std::string csvOf(const QualityEvaluation& result) {
    std::string csv = "person,genuine_score,unified";
    for (std::size_t i = 0; i < kQualityMeasures; ++i) {
        const std::string measure(name(static_cast<QualityMeasure>(i)));
        csv += "," + measure + "," + measure + "_raw";
    }
    csv += "\n";
    std::string last;
    std::size_t person = 0;
    for (const AssessedPicture& picture : result.pictures) {
        person += picture.person != last ? 1 : 0; // numbers, since names are nobody's matter
        last = picture.person;
        csv += std::to_string(person) + "," +
               (picture.genuineScore ? fixed(*picture.genuineScore, 5) : std::string()) + "," +
               std::to_string(picture.quality.unified);
        for (const QualityComponent& component : picture.quality.components) {
            csv += "," + std::to_string(component.component) + "," +
                   (component.isAssessed() ? fixed(component.raw, 6) : std::string());
        }
        csv += "\n";
    }
    return csv;
}

std::string pairsCsvOf(const QualityEvaluation& result) {
    std::string csv = "a,b,score\n";
    for (const GenuineScore& pair : result.genuinePairs) {
        csv += std::to_string(pair.pictureA) + "," + std::to_string(pair.pictureB) + "," +
               fixed(pair.score, 5) + "\n";
    }
    return csv;
}

Result<void> write(const std::string& file, const std::string& csv) {
    return file.empty() ? Result<void>()
                        : writeFileAtomically(pathFromUtf8(file), std::as_bytes(std::span(csv)));
}

Result<Answer> measure(const DiscardOptions& discardOptions, const CommonOptions& options) {
    for (const std::string& file : {discardOptions.csv, discardOptions.pairsCsv}) {
        if (const auto writable = file.empty() ? Result<void>() : checkWritable(pathFromUtf8(file));
            !writable) {
            return fail(writable);
        }
    }
    const Interrupt interrupt;
    const auto engine = openEngine(options, 0);
    if (!engine) {
        return fail(engine);
    }
    const auto start = std::chrono::steady_clock::now();
    const Result<QualityEvaluation> result = [&] {
        Progress progress;
        return evaluateQuality(
            **engine, pathFromUtf8(discardOptions.images), discardOptions.rate, kShares,
            {options.limits(), discardOptions.face},
            {[&](std::size_t done, std::size_t total) { progress.show(done, total); }, interrupt.token()});
    }();
    if (!result) {
        return fail(result);
    }
    if (const auto written = write(discardOptions.csv, csvOf(*result)); !written) {
        return fail(written);
    }
    if (const auto written = write(discardOptions.pairsCsv, pairsCsvOf(*result)); !written) {
        return fail(written);
    }
    const std::chrono::duration<double> took = std::chrono::steady_clock::now() - start;
    Answer answer{0, textOf(*result), toJson(*result)};
    answer.text += "  made with " + engineLine(**engine) + ", in " + fixed(took.count(), 1) + " s\n";
    describeEngine(**engine, answer.json);
    answer.json["face_selection"] = std::string(name(discardOptions.face));
    answer.json["seconds"] = took.count();
    return answer;
}

} // namespace

void addDiscardCurveCommand(CLI::App& app, Command& chosen) {
    const auto options = std::make_shared<DiscardOptions>();
    CLI::App* command = app.add_subcommand(
        "discard-curve", "Measure what turning away pictures of low quality does to the error rate");
    command->add_option("--images", options->images, "Folder with a folder of pictures per person")
        ->required()
        ->type_name("DIR");
    command->add_option("--fmr", options->rate, "The false match rate at which to measure")
        ->check(CLI::Range(1e-6, 0.5))
        ->type_name("RATE")
        ->capture_default_str();
    command
        ->add_option("--csv", options->csv,
                     "Also write each picture's quality and mean genuine score, for tools/fit_quality.py")
        ->type_name("FILE");
    command
        ->add_option("--pairs-csv", options->pairsCsv,
                     "Also write the scores of all genuine pairs, for the same")
        ->type_name("FILE");
    addFaceOption(*command, options->face);
    command->footer(
        "\nAssesses and compares all pictures, and leaves out the worst 0, 1, 2, 5, 10 and 20 % by unified\n"
        "quality: the error versus discard characteristic of ISO/IEC 29794-1. The threshold stays the one\n"
        "with that false match rate among all. Each person, and each pair of people, counts the same.\n"
        "Ctrl+C ends it with 130.\n\n"
        "JSON: fmr, threshold, pictures, genuine_pairs, curve [{share, fnmr, fnmr_random, gain}], each rate\n"
        "with the low and high end of its interval. Rates are fractions.\n\n"
        "Example: likeness-cli discard-curve --images lfw");
    command->callback([options, &chosen] {
        chosen = [options](const CommonOptions& common) {
            return measure(*options, common);
        };
    });
}

} // namespace likeness::cli
