// SPDX-FileCopyrightText: 2026 Likeness contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "face/FaceBox.h"
#include "face/quality/HeadPose.h"
#include "model/Net.h"

#include <opencv2/core/mat.hpp>

namespace likeness {

/// The pose of a head by a net that looks at pixels, independent of all landmarks (Ruiz, Chong & Rehg,
/// "Fine-grained head pose estimation without keypoints", CVPRW 2018, on a smaller backbone). Belongs to one
/// worker: not thread-safe. Throws what OpenCV throws.
class PoseNet {
  public:
    static constexpr const char* kArchitecture = "hopenet-66";

    /// The net takes values as ImageNet's pictures have them, which this class makes: the contract's mean is
    /// 0 and its scale 1.
    PoseNet(const NetFile& file, const InputContract& input, ComputeDevice device)
        : m_net(file, input, device, {"output", "617", "618"}) {} // yaw, pitch, roll

    /// The pose of the face in `face`'s box of a CV_8UC3 BGR picture: the box, half as large again, as the
    /// net saw faces in training. Within ±99°.
    [[nodiscard]] HeadPose poseOf(const cv::Mat& picture, const FaceBox& face);

  private:
    Net m_net;
};

} // namespace likeness
