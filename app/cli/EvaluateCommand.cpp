// SPDX-FileCopyrightText: 2026 Likeness contributors
// SPDX-License-Identifier: Apache-2.0

#include "CommandLine.h"
#include "EvaluateReport.h"
#include "FaceOption.h"
#include "Format.h"
#include "Interrupt.h"
#include "Origin.h"
#include "Progress.h"
#include "Session.h"
#include "base/FileBytes.h"
#include "base/Utf8Path.h"
#include "common/PackLocator.h"
#include "evaluation/EmbeddingCache.h"
#include "evaluation/Evaluation.h"
#include "evaluation/report/EvaluationHtml.h"
#include "evaluation/report/EvaluationJson.h"

#include <CLI/CLI.hpp>

#include <algorithm>
#include <chrono>
#include <memory>
#include <optional>
#include <span>
#include <vector>

namespace likeness::cli {
namespace {

struct EvaluateOptions {
    std::string images;
    std::string pairs;
    std::string csvPairs;
    std::string groups;
    std::vector<std::string> reports;
    std::string curve;
    std::string scores;
    std::string cache;
    bool keepsFaceprints = false;
    bool hasNoCache = false;
    bool clearsCache = false;
    int bootstraps = 1000;
    std::string data;
    FaceSelection face = FaceSelection::Central;
};

bool isHtml(const std::string& file) {
    return file.ends_with(".html") || file.ends_with(".htm");
}

/// The command as somebody else can run it: with the names of files, not with where they were here.
std::string commandLine(const EvaluateOptions& evaluateOptions, const CommonOptions& options) {
    std::string line = "likeness-cli evaluate";
    const auto add = [&](const char* option, const std::string& file) {
        line += file.empty() ? std::string() : " " + std::string(option) + " " + lastPart(file);
    };
    add("--images", evaluateOptions.images);
    add("--pairs", evaluateOptions.pairs);
    add("--csv-pairs", evaluateOptions.csvPairs);
    add("--groups", evaluateOptions.groups);
    add("--pack", options.pack);
    if (options.device != "cpu") {
        line += " --device " + options.device;
    }
    if (evaluateOptions.face != FaceSelection::Central) {
        line += " --face " + std::string(name(evaluateOptions.face));
    }
    if (evaluateOptions.bootstraps != EvaluateOptions{}.bootstraps) {
        line += " --bootstraps " + std::to_string(evaluateOptions.bootstraps);
    }
    return line + (options.compress ? " --compress" : "");
}

EvaluationInput inputOf(const EvaluateOptions& options) {
    EvaluationInput input;
    input.images = pathFromUtf8(options.images);
    input.groups = pathFromUtf8(options.groups);
    if (!options.pairs.empty()) {
        input.kind = EvaluationInput::Kind::LfwPairs;
        input.pairs = pathFromUtf8(options.pairs);
    } else if (!options.csvPairs.empty()) {
        input.kind = EvaluationInput::Kind::ListPairs;
        input.pairs = pathFromUtf8(options.csvPairs);
    }
    return input;
}

/// What the data is called when nobody says.
std::string dataOf(const EvaluateOptions& options) {
    const std::string& named = !options.data.empty()    ? options.data
                               : options.images.empty() ? options.csvPairs
                                                        : options.images;
    return options.data.empty() ? lastPart(named) : named;
}

std::filesystem::path cacheFolder(const EvaluateOptions& options) {
    return options.cache.empty() ? userCacheFolder() : pathFromUtf8(options.cache);
}

Result<Answer> clearCache(const EvaluateOptions& options) {
    const std::filesystem::path folder = cacheFolder(options);
    const auto removed = EmbeddingCache::clear(folder);
    if (!removed) {
        return fail(removed);
    }
    Answer answer{0, grouped(*removed) + " faceprints were removed from " + displayName(folder) + "\n", {}};
    answer.json["removed"] = *removed;
    return answer;
}

Result<void> checkOptions(const EvaluateOptions& options) {
    if (options.images.empty() && options.csvPairs.empty()) {
        return fail(ErrorCode::InvalidArgument, "evaluate needs --images, or --csv-pairs; see likeness-cli "
                                                "evaluate --help");
    }
    for (const std::string& file : options.reports) {
        if (!isHtml(file) && !file.ends_with(".json")) {
            return fail(ErrorCode::InvalidArgument, "--report writes .html or .json, and " +
                                                        displayName(pathFromUtf8(file)) + " is neither");
        }
    }
    std::vector<std::string> outputs = options.reports;
    outputs.insert(outputs.end(), {options.curve, options.scores});
    for (const std::string& file : outputs) {
        if (const auto writable = file.empty() ? Result<void>() : checkWritable(pathFromUtf8(file));
            !writable) {
            return writable;
        }
    }
    return {};
}

/// The cache, where somebody asked for one.
Result<std::optional<EmbeddingCache>> openCache(const EvaluateOptions& options) {
    if (!options.keepsFaceprints && options.cache.empty()) {
        return std::nullopt;
    }
    const std::filesystem::path folder = cacheFolder(options);
    if (folder.empty()) {
        return fail(ErrorCode::InvalidArgument,
                    "there is no home folder to keep faceprints in; name a folder with --cache DIR");
    }
    auto cache = EmbeddingCache::open(folder);
    return cache ? Result<std::optional<EmbeddingCache>>(std::move(*cache)) : fail(cache);
}

/// Nobody wants faceprints to be kept: those of earlier runs go too. How many these were.
Result<std::size_t> clearUnwanted(const EvaluateOptions& options) {
    const std::filesystem::path folder = userCacheFolder();
    const bool isWanted = options.keepsFaceprints || !options.cache.empty() || options.hasNoCache;
    return isWanted || folder.empty() ? Result<std::size_t>(0) : EmbeddingCache::clear(folder);
}

Result<void> writeReports(const EvaluateOptions& options, const EvaluationReport& report) {
    const auto write = [](const std::string& file, const std::string& text) {
        return writeFileAtomically(pathFromUtf8(file), std::as_bytes(std::span(text)));
    };
    for (const std::string& file : options.reports) {
        if (auto written = write(file, isHtml(file) ? evaluationHtml(report) : evaluationJson(report));
            !written) {
            return written;
        }
    }
    return options.curve.empty() ? Result<void>() : write(options.curve, evaluationCurveCsv(report));
}

const char* whatOf(EvaluationStage stage) {
    switch (stage) {
    case EvaluationStage::Describing:
        return "pictures";
    case EvaluationStage::Comparing:
        return "steps of comparing";
    case EvaluationStage::Drawing:
        return "drawings of people";
    case EvaluationStage::Showing:
        return "faces to show";
    }
    return "";
}

std::string cacheText(const std::optional<EmbeddingCache>& cache, const EvaluationReport& report) {
    return cache ? "  The pictures' faceprints are kept in " + displayName(cache->folder()) + " (" +
                       grouped(report.picturesFromCache) +
                       " came from there);\n  they are biometric data and not encrypted. --clear-cache "
                       "removes them.\n"
                 : std::string();
}

Result<Answer> evaluate(const EvaluateOptions& evaluateOptions, const CommonOptions& options) {
    if (evaluateOptions.clearsCache) {
        return clearCache(evaluateOptions);
    }
    if (const auto checked = checkOptions(evaluateOptions); !checked) {
        return fail(checked);
    }
    const Interrupt interrupt;
    const auto removed = clearUnwanted(evaluateOptions);
    const auto cache = removed ? openCache(evaluateOptions) : fail(removed);
    if (!cache) {
        return fail(cache);
    }
    const auto engine = openEngine(options, 0);
    if (!engine) {
        return fail(engine);
    }
    EvaluationOptions how;
    how.embedding.limits = options.limits();
    how.embedding.face = evaluateOptions.face;
    how.embedding.cache = *cache ? &**cache : nullptr;
    how.bootstraps = evaluateOptions.bootstraps;
    how.makesChips = std::ranges::any_of(evaluateOptions.reports, isHtml);
    how.scores = pathFromUtf8(evaluateOptions.scores);
    how.data = dataOf(evaluateOptions);
    how.command = commandLine(evaluateOptions, options);
    how.date = isoDate();
    const Result<EvaluationReport> report = [&] {
        Progress progress;
        return runEvaluation(**engine, inputOf(evaluateOptions), how,
                             {[&](EvaluationStage stage, std::size_t done, std::size_t total) {
                                  progress.show(done, total, whatOf(stage));
                              },
                              interrupt.token()});
    }();
    if (!report) {
        const bool goesOn = codeOf(report) == ErrorCode::Cancelled && *cache;
        return fail(report.error().code,
                    report.error().message + (goesOn ? "; the same command goes on from there" : ""));
    }
    if (const auto written = writeReports(evaluateOptions, *report); !written) {
        return fail(written);
    }
    Answer answer{0, textOf(*report), toJson(*report)};
    answer.text += "  made with             " + engineLine(**engine) + ", " +
                   std::to_string((*engine)->workers()) + " workers, in " + fixed(report->seconds, 1) +
                   " s\n" + cacheText(*cache, *report);
    if (*removed > 0) {
        answer.text += "  " + grouped(*removed) + " faceprints that earlier runs had kept were removed\n";
    }
    for (const std::string& file : evaluateOptions.reports) {
        answer.text += "  report                " + displayName(pathFromUtf8(file)) + "\n";
    }
    describeEngine(**engine, answer.json);
    answer.json["face_selection"] = std::string(name(evaluateOptions.face));
    answer.json["workers"] = (*engine)->workers();
    answer.json["seconds"] = report->seconds;
    return answer;
}

constexpr const char* kFooter =
    "\nWith --images alone all pairs of the folder are compared; with --pairs or --csv-pairs those of the "
    "list.\n"
    "CSV: picture a, picture b, label (1, 0, same, different), and perhaps the fold; or a first row that "
    "names\n"
    "picture_a, picture_b, label, fold, person_a, person_b. Paths are relative to --images, or to the "
    "CSV.\n\n"
    "Rates at 1e-1 ... 1e-6 are given as far as the number of people carries them (rule of 30); intervals "
    "are\n"
    "over people drawn anew, not pairs. Accuracy (lists): every fold is judged at the threshold that is best "
    "on\n"
    "the other folds. A pair whose picture gives no faceprint counts as wrong there.\n\n"
    "With --keep-faceprints they are kept in ~/.cache/likeness/faceprints, for you alone (0700), so that an\n"
    "interrupted run goes on where it was. They are biometric data and not encrypted. Without it none are "
    "kept,\n"
    "and those of earlier runs are removed.\n\n"
    "JSON: accuracy {mean, deviation}, error_rates, groups, failures, provenance and more, see\n"
    "docs/evaluating.md. Rates are fractions. Ctrl+C ends it with 130.\n\n"
    "Example: likeness-cli evaluate --images people --report report.html\n"
    "Example: likeness-cli evaluate --images lfw --pairs lfw/pairs.txt";

} // namespace

void addEvaluateCommand(CLI::App& app, Command& chosen) {
    const auto options = std::make_shared<EvaluateOptions>();
    CLI::App* command =
        app.add_subcommand("evaluate", "Measure how well people are told apart, on your pictures");
    command->add_option("--images", options->images, "Folder with a folder of pictures per person")
        ->type_name("DIR");
    CLI::Option* pairs =
        command->add_option("--pairs", options->pairs, "Pairs file in the format of LFW (pairs.txt)")
            ->type_name("FILE")
            ->needs(command->get_option("--images"));
    command->add_option("--csv-pairs", options->csvPairs, "Pairs as CSV, with labels")
        ->type_name("FILE")
        ->excludes(pairs);
    command->add_option("--groups", options->groups, "CSV of person and group: rates for each group")
        ->type_name("FILE");
    command->add_option("--report", options->reports, "Write a report: .html to hand on, .json for programs")
        ->type_name("FILE");
    command->add_option("--csv", options->curve, "Write both error rates by threshold")->type_name("FILE");
    command->add_option("--scores", options->scores, "Write every score (up to 5,000,000), with names")
        ->type_name("FILE");
    command->add_option("--data", options->data, "What to call the data (default: the folder's name)")
        ->type_name("NAME");
    command->add_option("--bootstraps", options->bootstraps, "How often people are drawn anew for intervals")
        ->check(CLI::Range(0, 100'000))
        ->type_name("N")
        ->capture_default_str();
    CLI::Option* keep = command->add_flag("--keep-faceprints", options->keepsFaceprints,
                                          "Keep faceprints, unencrypted, so that the next run is quick");
    CLI::Option* cache =
        command->add_option("--cache", options->cache, "Keep them in this folder")->type_name("DIR");
    command
        ->add_flag("--no-cache", options->hasNoCache,
                   "Keep none and use none, and leave those of earlier runs where they are")
        ->excludes(cache)
        ->excludes(keep);
    command
        ->add_flag("--clear-cache", options->clearsCache, "Remove the kept faceprints, and do nothing else")
        ->excludes(command->get_option("--images"));
    addFaceOption(*command, options->face);
    command->footer(kFooter);
    command->callback([options, &chosen] {
        chosen = [options](const CommonOptions& common) {
            return evaluate(*options, common);
        };
    });
}

} // namespace likeness::cli
