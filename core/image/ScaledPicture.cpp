// SPDX-FileCopyrightText: 2026 Likeness contributors
// SPDX-License-Identifier: Apache-2.0

#include "image/ScaledPicture.h"

#include "base/SeveralProcessors.h"
#include "base/WipingAllocator.h"
#include "image/MatView.h"

#include <opencv2/core.hpp>

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>

namespace likeness {
namespace {

constexpr int kStep = 4;
constexpr int kChannels = 3;

LIKENESS_FOR_SEVERAL_PROCESSORS
void addRows(const std::array<const std::uint8_t*, kStep>& rows, std::uint16_t* sums, int count) {
    for (int i = 0; i < count; ++i) {
        sums[i] = static_cast<std::uint16_t>(rows[0][i] + rows[1][i] + rows[2][i] + rows[3][i]);
    }
}

LIKENESS_FOR_SEVERAL_PROCESSORS
void averageColumns(const std::uint16_t* sums, std::uint8_t* to, int pixels) {
    constexpr int kHalf = kStep * kStep / 2;
    for (int x = 0; x < pixels; ++x, sums += kStep * kChannels, to += kChannels) {
        for (int c = 0; c < kChannels; ++c) {
            const int sum = sums[c] + sums[c + kChannels] + sums[c + 2 * kChannels] + sums[c + 3 * kChannels];
            to[c] = static_cast<std::uint8_t>((sum + kHalf) / (kStep * kStep));
        }
    }
}

Image reducedByStep(const cv::Mat& picture) {
    CV_Assert(picture.type() == CV_8UC3);
    const int width = picture.cols / kStep;
    const int height = picture.rows / kStep;
    WipedVector<std::uint16_t> sums(static_cast<std::size_t>(width) * kStep * kChannels);
    return Image::make(width, height, [&](std::uint8_t* bgr) {
        for (int y = 0; y < height; ++y, bgr += width * kChannels) {
            std::array<const std::uint8_t*, kStep> rows{};
            for (int i = 0; i < kStep; ++i) {
                rows[static_cast<std::size_t>(i)] = picture.ptr<std::uint8_t>(kStep * y + i);
            }
            addRows(rows, sums.data(), static_cast<int>(sums.size()));
            averageColumns(sums.data(), bgr, width);
        }
    });
}

} // namespace

ScaledPicture::View ScaledPicture::viewFor(double scale) & {
    constexpr double kCoarse = 0.5 / kStep;
    if (scale > kCoarse || m_whole.total() < kManyPixels || std::min(m_whole.cols, m_whole.rows) < kStep) {
        return {m_whole, 1};
    }
    if (m_reduced.isEmpty()) {
        m_reduced = reducedByStep(m_whole);
    }
    return {matView(m_reduced), kStep};
}

} // namespace likeness
