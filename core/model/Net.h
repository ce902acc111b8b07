// SPDX-FileCopyrightText: 2026 Likeness contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "model/ComputeDevice.h"
#include "model/PackManifest.h"

#include <opencv2/dnn/dnn.hpp>

#include <cstddef>
#include <span>
#include <string>
#include <vector>

namespace likeness {

/// One loaded net on one device. Belongs to one worker: not thread-safe. Its functions throw what OpenCV
/// throws; the engine turns that into an Error at its boundary.
class Net {
  public:
    /// Loads ONNX bytes for a device. Throws cv::Exception when they are not a net that OpenCV can read.
    Net(std::span<const std::byte> onnx, const InputContract& input, ComputeDevice device);

    [[nodiscard]] const InputContract& input() const noexcept { return m_input; }

    /// Feeds pictures of exactly the contract's size (CV_8UC3, BGR, or CV_8UC1) as one batch and returns the
    /// named outputs, each with the batch as its first dimension (CV_32F). The result's memory is overwritten
    /// by the next call.
    const std::vector<cv::Mat>& forward(std::span<const cv::Mat> pictures,
                                        const std::vector<std::string>& outputs);

    /// The same for a single picture.
    const std::vector<cv::Mat>& forward(const cv::Mat& picture, const std::vector<std::string>& outputs) {
        return forward(std::span(&picture, 1), outputs);
    }

  private:
    cv::dnn::Net m_net;
    InputContract m_input;
    cv::Mat m_blob;
    std::vector<cv::Mat> m_outputs;
};

} // namespace likeness
