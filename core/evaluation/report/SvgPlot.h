// SPDX-FileCopyrightText: 2026 Likeness contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace likeness {

/// Text as it may stand between HTML's and SVG's tags and inside a quoted attribute: markup is written as
/// entities, control characters and what is no UTF-8 as U+FFFD.
[[nodiscard]] std::string htmlEscaped(std::string_view text);

/// An axis, and where it has its marks.
struct PlotAxis {
    double low = 0;
    double high = 1;
    bool isLogarithmic = false;
    std::string title;
    std::vector<std::pair<double, std::string>> ticks;

    /// Marks at each power of ten: "1", "0.1" … as "100 %", "10 %" …
    [[nodiscard]] static PlotAxis decadesOfPercent(double low, double high, std::string title);
    /// The same as "1", "10⁻¹", "10⁻²" …
    [[nodiscard]] static PlotAxis decades(double low, double high, std::string title);
    /// Marks every `step`, with `digits` behind the point, multiplied by `scale` and followed by `unit`.
    [[nodiscard]] static PlotAxis linear(double low, double high, double step, int digits, std::string title,
                                         double scale = 1, std::string_view unit = {});
};

/// A diagram as inline SVG whose colours come from the page's style sheet: each mark has the class given with
/// it. Coordinates outside the axes are drawn at their ends. No script, no reference to anything else.
class SvgPlot {
  public:
    using Points = std::vector<std::pair<double, double>>;

    /// `description` says in words what is to be seen.
    SvgPlot(PlotAxis x, PlotAxis y, std::string description);

    void line(const Points& points, std::string_view style);
    /// The area between the points and the x axis.
    void area(const Points& points, std::string_view style);
    void point(double x, double y, std::string_view style);
    void verticalBar(double x, double low, double high, std::string_view style);
    void verticalLine(double x, std::string_view label, std::string_view style);
    /// The range from one x to another, over the whole height.
    void shade(double from, double to, std::string_view label, std::string_view style);
    /// An entry of the legend above; two have room.
    void legend(std::string_view label, std::string_view style);

    [[nodiscard]] std::string svg() const;

  private:
    [[nodiscard]] double placeX(double x) const;
    [[nodiscard]] double placeY(double y) const;
    [[nodiscard]] std::string frame() const;

    PlotAxis m_x;
    PlotAxis m_y;
    std::string m_description;
    std::string m_marks;
    std::string m_legend;
    int m_legendLines = 0;
    int m_markLines = 0;
};

} // namespace likeness
