// SPDX-FileCopyrightText: 2026 Likeness contributors
// SPDX-License-Identifier: Apache-2.0

#include "EvaluationPlotItem.h"

#include <QtCore/QLocale>
#include <QtGui/QGuiApplication>
#include <QtGui/QPainter>
#include <QtGui/QPainterPath>

#include <algorithm>
#include <array>
#include <cmath>
#include <vector>

namespace likeness {
namespace {

constexpr double kTextGap = 4;
constexpr double kMarkRadius = 4.5;
constexpr double kCurveWidth = 2;
/// Scores below this are never looked at for thresholds.
constexpr double kLowestScore = -0.4;
/// The least of a false non-match rate that a logarithmic axis shows.
constexpr double kLowestMiss = 1e-4;

struct Tick {
    double value = 0;
    QString text;
};

QString percentText(double rate) {
    const double percent = 100 * rate;
    return QLocale().toString(percent, 'g', 3) + QStringLiteral(" %");
}

/// One for each power of ten.
std::vector<Tick> rateTicks(double lowest) {
    std::vector<Tick> ticks;
    for (double rate = 1; rate >= 0.99 * lowest; rate /= 10) {
        ticks.push_back({rate, rate >= 1e-3 ? percentText(rate)
                                            : EvaluationPlotItem::tr("1 in %1").arg(
                                                  QLocale().toString(std::round(1 / rate), 'f', 0))});
    }
    return ticks;
}

std::vector<Tick> evenTicks(double from, double to, double step, bool isPercent) {
    std::vector<Tick> ticks;
    for (double value = from; value <= to + step / 4; value += step) {
        ticks.push_back({value, isPercent ? percentText(value)
                                          : QLocale().toString(value, 'f', 1).replace(u'-', QChar(0x2212))});
    }
    return ticks;
}

} // namespace

/// From figures to places, and back along x.
struct EvaluationPlotItem::Axes {
    struct Axis {
        double lowest = 0;
        double highest = 1;
        bool isLogarithmic = false;
        std::vector<Tick> ticks{};

        [[nodiscard]] double share(double value) const {
            if (isLogarithmic) {
                return std::log(std::clamp(value, lowest, highest) / lowest) / std::log(highest / lowest);
            }
            return (std::clamp(value, lowest, highest) - lowest) / (highest - lowest);
        }
        [[nodiscard]] double value(double share) const {
            const double within = std::clamp(share, 0.0, 1.0);
            return isLogarithmic ? lowest * std::pow(highest / lowest, within)
                                 : lowest + within * (highest - lowest);
        }
    };
    QRectF area;
    Axis x;
    Axis y;

