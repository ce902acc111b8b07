// SPDX-FileCopyrightText: 2026 Likeness contributors
// SPDX-License-Identifier: Apache-2.0

// What assessing the quality of a live face costs: docs/quality.md. Processor time, which other load on the
// machine changes little.

#include "engine/Engine.h"
#include "image/MatView.h"

#include "base/FileBytes.h"

#include <benchmark/benchmark.h>
#include <opencv2/imgproc.hpp>

#include <algorithm>
#include <memory>
#include <utility>

namespace likeness {
namespace {

/// A frame of 1280 × 720 with a face of about half its height, and the engine that found it.
struct Scene {
    std::unique_ptr<Engine> engine;
    Image frame;
    FaceBox face;
};

Scene makeScene() {
    Scene scene;
    auto engine = Engine::create({.pack = LIKENESS_SHARE_DIR "/packs/standard", .workers = 1});
    const auto bytes = readFile(LIKENESS_SHARE_DIR "/samples/franck.jpg", ImageLimits{}.maxBytes);
    const auto picture = bytes ? Image::fromEncoded(*bytes) : fail(bytes);
    if (!engine || !picture) {
        return scene;
    }
    const cv::Mat source = matView(*picture);
    const double scale = 720.0 / source.rows;
    scene.frame = Image::make(1280, 720, [&](std::uint8_t* bgr) {
        cv::Mat frame(720, 1280, CV_8UC3, bgr);
        frame.setTo(cv::Scalar::all(90));
        cv::Mat scaled;
        cv::resize(source, scaled, {}, scale, scale);
        const int width = std::min(scaled.cols, 1280);
        scaled.colRange(0, width).copyTo(frame(cv::Rect((1280 - width) / 2, 0, width, 720)));
    });
    const auto face = (*engine)->largestFace(scene.frame);
    if (face && *face) {
        scene.face = **face;
        scene.engine = std::move(*engine);
    }
    return scene;
}

void assessLiveFace(benchmark::State& state) {
    const Scene scene = makeScene();
    if (!scene.engine || scene.engine->qualityGate() == nullptr) {
        state.SkipWithError("no engine, face or gate");
        return;
    }
    for (auto _ : state) {
        const auto quality = scene.engine->assessQuality(scene.frame, scene.face);
        benchmark::DoNotOptimize(
            scene.engine->qualityGate()->refusals(*quality, QualityProfile::Verification));
    }
}
BENCHMARK(assessLiveFace)->MeasureProcessCPUTime()->UseRealTime()->Unit(benchmark::kMillisecond);

void checkPoseOfAStill(benchmark::State& state) {
    const Scene scene = makeScene();
    if (!scene.engine) {
        state.SkipWithError("no engine or face");
        return;
    }
    for (auto _ : state) {
        benchmark::DoNotOptimize(scene.engine->assessQuality(scene.frame, scene.face, {.isStill = true}));
    }
}
BENCHMARK(checkPoseOfAStill)->MeasureProcessCPUTime()->UseRealTime()->Unit(benchmark::kMillisecond);

} // namespace
} // namespace likeness

BENCHMARK_MAIN();
