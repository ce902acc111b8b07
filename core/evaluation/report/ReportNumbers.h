// SPDX-FileCopyrightText: 2026 Likeness contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "evaluation/EvaluationReport.h"

#include <cstdint>
#include <filesystem>
#include <span>
#include <string>

namespace likeness {

/// Numbers and names as the report's reader sees them.

/// "0.3365" for 4 digits.
[[nodiscard]] std::string fixedText(double value, int digits);
/// "4,142,881".
[[nodiscard]] std::string groupedText(std::uint64_t value);
/// "2.07 %": as many digits as count, "0.0041 %", at most three of them behind the leading zeros.
[[nodiscard]] std::string percentText(double share);
/// "2.07 % (1.29 to 2.84 %)"; without an interval only the value; "0 % (none seen)".
[[nodiscard]] std::string estimateText(const Estimate& estimate);
/// "1 in 1,000" for 1e-3.
[[nodiscard]] std::string oneInText(double rate);
/// "10⁻³" for 1e-3.
[[nodiscard]] std::string powerText(double rate);
/// How many pairs of people the rule of 30 asks for.
[[nodiscard]] std::uint64_t pairsNeededFor(double rate);
/// The folder's and the file's name, or the latter alone where it begins with the former: what tells pictures
/// apart, without where they were on this computer.
[[nodiscard]] std::string shortName(const std::filesystem::path& picture);
/// RFC 4648, for data: URIs.
[[nodiscard]] std::string base64(std::span<const std::byte> bytes);

} // namespace likeness
