// SPDX-FileCopyrightText: 2026 Likeness contributors
// SPDX-License-Identifier: Apache-2.0

#include "model/cpu/PackedWeights.h"

#include "model/cpu/Kernels.h"

#include <cstddef>

namespace likeness::cpu {
namespace {

std::size_t rounded(std::size_t channels) {
    return (channels + kBlock - 1) / kBlock * kBlock;
}

std::size_t placeOf(std::size_t channel, const std::vector<int>& order) {
    return order.empty() ? channel : static_cast<std::size_t>(order[channel]);
}

} // namespace

std::vector<float> packDense(const OnnxTensor& weights, const std::vector<int>& order) {
    const auto outputs = static_cast<std::size_t>(weights.shape[0]);
    const auto depth = static_cast<std::size_t>(weights.shape[1]);
    const auto taps = static_cast<std::size_t>(weights.shape[2] * weights.shape[3]);
    std::vector<float> packed(rounded(outputs) * taps * depth, 0.0F);
    for (std::size_t output = 0; output < outputs; ++output) {
        float* block = packed.data() + output / kBlock * taps * depth * kBlock + output % kBlock;
        for (std::size_t k = 0; k < depth; ++k) {
            const float* from = weights.values.data() + (output * depth + k) * taps;
            for (std::size_t tap = 0; tap < taps; ++tap) {
                block[(tap * depth + placeOf(k, order)) * kBlock] = from[tap];
            }
        }
    }
    return packed;
}

std::vector<float> packDepthwise(const OnnxTensor& weights, const std::vector<int>& order) {
    const auto channels = static_cast<std::size_t>(weights.shape[0]);
    const auto taps = static_cast<std::size_t>(weights.shape[2] * weights.shape[3]);
    std::vector<float> packed(rounded(channels) * taps, 0.0F);
    for (std::size_t channel = 0; channel < channels; ++channel) {
        const std::size_t place = placeOf(channel, order);
        for (std::size_t tap = 0; tap < taps; ++tap) {
            packed[(place / kBlock * taps + tap) * kBlock + place % kBlock] =
                weights.values[channel * taps + tap];
        }
    }
    return packed;
}

} // namespace likeness::cpu
