// SPDX-FileCopyrightText: 2026 Likeness contributors
// SPDX-License-Identifier: Apache-2.0

#include "face/FaceMesh.h"

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <numbers>
#include <tuple>
#include <utility>

namespace likeness {
namespace {

// Indices into the mesh's canonical topology.
constexpr std::size_t kLeftEyeOuter = 33;
constexpr std::size_t kLeftEyeInner = 133;
constexpr std::size_t kRightEyeInner = 362;
constexpr std::size_t kRightEyeOuter = 263;
constexpr std::size_t kNoseTip = 4;
constexpr std::size_t kLeftMouthCorner = 61;
constexpr std::size_t kRightMouthCorner = 291;

/// The net was trained on squares of 1.5 times the face.
constexpr double kFraming = 1.5;
/// Once a pass finds the face turned by less than this against its crop, the crop was upright.
constexpr double kUpright = 0.06; // radians, 3.4°
/// A first look that finds the face turned by more than this, or is unsure, may be wrong: other angles are
/// tried as well.
constexpr double kDoubtfulTurn = 0.3; // radians, 17°
constexpr float kDoubtfulScore = 0.9F;
constexpr double kOtherAngle = 0.65; // radians, 37°
/// Upright passes before giving up on a turn that does not settle; at least one is always made.
constexpr int kMaxUprightPasses = 4;

/// From the picture to a square crop: centred, turned by −angle, `side` picture pixels wide.
SimilarityMatrix cropTransform(cv::Point2d centre, double side, double angle, int size) {
    const double scale = size / side;
    const double a = std::cos(angle) * scale;
    const double b = -std::sin(angle) * scale;
    const double half = size / 2.0;
    return {a, -b, half - a * centre.x + b * centre.y, b, a, half - b * centre.x - a * centre.y};
}

/// From the pixels of a view to those of its picture. A pixel's centre lies at its integer coordinate.
cv::Matx33d toPictureFrom(int step) {
    const double middle = (step - 1) / 2.0;
    return {static_cast<double>(step), 0, middle, 0, static_cast<double>(step), middle, 0, 0, 1};
}

/// The angle of the line through the outer eye corners, in radians, clockwise positive as y points down.
double rollOf(const std::vector<Point3>& mesh) {
    const Point3& left = mesh[kLeftEyeOuter];
    const Point3& right = mesh[kRightEyeOuter];
    return std::atan2(right.y - left.y, right.x - left.x);
}

/// The square around all points as they lie on the face turned upright.
SimilarityMatrix uprightCrop(const std::vector<Point3>& mesh, int size) {
    const double angle = rollOf(mesh);
    const double cosine = std::cos(angle);
    const double sine = std::sin(angle);
    double left = 1e9;
    double right = -1e9;
    double top = 1e9;
    double bottom = -1e9;
    for (const Point3& point : mesh) {
        const double x = cosine * point.x + sine * point.y;
        const double y = -sine * point.x + cosine * point.y;
        left = std::min(left, x);
        right = std::max(right, x);
        top = std::min(top, y);
        bottom = std::max(bottom, y);
    }
    const double x = (left + right) / 2;
    const double y = (top + bottom) / 2;
    const double side = kFraming * std::max({right - left, bottom - top, 8.0});
    return cropTransform({cosine * x - sine * y, sine * x + cosine * y}, side, angle, size);
}

/// The size of the turn from one angle to another, 0…π.
double turnBetween(double from, double to) {
    return std::abs(std::remainder(to - from, 2 * std::numbers::pi));
}

bool isFinite(const std::vector<Point3>& mesh) {
    return !mesh.empty() && std::ranges::all_of(mesh, [](const Point3& p) {
        constexpr float kFar = 1e6F;
        return std::abs(p.x) < kFar && std::abs(p.y) < kFar; // false for NaN as well
    });
}

} // namespace

void FaceMesh::pass(const ScaledPicture::View& view, const SimilarityMatrix& toCrop,
                    MeshLandmarks& landmarks) {
    const int size = m_net.input().width;
    const cv::Mat& crop = m_warper.warp(view.pixels, toCrop * toPictureFrom(view.step), {size, size},
                                        cv::Scalar::all(m_net.input().mean));
    const std::vector<cv::Mat>& outputs = m_net.forward(crop);
    CV_Assert(outputs[0].total() == std::size_t{kPoints} * 3 && outputs[1].total() == 1);
    const SimilarityMatrix toPicture = inverse(toCrop);
    const double depthScale = scaleOf(toPicture);
    const auto* values = outputs[0].ptr<float>();
    landmarks.score = std::clamp(*outputs[1].ptr<float>(), 0.0F, 1.0F);
    landmarks.points.resize(kPoints);
    for (Point3& point : landmarks.points) {
        const cv::Point2d place = apply(toPicture, values[0], values[1]);
        point = {static_cast<float>(place.x), static_cast<float>(place.y),
                 static_cast<float>(values[2] * depthScale)};
        values += 3;
    }
}

FaceMesh::Attempt FaceMesh::attempt(ScaledPicture& picture, const cv::Rect2f& box, double angle) {
    const int size = m_net.input().width;
    const cv::Point2d centre(box.x + box.width / 2, box.y + box.height / 2);
    const double side = kFraming * std::max(box.width, box.height);
    Attempt attempt;
    const auto look = [&](const SimilarityMatrix& toCrop) {
        pass(picture.viewFor(scaleOf(toCrop)), toCrop, attempt.landmarks);
    };
    look(cropTransform(centre, side, angle, size));
    if (!isFinite(attempt.landmarks.points)) {
        return {};
    }
    attempt.firstTurn = turnBetween(angle, rollOf(attempt.landmarks.points));
    for (int i = 0; i < kMaxUprightPasses && !attempt.isSettled; ++i) {
        const double before = rollOf(attempt.landmarks.points);
        look(uprightCrop(attempt.landmarks.points, size));
        if (!isFinite(attempt.landmarks.points)) {
            return {};
        }
        attempt.isSettled = turnBetween(before, rollOf(attempt.landmarks.points)) < kUpright;
    }
    return attempt;
}

MeshLandmarks FaceMesh::locate(ScaledPicture& picture, const cv::Rect2f& box) {
    Attempt best = attempt(picture, box, 0);
    if (best.isSettled && best.firstTurn < kDoubtfulTurn && best.landmarks.score >= kDoubtfulScore) {
        return best.landmarks;
    }
    for (const double angle : {-kOtherAngle, kOtherAngle}) {
        Attempt other = attempt(picture, box, angle);
        if (std::tuple(other.isSettled, other.landmarks.score, -other.firstTurn) >
            std::tuple(best.isSettled, best.landmarks.score, -best.firstTurn)) {
            best = std::move(other);
        }
    }
    return best.landmarks;
}

const MeshLandmarks& FaceMesh::follow(const cv::Mat& picture, const std::vector<Point3>& before) {
    m_followed.points.clear();
    if (before.size() != kPoints || !isFinite(before)) {
        return m_followed;
    }
    // The frame itself: averaging all of it down would take longer than the part that is looked at.
    pass({picture}, uprightCrop(before, m_net.input().width), m_followed);
    if (!isFinite(m_followed.points)) {
        m_followed.points.clear();
    }
    return m_followed;
}

FivePoints fivePoints(const std::vector<Point3>& mesh) {
    const auto between = [&mesh](std::size_t a, std::size_t b) {
        return Point{(mesh[a].x + mesh[b].x) / 2, (mesh[a].y + mesh[b].y) / 2};
    };
    const auto at = [&mesh](std::size_t i) {
        return Point{mesh[i].x, mesh[i].y};
    };
    return {between(kLeftEyeOuter, kLeftEyeInner), between(kRightEyeInner, kRightEyeOuter), at(kNoseTip),
            at(kLeftMouthCorner), at(kRightMouthCorner)};
}

} // namespace likeness
