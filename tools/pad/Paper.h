// SPDX-FileCopyrightText: 2026 Likeness contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <opencv2/core/mat.hpp>

#include <cstdint>

namespace likeness::pad {

/// How a sheet of paper, or a screen, is held before a camera.
struct Hold {
    double x = 0;          ///< Shift in widths of the picture, to its right.
    double y = 0;          ///< Shift in heights of the picture, down.
    double scale = 1;      ///< 1: the sheet fills the picture's width.
    double roll = 0;       ///< Degrees, clockwise.
    double yaw = 0;        ///< Degrees; positive turns the sheet's face to the picture's right.
    double pitch = 0;      ///< Degrees; positive turns it up.
    double bendAcross = 0; ///< Curvature around an upright axis: sheet widths over radius; positive bulges
                           ///< towards the camera.
    double bendAlong = 0;  ///< Curvature around a level axis.
};

/// The view of a camera (focal length 1.2 picture widths) of a sheet that shows `print`, before `background`
/// (same size). Each pixel's ray is cut with the plane or cylinder that the sheet lies on, so that a flat
/// sheet's view is the exact homography.
[[nodiscard]] cv::Mat viewOf(const cv::Mat& print, const Hold& hold, const cv::Mat& background);

/// A print of a frame: its middle with a white border, colours as an ink-jet leaves them.
[[nodiscard]] cv::Mat printed(const cv::Mat& frame, const cv::Rect& part);

/// How a screen is filmed.
struct Screen {
    double gamma = 1.15;
    double pitchX = 2.7; ///< Period of the screen's raster in pixels of the view; it beats with the camera's.
    double pitchY = 3.1;
    double depth = 0.06;    ///< Of the moiré.
    double border = 0.04;   ///< Dark frame of the device, share of the width.
    std::uint64_t seed = 1; ///< Of the sensor's noise.
};

/// A frame as it looks when it is shown on a screen and filmed: resampled, moiré, another gamma, a dark
/// border.
[[nodiscard]] cv::Mat refilmed(const cv::Mat& frame, const Screen& screen);

} // namespace likeness::pad
