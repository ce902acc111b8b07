// SPDX-FileCopyrightText: 2026 Likeness contributors
// SPDX-License-Identifier: Apache-2.0

#include "evaluation/report/HtmlTables.h"

#include "evaluation/report/SvgPlot.h"

#include <utility>

namespace likeness {
namespace {

bool isNumber(const std::string& heading) {
    return heading.starts_with(' ');
}

} // namespace

std::string paragraph(std::string_view text, std::string_view style) {
    return "<p" + (style.empty() ? std::string() : " class=\"" + std::string(style) + "\"") + ">" +
           htmlEscaped(text) + "</p>\n";
}

std::string heading(std::string_view text) {
    return "<h2>" + htmlEscaped(text) + "</h2>\n";
}

std::string figure(const std::string& svg, std::string_view caption) {
    return "<figure>" + svg + "<figcaption>" + htmlEscaped(caption) + "</figcaption></figure>\n";
}

HtmlTable::HtmlTable(std::vector<std::string> headings) : m_headings(std::move(headings)) {}

void HtmlTable::row(const std::vector<std::string>& cells) {
    m_rows += "<tr>";
    for (std::size_t i = 0; i < cells.size(); ++i) {
        m_rows += isNumber(m_headings[i]) ? "<td class=\"n\">" : "<td>";
        // Names may be written from right to left; they must not turn what stands beside them around.
        m_rows += "<bdi>" + htmlEscaped(cells[i]) + "</bdi></td>";
    }
    m_rows += "</tr>\n";
}

void HtmlTable::remark(std::string_view first, std::string_view text) {
    m_rows += "<tr class=\"none\"><td>" + htmlEscaped(first) + "</td><td colspan=\"" +
              std::to_string(m_headings.size() - 1) + "\">" + htmlEscaped(text) + "</td></tr>\n";
}

std::string HtmlTable::html() const {
    std::string head;
    for (const std::string& heading : m_headings) {
        head += std::string(isNumber(heading) ? "<th scope=\"col\" class=\"n\">" : "<th scope=\"col\">") +
                htmlEscaped(heading.substr(isNumber(heading) ? 1 : 0)) + "</th>";
    }
    return "<div class=\"wide\"><table><thead><tr>" + head + "</tr></thead><tbody>\n" + m_rows +
           "</tbody></table></div>\n";
}

void HtmlFacts::add(std::string_view name, std::string_view value) {
    m_rows += "<tr><th scope=\"row\">" + htmlEscaped(name) + "</th><td><bdi>" + htmlEscaped(value) +
              "</bdi></td></tr>\n";
}

void HtmlFacts::addCode(std::string_view name, std::string_view value) {
    m_rows += "<tr><th scope=\"row\">" + htmlEscaped(name) + "</th><td><code>" + htmlEscaped(value) +
              "</code></td></tr>\n";
}

std::string HtmlFacts::html() const {
    return "<table class=\"facts\"><tbody>\n" + m_rows + "</tbody></table>\n";
}

} // namespace likeness
