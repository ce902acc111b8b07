// SPDX-FileCopyrightText: 2026 Likeness contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QtCore/QDate>
#include <QtCore/QLocale>
#include <QtCore/QObject>
#include <QtCore/QString>
#include <QtQml/qqmlregistration.h>

#include <optional>

namespace likeness {

/// Days as people type them: like 2027-05-31, or in the short form of their own language, with the year in
/// two or four digits. Nothing else is a day, and nothing is guessed. Functions are thread-safe.
class Days : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_SINGLETON

  public:
    /// The day that a text names; nothing where it names none, also for an empty text.
    [[nodiscard]] static std::optional<QDate> read(const QString& text, const QLocale& locale = QLocale());

    /// For QML, in the language of the moment. An empty text can be read: it is no day.
    Q_INVOKABLE [[nodiscard]] bool canRead(const QString& text) const;
    /// Whether the day that it names is over.
    Q_INVOKABLE [[nodiscard]] bool isOver(const QString& text) const;
    /// The day with the month in words, so that nobody takes it for the day; empty where there is none.
    Q_INVOKABLE [[nodiscard]] QString inWords(const QString& text) const;
    /// Both forms that are understood, as an example: "2027-05-31 or 31/05/2027".
    Q_INVOKABLE [[nodiscard]] QString example() const;
};

} // namespace likeness
