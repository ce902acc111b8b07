// SPDX-FileCopyrightText: 2026 Likeness contributors
// SPDX-License-Identifier: Apache-2.0

#include "face/liveness/ScreenPattern.h"

#include <opencv2/imgproc.hpp>

#include <algorithm>
#include <cmath>

namespace likeness {
namespace {

/// Side of the window in the picture's own pixels, since scaling would take the pattern away.
constexpr int kWindow = 128;
/// Frequencies below this many periods a window belong to the face.
constexpr int kLowest = 24;
/// So near an axis lie the harmonics of compression blocks.
constexpr int kAxis = 3;
/// What a peak is compared with: the median of its neighbourhood.
constexpr int kNear = 9;

} // namespace

void ScreenPattern::take(const cv::Mat& picture, const FaceBox& face) {
    const cv::Rect frame(0, 0, picture.cols, picture.rows);
    const cv::Point middle(cvRound((face.topLeft.x + face.bottomRight.x) / 2),
                           cvRound((face.topLeft.y + face.bottomRight.y) / 2));
    cv::Rect window(middle.x - kWindow / 2, middle.y - kWindow / 2, kWindow, kWindow);
    window.x = std::clamp(window.x, 0, std::max(0, picture.cols - kWindow));
    window.y = std::clamp(window.y, 0, std::max(0, picture.rows - kWindow));
    if ((window & frame) != window) {
        return; // a smaller picture than that
    }
    cv::Mat gray;
    cv::cvtColor(picture(window), gray, cv::COLOR_BGR2GRAY);
    gray.convertTo(gray, CV_32F);
    // Relative to the light at each place, without the face.
    cv::Mat light;
    cv::GaussianBlur(gray, light, {0, 0}, 2.0);
    cv::Mat detail = (gray - light) / (light + 8);
    cv::Mat hann;
    cv::createHanningWindow(hann, detail.size(), CV_32F);
    detail = detail.mul(hann);
    cv::Mat spectrum;
    cv::dft(detail, spectrum, cv::DFT_COMPLEX_OUTPUT);
    cv::Mat parts[2];
    cv::split(spectrum, parts);
    const cv::Mat power = parts[0].mul(parts[0]) + parts[1].mul(parts[1]);
    if (m_power.empty()) {
        m_power = power.clone();
    } else {
        m_power += power;
    }
    ++m_taken;
}

std::optional<double> ScreenPattern::peak() const {
    if (m_taken == 0) {
        return std::nullopt;
    }
    // The half of the spectrum of positive level frequencies, upright ones from -64 to 63.
    cv::Mat half(kWindow, kWindow / 2, CV_32F);
    for (int row = 0; row < kWindow; ++row) {
        m_power.row((row + kWindow / 2) % kWindow).colRange(0, kWindow / 2).copyTo(half.row(row));
    }
    cv::log(half / m_taken + 1e-6, half);
    cv::Mat smooth;
    cv::GaussianBlur(half, half, {3, 3}, 0.7);
    cv::blur(half, smooth, {kNear, kNear});
    double best = 0;
    for (int row = 0; row < kWindow; ++row) {
        const int v = row - kWindow / 2;
        for (int u = kAxis; u < kWindow / 2; ++u) {
            if (std::abs(v) < kAxis || std::abs(v) > kWindow / 2 - kAxis ||
                u * u + v * v < kLowest * kLowest) {
                continue;
            }
            best = std::max(best, static_cast<double>(half.at<float>(row, u) - smooth.at<float>(row, u)));
        }
    }
    return best / std::log(10.0);
}

} // namespace likeness
