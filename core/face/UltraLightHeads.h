// SPDX-FileCopyrightText: 2026 Likeness contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <vector>

namespace likeness {

/// The values of an Ultra-Light graph from which its outputs `scores` and `boxes` are assembled: for each of
/// the four strides, finest first, the maps of one convolution, 1×(2·anchors)×H×W of scores and
/// 1×(4·anchors)×H×W of boxes. What the graph does with them (Transpose, Reshape, Concat, Softmax and the
/// decoding of every box) costs a third of its time and is not needed for boxes that nobody keeps.
struct UltraLightHeads {
    static constexpr std::size_t kLevels = 4;
    std::vector<std::string> scores;
    std::vector<std::string> boxes;

    /// Nothing when the bytes are no such graph.
    [[nodiscard]] static std::optional<UltraLightHeads> find(std::span<const std::byte> onnx);
};

} // namespace likeness
