// SPDX-FileCopyrightText: 2026 Likeness contributors
// SPDX-License-Identifier: Apache-2.0

#include "evaluation/report/SvgPlot.h"

#include "evaluation/report/ReportNumbers.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdint>
#include <cstdio>

namespace likeness {
namespace {

constexpr double kWidth = 560;
constexpr double kHeight = 390;
constexpr double kLeft = 76;
constexpr double kRight = 28;
constexpr double kTop = 34;
constexpr double kBottom = 52;

std::string number(double value, int digits) {
    std::array<char, 64> text{};
    std::snprintf(text.data(), text.size(), "%.*f", digits, value);
    return text.data();
}

std::string place(double value) {
    return number(value, 1);
}

/// 0 at the axis's low end, 1 at its high end.
double shareOf(double value, const PlotAxis& axis) {
    const auto scaled = [&](double v) {
        return axis.isLogarithmic ? std::log10(std::max(v, 1e-300)) : v;
    };
    const double share = (scaled(value) - scaled(axis.low)) / (scaled(axis.high) - scaled(axis.low));
    return std::clamp(share, 0.0, 1.0);
}

std::string lineFrom(double x1, double y1, double x2, double y2, std::string_view style) {
    return "<line class=\"" + std::string(style) + "\" x1=\"" + place(x1) + "\" y1=\"" + place(y1) +
           "\" x2=\"" + place(x2) + "\" y2=\"" + place(y2) + "\"/>\n";
}

std::string textAt(double x, double y, std::string_view anchor, std::string_view text, std::string_view style,
                   std::string_view more = {}) {
    return "<text class=\"" + std::string(style) + "\" x=\"" + place(x) + "\" y=\"" + place(y) +
           "\" text-anchor=\"" + std::string(anchor) + "\"" + std::string(more) + ">" + htmlEscaped(text) +
           "</text>\n";
}

/// Length of the well-formed UTF-8 sequence (RFC 3629) at `at`, or 0.
std::size_t utf8Length(std::string_view text, std::size_t at) {
    const auto byte = [&](std::size_t i) {
        return i < text.size() ? static_cast<unsigned char>(text[i]) : 0U;
    };
    const unsigned lead = byte(at);
    const std::size_t length = lead < 0x80   ? 1
                               : lead < 0xC2 ? 0
                               : lead < 0xE0 ? 2
                               : lead < 0xF0 ? 3
                               : lead < 0xF5 ? 4
                                             : 0;
    for (std::size_t i = 1; i < length; ++i) {
        if ((byte(at + i) & 0xC0U) != 0x80U) {
            return 0;
        }
    }
    const unsigned second = byte(at + 1);
    const bool isWrong = (lead == 0xE0 && second < 0xA0) || (lead == 0xED && second > 0x9F) ||
                         (lead == 0xF0 && second < 0x90) || (lead == 0xF4 && second > 0x8F);
    return isWrong ? 0 : length;
}

} // namespace

std::string htmlEscaped(std::string_view text) {
    constexpr std::string_view kReplacement = "\xEF\xBF\xBD";
    std::string escaped;
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t length = utf8Length(text, at);
        const char c = text[at];
        const bool isControl = length == 1 && (static_cast<unsigned char>(c) < 0x20 || c == 0x7F);
        if (length == 0 || isControl) {
            escaped += kReplacement;
        } else if (length > 1) {
            escaped += text.substr(at, length);
        } else if (c == '&') {
            escaped += "&amp;";
        } else if (c == '<') {
            escaped += "&lt;";
        } else if (c == '>') {
            escaped += "&gt;";
        } else if (c == '"') {
            escaped += "&quot;";
        } else if (c == '\'') {
            escaped += "&#39;";
        } else {
            escaped += c;
        }
        at += std::max<std::size_t>(length, 1);
    }
    return escaped;
}

PlotAxis PlotAxis::decadesOfPercent(double low, double high, std::string title) {
    PlotAxis axis = decades(low, high, std::move(title));
    for (auto& [value, label] : axis.ticks) {
        const int decade = static_cast<int>(std::lround(std::log10(value)));
        label = number(100 * value, std::max(0, -2 - decade)) + " %";
    }
    return axis;
}

PlotAxis PlotAxis::decades(double low, double high, std::string title) {
    PlotAxis axis{low, high, true, std::move(title), {}};
    for (int decade = static_cast<int>(std::lround(std::floor(std::log10(low))));
         decade <= std::lround(std::log10(high)); ++decade) {
        const double value = std::pow(10, decade);
        if (value >= low * 0.999) {
            axis.ticks.emplace_back(value, decade == 0 ? "1" : powerText(value));
        }
    }
    return axis;
}

PlotAxis PlotAxis::linear(double low, double high, double step, int digits, std::string title, double scale,
                          std::string_view unit) {
    PlotAxis axis{low, high, false, std::move(title), {}};
    const int steps = static_cast<int>(std::floor((high - low) / step + 1e-6));
    for (int i = 0; i <= steps; ++i) {
        const double value = low + i * step;
        axis.ticks.emplace_back(value, number(scale * value + 0.0, digits) + std::string(unit));
    }
    return axis;
}

