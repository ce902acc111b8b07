// SPDX-FileCopyrightText: 2026 Likeness contributors
// SPDX-License-Identifier: Apache-2.0

#include "image/Averaging.h"

#include "base/SeveralProcessors.h"

#include <opencv2/core.hpp>

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <cstdint>

namespace likeness {
namespace {

constexpr int kChannels = 3;

LIKENESS_FOR_SEVERAL_PROCESSORS
void setWeighted(const std::uint8_t* row, float weight, float* sums, int count) {
    for (int i = 0; i < count; ++i) {
        sums[i] = weight * static_cast<float>(row[i]);
    }
}

LIKENESS_FOR_SEVERAL_PROCESSORS
void addWeighted(const std::uint8_t* row, float weight, float* sums, int count) {
    for (int i = 0; i < count; ++i) {
        sums[i] += weight * static_cast<float>(row[i]);
    }
}

} // namespace

void Averager::Axis::divide(int from, int to) {
    constexpr double kNothing = 1e-3; // of a pixel; OpenCV leaves out as much
    const double step = static_cast<double>(from) / to;
    covers.clear();
    weights.clear();
    for (int i = 0; i < to; ++i) {
        const double begin = i * step;
        const double end = std::min(begin + step, static_cast<double>(from));
        Cover cover{static_cast<int>(std::floor(begin)), 0};
        if (cover.first + 1 - begin <= kNothing) {
            ++cover.first;
        }
        for (int at = cover.first; at < from && end - at > kNothing; ++at, ++cover.count) {
            const double covered = std::min(end, at + 1.0) - std::max(begin, static_cast<double>(at));
            weights.push_back(static_cast<float>(covered / (end - begin)));
        }
        covers.push_back(cover);
    }
}

void Averager::averageRow(const Axis& columns, const float* sums, std::uint8_t* to) {
    const float* weight = columns.weights.data();
    for (const Cover& cover : columns.covers) {
        const float* from = sums + static_cast<std::ptrdiff_t>(cover.first) * kChannels;
        float blue = 0;
        float green = 0;
        float red = 0;
        for (int i = 0; i < cover.count; ++i, ++weight) {
            blue += *weight * from[0];
            green += *weight * from[1];
            red += *weight * from[2];
            from += kChannels;
        }
        *to++ = cv::saturate_cast<std::uint8_t>(blue);
        *to++ = cv::saturate_cast<std::uint8_t>(green);
        *to++ = cv::saturate_cast<std::uint8_t>(red);
    }
}

cv::Mat Averager::averaged(const cv::Mat& picture, cv::Size size) {
    CV_Assert(picture.type() == CV_8UC3 && size.width > 0 && size.height > 0 && size.width <= picture.cols &&
              size.height <= picture.rows);
    m_columns.divide(picture.cols, size.width);
    m_rows.divide(picture.rows, size.height);
    const int count = picture.cols * kChannels;
    m_sums.resize(static_cast<std::size_t>(count));
    m_averaged.resize(kChannels * static_cast<std::size_t>(size.area()));
    cv::Mat averaged(size, CV_8UC3, m_averaged.data());
    const float* weight = m_rows.weights.data();
    for (int y = 0; y < size.height; ++y) {
        const Cover& cover = m_rows.covers[static_cast<std::size_t>(y)];
        for (int i = 0; i < cover.count; ++i, ++weight) {
            (i == 0 ? setWeighted : addWeighted)(picture.ptr<std::uint8_t>(cover.first + i), *weight,
                                                 m_sums.data(), count);
        }
        averageRow(m_columns, m_sums.data(), averaged.ptr<std::uint8_t>(y));
    }
    return averaged;
}

cv::Mat averagedTo(const cv::Mat& picture, cv::Size size) {
    return Averager().averaged(picture, size).clone();
}

} // namespace likeness
