// SPDX-FileCopyrightText: 2026 Likeness contributors
// SPDX-License-Identifier: Apache-2.0

#include "store/Database.h"

#include <QByteArray>
#include <QVariant>

#include <utility>

namespace likeness::store {

Statement::Statement(Database& database, const char* sql)
    : m_database(database), m_query(database.connection()) {
    m_query.setForwardOnly(true);
    m_isPrepared = m_query.prepare(QString::fromLatin1(sql));
}

Statement& Statement::bind(std::int64_t value) {
    m_query.bindValue(m_bound++, QVariant::fromValue<qlonglong>(value));
    return *this;
}

Statement& Statement::bind(std::string_view text) {
    m_query.bindValue(m_bound++, QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size())));
    return *this;
}

Statement& Statement::bind(std::span<const std::byte> blob) {
    m_query.bindValue(m_bound++, QByteArray(reinterpret_cast<const char*>(blob.data()),
                                            static_cast<qsizetype>(blob.size())));
    return *this;
}

Statement& Statement::bindNull() {
    m_query.bindValue(m_bound++, QVariant(QMetaType(QMetaType::QByteArray)));
    return *this;
}

Result<void> Statement::run() {
    m_bound = 0;
    if (!m_isPrepared || !m_query.exec()) {
        return tl::unexpected<Error>(m_database.errorOf(m_query.lastError()));
    }
    m_query.finish();
    return {};
}

Result<bool> Statement::next() {
    if (!m_isRunning) {
        m_bound = 0;
        if (!m_isPrepared || !m_query.exec()) {
            return tl::unexpected<Error>(m_database.errorOf(m_query.lastError()));
        }
        m_isRunning = true;
    }
    if (m_query.next()) {
        return true;
    }
    m_isRunning = false;
    const QSqlError error = m_query.lastError();
    if (error.isValid()) {
        return tl::unexpected<Error>(m_database.errorOf(error));
    }
    m_query.finish();
    return false;
}

std::int64_t Statement::integer(int column) const {
    const QVariant value = m_query.value(column);
    return value.typeId() == QMetaType::LongLong ? value.toLongLong() : 0;
}

std::string Statement::text(int column) const {
    const QVariant value = m_query.value(column);
    return value.typeId() == QMetaType::QString ? value.toString().toStdString() : std::string();
}

std::vector<std::byte> Statement::blob(int column) const {
    const QVariant value = m_query.value(column);
    if (value.typeId() != QMetaType::QByteArray) {
        return {};
    }
    const QByteArray bytes = value.toByteArray();
    const auto* const begin = reinterpret_cast<const std::byte*>(bytes.constData());
    return {begin, begin + bytes.size()};
}

bool Statement::isNull(int column) const {
    return m_query.value(column).isNull();
}

Result<Transaction> Transaction::begin(Database& database) {
    if (const auto begun = database.run("BEGIN IMMEDIATE"); !begun) {
        return fail(begun);
    }
    return Transaction(database);
}

Result<Transaction> Transaction::beginReading(Database& database) {
    if (const auto begun = database.run("BEGIN"); !begun) {
        return fail(begun);
    }
    return Transaction(database);
}

Transaction::Transaction(Transaction&& other) noexcept
    : m_database(std::exchange(other.m_database, nullptr)) {}

Transaction::~Transaction() {
    if (m_database != nullptr) {
        // Where SQLite rolled back by itself there is nothing left to do, which is an error to it.
        [[maybe_unused]] const auto rolledBack = m_database->run("ROLLBACK");
    }
}

Result<void> Transaction::commit() {
    if (const auto committed = m_database->run("COMMIT"); !committed) {
        return fail(committed);
    }
    m_database = nullptr;
    return {};
}

} // namespace likeness::store
