// SPDX-FileCopyrightText: 2026 Likeness contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "model/OnnxGraph.h"

#include <vector>

namespace likeness::cpu {

/// A convolution's weights, outputs × inputs × rows × columns, in the order in which `Convolution` reads
/// them. `order` tells which channel of the input each of the weights' is; empty: the same. Channels beyond
/// the last are zero.
[[nodiscard]] std::vector<float> packDense(const OnnxTensor& weights, const std::vector<int>& order);

/// Those of a depthwise convolution, channels × 1 × rows × columns.
[[nodiscard]] std::vector<float> packDepthwise(const OnnxTensor& weights, const std::vector<int>& order);

} // namespace likeness::cpu
