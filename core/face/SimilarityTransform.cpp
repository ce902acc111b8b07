// SPDX-FileCopyrightText: 2026 Likeness contributors
// SPDX-License-Identifier: Apache-2.0

#include "face/SimilarityTransform.h"

#include <opencv2/core.hpp>

#include <algorithm>
#include <array>
#include <cmath>
#include <cstddef>
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

/// Places between pixels are told apart in steps of this part of a pixel.
constexpr int kStepBits = 5;
constexpr int kSteps = 1 << kStepBits;
/// They are reckoned in finer units, which are rounded once for the column and once for the row.
constexpr int kFineBits = 10;

std::int64_t inFineUnits(double place) {
    constexpr double kFar = 1e9; // far outside any picture
    return std::llrint(std::clamp(place * (1 << kFineBits), -kFar, kFar));
}

/// The mean of four pixels, `x` and `y` steps away from the first.
cv::Vec3b between(const std::uint8_t* above, const std::uint8_t* below, int x, int y) {
    constexpr int kHalf = kSteps * kSteps / 2;
    const int aboveLeft = (kSteps - x) * (kSteps - y);
    const int aboveRight = x * (kSteps - y);
    const int belowLeft = (kSteps - x) * y;
    const int belowRight = x * y;
    cv::Vec3b mean;
    for (int channel = 0; channel < 3; ++channel) {
        mean[channel] = static_cast<std::uint8_t>(
            (above[channel] * aboveLeft + above[channel + 3] * aboveRight + below[channel] * belowLeft +
             below[channel + 3] * belowRight + kHalf) >>
            (2 * kStepBits));
    }
    return mean;
}

/// The same where some of the four lie outside the picture.
cv::Vec3b betweenAtEdge(const cv::Mat& picture, cv::Point first, int x, int y, const cv::Vec3b& border) {
    std::array<cv::Vec3b, 4> four;
    for (std::size_t i = 0; i < four.size(); ++i) {
        const cv::Point at = first + cv::Point(static_cast<int>(i % 2), static_cast<int>(i / 2));
        four[i] = at.inside(cv::Rect({}, picture.size())) ? picture.at<cv::Vec3b>(at) : border;
    }
    return between(four[0].val, four[2].val, x, y);
}

/// Fills `result` with what a transform from it to the picture leads to: to the last bit what cv::warpAffine
/// of OpenCV 4.6 gives, but from no memory of its own.
void resample(const cv::Mat& picture, const cv::Matx23d& toPicture, const cv::Scalar& border,
              cv::Mat& result) {
    constexpr int kShift = kFineBits - kStepBits;
    constexpr std::int64_t kRounding = 1 << (kShift - 1);
    const cv::Vec3b outside(cv::saturate_cast<std::uint8_t>(border[0]),
                            cv::saturate_cast<std::uint8_t>(border[1]),
                            cv::saturate_cast<std::uint8_t>(border[2]));
    const cv::Rect inner(0, 0, picture.cols - 1, picture.rows - 1);
    for (int row = 0; row < result.rows; ++row) {
        const std::int64_t startX = inFineUnits(toPicture(0, 1) * row + toPicture(0, 2)) + kRounding;
        const std::int64_t startY = inFineUnits(toPicture(1, 1) * row + toPicture(1, 2)) + kRounding;
        auto* to = result.ptr<cv::Vec3b>(row);
        for (int column = 0; column < result.cols; ++column) {
            const auto x = static_cast<int>((startX + inFineUnits(toPicture(0, 0) * column)) >> kShift);
            const auto y = static_cast<int>((startY + inFineUnits(toPicture(1, 0) * column)) >> kShift);
            const cv::Point first(x >> kStepBits, y >> kStepBits);
            const int stepX = x & (kSteps - 1);
            const int stepY = y & (kSteps - 1);
            if (first.inside(inner)) {
                const auto* above = picture.ptr<std::uint8_t>(first.y) + std::ptrdiff_t{3} * first.x;
                to[column] = between(above, above + picture.step[0], stepX, stepY);
            } else {
                to[column] = betweenAtEdge(picture, first, stepX, stepY, outside);
            }
        }
    }
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
    constexpr double kCoarse =
        0.6; // below this many target pixels per source pixel bilinear sampling skips pixels
    const double scale = scaleOf(transform);
    if (scale >= kCoarse) {
        resample(picture, undone(transform), border, m_result);
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
    resample(averaged, undone(transform * toPicture), border, m_result);
    return m_result;
}

cv::Mat warp(const cv::Mat& picture, const SimilarityMatrix& transform, cv::Size size,
             const cv::Scalar& border) {
    return Warper().warp(picture, transform, size, border);
}

} // namespace likeness
