// SPDX-FileCopyrightText: 2026 Likeness contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "image/Image.h"

namespace likeness {

/// The parts of a raw buffer, checked: every row lies inside the buffer.
struct RawFrame {
    std::span<const std::byte> buffer;
    int width = 0;
    int height = 0;
    ColorFormat format = ColorFormat::Bgr;
    std::size_t stride = 0; ///< Never 0 here.

    /// Checks the arguments of Image::fromRaw. Errors: `InvalidArgument`, `TooLarge`.
    [[nodiscard]] static Result<RawFrame> checked(std::span<const std::byte> buffer, int width, int height,
                                                  ColorFormat format, std::size_t stride,
                                                  const ImageLimits& limits);

    /// Writes the frame's pixels as BGR, rows without padding. May throw cv::Exception.
    void toBgr(std::span<std::uint8_t> bgr) const;
};

} // namespace likeness
