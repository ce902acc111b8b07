// SPDX-FileCopyrightText: 2026 Likeness contributors
// SPDX-License-Identifier: Apache-2.0

#include "Moments.h"

#include <QtCore/QLocale>

namespace likeness {

QDateTime dateTimeOf(store::Time time) {
    return QDateTime::fromMSecsSinceEpoch(time.time_since_epoch().count());
}

QString dayText(store::Time time) {
    return QLocale().toString(dateTimeOf(time).date(), QLocale::ShortFormat);
}

QString momentText(store::Time time) {
    return QLocale().toString(dateTimeOf(time), QLocale::ShortFormat);
}

store::Time endOf(const QDate& day) {
    return store::Time(std::chrono::milliseconds(day.addDays(1).startOfDay().toMSecsSinceEpoch()));
}

QDate lastDayOf(store::Time end) {
    return dateTimeOf(end - std::chrono::milliseconds(1)).date();
}

} // namespace likeness
