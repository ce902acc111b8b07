// SPDX-FileCopyrightText: 2026 Likeness contributors
// SPDX-License-Identifier: Apache-2.0

#include "face/liveness/SpoofNet.h"

#include <opencv2/imgproc.hpp>

#include <algorithm>
#include <cmath>

namespace likeness {
namespace {

constexpr double kGrowth = 2.7;

/// The box grown by as much as the picture allows, moved back inside where it would leave it (as the net's
/// authors crop).
cv::Rect grown(const cv::Mat& picture, const FaceBox& face) {
    const double width = std::max(1.0F, face.width());
    const double height = std::max(1.0F, face.height());
    const double growth = std::min({kGrowth, picture.cols / width, picture.rows / height});
    const double w = width * growth;
    const double h = height * growth;
    const double x = std::clamp(face.topLeft.x + width / 2 - w / 2, 0.0, std::max(0.0, picture.cols - w));
    const double y = std::clamp(face.topLeft.y + height / 2 - h / 2, 0.0, std::max(0.0, picture.rows - h));
    return cv::Rect(static_cast<int>(x), static_cast<int>(y), static_cast<int>(w), static_cast<int>(h)) &
           cv::Rect(0, 0, picture.cols, picture.rows);
}

} // namespace

double SpoofNet::score(const cv::Mat& picture, const FaceBox& face) {
    cv::Mat crop;
    cv::resize(picture(grown(picture, face)), crop, {m_net.input().width, m_net.input().height});
    const cv::Mat& output = m_net.forward(crop)[0];
    CV_Assert(output.total() == 3);
    const auto* values = output.ptr<float>();
    const float sum = values[0] + values[1] + values[2];
    const bool isSoftmax = values[0] >= 0 && values[1] >= 0 && values[2] >= 0 && std::abs(sum - 1) < 1e-2F;
    if (isSoftmax) {
        return static_cast<double>(values[0]);
    }
    const float top = std::max({values[0], values[1], values[2]});
    const auto e = [top](float value) {
        return std::exp(static_cast<double>(value - top));
    };
    return e(values[0]) / (e(values[0]) + e(values[1]) + e(values[2]));
}

} // namespace likeness
