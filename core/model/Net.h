// SPDX-FileCopyrightText: 2026 Likeness contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "model/ComputeDevice.h"
#include "model/NetFile.h"
#include "model/PackManifest.h"
#include "model/cpu/CpuNet.h"

#include <opencv2/dnn/dnn.hpp>

#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <vector>

namespace likeness {

/// One loaded net on one device. On the CPU our own kernels compute what they can (docs/performance.md);
/// other nets and all other devices are OpenCV's. Belongs to one worker: not thread-safe. Its functions throw
/// what OpenCV throws; the engine turns that into an Error at its boundary.
class Net {
  public:
    /// Whose code computes a net on the CPU; on other devices it is always OpenCV's.
    enum class Kernels { OursWherePossible, OpenCv };

    /// Loads a net for a device. `outputs` are the values of the graph that are wanted, which may lie
    /// before its ends: the rest is cut off and never computed; none means the graph's own. Throws
    /// cv::Exception when the file is not a net that OpenCV can read, or a value is not in it.
    Net(const NetFile& file, const InputContract& input, ComputeDevice device,
        std::vector<std::string> outputs = {}, Kernels kernels = Kernels::OursWherePossible);

    [[nodiscard]] const InputContract& input() const noexcept { return m_input; }
    /// Whether our own kernels compute it.
    [[nodiscard]] bool isOurs() const noexcept { return m_ours.has_value(); }

    /// Feeds pictures of exactly the contract's size (CV_8UC3, BGR, or CV_8UC1; CV_32F likewise) as one batch
    /// and returns the outputs in the order in which they were named, each with the batch as its first
    /// dimension (CV_32F). The result's memory is overwritten by the next call.
    const std::vector<cv::Mat>& forward(std::span<const cv::Mat> pictures);

    /// The same for a single picture.
    const std::vector<cv::Mat>& forward(const cv::Mat& picture) { return forward(std::span(&picture, 1)); }

  private:
    InputContract m_input;
    std::optional<cpu::CpuNet> m_ours;
    std::optional<cv::dnn::Net> m_net; ///< OpenCV's, where the net is not ours.
    std::vector<std::string> m_names;
    cv::Mat m_blob;
    std::vector<cv::Mat> m_outputs;
};

} // namespace likeness
