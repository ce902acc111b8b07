// SPDX-FileCopyrightText: 2026 Likeness contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "image/ExifOrientation.h"
#include "image/Image.h"

#include <string>

namespace likeness {

/// What a decoder gives: the pixels as they are stored, and how they have to be turned.
struct DecodedImage {
    Image image;
    Orientation orientation = Orientation::Upright;
};

/// Refuses a size that a header claims, before anything is allocated for it. `format` is for the message.
/// Errors: `CorruptData` (no pixels), `TooLarge`.
[[nodiscard]] Result<void> checkSize(std::uint64_t width, std::uint64_t height, const ImageLimits& limits,
                                     std::string_view format);

/// The error for content that is known to be damaged; `detail` is the codec's own word for it.
[[nodiscard]] tl::unexpected<Error> corrupt(std::string_view format, std::string_view detail);

} // namespace likeness
