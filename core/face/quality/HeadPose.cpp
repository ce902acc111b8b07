// SPDX-FileCopyrightText: 2026 Likeness contributors
// SPDX-License-Identifier: Apache-2.0

#include "face/quality/HeadPose.h"

#include <opencv2/core.hpp>

#include <algorithm>
#include <array>
#include <cmath>
#include <numbers>
#include <vector>

namespace likeness {
namespace {

struct ModelPoint {
    std::size_t index = 0; ///< In the mesh.
    HeadPoint place;
};

/// Where points of the mesh lie on MediaPipe's canonical face model (module face_geometry, Apache-2.0), to
/// the millimetre.
constexpr std::array<ModelPoint, 14> kRigidPoints{{
    {33, {-44, 27, 32}},   // outer eye corners
    {263, {44, 27, 32}},   //
    {133, {-19, 26, 38}},  // inner eye corners
    {362, {19, 26, 38}},   //
    {168, {0, 33, 52}},    // between the eyes
    {6, {0, 25, 58}},      // bridge of the nose
    {197, {0, 11, 68}},    //
    {4, {0, -5, 76}},      // tip of the nose
    {2, {0, -21, 61}},     // under the nose
    {151, {0, 65, 50}},    // forehead
    {116, {-65, 9, 17}},   // cheekbones
    {345, {65, 9, 17}},    //
    {129, {-18, -10, 49}}, // wings of the nose
    {358, {18, -10, 49}},  //
}};

/// The five points on the same model: eyes as the means of their corners, nose tip, mouth corners.
constexpr std::array<HeadPoint, 5> kFivePoints{
    {{-31.5, 26.5, 35}, {31.5, 26.5, 35}, {0, -5, 76}, {-25, -43, 43}, {25, -43, 43}}};

/// How the axes of the picture run on the model: the nearest rotation's first two rows, from the two rows of
/// an affine projection, by sharing their deviation from a right angle evenly (as in POSIT with a symmetric
/// correction).
std::optional<cv::Matx33d> nearestRotation(const cv::Vec3d& right, const cv::Vec3d& up) {
    const double lengthRight = cv::norm(right);
    const double lengthUp = cv::norm(up);
    if (!(lengthRight > 1e-9) || !(lengthUp > 1e-9)) {
        return std::nullopt;
    }
    const cv::Vec3d a = right / lengthRight;
    const cv::Vec3d b = up / lengthUp;
    const cv::Vec3d sum = a + b;
    const cv::Vec3d difference = a - b;
    const double lengthSum = cv::norm(sum);
    const double lengthDifference = cv::norm(difference);
    if (!(lengthSum > 0.1) || !(lengthDifference > 0.1)) {
        return std::nullopt;
    }
    // Sum and difference of unit vectors are at right angles, so at 45° between them lie two that are as
    // well.
    const cv::Vec3d s = sum / lengthSum;
    const cv::Vec3d d = difference / lengthDifference;
    const cv::Vec3d x = (s + d) / std::numbers::sqrt2;
    const cv::Vec3d y = (s - d) / std::numbers::sqrt2;
    const cv::Vec3d z = x.cross(y);
    return cv::Matx33d(x[0], x[1], x[2], y[0], y[1], y[2], z[0], z[1], z[2]);
}

double degrees(double radians) {
    return radians * 180 / std::numbers::pi;
}

} // namespace

std::optional<HeadPose> estimatePose(std::span<const HeadPoint> model, std::span<const Point> seen) {
    if (model.size() != seen.size() || model.size() < 4) {
        return std::nullopt;
    }
    const int count = static_cast<int>(model.size());
    cv::Mat places(count, 4, CV_64F);
    cv::Mat projections(count, 2, CV_64F);
    for (int i = 0; i < count; ++i) {
        const HeadPoint& place = model[static_cast<std::size_t>(i)];
        const Point& point = seen[static_cast<std::size_t>(i)];
        if (!std::isfinite(point.x) || !std::isfinite(point.y)) {
            return std::nullopt;
        }
        places.at<double>(i, 0) = place.x;
        places.at<double>(i, 1) = place.y;
        places.at<double>(i, 2) = place.z;
        places.at<double>(i, 3) = 1;
        projections.at<double>(i, 0) = static_cast<double>(point.x);
        projections.at<double>(i, 1) = -static_cast<double>(point.y); // up, as on the model
    }
    cv::Mat affine; // 4 × 2
    if (!cv::solve(places, projections, affine, cv::DECOMP_SVD)) {
        return std::nullopt;
    }
    const auto column = [&affine](int c) {
        return cv::Vec3d(affine.at<double>(0, c), affine.at<double>(1, c), affine.at<double>(2, c));
    };
    const auto rotation = nearestRotation(column(0), column(1));
    if (!rotation) {
        return std::nullopt;
    }
    // Rz(−roll) · Ry(yaw) · Rx(−pitch)
    const cv::Matx33d& r = *rotation;
    return HeadPose{.yaw = degrees(std::asin(std::clamp(-r(2, 0), -1.0, 1.0))),
                    .pitch = degrees(std::atan2(-r(2, 1), r(2, 2))),
                    .roll = degrees(std::atan2(-r(1, 0), r(0, 0)))};
}

std::optional<HeadPose> headPose(const FaceBox& face) {
    if (face.denseLandmarks.empty()) {
        return estimatePose(kFivePoints, face.landmarks);
    }
    std::vector<HeadPoint> model;
    std::vector<Point> seen;
    for (const ModelPoint& point : kRigidPoints) {
        const Point3& place = face.denseLandmarks.at(point.index);
        model.push_back(point.place);
        seen.push_back({place.x, place.y});
    }
    return estimatePose(model, seen);
}

} // namespace likeness
