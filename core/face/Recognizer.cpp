// SPDX-FileCopyrightText: 2026 Likeness contributors
// SPDX-License-Identifier: Apache-2.0

#include "face/Recognizer.h"

#include "image/MatView.h"

#include <cstddef>

namespace likeness {

std::vector<std::vector<float>> Recognizer::embed(std::span<const FaceChip* const> chips) {
    std::vector<cv::Mat> pictures;
    pictures.reserve(chips.size());
    for (const FaceChip* chip : chips) {
        pictures.push_back(matView(chip->image));
    }
    const cv::Mat& output = m_net.forward(pictures, {""})[0];
    const auto dimensions = static_cast<std::size_t>(m_dimensions);
    CV_Assert(output.isContinuous() && output.total() == chips.size() * dimensions);
    std::vector<std::vector<float>> embeddings;
    const auto* values = output.ptr<float>();
    for (std::size_t i = 0; i < chips.size(); ++i, values += dimensions) {
        embeddings.emplace_back(values, values + dimensions);
    }
    return embeddings;
}

} // namespace likeness
