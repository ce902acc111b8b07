// SPDX-FileCopyrightText: 2026 Likeness contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "face/FaceDetector.h"
#include "model/Net.h"

namespace likeness {

/// Ultra-Light-Fast-Generic-Face-Detector, version RFB at 320 × 240 (Linzaer, 2019). Outputs, per prior:
/// `scores` (background, face) after softmax and `boxes` (left, top, right, bottom) relative to the input,
/// already decoded.
class UltraLightDetector final : public FaceDetector {
  public:
    static constexpr const char* kArchitecture = "ultra-light-rfb";

    explicit UltraLightDetector(Net net) : m_net(std::move(net)) {}

    [[nodiscard]] cv::Size inputSize() const override { return {m_net.input().width, m_net.input().height}; }
    std::vector<Detection> detect(const cv::Mat& picture, float minScore) override;

  private:
    Net m_net;
};

} // namespace likeness
