// SPDX-FileCopyrightText: 2026 Likeness contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "image/DecodedImage.h"

namespace likeness {

/// Decodes a PNG of any depth and color type; of an animated one the default picture.
/// Errors as for Image::fromEncoded. Throws std::bad_alloc only. Thread-safe.
[[nodiscard]] Result<DecodedImage> decodePng(std::span<const std::byte> bytes, const ImageLimits& limits);

} // namespace likeness
