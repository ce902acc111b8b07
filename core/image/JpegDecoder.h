// SPDX-FileCopyrightText: 2026 Likeness contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "image/DecodedImage.h"

namespace likeness {

/// Decodes a JPEG: baseline, progressive or arithmetic coded; gray, YCbCr, RGB, CMYK or YCCK; 8 bits.
/// Errors as for Image::fromEncoded. Throws std::bad_alloc only. Thread-safe.
[[nodiscard]] Result<DecodedImage> decodeJpeg(std::span<const std::byte> bytes, const ImageLimits& limits);

} // namespace likeness
