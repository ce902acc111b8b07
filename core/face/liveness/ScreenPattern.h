// SPDX-FileCopyrightText: 2026 Likeness contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "../../face/FaceBox.h"

#include <opencv2/core/mat.hpp>

#include <optional>

namespace likeness {

/// Whether a fine, regular pattern lies over the face, as the beat of a screen's raster with the camera's
/// does (moiré): a peak in the spectrum, away from its middle and from its axes, where the blocks of video
/// compression are. Not thread-safe. Throws what OpenCV throws.
class ScreenPattern {
  public:
    /// Takes the next frame: CV_8UC3 BGR, and the face in it.
    void take(const cv::Mat& picture, const FaceBox& face);
    void clear() { *this = ScreenPattern(); }

    [[nodiscard]] int taken() const noexcept { return m_taken; }
    /// The highest peak over what is around it, in the mean of the frames' power spectra, as a decadic
    /// logarithm. Nothing before a frame was taken.
    [[nodiscard]] std::optional<double> peak() const;

  private:
    cv::Mat m_power; ///< Sum of the power spectra, CV_32F.
    int m_taken = 0;
};

} // namespace likeness
