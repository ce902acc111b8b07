// SPDX-FileCopyrightText: 2026 Likeness contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "image/Image.h"

#include <opencv2/core/mat.hpp>

namespace likeness {

/// A picture that is looked at on many scales. One with millions of pixels is averaged down to a quarter of
/// its width and height, once and only when needed, and what is looked at much smaller still is taken from
/// there. Its memory is wiped, as that of all pictures is. Not thread-safe. Throws what OpenCV throws and
/// std::bad_alloc.
class ScaledPicture {
  public:
    /// Pictures with fewer pixels, or with less than four in a row or column, are never averaged down.
    static constexpr int kManyPixels = 4'000'000;

    /// The picture, or the same with one pixel for the mean of `step` × `step`: its pixel x, as a place from
    /// the edge, is the place `step`·x of the picture. What is left over at the right and at the bottom, less
    /// than a pixel, is not in it.
    struct View {
        cv::Mat pixels; ///< CV_8UC3.
        int step = 1;
    };

    /// `picture` is CV_8UC3 and outlives this.
    explicit ScaledPicture(const cv::Mat& picture) : m_whole(picture) {}

    [[nodiscard]] cv::Size size() const { return m_whole.size(); }

    /// What to look at when one of the picture's pixels becomes `scale` of a pixel: where the view is not the
    /// picture itself, at least two of its pixels become one. Valid as long as this is.
    [[nodiscard]] View viewFor(double scale) &;

  private:
    cv::Mat m_whole;
    Image m_reduced; ///< Empty until it is needed.
};

} // namespace likeness
