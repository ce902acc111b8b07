// SPDX-FileCopyrightText: 2026 Likeness contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "DisplayPicture.h"
#include "IncomingPictures.h"

#include "verification/FaceAnalysis.h"

#include <cstddef>

namespace likeness {

/// A picture that was read and decoded, with its copy for the screen; or a faceprint in its place.
struct OpenedPicture {
    Image image;
    DisplayPicture display;
    Faceprint faceprint; ///< Of a faceprint's file; empty with a picture.
};

/// What the engine sees in one picture, with what the screen shows of it.
struct PictureAnalysis : FaceAnalysis {
    DisplayPicture display;  ///< The picture as it has just been turned; empty where it was not.
    DisplayPicture chip;     ///< The aligned face, framed as the recognizer sees it, at twice its size.
    double milliseconds = 0; ///< Finding, aligning, describing and assessing, without opening the file.
};

/// Reads and decodes a picture. Blocks; for workers. Errors: those of readFile, Image::fromEncoded and
/// Image::fromRaw, and `Cancelled`. Thread-safe.
[[nodiscard]] Result<OpenedPicture> openPicture(const PictureSource& source, const IsCancelled& isCancelled);

/// Whether a source is a file of a faceprint, by its name: `*.json`.
[[nodiscard]] bool isFaceprintFile(const PictureSource& source);

/// Reads a faceprint that was saved as JSON (docs/faceprint-json.md). Blocks; for workers. Errors: those of
/// readJson; `InvalidArgument` for one without values. Thread-safe.
[[nodiscard]] Result<OpenedPicture> openFaceprint(const std::filesystem::path& file);

/// `analyseFaces`, and what the screen needs. Blocks; for workers. Errors: those of `analyseFaces`.
/// Thread-safe.
[[nodiscard]] Result<PictureAnalysis> analysePicture(Engine& engine, const Image& image,
                                                     const IsCancelled& isCancelled);

/// `chooseFace`, and what the screen needs. Blocks; for workers. Errors: those of `chooseFace`. Thread-safe.
[[nodiscard]] Result<PictureAnalysis> analyseChosenFace(Engine& engine, const FaceAnalysis& picture,
                                                        std::size_t face);

} // namespace likeness
