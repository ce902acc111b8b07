// SPDX-FileCopyrightText: 2026 Likeness contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "face/FaceBox.h"
#include "image/Averaging.h"
#include "image/BilinearSampler.h"

#include <opencv2/core/mat.hpp>
#include <opencv2/core/matx.hpp>

#include <optional>
#include <span>

namespace likeness {

/// A 2 × 3 matrix that turns, scales (the same in both directions) and shifts; it maps source to target
/// pixels.
using SimilarityMatrix = cv::Matx23d;

/// The least-squares similarity transform from `source` to `target` points (S. Umeyama, "Least-squares
/// estimation of transformation parameters between two point patterns", PAMI 1991; in two dimensions it has
/// this closed form, which never mirrors). Nothing when the source points coincide or are not finite.
[[nodiscard]] std::optional<SimilarityMatrix> estimateSimilarity(std::span<const Point> source,
                                                                 std::span<const Point> target);

/// How many target pixels one source pixel becomes.
[[nodiscard]] double scaleOf(const SimilarityMatrix& transform);

/// The inverse transform; `scaleOf(transform)` must not be 0.
[[nodiscard]] SimilarityMatrix inverse(const SimilarityMatrix& transform);

/// A point (x, y) moved by the transform.
[[nodiscard]] cv::Point2d apply(const SimilarityMatrix& transform, double x, double y);

/// Resamples a picture (CV_8UC3) through a source-to-target transform into `size`. What lies outside the
/// picture becomes `border`. Bilinear, to 1/32 of a pixel; where the target is much coarser than the source,
/// the source is averaged down first, so that fine texture does not alias into the result. Thread-safe.
[[nodiscard]] cv::Mat warp(const cv::Mat& picture, const SimilarityMatrix& transform, cv::Size size,
                           const cv::Scalar& border);

/// The same for pictures one after the other: memory is kept from one to the next. Not thread-safe.
class Warper {
  public:
    /// As `warp`; the result is overwritten by the next call.
    [[nodiscard]] const cv::Mat& warp(const cv::Mat& picture, const SimilarityMatrix& transform,
                                      cv::Size size, const cv::Scalar& border);

  private:
    Averager m_averager;
    BilinearSampler m_sampler;
    cv::Mat m_result;
};

} // namespace likeness
