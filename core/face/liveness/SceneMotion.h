// SPDX-FileCopyrightText: 2026 Likeness contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "../../face/FaceBox.h"

#include <opencv2/core/mat.hpp>

#include <array>
#include <optional>
#include <vector>

namespace likeness {

/// Whether what is seen moves like one flat picture.
///
/// The views of a flat thing differ by a homography (eight numbers; Hartley and Zisserman, Multiple View
/// Geometry, chapter 13). So small patches of the face and of what is around it are found again in later
/// frames, the homography that explains most of their movement is taken away, and what remains is
/// measured: next to nothing for a still that somebody holds, more for a head before a wall, whose eyes and
/// mouth move besides. A screen that shows a film cannot be told that way.
///
/// Looks at pixels and not at the mesh, whose net makes up a head's depth on pictures too. Not thread-safe.
/// Throws what OpenCV throws.
class SceneMotion {
  public:
    /// Takes the next frame: CV_8UC3 BGR, and the same face in it, with its mesh.
    void take(const cv::Mat& picture, const FaceBox& face);
    void clear() { *this = SceneMotion(); }

    /// Frames compared with the first.
    [[nodiscard]] int compared() const noexcept { return static_cast<int>(m_remaining.size()); }
    /// How much movement of the face no homography explains, in shares of the distance between the outer eye
    /// corners: the root mean square over the patches, of the frame that 85 % of the frames do not exceed.
    /// Who sits still moves now and then, and a picture never: so not the median; and a picture that slips
    /// has a bad frame or two: so not the maximum. Nothing while no frame could be compared.
    [[nodiscard]] std::optional<double> remaining() const;

  private:
    struct Patch {
        cv::Point2f place; ///< Its middle in the first frame's crop.
        cv::Mat content;
    };

    std::vector<Patch> m_patches;
    std::vector<double> m_remaining;
};

} // namespace likeness
