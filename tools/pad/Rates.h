// SPDX-FileCopyrightText: 2026 Likeness contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <algorithm>
#include <cmath>
#include <iomanip>
#include <sstream>
#include <string>
#include <utility>

namespace likeness::pad {

/// Wilson's interval at 95 % for `hits` of `count`.
[[nodiscard]] inline std::pair<double, double> wilson(int hits, int count) {
    constexpr double z = 1.959964;
    const double n = count;
    const double p = hits / n;
    const double middle = p + z * z / (2 * n);
    const double half = z * std::sqrt(p * (1 - p) / n + z * z / (4 * n * n));
    const double scale = 1 + z * z / n;
    return {std::max(0.0, (middle - half) / scale), std::min(1.0, (middle + half) / scale)};
}

/// Errors among presentations.
struct Rate {
    int count = 0;
    int errors = 0;

    void add(bool isError) {
        ++count;
        errors += isError ? 1 : 0;
    }
    /// "3/96, 3.1 % (1.1 to 8.8)".
    [[nodiscard]] std::string text() const {
        std::ostringstream out;
        const auto [low, high] = wilson(errors, std::max(count, 1));
        out << errors << "/" << count << std::fixed << std::setprecision(1) << ", "
            << 100.0 * errors / std::max(count, 1) << " % (" << 100 * low << " to " << 100 * high << ")";
        return out.str();
    }
};

} // namespace likeness::pad
