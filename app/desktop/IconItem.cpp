// SPDX-FileCopyrightText: 2026 Likeness contributors
// SPDX-License-Identifier: Apache-2.0

#include "IconItem.h"

#include <QtGui/QPainter>
#include <QtQuick/QQuickWindow>
#include <QtSvg/QSvgRenderer>

namespace likeness {

IconItem::IconItem(QQuickItem* parent) : QQuickPaintedItem(parent) {}

void IconItem::setSource(const QUrl& source) {
    if (m_source != source) {
        m_source = source;
        emit sourceChanged();
        update();
    }
}

void IconItem::setColor(const QColor& color) {
    if (m_color != color) {
        m_color = color;
        emit colorChanged();
        update();
    }
}

void IconItem::paint(QPainter* painter) {
    if (!m_source.isValid() || size().isEmpty()) {
        return;
    }
    const double ratio = window() != nullptr ? window()->effectiveDevicePixelRatio() : 1.0;
    QImage shape((size() * ratio).toSize(), QImage::Format_ARGB32_Premultiplied);
    shape.fill(Qt::transparent);
    QSvgRenderer drawing(QLatin1Char(':') + m_source.path());
    QPainter shapePainter(&shape);
    drawing.render(&shapePainter, QRectF(shape.rect()));
    shapePainter.setCompositionMode(QPainter::CompositionMode_SourceIn);
    shapePainter.fillRect(shape.rect(), m_color);
    shapePainter.end();
    painter->setRenderHint(QPainter::SmoothPixmapTransform);
    painter->drawImage(QRectF(QPointF(), size()), shape);
}

} // namespace likeness
