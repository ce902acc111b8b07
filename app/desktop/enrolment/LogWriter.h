// SPDX-FileCopyrightText: 2026 Likeness contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "LogWording.h"

#include "base/Result.h"

#include <memory>
#include <vector>

class QLocale;

namespace likeness {

/// Writes lines of the log into a file that appears when it is complete. Not thread-safe; for workers.
class LogWriter {
  public:
    virtual ~LogWriter() = default;
    LogWriter(const LogWriter&) = delete;
    LogWriter& operator=(const LogWriter&) = delete;

    /// PDF where the file's name ends in ".pdf", on the paper and in the direction of `locale`; else CSV
    /// (RFC 4180, UTF-8; fields that a spreadsheet would take for formulas are defused), which also has ids,
    /// decisions and similarities. Errors: `CannotWriteFile`, `InvalidArgument` (no name).
    [[nodiscard]] static Result<std::unique_ptr<LogWriter>> create(const QString& file,
                                                                   const QLocale& locale);

    /// Errors: `CannotWriteFile`.
    [[nodiscard]] virtual Result<void> add(const std::vector<LogLine>& lines) = 0;
    /// Puts the file in its place; without it, nothing is left behind. Errors: `CannotWriteFile`.
    [[nodiscard]] virtual Result<void> commit() = 0;

  protected:
    LogWriter() = default;
};

} // namespace likeness
