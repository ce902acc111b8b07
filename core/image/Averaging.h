// SPDX-FileCopyrightText: 2026 Likeness contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <opencv2/core/mat.hpp>

namespace likeness {

/// A CV_8UC3 picture made smaller, or left as large, in both directions, where each new pixel is the mean of
/// what it covers: what cv::resize gives with INTER_AREA (but for rounding, ±1 in few values), several times
/// as fast. Throws cv::Exception for other types and sizes. Thread-safe.
[[nodiscard]] cv::Mat averagedTo(const cv::Mat& picture, cv::Size size);

} // namespace likeness
