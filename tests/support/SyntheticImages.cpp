// SPDX-FileCopyrightText: 2026 Likeness contributors
// SPDX-License-Identifier: Apache-2.0

#include "support/SyntheticImages.h"

#include <algorithm>
#include <cstdlib>
#include <random>

namespace likeness::test {
namespace {

Pixels blank(int width, int height) {
    return {width, height, std::vector<std::uint8_t>(static_cast<std::size_t>(3 * width * height))};
}

} // namespace

Pixels asymmetricPicture(int width, int height) {
    Pixels picture = blank(width, height);
    for (int y = 0; y < height; ++y) {
        for (int x = 0; x < width; ++x) {
            std::uint8_t* pixel = picture.at(x, y);
            pixel[0] = static_cast<std::uint8_t>(255 * x / std::max(1, width - 1));
            pixel[1] = static_cast<std::uint8_t>(255 * y / std::max(1, height - 1));
            pixel[2] = x < width / 3 && y < height / 4 ? 240 : 20;
        }
    }
    return picture;
}

Pixels noisePicture(int width, int height, unsigned seed) {
    Pixels picture = blank(width, height);
    std::mt19937 random(seed);
    std::generate(picture.bgr.begin(), picture.bgr.end(),
                  [&] { return static_cast<std::uint8_t>(random() & 0xFFU); });
    return picture;
}

Pixels plainPicture(int width, int height, std::uint8_t blue, std::uint8_t green, std::uint8_t red) {
    Pixels picture = blank(width, height);
    for (std::size_t i = 0; i < picture.bgr.size(); i += 3) {
        picture.bgr[i] = blue;
        picture.bgr[i + 1] = green;
        picture.bgr[i + 2] = red;
    }
    return picture;
}

Pixels pixelsOf(const Image& image) {
    return {image.width(), image.height(), {image.pixels().begin(), image.pixels().end()}};
}

Image imageOf(const Pixels& pixels) {
    return Image::make(pixels.width, pixels.height,
                       [&](std::uint8_t* bgr) { std::copy(pixels.bgr.begin(), pixels.bgr.end(), bgr); });
}

int largestDifference(const Pixels& a, const Pixels& b) {
    if (a.width != b.width || a.height != b.height) {
        return 256;
    }
    int largest = 0;
    for (std::size_t i = 0; i < a.bgr.size(); ++i) {
        largest = std::max(largest, std::abs(a.bgr[i] - b.bgr[i]));
    }
    return largest;
}

} // namespace likeness::test
