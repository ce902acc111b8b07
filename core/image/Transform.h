// SPDX-FileCopyrightText: 2026 Likeness contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "image/ExifOrientation.h"
#include "image/Image.h"

namespace likeness {

/// The picture turned upright. Throws std::bad_alloc, cv::Exception.
[[nodiscard]] Image turnedUpright(const Image& image, Orientation orientation);

/// The picture in another size, both positive: area averaging along a side that shrinks, bilinear along one
/// that grows. Throws std::bad_alloc, cv::Exception.
[[nodiscard]] Image scaled(const Image& image, int width, int height);

} // namespace likeness
