// SPDX-FileCopyrightText: 2026 Likeness contributors
// SPDX-License-Identifier: Apache-2.0

#include "store/Schema.h"

#include "base/FileBytes.h"
#include "store/Backup.h"

#include <array>
#include <cstdint>
#include <string>

namespace likeness::store {
namespace fs = std::filesystem;
namespace {

const std::array<const char*, 8> kTables{"meta",    "key_slots", "subjects", "consents",
                                         "samples", "operators", "settings", "audit"};

/// Version 1. Lengths that never vary are checked by the database as well.
const std::vector<const char*> kVersion1{
    "CREATE TABLE meta (key TEXT PRIMARY KEY NOT NULL, value BLOB NOT NULL) STRICT",
    "CREATE TABLE key_slots (id INTEGER PRIMARY KEY NOT NULL,"
    " kind TEXT NOT NULL CHECK (kind IN ('passphrase', 'keychain', 'open')),"
    " parameters TEXT NOT NULL, wrapped BLOB NOT NULL) STRICT",
    "CREATE TABLE subjects (id INTEGER PRIMARY KEY NOT NULL CHECK (id > 0),"
    " pseudonym BLOB NOT NULL UNIQUE CHECK (length(pseudonym) = 16),"
    " id_tag BLOB NOT NULL UNIQUE CHECK (length(id_tag) = 16),"
    " wrapped_key BLOB NOT NULL, profile BLOB NOT NULL, notes BLOB NOT NULL) STRICT",
    "CREATE TABLE consents (id INTEGER PRIMARY KEY NOT NULL CHECK (id > 0),"
    " subject INTEGER NOT NULL REFERENCES subjects (id) ON DELETE CASCADE,"
    " expires_at INTEGER, record BLOB NOT NULL) STRICT",
    "CREATE INDEX consents_by_subject ON consents (subject)",
    "CREATE INDEX consents_by_expiry ON consents (expires_at)",
    "CREATE TABLE samples (id INTEGER PRIMARY KEY NOT NULL CHECK (id > 0),"
    " subject INTEGER NOT NULL REFERENCES subjects (id) ON DELETE CASCADE,"
    " consent INTEGER NOT NULL REFERENCES consents (id),"
    " model_digest TEXT NOT NULL CHECK (length(model_digest) = 64),"
    " faceprint BLOB NOT NULL, chip BLOB, details BLOB NOT NULL) STRICT",
    "CREATE INDEX samples_by_subject ON samples (subject)",
    "CREATE INDEX samples_by_consent ON samples (consent)",
    "CREATE INDEX samples_by_model ON samples (model_digest)",
    "CREATE TABLE operators (id INTEGER PRIMARY KEY NOT NULL CHECK (id > 0),"
    " name_tag BLOB NOT NULL UNIQUE CHECK (length(name_tag) = 16),"
    " record BLOB NOT NULL, attempts BLOB NOT NULL) STRICT",
    "CREATE TABLE settings (key TEXT PRIMARY KEY NOT NULL, value BLOB NOT NULL) STRICT",
    "CREATE TABLE audit (seq INTEGER PRIMARY KEY NOT NULL CHECK (seq > 0), at INTEGER NOT NULL,"
    " operator INTEGER NOT NULL, kind TEXT NOT NULL, subject BLOB CHECK (subject IS NULL OR length(subject) "
    "= 16),"
    " details TEXT NOT NULL, mac BLOB NOT NULL CHECK (length(mac) = 32)) STRICT",
    "CREATE INDEX audit_by_subject ON audit (subject)",
    "CREATE INDEX audit_by_time ON audit (at)",
};

Result<void> runAll(Database& database, std::span<const char* const> statements) {
    for (const char* statement : statements) {
        if (const auto done = database.run(statement); !done) {
            return fail(done);
        }
    }
    return {};
}

Result<void> setVersion(Database& database, int version) {
    return database.run(("PRAGMA user_version=" + std::to_string(version)).c_str());
}

tl::unexpected<Error> tooNew(const fs::path& file, std::int64_t version) {
    return fail(ErrorCode::StoreTooNew, displayName(file) +
                                            " was written by a newer version of Likeness (its tables "
                                            "are of version " +
                                            std::to_string(version) + ", this program knows " +
                                            std::to_string(kSchemaVersion) +
                                            "); install the newer version. The file was not touched");
}

/// A copy of the file as it is, unless one is there already.
Result<void> keepCopy(Database& database, std::int64_t version) {
    fs::path copy = database.file();
    copy += ".v" + std::to_string(version) + "-backup";
    std::error_code error;
    return fs::exists(copy, error) ? Result<void>() : backUp(database, copy);
}

} // namespace

std::span<const char* const> tableNames() {
    return kTables;
}

std::span<const Migration> migrations() {
    return {}; // version 1 is the first
}

Result<void> createTables(Database& database) {
    if (const auto mode = Statement(database, "PRAGMA journal_mode=WAL").next(); !mode) {
        return fail(mode);
    }
    auto transaction = Transaction::begin(database);
    if (!transaction) {
        return fail(transaction);
    }
    if (const auto created = runAll(database, kVersion1); !created) {
        return fail(created);
    }
    if (const auto set = setVersion(database, 1); !set) {
        return fail(set);
    }
    return transaction->commit();
}

Result<void> migrate(Database& database, std::span<const Migration> steps) {
    const int newest = steps.empty() ? kSchemaVersion : steps.back().to;
    const auto version = database.number("PRAGMA user_version");
    if (!version) {
        return fail(version);
    }
    if (*version > newest) {
        return tooNew(database.file(), *version);
    }
    if (*version == newest) {
        return {};
    }
    if (const auto kept = keepCopy(database, *version); !kept) {
        return fail(kept);
    }
    for (const Migration& step : steps) {
        auto transaction = Transaction::begin(database);
        if (!transaction) {
            return fail(transaction);
        }
        // Asked again inside the transaction: another program may have been quicker.
        const auto present = database.number("PRAGMA user_version");
        if (!present) {
            return fail(present);
        }
        if (*present >= step.to) {
            continue;
        }
        if (const auto done = runAll(database, step.statements); !done) {
            return fail(done);
        }
        if (const auto set = setVersion(database, step.to); !set) {
            return fail(set);
        }
        if (const auto committed = transaction->commit(); !committed) {
            return fail(committed);
        }
    }
    return {};
}

Result<void> refuseNewer(const fs::path& file) {
    // The file format's header: application_id at 68, user_version at 60, both 32-bit big-endian.
    const auto header = readFileHeader(file);
    if (!header) {
        return {}; // whatever it is, opening it will say
    }
    const auto number = [&](std::size_t at) {
        std::uint32_t value = 0;
        for (std::size_t i = 0; i < 4; ++i) {
            value = value << 8U | std::to_integer<std::uint32_t>(header->at(at + i));
        }
        return static_cast<std::int64_t>(value);
    };
    const std::int64_t version = number(60);
    return number(68) == kApplicationId && version > kSchemaVersion ? Result<void>(tooNew(file, version))
                                                                    : Result<void>();
}

} // namespace likeness::store
