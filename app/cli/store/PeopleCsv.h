// SPDX-FileCopyrightText: 2026 Likeness contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "base/Result.h"

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace likeness::cli {

/// A line of a list of people to enrol.
struct PersonLine {
    std::size_t line = 0; ///< In the file, from 1.
    std::string externalId;
    std::string name;
    std::string notes;
    std::vector<std::string> pictures;
};

/// Reads comma-separated values after RFC 4180, in UTF-8, whose first line names the columns: id and pictures
/// (file names with semicolons between them), and perhaps name and notes; others are ignored. Errors:
/// `CorruptData`, naming the line (a column is missing, quotes do not end, a line has too few or too many
/// values), `TooLarge` (over a million lines).
[[nodiscard]] Result<std::vector<PersonLine>> readPeopleCsv(std::string_view text);

} // namespace likeness::cli
