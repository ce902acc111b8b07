// SPDX-FileCopyrightText: 2026 Likeness contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "CommandLine.h"
#include "base/Result.h"
#include "engine/Engine.h"

#include <filesystem>
#include <memory>
#include <string>

namespace likeness::cli {

/// The engine that the options describe. `defaultWorkers` is used where the user named no number; 0 means one
/// per processor. Errors: as `PackLocator::find` and `Engine::create`.
[[nodiscard]] Result<std::unique_ptr<Engine>> openEngine(const CommonOptions& options, int defaultWorkers);

/// The policy of --fmr-match and --fmr-review. Errors: `InvalidArgument` (the review rate is the lower one).
[[nodiscard]] Result<DecisionPolicy> policyOf(const CommonOptions& options);

/// Reads and decodes a picture. Errors: as `readFile` and `Image::fromEncoded`, naming the file.
[[nodiscard]] Result<Image> readPicture(const std::filesystem::path& file, const ImageLimits& limits);

/// A picture with the face of it that a decision needs.
struct TakenFace {
    Image image;
    LargestFaceprint largest;
};

/// The largest face of a picture. Errors: as `readPicture` and `Engine::largestFaceprint`, and `NoFace`,
/// naming the file.
[[nodiscard]] Result<TakenFace> faceOf(Engine& engine, const std::filesystem::path& file,
                                       const ImageLimits& limits);

/// How good the face is, all other faces of the picture and the pose net considered: more work than the
/// decision itself, which it must not hold up. Errors: as `Engine::detectFaces` and `Engine::assessQuality`.
[[nodiscard]] Result<QualityReport> qualityOf(Engine& engine, const TakenFace& face);

/// The engine's part of an answer: model and device, with the reason when it is not the one asked for.
void describeEngine(const Engine& engine, nlohmann::ordered_json& json);
[[nodiscard]] std::string engineLine(const Engine& engine);

/// {box: [left, top, right, bottom], score, landmarks: five points}.
[[nodiscard]] nlohmann::ordered_json toJson(const FaceBox& face);

} // namespace likeness::cli
