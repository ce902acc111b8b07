// SPDX-FileCopyrightText: 2026 Likeness contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QtCore/QString>
#include <QtGui/QColor>
#include <QtGui/QImage>
#include <QtGui/QPainter>

namespace likeness {

/// A page to draw on, in points from its upper corner at the side on which reading begins: what is placed at
/// the left stands at the right for languages that are written so.
class ReportSheet {
  public:
    /// `dotsPerPoint` is the painter's resolution.
    ReportSheet(QPainter& painter, QSizeF sizeInPoints, double dotsPerPoint, bool isRightToLeft);

    struct Ink {
        double size = 10; ///< In points.
        QColor color = QColor(0x1A, 0x1C, 0x1E);
        bool isBold = false;
        Qt::Alignment alignment = Qt::AlignLeft | Qt::AlignTop;
    };

    [[nodiscard]] QSizeF size() const noexcept { return m_size; }
    /// Wrapped within the rectangle's width; returns the height that it took.
    double text(const QRectF& place, const QString& text, const Ink& ink);
    /// On one line, shortened in the middle where it is too long.
    void line(const QRectF& place, const QString& text, const Ink& ink);
    [[nodiscard]] double heightOf(double width, const QString& text, const Ink& ink) const;
    [[nodiscard]] double widthOf(const QString& text, const Ink& ink) const;
    void fill(const QRectF& place, const QColor& color, double radius = 0);
    void frame(const QRectF& place, const QColor& color, double width, double radius = 0);
    /// As large as fits, in the middle; returns where it stands. Nothing for an empty picture.
    QRectF picture(const QRectF& place, const QImage& image);
    /// One of the window's icons, in one colour.
    void icon(const QRectF& place, const QString& name, const QColor& color);

    /// For drawing that has no direction, such as a scale: the place in the painter's own dots.
    [[nodiscard]] QRectF dots(const QRectF& place) const;
    [[nodiscard]] double dotsPerPoint() const noexcept { return m_dots; }
    [[nodiscard]] QPainter& painter() noexcept { return m_painter; }

  private:
    [[nodiscard]] QFont fontOf(const Ink& ink) const;

    QPainter& m_painter;
    QSizeF m_size;
    double m_dots;
    bool m_isRightToLeft;
};

} // namespace likeness
