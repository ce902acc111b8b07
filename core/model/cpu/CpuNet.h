// SPDX-FileCopyrightText: 2026 Likeness contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "model/cpu/Kernels.h"
#include "model/cpu/NetPlan.h"

#include <opencv2/core/mat.hpp>

#include <cstddef>
#include <memory>
#include <optional>
#include <span>
#include <vector>

namespace likeness::cpu {

/// A net that is computed by our own kernels, on one thread. Its answers are the same to the last bit for any
/// number of pictures that are looked at together. Belongs to one worker: not thread-safe.
class CpuNet {
  public:
    /// Nothing when the net has anything that the kernels cannot do.
    [[nodiscard]] static std::optional<CpuNet> make(std::span<const std::byte> onnx,
                                                    const InputContract& input,
                                                    const Kernels& kernels = kernelsOfThisProcessor());
    /// One more net of a plan, which is made for such an input. Only what it computes in is its own.
    CpuNet(std::shared_ptr<const NetPlan> plan, const InputContract& input,
           const Kernels& kernels = kernelsOfThisProcessor());

    /// Computes all outputs for pictures of exactly the contract's size (8 bits or CV_32F, as many channels
    /// as the net takes, colours in the order blue, green, red), in the order of the graph's outputs: N×C
    /// where the net flattens them, else N×C×H×W (CV_32F). The result's memory is overwritten by the next
    /// call.
    const std::vector<cv::Mat>& forward(std::span<const cv::Mat> pictures);

    [[nodiscard]] const std::vector<PlannedOutput>& outputs() const noexcept { return m_plan->outputs; }

  private:
    void makeRoomFor(int pictures);
    void write(const cv::Mat& picture, float* input) const;
    void carryOut(const Step& step, int first, int pictures);
    void gather(const Step& step, int first, int pictures) const;
    void readOutputs(int pictures);
    /// The maps of a feature, from one picture on.
    [[nodiscard]] Maps mapsOf(int feature, int first) const;
    /// Its groups of channels.
    [[nodiscard]] int blocksOf(int feature) const;

    std::shared_ptr<const NetPlan> m_plan;
    InputContract m_input;
    const Kernels* m_kernels;
    int m_room = 0;                ///< Pictures that there is memory for.
    std::vector<cv::Mat> m_places; ///< The plan's places, each for `m_room` pictures.
    cv::Mat m_zeros;
    std::vector<cv::Mat> m_outputs;
};

} // namespace likeness::cpu
