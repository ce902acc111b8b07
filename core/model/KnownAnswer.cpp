// SPDX-FileCopyrightText: 2026 Likeness contributors
// SPDX-License-Identifier: Apache-2.0

#include "model/KnownAnswer.h"

#include "faceprint/UnitVector.h"

#include <cmath>

namespace likeness {
namespace {

/// Whether (x, y) lies within the ellipse around (cx, cy) with half-axes rx and ry.
bool isInside(int x, int y, int cx, int cy, int rx, int ry) {
    const int dx = (x - cx) * ry;
    const int dy = (y - cy) * rx;
    return dx * dx + dy * dy <= rx * rx * ry * ry;
}

void paint(std::uint8_t* pixel, int blue, int green, int red) {
    pixel[0] = static_cast<std::uint8_t>(blue);
    pixel[1] = static_cast<std::uint8_t>(green);
    pixel[2] = static_cast<std::uint8_t>(red);
}

void drawFace(std::uint8_t* bgr) {
    constexpr int size = FaceChip::kSize;
    for (int y = 0; y < size; ++y) {
        for (int x = 0; x < size; ++x) {
            std::uint8_t* pixel = bgr + 3 * (y * size + x);
            const int shade = (x + y) / 4; // light from the top left
            paint(pixel, 120 + shade, 130 + shade / 2, 90 + y / 2);
            if (isInside(x, y, 56, 60, 44, 58)) {
                paint(pixel, 140 - shade, 170 - shade, 225 - shade);
            }
            if (isInside(x, y, 38, 42, 11, 2) || isInside(x, y, 74, 42, 11, 2)) { // brows
                paint(pixel, 40, 50, 60);
            }
            if (isInside(x, y, 38, 52, 8, 4) || isInside(x, y, 74, 52, 8, 4)) { // eyes
                paint(pixel, 225, 230, 235);
            }
            if (isInside(x, y, 38, 52, 3, 3) || isInside(x, y, 74, 52, 3, 3)) { // irises
                paint(pixel, 60, 40, 30);
            }
            if (isInside(x, y, 56, 71, 7, 4)) { // nose
                paint(pixel, 95 - shade / 2, 120 - shade / 2, 180 - shade / 2);
            }
            if (isInside(x, y, 56, 92, 16, 4)) { // mouth
                paint(pixel, 80, 70, 165);
            }
        }
    }
}

} // namespace

FaceChip knownAnswerChip() {
    FaceChip chip;
    chip.image = Image::make(FaceChip::kSize, FaceChip::kSize, drawFace);
    return chip;
}

double agreement(std::span<const float> a, std::span<const float> b) {
    if (a.size() != b.size() || !(norm(a) > 0) || !(norm(b) > 0)) {
        return 0;
    }
    const double result = cosine(a, b);
    return std::isfinite(result) ? result : 0;
}

} // namespace likeness
