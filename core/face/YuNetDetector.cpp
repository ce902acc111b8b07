// SPDX-FileCopyrightText: 2026 Likeness contributors
// SPDX-License-Identifier: Apache-2.0

#include "face/YuNetDetector.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstddef>

namespace likeness {
namespace {

constexpr std::array kStrides{8, 16, 32};

/// Box: centre as an offset from the cell in strides, size as its logarithm in strides. Points: offsets in
/// strides.
Detection decode(const float* box, const float* points, int column, int row, int stride, float score) {
    const auto step = static_cast<float>(stride);
    const auto x = static_cast<float>(column);
    const auto y = static_cast<float>(row);
    const float width = std::exp(box[2]) * step;
    const float height = std::exp(box[3]) * step;
    Detection detection{
        cv::Rect2f((x + box[0]) * step - width / 2, (y + box[1]) * step - height / 2, width, height), score,
        FivePoints{}};
    for (std::size_t i = 0; i < detection.points->size(); ++i) {
        (*detection.points)[i] = {(x + points[2 * i]) * step, (y + points[2 * i + 1]) * step};
    }
    return detection;
}

} // namespace

YuNetDetector::YuNetDetector(const NetFile& file, const InputContract& input)
    : m_net(file, input, ComputeDevice::Cpu,
            {"cls_8", "cls_16", "cls_32", "obj_8", "obj_16", "obj_32", "bbox_8", "bbox_16", "bbox_32",
             "kps_8", "kps_16", "kps_32"}) {}

std::vector<Detection> YuNetDetector::detect(const cv::Mat& picture, float minScore) {
    const std::vector<cv::Mat>& outputs = m_net.forward(picture);
    std::vector<Detection> found;
    for (std::size_t level = 0; level < kStrides.size(); ++level) {
        const int stride = kStrides[level];
        const int columns = picture.cols / stride;
        const int cells = columns * (picture.rows / stride);
        const auto* classScore = outputs[level].ptr<float>();
        const auto* objectScore = outputs[level + 3].ptr<float>();
        const auto* box = outputs[level + 6].ptr<float>();
        const auto* points = outputs[level + 9].ptr<float>();
        CV_Assert(outputs[level].total() == static_cast<std::size_t>(cells) &&
                  outputs[level + 9].total() == static_cast<std::size_t>(cells) * 10);
        for (int i = 0; i < cells; ++i) {
            const float score =
                std::sqrt(std::clamp(classScore[i], 0.0F, 1.0F) * std::clamp(objectScore[i], 0.0F, 1.0F));
            if (score >= minScore) {
                found.push_back(
                    decode(box + 4 * i, points + 10 * i, i % columns, i / columns, stride, score));
            }
        }
    }
    return found;
}

} // namespace likeness
