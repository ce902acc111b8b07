// SPDX-FileCopyrightText: 2026 Likeness contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "face/FaceEmbedder.h"
#include "model/Net.h"

#include <span>
#include <string>
#include <vector>

namespace likeness {

/// A recognition net: aligned chips in, embeddings out. Belongs to one worker: not thread-safe. Throws what
/// OpenCV throws.
class Recognizer final : public FaceEmbedder {
  public:
    static constexpr const char* kArchitecture = "embedding-112";

    struct Options {
        int dimensions = 0;
        bool isBatchable = false; ///< Whether the net's batch dimension is free.
        /// Whether the net looks at each chip and at its mirror image. The embedding is then the middle of
        /// the two directions, so that a chip and its mirror image have the same one, at their mean length.
        bool isMirrored = false;
    };

    Recognizer(Net net, const Options& options) : m_net(std::move(net)), m_options(options) {}

    /// In one pass through the net where its batch dimension is free.
    std::vector<std::vector<float>> embed(std::span<const FaceChip* const> chips) override;

  private:
    void append(std::span<const cv::Mat> pictures, std::vector<std::vector<float>>& embeddings);

    Net m_net;
    Options m_options;
};

} // namespace likeness
