// SPDX-FileCopyrightText: 2026 Likeness contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "base/Result.h"
#include "store/Database.h"

#include <filesystem>
#include <span>
#include <vector>

namespace likeness::store {

/// The version of the tables that this program writes.
inline constexpr int kSchemaVersion = 1;

/// One step from version `to` − 1 to `to`.
struct Migration {
    int to = 0;
    std::vector<const char*> statements;
};

/// The steps of this program, from the oldest version to the newest.
[[nodiscard]] std::span<const Migration> migrations();

/// The tables of docs/store.md in a new file, which becomes a WAL database.
[[nodiscard]] Result<void> createTables(Database& database);

/// Brings an older file up to date: a copy "NAME.vN-backup" is made beside it first (one that is there
/// already is kept), then each step runs in one transaction. Errors: `StoreTooNew` (the file is not touched).
[[nodiscard]] Result<void> migrate(Database& database, std::span<const Migration> steps = migrations());

/// Looks at a file's version without opening it as a database, so that nothing appears beside it.
/// Errors: `StoreTooNew`, `CannotReadFile`.
[[nodiscard]] Result<void> refuseNewer(const std::filesystem::path& file);

/// The tables, each after those that it refers to.
[[nodiscard]] std::span<const char* const> tableNames();

} // namespace likeness::store
