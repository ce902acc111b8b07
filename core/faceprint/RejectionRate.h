// SPDX-FileCopyrightText: 2026 Likeness contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "../faceprint/Calibration.h"

#include <compare>
#include <optional>

namespace likeness {

/// Share of genuine pairs that do not reach a score, 0…1: how often the right person is rejected (ISO/IEC
/// 19795-1).
struct FalseNonMatchRate {
    double value = 0;
    friend auto operator<=>(const FalseNonMatchRate&, const FalseNonMatchRate&) = default;
};

/// That share at `score`, as the calibration's spread has it: rising, and linear within a bin. Nothing where
/// no spread was kept. Thread-safe.
[[nodiscard]] std::optional<FalseNonMatchRate> falseNonMatchRate(const Calibration& calibration,
                                                                 SimilarityScore score);

} // namespace likeness
