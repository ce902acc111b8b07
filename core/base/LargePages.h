// SPDX-FileCopyrightText: 2026 Likeness contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <cstddef>

namespace likeness {

/// Where memory begins that `preferLargePages` can make the most of.
inline constexpr std::size_t kLargePage = std::size_t{2} * 1024 * 1024;

/// Asks the system for large pages under memory that was not written yet. The first write to each page costs
/// the system a turn, and a picture of 24 megapixels has 18,000 small ones. A wish, which systems may not
/// have or not grant. Thread-safe.
void preferLargePages(void* memory, std::size_t bytes) noexcept;

} // namespace likeness
