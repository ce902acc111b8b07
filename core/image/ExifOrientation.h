// SPDX-FileCopyrightText: 2026 Likeness contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <cstddef>
#include <span>

namespace likeness {

/// How a stored picture has to be turned to stand upright: Exif's values 1 to 8 (CIPA DC-008, tag 0x0112).
enum class Orientation : int {
    Upright = 1,
    MirroredLeftRight = 2,
    Half = 3,
    MirroredTopBottom = 4,
    Transposed = 5,
    Clockwise90 = 6, ///< Upright after a clockwise quarter turn.
    Transverse = 7,
    Clockwise270 = 8,
};

/// The orientation that Exif data records. `exif` begins with a TIFF header, in either byte order, or with
/// the "Exif\0\0" that JPEG and some WebP files put before it. Missing or damaged data means upright: what a
/// picture says about itself is no reason to refuse its pixels. Thread-safe.
[[nodiscard]] Orientation exifOrientation(std::span<const std::byte> exif) noexcept;

} // namespace likeness
