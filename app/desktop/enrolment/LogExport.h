// SPDX-FileCopyrightText: 2026 Likeness contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "StoreReading.h"

#include <QtCore/QString>

namespace likeness {

/// Lines of the log as CSV (RFC 4180, UTF-8; fields that a spreadsheet would take for formulas are defused).
[[nodiscard]] QByteArray logAsCsv(const LogPage& page);

/// Writes lines as PDF when the file's name ends in ".pdf", else as CSV. Blocks; for workers. Errors:
/// `CannotWriteFile`.
[[nodiscard]] Result<void> writeLog(const LogPage& page, const QString& file);

} // namespace likeness
