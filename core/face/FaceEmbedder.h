// SPDX-FileCopyrightText: 2026 Likeness contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "face/FaceChip.h"

#include <span>
#include <vector>

namespace likeness {

/// What makes embeddings of aligned chips, wherever it computes.
class FaceEmbedder {
  public:
    virtual ~FaceEmbedder() = default;

    /// The embeddings, not yet of unit length, of 112 × 112 chips, in their order. Throws what OpenCV throws.
    virtual std::vector<std::vector<float>> embed(std::span<const FaceChip* const> chips) = 0;

  protected:
    FaceEmbedder() = default;
    FaceEmbedder(const FaceEmbedder&) = default;
    FaceEmbedder(FaceEmbedder&&) = default;
    FaceEmbedder& operator=(const FaceEmbedder&) = default;
    FaceEmbedder& operator=(FaceEmbedder&&) = default;
};

} // namespace likeness
