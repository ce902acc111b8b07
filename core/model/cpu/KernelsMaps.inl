// SPDX-FileCopyrightText: 2026 Likeness contributors
// SPDX-License-Identifier: Apache-2.0

// A part of Kernels.inl: what is done to maps beside convolutions.

namespace likeness::cpu {
namespace {

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

/// The sum of a map's values is taken in their order, so it is the same however wide vectors are.
void averagePicture(const Averaging& a, const float* in, float* out) {
    const int pixels = a.in.height * a.in.width;
    const Lane share = everywhere(1.0F / static_cast<float>(pixels));
    for (int channel = 0; channel < a.blocks * kBlock; channel += kLanes) {
        Lane sum = {};
        for (int pixel = 0; pixel < pixels; ++pixel) {
            sum += load(in + pixel * a.in.pixel + channel);
        }
        store(out + channel, sum * share);
    }
}

void average(const Averaging& a) {
    for (int picture = 0; picture < a.pictures; ++picture) {
        averagePicture(a, a.in.data + picture * a.in.picture, a.out.data + picture * a.out.picture);
    }
}

void blendPicture(const Blending& b, int picture) {
    const float* in = b.in.data + picture * b.in.picture;
    float* out = b.out.data + picture * b.out.picture;
    const float* factors = b.factors.data == nullptr ? nullptr : b.factors.data + picture * b.factors.picture;
    const float* residual =
        b.residual.data == nullptr ? nullptr : b.residual.data + picture * b.residual.picture;
    for (int pixel = 0; pixel < b.in.height * b.in.width; ++pixel) {
        for (int channel = 0; channel < b.blocks * kBlock; channel += kLanes) {
            Lane value = load(in + pixel * b.in.pixel + channel);
            const bool isAdded = residual != nullptr && channel < b.residualBlocks * kBlock;
            const Lane addend = isAdded ? load(residual + pixel * b.residual.pixel + channel) : Lane{};
            value = factors == nullptr ? value + addend
                                       : multipliedAndAdded(value, load(factors + channel), addend);
            store(out + pixel * b.out.pixel + channel, value);
        }
    }
}

void blend(const Blending& b) {
    for (int picture = 0; picture < b.pictures; ++picture) {
        blendPicture(b, picture);
    }
}

void scaleBytes(const unsigned char* from, float* to, int count, float mean, float scale) {
    for (int i = 0; i < count; ++i) {
        to[i] = (static_cast<float>(from[i]) - mean) * scale;
    }
}

} // namespace
} // namespace likeness::cpu
