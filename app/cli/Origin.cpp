// SPDX-FileCopyrightText: 2026 Likeness contributors
// SPDX-License-Identifier: Apache-2.0

#include "Origin.h"

#include "Session.h"
#include "base/Utf8Path.h"

#include <array>
#include <charconv>
#include <chrono>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <ctime>
#include <string_view>

namespace likeness::cli {

std::string isoDate() {
    std::time_t time = std::chrono::system_clock::to_time_t(std::chrono::system_clock::now());
    if (const char* epoch = std::getenv("SOURCE_DATE_EPOCH"); epoch != nullptr) {
        const std::string_view text(epoch);
        std::int64_t seconds = 0;
        if (std::from_chars(text.data(), text.data() + text.size(), seconds).ec == std::errc{}) {
            time = static_cast<std::time_t>(seconds);
        }
    }
    const std::chrono::sys_days day =
        std::chrono::floor<std::chrono::days>(std::chrono::system_clock::from_time_t(time));
    const std::chrono::year_month_day date(day);
    std::array<char, 32> text{};
    std::snprintf(text.data(), text.size(), "%04d-%02u-%02u", static_cast<int>(date.year()),
                  static_cast<unsigned>(date.month()), static_cast<unsigned>(date.day()));
    return text.data();
}

std::string lastPart(const std::string& path) {
    return utf8Of((pathFromUtf8(path) / "").lexically_normal().parent_path().filename());
}

} // namespace likeness::cli
