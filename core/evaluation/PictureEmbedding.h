// SPDX-FileCopyrightText: 2026 Likeness contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "../base/Result.h"
#include "../engine/Engine.h"
#include "../image/Image.h"

#include <cstddef>
#include <filesystem>
#include <functional>
#include <span>
#include <stop_token>
#include <vector>

namespace likeness {

/// How a caller follows a long job and ends it.
struct JobControl {
    /// Called after each picture, from one thread at a time but not always the same; keep it short.
    std::function<void(std::size_t done, std::size_t total)> progress;
    /// Asked before each picture.
    std::stop_token stop;
};

/// A picture that gave no faceprint, and why; a picture without a face has the code `NoFace`.
struct PictureFailure {
    std::filesystem::path picture;
    Error error;
};

/// The largest face of each picture, in the order of the pictures.
struct PictureEmbeddings {
    std::vector<Faceprint> faceprints; ///< Empty where the picture failed.
    std::vector<PictureFailure> failures;
};

/// Reads every picture once and makes the faceprint of its largest face, on all of the engine's workers. A
/// picture that fails does not end the job. Errors: `Cancelled`, `OutOfMemory`.
[[nodiscard]] Result<PictureEmbeddings> embedPictures(Engine& engine,
                                                      std::span<const std::filesystem::path> pictures,
                                                      const ImageLimits& limits, const JobControl& control);

} // namespace likeness
