// SPDX-FileCopyrightText: 2026 Likeness contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "image/Image.h"

#include <opencv2/core/mat.hpp>

namespace likeness {

/// The image's pixels as a cv::Mat (CV_8UC3, BGR) without a copy. Valid as long as `image` lives; only for
/// reading.
[[nodiscard]] inline cv::Mat matView(const Image& image) {
    return cv::Mat(image.height(), image.width(), CV_8UC3, const_cast<std::uint8_t*>(image.pixels().data()));
}

} // namespace likeness
