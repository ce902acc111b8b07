// SPDX-FileCopyrightText: 2026 Likeness contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "../../face/FaceBox.h"
#include "../../face/quality/HeadPose.h"

#include <optional>
#include <span>
#include <vector>

namespace likeness {

/// What a face has done since it was at rest. All of it is told from the 468 points of the face mesh.
///
/// The eyes and the mouth are compared with where they would be if the face at rest were a picture on a plane
/// that is moved, tilted or stretched: the affine transform that carries those points over which neither lids
/// nor lips have power. So a photograph that is tilted until its eyes look narrow still counts as one with
/// open eyes.
///
/// A tilted picture does not turn in `turn`, which is read from how far the nose stands out, by as much as it
/// is tilted: the net that places the points makes up a turn of about a quarter. But it becomes narrower by
/// the whole tilt, and that is what `aspect` tells: a head turned by 15 degrees stays as wide as it was to 3
/// %, while a picture that seems turned so far is tilted by 40 to 60 degrees and has lost a tenth to a
/// quarter.
struct FaceMovement {
    HeadPose turn;      ///< Against the face at rest, in degrees.
    double leftEye = 1; ///< Gap of the lids over that of the moved picture at rest; left: the picture's left.
    double rightEye = 1;   ///< 1: as at rest, near 0: closed.
    double mouthWidth = 1; ///< Distance of the mouth's corners over that of the moved picture at rest.
    double aspect = 1; ///< Width over height, of the points that neither lids nor lips move; 1: as at rest.
};

/// A face at rest: the mean of a few frames, each brought to the first one's place, size and roll. Immutable
/// once made; safe to read from several threads.
class FaceAtRest {
  public:
    /// Nothing unless every face has all points of its mesh and they are no degenerate cloud. Throws what
    /// OpenCV throws.
    [[nodiscard]] static std::optional<FaceAtRest> of(std::span<const FaceBox> faces);

    /// What `face` does in comparison; nothing when it has no mesh. Throws what OpenCV throws.
    [[nodiscard]] std::optional<FaceMovement> movementOf(const FaceBox& face) const;

  private:
    FaceAtRest() = default;

    std::vector<Point> m_points;
    HeadPose m_pose;
};

} // namespace likeness
