// SPDX-FileCopyrightText: 2026 Likeness contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "store/Clock.h"

#include <QtCore/QDateTime>
#include <QtCore/QString>

#include <optional>

namespace likeness {

/// Moments of the store in the user's time zone, calendar and language.
[[nodiscard]] QDateTime dateTimeOf(store::Time time);
[[nodiscard]] QString dayText(store::Time time);
[[nodiscard]] QString momentText(store::Time time);

/// The end of a day, when something that lasts until that day is over.
[[nodiscard]] store::Time endOf(const QDate& day);
/// The last day of something that ends then.
[[nodiscard]] QDate lastDayOf(store::Time end);

} // namespace likeness
