// SPDX-FileCopyrightText: 2026 Likeness contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "face/FaceBox.h"
#include "faceprint/Calibration.h"

#include <cstdint>
#include <string>
#include <string_view>

namespace likeness::cli {

/// Numbers as people read them, in plain ASCII so that every terminal shows them.

/// "0.7431" for 4 digits.
[[nodiscard]] std::string fixed(double value, int digits);
/// "240,000".
[[nodiscard]] std::string grouped(std::uint64_t value);
/// "99.27 %" for 2 digits.
[[nodiscard]] std::string percent(double share, int digits);
/// A probability that never claims certainty: "99.98 %", "over 99.99 %", "under 0.01 %".
[[nodiscard]] std::string probabilityPercent(double probability);
/// "1e-3", "1.2e-6".
[[nodiscard]] std::string rateName(double rate);
/// How many strangers would reach `what`, a score: "about 1 in 240,000 strangers would reach it", with two
/// digits that count, and never rarer than the calibration can tell.
[[nodiscard]] std::string strangersReach(std::string_view what, FalseMatchRate rate,
                                         const Calibration& calibration);
/// "120 x 150 at (34, 56)".
[[nodiscard]] std::string placeOf(const FaceBox& face);

} // namespace likeness::cli
