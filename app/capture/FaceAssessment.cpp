// SPDX-FileCopyrightText: 2026 Likeness contributors
// SPDX-License-Identifier: Apache-2.0

#include "FaceAssessment.h"

#include <opencv2/imgproc.hpp>

#include <algorithm>
#include <cmath>
#include <numbers>

namespace likeness {
namespace {

constexpr double kNoseDepth = 0.5; ///< In inter-eye distances.
constexpr int kSharpnessSide = 112;

Point middle(const Point& a, const Point& b) {
    return {(a.x + b.x) / 2, (a.y + b.y) / 2};
}

/// `point` from the middle of the eyes, in inter-eye distances: x along the eyes, y across them.
cv::Point2d fromEyes(const FivePoints& points, const Point& point) {
    const Point origin = middle(points[0], points[1]);
    const double eyesX = points[1].x - points[0].x;
    const double eyesY = points[1].y - points[0].y;
    const double square = eyesX * eyesX + eyesY * eyesY;
    if (square <= 0) {
        return {};
    }
    const double x = point.x - origin.x;
    const double y = point.y - origin.y;
    return {(x * eyesX + y * eyesY) / square, (y * eyesX - x * eyesY) / square};
}

void assessPixels(const Image& image, const FaceBox& face, FaceAssessment& assessment) {
    const cv::Mat picture(image.height(), image.width(), CV_8UC3,
                          const_cast<std::uint8_t*>(image.pixels().data()));
    const cv::Rect box(cv::Point(cvFloor(face.topLeft.x), cvFloor(face.topLeft.y)),
                       cv::Point(cvCeil(face.bottomRight.x), cvCeil(face.bottomRight.y)));
    const cv::Rect inside = box & cv::Rect(0, 0, picture.cols, picture.rows);
    if (inside.empty()) {
        return;
    }
    cv::Mat small;
    cv::resize(picture(inside), small, cv::Size(kSharpnessSide, kSharpnessSide), 0, 0, cv::INTER_AREA);
    cv::Mat gray;
    cv::cvtColor(small, gray, cv::COLOR_BGR2GRAY);
    cv::Mat edges;
    cv::Laplacian(gray, edges, CV_32F);
    cv::Scalar mean;
    cv::Scalar deviation;
    cv::meanStdDev(edges, mean, deviation);
    assessment.luminance = cv::mean(gray)[0];
    assessment.sharpness = deviation[0] * deviation[0];
}

} // namespace

double estimatedYaw(const FivePoints& points) {
    const double shift = fromEyes(points, points[2]).x;
    return std::atan(shift / kNoseDepth) * 180 / std::numbers::pi;
}

double noseHeight(const FivePoints& points) {
    const double mouth = fromEyes(points, middle(points[3], points[4])).y;
    return mouth > 0 ? fromEyes(points, points[2]).y / mouth : 0;
}

double motionBetween(const FaceBox& before, const FaceBox& now, double seconds) {
    const float height = std::max(before.height(), now.height());
    if (seconds <= 0 || height <= 0) {
        return 0;
    }
    const Point from = middle(before.topLeft, before.bottomRight);
    const Point to = middle(now.topLeft, now.bottomRight);
    const double moved =
        std::hypot(to.x - from.x, to.y - from.y) + std::abs(now.height() - before.height()) / 2;
    return moved / height / seconds;
}

FaceAssessment assess(const Image& image, std::span<const FaceBox> faces) {
    FaceAssessment assessment;
    if (image.isEmpty() || faces.empty()) {
        return assessment;
    }
    const FaceBox& face = faces.front();
    assessment.people =
        static_cast<int>(std::count_if(faces.begin(), faces.end(), [&face](const FaceBox& other) {
            return other.height() >= face.height() / 2;
        }));
    const Point centre = middle(face.topLeft, face.bottomRight);
    assessment.heightShare = face.height() / static_cast<float>(image.height());
    assessment.offsetX = centre.x / static_cast<float>(image.width()) - 0.5F;
    assessment.offsetY = centre.y / static_cast<float>(image.height()) - 0.5F;
    assessment.yaw = estimatedYaw(face.landmarks);
    assessment.noseHeight = noseHeight(face.landmarks);
    assessPixels(image, face, assessment);
    return assessment;
}

} // namespace likeness
