// SPDX-FileCopyrightText: 2026 Likeness contributors
// SPDX-License-Identifier: Apache-2.0

#include "Format.h"

#include <array>
#include <cmath>
#include <cstdio>

namespace likeness::cli {

std::string fixed(double value, int digits) {
    std::array<char, 64> text{};
    std::snprintf(text.data(), text.size(), "%.*f", digits, value);
    return text.data();
}

std::string grouped(std::uint64_t value) {
    std::string digits = std::to_string(value);
    for (std::size_t at = digits.size(); at > 3;) {
        at -= 3;
        digits.insert(at, ",");
    }
    return digits;
}

std::string percent(double share, int digits) {
    return fixed(100 * share, digits) + " %";
}

std::string probabilityPercent(double probability) {
    if (probability > 0.9999) {
        return "over 99.99 %";
    }
    return probability < 0.0001 ? "under 0.01 %" : percent(probability, 2);
}

std::string rateName(double rate) {
    std::array<char, 64> text{};
    std::snprintf(text.data(), text.size(), "%.1e", rate);
    // printf writes 1.0e-03; people write 1e-3.
    std::string name = text.data();
    const std::size_t e = name.find('e');
    const std::string mantissa = name.substr(e - 1, 1) == "0" ? name.substr(0, e - 2) : name.substr(0, e);
    return mantissa + "e" + std::to_string(std::stoi(name.substr(e + 1)));
}

std::string strangersReach(std::string_view what, FalseMatchRate rate, const Calibration& calibration) {
    const std::string reach = " strangers would reach " + std::string(what);
    if (rate.value > 0.5) {
        return "most" + reach;
    }
    const auto oneIn = [](double value) {
        const double people = 1 / value;
        const double unit = std::pow(10, std::max(0.0, std::floor(std::log10(people)) - 1));
        return "1 in " + grouped(static_cast<std::uint64_t>(std::round(people / unit) * unit));
    };
    const FalseMatchRate rarest = calibration.rarestRate();
    if (rate < rarest) {
        return "fewer than " + oneIn(rarest.value) + reach + ", the rarest that the calibration can tell";
    }
    return "about " + oneIn(rate.value) + reach +
           (calibration.isRateExtrapolated(rate) ? " (an estimate beyond what was measured)" : "");
}

std::string placeOf(const FaceBox& face) {
    return fixed(face.width(), 0) + " x " + fixed(face.height(), 0) + " at (" + fixed(face.topLeft.x, 0) +
           ", " + fixed(face.topLeft.y, 0) + ")";
}

} // namespace likeness::cli
