// SPDX-FileCopyrightText: 2026 Likeness contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "image/Image.h"

#include <cstdint>
#include <vector>

namespace likeness::test {

/// Pixels that a test makes by itself: BGR, rows without padding.
struct Pixels {
    int width = 0;
    int height = 0;
    std::vector<std::uint8_t> bgr;

    [[nodiscard]] std::uint8_t* at(int x, int y) { return bgr.data() + 3 * (y * width + x); }
    [[nodiscard]] const std::uint8_t* at(int x, int y) const { return bgr.data() + 3 * (y * width + x); }
    friend bool operator==(const Pixels&, const Pixels&) = default;
};

/// A picture that looks different after every rotation and mirroring: blue grows to the right, green
/// downwards, and red fills a box near the top left corner.
[[nodiscard]] Pixels asymmetricPicture(int width, int height);

/// Every pixel random, from a fixed seed.
[[nodiscard]] Pixels noisePicture(int width, int height, unsigned seed = 1);

/// One color.
[[nodiscard]] Pixels plainPicture(int width, int height, std::uint8_t blue, std::uint8_t green,
                                  std::uint8_t red);

/// The pixels of a decoded image.
[[nodiscard]] Pixels pixelsOf(const Image& image);

/// An image with exactly these pixels.
[[nodiscard]] Image imageOf(const Pixels& pixels);

/// The largest difference between two pictures of one size in any value; 256 when the sizes differ.
[[nodiscard]] int largestDifference(const Pixels& a, const Pixels& b);

} // namespace likeness::test
