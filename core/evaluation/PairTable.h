// SPDX-FileCopyrightText: 2026 Likeness contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "../base/Result.h"

#include <cstddef>
#include <filesystem>
#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace likeness {

/// A row of a pair table.
struct TablePair {
    std::string pictureA; ///< As written: a path, UTF-8.
    std::string pictureB;
    std::string personA; ///< Empty where the table does not say.
    std::string personB;
    bool isGenuine = false;
    int fold = 0; ///< From 0.
    std::size_t line = 0;
};

/// The pairs of a CSV.
struct PairTable {
    int folds = 0;
    bool namesPeople = false;
    std::vector<TablePair> pairs;
};

/// Reads pairs as CSV (`CsvRows`). Either without names of columns: picture a, picture b, label, and perhaps
/// the fold. Or with them in the first row, in any order: picture_a, picture_b, label, and perhaps fold,
/// person_a and person_b; others are ignored. Labels are 1, same or genuine for two pictures of one person
/// and 0, different or impostor for pictures of two. Folds are whole numbers from 0 to 999, of which at most
/// 100 occur; without them the list is cut, in its order and by kind, into ten of equal size (fewer when it
/// has fewer pairs). At most 1,000,000 pairs.
///
/// Errors, each with the line: `CorruptData` (another form, a label or fold that is none, a picture compared
/// with itself, people that contradict the label, no pair), `TooLarge`. Thread-safe.
[[nodiscard]] Result<PairTable> readPairTable(std::string_view text);

/// Which group each person belongs to.
using GroupTable = std::map<std::string, std::string>;

/// Reads groups as CSV: person, group; a first row "person,group" is passed over. At most 1,000,000 people in
/// 100 groups. Errors, each with the line: `CorruptData` (another form, an empty name, a person twice),
/// `TooLarge`. Thread-safe.
[[nodiscard]] Result<GroupTable> readGroupTable(std::string_view text);

/// The same of files of at most 64 MiB. Errors: as `readFile` and the above, naming the file.
[[nodiscard]] Result<PairTable> readPairTableFile(const std::filesystem::path& file);
[[nodiscard]] Result<GroupTable> readGroupTableFile(const std::filesystem::path& file);

} // namespace likeness
