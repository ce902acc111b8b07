// SPDX-FileCopyrightText: 2026 Likeness contributors
// SPDX-License-Identifier: Apache-2.0

#include "face/Recognizer.h"

#include "image/MatView.h"

#include <opencv2/core.hpp>

#include <cmath>
#include <cstddef>
#include <numeric>

namespace likeness {

namespace {

double lengthOf(std::span<const float> embedding) {
    return std::sqrt(std::inner_product(embedding.begin(), embedding.end(), embedding.begin(), 0.0));
}

/// The middle of two directions, at the mean of the two lengths.
std::vector<float> middleOf(std::span<const float> a, std::span<const float> b) {
    const double lengthA = lengthOf(a);
    const double lengthB = lengthOf(b);
    std::vector<double> sum(a.size());
    for (std::size_t i = 0; i < a.size(); ++i) {
        sum[i] = static_cast<double>(a[i]) / lengthA + static_cast<double>(b[i]) / lengthB;
    }
    const double length = std::sqrt(std::inner_product(sum.begin(), sum.end(), sum.begin(), 0.0));
    const double scale = (lengthA + lengthB) / 2 / length; // not finite where a length is 0: refused later
    std::vector<float> middle;
    middle.reserve(sum.size());
    for (const double value : sum) {
        middle.push_back(static_cast<float>(scale * value));
    }
    return middle;
}

} // namespace

void Recognizer::append(std::span<const cv::Mat> pictures, std::vector<std::vector<float>>& embeddings) {
    const cv::Mat& output = m_net.forward(pictures)[0];
    const auto dimensions = static_cast<std::size_t>(m_options.dimensions);
    CV_Assert(output.isContinuous() && output.total() == pictures.size() * dimensions);
    const auto* values = output.ptr<float>();
    for (std::size_t i = 0; i < pictures.size(); ++i, values += dimensions) {
        embeddings.emplace_back(values, values + dimensions);
    }
}

std::vector<std::vector<float>> Recognizer::embed(std::span<const FaceChip* const> chips) {
    std::vector<cv::Mat> pictures;
    for (const FaceChip* chip : chips) {
        pictures.push_back(matView(chip->image));
        if (m_options.isMirrored) {
            cv::flip(matView(chip->image), pictures.emplace_back(), 1);
        }
    }
    std::vector<std::vector<float>> embeddings;
    if (m_options.isBatchable) {
        append(pictures, embeddings);
    } else {
        for (const cv::Mat& picture : pictures) {
            append(std::span(&picture, 1), embeddings);
        }
    }
    if (!m_options.isMirrored) {
        return embeddings;
    }
    std::vector<std::vector<float>> middles;
    for (std::size_t i = 0; i + 1 < embeddings.size(); i += 2) {
        middles.push_back(middleOf(embeddings[i], embeddings[i + 1]));
    }
    return middles;
}

} // namespace likeness
