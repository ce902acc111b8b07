// SPDX-FileCopyrightText: 2026 Likeness contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <string>

namespace likeness::cli {

/// What measurements say about where they come from.

/// Today, or the day that SOURCE_DATE_EPOCH names, as ISO 8601 in UTC.
[[nodiscard]] std::string isoDate();

/// The name at the end of a path, so that nothing is told of where it is on this computer.
[[nodiscard]] std::string lastPart(const std::string& path);

} // namespace likeness::cli
