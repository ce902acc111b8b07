// SPDX-FileCopyrightText: 2026 Likeness contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "base/Result.h"

#include <QSqlDatabase>
#include <QSqlError>
#include <QSqlQuery>
#include <QString>

#include <array>
#include <chrono>
#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <vector>

struct sqlite3;

namespace likeness::store {

/// "Lkns": what `PRAGMA application_id` says in our files.
inline constexpr std::int64_t kApplicationId = 0x4C6B6E73;

enum class OpenMode {
    Create,    ///< A file that must not be there yet.
    ReadWrite, ///< A file that must be there and be ours.
    ReadOnly,  ///< As before; nothing is written, not even beside it.
};

struct DatabaseOptions {
    std::chrono::milliseconds busyTimeout{5000};
    std::string vfs; ///< A name registered with SQLite, for tests; empty is the default one.
};

/// One connection to an SQLite file, through Qt Sql, with the settings of docs/store.md, each of which is
/// checked.
///
/// Belongs to the thread that opened it. Needs a QCoreApplication (Qt loads its driver through it).
class Database {
  public:
    /// The file is made readable and writable for its owner alone. Errors: `CannotReadFile` (missing, a
    /// folder, no permission), `AlreadyExists` (Create), `UnsupportedFormat` (no database, or another
    /// program's; untouched), `CannotWriteFile`, `StoreBusy`, `CorruptData`.
    [[nodiscard]] static Result<std::unique_ptr<Database>>
    open(const std::filesystem::path& file, OpenMode mode, const DatabaseOptions& options = {});
    ~Database();
    Database(const Database&) = delete;
    Database& operator=(const Database&) = delete;

    [[nodiscard]] const std::filesystem::path& file() const noexcept { return m_file; }
    /// Runs a statement that gives no rows.
    [[nodiscard]] Result<void> run(const char* sql);
    /// A number that a statement gives in its first row. Errors: `CorruptData` when it gives none.
    [[nodiscard]] Result<std::int64_t> number(const char* sql);

    /// Moves what the write-ahead log holds into the file and empties it, so that overwritten pages are gone
    /// from both. Errors: `StoreBusy` while somebody else reads.
    [[nodiscard]] Result<void> emptyWriteAheadLog();

    /// The connection for SQLite's own interface: online backup and error codes.
    [[nodiscard]] sqlite3* handle() const;
    [[nodiscard]] QSqlDatabase& connection() noexcept { return m_connection; }
    /// The last error as ours; what was bound is not in the message.
    [[nodiscard]] Error errorOf(const QSqlError& error) const;

  private:
    Database(std::filesystem::path file, QString name);
    [[nodiscard]] Result<void> configure(OpenMode mode);

    std::filesystem::path m_file;
    QString m_name;
    QSqlDatabase m_connection;
};

/// The first bytes of a database file; zeros behind its end.
using FileHeader = std::array<std::byte, 100>;

/// Reads them through SQLite without taking the file for a database, so that nothing appears beside it. (A
/// file that is opened and closed by other means loses every lock that this process has on it; see "How To
/// Corrupt An SQLite Database File", 2.2.) Errors: `CannotReadFile`.
[[nodiscard]] Result<FileHeader> readFileHeader(const std::filesystem::path& file);

/// An error of SQLite in our words. `code` may be an extended one.
[[nodiscard]] Error sqliteError(int code, const std::filesystem::path& file);

/// A prepared statement, run row by row. Columns are counted from 0; values have the types that were asked
/// for.
class Statement {
  public:
    /// Errors, then and later: `Database::errorOf`.
    Statement(Database& database, const char* sql);

    Statement& bind(std::int64_t value);
    Statement& bind(std::string_view text);
    Statement& bind(std::span<const std::byte> blob);
    Statement& bindNull();

    /// Runs a statement that gives no rows; it can be bound and run again.
    [[nodiscard]] Result<void> run();
    /// Goes to the next row; false when there is none.
    [[nodiscard]] Result<bool> next();

    /// Of the current row. A value of another type is 0 or empty, which nothing sealed can be.
    [[nodiscard]] std::int64_t integer(int column) const;
    [[nodiscard]] std::string text(int column) const;
    [[nodiscard]] std::vector<std::byte> blob(int column) const;
    [[nodiscard]] bool isNull(int column) const;

  private:
    Database& m_database;
    QSqlQuery m_query;
    int m_bound = 0;
    bool m_isRunning = false;
    bool m_isPrepared = false;
};

/// BEGIN … COMMIT; rolled back unless committed.
class Transaction {
  public:
    /// To write. Errors: `StoreBusy`, `CannotWriteFile` (read-only), …
    [[nodiscard]] static Result<Transaction> begin(Database& database);
    /// To read: until it ends, everything is as it is at the first statement, whatever others write
    /// meanwhile.
    [[nodiscard]] static Result<Transaction> beginReading(Database& database);
    ~Transaction();
    Transaction(Transaction&& other) noexcept;
    Transaction& operator=(Transaction&&) = delete;
    Transaction(const Transaction&) = delete;
    Transaction& operator=(const Transaction&) = delete;

    /// What was written is on the disk when this returns. On an error it is rolled back.
    [[nodiscard]] Result<void> commit();

  private:
    explicit Transaction(Database& database) : m_database(&database) {}
    Database* m_database;
};

} // namespace likeness::store
