// SPDX-FileCopyrightText: 2026 Likeness contributors
// SPDX-License-Identifier: Apache-2.0

#include "face/quality/OcclusionMeasures.h"

#include "face/quality/ComponentMapping.h"

#include <opencv2/imgproc.hpp>

#include <algorithm>
#include <optional>

namespace likeness {
namespace {

/// How much each place of the upright face differs from its neighbours.
cv::Mat gradients(const AssessedFace& face) {
    const cv::Mat gray = grayOf(face.upright);
    cv::Mat across;
    cv::Mat down;
    cv::Sobel(gray, across, CV_32F, 1, 0);
    cv::Sobel(gray, down, CV_32F, 0, 1);
    cv::Mat size;
    cv::magnitude(across, down, size);
    return size;
}

/// The part of the face around a place of the picture, `width` × `height` distances between the eyes large;
/// nothing when it is not wholly on the face.
std::optional<cv::Rect> partAround(const AssessedFace& face, const Point& middle, double width,
                                   double height) {
    const cv::Point2d centre = apply(face.toUpright, middle.x, middle.y);
    const cv::Size2d size(width * AssessedFace::kUprightEyes, height * AssessedFace::kUprightEyes);
    const cv::Rect part = insideOf(
        face.upright, {centre.x - size.width / 2, centre.y - size.height / 2, size.width, size.height});
    if (part.area() < 0.9 * size.area() || cv::mean(face.skin(part))[0] < 0.75 * 255) {
        return std::nullopt;
    }
    return part;
}

/// The detail of a part relative to that of the face.
double detail(const AssessedFace& face, const cv::Mat& size, const cv::Rect& part) {
    const double whole = cv::mean(size, face.skin)[0];
    return cv::mean(size(part))[0] / std::max(whole, 1e-3);
}

} // namespace

QualityComponent eyesVisible(const AssessedFace& face) {
    const auto left = partAround(face, face.box->landmarks[0], 0.5, 0.25);
    const auto right = partAround(face, face.box->landmarks[1], 0.5, 0.25);
    if (!left || !right) {
        return notAssessed(QualityReason::OutsidePicture);
    }
    const cv::Mat size = gradients(face);
    const double raw = std::min(detail(face, size, *left), detail(face, size, *right));
    return assessed(raw, 100 * sigmoid(raw, 0.8, 0.1));
}

QualityComponent mouthOcclusionPrevention(const AssessedFace& face) {
    const Point& a = face.box->landmarks[3];
    const Point& b = face.box->landmarks[4];
    const auto mouth = partAround(face, {(a.x + b.x) / 2, (a.y + b.y) / 2}, 0.7, 0.3);
    if (!mouth) {
        return notAssessed(QualityReason::OutsidePicture);
    }
    const double raw = detail(face, gradients(face), *mouth);
    return assessed(raw, 100 * sigmoid(raw, 0.55, 0.1));
}

} // namespace likeness
