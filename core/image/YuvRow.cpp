// SPDX-FileCopyrightText: 2026 Likeness contributors
// SPDX-License-Identifier: Apache-2.0

#include "image/YuvRow.h"

#include "base/SeveralProcessors.h"

#include <algorithm>
#include <array>

namespace likeness {
namespace {

/// Pixels that are converted together. Even, since two share their chroma.
constexpr std::size_t kTogether = 1024;
using Bytes = std::array<std::uint8_t, kTogether>;

/// BT.601, limited range, in fixed point with 16 fractional bits: 255/219 for Y; for the chroma 255/224 times
/// 1.402, 1.772, and their share in green (ITU-R BT.601-7).
constexpr int kFraction = 16;
constexpr int kRounding = 1 << (kFraction - 1);
constexpr int kLuma = 76309;
constexpr int kRedFromV = 104597;
constexpr int kGreenFromU = -25675;
constexpr int kGreenFromV = -53279;
constexpr int kBlueFromU = 132201;

std::uint8_t clamped(int fixedPoint) {
    return static_cast<std::uint8_t>(std::clamp(fixedPoint >> kFraction, 0, 255));
}

// Each loop does one thing, to memory that no other pointer reaches, so that a compiler makes vectors of it.

LIKENESS_FOR_SEVERAL_PROCESSORS
void doubleEach(const std::uint8_t* __restrict values, std::size_t step, std::size_t count,
                std::uint8_t* __restrict doubled) noexcept {
    for (std::size_t i = 0; i < count; ++i) {
        doubled[2 * i] = values[i * step];
        doubled[2 * i + 1] = values[i * step];
    }
}

LIKENESS_FOR_SEVERAL_PROCESSORS
void toColours(const std::uint8_t* __restrict y, const std::uint8_t* __restrict u,
               const std::uint8_t* __restrict v, std::size_t count, std::uint8_t* __restrict blue,
               std::uint8_t* __restrict green, std::uint8_t* __restrict red) noexcept {
    for (std::size_t i = 0; i < count; ++i) {
        const int luma = kLuma * (y[i] - 16) + kRounding;
        const int fromU = u[i] - 128;
        const int fromV = v[i] - 128;
        blue[i] = clamped(luma + kBlueFromU * fromU);
        green[i] = clamped(luma + kGreenFromU * fromU + kGreenFromV * fromV);
        red[i] = clamped(luma + kRedFromV * fromV);
    }
}

LIKENESS_FOR_SEVERAL_PROCESSORS
void interleave(const std::uint8_t* __restrict blue, const std::uint8_t* __restrict green,
                const std::uint8_t* __restrict red, std::size_t count,
                std::uint8_t* __restrict bgr) noexcept {
    for (std::size_t i = 0; i < count; ++i) {
        bgr[3 * i] = blue[i];
        bgr[3 * i + 1] = green[i];
        bgr[3 * i + 2] = red[i];
    }
}

} // namespace

void YuvRow::toBgr(std::size_t width, std::uint8_t* bgr) const noexcept {
    Bytes doubledU;
    Bytes doubledV;
    Bytes blue;
    Bytes green;
    Bytes red;
    for (std::size_t from = 0; from < width; from += kTogether) {
        const std::size_t count = std::min(kTogether, width - from);
        const std::size_t chroma = from / 2 * chromaStep;
        doubleEach(u + chroma, chromaStep, count / 2 + count % 2, doubledU.data());
        doubleEach(v + chroma, chromaStep, count / 2 + count % 2, doubledV.data());
        toColours(y + from, doubledU.data(), doubledV.data(), count, blue.data(), green.data(), red.data());
        interleave(blue.data(), green.data(), red.data(), count, bgr + 3 * from);
    }
}

} // namespace likeness
