// SPDX-FileCopyrightText: 2026 Likeness contributors
// SPDX-License-Identifier: Apache-2.0

#include "store/Backup.h"
#include "store/Schema.h"

#include <QSqlRecord>
#include <QVariant>

#include <cstdint>
#include <limits>

namespace likeness::store {
namespace {

/// Reads what can be read of one table, row by row in the order of row numbers. Where reading fails, the rest
/// of the range is halved until single bad stretches are left out.
class TableSalvage {
  public:
    TableSalvage(Database& from, Database& to, const char* table)
        : m_from(from), m_to(to), m_table(QString::fromLatin1(table)) {}

    Result<void> run() {
        return salvage(std::numeric_limits<std::int64_t>::min(), std::numeric_limits<std::int64_t>::max());
    }
    [[nodiscard]] std::size_t saved() const noexcept { return m_saved; }
    [[nodiscard]] std::size_t lostRanges() const noexcept { return m_lostRanges; }

  private:
    Result<void> salvage(std::int64_t first, std::int64_t last) {
        std::int64_t reached = first;
        if (readRange(first, last, reached)) {
            return {};
        }
        // Something at or after `reached` cannot be read.
        if (reached == last) {
            ++m_lostRanges;
            return {};
        }
        const std::int64_t middle = reached / 2 + last / 2 + (reached % 2 + last % 2) / 2;
        const std::int64_t lower = middle >= last ? last - 1 : middle;
        if (const auto done = salvage(reached, lower); !done) {
            return done;
        }
        return salvage(lower + 1, last);
    }

    /// Copies the rows first…last; false when reading broke off, `reached` being the first number not yet
    /// read.
    bool readRange(std::int64_t first, std::int64_t last, std::int64_t& reached) {
        QSqlQuery query(m_from.connection());
        query.setForwardOnly(true);
        if (!query.prepare("SELECT rowid, * FROM " + m_table +
                           " WHERE rowid BETWEEN ? AND ? ORDER BY rowid")) {
            return false;
        }
        query.bindValue(0, QVariant::fromValue<qlonglong>(first));
        query.bindValue(1, QVariant::fromValue<qlonglong>(last));
        if (!query.exec()) {
            return false;
        }
        while (query.next()) {
            const std::int64_t row = query.value(0).toLongLong();
            insert(query);
            if (row == last) {
                return true;
            }
            reached = row + 1;
        }
        return !query.lastError().isValid();
    }

    void insert(const QSqlQuery& row) {
        const int columns = row.record().count();
        QString sql = "INSERT OR IGNORE INTO " + m_table + " VALUES (";
        for (int column = 1; column < columns; ++column) {
            sql += column == 1 ? "?" : ", ?";
        }
        QSqlQuery query(m_to.connection());
        if (!query.prepare(sql + ")")) {
            return;
        }
        for (int column = 1; column < columns; ++column) {
            query.bindValue(column - 1, row.value(column));
        }
        if (query.exec()) {
            m_saved += static_cast<std::size_t>(query.numRowsAffected());
        }
    }

    Database& m_from;
    Database& m_to;
    QString m_table;
    std::size_t m_saved = 0;
    std::size_t m_lostRanges = 0;
};

/// Rows whose subject or consent is lost can never be read again.
Result<std::size_t> removeOrphans(Database& database) {
    std::size_t removed = 0;
    for (const char* sql : {"DELETE FROM consents WHERE subject NOT IN (SELECT id FROM subjects)",
                            "DELETE FROM samples WHERE subject NOT IN (SELECT id FROM subjects)"
                            " OR consent NOT IN (SELECT id FROM consents)"}) {
        if (const auto done = database.run(sql); !done) {
            return fail(done);
        }
        const auto changes = database.number("SELECT changes()");
        if (!changes) {
            return fail(changes);
        }
        removed += static_cast<std::size_t>(*changes);
    }
    return removed;
}

} // namespace

Result<RepairReport> repair(const std::filesystem::path& damaged, const std::filesystem::path& repaired) {
    auto from = Database::open(damaged, OpenMode::ReadOnly);
    if (!from) {
        return fail(from);
    }
    auto to = Database::open(repaired, OpenMode::Create);
    if (!to) {
        return fail(to);
    }
    if (const auto created = createTables(**to); !created) {
        return fail(created);
    }
    if (const auto off = (*to)->run("PRAGMA foreign_keys=OFF"); !off) {
        return fail(off);
    }
    auto transaction = Transaction::begin(**to);
    if (!transaction) {
        return fail(transaction);
    }
    RepairReport report;
    std::size_t rows = 0;
    for (const char* table : tableNames()) {
        TableSalvage salvage(**from, **to, table);
        if (const auto done = salvage.run(); !done) {
            return fail(done);
        }
        report.saved.emplace_back(table, salvage.saved());
        report.lostRanges += salvage.lostRanges();
        rows += salvage.saved();
    }
    if (rows == 0) {
        return fail(ErrorCode::CorruptData, "nothing in the file can be read any more; restore a backup");
    }
    const auto orphans = removeOrphans(**to);
    if (!orphans) {
        return fail(orphans);
    }
    report.orphans = *orphans;
    if (const auto committed = transaction->commit(); !committed) {
        return fail(committed);
    }
    return report;
}

} // namespace likeness::store
