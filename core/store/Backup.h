// SPDX-FileCopyrightText: 2026 Likeness contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "base/Result.h"
#include "store/Clock.h"
#include "store/StoreJob.h"

#include <cstddef>
#include <filesystem>
#include <string>
#include <utility>
#include <vector>

namespace likeness::store {

class Database;

/// A copy of a store while it is in use (SQLite's online backup), checked before it gets its name. The copy
/// is encrypted as the store is. Errors: `AlreadyExists`, `CannotWriteFile`, `StorageFull`, `Cancelled`,
/// `CorruptData`.
[[nodiscard]] Result<void> backUp(Database& database, const std::filesystem::path& copy,
                                  const StoreJob& control = {});

/// What anybody can see of a store or a copy without opening it.
struct StoreContent {
    std::size_t subjects = 0;
    Time lastWork{}; ///< When the last line of its log was written.
};
/// Errors: as `Database::open`, `StoreTooNew`.
[[nodiscard]] Result<StoreContent> contentOf(const std::filesystem::path& store);

/// Puts a copy in the place of a store. The copy is checked first; what was there stays beside it under the
/// name that is returned ("NAME.before-restore", numbered; empty when nothing was there). Errors: as
/// `Database::open` of the copy, `CorruptData`, `StoreTooNew`, `StoreBusy` (a program has the store open),
/// `CannotWriteFile`.
[[nodiscard]] Result<std::filesystem::path> restore(const std::filesystem::path& copy,
                                                    const std::filesystem::path& store);

/// What is wrong with the file, a sentence each; nothing when it is sound. Errors: those of reading.
[[nodiscard]] Result<std::vector<std::string>> findDamage(Database& database, CheckDepth depth);

/// What a repair saved.
struct RepairReport {
    std::vector<std::pair<std::string, std::size_t>> saved; ///< Rows by table.
    std::size_t lostRanges = 0;                             ///< Stretches of rows that could not be read.
    std::size_t orphans = 0; ///< Rows that were read but belong to a row that is lost.
};

/// Copies every row that can still be read into a new store file. The damaged file is only read.
/// Errors: as `Database::open`, `AlreadyExists`, `CorruptData` (nothing can be read).
[[nodiscard]] Result<RepairReport> repair(const std::filesystem::path& damaged,
                                          const std::filesystem::path& repaired);

} // namespace likeness::store
