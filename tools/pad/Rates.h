// SPDX-FileCopyrightText: 2026 Likeness contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "evaluation/RateInterval.h"

#include <cstddef>
#include <iomanip>
#include <sstream>
#include <string>

namespace likeness::pad {

/// Errors among presentations.
struct Rate {
    std::size_t count = 0;
    std::size_t errors = 0;

    void add(bool isError) {
        ++count;
        errors += isError ? 1U : 0U;
    }
    /// "3/96, 3.1 % (1.1 to 8.8)".
    [[nodiscard]] std::string text() const {
        std::ostringstream out;
        const auto [rate, low, high] = wilsonInterval(errors, count);
        out << errors << "/" << count << std::fixed << std::setprecision(1) << ", " << 100 * rate << " % ("
            << 100 * low << " to " << 100 * high << ")";
        return out.str();
    }
};

} // namespace likeness::pad
