// SPDX-FileCopyrightText: 2026 Likeness contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "image/DecodedImage.h"

namespace likeness {

/// Decodes a still WebP, lossy or lossless.
/// Errors as for Image::fromEncoded. Throws std::bad_alloc only. Thread-safe.
[[nodiscard]] Result<DecodedImage> decodeWebP(std::span<const std::byte> bytes, const ImageLimits& limits);

} // namespace likeness
