// SPDX-FileCopyrightText: 2026 Likeness contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <cstddef>

// Plain data and functions only: the files that carry these out are compiled for processors that this one may
// not be, so nothing inline of a library may get into them.

namespace likeness::cpu {

/// Channels are kept, and weights are packed, in groups of this many.
inline constexpr int kBlock = 16;

/// A stack of feature maps of single precision, channel by channel within each pixel ("NHWC"). Pixels lie
/// `pixel` floats apart, rows without a gap, pictures `picture` floats apart.
struct Maps {
    float* data = nullptr;
    int height = 0;
    int width = 0;
    std::ptrdiff_t pixel = 0;
    std::ptrdiff_t picture = 0;
};

/// The window that slides over an input.
struct Window {
    int height = 1;
    int width = 1;
    int stride = 1;
    int dilation = 1;
    int top = 0;  ///< Rows and
    int left = 0; ///< columns of zeros before the input.
};

/// out = activation(bias + window · in + residual), where activation(x) = x for x > 0 and slope · x below.
struct Convolution {
    Maps in;
    Maps out;
    Window window;
    int pictures = 1;
    int depth = 0;     ///< Floats per tap of the window; for a depthwise one unused.
    int outBlocks = 0; ///< Groups of kBlock channels of the output.
    /// For each group of output channels, for each tap, for each of `depth`: kBlock values. Depthwise: for
    /// each group, for each tap.
    const float* weights = nullptr;
    const float* bias = nullptr;  ///< For each output channel.
    const float* slope = nullptr; ///< Likewise; null for none.
    Maps residual;                ///< As large as the output; without data: none.
    int residualBlocks = 0;       ///< Its groups of channels; the output's others are added nothing.
    const float* zeros = nullptr; ///< As many as a row of the input, and as `depth`.
};

/// The largest value of each window.
struct Pooling {
    Maps in;
    Maps out;
    Window window;
    int pictures = 1;
    int blocks = 0;
};

/// The mean of each map; its output has one pixel.
struct Averaging {
    Maps in;
    Maps out;
    int pictures = 1;
    int blocks = 0;
};

/// out = factors · in + residual.
struct Blending {
    Maps in;
    Maps out;
    Maps factors;           ///< One pixel; without data: 1.
    Maps residual;          ///< As large as the output; without data: 0.
    int residualBlocks = 0; ///< Its groups of channels; the output's others are added nothing.
    int pictures = 1;
    int blocks = 0;
};

/// The arithmetic of nets for one kind of processor. All kinds that can multiply and add in one step give the
/// same bits, since each value is summed in the same order.
struct Kernels {
    const char* name;
    void (*convolve)(const Convolution&);
    void (*convolveDepthwise)(const Convolution&);
    void (*poolLargest)(const Pooling&);
    void (*average)(const Averaging&);
    void (*blend)(const Blending&);
    /// to = (from − mean) · scale.
    void (*scaleBytes)(const unsigned char* from, float* to, int count, float mean, float scale);
};

extern const Kernels kPlainKernels;
#ifdef __x86_64__
extern const Kernels kAvx2Kernels;
extern const Kernels kAvx512Kernels;
#endif

/// The fastest of them that this processor can carry out. Thread-safe.
[[nodiscard]] const Kernels& kernelsOfThisProcessor() noexcept;

} // namespace likeness::cpu
