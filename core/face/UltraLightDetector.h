// SPDX-FileCopyrightText: 2026 Likeness contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "face/FaceDetector.h"
#include "model/Net.h"

#include <memory>
#include <vector>

namespace likeness {

/// Ultra-Light-Fast-Generic-Face-Detector, version RFB at 320 × 240 (Linzaer, 2019): an SSD with two or three
/// anchors per cell at strides 8, 16, 32 and 64. Of its graph only the convolutions are computed
/// (UltraLightHeads); boxes are decoded here, those alone whose score is high enough.
class UltraLightDetector final : public FaceDetector {
  public:
    static constexpr const char* kArchitecture = "ultra-light-rfb";

    /// Errors: `ModelInvalid` when the graph is not Ultra-Light's. Throws what OpenCV throws.
    [[nodiscard]] static Result<std::unique_ptr<UltraLightDetector>> make(const NetFile& file,
                                                                          const InputContract& input);

    [[nodiscard]] cv::Size inputSize() const override { return {m_net.input().width, m_net.input().height}; }
    std::vector<Detection> detect(const cv::Mat& picture, float minScore) override;

  private:
    explicit UltraLightDetector(Net net) : m_net(std::move(net)) {}

    Net m_net;
};

} // namespace likeness
