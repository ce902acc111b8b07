// SPDX-FileCopyrightText: 2026 Likeness contributors
// SPDX-License-Identifier: Apache-2.0

#include "face/quality/AssessedFace.h"

#include "face/Alignment.h"
#include "face/FaceMesh.h"
#include "image/MatView.h"

#include <opencv2/imgproc.hpp>

#include <algorithm>
#include <array>
#include <cmath>
#include <vector>

namespace likeness {
namespace {

constexpr std::size_t kChin = 152;
/// From between the eyes to the chin, in units of the way to the mouth: 12.0 to 7.0 on MediaPipe's canonical
/// face model.
constexpr double kChinBeyondMouth = 1.73;

/// The chip's template, so large that its eyes are `kUprightEyes` apart, in the middle of the upright
/// picture.
FivePoints uprightTemplate() {
    const double scale = AssessedFace::kUprightEyes / (kChipTemplate[1].x - kChipTemplate[0].x);
    const double left = AssessedFace::kUprightSize / 2.0 - scale * FaceChip::kSize / 2.0;
    FivePoints points = kChipTemplate;
    for (Point& point : points) {
        point = {static_cast<float>(left + scale * point.x), static_cast<float>(scale * point.y)};
    }
    return points;
}

Point middle(const Point& a, const Point& b) {
    return {(a.x + b.x) / 2, (a.y + b.y) / 2};
}

double distance(const Point& a, const Point& b) {
    return std::hypot(static_cast<double>(a.x - b.x), static_cast<double>(a.y - b.y));
}

bool isNear(const Point& point, const Image& image) {
    const auto far = static_cast<float>(std::max(image.width(), image.height()));
    return point.x > -far && point.y > -far && point.x < 2 * far &&
           point.y < 2 * far; // false for NaN as well
}

/// The outline of the face on the upright picture: the mesh's hull, or without one an ellipse about eyes and
/// mouth.
std::vector<cv::Point> outline(const FaceBox& face, const SimilarityMatrix& toUpright) {
    std::vector<cv::Point> hull;
    if (face.denseLandmarks.empty()) {
        constexpr double kEyes = AssessedFace::kUprightEyes;
        cv::ellipse2Poly(cv::Point(AssessedFace::kUprightSize / 2, 165),
                         cv::Size(static_cast<int>(0.95 * kEyes), static_cast<int>(1.35 * kEyes)), 0, 0, 360,
                         10, hull);
        return hull;
    }
    std::vector<cv::Point> points;
    points.reserve(face.denseLandmarks.size());
    for (const Point3& point : face.denseLandmarks) {
        const cv::Point2d place = apply(toUpright, point.x, point.y);
        points.emplace_back(cv::saturate_cast<int>(place.x), cv::saturate_cast<int>(place.y));
    }
    cv::convexHull(points, hull);
    return hull;
}

} // namespace

Result<AssessedFace> AssessedFace::make(const Image& image, const FaceBox& box) {
    const FivePoints& points = box.landmarks;
    const bool hasUsableMesh =
        box.denseLandmarks.empty() || (box.denseLandmarks.size() == FaceMesh::kPoints &&
                                       std::ranges::all_of(box.denseLandmarks, [&](const Point3& p) {
                                           return isNear({p.x, p.y}, image);
                                       }));
    if (image.isEmpty() || !hasUsableMesh ||
        !std::ranges::all_of(points, [&](const Point& p) { return isNear(p, image); })) {
        return fail(ErrorCode::InvalidArgument,
                    "quality can only be assessed of a picture and a face in it with its landmarks");
    }
    const auto toUpright = estimateSimilarity(points, uprightTemplate());
    AssessedFace face;
    face.eyeDistance = distance(points[0], points[1]);
    const auto pose = headPose(box);
    if (!toUpright || !pose || !(face.eyeDistance >= 1)) {
        return fail(ErrorCode::InvalidArgument,
                    "the landmarks of the face coincide, so its quality cannot be assessed");
    }
    face.picture = matView(image);
    face.box = &box;
    face.eyeMiddle = middle(points[0], points[1]);
    face.eyeToChin =
        face.hasMesh() ? distance(face.eyeMiddle, {box.denseLandmarks[kChin].x, box.denseLandmarks[kChin].y})
                       : kChinBeyondMouth * distance(face.eyeMiddle, middle(points[3], points[4]));
    face.pose = *pose;
    face.toUpright = *toUpright;
    const cv::Size size(kUprightSize, kUprightSize);
    face.upright = warp(face.picture, *toUpright, size, cv::Scalar::all(0));
    face.luminance = linearLuminance(face.upright);
    face.skin = cv::Mat::zeros(size, CV_8UC1);
    cv::fillConvexPoly(face.skin, outline(box, *toUpright), cv::Scalar(255));
    face.skin &= pictureArea(face.picture.size(), *toUpright, size);
    return face;
}

double linearOf(double value) {
    return value <= 0.04045 ? value / 12.92 : std::pow((value + 0.055) / 1.055, 2.4);
}

cv::Mat linearLuminance(const cv::Mat& picture) {
    cv::Mat decoded(1, 256, CV_32F);
    for (int i = 0; i < 256; ++i) {
        decoded.at<float>(i) = static_cast<float>(255 * linearOf(i / 255.0));
    }
    cv::Mat linear;
    cv::LUT(picture, decoded, linear);
    cv::Mat luminance;
    cv::transform(linear, luminance, cv::Matx13d(0.0722, 0.7152, 0.2126));
    luminance.convertTo(luminance, CV_8U);
    return luminance;
}

cv::Mat grayOf(const cv::Mat& picture) {
    cv::Mat gray;
    cv::cvtColor(picture, gray, cv::COLOR_BGR2GRAY);
    return gray;
}

cv::Rect insideOf(const cv::Mat& picture, const cv::Rect2d& rect) {
    const cv::Rect2d inside = rect & cv::Rect2d(0, 0, picture.cols, picture.rows);
    return {static_cast<int>(inside.x), static_cast<int>(inside.y), static_cast<int>(inside.width),
            static_cast<int>(inside.height)};
}

cv::Mat pictureArea(cv::Size picture, const SimilarityMatrix& toView, cv::Size view) {
    std::array<cv::Point, 4> corners;
    const std::array<cv::Point2d, 4> places{{{0, 0},
                                             {picture.width - 1.0, 0},
                                             {picture.width - 1.0, picture.height - 1.0},
                                             {0, picture.height - 1.0}}};
    for (std::size_t i = 0; i < corners.size(); ++i) {
        const cv::Point2d place = apply(toView, places[i].x, places[i].y);
        corners[i] = {cv::saturate_cast<int>(place.x), cv::saturate_cast<int>(place.y)};
    }
    cv::Mat area = cv::Mat::zeros(view, CV_8UC1);
    cv::fillConvexPoly(area, corners.data(), static_cast<int>(corners.size()), cv::Scalar(255));
    // What was resampled at the picture's edge is part outside.
    cv::erode(area, area, cv::Mat::ones(3, 3, CV_8U));
    return area;
}

} // namespace likeness
