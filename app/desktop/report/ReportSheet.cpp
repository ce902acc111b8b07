// SPDX-FileCopyrightText: 2026 Likeness contributors
// SPDX-License-Identifier: Apache-2.0

#include "ReportSheet.h"

#include <QtCore/QFile>
#include <QtGui/QFontMetricsF>
#include <QtGui/QGuiApplication>
#include <QtSvg/QSvgRenderer>

namespace likeness {

ReportSheet::ReportSheet(QPainter& painter, QSizeF sizeInPoints, double dotsPerPoint, bool isRightToLeft)
    : m_painter(painter), m_size(sizeInPoints), m_dots(dotsPerPoint), m_isRightToLeft(isRightToLeft) {
    m_painter.setLayoutDirection(isRightToLeft ? Qt::RightToLeft : Qt::LeftToRight);
    m_painter.setRenderHints(QPainter::Antialiasing | QPainter::SmoothPixmapTransform);
}

QRectF ReportSheet::dots(const QRectF& place) const {
    const double x = m_isRightToLeft ? m_size.width() - place.right() : place.x();
    return {x * m_dots, place.y() * m_dots, place.width() * m_dots, place.height() * m_dots};
}

QFont ReportSheet::fontOf(const Ink& ink) const {
    QFont font = QGuiApplication::font();
    font.setPixelSize(qRound(ink.size * m_dots));
    font.setWeight(ink.isBold ? QFont::DemiBold : QFont::Normal);
    return font;
}

double ReportSheet::heightOf(double width, const QString& text, const Ink& ink) const {
    const QFontMetricsF metrics(fontOf(ink), m_painter.device());
    return metrics.boundingRect(QRectF(0, 0, width * m_dots, 1e6), Qt::TextWordWrap, text).height() / m_dots;
}

double ReportSheet::widthOf(const QString& text, const Ink& ink) const {
    return QFontMetricsF(fontOf(ink), m_painter.device()).horizontalAdvance(text) / m_dots;
}

double ReportSheet::text(const QRectF& place, const QString& text, const Ink& ink) {
    const double height = heightOf(place.width(), text, ink);
    m_painter.setFont(fontOf(ink));
    m_painter.setPen(ink.color);
    m_painter.drawText(dots({place.topLeft(), QSizeF(place.width(), std::max(place.height(), height))}),
                       static_cast<int>(ink.alignment) | Qt::TextWordWrap, text);
    return height;
}

void ReportSheet::line(const QRectF& place, const QString& text, const Ink& ink) {
    const QFontMetricsF metrics(fontOf(ink), m_painter.device());
    m_painter.setFont(fontOf(ink));
    m_painter.setPen(ink.color);
    m_painter.drawText(dots(place), static_cast<int>(ink.alignment) | Qt::TextSingleLine,
                       metrics.elidedText(text, Qt::ElideMiddle, place.width() * m_dots));
}

void ReportSheet::fill(const QRectF& place, const QColor& color, double radius) {
    m_painter.setPen(Qt::NoPen);
    m_painter.setBrush(color);
    m_painter.drawRoundedRect(dots(place), radius * m_dots, radius * m_dots);
}

void ReportSheet::frame(const QRectF& place, const QColor& color, double width, double radius) {
    m_painter.setPen(QPen(color, width * m_dots));
    m_painter.setBrush(Qt::NoBrush);
    m_painter.drawRoundedRect(dots(place), radius * m_dots, radius * m_dots);
}

QRectF ReportSheet::picture(const QRectF& place, const QImage& image) {
    if (image.isNull()) {
        return {};
    }
    const QSizeF fitted = QSizeF(image.size()).scaled(place.size(), Qt::KeepAspectRatio);
    const QRectF where(place.center() - QPointF(fitted.width(), fitted.height()) / 2, fitted);
    m_painter.drawImage(dots(where), image);
    return where;
}

void ReportSheet::icon(const QRectF& place, const QString& name, const QColor& color) {
    QFile file(QStringLiteral(":/likeness/icons/%1.svg").arg(name));
    if (!file.open(QIODevice::ReadOnly)) {
        return;
    }
    // A drawing that says no colour is black; one for all its shapes is set on its root.
    QByteArray drawing = file.readAll();
    drawing.replace("<svg ", "<svg fill=\"" + color.name().toLatin1() + "\" ");
    QSvgRenderer(drawing).render(&m_painter, dots(place));
}

} // namespace likeness
