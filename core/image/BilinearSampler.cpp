// SPDX-FileCopyrightText: 2026 Likeness contributors
// SPDX-License-Identifier: Apache-2.0

#include "image/BilinearSampler.h"

#include "base/SeveralProcessors.h"

#include <opencv2/core.hpp>

#include <algorithm>
#include <bit>
#include <cmath>
#include <cstring>

namespace likeness {
namespace {

/// Places between pixels are told apart in steps of this part of a pixel.
constexpr int kStepBits = 5;
constexpr int kSteps = 1 << kStepBits;
/// They are reckoned in finer units, which are rounded once for the column and once for the row.
constexpr int kFineBits = 10;
/// Bits of a pixel of three bytes. Two that lie side by side are kept in 64 bits, the left one lowest.
constexpr unsigned kPixelBits = 24;

std::int64_t inFineUnits(double place) {
    constexpr double kFar = 1e9; // far outside any picture
    return std::llrint(std::clamp(place * (1 << kFineBits), -kFar, kFar));
}

/// Two pixels and two bytes of a third.
std::uint64_t twoPixels(const std::uint8_t* from) {
    std::uint64_t pixels = 0;
    if constexpr (std::endian::native == std::endian::little) {
        std::memcpy(&pixels, from, sizeof(pixels));
    } else {
        for (unsigned i = 0; i < 6; ++i) {
            pixels |= std::uint64_t{from[i]} << (8 * i);
        }
    }
    return pixels;
}

std::uint64_t onePixel(const cv::Mat& picture, cv::Point at, const cv::Vec3b& border) {
    const bool isInside = at.inside(cv::Rect({}, picture.size()));
    const cv::Vec3b& pixel = isInside ? picture.at<cv::Vec3b>(at) : border;
    return pixel[0] | std::uint64_t{pixel[1]} << 8U | std::uint64_t{pixel[2]} << 16U;
}

LIKENESS_FOR_SEVERAL_PROCESSORS
void toSteps(std::int64_t start, const std::int64_t* __restrict away, std::size_t count,
             std::int32_t* __restrict steps) {
    for (std::size_t i = 0; i < count; ++i) {
        steps[i] = static_cast<std::int32_t>((start + away[i]) >> (kFineBits - kStepBits));
    }
}

/// The colours of the lower 24 bits 21 bits apart, so that one multiplication does for all three.
inline std::uint64_t spread(std::uint64_t pixel) {
    constexpr std::uint64_t kByte = 0xFF;
    return (pixel & kByte) | (pixel & kByte << 8U) << 13U | (pixel & kByte << 16U) << 26U;
}

/// Makes of the pixels `above` and `below` of each place their mean there.
LIKENESS_FOR_SEVERAL_PROCESSORS
void blend(const std::int32_t* __restrict x, const std::int32_t* __restrict y,
           const std::uint64_t* __restrict below, std::size_t count, std::uint64_t* __restrict above) {
    constexpr std::uint64_t kHalf = kSteps * kSteps / 2;
    constexpr std::uint64_t kRounding = kHalf | kHalf << 21U | kHalf << 42U;
    constexpr std::uint64_t kByte = 0xFF;
    constexpr unsigned kScaleBits = 2 * kStepBits;
    for (std::size_t i = 0; i < count; ++i) {
        const auto right = static_cast<std::uint64_t>(x[i] & (kSteps - 1));
        const auto down = static_cast<std::uint64_t>(y[i] & (kSteps - 1));
        const std::uint64_t up = kSteps - down;
        const std::uint64_t left = kSteps - right;
        const std::uint64_t sum =
            spread(above[i]) * (left * up) + spread(above[i] >> kPixelBits) * (right * up) +
            spread(below[i]) * (left * down) + spread(below[i] >> kPixelBits) * (right * down) + kRounding;
        above[i] = (sum >> kScaleBits & kByte) | (sum >> (13U + kScaleBits) & kByte << 8U) |
                   (sum >> (26U + kScaleBits) & kByte << 16U);
    }
}

void write(const std::vector<std::uint64_t>& pixels, std::uint8_t* bgr) {
    for (const std::uint64_t pixel : pixels) {
        *bgr++ = static_cast<std::uint8_t>(pixel);
        *bgr++ = static_cast<std::uint8_t>(pixel >> 8U);
        *bgr++ = static_cast<std::uint8_t>(pixel >> 16U);
    }
}

} // namespace

void BilinearSampler::gather(const cv::Mat& picture, const cv::Vec3b& border) {
    const auto width = static_cast<unsigned>(std::max(picture.cols - 2, 0)); // eight bytes are read at once
    const auto height = static_cast<unsigned>(picture.rows - 1);
    const std::size_t step = picture.step[0];
    for (std::size_t i = 0; i < m_x.size(); ++i) {
        const cv::Point first(m_x[i] >> kStepBits, m_y[i] >> kStepBits);
        if (static_cast<unsigned>(first.x) < width && static_cast<unsigned>(first.y) < height) {
            const std::uint8_t* from = picture.data + static_cast<std::size_t>(first.y) * step +
                                       std::size_t{3} * static_cast<std::size_t>(first.x);
            m_above[i] = twoPixels(from);
            m_below[i] = twoPixels(from + step);
        } else {
            m_above[i] = onePixel(picture, first, border) | onePixel(picture, first + cv::Point(1, 0), border)
                                                                << kPixelBits;
            m_below[i] = onePixel(picture, first + cv::Point(0, 1), border) |
                         onePixel(picture, first + cv::Point(1, 1), border) << kPixelBits;
        }
    }
}

void BilinearSampler::sample(const cv::Mat& picture, const cv::Matx23d& toPicture, const cv::Vec3b& border,
                             cv::Mat& result) {
    CV_Assert(picture.type() == CV_8UC3 && result.type() == CV_8UC3);
    const auto count = static_cast<std::size_t>(result.cols);
    m_x.resize(count);
    m_y.resize(count);
    m_above.resize(count);
    m_below.resize(count);
    m_awayX.resize(count);
    m_awayY.resize(count);
    for (std::size_t i = 0; i < count; ++i) {
        m_awayX[i] = inFineUnits(toPicture(0, 0) * static_cast<double>(i));
        m_awayY[i] = inFineUnits(toPicture(1, 0) * static_cast<double>(i));
    }
    constexpr std::int64_t kRounding = 1 << (kFineBits - kStepBits - 1);
    for (int row = 0; row < result.rows; ++row) {
        toSteps(inFineUnits(toPicture(0, 1) * row + toPicture(0, 2)) + kRounding, m_awayX.data(), count,
                m_x.data());
        toSteps(inFineUnits(toPicture(1, 1) * row + toPicture(1, 2)) + kRounding, m_awayY.data(), count,
                m_y.data());
        gather(picture, border);
        blend(m_x.data(), m_y.data(), m_below.data(), count, m_above.data());
        write(m_above, result.ptr<std::uint8_t>(row));
    }
}

} // namespace likeness
