// SPDX-FileCopyrightText: 2026 Likeness contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "faceprint/Faceprint.h"

#include <cmath>
#include <random>
#include <span>
#include <vector>

namespace likeness::test {

inline const ModelIdentity kModel{"test-net", std::string(64, 'a'), "upright/1"};

/// A vector with a uniformly random direction, not normalized.
inline std::vector<float> randomEmbedding(std::mt19937& random, std::size_t dimensions) {
    std::normal_distribution<float> normal;
    std::vector<float> vector(dimensions);
    for (float& value : vector) {
        value = 3 * normal(random);
    }
    return vector;
}

/// A vector of `dimensions` with one component that is not zero.
inline std::vector<float> axis(std::size_t dimensions, std::size_t at, float value = 1) {
    std::vector<float> vector(dimensions, 0.0F);
    vector[at] = value;
    return vector;
}

/// The cosine of two vectors, computed apart from the engine, in long double.
inline double exactCosine(std::span<const float> a, std::span<const float> b) {
    long double dot = 0;
    long double squareA = 0;
    long double squareB = 0;
    for (std::size_t i = 0; i < a.size(); ++i) {
        dot += static_cast<long double>(a[i]) * b[i];
        squareA += static_cast<long double>(a[i]) * a[i];
        squareB += static_cast<long double>(b[i]) * b[i];
    }
    return static_cast<double>(dot / std::sqrt(squareA * squareB));
}

} // namespace likeness::test
