// SPDX-FileCopyrightText: 2026 Likeness contributors
// SPDX-License-Identifier: Apache-2.0

#include "face/liveness/FaceMovement.h"

#include "face/SimilarityTransform.h"

#include <opencv2/core.hpp>

#include <algorithm>
#include <array>
#include <cmath>
#include <utility>

namespace likeness {
namespace {

constexpr std::size_t kMeshPoints = 468;

// Indices into the mesh's canonical topology; left is the picture's left.
constexpr std::size_t kLeftEyeOuter = 33;
constexpr std::size_t kRightEyeOuter = 263;
constexpr std::size_t kBetweenEyes = 168;
constexpr std::size_t kUnderNose = 2;
constexpr std::size_t kLeftMouthCorner = 61;
constexpr std::size_t kRightMouthCorner = 291;

/// Points that neither lids nor lips move, all over the face but for the tip of the nose, which stands out.
constexpr std::array<std::size_t, 16> kStillPoints{33,  263, 133, 362, 168, 6,  151, 9,
                                                   116, 345, 129, 358, 2,   10, 103, 332};

using Opposites = std::array<std::pair<std::size_t, std::size_t>, 3>;
constexpr Opposites kLeftLids{{{160, 144}, {159, 145}, {158, 153}}};
constexpr Opposites kRightLids{{{385, 380}, {386, 374}, {387, 373}}};

/// A 2 × 3 matrix.
using AffineMatrix = cv::Matx23d;

Point moved(const AffineMatrix& m, const Point& p) {
    return {static_cast<float>(m(0, 0) * p.x + m(0, 1) * p.y + m(0, 2)),
            static_cast<float>(m(1, 0) * p.x + m(1, 1) * p.y + m(1, 2))};
}

double distance(const Point& a, const Point& b) {
    return std::hypot(static_cast<double>(a.x - b.x), static_cast<double>(a.y - b.y));
}

std::optional<std::vector<Point>> pointsOf(const FaceBox& face) {
    if (face.denseLandmarks.size() != kMeshPoints) {
        return std::nullopt;
    }
    std::vector<Point> points;
    points.reserve(kMeshPoints);
    for (const Point3& p : face.denseLandmarks) {
        if (!std::isfinite(p.x) || !std::isfinite(p.y)) {
            return std::nullopt;
        }
        points.push_back({p.x, p.y});
    }
    if (distance(points[kLeftEyeOuter], points[kRightEyeOuter]) < 4 ||
        distance(points[kBetweenEyes], points[kUnderNose]) < 2) {
        return std::nullopt;
    }
    return points;
}

/// The least-squares affine transform of the still points.
std::optional<AffineMatrix> affineBetween(const std::vector<Point>& from, const std::vector<Point>& to) {
    const int count = static_cast<int>(kStillPoints.size());
    cv::Mat places(count, 3, CV_64F);
    cv::Mat targets(count, 2, CV_64F);
    for (int i = 0; i < count; ++i) {
        const std::size_t index = kStillPoints[static_cast<std::size_t>(i)];
        places.at<double>(i, 0) = static_cast<double>(from[index].x);
        places.at<double>(i, 1) = static_cast<double>(from[index].y);
        places.at<double>(i, 2) = 1;
        targets.at<double>(i, 0) = static_cast<double>(to[index].x);
        targets.at<double>(i, 1) = static_cast<double>(to[index].y);
    }
    cv::Mat solution; // 3 × 2
    if (!cv::solve(places, targets, solution, cv::DECOMP_SVD)) {
        return std::nullopt;
    }
    AffineMatrix matrix;
    for (int row = 0; row < 2; ++row) {
        for (int column = 0; column < 3; ++column) {
            matrix(row, column) = solution.at<double>(column, row);
        }
    }
    return matrix;
}

double gap(const std::vector<Point>& points, const Opposites& lids) {
    double sum = 0;
    for (const auto& [upper, lower] : lids) {
        sum += distance(points[upper], points[lower]);
    }
    return sum / static_cast<double>(lids.size());
}

} // namespace

std::optional<FaceAtRest> FaceAtRest::of(std::span<const FaceBox> faces) {
    if (faces.empty()) {
        return std::nullopt;
    }
    FaceAtRest rest;
    std::vector<std::vector<Point>> all;
    for (const FaceBox& face : faces) {
        auto points = pointsOf(face);
        const auto pose = points ? headPose(face) : std::nullopt;
        if (!pose) {
            return std::nullopt;
        }
        all.push_back(std::move(*points));
        rest.m_pose.yaw += pose->yaw / static_cast<double>(faces.size());
        rest.m_pose.pitch += pose->pitch / static_cast<double>(faces.size());
        rest.m_pose.roll += pose->roll / static_cast<double>(faces.size());
    }
    rest.m_points.assign(kMeshPoints, Point{});
    const auto share = 1.0F / static_cast<float>(all.size());
    for (const std::vector<Point>& points : all) {
        const auto toFirst = estimateSimilarity(points, all.front());
        if (!toFirst) {
            return std::nullopt;
        }
        for (std::size_t i = 0; i < kMeshPoints; ++i) {
            const Point place = moved(*toFirst, points[i]);
            rest.m_points[i].x += place.x * share;
            rest.m_points[i].y += place.y * share;
        }
    }
    return rest;
}

std::optional<FaceMovement> FaceAtRest::movementOf(const FaceBox& face) const {
    const auto points = pointsOf(face);
    const auto pose = points ? headPose(face) : std::nullopt;
    const auto affine = pose ? affineBetween(m_points, *points) : std::nullopt;
    if (!affine) {
        return std::nullopt;
    }
    std::vector<Point> still;
    still.reserve(kMeshPoints);
    for (const Point& point : m_points) {
        still.push_back(moved(*affine, point));
    }
    const auto ratio = [](double now, double before) {
        return before > 1e-6 ? now / before : 1.0;
    };
    FaceMovement movement;
    movement.turn = {pose->yaw - m_pose.yaw, pose->pitch - m_pose.pitch, pose->roll - m_pose.roll};
    movement.leftEye = ratio(gap(*points, kLeftLids), gap(still, kLeftLids));
    movement.rightEye = ratio(gap(*points, kRightLids), gap(still, kRightLids));
    movement.mouthWidth = ratio(distance((*points)[kLeftMouthCorner], (*points)[kRightMouthCorner]),
                                distance(still[kLeftMouthCorner], still[kRightMouthCorner]));
    movement.aspect = std::hypot((*affine)(0, 0), (*affine)(1, 0)) /
                      std::max(1e-6, std::hypot((*affine)(0, 1), (*affine)(1, 1)));
    return movement;
}

} // namespace likeness
