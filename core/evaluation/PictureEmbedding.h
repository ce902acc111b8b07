// SPDX-FileCopyrightText: 2026 Likeness contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "../base/Result.h"
#include "../engine/Engine.h"
#include "../image/Image.h"

#include <cstddef>
#include <filesystem>
#include <functional>
#include <optional>
#include <span>
#include <stop_token>
#include <string>
#include <string_view>
#include <vector>

namespace likeness {

/// How a caller follows a long job and ends it.
struct JobControl {
    /// Called after each picture, from one thread at a time but not always the same; keep it short.
    std::function<void(std::size_t done, std::size_t total)> progress;
    /// Asked before each picture.
    std::stop_token stop;
};

/// Which face of a picture is the person it is labelled with.
enum class FaceSelection {
    /// The face nearest the picture's centre, measured in its own size: data sets such as LFW are cut out
    /// around the person
    /// they name, and whoever stands beside may well be larger.
    Central,
    /// The largest, as verification takes it.
    Largest,
};

/// "central" or "largest".
[[nodiscard]] std::string_view name(FaceSelection selection) noexcept;

/// The face of a picture that `selection` names, or nothing when there is none. Errors: as
/// `Engine::detectFaces`.
[[nodiscard]] Result<std::optional<FaceBox>> selectedFace(Engine& engine, const Image& image,
                                                          FaceSelection selection);

class EmbeddingCache;

/// How labelled pictures are read.
struct EmbeddingOptions {
    ImageLimits limits;
    FaceSelection face = FaceSelection::Central;
    /// Also assess the quality of each face (without knowing of others in the picture).
    bool assessesQuality = false;
    /// Where faceprints are looked for first, and kept; not owned, null for none. Not with `assessesQuality`.
    const EmbeddingCache* cache = nullptr;
};

/// A picture that gave no faceprint, and why; a picture without a face has the code `NoFace`.
struct PictureFailure {
    std::filesystem::path picture;
    Error error;
};

/// The faceprint of each picture, in the order of the pictures.
struct PictureEmbeddings {
    std::vector<Faceprint> faceprints; ///< Empty where the picture failed.
    /// Of each picture's face, where it was asked for; nothing where the picture failed.
    std::vector<std::optional<QualityReport>> qualities;
    std::vector<PictureFailure> failures;
    std::vector<std::string> digests; ///< SHA-256 of each picture's file; empty for one that cannot be read.
    std::size_t fromCache = 0;        ///< Pictures that were not described anew.
};

/// Reads every picture once and makes the faceprint of the face that `options` select, on all of the engine's
/// workers. A picture that fails does not end the job. Errors: `Cancelled`, `OutOfMemory`.
[[nodiscard]] Result<PictureEmbeddings> embedPictures(Engine& engine,
                                                      std::span<const std::filesystem::path> pictures,
                                                      const EmbeddingOptions& options,
                                                      const JobControl& control);

/// The face of one picture that `options` select, as the recognizer takes it. Errors: as `readFile`,
/// `Image::fromEncoded` and `Engine::extractAlignedFace`, naming the file; `NoFace`.
[[nodiscard]] Result<FaceChip> selectedChip(Engine& engine, const std::filesystem::path& picture,
                                            const EmbeddingOptions& options);

} // namespace likeness
