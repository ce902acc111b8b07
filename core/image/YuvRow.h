// SPDX-FileCopyrightText: 2026 Likeness contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <cstddef>
#include <cstdint>

namespace likeness {

/// A row of a picture with chroma at half its width, rounded up (BT.601, limited range).
struct YuvRow {
    const std::uint8_t* y;
    const std::uint8_t* u;
    const std::uint8_t* v;
    std::size_t chromaStep; ///< Bytes between two values of U: 1 when planar, 2 when interleaved.

    /// Writes `width` pixels of three bytes. Thread-safe.
    void toBgr(std::size_t width, std::uint8_t* bgr) const noexcept;
};

} // namespace likeness