    [[nodiscard]] QPointF place(double atX, double atY) const {
        return {area.left() + x.share(atX) * area.width(), area.bottom() - y.share(atY) * area.height()};
    }
};

EvaluationPlotItem::EvaluationPlotItem(QQuickItem* parent) : QQuickPaintedItem(parent) {
    setAntialiasing(true);
    connect(this, &EvaluationPlotItem::changed, this, [this] { update(); });
}

QFont EvaluationPlotItem::font() const {
    QFont font = QGuiApplication::font();
    font.setPixelSize(m_fontSize);
    return font;
}

EvaluationPlotItem::Axes EvaluationPlotItem::axes() const {
    Axes axes;
    const double lowest = m_plot.isEmpty() ? 1e-4 : m_plot.lowestRate();
    const Axes::Axis score{kLowestScore, 1, false, evenTicks(kLowestScore, 1, 0.2, false)};
    const Axes::Axis strangers{lowest, 1, true, rateTicks(lowest)};
    switch (static_cast<Diagram>(m_diagram)) {
    case Diagram::Rates: {
        const double least = std::min(lowest, kLowestMiss);
        axes.x = score;
        axes.y = {least, 1, true, rateTicks(least)};
        break;
    }
    case Diagram::Det:
        axes.x = strangers;
        axes.y = {kLowestMiss, 1, true, rateTicks(kLowestMiss)};
        break;
    case Diagram::Roc: {
        axes.x = strangers;
        double worst = 1;
        for (const ErrorPoint& point : m_plot.isEmpty() ? std::vector<ErrorPoint>{} : m_plot.rates().trade) {
            if (point.falseMatchRate >= lowest) {
                worst = std::min(worst, 1 - point.falseNonMatchRate);
            }
        }
        const double from = std::floor(10 * std::min(worst, 0.9)) / 10;
        axes.y = {from, 1, false, evenTicks(from, 1, (1 - from) / 5, true)};
        break;
    }
    case Diagram::Scores:
        axes.x = score;
        axes.y = {0, 1, false, {}};
        break;
    }
    const QFontMetricsF metrics(font());
    double left = m_fontSize;
    for (const Tick& tick : axes.y.ticks) {
        left = std::max(left, metrics.horizontalAdvance(tick.text) + kTextGap + 1);
    }
    axes.area = QRectF(left, m_fontSize, std::max(1.0, width() - left - m_fontSize),
                       std::max(1.0, height() - 3.2 * m_fontSize));
    return axes;
}

void EvaluationPlotItem::paint(QPainter* painter) {
    if (m_plot.isEmpty()) {
        return;
    }
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setFont(font());
    const Axes all = axes();
    paintGrid(*painter, all);
    if (static_cast<Diagram>(m_diagram) == Diagram::Scores) {
        paintHistograms(*painter, all);
    } else {
        paintCurves(*painter, all);
    }
    if (m_pointed >= -1) {
        paintMark(*painter, all, m_pointed, m_mutedInk);
    }
    paintMark(*painter, all, m_threshold, m_accent);
}

void EvaluationPlotItem::paintGrid(QPainter& painter, const Axes& axes) const {
    QColor line = m_ink;
    line.setAlphaF(0.12F);
    const QFontMetricsF metrics(painter.font());
    for (const Tick& tick : axes.x.ticks) {
        const double x = axes.place(tick.value, axes.y.lowest).x();
        painter.setPen(line);
        painter.drawLine(QPointF(x, axes.area.top()), QPointF(x, axes.area.bottom()));
        painter.setPen(m_mutedInk);
        const double half = metrics.horizontalAdvance(tick.text) / 2;
        const double from = std::clamp(x - half, 0.0, width() - 2 * half);
        painter.drawText(QPointF(from, axes.area.bottom() + metrics.ascent() + kTextGap), tick.text);
    }
    for (const Tick& tick : axes.y.ticks) {
        const double y = axes.place(axes.x.lowest, tick.value).y();
        painter.setPen(line);
        painter.drawLine(QPointF(axes.area.left(), y), QPointF(axes.area.right(), y));
        painter.setPen(m_mutedInk);
        painter.drawText(QPointF(axes.area.left() - metrics.horizontalAdvance(tick.text) - kTextGap,
                                 y + metrics.ascent() / 2 - 1),
                         tick.text);
    }
}

void EvaluationPlotItem::paintCurves(QPainter& painter, const Axes& axes) const {
    const ErrorRates& rates = m_plot.rates();
    const auto draw = [&](const std::vector<ErrorPoint>& points, const QColor& colour, Qt::PenStyle style,
                          auto xOf, auto yOf) {
        QPainterPath path;
        for (const ErrorPoint& point : points) {
            const QPointF place = axes.place(xOf(point), yOf(point));
            path.elementCount() == 0 ? path.moveTo(place) : path.lineTo(place);
        }
        QPen pen(colour, kCurveWidth, style);
        pen.setJoinStyle(Qt::RoundJoin);
        painter.setPen(pen);
        painter.setBrush(Qt::NoBrush);
        painter.drawPath(path);
    };
    const auto threshold = [](const ErrorPoint& point) {
        return point.threshold;
    };
    const auto strangers = [](const ErrorPoint& point) {
        return point.falseMatchRate;
    };
    const auto missed = [](const ErrorPoint& point) {
        return point.falseNonMatchRate;
    };
    switch (static_cast<Diagram>(m_diagram)) {
    case Diagram::Rates:
        draw(rates.curve, m_warning, Qt::DashLine, threshold, strangers);
        draw(rates.curve, m_ink, Qt::SolidLine, threshold, missed);
        break;
    case Diagram::Det:
        draw(rates.trade, m_ink, Qt::SolidLine, strangers, missed);
        break;
    case Diagram::Roc:
        draw(rates.trade, m_ink, Qt::SolidLine, strangers,
             [](const ErrorPoint& point) { return 1 - point.falseNonMatchRate; });
        break;
    case Diagram::Scores:
        break;
    }
}

void EvaluationPlotItem::paintHistograms(QPainter& painter, const Axes& axes) const {
    using Counts = std::array<std::uint64_t, EvaluationReport::kHistogramBins>;
    const auto draw = [&](const Counts& counts, const QColor& colour, Qt::PenStyle style) {
        const double most = static_cast<double>(*std::ranges::max_element(counts));
        if (most <= 0) {
            return;
        }
        constexpr double kBin = 2.0 / EvaluationReport::kHistogramBins;
        QPainterPath path(axes.place(axes.x.lowest, 0));
        for (std::size_t bin = 0; bin < counts.size(); ++bin) {
            const double from = -1 + static_cast<double>(bin) * kBin;
            if (from + kBin <= axes.x.lowest) {
                continue;
            }
            const double height = 0.95 * static_cast<double>(counts.at(bin)) / most;
            path.lineTo(axes.place(from, height));
            path.lineTo(axes.place(from + kBin, height));
        }
        path.lineTo(axes.place(1, 0));
        QColor fill = colour;
        fill.setAlphaF(0.15F);
        painter.setBrush(fill);
        painter.setPen(QPen(colour, 1.25, style));
        painter.drawPath(path);
    };
    draw(m_plot.report().impostorHistogram, m_warning, Qt::DashLine);
    draw(m_plot.report().genuineHistogram, m_ink, Qt::SolidLine);
}

void EvaluationPlotItem::paintMark(QPainter& painter, const Axes& axes, double threshold,
                                   const QColor& colour) const {
    const ErrorPoint& point = m_plot.at(threshold);
    const auto dot = [&](double x, double y) {
        painter.setPen(Qt::NoPen);
        painter.setBrush(colour);
        painter.drawEllipse(axes.place(x, y), kMarkRadius, kMarkRadius);
    };
    switch (static_cast<Diagram>(m_diagram)) {
    case Diagram::Rates:
    case Diagram::Scores: {
        const double x = axes.place(point.threshold, axes.y.lowest).x();
        painter.setPen(QPen(colour, 1.5));
        painter.drawLine(QPointF(x, axes.area.top()), QPointF(x, axes.area.bottom()));
        if (static_cast<Diagram>(m_diagram) == Diagram::Rates) {
            dot(point.threshold, point.falseMatchRate);
            dot(point.threshold, point.falseNonMatchRate);
        }
        break;
    }
    case Diagram::Det:
        dot(point.falseMatchRate, point.falseNonMatchRate);
        break;
    case Diagram::Roc:
        dot(point.falseMatchRate, 1 - point.falseNonMatchRate);
        break;
    }
}

double EvaluationPlotItem::thresholdAt(double x) const {
    if (m_plot.isEmpty()) {
        return m_threshold;
    }
    const Axes all = axes();
    const double value = all.x.value((x - all.area.left()) / all.area.width());
    const auto diagram = static_cast<Diagram>(m_diagram);
    return diagram == Diagram::Rates || diagram == Diagram::Scores ? value
                                                                   : m_plot.atFalseMatchRate(value).threshold;
}

} // namespace likeness
