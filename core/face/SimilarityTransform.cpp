// SPDX-FileCopyrightText: 2026 Likeness contributors
// SPDX-License-Identifier: Apache-2.0

#include "face/SimilarityTransform.h"

#include <opencv2/core.hpp>

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdint>

namespace likeness {
namespace {

/// The part of the picture that a target of `size` sees, with a margin for interpolation.
cv::Rect seenPart(const cv::Mat& picture, const SimilarityMatrix& toSource, cv::Size size) {
    const std::array corners{apply(toSource, 0, 0), apply(toSource, size.width, 0),
                             apply(toSource, 0, size.height), apply(toSource, size.width, size.height)};
    const auto [left, right] = std::ranges::minmax(corners, {}, [](const cv::Point2d& p) { return p.x; });
    const auto [top, bottom] = std::ranges::minmax(corners, {}, [](const cv::Point2d& p) { return p.y; });
    const double margin = 2 * scaleOf(toSource) + 2;
    const auto within = [](double value, int limit) {
        return static_cast<int>(std::clamp(value, 0.0, static_cast<double>(limit)));
    };
    const int x = within(std::floor(left.x - margin), picture.cols);
    const int y = within(std::floor(top.y - margin), picture.rows);
    return {x, y, within(std::ceil(right.x + margin), picture.cols) - x,
            within(std::ceil(bottom.y + margin), picture.rows) - y};
}

/// The inverse of any transform that can be undone.
cv::Matx23d undone(const cv::Matx23d& m) {
    const double scale = 1 / (m(0, 0) * m(1, 1) - m(0, 1) * m(1, 0));
    const double a = m(1, 1) * scale;
    const double b = -m(0, 1) * scale;
    const double c = -m(1, 0) * scale;
    const double d = m(0, 0) * scale;
    return {a, b, -a * m(0, 2) - b * m(1, 2), c, d, -c * m(0, 2) - d * m(1, 2)};
}

} // namespace

std::optional<SimilarityMatrix> estimateSimilarity(std::span<const Point> source,
                                                   std::span<const Point> target) {
    const auto count = static_cast<double>(source.size());
    cv::Point2d sourceMean;
    cv::Point2d targetMean;
    for (std::size_t i = 0; i < source.size(); ++i) {
        sourceMean += cv::Point2d(source[i].x, source[i].y) / count;
        targetMean += cv::Point2d(target[i].x, target[i].y) / count;
    }
    double along = 0;
    double across = 0;
    double spread = 0;
    for (std::size_t i = 0; i < source.size(); ++i) {
        const cv::Point2d s = cv::Point2d(source[i].x, source[i].y) - sourceMean;
        const cv::Point2d t = cv::Point2d(target[i].x, target[i].y) - targetMean;
        along += s.dot(t);
        across += s.cross(t);
        spread += s.dot(s);
    }
    const double a = along / spread;
    const double b = across / spread;
    if (!std::isfinite(a) || !std::isfinite(b) || !(std::hypot(a, b) > 1e-9)) {
        return std::nullopt;
    }
    return SimilarityMatrix(a, -b, targetMean.x - a * sourceMean.x + b * sourceMean.y, //
                            b, a, targetMean.y - b * sourceMean.x - a * sourceMean.y);
}

double scaleOf(const SimilarityMatrix& transform) {
    return std::hypot(transform(0, 0), transform(1, 0));
}

SimilarityMatrix inverse(const SimilarityMatrix& m) {
    const double squared = m(0, 0) * m(0, 0) + m(1, 0) * m(1, 0);
    const double a = m(0, 0) / squared;
    const double b = -m(1, 0) / squared;
    return {a, -b, -(a * m(0, 2) - b * m(1, 2)), b, a, -(b * m(0, 2) + a * m(1, 2))};
}

cv::Point2d apply(const SimilarityMatrix& m, double x, double y) {
    return {m(0, 0) * x + m(0, 1) * y + m(0, 2), m(1, 0) * x + m(1, 1) * y + m(1, 2)};
}

const cv::Mat& Warper::warp(const cv::Mat& picture, const SimilarityMatrix& transform, cv::Size size,
                            const cv::Scalar& border) {
    CV_Assert(picture.type() == CV_8UC3);
    m_result.create(size, CV_8UC3);
    const cv::Vec3b outside(cv::saturate_cast<std::uint8_t>(border[0]),
                            cv::saturate_cast<std::uint8_t>(border[1]),
                            cv::saturate_cast<std::uint8_t>(border[2]));
    constexpr double kCoarse =
        0.6; // below this many target pixels per source pixel bilinear sampling skips pixels
    const double scale = scaleOf(transform);
    if (scale >= kCoarse) {
        m_sampler.sample(picture, undone(transform), outside, m_result);
        return m_result;
    }
    const cv::Rect part = seenPart(picture, inverse(transform), size);
    if (part.area() == 0) {
        return m_result.setTo(border);
    }
    // Average down to about the target's scale, then warp with what remains of the transform. A pixel's
    // centre lies at its integer coordinate, so averaging by f moves (x, y) to ((x + ½)·f − ½).
    const cv::Size reduced(std::max(1, static_cast<int>(std::lround(part.width * scale))),
                           std::max(1, static_cast<int>(std::lround(part.height * scale))));
    const cv::Mat averaged = m_averager.averaged(picture(part), reduced);
    const double fx = static_cast<double>(part.width) / reduced.width;
    const double fy = static_cast<double>(part.height) / reduced.height;
    const cv::Matx33d toPicture(fx, 0, part.x + 0.5 * fx - 0.5, 0, fy, part.y + 0.5 * fy - 0.5, 0, 0, 1);
    m_sampler.sample(averaged, undone(transform * toPicture), outside, m_result);
    return m_result;
}

cv::Mat warp(const cv::Mat& picture, const SimilarityMatrix& transform, cv::Size size,
             const cv::Scalar& border) {
    return Warper().warp(picture, transform, size, border);
}

} // namespace likeness
