// SPDX-FileCopyrightText: 2026 Likeness contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "image/Image.h"

#include <algorithm>
#include <cstddef>
#include <vector>

namespace likeness::test {

/// Pictures side by side on gray, each scaled to a height; empty when one of them cannot be scaled.
inline Image sideBySide(const std::vector<std::pair<Image, int>>& pictures) {
    std::vector<Image> parts;
    int width = 0;
    int height = 0;
    for (const auto& [picture, wanted] : pictures) {
        const auto part =
            picture.resized(std::max(1, picture.width() * wanted / std::max(1, picture.height())), wanted);
        if (!part) {
            return {};
        }
        width += part->width();
        height = std::max(height, wanted);
        parts.push_back(*part);
    }
    return Image::make(width, height, [&](std::uint8_t* bgr) {
        std::fill_n(bgr, static_cast<std::size_t>(3 * width * height), std::uint8_t{127});
        int left = 0;
        for (const Image& part : parts) {
            const auto row = static_cast<std::size_t>(3 * part.width());
            for (int y = 0; y < part.height(); ++y) {
                std::ranges::copy(part.pixels().subspan(static_cast<std::size_t>(y) * row, row),
                                  bgr + static_cast<std::ptrdiff_t>(3) * (y * width + left));
            }
            left += part.width();
        }
    });
}

} // namespace likeness::test
