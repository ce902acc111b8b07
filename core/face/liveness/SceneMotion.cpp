// SPDX-FileCopyrightText: 2026 Likeness contributors
// SPDX-License-Identifier: Apache-2.0

#include "face/liveness/SceneMotion.h"

#include <opencv2/imgproc.hpp>

#include <algorithm>
#include <cmath>
#include <numeric>

namespace likeness {
namespace {

// The crop: 192 pixels square, the outer eye corners level and 64 pixels apart.
constexpr int kCrop = 192;
constexpr float kEyes = 64;
constexpr int kPatch = 13;
constexpr int kReach = 6; ///< Pixels in which a patch is looked for.
constexpr int kGrid = 8;  ///< Pixels between patches.
constexpr std::size_t kFewest = 16;
constexpr std::size_t kMost = 80;
/// A patch found again with less correlation is not the same thing any more.
constexpr double kLeastCorrelation = 0.8;
/// Of the frames, those in which less remains than what is taken for the whole.
constexpr double kShareBelow = 0.85;

cv::Mat cropOf(const cv::Mat& picture, const FaceBox& face) {
    const Point3 right = face.denseLandmarks.at(33);
    const Point3 left = face.denseLandmarks.at(263);
    const float dx = left.x - right.x;
    const float dy = left.y - right.y;
    const float length = dx * dx + dy * dy;
    if (!(length > 64)) {
        return {};
    }
    // From the crop to the picture: a similarity, about the middle of the eyes.
    const float a = dx / kEyes;
    const float b = dy / kEyes;
    const float x = (left.x + right.x) / 2;
    const float y = (left.y + right.y) / 2;
    const float u = kCrop / 2.0F;
    const float v = kCrop * 0.42F;
    const cv::Matx23f toPicture(a, -b, x - a * u + b * v, b, a, y - b * u - a * v);
    cv::Mat crop;
    cv::warpAffine(picture, crop, toPicture, {kCrop, kCrop}, cv::INTER_AREA | cv::WARP_INVERSE_MAP,
                   cv::BORDER_REPLICATE);
    cv::cvtColor(crop, crop, cv::COLOR_BGR2GRAY);
    cv::GaussianBlur(crop, crop, {0, 0}, 1.0);
    return crop;
}

/// Where the top of a parabola through three values lies, from the middle one, -0.5...0.5.
float topOf(float before, float middle, float after) {
    const float bend = before - 2 * middle + after;
    return bend < -1e-6F ? std::clamp(0.5F * (before - after) / bend, -0.5F, 0.5F) : 0.0F;
}

std::optional<cv::Point2f> found(const cv::Mat& crop, const cv::Mat& content, cv::Point2f place) {
    const int half = kPatch / 2 + kReach;
    const cv::Rect window(static_cast<int>(place.x) - half, static_cast<int>(place.y) - half, 2 * half + 1,
                          2 * half + 1);
    cv::Mat scores;
    cv::matchTemplate(crop(window), content, scores, cv::TM_CCOEFF_NORMED);
    double best = 0;
    cv::Point at;
    cv::minMaxLoc(scores, nullptr, &best, nullptr, &at);
    const bool isAtTheEdge = at.x == 0 || at.y == 0 || at.x == scores.cols - 1 || at.y == scores.rows - 1;
    if (best < kLeastCorrelation || isAtTheEdge) {
        return std::nullopt;
    }
    const auto score = [&](int row, int column) {
        return scores.at<float>(row, column);
    };
    const float middle = score(at.y, at.x);
    return cv::Point2f(
        static_cast<float>(at.x - kReach) + topOf(score(at.y, at.x - 1), middle, score(at.y, at.x + 1)),
        static_cast<float>(at.y - kReach) + topOf(score(at.y - 1, at.x), middle, score(at.y + 1, at.x)));
}

/// Root mean square of what the best homography from `from` to `to` leaves, in pixels of the crop.
std::optional<double> leftByHomography(const std::vector<cv::Point2f>& from,
                                       const std::vector<cv::Point2f>& to) {
    const int count = static_cast<int>(from.size());
    cv::Mat left(2 * count, 8, CV_64F, cv::Scalar(0));
    cv::Mat right(2 * count, 1, CV_64F);
    const auto scaled = [](cv::Point2f point) {
        return cv::Point2d(2.0 * static_cast<double>(point.x) / kCrop - 1,
                           2.0 * static_cast<double>(point.y) / kCrop - 1);
    };
    for (int i = 0; i < count; ++i) {
        const cv::Point2d p = scaled(from[static_cast<std::size_t>(i)]);
        const cv::Point2d q = scaled(to[static_cast<std::size_t>(i)]);
        const std::array<double, 8> upper{p.x, p.y, 1, 0, 0, 0, -p.x * q.x, -p.y * q.x};
        const std::array<double, 8> lower{0, 0, 0, p.x, p.y, 1, -p.x * q.y, -p.y * q.y};
        std::ranges::copy(upper, left.ptr<double>(2 * i));
        std::ranges::copy(lower, left.ptr<double>(2 * i + 1));
        right.at<double>(2 * i) = q.x;
        right.at<double>(2 * i + 1) = q.y;
    }
    cv::Mat h;
    if (!cv::solve(left, right, h, cv::DECOMP_QR)) {
        return std::nullopt;
    }
    const cv::Mat error = left * h - right;
    return cv::norm(error, cv::NORM_L2) / std::sqrt(count) * kCrop / 2;
}

} // namespace

void SceneMotion::take(const cv::Mat& picture, const FaceBox& face) {
    if (face.denseLandmarks.size() < 468) {
        return;
    }
    const cv::Mat crop = cropOf(picture, face);
    if (crop.empty()) {
        return;
    }
    if (m_patches.empty()) {
        cv::Mat texture;
        cv::cornerMinEigenVal(crop, texture, kPatch, 3);
        std::vector<std::pair<float, cv::Point>> places;
        const int margin = kPatch / 2 + kReach + 1;
        for (int y = margin; y < kCrop - margin; y += kGrid) {
            for (int x = margin; x < kCrop - margin; x += kGrid) {
                places.emplace_back(texture.at<float>(y, x), cv::Point(x, y));
            }
        }
        std::ranges::stable_sort(places, std::greater<>(), [](const auto& place) { return place.first; });
        places.resize(std::min(places.size(), kMost));
        for (const auto& [unused, place] : places) {
            const cv::Rect box(place.x - kPatch / 2, place.y - kPatch / 2, kPatch, kPatch);
            m_patches.push_back({cv::Point2f(place), crop(box).clone()});
        }
        return;
    }
    std::vector<cv::Point2f> from;
    std::vector<cv::Point2f> to;
    for (const Patch& patch : m_patches) {
        if (const auto moved = found(crop, patch.content, patch.place)) {
            from.push_back(patch.place);
            to.push_back(patch.place + *moved);
        }
    }
    if (from.size() >= kFewest) {
        if (const auto left = leftByHomography(from, to)) {
            m_remaining.push_back(*left / static_cast<double>(kEyes));
        }
    }
}

std::optional<double> SceneMotion::remaining() const {
    if (m_remaining.empty()) {
        return std::nullopt;
    }
    std::vector<double> sorted = m_remaining;
    const double place = kShareBelow * static_cast<double>(sorted.size());
    const auto chosen = sorted.begin() + static_cast<std::ptrdiff_t>(place);
    std::ranges::nth_element(sorted, chosen);
    return *chosen;
}

} // namespace likeness
