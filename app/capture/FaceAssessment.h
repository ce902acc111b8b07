// SPDX-FileCopyrightText: 2026 Likeness contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "face/FaceBox.h"
#include "face/quality/QualityGate.h"
#include "image/Image.h"

#include <optional>
#include <span>

namespace likeness {

/// What the largest face of a live picture lacks to be a good probe, as numbers.
struct FaceAssessment {
    /// Faces that could be meant: at least half as tall as the largest. Those of people far behind are not.
    int people = 0;
    double heightShare = 0; ///< Height of the box over that of the picture.
    double offsetX =
        0; ///< Centre of the box from the picture's centre, in picture widths; right is positive.
    double offsetY = 0;    ///< As offsetX, in picture heights; down is positive.
    double yaw = 0;        ///< Degrees that the head is turned to the picture's right; estimated.
    double noseHeight = 0; ///< Where the nose tip is between the eyes (0) and the mouth (1).
    double luminance = 0;  ///< Mean brightness of the face, 0…255.
    double sharpness = 0;  ///< Variance of the Laplacian of the face at 112 × 112.
    double motion = 0;     ///< Face heights per second that the box moves.
    /// Why the pack's gate would refuse the face for a verification, as of the last frame whose quality was
    /// assessed; nothing when it would not, or was not asked yet.
    std::optional<RefusalCode> refusal;
};

/// Assesses faces, largest first, of a picture; `motion` and `refusal` stay as they are. Thread-safe.
[[nodiscard]] FaceAssessment assess(const Image& image, std::span<const FaceBox> faces);

/// How fast the box moved from `before` to `now`, in face heights per second.
[[nodiscard]] double motionBetween(const FaceBox& before, const FaceBox& now, double seconds);

/// Degrees that a head is turned, from where the nose tip lies along the line of the eyes. A nose stands
/// about half an inter-eye distance in front of the eyes (anthropometric means: 63 mm between the pupils,
/// nose tip 30 to 35 mm ahead of them), so that its shift is 0.5 tan(yaw) inter-eye distances, whatever the
/// roll.
[[nodiscard]] double estimatedYaw(const FivePoints& points);
/// Where the nose tip is between the line of the eyes (0) and that of the mouth (1), across the eyes' line.
[[nodiscard]] double noseHeight(const FivePoints& points);

} // namespace likeness
