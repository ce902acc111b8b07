// SPDX-FileCopyrightText: 2026 Likeness contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "base/Result.h"
#include "model/QualityManifest.h"

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace likeness {

/// How pixels become a net's input: resized to width × height, channels in this order (a gray picture's one
/// channel is neither), (value − mean) · scale.
struct InputContract {
    int width = 0;
    int height = 0;
    bool isRgb = true;
    double mean = 0;
    double scale = 1;
};

/// One net of a pack: which file it is, how it is proved and how it is fed.
struct NetManifest {
    std::string architecture; ///< Which of our decoders reads its output, for example "ultra-light-rfb".
    std::string file;         ///< A plain file name beside the manifest.
    std::string sha256;       ///< 64 hexadecimal digits.
    std::uint64_t bytes = 0;
    std::string licence; ///< SPDX expression.
    std::string source;  ///< Where the file comes from, for people.
    InputContract input;
};

/// A model pack's pack.json (docs/models.md).
struct PackManifest {
    std::string name;
    std::string version;
    std::string description;
    NetManifest detector;
    std::optional<NetManifest> landmarks; ///< Absent: the detector gives the five points itself.
    NetManifest recognizer;
    /// Optional: tells the head's pose from pixels. Loaded when it is first needed; the rest works without.
    std::optional<NetManifest> pose;
    /// Optional: tells living faces from pictures of faces. Loaded when it is first needed.
    std::optional<NetManifest> liveness;
    /// Optional: tells open eyes from shut ones. Loaded when it is first needed.
    std::optional<NetManifest> eyes;
    double livenessThreshold = 1; ///< Score of the liveness net from which a face counts as living.
    QualityManifest quality;
    float scoreThreshold = 0;   ///< Detector confidence from which a face counts.
    float overlapThreshold = 0; ///< Intersection over union from which two boxes are one face.
    std::string recognizerName;
    int dimensions = 0;
    bool isBatchable = false; ///< Whether the recognizer's batch dimension is free.
    bool isMirrored = false;  ///< Whether it looks at the face and at its mirror image (see Recognizer).
    std::string preprocessing;
    /// The recognizer's quantized answer to KnownAnswer's chip; empty in packs whose files we could not run.
    std::vector<std::int16_t> knownAnswer;

    /// Nets with their roles.
    using Nets = std::vector<std::pair<std::string_view, const NetManifest*>>;
    /// The nets without which the pack does not work, in the order detector, landmarks (if any), recognizer.
    [[nodiscard]] Nets nets() const;
    /// Those without which it does: pose, liveness, eyes (if any).
    [[nodiscard]] Nets optionalNets() const;
    /// Both, the needed ones first.
    [[nodiscard]] Nets allNets() const;

    /// Errors: `ModelInvalid`, naming the field; `TooLarge`; `CorruptData`. Unknown fields are ignored.
    /// Thread-safe.
    [[nodiscard]] static Result<PackManifest> fromJson(std::string_view json);
};

} // namespace likeness
