// SPDX-FileCopyrightText: 2026 Likeness contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "base/WipingAllocator.h"
#include "faceprint/ModelOptions.h"

#include <cstdint>
#include <span>
#include <string>

namespace likeness {

/// Arithmetic on the vectors inside faceprints. Sums are kept in double and run in the order of the
/// components, so that results are the same on every machine and for every number of threads.

/// The vector divided by its Euclidean norm; empty when it is all zero.
[[nodiscard]] WipedVector<float> normalized(std::span<const float> vector);

/// round(32767 · v), never outside ±32767.
[[nodiscard]] WipedVector<std::int16_t> quantized(std::span<const float> vector);

/// q / 32767. `quantized` gives back the same integers: a float has 24 bits, an int16 has 15.
[[nodiscard]] WipedVector<float> dequantized(std::span<const std::int16_t> vector);

/// The cosine of the angle between two vectors of the same length, neither all zero: within −1…1, symmetric,
/// and exactly 1 for equal vectors.
[[nodiscard]] double cosine(std::span<const float> a, std::span<const float> b);

/// Euclidean norm.
[[nodiscard]] double norm(std::span<const float> vector);

/// What keeps a vector from being that of a faceprint, as the end of a sentence ("is all zero"): a norm that
/// differs from 1 by more than 1 %, or for integers the value −32768. Empty when nothing does.
[[nodiscard]] std::string problemOf(std::span<const float> vector);
[[nodiscard]] std::string problemOf(std::span<const std::int16_t> vector);

/// A vector that passed `problemOf`, at unit length: left alone in every bit when its norm differs from 1 by
/// no more than rounding explains (so that stored vectors come back as they were), else normalized, and with
/// compression rounded to 16 bits.
[[nodiscard]] WipedVector<float> unitVector(WipedVector<float> vector, const ModelOptions& options);

} // namespace likeness
