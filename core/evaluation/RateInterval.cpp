// SPDX-FileCopyrightText: 2026 Likeness contributors
// SPDX-License-Identifier: Apache-2.0

#include "evaluation/RateInterval.h"

#include <algorithm>
#include <cmath>

namespace likeness {

RateInterval wilsonInterval(std::size_t errors, std::size_t count) noexcept {
    if (count == 0) {
        return {0, 0, 1};
    }
    constexpr double kZ = 1.959964; // two-sided 95 % of the normal distribution
    const auto n = static_cast<double>(count);
    const double p = static_cast<double>(errors) / n;
    const double middle = p + kZ * kZ / (2 * n);
    const double half = kZ * std::sqrt(p * (1 - p) / n + kZ * kZ / (4 * n * n));
    const double scale = 1 + kZ * kZ / n;
    return {p, std::max(0.0, (middle - half) / scale), std::min(1.0, (middle + half) / scale)};
}

} // namespace likeness
