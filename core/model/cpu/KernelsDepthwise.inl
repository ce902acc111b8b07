// SPDX-FileCopyrightText: 2026 Likeness contributors
// SPDX-License-Identifier: Apache-2.0

// A part of Kernels.inl: convolutions of each channel by itself.

namespace likeness::cpu {
namespace {

/// One output pixel of a depthwise convolution with any window, at the edge as well.
void depthwisePixel(const Convolution& c, const float* in, int y, int x, float* out) {
    const Window& window = c.window;
    const int tapCount = window.height * window.width;
    const float* taps[kMaxTaps];
    int numbers[kMaxTaps];
    int inside = 0;
    for (int tap = 0; tap < tapCount; ++tap) {
        const int row = y * window.stride - window.top + tap / window.width * window.dilation;
        const int column = x * window.stride - window.left + tap % window.width * window.dilation;
        if (row >= 0 && row < c.in.height && column >= 0 && column < c.in.width) {
            taps[inside] = in + (static_cast<std::ptrdiff_t>(row) * c.in.width + column) * c.in.pixel;
            numbers[inside++] = tap;
        }
    }
    for (int channel = 0; channel < c.outBlocks * kBlock; channel += kLanes) {
        const float* weights =
            c.weights + static_cast<std::ptrdiff_t>(channel / kBlock) * tapCount * kBlock + channel % kBlock;
        Lane sum = load(c.bias + channel);
        for (int i = 0; i < inside; ++i) {
            sum = multipliedAndAdded(load(taps[i] + channel), load(weights + numbers[i] * kBlock), sum);
        }
        store(out + channel, c.slope == nullptr ? sum : activated(sum, load(c.slope + channel)));
    }
}

constexpr int kRun = 4;

/// `kRun` neighbouring output pixels of a window of 3 × 3 that lies within its three rows.
template <int Stride>
void depthwiseRun(const Convolution& c, const float* const (&rows)[3], float* out) {
    for (int channel = 0; channel < c.outBlocks * kBlock; channel += kLanes) {
        const float* weights =
            c.weights + static_cast<std::ptrdiff_t>(channel / kBlock) * 9 * kBlock + channel % kBlock;
        Lane w[9];
#pragma GCC unroll 9
        for (int tap = 0; tap < 9; ++tap) {
            w[tap] = load(weights + tap * kBlock);
        }
        const Lane bias = load(c.bias + channel);
        Lane sums[kRun] = {bias, bias, bias, bias};
#pragma GCC unroll 3
        for (int row = 0; row < 3; ++row) {
#pragma GCC unroll 9
            for (int column = 0; column < (kRun - 1) * Stride + 3; ++column) {
                const Lane value = load(rows[row] + column * c.in.pixel + channel);
#pragma GCC unroll 4
                for (int i = 0; i < kRun; ++i) {
                    const int tap = column - i * Stride;
                    if (tap >= 0 && tap < 3) {
                        sums[i] = multipliedAndAdded(value, w[3 * row + tap], sums[i]);
                    }
                }
            }
        }
        if (c.slope != nullptr) {
            const Lane slope = load(c.slope + channel);
#pragma GCC unroll 4
            for (Lane& sum : sums) {
                sum = activated(sum, slope);
            }
        }
#pragma GCC unroll 4
        for (int i = 0; i < kRun; ++i) {
            store(out + i * c.out.pixel + channel, sums[i]);
        }
    }
}

template <int Stride>
void depthwiseRow(const Convolution& c, const float* in, int y, float* out) {
    const float* rows[3];
    const std::ptrdiff_t rowSize = c.in.width * c.in.pixel;
    for (int row = 0; row < 3; ++row) {
        const int at = y * Stride - c.window.top + row;
        rows[row] = at >= 0 && at < c.in.height ? in + at * rowSize : c.zeros;
    }
    // Output columns of which the window lies within the row.
    const int begin = (c.window.left + Stride - 1) / Stride;
    const int last = (c.in.width + c.window.left - 3) / Stride;
    const int end = last + 1 < c.out.width ? last + 1 : c.out.width;
    for (int x = 0; x < c.out.width; ++x) {
        if (x >= begin && x < end && end - begin >= kRun) {
            const int from = x + kRun <= end ? x : end - kRun; // what the last two both compute is the same
            const std::ptrdiff_t offset = (from * Stride - c.window.left) * c.in.pixel;
            depthwiseRun<Stride>(c, {rows[0] + offset, rows[1] + offset, rows[2] + offset},
                                 out + from * c.out.pixel);
            x = from + kRun - 1;
        } else {
            depthwisePixel(c, in, y, x, out + x * c.out.pixel);
        }
    }
}

void convolveDepthwise(const Convolution& c) {
    const bool isThree = c.window.height == 3 && c.window.width == 3 && c.window.dilation == 1;
    for (int picture = 0; picture < c.pictures; ++picture) {
        const float* in = c.in.data + picture * c.in.picture;
        for (int y = 0; y < c.out.height; ++y) {
            float* out = c.out.data + picture * c.out.picture + y * c.out.width * c.out.pixel;
            if (isThree && c.window.stride == 1) {
                depthwiseRow<1>(c, in, y, out);
            } else if (isThree && c.window.stride == 2) {
                depthwiseRow<2>(c, in, y, out);
            } else {
                for (int x = 0; x < c.out.width; ++x) {
                    depthwisePixel(c, in, y, x, out + x * c.out.pixel);
                }
            }
        }
    }
}

} // namespace
} // namespace likeness::cpu
