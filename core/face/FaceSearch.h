// SPDX-FileCopyrightText: 2026 Likeness contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "face/Detection.h"
#include "face/FaceDetector.h"
#include "image/ScaledPicture.h"

#include <opencv2/core/mat.hpp>

#include <vector>

namespace likeness {

/// The scales at which a net of size `net` is shown a picture so that faces from `minFaceHeight` pixels up to
/// more than the whole frame are found, coarsest first: half of what fits (a face that fills the frame looks
/// middling then), what fits, and doublings of it until the smallest face is tall enough for the net.
[[nodiscard]] std::vector<double> searchScales(cv::Size picture, cv::Size net, int minFaceHeight);

/// Whether `scale` shows faces of this many of the picture's pixels as tall as the search relies on.
[[nodiscard]] bool isFineEnough(double scale, double faceHeight) noexcept;

/// Faces found at one scale: the picture is resized and shown to the detector in overlapping tiles of the
/// net's size, smaller pictures in the middle of a gray one. Boxes are in the picture's pixels, not clipped
/// and not suppressed. Boxes that an inner edge of a tile cuts are left out: the neighbouring tile or a
/// coarser scale sees those faces whole.
[[nodiscard]] std::vector<Detection> detectAtScale(FaceDetector& detector, ScaledPicture& picture,
                                                   double scale, float minScore);

/// Faces this tall, in the net's pixels, are found reliably; smaller ones are worth a look at a finer scale.
inline constexpr double kReliableNetFace = 40;

} // namespace likeness
