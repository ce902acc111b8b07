// SPDX-FileCopyrightText: 2026 Likeness contributors
// SPDX-License-Identifier: Apache-2.0

#include "model/cpu/Sliding.h"

#include <algorithm>
#include <array>
#include <cstdint>

namespace likeness::cpu {
namespace {

constexpr int kMaxTaps = 64; // of the kernels

int placesOf(int length, int size, const Window& window) {
    const int reach = (size - 1) * window.dilation + 1;
    require(length >= reach);
    return (length - reach) / window.stride + 1;
}

/// Zeros before and after, as few as give each stride one output, the odd one after ("SAME_UPPER").
std::array<int, 2> samePadding(int length, int size, const Window& window) {
    const int outputs = (length + window.stride - 1) / window.stride;
    const int reach = (size - 1) * window.dilation + 1;
    const int padding = std::max(0, (outputs - 1) * window.stride + reach - length);
    return {padding / 2, padding - padding / 2};
}

} // namespace

Sliding Sliding::of(const OnnxNode& node, int height, int width) {
    const auto kernel = node.integersOf("kernel_shape", {});
    const auto strides = node.integersOf("strides", {1, 1});
    const auto dilations = node.integersOf("dilations", {1, 1});
    const auto pads = node.integersOf("pads", {0, 0, 0, 0});
    require(kernel.size() == 2 && strides.size() == 2 && dilations.size() == 2 && pads.size() == 4);
    require(strides[0] == strides[1] && dilations[0] == dilations[1]);
    for (const auto& numbers : {kernel, strides, dilations}) {
        require(std::ranges::all_of(numbers, [](std::int64_t n) { return n >= 1 && n <= kMaxTaps; }));
    }
    require(std::ranges::all_of(pads, [](std::int64_t n) { return n >= 0 && n <= kMaxTaps; }));
    require(kernel[0] * kernel[1] <= kMaxTaps);
    Sliding sliding;
    sliding.window = {.height = static_cast<int>(kernel[0]),
                      .width = static_cast<int>(kernel[1]),
                      .stride = static_cast<int>(strides[0]),
                      .dilation = static_cast<int>(dilations[0])};
    std::array<int, 2> rows{static_cast<int>(pads[0]), static_cast<int>(pads[2])};
    std::array<int, 2> columns{static_cast<int>(pads[1]), static_cast<int>(pads[3])};
    if (const auto automatic = node.texts.find("auto_pad");
        automatic != node.texts.end() && automatic->second != "NOTSET") {
        require(automatic->second == "SAME_UPPER" || automatic->second == "VALID");
        const bool isSame = automatic->second == "SAME_UPPER";
        rows = isSame ? samePadding(height, sliding.window.height, sliding.window) : std::array{0, 0};
        columns = isSame ? samePadding(width, sliding.window.width, sliding.window) : std::array{0, 0};
    }
    sliding.window.top = rows[0];
    sliding.window.left = columns[0];
    sliding.bottom = rows[1];
    sliding.right = columns[1];
    return sliding;
}

int Sliding::rowsOf(int height) const {
    return placesOf(height + window.top + bottom, window.height, window);
}

int Sliding::columnsOf(int width) const {
    return placesOf(width + window.left + right, window.width, window);
}

} // namespace likeness::cpu
