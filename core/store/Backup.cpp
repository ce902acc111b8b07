// SPDX-FileCopyrightText: 2026 Likeness contributors
// SPDX-License-Identifier: Apache-2.0

#include "store/Backup.h"

#include "base/FileBytes.h"
#include "store/Database.h"
#include "store/Schema.h"

#include <sqlite3.h>

#include <algorithm>
#include <array>
#include <memory>
#include <random>
#include <system_error>

namespace likeness::store {
namespace fs = std::filesystem;
namespace {

constexpr int kPagesAStep = 512;
constexpr std::array<const char*, 3> kCompanions{"", "-wal", "-shm"};

fs::path withSuffix(const fs::path& file, const std::string& suffix) {
    fs::path longer = file;
    longer += suffix;
    return longer;
}

void removeWithCompanions(const fs::path& file) {
    std::error_code ignored;
    for (const char* companion : kCompanions) {
        fs::remove(withSuffix(file, companion), ignored);
    }
}

/// Removes a file that did not get its final name.
struct TemporaryFile {
    explicit TemporaryFile(const fs::path& target)
        : path(withSuffix(target, "." + std::to_string(std::random_device{}()) + ".part")) {}
    TemporaryFile(const TemporaryFile&) = delete;
    TemporaryFile& operator=(const TemporaryFile&) = delete;
    ~TemporaryFile() { removeWithCompanions(path); }
    fs::path path;
};

Result<void> copyPages(sqlite3* source, Database& target, const StoreJob& control) {
    sqlite3_backup* const backup = sqlite3_backup_init(target.handle(), "main", source, "main");
    if (backup == nullptr) {
        return tl::unexpected<Error>(sqliteError(sqlite3_extended_errcode(target.handle()), target.file()));
    }
    int state = SQLITE_OK;
    bool isStopped = false;
    while (state == SQLITE_OK && !isStopped) {
        state = sqlite3_backup_step(backup, kPagesAStep);
        const auto total = static_cast<std::size_t>(sqlite3_backup_pagecount(backup));
        const auto left = static_cast<std::size_t>(sqlite3_backup_remaining(backup));
        if (control.progress) {
            control.progress(total - left, total);
        }
        isStopped = state == SQLITE_OK && control.stop.stop_requested();
    }
    sqlite3_backup_finish(backup);
    if (isStopped) {
        return fail(ErrorCode::Cancelled, "the backup was cancelled; nothing was left behind");
    }
    if (state != SQLITE_DONE) {
        return tl::unexpected<Error>(sqliteError(state, target.file()));
    }
    return {};
}

Result<void> requireSound(Database& database) {
    const auto damage = findDamage(database, CheckDepth::Quick);
    if (!damage) {
        return fail(damage);
    }
    if (!damage->empty()) {
        return fail(ErrorCode::CorruptData, displayName(database.file()) + " is damaged: " + damage->front());
    }
    return {};
}

/// Makes one file of store and write-ahead log, which only works while nobody else has it open.
Result<void> closeForEverybody(const fs::path& store) {
    auto database = Database::open(store, OpenMode::ReadWrite);
    if (!database) {
        return fail(database);
    }
    Statement statement(**database, "PRAGMA journal_mode=DELETE");
    const auto row = statement.next();
    if (!row) {
        return fail(row);
    }
    if (!*row || statement.text(0) != "delete") {
        return tl::unexpected<Error>(sqliteError(SQLITE_BUSY, store));
    }
    return {};
}

fs::path freeName(const fs::path& store) {
    fs::path name = withSuffix(store, ".before-restore");
    std::error_code ignored;
    for (int i = 2; fs::exists(name, ignored); ++i) {
        name = withSuffix(store, ".before-restore-" + std::to_string(i));
    }
    return name;
}

Result<void> moveFile(const fs::path& from, const fs::path& to) {
    std::error_code error;
    fs::rename(from, to, error);
    if (error) {
        return fail(ErrorCode::CannotWriteFile,
                    "cannot rename " + displayName(from) + " to " + displayName(to) + ": " + error.message());
    }
    return {};
}

/// Moves a store out of the way, with what lies beside it.
Result<fs::path> setAside(const fs::path& store) {
    const auto closed = closeForEverybody(store);
    const ErrorCode code = codeOf(closed);
    if (code != ErrorCode::NoError && code != ErrorCode::CorruptData &&
        code != ErrorCode::UnsupportedFormat) {
        return fail(closed);
    }
    const fs::path aside = freeName(store);
    for (const char* companion : kCompanions) {
        std::error_code ignored;
        if (fs::exists(withSuffix(store, companion), ignored)) {
            if (const auto moved = moveFile(withSuffix(store, companion), withSuffix(aside, companion));
                !moved) {
                return fail(moved);
            }
        }
    }
    return aside;
}

} // namespace

Result<void> backUp(Database& database, const fs::path& copy, const StoreJob& control) {
    std::error_code ignored;
    if (fs::exists(fs::symlink_status(copy, ignored))) {
        return fail(ErrorCode::AlreadyExists, displayName(copy) + " exists already; choose another name");
    }
    const TemporaryFile temporary(copy);
    {
        auto target = Database::open(temporary.path, OpenMode::Create);
        if (!target) {
            return fail(target);
        }
        if (const auto copied = copyPages(database.handle(), **target, control); !copied) {
            return fail(copied);
        }
        if (const auto sound = requireSound(**target); !sound) {
            return fail(sound);
        }
    }
    // Closing the last connection has made one file of it and flushed it.
    return moveFile(temporary.path, copy);
}

Result<StoreContent> contentOf(const fs::path& store) {
    const auto known = refuseNewer(store);
    const auto database = known ? Database::open(store, OpenMode::ReadOnly) : fail(known);
    const auto subjects = database ? (*database)->number("SELECT count(*) FROM subjects") : fail(database);
    const auto last =
        subjects ? (*database)->number("SELECT coalesce(max(at), 0) FROM audit") : fail(subjects);
    return last ? Result<StoreContent>(StoreContent{static_cast<std::size_t>(*subjects),
                                                    Time(std::chrono::milliseconds(*last))})
                : fail(last);
}

Result<fs::path> restore(const fs::path& copy, const fs::path& store) {
    if (const auto known = refuseNewer(copy); !known) {
        return fail(known);
    }
    auto source = Database::open(copy, OpenMode::ReadOnly);
    if (!source) {
        return fail(source);
    }
    if (const auto sound = requireSound(**source); !sound) {
        return fail(sound);
    }
    const TemporaryFile temporary(store);
    if (const auto copied = backUp(**source, temporary.path); !copied) {
        return fail(copied);
    }
    std::error_code ignored;
    fs::path aside;
    if (fs::exists(store, ignored)) {
        auto moved = setAside(store);
        if (!moved) {
            return fail(moved);
        }
        aside = std::move(*moved);
    }
    if (const auto moved = moveFile(temporary.path, store); !moved) {
        if (!aside.empty()) {
            fs::rename(aside, store, ignored);
        }
        return fail(moved);
    }
    return aside;
}

Result<std::vector<std::string>> findDamage(Database& database, CheckDepth depth) {
    std::vector<std::string> findings;
    Statement check(database,
                    depth == CheckDepth::Quick ? "PRAGMA quick_check(100)" : "PRAGMA integrity_check(100)");
    auto row = check.next();
    for (; row && *row; row = check.next()) {
        if (const std::string finding = check.text(0); finding != "ok") {
            findings.push_back(finding);
        }
    }
    if (!row && row.error().code != ErrorCode::CorruptData) {
        return fail(row);
    }
    if (!row) {
        findings.push_back(row.error().message);
        return findings;
    }
    Statement references(database, "PRAGMA foreign_key_check");
    for (row = references.next(); row && *row; row = references.next()) {
        findings.push_back("a row of the table " + references.text(0) + " refers to one that is not there");
    }
    if (!row) {
        findings.push_back(row.error().message);
    }
    return findings;
}

} // namespace likeness::store
