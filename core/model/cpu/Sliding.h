// SPDX-FileCopyrightText: 2026 Likeness contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "model/OnnxGraph.h"
#include "model/cpu/Kernels.h"

namespace likeness::cpu {

/// Thrown where a graph has something that the kernels cannot do. NetPlan::make catches it.
struct Unsupported {};

inline void require(bool isSupported) {
    if (!isSupported) {
        throw Unsupported{};
    }
}

/// A window with its zeros on all sides.
struct Sliding {
    Window window;
    int bottom = 0;
    int right = 0;

    /// What a node of a graph says about the window that slides over an input of this size. Throws
    /// Unsupported.
    [[nodiscard]] static Sliding of(const OnnxNode& node, int height, int width);

    /// Places of the window from the input's top to its bottom. Throws Unsupported where there is none.
    [[nodiscard]] int rowsOf(int height) const;
    /// Likewise from left to right.
    [[nodiscard]] int columnsOf(int width) const;
};

} // namespace likeness::cpu
