// SPDX-FileCopyrightText: 2026 Likeness contributors
// SPDX-License-Identifier: Apache-2.0

#include "face/Recognizer.h"

#include "image/MatView.h"

#include <cstddef>

namespace likeness {

void Recognizer::append(std::span<const cv::Mat> pictures, std::vector<std::vector<float>>& embeddings) {
    const cv::Mat& output = m_net.forward(pictures, {})[0];
    const auto dimensions = static_cast<std::size_t>(m_dimensions);
    CV_Assert(output.isContinuous() && output.total() == pictures.size() * dimensions);
    const auto* values = output.ptr<float>();
    for (std::size_t i = 0; i < pictures.size(); ++i, values += dimensions) {
        embeddings.emplace_back(values, values + dimensions);
    }
}

std::vector<std::vector<float>> Recognizer::embed(std::span<const FaceChip* const> chips) {
    std::vector<cv::Mat> pictures;
    pictures.reserve(chips.size());
    for (const FaceChip* chip : chips) {
        pictures.push_back(matView(chip->image));
    }
    std::vector<std::vector<float>> embeddings;
    if (m_isBatchable) {
        append(pictures, embeddings);
        return embeddings;
    }
    for (const cv::Mat& picture : pictures) {
        append(std::span(&picture, 1), embeddings);
    }
    return embeddings;
}

} // namespace likeness
