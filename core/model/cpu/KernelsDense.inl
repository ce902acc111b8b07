// SPDX-FileCopyrightText: 2026 Likeness contributors
// SPDX-License-Identifier: Apache-2.0

// A part of Kernels.inl: convolutions over all channels.

namespace likeness::cpu {
namespace {

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
                    sums[p][v] = multipliedAndAdded(value, w[v], sums[p][v]);
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

} // namespace
} // namespace likeness::cpu
