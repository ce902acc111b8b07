// SPDX-FileCopyrightText: 2026 Likeness contributors
// SPDX-License-Identifier: Apache-2.0

#include "store/Backup.h"
#include "store/Database.h"
#include "store/Schema.h"

#include <QSqlRecord>
#include <QVariant>

#include <cstdint>
#include <limits>
#include <optional>
#include <utility>

namespace likeness::store {
namespace {

constexpr std::int64_t kFirstRow = std::numeric_limits<std::int64_t>::min();
constexpr std::int64_t kLastRow = std::numeric_limits<std::int64_t>::max();

/// Reads what can be read of one table, row by row in the order of row numbers. Behind a place that cannot be
/// read it goes on at the next number from which reading works again.
class TableSalvage {
  public:
    TableSalvage(Database& from, Database& to, const char* table)
        : m_from(from), m_to(to), m_table(QString::fromLatin1(table)) {}

    void run() {
        std::int64_t next = kFirstRow;
        while (!copyFrom(next)) {
            ++m_lostRanges;
            const auto readable = nextReadable(next);
            if (!readable) {
                return;
            }
            next = *readable;
        }
    }
    [[nodiscard]] std::size_t saved() const noexcept { return m_saved; }
    [[nodiscard]] std::size_t lostRanges() const noexcept { return m_lostRanges; }

  private:
    /// A query for the rows from a number on; nothing when it cannot even be started.
    std::optional<QSqlQuery> rowsFrom(std::int64_t first, const char* limit) {
        QSqlQuery query(m_from.connection());
        query.setForwardOnly(true);
        if (!query.prepare("SELECT rowid, * FROM " + m_table + " WHERE rowid >= ? ORDER BY rowid" + limit)) {
            return std::nullopt;
        }
        query.bindValue(0, QVariant::fromValue<qlonglong>(first));
        return query.exec() ? std::optional(std::move(query)) : std::nullopt;
    }

    /// Copies the rows from `next` on; false when reading broke off, `next` being the first number not yet
    /// read.
    bool copyFrom(std::int64_t& next) {
        auto query = rowsFrom(next, "");
        if (!query) {
            return false;
        }
        while (query->next()) {
            const std::int64_t row = query->value(0).toLongLong();
            insert(*query);
            if (row == kLastRow) {
                return true;
            }
            next = row + 1;
        }
        return !query->lastError().isValid();
    }

    bool isReadableFrom(std::int64_t first) {
        auto query = rowsFrom(first, " LIMIT 1");
        return query && (query->next() || !query->lastError().isValid());
    }

    /// The next number behind a bad one from which reading works: by steps that double, then by halving.
    /// (Numbers are random, so a bad page takes a long stretch of them.)
    std::optional<std::int64_t> nextReadable(std::int64_t bad) {
        std::int64_t step = 1;
        std::int64_t good = bad;
        do {
            if (good == kLastRow) {
                return std::nullopt;
            }
            bad = good;
            good = bad > kLastRow - step ? kLastRow : bad + step;
            step = step > kLastRow / 2 ? kLastRow : 2 * step;
        } while (!isReadableFrom(good));
        while (good - bad > 1) {
            const std::int64_t middle = bad + (good - bad) / 2;
            (isReadableFrom(middle) ? good : bad) = middle;
        }
        return good;
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
        salvage.run();
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
