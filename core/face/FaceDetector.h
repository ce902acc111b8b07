// SPDX-FileCopyrightText: 2026 Likeness contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "base/Result.h"
#include "face/Detection.h"
#include "model/ModelPack.h"

#include <opencv2/core/mat.hpp>

#include <memory>
#include <vector>

namespace likeness {

/// A detection net: finds faces of middling size in a picture of the net's own size. FaceSearch makes it find
/// faces of any size in pictures of any size. On the CPU (docs/adr/0005). Belongs to one worker: not
/// thread-safe. Throws what OpenCV throws.
class FaceDetector {
  public:
    virtual ~FaceDetector() = default;

    /// The size of picture that `detect` takes.
    [[nodiscard]] virtual cv::Size inputSize() const = 0;

    /// Boxes with at least `minScore` in a CV_8UC3 BGR picture of `inputSize`, in its pixels, not yet
    /// suppressed.
    virtual std::vector<Detection> detect(const cv::Mat& picture, float minScore) = 0;
};

/// The detector of a pack. Errors: `ModelInvalid` for an architecture that Likeness cannot read. Throws what
/// OpenCV throws.
[[nodiscard]] Result<std::unique_ptr<FaceDetector>> makeFaceDetector(const ModelPack& pack);

} // namespace likeness
