// SPDX-FileCopyrightText: 2026 Likeness contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace likeness::store {

/// Two lower-case hexadecimal digits a byte.
[[nodiscard]] std::string toHex(std::span<const std::byte> bytes);

/// Nothing unless the text is an even number of hexadecimal digits.
[[nodiscard]] std::optional<std::vector<std::byte>> bytesFromHex(std::string_view text);

} // namespace likeness::store
