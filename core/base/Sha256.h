// SPDX-FileCopyrightText: 2026 Likeness contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <cstddef>
#include <span>
#include <string>

namespace likeness {

/// SHA-256 (FIPS 180-4) of the bytes as 64 lower-case hexadecimal digits. Thread-safe.
[[nodiscard]] std::string sha256Hex(std::span<const std::byte> bytes);

} // namespace likeness
