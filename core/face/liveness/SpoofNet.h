// SPDX-FileCopyrightText: 2026 Likeness contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "face/FaceBox.h"
#include "model/Net.h"

#include <opencv2/core/mat.hpp>

namespace likeness {

/// A net that tells living faces from pictures and screens by how they look (Silent-Face-Anti-Spoofing by
/// Minivision: MiniFASNet). Belongs to one thread: not thread-safe. Throws what OpenCV throws.
class SpoofNet {
  public:
    static constexpr const char* kArchitecture = "mini-fasnet";

    explicit SpoofNet(Net net) : m_net(std::move(net)) {}

    /// How likely the face in a CV_8UC3 BGR picture lives, 0…1. Looks at the face's box grown to 2.7 times
    /// its size, or as far as the picture reaches.
    [[nodiscard]] double score(const cv::Mat& picture, const FaceBox& face);

  private:
    Net m_net;
};

} // namespace likeness
