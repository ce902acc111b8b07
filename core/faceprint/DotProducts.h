// SPDX-FileCopyrightText: 2026 Likeness contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <cstdint>
#include <span>

namespace likeness {

/// The dot products of one vector with many: `products[i]` is that with the i-th of `rows`, which lie behind
/// each other, so `rows.size()` is `probe.size()` times `products.size()`. As fast as memory delivers the
/// rows (docs/performance.md). Compiled for several processors; the best one for this computer is taken when
/// the program starts. Thread-safe.

/// For unit vectors these are cosines, in single precision: within 1e-6 of `Faceprint::score`. Sums run in
/// the same order on every processor and however rows are shared out among threads, so products are the same
/// to the last bit.
void dotProducts(std::span<const float> probe, std::span<const float> rows,
                 std::span<float> products) noexcept;

/// For quantized faceprints (`Faceprint::quantizedVector`): exact. Cannot overflow for vectors whose
/// Euclidean norm is at most 1.01 · 32767, in whatever order the products are added: by Cauchy–Schwarz the
/// sum of |a_i · b_i| over any of the components is at most |a| · |b| ≤ 1.01² · 32767² < 2^31.
void dotProducts(std::span<const std::int16_t> probe, std::span<const std::int16_t> rows,
                 std::span<std::int32_t> products) noexcept;

} // namespace likeness
