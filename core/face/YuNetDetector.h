// SPDX-FileCopyrightText: 2026 Likeness contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "face/FaceDetector.h"
#include "model/Net.h"

namespace likeness {

/// YuNet, 2023mar release of OpenCV Zoo (Wu et al., "YuNet: A Tiny Millisecond-level Face Detector", 2023):
/// anchor-free, at strides 8, 16 and 32 one candidate per cell with class and object scores, box and five
/// points.
class YuNetDetector final : public FaceDetector {
  public:
    static constexpr const char* kArchitecture = "yunet-2023mar";

    YuNetDetector(const NetFile& file, const InputContract& input);

    [[nodiscard]] cv::Size inputSize() const override { return {m_net.input().width, m_net.input().height}; }
    std::vector<Detection> detect(const cv::Mat& picture, float minScore) override;

  private:
    Net m_net;
};

} // namespace likeness
