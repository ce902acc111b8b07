// SPDX-FileCopyrightText: 2026 Likeness contributors
// SPDX-License-Identifier: Apache-2.0

#include "store/Database.h"

#include "base/FileBytes.h"
#include "base/Utf8Path.h"

#include <QByteArray>
#include <QCoreApplication>
#include <QSqlDriver>
#include <QUrl>
#include <QVariant>

#include <fcntl.h>
#include <sqlite3.h>
#include <unistd.h>

#include <array>
#include <atomic>
#include <fstream>
#include <system_error>
#include <utility>

namespace likeness::store {
namespace fs = std::filesystem;
namespace {

QString qtPath(const fs::path& file) {
    return QString::fromStdString(utf8Of(file));
}

/// The file as an SQLite URI, which any character can be in and which takes the mode.
QString uriOf(const fs::path& file, OpenMode mode, const std::string& vfs) {
    const fs::path absolute = fs::absolute(file);
    const QByteArray path = QUrl::toPercentEncoding(qtPath(absolute), "/");
    QByteArray uri = "file:" + path + "?mode=" + (mode == OpenMode::ReadOnly ? "ro" : "rw");
    if (!vfs.empty()) {
        uri += "&vfs=" + QByteArray::fromStdString(vfs);
    }
    return QString::fromLatin1(uri);
}

/// Makes an empty file that its owner alone may read. SQLite gives the files beside it the same rights.
Result<void> createPrivately(const fs::path& file) {
    std::error_code error;
    if (fs::exists(fs::symlink_status(file, error))) {
        return fail(ErrorCode::AlreadyExists, displayName(file) + " exists already; choose another name");
    }
    if (!std::ofstream(file, std::ios::binary | std::ios::app)) {
        return fail(ErrorCode::CannotWriteFile, "cannot create " + displayName(file) +
                                                    ": check that its folder exists and may be written");
    }
    fs::permissions(file, fs::perms::owner_read | fs::perms::owner_write, error);
    return {};
}

/// Whether the user that this program runs as may write to a file.
bool mayWrite(const fs::path& file) {
#ifdef _WIN32
    constexpr int kWrite = 2;
    return ::_waccess(file.c_str(), kWrite) == 0;
#else
    return ::faccessat(AT_FDCWD, file.c_str(), W_OK, AT_EACCESS) == 0;
#endif
}

Result<void> checkUsable(const fs::path& file, OpenMode mode) {
    constexpr std::string_view kMagic("SQLite format 3\0", 16);
    const auto header = readFileHeader(file);
    if (!header) {
        return fail(header);
    }
    if (std::string_view(reinterpret_cast<const char*>(header->data()), kMagic.size()) != kMagic) {
        return fail(ErrorCode::UnsupportedFormat, displayName(file) + " is not a store of Likeness");
    }
    // SQLite would open a file that is read-only as such and leave read-only files beside it.
    if (mode == OpenMode::ReadWrite && !mayWrite(file)) {
        return tl::unexpected<Error>(sqliteError(SQLITE_READONLY, file));
    }
    return {};
}

/// A connection for nothing but `readFileHeader`.
struct RawFile {
    explicit RawFile(const fs::path& file) {
        const QByteArray uri = uriOf(file, OpenMode::ReadOnly, {}).toLatin1() + "&immutable=1";
        sqlite3_open_v2(uri.constData(), &connection, SQLITE_OPEN_READONLY | SQLITE_OPEN_URI, nullptr);
        sqlite3_file_control(connection, "main", SQLITE_FCNTL_FILE_POINTER, &pointer);
    }
    RawFile(const RawFile&) = delete;
    RawFile& operator=(const RawFile&) = delete;
    ~RawFile() { sqlite3_close(connection); }

