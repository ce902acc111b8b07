// SPDX-FileCopyrightText: 2026 Likeness contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "face/quality/QualityReport.h"

#include <algorithm>
#include <cmath>

namespace likeness {

/// 1 / (1 + exp((centre − x) / width)): from 0 far below `centre` to 1 far above it, as ISO/IEC 29794-5 maps
/// most of its raw values.
[[nodiscard]] inline double sigmoid(double x, double centre, double width) {
    return 1 / (1 + std::exp((centre - x) / width));
}

/// A raw value with its component, rounded and limited to 0…100; a mapping that is not a number counts as 0.
[[nodiscard]] inline QualityComponent assessed(double raw, double component) {
    const double limited = component > 0 ? std::min(component, 100.0) : 0.0;
    return {raw, static_cast<int>(std::lround(limited)), QualityReason::Assessed};
}

[[nodiscard]] inline QualityComponent notAssessed(QualityReason reason) {
    return {0, QualityComponent::kNotAssessed, reason};
}

} // namespace likeness
