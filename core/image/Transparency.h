// SPDX-FileCopyrightText: 2026 Likeness contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <cstdint>
#include <span>

namespace likeness {

/// Lays BGRA pixels (alpha not premultiplied) over white and writes them as BGR.
/// `bgra` has four bytes for every three of `bgr`.
void layOverWhite(std::span<const std::uint8_t> bgra, std::span<std::uint8_t> bgr) noexcept;

} // namespace likeness
