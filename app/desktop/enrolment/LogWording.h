// SPDX-FileCopyrightText: 2026 Likeness contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "store/AuditEntry.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QDateTime>
#include <QtCore/QJsonObject>
#include <QtCore/QMetaType>
#include <QtCore/QString>
#include <QtQml/qqmlregistration.h>

#include <optional>

namespace likeness {

enum class Decision;

/// A line of the audit log as people read it.
struct LogLine {
    Q_GADGET
    QML_VALUE_TYPE(logLine)
    Q_PROPERTY(QString moment MEMBER moment CONSTANT FINAL)
    Q_PROPERTY(QString operatorName MEMBER operatorName CONSTANT FINAL)
    Q_PROPERTY(QString person MEMBER person CONSTANT FINAL)
    Q_PROPERTY(QString what MEMBER what CONSTANT FINAL)
    Q_PROPERTY(QString decision MEMBER decision CONSTANT FINAL)

  public:
    qlonglong number = 0;
    QString moment;
    QDateTime time;
    QString operatorName;        ///< Empty where nobody was signed in.
    QString person;              ///< Name of who it is about; a pseudonym once erased; empty for nobody.
    QString externalId;          ///< Of who it is about; empty once erased.
    QString what;                ///< One sentence.
    QString decision;            ///< Of a verification: "match", "review", "no-match" or "cannot-tell".
    std::optional<double> score; ///< Of a verification: the similarity.
};

/// Turns lines of the log into sentences in the user's language. Thread-safe.
class LogWording {
    Q_DECLARE_TR_FUNCTIONS(LogWording)

  public:
    [[nodiscard]] static QString sentence(const store::AuditEntry& entry);
    /// Empty unless the line is a verification's.
    [[nodiscard]] static QString decision(const store::AuditEntry& entry);
    /// The similarity of a verification; nothing of other lines.
    [[nodiscard]] static std::optional<double> score(const store::AuditEntry& entry);
    /// A kind of line in the plural, for a filter: "Verifications".
    [[nodiscard]] static QString kindName(std::string_view kind);

    /// Verifications with one outcome, for a filter.
    [[nodiscard]] static QString decisionName(Decision decision);

  private:
    /// Something that is logged before and after it is done, by its kind: what it is, as a noun.
    [[nodiscard]] static QString undertaking(const QString& kind);
    [[nodiscard]] static QString verification(const QJsonObject& details);
};

} // namespace likeness
