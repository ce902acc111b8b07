// SPDX-FileCopyrightText: 2026 Likeness contributors
// SPDX-License-Identifier: Apache-2.0

#include "EvaluationPlot.h"

#include <algorithm>
#include <cmath>

namespace likeness {

const ErrorPoint& EvaluationPlot::at(double threshold) const {
    return *std::ranges::min_element(rates().curve, {}, [threshold](const ErrorPoint& point) {
        return std::abs(point.threshold - threshold);
    });
}

const ErrorPoint& EvaluationPlot::atFalseMatchRate(double rate) const {
    const double lowest = lowestRate();
    const auto distance = [rate, lowest](const ErrorPoint& point) {
        return std::abs(std::log(std::max(point.falseMatchRate, lowest) / std::max(rate, lowest)));
    };
    return *std::ranges::min_element(rates().curve, {}, distance);
}

double EvaluationPlot::lowestRate() const {
    const double pairs = static_cast<double>(std::max<std::uint64_t>(m_report->impostorPairs, 1));
    return std::pow(10.0, std::floor(std::log10(std::clamp(1 / pairs, 1e-8, 1e-2))));
}

} // namespace likeness
