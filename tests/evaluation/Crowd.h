// SPDX-FileCopyrightText: 2026 Likeness contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "evaluation/AllPairs.h"
#include "faceprint/Vectors.h"

#include <cstdint>
#include <random>
#include <vector>

namespace likeness::test {

/// People as random directions, their pictures as those directions with noise.
inline std::vector<LabelledFaceprint> crowd(int people, int pictures, double noise, unsigned seed) {
    std::mt19937 random(seed);
    std::vector<LabelledFaceprint> prints;
    for (int person = 0; person < people; ++person) {
        const auto centre = randomEmbedding(random, 64);
        for (int picture = 0; picture < pictures; ++picture) {
            auto vector = randomEmbedding(random, 64);
            for (std::size_t i = 0; i < vector.size(); ++i) {
                vector[i] = centre[i] + static_cast<float>(noise) * vector[i];
            }
            prints.push_back({*Faceprint::fromEmbedding(vector, kModel), static_cast<std::uint32_t>(person)});
        }
    }
    return prints;
}

inline const std::vector<LabelledFaceprint>& bigCrowd() {
    static const auto prints = crowd(300, 4, 0.8, 11);
    return prints;
}

} // namespace likeness::test
