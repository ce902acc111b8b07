// SPDX-FileCopyrightText: 2026 Likeness contributors
// SPDX-License-Identifier: Apache-2.0

#include "face/quality/EyeNet.h"

#include <opencv2/imgproc.hpp>

#include <algorithm>
#include <array>
#include <cstddef>

namespace likeness {
namespace {

/// Points of the mesh around one eye.
struct EyePoints {
    std::array<std::size_t, 4> lids;
    std::array<std::size_t, 2> corners;
};

constexpr EyePoints kLeft{{160, 158, 144, 153}, {33, 133}};
constexpr EyePoints kRight{{385, 387, 380, 373}, {362, 263}};
/// Side of the view in widths of the eye, as the net saw eyes in training (fr_eye.js of its package).
constexpr double kView = 1.6;

cv::Point2d placeOf(const AssessedFace& face, std::size_t point) {
    const Point3& place = face.box->denseLandmarks[point];
    return apply(face.toUpright, place.x, place.y);
}

/// The eye on the upright picture, as large as the net wants it.
cv::Mat viewOf(const AssessedFace& face, const cv::Mat& gray, const EyePoints& eye) {
    cv::Point2d middle;
    for (const std::size_t lid : eye.lids) {
        middle += placeOf(face, lid) / static_cast<double>(eye.lids.size());
    }
    const double width = cv::norm(placeOf(face, eye.corners[0]) - placeOf(face, eye.corners[1]));
    const double scale = EyeNet::kSize / std::max(1.0, kView * width);
    const cv::Matx23d toView(scale, 0, EyeNet::kSize / 2.0 - scale * middle.x, 0, scale,
                             EyeNet::kSize / 2.0 - scale * middle.y);
    cv::Mat view;
    cv::warpAffine(gray, view, toView, {EyeNet::kSize, EyeNet::kSize}, cv::INTER_LINEAR,
                   cv::BORDER_REPLICATE);
    return view;
}

} // namespace

double EyeNet::shutness(const AssessedFace& face) {
    CV_Assert(face.hasMesh());
    cv::Mat gray = grayOf(face.upright);
    // The view is about 2.5 times smaller: what it cannot show must not alias into it.
    cv::GaussianBlur(gray, gray, {}, 1.0);
    const auto oddsOf = [&](const cv::Mat& view) {
        const cv::Mat& output = m_net.forward(view)[0];
        CV_Assert(output.total() == 2 && output.type() == CV_32F);
        const auto* scores = output.ptr<float>(); // shut, open
        return static_cast<double>(scores[0]) - static_cast<double>(scores[1]);
    };
    const auto shutnessOf = [&](const EyePoints& eye) {
        const cv::Mat view = viewOf(face, gray, eye);
        cv::Mat mirrored;
        cv::flip(view, mirrored, 1);
        return (oddsOf(view) + oddsOf(mirrored)) / 2;
    };
    return std::min(shutnessOf(kLeft), shutnessOf(kRight));
}

} // namespace likeness
