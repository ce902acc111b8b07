// SPDX-FileCopyrightText: 2026 Likeness contributors
// SPDX-License-Identifier: Apache-2.0

#include "Days.h"

#include <QtCore/QRegularExpression>

namespace likeness {
namespace {

/// The language's short form with a year of four digits, whatever it has by itself.
QString shortFormat(const QLocale& locale) {
    QString format = locale.dateFormat(QLocale::ShortFormat);
    if (!format.contains(QStringLiteral("yyyy"))) {
        format.replace(QStringLiteral("yy"), QStringLiteral("yyyy"));
    }
    return format;
}

} // namespace

std::optional<QDate> Days::read(const QString& text, const QLocale& locale) {
    static const QRegularExpression kIso(QStringLiteral("^\\d{4}-\\d{2}-\\d{2}$"));
    const QString typed = text.trimmed();
    if (kIso.match(typed).hasMatch()) {
        const QDate day = QDate::fromString(typed, Qt::ISODate);
        return day.isValid() ? std::optional(day) : std::nullopt;
    }
    constexpr int kFirstYear = 1900; // what a form takes a year of two digits to be after
    constexpr int kCentury = 100;
    const QString format = shortFormat(locale);
    if (const QDate day = locale.toDate(typed, format); day.isValid() && day.year() >= kFirstYear) {
        return day;
    }
    QString twoDigits = format;
    twoDigits.replace(QStringLiteral("yyyy"), QStringLiteral("yy"));
    const QDate day = locale.toDate(typed, twoDigits);
    if (!day.isValid()) {
        return std::nullopt;
    }
    return day.year() < kFirstYear + kCentury ? day.addYears(kCentury) : day;
}

bool Days::canRead(const QString& text) const {
    return text.trimmed().isEmpty() || read(text).has_value();
}

bool Days::isOver(const QString& text) const {
    const auto day = read(text);
    return day && *day < QDate::currentDate();
}

QString Days::inWords(const QString& text) const {
    const auto day = read(text);
    return day ? QLocale().toString(*day, QLocale::LongFormat) : QString();
}

QString Days::example() const {
    // A day that cannot be mistaken for a month.
    const QDate day(QDate::currentDate().year() + 1, 5, 31);
    return tr("%1 or %2").arg(day.toString(Qt::ISODate), QLocale().toString(day, shortFormat(QLocale())));
}

} // namespace likeness
