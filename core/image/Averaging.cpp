// SPDX-FileCopyrightText: 2026 Likeness contributors
// SPDX-License-Identifier: Apache-2.0

#include "image/Averaging.h"

#include "base/SeveralProcessors.h"

#include <opencv2/core.hpp>

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <cstdint>
#include <vector>

namespace likeness {
namespace {

constexpr int kChannels = 3;

/// Which pixels, of a row or column, a new one covers, and how much each counts; together 1.
struct Cover {
    int first = 0;
    std::vector<float> weights;
};

std::vector<Cover> coversOf(int from, int to) {
    constexpr double kNothing = 1e-3; // of a pixel; OpenCV leaves out as much
    const double step = static_cast<double>(from) / to;
    std::vector<Cover> covers;
    for (int i = 0; i < to; ++i) {
        const double begin = i * step;
        const double end = std::min(begin + step, static_cast<double>(from));
        Cover cover;
        cover.first = static_cast<int>(std::floor(begin));
        if (cover.first + 1 - begin <= kNothing) {
            ++cover.first;
        }
        for (int at = cover.first; at < from && end - at > kNothing; ++at) {
            const double covered = std::min(end, at + 1.0) - std::max(begin, static_cast<double>(at));
            cover.weights.push_back(static_cast<float>(covered / (end - begin)));
        }
        covers.push_back(std::move(cover));
    }
    return covers;
}

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

void averageRow(const std::vector<Cover>& covers, const float* sums, std::uint8_t* to) {
    for (const Cover& cover : covers) {
        const float* from = sums + static_cast<std::ptrdiff_t>(cover.first) * kChannels;
        float blue = 0;
        float green = 0;
        float red = 0;
        for (const float weight : cover.weights) {
            blue += weight * from[0];
            green += weight * from[1];
            red += weight * from[2];
            from += kChannels;
        }
        *to++ = cv::saturate_cast<std::uint8_t>(blue);
        *to++ = cv::saturate_cast<std::uint8_t>(green);
        *to++ = cv::saturate_cast<std::uint8_t>(red);
    }
}

} // namespace

cv::Mat averagedTo(const cv::Mat& picture, cv::Size size) {
    CV_Assert(picture.type() == CV_8UC3 && size.width > 0 && size.height > 0 && size.width <= picture.cols &&
              size.height <= picture.rows);
    const std::vector<Cover> columns = coversOf(picture.cols, size.width);
    const std::vector<Cover> rows = coversOf(picture.rows, size.height);
    const int count = picture.cols * kChannels;
    std::vector<float> sums(static_cast<std::size_t>(count));
    cv::Mat averaged(size, CV_8UC3);
    for (int y = 0; y < size.height; ++y) {
        const Cover& cover = rows[static_cast<std::size_t>(y)];
        int row = cover.first;
        for (const float weight : cover.weights) {
            (row == cover.first ? setWeighted : addWeighted)(picture.ptr<std::uint8_t>(row), weight,
                                                             sums.data(), count);
            ++row;
        }
        averageRow(columns, sums.data(), averaged.ptr<std::uint8_t>(y));
    }
    return averaged;
}

} // namespace likeness
