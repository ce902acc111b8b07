// SPDX-FileCopyrightText: 2026 Likeness contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "face/FaceChip.h"
#include "model/Net.h"

#include <span>
#include <string>
#include <vector>

namespace likeness {

/// A recognition net: aligned chips in, embeddings out. Belongs to one worker: not thread-safe. Throws what
/// OpenCV throws.
class Recognizer {
  public:
    static constexpr const char* kArchitecture = "embedding-112";

    Recognizer(Net net, int dimensions) : m_net(std::move(net)), m_dimensions(dimensions) {}

    /// The embeddings, not yet of unit length, of 112 × 112 chips in one pass through the net.
    std::vector<std::vector<float>> embed(std::span<const FaceChip* const> chips);

  private:
    Net m_net;
    int m_dimensions;
};

} // namespace likeness
