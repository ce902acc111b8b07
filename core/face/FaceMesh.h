// SPDX-FileCopyrightText: 2026 Likeness contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "face/FaceBox.h"
#include "face/SimilarityTransform.h"
#include "image/ScaledPicture.h"
#include "model/Net.h"

#include <opencv2/core/mat.hpp>
#include <opencv2/core/types.hpp>

#include <cstddef>
#include <vector>

namespace likeness {

/// The 468 points of a face and how sure the net is that it saw one.
struct MeshLandmarks {
    std::vector<Point3> points;
    float score = 0; ///< 0…1.
};

/// MediaPipe Face Mesh (Kartynnik et al., "Real-time Facial Surface Geometry from Monocular Video on Mobile
/// GPUs", 2019). Belongs to one worker: not thread-safe. Throws what OpenCV throws.
class FaceMesh {
  public:
    static constexpr const char* kArchitecture = "mediapipe-face-mesh";
    static constexpr int kPoints = 468;

    /// Throws what OpenCV throws.
    FaceMesh(const NetFile& file, const InputContract& input)
        : m_net(file, input, ComputeDevice::Cpu, {"landmarks", "face_flag"}) {}

    /// The landmarks of the face in `box` of a BGR picture, in the picture's pixels; no points when
    /// there is nothing to place them on. The first pass looks at the box as it is; further ones at the face
    /// turned upright and framed by the points of the pass before, until it stays upright. A face that looks
    /// much turned is also tried from two other angles, since the net was trained on upright faces; the
    /// surest answer counts. Carries in-plane rotations up to ±45°.
    [[nodiscard]] MeshLandmarks locate(ScaledPicture& picture, const cv::Rect2f& box);

    /// The landmarks of a face that had these a moment before, in a video: one look at the square that they
    /// fill, turned upright. No points when there were none. Follows a face that moved by less than a third
    /// of its width; on another place of the picture its score says that there is no face.
    /// The result is overwritten by the next call.
    [[nodiscard]] const MeshLandmarks& follow(const cv::Mat& picture, const std::vector<Point3>& before);

  private:
    /// Passes that began at one angle.
    struct Attempt {
        MeshLandmarks landmarks;
        double firstTurn = 4; ///< How far from its crop's angle the first pass found the face, in radians.
        bool isSettled = false;
    };

    void pass(const ScaledPicture::View& view, const SimilarityMatrix& toCrop, MeshLandmarks& landmarks);
    Attempt attempt(ScaledPicture& picture, const cv::Rect2f& box, double angle);

    Net m_net;
    Warper m_warper;
    MeshLandmarks m_followed;
};

/// Eyes (mean of each eye's corners), nose tip and mouth corners of a mesh.
[[nodiscard]] FivePoints fivePoints(const std::vector<Point3>& mesh);

} // namespace likeness
