// SPDX-FileCopyrightText: 2026 Likeness contributors
// SPDX-License-Identifier: Apache-2.0

#include "evaluation/report/ReportNumbers.h"

#include "base/Utf8Path.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdio>
#include <string_view>

namespace likeness {

std::string fixedText(double value, int digits) {
    std::array<char, 64> text{};
    std::snprintf(text.data(), text.size(), "%.*f", digits, value);
    return text.data();
}

std::string groupedText(std::uint64_t value) {
    std::string digits = std::to_string(value);
    for (auto at = static_cast<std::ptrdiff_t>(digits.size()) - 3; at > 0; at -= 3) {
        digits.insert(static_cast<std::size_t>(at), ",");
    }
    return digits;
}

std::string percentText(double share) {
    constexpr int kMostDigits = 6;
    const double percent = 100 * share;
    if (percent <= 0) {
        return "0 %";
    }
    const int leading = static_cast<int>(std::floor(std::log10(percent)));
    return fixedText(percent, std::clamp(2 - std::min(leading, 0), 2, kMostDigits)) + " %";
}

std::string estimateText(const Estimate& estimate) {
    std::string text = percentText(estimate.value);
    if (estimate.value == 0) {
        return text + " (none seen)"; // drawing people anew says nothing of errors that nobody had
    }
    if (estimate.interval) {
        const std::string low = percentText(estimate.interval->low);
        text += " (" + low.substr(0, low.find(' ')) + " to " + percentText(estimate.interval->high) + ")";
    }
    return text;
}

std::string oneInText(double rate) {
    return "1 in " + groupedText(static_cast<std::uint64_t>(std::llround(1 / rate)));
}

std::string powerText(double rate) {
    constexpr std::array<std::string_view, 10> kDigits{"\u2070", "\u00B9", "\u00B2", "\u00B3", "\u2074",
                                                       "\u2075", "\u2076", "\u2077", "\u2078", "\u2079"};
    const long exponent = std::lround(-std::log10(rate));
    return "10\u207B" + std::string(kDigits[static_cast<std::size_t>(std::clamp(exponent, 0L, 9L))]);
}

std::uint64_t pairsNeededFor(double rate) {
    constexpr double kErrors = 30;
    return static_cast<std::uint64_t>(std::llround(kErrors / rate));
}

std::string shortName(const std::filesystem::path& picture) {
    const std::string folder = utf8Of(picture.parent_path().filename());
    const std::string file = utf8Of(picture.filename());
    return folder.empty() || file.starts_with(folder) ? file : folder + "/" + file;
}

std::string base64(std::span<const std::byte> bytes) {
    constexpr std::string_view kAlphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    std::string text;
    for (std::size_t at = 0; at < bytes.size(); at += 3) {
        std::uint32_t group = 0;
        for (std::size_t i = 0; i < 3; ++i) {
            group =
                group << 8U | (at + i < bytes.size() ? std::to_integer<std::uint32_t>(bytes[at + i]) : 0U);
        }
        for (std::size_t i = 0; i < 4; ++i) {
            const bool isPadding = at + i > bytes.size();
            text += isPadding ? '=' : kAlphabet[(group >> (18U - 6U * i)) & 63U];
        }
    }
    return text;
}

} // namespace likeness
