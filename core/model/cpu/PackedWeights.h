// SPDX-FileCopyrightText: 2026 Likeness contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "model/OnnxGraph.h"

#include <vector>

namespace likeness::cpu {

/// A convolution's weights, outputs × inputs × rows × columns, in the order in which `Convolution` reads
/// them; with its inputs in reverse order where that is wanted. Channels beyond the last are zero.
[[nodiscard]] std::vector<float> packDense(const OnnxTensor& weights, bool isReversed);

/// Those of a depthwise convolution, channels × 1 × rows × columns.
[[nodiscard]] std::vector<float> packDepthwise(const OnnxTensor& weights);

} // namespace likeness::cpu