    sqlite3* connection = nullptr;
    sqlite3_file* pointer = nullptr;
};

} // namespace

Result<FileHeader> readFileHeader(const fs::path& file) {
    std::error_code error;
    const auto status = fs::status(file, error);
    if (!fs::exists(status)) {
        return fail(ErrorCode::CannotReadFile,
                    status.type() == fs::file_type::not_found
                        ? "there is no store " + displayName(file)
                        : "cannot read " + displayName(file) + ": check the access rights of its folder");
    }
    if (!fs::is_regular_file(status)) {
        return fail(ErrorCode::CannotReadFile, displayName(file) + " is not a file");
    }
    const RawFile raw(file);
    FileHeader header{};
    const bool isOpen = raw.pointer != nullptr && raw.pointer->pMethods != nullptr;
    const int state =
        isOpen ? raw.pointer->pMethods->xRead(raw.pointer, header.data(), header.size(), 0) : SQLITE_CANTOPEN;
    if (state != SQLITE_OK && state != SQLITE_IOERR_SHORT_READ) {
        return fail(ErrorCode::CannotReadFile,
                    "cannot read " + displayName(file) + ": check the file's access rights");
    }
    return header;
}

Error sqliteError(int code, const fs::path& file) {
    const std::string name = displayName(file);
    switch (code & 0xff) {
    case SQLITE_BUSY:
    case SQLITE_LOCKED:
        return {ErrorCode::StoreBusy, "another program is writing to " + name + "; close it or try again"};
    case SQLITE_FULL:
        return {ErrorCode::StorageFull, "the disk with " + name +
                                            " is full; free some space, then try again. "
                                            "What was stored before is unharmed"};
    case SQLITE_READONLY:
    case SQLITE_PERM:
    case SQLITE_CANTOPEN:
    case SQLITE_AUTH:
        return {ErrorCode::CannotWriteFile,
                "cannot write to " + name + " or its folder; check the access rights"};
    case SQLITE_CORRUPT:
    case SQLITE_FORMAT:
        return {ErrorCode::CorruptData, name + " is damaged; restore a backup, or save what can be read with "
                                               "likeness-cli check --repair"};
    case SQLITE_NOTADB:
        return {ErrorCode::UnsupportedFormat, name + " is not a store of Likeness"};
    case SQLITE_IOERR:
        return {code == SQLITE_IOERR_READ || code == SQLITE_IOERR_SHORT_READ ? ErrorCode::CannotReadFile
                                                                             : ErrorCode::CannotWriteFile,
                "reading or writing " + name + " failed; the disk may be failing or unplugged"};
    case SQLITE_NOMEM:
        return {ErrorCode::OutOfMemory, "there is not enough memory to work with " + name};
    case SQLITE_TOOBIG:
        return {ErrorCode::TooLarge, "this is too large to be stored in " + name};
    case SQLITE_CONSTRAINT:
        if (code == SQLITE_CONSTRAINT_UNIQUE || code == SQLITE_CONSTRAINT_PRIMARYKEY) {
            return {ErrorCode::AlreadyExists,
                    "something with this name or number is in " + name + " already"};
        }
        return {ErrorCode::InvalidArgument, "this does not fit what " + name + " may hold"};
    default:
        return {ErrorCode::Internal, "SQLite gave the error " + std::to_string(code) + " on " + name};
    }
}

Database::Database(fs::path file, QString name) : m_file(std::move(file)), m_name(std::move(name)) {}

Database::~Database() {
    m_connection.close();
    m_connection = QSqlDatabase();
    QSqlDatabase::removeDatabase(m_name);
}

Result<std::unique_ptr<Database>> Database::open(const fs::path& file, OpenMode mode,
                                                 const DatabaseOptions& options) {
    if (QCoreApplication::instance() == nullptr) {
        return fail(ErrorCode::Internal, "a store needs a QCoreApplication");
    }
    if (const auto usable = mode == OpenMode::Create ? createPrivately(file) : checkUsable(file, mode);
        !usable) {
        return fail(usable);
    }
    static std::atomic<std::uint64_t> count{0};
    std::unique_ptr<Database> database(
        new Database(file, QStringLiteral("likeness-%1").arg(count.fetch_add(1))));
    database->m_connection = QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), database->m_name);
    if (!database->m_connection.isValid()) {
        return fail(ErrorCode::Internal, "Qt's SQLite driver is not installed (package libqt6sql6-sqlite)");
    }
    database->m_connection.setDatabaseName(uriOf(file, mode, options.vfs));
    database->m_connection.setConnectOptions(
        QStringLiteral("QSQLITE_OPEN_URI;QSQLITE_BUSY_TIMEOUT=%1%2")
            .arg(options.busyTimeout.count())
            .arg(mode == OpenMode::ReadOnly ? QStringLiteral(";QSQLITE_OPEN_READONLY") : QString()));
    if (!database->m_connection.open()) {
        Error error = database->errorOf(database->m_connection.lastError());
        if (error.code == ErrorCode::CannotWriteFile && mode != OpenMode::Create) {
            error = {ErrorCode::CannotReadFile,
                     "cannot open " + displayName(file) + ": check its access rights and its folder's"};
        }
        return tl::unexpected<Error>(std::move(error));
    }
    sqlite3_extended_result_codes(database->handle(), 1);
    if (const auto configured = database->configure(mode); !configured) {
        return fail(configured);
    }
    return database;
}

