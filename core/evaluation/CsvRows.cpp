// SPDX-FileCopyrightText: 2026 Likeness contributors
// SPDX-License-Identifier: Apache-2.0

#include "evaluation/CsvRows.h"

#include <utility>

namespace likeness {
namespace {

constexpr std::string_view kByteOrderMark = "\xEF\xBB\xBF";

bool isLineEnd(char c) {
    return c == '\n' || c == '\r';
}

} // namespace

CsvRows::CsvRows(std::string_view text, std::string what) : m_text(text), m_what(std::move(what)) {
    if (m_text.starts_with(kByteOrderMark)) {
        m_text.remove_prefix(kByteOrderMark.size());
    }
}

tl::unexpected<Error> CsvRows::problem(const std::string& text) const {
    return fail(ErrorCode::CorruptData,
                "line " + std::to_string(m_rowLine) + " of the " + m_what + " " + text);
}

Result<std::string> CsvRows::quoted() {
    std::string value;
    for (++m_at;; ++m_at) {
        if (m_at >= m_text.size()) {
            return problem("begins a quoted value that does not end");
        }
        const char c = m_text[m_at];
        if (c == '"' && m_at + 1 < m_text.size() && m_text[m_at + 1] == '"') {
            ++m_at;
        } else if (c == '"') {
            break;
        }
        m_line += c == '\n' ? 1 : 0;
        value += c;
        if (value.size() > kMaxFieldBytes) {
            return fail(ErrorCode::TooLarge, "line " + std::to_string(m_rowLine) + " of the " + m_what +
                                                 " has a value of more than 4,096 bytes");
        }
    }
    ++m_at;
    if (m_at < m_text.size() && m_text[m_at] != ',' && !isLineEnd(m_text[m_at])) {
        return problem("has text behind a closing quote");
    }
    return value;
}

Result<std::string> CsvRows::plain() {
    const std::size_t begin = m_at;
    while (m_at < m_text.size() && m_text[m_at] != ',' && !isLineEnd(m_text[m_at])) {
        if (m_text[m_at] == '"') {
            return problem("has a quote inside a value that does not begin with one");
        }
        ++m_at;
        if (m_at - begin > kMaxFieldBytes) {
            return fail(ErrorCode::TooLarge, "line " + std::to_string(m_rowLine) + " of the " + m_what +
                                                 " has a value of more than 4,096 bytes");
        }
    }
    return std::string(m_text.substr(begin, m_at - begin));
}

Result<std::vector<std::string>> CsvRows::next() {
    std::vector<std::string> row;
    for (; m_at < m_text.size() && isLineEnd(m_text[m_at]); ++m_at) {
        m_line += m_text[m_at] == '\n' ? 1 : 0;
    }
    m_rowLine = m_line;
    if (m_at >= m_text.size()) {
        return row;
    }
    while (true) {
        auto value = m_at < m_text.size() && m_text[m_at] == '"' ? quoted() : plain();
        if (!value) {
            return fail(value);
        }
        if (value->find('\0') != std::string::npos) {
            return problem("has a NUL character");
        }
        row.push_back(std::move(*value));
        if (row.size() > kMaxFields) {
            return fail(ErrorCode::TooLarge, "line " + std::to_string(m_rowLine) + " of the " + m_what +
                                                 " has more than 16 values");
        }
        if (m_at >= m_text.size() || m_text[m_at] != ',') {
            return row;
        }
        ++m_at;
    }
}

} // namespace likeness
