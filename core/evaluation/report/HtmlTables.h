// SPDX-FileCopyrightText: 2026 Likeness contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace likeness {

/// Pieces of a page; texts are escaped, `svg` is not.
[[nodiscard]] std::string paragraph(std::string_view text, std::string_view style = {});
[[nodiscard]] std::string heading(std::string_view text);
[[nodiscard]] std::string figure(const std::string& svg, std::string_view caption);

/// Builds a table row by row. Cells are text and are escaped; those of columns whose heading begins with a
/// blank are numbers, to the right.
class HtmlTable {
  public:
    explicit HtmlTable(std::vector<std::string> headings);
    void row(const std::vector<std::string>& cells);
    /// A row of a first cell and one text over all others.
    void remark(std::string_view first, std::string_view text);
    [[nodiscard]] std::string html() const;

  private:
    std::vector<std::string> m_headings;
    std::string m_rows;
};

/// A table of names and values.
class HtmlFacts {
  public:
    void add(std::string_view name, std::string_view value);
    /// With the value in a typewriter's letters.
    void addCode(std::string_view name, std::string_view value);
    [[nodiscard]] std::string html() const;

  private:
    std::string m_rows;
};

} // namespace likeness
