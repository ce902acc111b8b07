// SPDX-FileCopyrightText: 2026 Likeness contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "CommandLine.h"
#include "base/Result.h"
#include "engine/Engine.h"
#include "verification/FaceAnalysis.h"

#include <filesystem>
#include <memory>
#include <optional>
#include <string>

namespace likeness::cli {

/// The engine that the options describe. `defaultWorkers` is used where the user named no number; 0 means one
/// per processor. Errors: as `PackLocator::find` and `Engine::create`.
[[nodiscard]] Result<std::unique_ptr<Engine>> openEngine(const CommonOptions& options, int defaultWorkers);

/// The policy of --fmr-match and --fmr-review. Errors: `InvalidArgument` (the review rate is the lower one).
[[nodiscard]] Result<DecisionPolicy> policyOf(const CommonOptions& options);

/// Reads and decodes a picture. Errors: as `readFile` and `Image::fromEncoded`, naming the file.
[[nodiscard]] Result<Image> readPicture(const std::filesystem::path& file, const ImageLimits& limits);

/// What the engine sees in a picture that shows a face: its largest, or, counted from the largest, the
/// `number`th. Errors: as `readPicture`, `analyseFaces` and `chooseFace`, and `NoFace`, naming the file.
[[nodiscard]] Result<FaceAnalysis> faceOf(Engine& engine, const std::filesystem::path& file,
                                          const ImageLimits& limits, std::optional<int> number = {});

/// The engine's part of an answer: model and device, with the reason when it is not the one asked for.
void describeEngine(const Engine& engine, nlohmann::ordered_json& json);
[[nodiscard]] std::string engineLine(const Engine& engine);

/// By how many degrees a picture was turned clockwise: 0, 90, 180 or 270.
[[nodiscard]] int degreesOf(Rotation turned);

/// {box: [left, top, right, bottom], score, landmarks: five points}.
[[nodiscard]] nlohmann::ordered_json toJson(const FaceBox& face);

} // namespace likeness::cli
