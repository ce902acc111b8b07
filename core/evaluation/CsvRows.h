// SPDX-FileCopyrightText: 2026 Likeness contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "base/Result.h"

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace likeness {

/// Comma-separated values after RFC 4180, row by row: quotes, quotes in quotes, line ends in quotes, LF or
/// CRLF, a byte order mark. Rows without any character are passed over. For text from anywhere: at most
/// `kMaxFields` values in a row and `kMaxFieldBytes` in a value.
class CsvRows {
  public:
    static constexpr std::size_t kMaxFields = 16;
    static constexpr std::size_t kMaxFieldBytes = 4096;

    /// `what` names the file in messages ("pairs file"). Holds a reference to the text.
    CsvRows(std::string_view text, std::string what);

    /// The next row's values; none at the end. Errors, naming the line: `CorruptData` (a quote that does not
    /// end, or stands inside a value without quotes; text behind a closing quote; a NUL), `TooLarge`.
    [[nodiscard]] Result<std::vector<std::string>> next();
    /// The line on which the last row began, from 1.
    [[nodiscard]] std::size_t line() const noexcept { return m_rowLine; }
    /// A `CorruptData` about the last row: "line 3 of the pairs file <text>".
    [[nodiscard]] tl::unexpected<Error> problem(const std::string& text) const;

  private:
    Result<std::string> quoted();
    Result<std::string> plain();

    std::string_view m_text;
    std::string m_what;
    std::size_t m_at = 0;
    std::size_t m_line = 1;
    std::size_t m_rowLine = 1;
};

} // namespace likeness
