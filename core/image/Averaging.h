// SPDX-FileCopyrightText: 2026 Likeness contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <opencv2/core/mat.hpp>

#include <cstdint>
#include <vector>

namespace likeness {

/// A CV_8UC3 picture made smaller, or left as large, in both directions, where each new pixel is the mean of
/// what it covers: what cv::resize gives with INTER_AREA (but for rounding, ±1 in few values), several times
/// as fast. Throws cv::Exception for other types and sizes. Thread-safe.
[[nodiscard]] cv::Mat averagedTo(const cv::Mat& picture, cv::Size size);

/// The same for pictures one after the other: what it needs is kept from one to the next. Not thread-safe.
class Averager {
  public:
    /// As `averagedTo`; the result is overwritten by the next call.
    [[nodiscard]] cv::Mat averaged(const cv::Mat& picture, cv::Size size);

  private:
    /// Which pixels, of a row or column, a new one covers.
    struct Cover {
        int first = 0;
        int count = 0;
    };
    /// The covers of all new pixels, and how much each pixel that they cover counts; together 1 for a cover.
    struct Axis {
        std::vector<Cover> covers;
        std::vector<float> weights; ///< Of all covers, one behind the other.

        void divide(int from, int to);
    };
    static void averageRow(const Axis& columns, const float* sums, std::uint8_t* to);

    Axis m_columns;
    Axis m_rows;
    std::vector<float> m_sums;
    std::vector<std::uint8_t> m_averaged;
};

} // namespace likeness