SvgPlot::SvgPlot(PlotAxis x, PlotAxis y, std::string description)
    : m_x(std::move(x)), m_y(std::move(y)), m_description(std::move(description)) {}

double SvgPlot::placeX(double x) const {
    return kLeft + shareOf(x, m_x) * (kWidth - kLeft - kRight);
}

double SvgPlot::placeY(double y) const {
    return kHeight - kBottom - shareOf(y, m_y) * (kHeight - kTop - kBottom);
}

void SvgPlot::line(const Points& points, std::string_view style) {
    std::string path;
    std::string last;
    for (const auto& [x, y] : points) {
        const std::string here = place(placeX(x)) + "," + place(placeY(y));
        if (here != last) {
            path += (path.empty() ? "" : " ") + here;
        }
        last = here;
    }
    m_marks += "<polyline class=\"line " + std::string(style) + "\" points=\"" + path + "\"/>\n";
}

void SvgPlot::area(const Points& points, std::string_view style) {
    if (points.empty()) {
        return;
    }
    std::string path = place(placeX(points.front().first)) + "," + place(placeY(m_y.low));
    for (const auto& [x, y] : points) {
        path += " " + place(placeX(x)) + "," + place(placeY(y));
    }
    path += " " + place(placeX(points.back().first)) + "," + place(placeY(m_y.low));
    m_marks += "<polygon class=\"area " + std::string(style) + "\" points=\"" + path + "\"/>\n";
}

void SvgPlot::point(double x, double y, std::string_view style) {
    m_marks += "<circle class=\"point " + std::string(style) + "\" cx=\"" + place(placeX(x)) + "\" cy=\"" +
               place(placeY(y)) + "\" r=\"3.4\"/>\n";
}

void SvgPlot::verticalBar(double x, double low, double high, std::string_view style) {
    constexpr double kCap = 4;
    const double at = placeX(x);
    const std::string bar = "bar " + std::string(style);
    m_marks += lineFrom(at, placeY(low), at, placeY(high), bar);
    m_marks += lineFrom(at - kCap, placeY(low), at + kCap, placeY(low), bar);
    m_marks += lineFrom(at - kCap, placeY(high), at + kCap, placeY(high), bar);
}

void SvgPlot::verticalLine(double x, std::string_view label, std::string_view style) {
    const double at = placeX(x);
    m_marks += lineFrom(at, kTop, at, kHeight - kBottom, "mark " + std::string(style));
    // One below the other, since marks may stand close together.
    m_marks += textAt(at + 4, kTop + 12 + 13 * m_markLines++, "start", label, "note");
}

void SvgPlot::shade(double from, double to, std::string_view label, std::string_view style) {
    const double left = placeX(from);
    const double right = placeX(to);
    if (right - left < 1) {
        return;
    }
    m_marks += "<rect class=\"" + std::string(style) + "\" x=\"" + place(left) + "\" y=\"" + place(kTop) +
               "\" width=\"" + place(right - left) + "\" height=\"" + place(kHeight - kTop - kBottom) +
               "\"/>\n";
    if (right - left > 60) {
        m_marks += textAt(left + 4, kHeight - kBottom - 8, "start", label, "note");
    }
}

void SvgPlot::legend(std::string_view label, std::string_view style) {
    // Above the diagram, where no curve runs.
    constexpr double kSpacing = 225;
    constexpr double kSample = 26;
    const double left = kLeft + kSpacing * m_legendLines++;
    m_legend += lineFrom(left, kTop - 18, left + kSample, kTop - 18, "line " + std::string(style));
    m_legend += textAt(left + kSample + 7, kTop - 14, "start", label, "label");
}

std::string SvgPlot::frame() const {
    std::string frame;
    for (const auto& [value, label] : m_x.ticks) {
        frame += lineFrom(placeX(value), kTop, placeX(value), kHeight - kBottom, "grid");
        frame += textAt(placeX(value), kHeight - kBottom + 17, "middle", label, "label");
    }
    for (const auto& [value, label] : m_y.ticks) {
        frame += lineFrom(kLeft, placeY(value), kWidth - kRight, placeY(value), "grid");
        frame += textAt(kLeft - 7, placeY(value) + 4, "end", label, "label");
    }
    frame += lineFrom(kLeft, kHeight - kBottom, kWidth - kRight, kHeight - kBottom, "axis");
    frame += lineFrom(kLeft, kTop, kLeft, kHeight - kBottom, "axis");
    frame += textAt((kLeft + kWidth - kRight) / 2, kHeight - 12, "middle", m_x.title, "title");
    const double middle = (kTop + kHeight - kBottom) / 2;
    frame += textAt(15, middle, "middle", m_y.title, "title",
                    " transform=\"rotate(-90 15 " + place(middle) + ")\"");
    return frame;
}

std::string SvgPlot::svg() const {
    return "<svg role=\"img\" viewBox=\"0 0 " + number(kWidth, 0) + " " + number(kHeight, 0) +
           "\" aria-label=\"" + htmlEscaped(m_description) + "\">\n" + frame() + m_marks + m_legend +
           "</svg>\n";
}

} // namespace likeness
