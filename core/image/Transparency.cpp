// SPDX-FileCopyrightText: 2026 Likeness contributors
// SPDX-License-Identifier: Apache-2.0

#include "image/Transparency.h"

#include <cstddef>

namespace likeness {

void layOverWhite(std::span<const std::uint8_t> bgra, std::span<std::uint8_t> bgr) noexcept {
    const std::size_t pixels = bgr.size() / 3;
    for (std::size_t i = 0; i < pixels; ++i) {
        const unsigned alpha = bgra[4 * i + 3];
        for (std::size_t channel = 0; channel < 3; ++channel) {
            const unsigned blended = bgra[4 * i + channel] * alpha + 255U * (255U - alpha);
            bgr[3 * i + channel] = static_cast<std::uint8_t>((blended + 127U) / 255U);
        }
    }
}

} // namespace likeness
