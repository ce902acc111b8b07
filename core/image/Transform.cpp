// SPDX-FileCopyrightText: 2026 Likeness contributors
// SPDX-License-Identifier: Apache-2.0

#include "image/Transform.h"

#include "image/MatView.h"

#include <opencv2/imgproc.hpp>

#include <algorithm>

namespace likeness {
namespace {

/// An image that `draw(cv::Mat&)` fills in place.
template <typename Draw>
Image drawn(int width, int height, Draw&& draw) {
    return Image::make(width, height, [&](std::uint8_t* bgr) {
        cv::Mat pixels(height, width, CV_8UC3, bgr);
        draw(pixels);
        CV_Assert(pixels.data == bgr); // OpenCV reallocates what has the wrong shape
    });
}

} // namespace

Image turnedUpright(const Image& image, Orientation orientation) {
    const cv::Mat from = matView(image);
    const int width = image.width();
    const int height = image.height();
    switch (orientation) {
    case Orientation::Upright:
        return image;
    case Orientation::MirroredLeftRight:
        return drawn(width, height, [&](cv::Mat& to) { cv::flip(from, to, 1); });
    case Orientation::Half:
        return drawn(width, height, [&](cv::Mat& to) { cv::flip(from, to, -1); });
    case Orientation::MirroredTopBottom:
        return drawn(width, height, [&](cv::Mat& to) { cv::flip(from, to, 0); });
    case Orientation::Transposed:
        return drawn(height, width, [&](cv::Mat& to) { cv::transpose(from, to); });
    case Orientation::Clockwise90:
        return drawn(height, width, [&](cv::Mat& to) { cv::rotate(from, to, cv::ROTATE_90_CLOCKWISE); });
    case Orientation::Transverse:
        return drawn(height, width, [&](cv::Mat& to) {
            cv::transpose(from, to);
            cv::flip(to, to, -1);
        });
    case Orientation::Clockwise270:
        return drawn(height, width,
                     [&](cv::Mat& to) { cv::rotate(from, to, cv::ROTATE_90_COUNTERCLOCKWISE); });
    }
    return image;
}

Image scaled(const Image& image, int width, int height) {
    // Each kind of interpolation is right for one direction only, so a picture that shrinks along one side
    // and grows along the other takes two steps.
    const int shrunkWidth = std::min(width, image.width());
    const int shrunkHeight = std::min(height, image.height());
    Image result = image;
    if (shrunkWidth != image.width() || shrunkHeight != image.height()) {
        result = drawn(shrunkWidth, shrunkHeight,
                       [&](cv::Mat& to) { cv::resize(matView(image), to, to.size(), 0, 0, cv::INTER_AREA); });
    }
    if (width != shrunkWidth || height != shrunkHeight) {
        const Image shrunk = result;
        result = drawn(width, height, [&](cv::Mat& to) {
            cv::resize(matView(shrunk), to, to.size(), 0, 0, cv::INTER_LINEAR);
        });
    }
    return result;
}

} // namespace likeness
