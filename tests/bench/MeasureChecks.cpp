// SPDX-FileCopyrightText: 2026 Likeness contributors
// SPDX-License-Identifier: Apache-2.0

// MeasureChecks PACK CLIP SECONDS: the share of one processor that quality and liveness take while live video
// of 1280 × 720 at 30 frames a second is shown, for each mode of the liveness check, and the memory that the
// liveness net takes once it is loaded. Looks at every frame as LiveFaces does; when a check ends the next
// one begins at once, so that one is always running. Processor time of all threads, which other load on the
// machine changes little. Fails when a mode takes more than 30 %.

#include "LiveFaces.h"

#include "engine/Engine.h"
#include "engine/LivenessCheck.h"
#include "pad/Clip.h"
#include "pad/Looker.h"

#include <opencv2/imgproc.hpp>

#include <algorithm>
#include <cstdlib>
#include <ctime>
#include <exception>
#include <fstream>
#include <iomanip>
#include <iostream>
#include <memory>
#include <string>
#include <unistd.h>
#include <vector>

using namespace likeness;

namespace {

constexpr int kRate = 30;
constexpr double kMostShare = 0.30;

/// Processor time of the whole process so far, in seconds.
double processorTime() {
    timespec time{};
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time);
    return static_cast<double>(time.tv_sec) + 1e-9 * static_cast<double>(time.tv_nsec);
}

/// What of the process is in memory, in MiB (Linux, proc(5)).
double residentMemory() {
    std::ifstream file("/proc/self/statm");
    double all = 0;
    double resident = 0;
    file >> all >> resident;
    return resident * static_cast<double>(sysconf(_SC_PAGESIZE)) / (1 << 20);
}

Image frameAt(const pad::Clip& clip, int number) {
    cv::Mat large;
    cv::resize(clip.at(number * 25 / kRate % clip.last()), large, {1280, 960}, 0, 0, cv::INTER_LINEAR);
    return pad::imageOf(large.rowRange(120, 840));
}

/// Processor time by what it was spent on.
struct Spent {
    double finding = 0;
    double quality = 0;
    std::vector<double> checks; ///< Second by second.
    int ended = 0;
};

Spent watch(const std::shared_ptr<Engine>& engine, const pad::Clip& clip, LivenessMode mode, int seconds) {
    Spent spent;
    spent.checks.resize(static_cast<std::size_t>(seconds));
    std::unique_ptr<LivenessCheck> check;
    double assessed = -1;
    for (int i = 0; i < seconds * kRate; ++i) {
        const double time = static_cast<double>(i) / kRate;
        const Image frame = frameAt(clip, i);
        double begin = processorTime();
        const auto lap = [&begin] {
            const double now = processorTime();
            return now - std::exchange(begin, now);
        };
        DetectionOptions options;
        options.minFaceHeight = static_cast<int>(frame.height() * LiveFaces::kNearShare);
        const std::vector<FaceBox> faces =
            engine->detectFaces(frame, options).value_or(std::vector<FaceBox>{});
        spent.finding += lap();
        if (mode != LivenessMode::None) {
            if (!check || check->progress().isOver()) {
                spent.ended += check ? 1 : 0;
                check = std::move(*LivenessCheck::create(engine, mode, unforeseeable()));
            }
            (void)check->take(frame, faces, time);
            spent.checks.at(static_cast<std::size_t>(i / kRate)) += lap();
        }
        const double interval = std::chrono::duration<double>(LiveFaces::kQualityInterval).count();
        if (!faces.empty() && (assessed < 0 || time - assessed >= interval)) {
            assessed = time;
            const auto quality = engine->assessQuality(frame, faces.front());
            (void)engine->qualityGate()->refusals(*quality, QualityProfile::Verification);
            spent.quality += lap();
        }
    }
    return spent;
}

/// What the first score takes, which reads the net, and what the second one takes.
bool printMemory(Engine& engine, const pad::Clip& clip) {
    const Image frame = frameAt(clip, 0);
    const auto face = engine.largestFace(frame);
    if (!face || !*face) {
        std::cerr << "MeasureChecks: the clip begins without a face\n";
        return false;
    }
    // What all nets of the engine need anyway.
    (void)engine.faceprint(frame, **face);
    const double before = residentMemory();
    const Result<double> first = engine.livenessScore(frame, **face);
    const double after = residentMemory();
    const Result<double> second = engine.livenessScore(frame, **face);
    std::cout << std::fixed << std::setprecision(1) << "memory before the liveness net " << before
              << " MiB, with it " << after << " MiB, after another score " << residentMemory() << " MiB\n";
    return first && second;
}

int run(const std::string& pack, const std::string& file, int seconds) {
    auto created = Engine::create({.pack = pack, .workers = 1});
    if (!created || (*created)->qualityGate() == nullptr) {
        std::cerr << "MeasureChecks: no engine with a quality gate\n";
        return EXIT_FAILURE;
    }
    const std::shared_ptr<Engine> engine = std::move(*created);
    const pad::Clip clip = pad::Clip::read(file);
    if (!printMemory(*engine, clip)) {
        return EXIT_FAILURE;
    }
    bool isLittle = true;
    std::cout << std::fixed << std::setprecision(1)
              << "\n| liveness check | finding faces | quality | liveness | quality and liveness | most in "
                 "one second "
                 "| checks ended |\n|---|---|---|---|---|---|---|\n";
    for (const LivenessMode mode :
         {LivenessMode::None, LivenessMode::Active, LivenessMode::Passive, LivenessMode::Both}) {
        const Spent spent = watch(engine, clip, mode, seconds);
        double checks = 0;
        for (const double each : spent.checks) {
            checks += each;
        }
        const auto percent = [seconds](double time) {
            return 100 * time / seconds;
        };
        const double most = *std::ranges::max_element(spent.checks) + spent.quality / seconds;
        std::cout << "| " << name(mode) << " | " << percent(spent.finding) << " % | "
                  << percent(spent.quality) << " % | " << percent(checks) << " % | "
                  << percent(checks + spent.quality) << " % | " << 100 * most << " % | " << spent.ended
                  << " |\n";
        isLittle = isLittle && checks + spent.quality <= kMostShare * seconds;
    }
    return isLittle ? EXIT_SUCCESS : EXIT_FAILURE;
}

} // namespace

int main(int argc, char** argv) {
    try {
        if (argc != 4) {
            std::cerr << "usage: MeasureChecks PACK CLIP SECONDS\n";
            return EXIT_FAILURE;
        }
        return run(argv[1], argv[2], std::stoi(argv[3]));
    } catch (const std::exception& error) {
        std::cerr << "MeasureChecks: " << error.what() << "\n";
        return EXIT_FAILURE;
    }
}
