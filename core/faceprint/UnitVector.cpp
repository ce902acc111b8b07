// SPDX-FileCopyrightText: 2026 Likeness contributors
// SPDX-License-Identifier: Apache-2.0

#include "faceprint/UnitVector.h"

#include "faceprint/Faceprint.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdio>

namespace likeness {
namespace {

constexpr double kScale = Faceprint::kQuantizationScale;
/// How far from 1 the norm of a vector from outside may be.
constexpr double kNormTolerance = 0.01;

double dot(std::span<const float> a, std::span<const float> b) {
    double sum = 0;
    for (std::size_t i = 0; i < a.size(); ++i) {
        sum += static_cast<double>(a[i]) * static_cast<double>(b[i]);
    }
    return sum;
}

/// How far rounding each component to 16 bits can move the norm of a unit vector of `dimensions`: half a step
/// in every component, √n of them in length; the last term is for the rounding of floats.
double quantizationTolerance(std::size_t dimensions) {
    return 0.5 / kScale * std::sqrt(static_cast<double>(dimensions)) + 1e-6;
}

} // namespace

double norm(std::span<const float> vector) {
    return std::sqrt(dot(vector, vector));
}

WipedVector<float> normalized(std::span<const float> vector) {
    const double length = norm(vector);
    if (!(length > 0)) {
        return {};
    }
    WipedVector<float> unit(vector.size());
    std::ranges::transform(vector, unit.begin(), [length](float value) {
        return static_cast<float>(static_cast<double>(value) / length);
    });
    return unit;
}

WipedVector<std::int16_t> quantized(std::span<const float> vector) {
    WipedVector<std::int16_t> integers(vector.size());
    std::ranges::transform(vector, integers.begin(), [](float value) {
        return static_cast<std::int16_t>(
            std::clamp(std::round(static_cast<double>(value) * kScale), -kScale, kScale));
    });
    return integers;
}

WipedVector<float> dequantized(std::span<const std::int16_t> vector) {
    WipedVector<float> floats(vector.size());
    std::ranges::transform(vector, floats.begin(),
                           [](std::int16_t value) { return static_cast<float>(value / kScale); });
    return floats;
}

double cosine(std::span<const float> a, std::span<const float> b) {
    if (std::ranges::equal(a, b)) {
        return 1.0;
    }
    return std::clamp(dot(a, b) / (norm(a) * norm(b)), -1.0, 1.0);
}

std::string problemOf(std::span<const float> vector) {
    const double length = norm(vector);
    if (length == 0) {
        return "is all zero, so it has no direction";
    }
    if (!(std::abs(length - 1) <= kNormTolerance)) {
        std::array<char, 32> text{};
        std::snprintf(text.data(), text.size(), "%.4g", length);
        return "must have unit length; its Euclidean norm is " + std::string(text.data());
    }
    return {};
}

std::string problemOf(std::span<const std::int16_t> vector) {
    if (std::ranges::any_of(vector,
                            [](std::int16_t value) { return value < -Faceprint::kQuantizationScale; })) {
        return "holds -32768; values are within -32767 and 32767";
    }
    return problemOf(dequantized(vector));
}

WipedVector<float> unitVector(WipedVector<float> vector, const ModelOptions& options) {
    if (std::abs(norm(vector) - 1) <= quantizationTolerance(vector.size())) {
        return vector;
    }
    WipedVector<float> unit = normalized(vector);
    return options.frVectorCompression ? dequantized(quantized(unit)) : unit;
}

} // namespace likeness
