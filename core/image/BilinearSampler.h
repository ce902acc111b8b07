// SPDX-FileCopyrightText: 2026 Likeness contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <opencv2/core/mat.hpp>
#include <opencv2/core/matx.hpp>

#include <cstddef>
#include <cstdint>
#include <vector>

namespace likeness {

/// Fills pictures with what an affine transform takes them to in another one, bilinear to 1/32 of a pixel: to
/// the last bit what cv::warpAffine of OpenCV 4.6 gives, but memory is kept from one picture to the next. Not
/// thread-safe.
class BilinearSampler {
  public:
    /// `toPicture` leads from pixels of `result` to pixels of `picture`, both CV_8UC3; what lies outside the
    /// picture is `border`.
    void sample(const cv::Mat& picture, const cv::Matx23d& toPicture, const cv::Vec3b& border,
                cv::Mat& result);

  private:
    /// The four pixels around each place of the row.
    void gather(const cv::Mat& picture, const cv::Vec3b& border);

    // One value a column: how far the row's beginning lies from it in the picture, …
    std::vector<std::int64_t> m_awayX;
    std::vector<std::int64_t> m_awayY;
    // … where it leads to, …
    std::vector<std::int32_t> m_x;
    std::vector<std::int32_t> m_y;
    // … and the pixels there, two of the row above the place and two of the row below.
    std::vector<std::uint64_t> m_above;
    std::vector<std::uint64_t> m_below;
};

} // namespace likeness
