// SPDX-FileCopyrightText: 2026 Likeness contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <cstddef>
#include <cstdint>

namespace likeness::store {

/// The dot product of two vectors of 16-bit integers, in 32 bits.
///
/// Cannot overflow for vectors whose Euclidean norm is at most 1.01 · 32767, in whatever order the products
/// are added: by Cauchy–Schwarz the sum of |a_i · b_i| over any of the components is at most |a| · |b|
/// ≤ 1.01² · 32767² < 2^31. Compiled for several processors; the best one for this computer is taken when the
/// program starts. Thread-safe.
[[nodiscard]] std::int32_t integerDot(const std::int16_t* a, const std::int16_t* b,
                                      std::size_t length) noexcept;

} // namespace likeness::store
