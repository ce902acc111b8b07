// SPDX-FileCopyrightText: 2026 Likeness contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "image/DecodedImage.h"

namespace likeness {

/// Decodes a BMP of 1, 4, 8, 16, 24 or 32 bits per pixel, without compression.
/// Errors as for Image::fromEncoded. Throws std::bad_alloc only. Thread-safe.
[[nodiscard]] Result<DecodedImage> decodeBmp(std::span<const std::byte> bytes, const ImageLimits& limits);

} // namespace likeness
