// SPDX-FileCopyrightText: 2026 Likeness contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "base/Result.h"
#include "face/DetectionOptions.h"
#include "face/FaceBox.h"
#include "face/FaceDetector.h"
#include "face/FaceMesh.h"
#include "model/ModelPack.h"

#include <opencv2/core/mat.hpp>

#include <memory>
#include <optional>
#include <vector>

namespace likeness {

/// A picture's largest face, and how many were seen while looking for it.
struct LargestFace {
    std::optional<FaceBox> face;
    int facesSeen = 0;
};

/// Faces of any size with their landmarks: the detector at several scales, non-maximum suppression, then the
/// landmark net, which also has a say in whether it is a face at all. Belongs to one worker: not thread-safe.
/// Throws what OpenCV throws.
class FaceFinder {
  public:
    /// Errors: `ModelInvalid` for an architecture that Likeness cannot read.
    [[nodiscard]] static Result<FaceFinder> make(const ModelPack& pack);

    /// All faces of a CV_8UC3 BGR picture, largest first, boxes clipped to the picture.
    [[nodiscard]] std::vector<FaceBox> findAll(const cv::Mat& picture, const DetectionOptions& options);

    /// The largest face by area. Looks from coarse to fine and stops once finer scales can only show smaller
    /// faces.
    [[nodiscard]] LargestFace findLargest(const cv::Mat& picture, const DetectionOptions& options);

    /// Moves faces of the picture before to where they are in this one; those that are lost are removed,
    /// nobody who came is seen. Boxes move and grow with the landmarks and are clipped to the picture.
    /// Largest first.
    void follow(const cv::Mat& picture, std::vector<FaceBox>& faces);

  private:
    FaceFinder(const PackManifest& manifest, std::unique_ptr<FaceDetector> detector,
               std::optional<FaceMesh> mesh);

    /// Whether the landmark net still sees the face, which then is where it sees it.
    bool moveAlong(const cv::Mat& picture, FaceBox& face);

    std::optional<FaceBox> verified(ScaledPicture& picture, const Detection& detection, bool wantsLandmarks);

    std::vector<FaceBox> verifiedFaces(ScaledPicture& picture, const std::vector<Detection>& detections,
                                       const DetectionOptions& options);

    std::unique_ptr<FaceDetector> m_detector;
    std::optional<FaceMesh> m_mesh;
    float m_scoreThreshold;
    float m_overlapThreshold;
};

} // namespace likeness
