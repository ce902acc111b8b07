// SPDX-FileCopyrightText: 2026 Likeness contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "face/FaceBox.h"
#include "image/MatView.h"
#include "support/EncodedImages.h"

#include <opencv2/core.hpp>
#include <opencv2/imgproc.hpp>

#include <algorithm>
#include <cmath>
#include <vector>

namespace likeness::test {

// Pictures made worse in one way, more with each unit of strength; at strength 0 they stay as they are.

[[nodiscard]] inline Image imageOfMat(const cv::Mat& mat) {
    return Image::make(mat.cols, mat.rows,
                       [&](std::uint8_t* bgr) { mat.copyTo(cv::Mat(mat.rows, mat.cols, CV_8UC3, bgr)); });
}

/// Every value through `curve`, which takes and gives 0…1.
template <typename Curve>
[[nodiscard]] Image toned(const Image& image, Curve curve) {
    cv::Mat table(1, 256, CV_8U);
    for (int i = 0; i < 256; ++i) {
        table.at<std::uint8_t>(i) = cv::saturate_cast<std::uint8_t>(255 * curve(i / 255.0));
    }
    cv::Mat result;
    cv::LUT(matView(image), table, result);
    return imageOfMat(result);
}

[[nodiscard]] inline Image darkened(const Image& image, double strength) {
    return toned(image, [&](double value) { return value / (1 + strength); });
}
[[nodiscard]] inline Image overexposed(const Image& image, double strength) {
    return toned(image, [&](double value) { return value * (1 + strength); });
}
[[nodiscard]] inline Image flattened(const Image& image, double strength) {
    return toned(image, [&](double value) { return 0.5 + (value - 0.5) / (1 + strength); });
}

/// Blurred by `strength` pixels.
[[nodiscard]] inline Image blurred(const Image& image, double strength) {
    if (strength <= 0) {
        return image;
    }
    cv::Mat result;
    cv::GaussianBlur(matView(image), result, {}, strength);
    return imageOfMat(result);
}

/// Saved as JPEG, with a quality of 95 at strength 0, and 15 less for each unit.
[[nodiscard]] inline Image compressed(const Image& image, double strength) {
    const int quality = std::max(1, static_cast<int>(std::lround(95 - 15 * strength)));
    return Image::fromEncoded(encodeJpeg(pixelsOf(image), {.quality = quality})).value_or(Image());
}

/// Under light that is ever more blue.
[[nodiscard]] inline Image bluish(const Image& image, double strength) {
    cv::Mat result;
    cv::multiply(matView(image), cv::Scalar(1 + 0.3 * strength, 1, 1 / (1 + 0.3 * strength)), result);
    return imageOfMat(result);
}

/// Ever less light on what lies left of `middle`.
[[nodiscard]] inline Image litFromTheRight(const Image& image, double strength, float middle) {
    cv::Mat result = matView(image).clone();
    result.colRange(0, static_cast<int>(middle)) *= 1 / (1 + strength);
    return imageOfMat(result);
}

/// With a gray bar around a place.
[[nodiscard]] inline Image covered(const Image& image, const Point& middle, double halfWidth,
                                   double halfHeight) {
    cv::Mat result = matView(image).clone();
    if (halfHeight > 0) {
        cv::rectangle(result, cv::Point2d(middle.x - halfWidth, middle.y - halfHeight),
                      cv::Point2d(middle.x + halfWidth, middle.y + halfHeight), cv::Scalar::all(110),
                      cv::FILLED);
    }
    return imageOfMat(result);
}

/// In front of ever more strongly coloured tiles: everything farther than `radius` from `middle`.
[[nodiscard]] inline Image beforeTiles(const Image& image, double strength, const Point& middle,
                                       double radius) {
    cv::Mat result = matView(image).clone();
    constexpr int kTile = 16;
    for (int y = 0; y < result.rows; ++y) {
        for (int x = 0; x < result.cols; ++x) {
            const bool isLight = (x / kTile + y / kTile) % 2 == 0;
            if (std::hypot(x - static_cast<double>(middle.x), y - static_cast<double>(middle.y)) > radius) {
                result.at<cv::Vec3b>(y, x) =
                    cv::Vec3b::all(cv::saturate_cast<std::uint8_t>(120 + (isLight ? 30 : -30) * strength));
            }
        }
    }
    return imageOfMat(result);
}

/// Turned clockwise about its middle, by degrees, the frame growing so that nothing is lost.
[[nodiscard]] inline Image leaning(const Image& image, double degrees) {
    const cv::Mat source = matView(image);
    const int side = static_cast<int>(std::hypot(source.cols, source.rows));
    cv::Mat turn = cv::getRotationMatrix2D(
        {static_cast<float>(source.cols) / 2, static_cast<float>(source.rows) / 2}, -degrees, 1);
    turn.at<double>(0, 2) += (side - source.cols) / 2.0;
    turn.at<double>(1, 2) += (side - source.rows) / 2.0;
    cv::Mat result;
    cv::warpAffine(source, result, turn, {side, side}, cv::INTER_LINEAR, cv::BORDER_CONSTANT,
                   cv::Scalar::all(110));
    return imageOfMat(result);
}

[[nodiscard]] inline Image cropped(const Image& image, int left, int top, int right, int bottom) {
    return imageOfMat(
        matView(image)(cv::Rect(left, top, image.width() - left - right, image.height() - top - bottom)));
}

/// With plain gray around it, in pixels.
[[nodiscard]] inline Image framed(const Image& image, int border) {
    cv::Mat result;
    cv::copyMakeBorder(matView(image), result, border, border, border, border, cv::BORDER_CONSTANT,
                       cv::Scalar::all(110));
    return imageOfMat(result);
}

[[nodiscard]] inline Image mirrored(const Image& image) {
    cv::Mat result;
    cv::flip(matView(image), result, 1);
    return imageOfMat(result);
}

} // namespace likeness::test
