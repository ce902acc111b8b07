// SPDX-FileCopyrightText: 2026 Likeness contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "DisplayPicture.h"
#include "IncomingPictures.h"

#include "engine/Engine.h"

#include <functional>
#include <optional>

namespace likeness {

/// A picture that was read and decoded, with its copy for the screen; or a faceprint in its place.
struct OpenedPicture {
    Image image;
    DisplayPicture display;
    Faceprint faceprint; ///< Of a faceprint's file; empty with a picture.
};

/// What the engine sees in one picture.
struct FaceAnalysis {
    std::vector<FaceBox> faces; ///< Largest first; the first is the one that is taken. Empty: no face.
    DisplayPicture chip;        ///< The aligned face, framed as the recognizer sees it, at twice its size.
    Faceprint faceprint;        ///< Of the largest face; empty without one.
    /// Of the largest face, the pose net asked as well; nothing without a face, and where it could not be
    /// assessed, which spoils nothing else.
    std::optional<QualityReport> quality;
    double milliseconds = 0; ///< Finding, aligning and describing, without opening the file.
};

/// Asked between the steps of a job; when it says yes, the job ends with `Cancelled`.
using IsCancelled = std::function<bool()>;

/// Reads and decodes a picture. Blocks; for workers. Errors: those of readFile, Image::fromEncoded and
/// Image::fromRaw, and `Cancelled`. Thread-safe.
[[nodiscard]] Result<OpenedPicture> openPicture(const PictureSource& source, const IsCancelled& isCancelled);

/// Whether a source is a file of a faceprint, by its name: `*.json`.
[[nodiscard]] bool isFaceprintFile(const PictureSource& source);

/// Reads a faceprint that was saved as JSON (docs/faceprint-json.md). Blocks; for workers. Errors: those of
/// readJson; `InvalidArgument` for one without values. Thread-safe.
[[nodiscard]] Result<OpenedPicture> openFaceprint(const std::filesystem::path& file);

/// Finds all faces, and describes the largest. Blocks; for workers. Errors: those of Engine, and `Cancelled`.
/// Thread-safe.
[[nodiscard]] Result<FaceAnalysis> analyseFaces(Engine& engine, const Image& image,
                                                const IsCancelled& isCancelled);

} // namespace likeness
