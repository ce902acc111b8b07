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

/// A file name from the command line, which is UTF-8 on every system that has an encoding for it.
[[nodiscard]] std::filesystem::path pathOf(const std::string& argument);

/// The engine that the options describe. `defaultWorkers` is used where the user named no number; 0 means one
/// per processor. Errors: as `PackLocator::find` and `Engine::create`.
[[nodiscard]] Result<std::unique_ptr<Engine>> openEngine(const CommonOptions& options, int defaultWorkers);

/// The policy of --fmr-match and --fmr-review. Errors: `InvalidArgument` (the review rate is the lower one).
[[nodiscard]] Result<DecisionPolicy> policyOf(const CommonOptions& options);

/// Reads and decodes a picture. Errors: as `readFile` and `Image::fromEncoded`, naming the file.
[[nodiscard]] Result<Image> readPicture(const std::filesystem::path& file, const ImageLimits& limits);

/// The face of a picture that a decision needs, and its quality where there is a place for it. Errors: as
/// `readPicture`, `Engine::largestFaceprint` and `Engine::assessQuality`, and `NoFace`, naming the file.
[[nodiscard]] Result<LargestFaceprint> faceOf(Engine& engine, const std::filesystem::path& file,
                                              const ImageLimits& limits, QualityReport* quality = nullptr);

/// The engine's part of an answer: model and device, with the reason when it is not the one asked for.
void describeEngine(const Engine& engine, nlohmann::ordered_json& json);
[[nodiscard]] std::string engineLine(const Engine& engine);

/// {box: [left, top, right, bottom], score, landmarks: five points}.
[[nodiscard]] nlohmann::ordered_json toJson(const FaceBox& face);

} // namespace likeness::cli
