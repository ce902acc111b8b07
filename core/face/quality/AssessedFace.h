// SPDX-FileCopyrightText: 2026 Likeness contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "base/Result.h"
#include "face/FaceBox.h"
#include "face/SimilarityTransform.h"
#include "face/quality/HeadPose.h"
#include "image/Image.h"

#include <opencv2/core/mat.hpp>

namespace likeness {

/// A face made ready for the measures: its sizes, and how it looks upright, always as large. The picture must
/// outlive it.
struct AssessedFace {
    /// Side of the upright picture, and the distance of the eyes on it, in pixels.
    static constexpr int kUprightSize = 320;
    static constexpr double kUprightEyes = 80;

    cv::Mat picture; ///< The whole picture, CV_8UC3 BGR; a view, not a copy.
    const FaceBox* box = nullptr;
    /// Between the eyes, in the picture's pixels.
    Point eyeMiddle;
    /// Distance of the eyes in the picture's pixels, as seen.
    double eyeDistance = 0;
    /// From between the eyes to the chin in the picture's pixels: "T" of ISO/IEC 29794-5.
    double eyeToChin = 0;
    HeadPose pose;
    SimilarityMatrix toUpright;
    cv::Mat upright;   ///< CV_8UC3 BGR, `kUprightSize` square.
    cv::Mat luminance; ///< Its luminance in linear light, CV_8UC1: what falls on a sensor.
    cv::Mat skin; ///< Where it shows the face and not what lies around or outside the picture: 255, else 0.
                  ///< CV_8UC1.

    /// Whether the face has all points of its mesh.
    [[nodiscard]] bool hasMesh() const noexcept { return !box->denseLandmarks.empty(); }

    /// Errors: `InvalidArgument` (empty picture; landmarks missing, not finite, or far outside the picture).
    /// Throws what OpenCV throws.
    [[nodiscard]] static Result<AssessedFace> make(const Image& image, const FaceBox& face);
};

/// Linear light of an encoded colour value, both 0…1 (sRGB, IEC 61966-2-1).
[[nodiscard]] double linearOf(double value);

/// Luminance in linear light (ISO/IEC 29794-5: sRGB decoded after IEC 61966-2-1, weighted after ITU-R
/// BT.709), 0…255. CV_8UC1 of CV_8UC3 BGR.
[[nodiscard]] cv::Mat linearLuminance(const cv::Mat& picture);

/// Gray as the picture encodes it (ITU-R BT.601 luma), for edges and texture. CV_8UC1 of CV_8UC3 BGR.
[[nodiscard]] cv::Mat grayOf(const cv::Mat& picture);

/// What of the rectangle lies inside the picture.
[[nodiscard]] cv::Rect insideOf(const cv::Mat& picture, const cv::Rect2d& rect);

/// Where, in a view that shows a picture of size `picture` through `toView`, there is picture: 255, elsewhere
/// 0. CV_8UC1.
[[nodiscard]] cv::Mat pictureArea(cv::Size picture, const SimilarityMatrix& toView, cv::Size view);

} // namespace likeness