Result<void> Database::configure(OpenMode mode) {
    struct Setting {
        const char* set;
        const char* ask;
        std::int64_t expected;
    };
    constexpr std::array<Setting, 6> kSettings{{
        {"PRAGMA trusted_schema=OFF", "PRAGMA trusted_schema", 0},
        {"PRAGMA cell_size_check=ON", "PRAGMA cell_size_check", 1},
        {"PRAGMA foreign_keys=ON", "PRAGMA foreign_keys", 1},
        {"PRAGMA secure_delete=ON", "PRAGMA secure_delete", 1},
        {"PRAGMA synchronous=FULL", "PRAGMA synchronous", 2},
        {"PRAGMA temp_store=MEMORY", "PRAGMA temp_store", 2},
    }};
    for (const Setting& setting : kSettings) {
        // Some of these answer with a row, so all are asked as questions.
        if (const auto set = Statement(*this, setting.set).next(); !set) {
            return fail(set);
        }
        const auto value = number(setting.ask);
        if (!value) {
            return fail(value);
        }
        if (*value != setting.expected) {
            return fail(ErrorCode::Internal, std::string("SQLite does not take the setting ") + setting.set);
        }
    }
    if (mode == OpenMode::Create) {
        return run("PRAGMA application_id=0x4C6B6E73");
    }
    const auto id = number("PRAGMA application_id");
    if (!id) {
        return fail(id);
    }
    if (*id != kApplicationId) {
        return fail(ErrorCode::UnsupportedFormat,
                    displayName(m_file) + " is a database, but not a store of Likeness");
    }
    return {};
}

Result<void> Database::run(const char* sql) {
    return Statement(*this, sql).run();
}

Result<std::int64_t> Database::number(const char* sql) {
    Statement statement(*this, sql);
    const auto row = statement.next();
    if (!row) {
        return fail(row);
    }
    if (!*row) {
        return tl::unexpected<Error>(sqliteError(SQLITE_CORRUPT, m_file));
    }
    return statement.integer(0);
}

Result<void> Database::emptyWriteAheadLog() {
    Statement statement(*this, "PRAGMA wal_checkpoint(TRUNCATE)");
    const auto row = statement.next();
    if (!row) {
        return fail(row);
    }
    if (*row && statement.integer(0) != 0) {
        return tl::unexpected<Error>(sqliteError(SQLITE_BUSY, m_file));
    }
    return {};
}

sqlite3* Database::handle() const {
    const QVariant handle = m_connection.driver()->handle();
    return qstrcmp(handle.typeName(), "sqlite3*") == 0 ? *static_cast<sqlite3* const*>(handle.constData())
                                                       : nullptr;
}

Error Database::errorOf(const QSqlError& error) const {
    bool isNumber = false;
    const int code = error.nativeErrorCode().toInt(&isNumber);
    sqlite3* const connection = handle();
    const int extended = connection != nullptr ? sqlite3_extended_errcode(connection) : SQLITE_OK;
    // The connection's own last error says more, where it is still about the same thing.
    return sqliteError(!isNumber || (extended & 0xff) == (code & 0xff) ? extended : code, m_file);
}

} // namespace likeness::store
