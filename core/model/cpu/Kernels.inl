// SPDX-FileCopyrightText: 2026 Likeness contributors
// SPDX-License-Identifier: Apache-2.0

// The kernels, for whatever processor the including file is compiled for. It names
//   LIKENESS_KERNELS  the table to define, and
//   LIKENESS_LANES    the floats in one of that processor's vectors.

#include "model/cpu/Kernels.h"

namespace likeness::cpu {
namespace {

// clang heeds the alignment only here, behind the name.
using Lane __attribute__((vector_size(LIKENESS_LANES * sizeof(float)), aligned(4), may_alias)) = float;
static_assert(alignof(Lane) == 4, "vectors are read wherever floats lie");

constexpr int kLanes = LIKENESS_LANES;
/// Vectors in a group of channels.
constexpr int kVectors = kBlock / kLanes;

Lane load(const float* from) {
    return *reinterpret_cast<const Lane*>(from);
}

void store(float* to, Lane values) {
    *reinterpret_cast<Lane*>(to) = values;
}

Lane everywhere(float value) {
    return value - Lane{};
}

Lane activated(Lane value, Lane slope) {
    return value > Lane{} ? value : value * slope;
}

constexpr int kMaxTaps = 64;

/// Where a tile of output pixels reads for each tap, and what it writes.
template <int Pixels>
struct Tile {
    const float* taps[kMaxTaps][Pixels];
    float* out;
    const float* residual;
};

/// `Pixels` neighbouring output pixels, `Blocks` groups of channels from group `block` on.
template <int Pixels, int Blocks>
void convolveTile(const Convolution& c, const Tile<Pixels>& tile, int tapCount, int block) {
    constexpr int kColumns = Blocks * kVectors;
    const std::ptrdiff_t blockSize = static_cast<std::ptrdiff_t>(tapCount) * c.depth * kBlock;
    const float* weights = c.weights + block * blockSize;
    const std::ptrdiff_t channel = static_cast<std::ptrdiff_t>(block) * kBlock;
    Lane sums[Pixels][kColumns];
#pragma GCC unroll 8
    for (int p = 0; p < Pixels; ++p) {
#pragma GCC unroll 8
        for (int v = 0; v < kColumns; ++v) {
            sums[p][v] = load(c.bias + channel + v * kLanes);
        }
    }
    for (int tap = 0; tap < tapCount; ++tap) {
        const float* in[Pixels];
#pragma GCC unroll 8
        for (int p = 0; p < Pixels; ++p) {
            in[p] = tile.taps[tap][p];
        }
#pragma GCC unroll 4
        for (std::ptrdiff_t k = 0; k < c.depth; ++k, weights += kBlock) {
            Lane w[kColumns];
#pragma GCC unroll 8
            for (int v = 0; v < kColumns; ++v) {
                w[v] = load(weights + (v / kVectors) * blockSize + (v % kVectors) * kLanes);
            }
#pragma GCC unroll 8
            for (int p = 0; p < Pixels; ++p) {
                const Lane value = everywhere(in[p][k]);
#pragma GCC unroll 8
                for (int v = 0; v < kColumns; ++v) {
                    sums[p][v] += value * w[v];
                }
            }
        }
    }
    if (tile.residual != nullptr) {
        for (int b = 0; b < Blocks && block + b < c.residualBlocks; ++b) {
#pragma GCC unroll 8
            for (int p = 0; p < Pixels; ++p) {
                for (int v = b * kVectors; v < (b + 1) * kVectors; ++v) {
                    sums[p][v] += load(tile.residual + p * c.residual.pixel + channel + v * kLanes);
                }
            }
        }
    }
    if (c.slope != nullptr) {
#pragma GCC unroll 8
        for (int v = 0; v < kColumns; ++v) {
            const Lane slope = load(c.slope + channel + v * kLanes);
#pragma GCC unroll 8
            for (int p = 0; p < Pixels; ++p) {
                sums[p][v] = activated(sums[p][v], slope);
            }
        }
    }
#pragma GCC unroll 8
    for (int p = 0; p < Pixels; ++p) {
#pragma GCC unroll 8
        for (int v = 0; v < kColumns; ++v) {
            store(tile.out + p * c.out.pixel + channel + v * kLanes, sums[p][v]);
        }
    }
}

/// Where each tap of a window lies in the input, counted from its first.
struct TapOffsets {
    std::ptrdiff_t at[kMaxTaps];
    int count;
};

TapOffsets tapOffsets(const Convolution& c) {
    TapOffsets offsets{};
    for (int row = 0; row < c.window.height; ++row) {
        for (int column = 0; column < c.window.width; ++column) {
            offsets.at[offsets.count++] =
                (static_cast<std::ptrdiff_t>(row) * c.in.width + column) * c.window.dilation * c.in.pixel;
        }
    }
    return offsets;
}

/// Where the window at (x, y) of the input reads; zeros beside the input.
template <int Pixels>
void prepareTaps(const Convolution& c, const TapOffsets& offsets, const float* picture, int y, int x, int p,
                 Tile<Pixels>& tile) {
    const Window& window = c.window;
    const float* first = picture + (static_cast<std::ptrdiff_t>(y) * c.in.width + x) * c.in.pixel;
    if (y >= 0 && x >= 0 && y + (window.height - 1) * window.dilation < c.in.height &&
        x + (window.width - 1) * window.dilation < c.in.width) {
        for (int tap = 0; tap < offsets.count; ++tap) {
            tile.taps[tap][p] = first + offsets.at[tap];
        }
        return;
    }
    for (int tap = 0; tap < offsets.count; ++tap) {
        const int row = y + tap / window.width * window.dilation;
        const int column = x + tap % window.width * window.dilation;
        const bool isInside = row >= 0 && row < c.in.height && column >= 0 && column < c.in.width;
        tile.taps[tap][p] = isInside ? first + offsets.at[tap] : c.zeros;
    }
}

template <int Pixels>
void prepareTile(const Convolution& c, const TapOffsets& offsets, int picture, int first,
                 Tile<Pixels>& tile) {
    const float* in = c.in.data + picture * c.in.picture;
    const Window& window = c.window;
    if (window.height == 1 && window.width == 1 && window.stride == 1) {
        for (int p = 0; p < Pixels; ++p) {
            tile.taps[0][p] = in + (first + p) * c.in.pixel;
        }
    } else {
        int x = first % c.out.width;
        int y = first / c.out.width;
        for (int p = 0; p < Pixels; ++p) {
            prepareTaps(c, offsets, in, y * window.stride - window.top, x * window.stride - window.left, p,
                        tile);
            if (++x == c.out.width) {
                x = 0;
                ++y;
            }
        }
    }
    tile.out = c.out.data + picture * c.out.picture + first * c.out.pixel;
    tile.residual = c.residual.data == nullptr
                        ? nullptr
                        : c.residual.data + picture * c.residual.picture + first * c.residual.pixel;
}

/// All pixels of one picture, some groups of channels. The last tile may overlap the one before it: what both
/// compute is the same.
template <int Pixels, int Blocks>
void convolveBlocks(const Convolution& c, int picture, int block, int endBlock) {
    const int pixels = c.out.height * c.out.width;
    const TapOffsets offsets = tapOffsets(c);
    Tile<Pixels> tile; // NOLINT(cppcoreguidelines-pro-type-member-init): prepareTile writes what is read
    for (int first = 0; first < pixels; first += Pixels) {
        prepareTile(c, offsets, picture, first + Pixels <= pixels ? first : pixels - Pixels, tile);
        for (int b = block; b + Blocks <= endBlock; b += Blocks) {
            convolveTile<Pixels, Blocks>(c, tile, offsets.count, b);
        }
    }
}

template <int Pixels, int Blocks>
int convolveWhole(const Convolution& c, int picture, int block) {
    const int end = block + (c.outBlocks - block) / Blocks * Blocks;
    if (block < end) {
        if (c.out.height * c.out.width >= Pixels) {
            convolveBlocks<Pixels, Blocks>(c, picture, block, end);
        } else {
            convolveBlocks<1, Blocks>(c, picture, block, end);
        }
    }
    return end;
}

/// Where each output pixel is made from one input pixel alone, all pictures are as good as one tall picture.
Convolution withoutPictures(Convolution c) {
    const Window& window = c.window;
    if (window.height == 1 && window.width == 1 && window.stride == 1) {
        c.in.height *= c.pictures;
        c.out.height *= c.pictures;
        c.pictures = 1;
    }
    return c;
}

void convolve(const Convolution& convolution) {
    const Convolution c = withoutPictures(convolution);
    for (int picture = 0; picture < c.pictures; ++picture) {
        // As many sums as there are registers for, with one left for the input and some for the weights.
        if constexpr (kLanes == 16) {
            int block = convolveWhole<6, 4>(c, picture, 0);
            block = convolveWhole<8, 2>(c, picture, block);
            convolveWhole<8, 1>(c, picture, block);
        } else if constexpr (kLanes == 8) {
            convolveWhole<6, 1>(c, picture, 0);
        } else {
            convolveWhole<2, 1>(c, picture, 0);
        }
    }
}

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
            sum += load(taps[i] + channel) * load(weights + numbers[i] * kBlock);
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
                        sums[i] += value * w[3 * row + tap];
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

Lane larger(Lane a, Lane b) {
    return a > b ? a : b;
}

void poolPixel(const Pooling& p, const float* in, int y, int x, float* out) {
    const int top = y * p.window.stride - p.window.top;
    const int left = x * p.window.stride - p.window.left;
    const int beginRow = top < 0 ? 0 : top;
    const int endRow = top + p.window.height < p.in.height ? top + p.window.height : p.in.height;
    const int beginColumn = left < 0 ? 0 : left;
    const int endColumn = left + p.window.width < p.in.width ? left + p.window.width : p.in.width;
    const float* first = in + (static_cast<std::ptrdiff_t>(beginRow) * p.in.width + beginColumn) * p.in.pixel;
    for (int channel = 0; channel < p.blocks * kBlock; channel += kLanes) {
        Lane most = load(first + channel);
        for (int row = beginRow; row < endRow; ++row) {
            for (int column = beginColumn; column < endColumn; ++column) {
                const std::ptrdiff_t at = static_cast<std::ptrdiff_t>(row) * p.in.width + column;
                most = larger(load(in + at * p.in.pixel + channel), most);
            }
        }
        store(out + channel, most);
    }
}

void poolLargest(const Pooling& p) {
    for (int picture = 0; picture < p.pictures; ++picture) {
        float* out = p.out.data + picture * p.out.picture;
        for (int y = 0; y < p.out.height; ++y) {
            for (int x = 0; x < p.out.width; ++x, out += p.out.pixel) {
                poolPixel(p, p.in.data + picture * p.in.picture, y, x, out);
            }
        }
    }
}

void scaleBytes(const unsigned char* from, float* to, int count, float mean, float scale) {
    for (int i = 0; i < count; ++i) {
        to[i] = (static_cast<float>(from[i]) - mean) * scale;
    }
}

} // namespace

const Kernels LIKENESS_KERNELS = {LIKENESS_KERNELS_NAME, convolve, convolveDepthwise, poolLargest,
                                  scaleBytes};

} // namespace likeness::cpu
