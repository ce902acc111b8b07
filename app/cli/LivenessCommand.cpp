// SPDX-FileCopyrightText: 2026 Likeness contributors
// SPDX-License-Identifier: Apache-2.0

#include "CommandLine.h"
#include "ExitCode.h"
#include "Format.h"
#include "Session.h"
#include "base/FileBytes.h"
#include "base/Utf8Path.h"
#include "engine/LivenessCheck.h"

#include <CLI/CLI.hpp>

#include <algorithm>
#include <memory>
#include <system_error>
#include <vector>

namespace likeness::cli {
namespace {

namespace fs = std::filesystem;

struct LivenessOptions {
    std::string folder;
    std::string mode = "both";
    double framesPerSecond = 25;
    std::vector<std::string> actions;
};

/// The folder's pictures in the order of their names.
Result<std::vector<fs::path>> framesOf(const fs::path& folder) {
    std::error_code error;
    std::vector<fs::path> frames;
    for (fs::directory_iterator it(folder, error), end; !error && it != end; it.increment(error)) {
        const std::string kind = it->path().extension().string();
        if (kind == ".png" || kind == ".jpg" || kind == ".jpeg" || kind == ".webp" || kind == ".bmp") {
            frames.push_back(it->path());
        }
    }
    if (error || frames.empty()) {
        return fail(ErrorCode::CannotReadFile,
                    displayName(folder) +
                        (error ? " cannot be read: " + error.message() : std::string(" holds no pictures")) +
                        "; name a folder with a video's frames as JPEG or PNG");
    }
    std::ranges::sort(frames);
    return frames;
}

std::string sentenceOf(const LivenessProgress& progress, const LivenessEvidence& evidence) {
    if (evidence.passed) {
        return "PASSED: a living person was seen.\n";
    }
    if (!progress.isOver()) {
        return "NOT PASSED: the frames ended before the check did.\n";
    }
    return "NOT PASSED: " +
           (progress.looksLikeSpoof ? std::string("the picture does not look like a living face")
                                    : "the challenge failed (" + evidence.failure + ")") +
           ".\n";
}

Result<Answer> check(const LivenessOptions& options, const CommonOptions& common) {
    const auto frames = framesOf(pathFromUtf8(options.folder));
    if (!frames) {
        return fail(frames);
    }
    ChallengeOptions challenge;
    for (const std::string& action : options.actions) {
        challenge.actions.push_back(*challengeActionOf(action)); // CLI11 let no other name through
    }
    auto opened = openEngine(common, 1);
    if (!opened) {
        return fail(opened);
    }
    const std::shared_ptr<Engine> engine = std::move(*opened);
    const auto check =
        LivenessCheck::create(engine, *livenessModeOf(options.mode), unforeseeable(), challenge);
    if (!check) {
        return fail(check);
    }
    std::size_t seen = 0;
    for (; seen < frames->size() && !(*check)->progress().isOver(); ++seen) {
        const auto picture = readPicture((*frames)[seen], common.limits());
        const auto taken = picture
                               ? (*check)->take(*picture, static_cast<double>(seen) / options.framesPerSecond)
                               : fail(picture);
        if (!taken) {
            return fail(taken);
        }
    }
    const LivenessProgress progress = (*check)->progress();
    const LivenessEvidence evidence = (*check)->evidence();
    Answer answer;
    answer.exitCode = evidence.passed ? 0 : 1;
    answer.text = sentenceOf(progress, evidence);
    if (!evidence.actions.empty()) {
        answer.text += "  asked for          " + evidence.actions + "   (" + std::to_string(progress.done) +
                       " of " + std::to_string(progress.actions) + " done)\n";
    }
    if (evidence.passiveScore) {
        answer.text += "  looks living       " + fixed(*evidence.passiveScore, 2) + "   (from " +
                       fixed(engine->livenessThreshold().value_or(1), 2) + " on)\n";
    }
    answer.text +=
        "  frames             " + std::to_string(seen) + " of " + std::to_string(frames->size()) + "\n";
    answer.json = {{"passed", evidence.passed},   {"mode", options.mode},  {"failure", evidence.failure},
                   {"actions", evidence.actions}, {"done", progress.done}, {"frames", seen}};
    answer.json["score"] =
        evidence.passiveScore ? nlohmann::ordered_json(*evidence.passiveScore) : nlohmann::ordered_json();
    describeEngine(*engine, answer.json);
    return answer;
}

} // namespace

void addLivenessCommand(CLI::App& app, Command& chosen) {
    const auto options = std::make_shared<LivenessOptions>();
    CLI::App* command =
        app.add_subcommand("liveness", "Say whether the frames of a video show a living person");
    command->add_option("FOLDER", options->folder, "The frames as pictures, in the order of their names")
        ->required()
        ->type_name("");
    command->add_option("--mode", options->mode, "What is checked: how the face looks, how it acts, or both")
        ->check(CLI::IsMember({"passive", "active", "both"}))
        ->capture_default_str();
    command->add_option("--fps", options->framesPerSecond, "Frames a second")
        ->check(CLI::Range(1.0, 240.0))
        ->capture_default_str();
    command
        ->add_option("--actions", options->actions,
                     "What the challenge asks for, in order, in place of random actions")
        ->delimiter(',')
        ->check(CLI::IsMember({"blink", "turn-left", "turn-right", "nod", "smile"}))
        ->type_name("ACTION,…");
    command->footer(
        "\nA recording cannot answer a challenge that it does not know: name in --actions what it shows.\n"
        "What the checks are worth is in docs/accuracy.md.\n\n"
        "Exits with 0 when the check was passed, 1 when not, else with an error's code.\n\n"
        "JSON: passed, mode, failure, actions, done, frames, score.\n\n"
        "Example: likeness-cli liveness frames --fps 12.5 --mode active --actions turn-left,turn-right,nod");
    command->callback([options, &chosen] {
        chosen = [options](const CommonOptions& common) {
            return check(*options, common);
        };
    });
}

} // namespace likeness::cli
