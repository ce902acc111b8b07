// SPDX-FileCopyrightText: 2026 Likeness contributors
// SPDX-License-Identifier: Apache-2.0

#include "CommandLine.h"
#include "FaceOption.h"
#include "Format.h"
#include "Interrupt.h"
#include "Progress.h"
#include "Session.h"
#include "base/FileBytes.h"
#include "evaluation/PairEvaluation.h"

#include <CLI/CLI.hpp>

#include <chrono>
#include <memory>

namespace likeness::cli {
namespace {

struct EvaluateOptions {
    std::string images;
    std::string pairs;
    FaceSelection face = FaceSelection::Central;
};

nlohmann::ordered_json toJson(const PairEvaluation::Target& target) {
    return {{"fmr_target", target.falseMatchRate},
            {"threshold", target.measured.threshold},
            {"tmr", target.measured.trueMatchRate},
            {"fmr", target.measured.falseMatchRate},
            {"false_matches", target.measured.falseMatches}};
}

nlohmann::ordered_json toJson(const PairEvaluation& result) {
    nlohmann::ordered_json json;
    json["accuracy"] = {{"mean", result.accuracy.mean}, {"deviation", result.accuracy.deviation}};
    for (const PairEvaluation::Target& target : result.targets) {
        json["tmr_at_fmr"][rateName(target.falseMatchRate)] = target.measured.trueMatchRate;
    }
    json["pairs"] = result.pairs;
    json["pictures"] = result.pictures;
    json["pairs_without_score"] = result.pairsWithoutScore;
    json["failures"] = nlohmann::ordered_json::array();
    for (const PictureFailure& failure : result.failures) {
        const auto path = failure.picture.u8string();
        json["failures"].push_back({{"picture", std::string(path.begin(), path.end())},
                                    {"name", std::string(name(failure.error.code))},
                                    {"message", failure.error.message}});
    }
    for (const FoldAccuracy::Fold& fold : result.accuracy.folds) {
        json["folds"].push_back({{"threshold", fold.threshold}, {"accuracy", fold.accuracy}});
    }
    for (const PairEvaluation::Target& target : result.targets) {
        json["operating_points"].push_back(toJson(target));
    }
    for (const PairEvaluation::Target& target : result.calibrated) {
        json["calibrated_points"].push_back(toJson(target));
    }
    return json;
}

std::string lineOf(const char* what, const PairEvaluation::Target& target) {
    return "  " + std::string(what) + " " + rateName(target.falseMatchRate) + "   true match rate " +
           percent(target.measured.trueMatchRate, 2) + ", false match rate " +
           percent(target.measured.falseMatchRate, 3) + " (" + grouped(target.measured.falseMatches) +
           " pairs), threshold " + fixed(target.measured.threshold, 4) + "\n";
}

std::string textOf(const PairEvaluation& result) {
    std::string text = grouped(result.pairs) + " pairs of " + grouped(result.pictures) + " pictures\n";
    text += "  accuracy              " + percent(result.accuracy.mean, 2) + " +- " +
            fixed(100 * result.accuracy.deviation, 2) + " over " +
            std::to_string(result.accuracy.folds.size()) + " folds\n";
    for (const PairEvaluation::Target& target : result.targets) {
        text += lineOf("best for rate       ", target);
    }
    for (const PairEvaluation::Target& target : result.calibrated) {
        text += lineOf("calibrated for rate ", target);
    }
    if (result.failures.empty()) {
        return text + "  A face was found in every picture.\n";
    }
    text += "  " + grouped(result.failures.size()) + " pictures gave no faceprint; " +
            grouped(result.pairsWithoutScore) + " pairs count as wrong for it:\n";
    for (const PictureFailure& failure : result.failures) {
        text += "    " + failure.error.message + "\n";
    }
    return text;
}

Result<Answer> evaluate(const EvaluateOptions& evaluateOptions, const CommonOptions& options) {
    const Interrupt interrupt;
    const auto list = readPairFile(pathOf(evaluateOptions.pairs));
    if (!list) {
        return fail(list);
    }
    const auto engine = openEngine(options, 0);
    if (!engine) {
        return fail(engine);
    }
    const auto start = std::chrono::steady_clock::now();
    Result<PairEvaluation> result = [&] {
        Progress progress;
        return evaluatePairs(
            **engine, pathOf(evaluateOptions.images), *list, {options.limits(), evaluateOptions.face},
            {[&](std::size_t done, std::size_t total) { progress.show(done, total); }, interrupt.token()});
    }();
    if (!result) {
        return fail(result);
    }
    const std::chrono::duration<double> took = std::chrono::steady_clock::now() - start;
    Answer answer{0, textOf(*result), toJson(*result)};
    answer.text += "  made with             " + engineLine(**engine) + ", " +
                   std::to_string((*engine)->workers()) + " workers, in " + fixed(took.count(), 1) + " s\n";
    describeEngine(**engine, answer.json);
    answer.json["face_selection"] = std::string(name(evaluateOptions.face));
    answer.json["workers"] = (*engine)->workers();
    answer.json["seconds"] = took.count();
    return answer;
}

} // namespace

void addEvaluateCommand(CLI::App& app, Command& chosen) {
    const auto options = std::make_shared<EvaluateOptions>();
    CLI::App* command =
        app.add_subcommand("evaluate", "Measure accuracy on a list of pairs in the format of LFW");
    command->add_option("--images", options->images, "Folder with a folder of pictures per person")
        ->required()
        ->type_name("DIR");
    command->add_option("--pairs", options->pairs, "Pairs file (pairs.txt)")->required()->type_name("FILE");
    addFaceOption(*command, options->face);
    command->footer(
        "\nAccuracy: every fold is judged at the threshold that is best on the other folds; mean and sample\n"
        "standard deviation over the folds. True match rates: at the lowest threshold with at most that "
        "false\n"
        "match rate on this list. A pair whose picture gives no faceprint counts as wrong in the accuracy "
        "and,\n"
        "if genuine, as not matched; pictures that fail are listed.\n\n"
        "JSON: accuracy {mean, deviation}, tmr_at_fmr {\"1e-2\", \"1e-3\"}, pairs, failures; folds,\n"
        "operating_points and calibrated_points for more. Rates are fractions. Ctrl+C ends it with 130.\n\n"
        "Example: likeness-cli evaluate --images lfw --pairs lfw/pairs.txt");
    command->callback([options, &chosen] {
        chosen = [options](const CommonOptions& common) {
            return evaluate(*options, common);
        };
    });
}

} // namespace likeness::cli
