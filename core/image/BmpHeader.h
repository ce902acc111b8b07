// SPDX-FileCopyrightText: 2026 Likeness contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "image/DecodedImage.h"

#include <array>

namespace likeness {

/// A BMP's header in any of its versions (OS/2 1, Windows 3, V2 to V5), checked: the file holds all that
/// the header claims.
struct BmpHeader {
    int width = 0;
    int height = 0;
    bool isTopDown = false;
    int bitsPerPixel = 0;                 ///< 1, 4, 8, 16, 24 or 32.
    std::array<std::uint32_t, 4> masks{}; ///< Red, green, blue, alpha (0 = none); for 16 and 32 bits.
    std::span<const std::byte> palette;   ///< Whole entries in the order BGR(x); up to 8 bits only.
    std::size_t paletteEntrySize = 4;     ///< 3 or 4 bytes.
    std::span<const std::byte> pixels;    ///< All rows, each padded to four bytes.

    /// Errors: `CorruptData`, `TooLarge`, `UnsupportedFormat` (compressed, odd depths or masks).
    [[nodiscard]] static Result<BmpHeader> read(std::span<const std::byte> bytes, const ImageLimits& limits);
};

} // namespace likeness
