// SPDX-FileCopyrightText: 2026 Likeness contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <cstddef>

namespace likeness {

/// A rate with its 95 % interval over other people, or attempts, of the same kind.
struct RateInterval {
    double rate = 0;
    double low = 0;
    double high = 0;
};

/// `errors` of `count` attempts that have nothing to do with each other, with Wilson's interval at 95 %
/// (E. B. Wilson, "Probable inference, the law of succession, and statistical inference", JASA 22, 1927),
/// which also holds for few attempts and for none that failed. 0 to 1 for a count of 0; `errors` must not be
/// more than `count`. Thread-safe.
[[nodiscard]] RateInterval wilsonInterval(std::size_t errors, std::size_t count) noexcept;

} // namespace likeness
