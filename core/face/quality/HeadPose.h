// SPDX-FileCopyrightText: 2026 Likeness contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "face/FaceBox.h"

#include <optional>
#include <span>

namespace likeness {

/// How a head is turned, in degrees. The picture is turned last, so turning it changes the roll alone.
struct HeadPose {
    double yaw = 0;   ///< Positive: looks to the picture's right.
    double pitch = 0; ///< Positive: looks up.
    double roll = 0;  ///< Positive: leans clockwise, as seen in the picture.
};

/// A place on a model of the head, in millimetres: x to the picture's right, y up, z towards the viewer.
struct HeadPoint {
    double x = 0;
    double y = 0;
    double z = 0;
};

/// The pose under which places of a head model are seen at `seen`, each in the same order: the least-squares
/// scaled orthographic projection, brought to a rotation (the first step of POSIT: DeMenthon & Davis,
/// "Model-based object pose in 25 lines of code", IJCV 1995). Perspective is left out because the camera's is
/// not known; for a head that is ten times its depth away that costs about two degrees. Nothing when there
/// are fewer than four points or they determine no pose. Throws what OpenCV throws.
[[nodiscard]] std::optional<HeadPose> estimatePose(std::span<const HeadPoint> model,
                                                   std::span<const Point> seen);

/// The pose of a face: from those points of its mesh that do not move with mouth and eyelids, else from its
/// five points. Nothing when they determine none. Throws what OpenCV throws.
[[nodiscard]] std::optional<HeadPose> headPose(const FaceBox& face);

} // namespace likeness
