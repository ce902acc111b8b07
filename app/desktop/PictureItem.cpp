// SPDX-FileCopyrightText: 2026 Likeness contributors
// SPDX-License-Identifier: Apache-2.0

#include "PictureItem.h"

#include <QtGui/QPainter>
#include <QtQuick/QQuickWindow>

namespace likeness {

PictureItem::PictureItem(QQuickItem* parent) : QQuickPaintedItem(parent) {
    setAntialiasing(true);
}

void PictureItem::setPicture(const DisplayPicture& picture) {
    if (m_picture == picture) {
        return;
    }
    m_picture = picture;
    emit pictureChanged();
    emit paintedRectChanged();
    update();
}

void PictureItem::setRadius(double radius) {
    if (m_radius != radius) {
        m_radius = radius;
        emit radiusChanged();
        update();
    }
}

QRectF PictureItem::paintedRect() const {
    if (m_picture.isEmpty()) {
        return {};
    }
    const QSizeF fitted = QSizeF(m_picture.size()).scaled(size(), Qt::KeepAspectRatio);
    const QPointF corner((width() - fitted.width()) / 2, (height() - fitted.height()) / 2);
    // Whole pixels keep the edges sharp.
    return QRectF(QRectF(corner, fitted).toRect());
}

void PictureItem::paint(QPainter* painter) {
    const QRectF target = paintedRect();
    if (target.isEmpty()) {
        return;
    }
    const double ratio = window() != nullptr ? window()->effectiveDevicePixelRatio() : 1.0;
    const QImage image = m_picture.level((target.size() * ratio).toSize());
    QBrush brush(image);
    brush.setTransform(QTransform::fromTranslate(target.x(), target.y())
                           .scale(target.width() / image.width(), target.height() / image.height()));
    painter->setRenderHints(QPainter::Antialiasing | QPainter::SmoothPixmapTransform);
    painter->setPen(Qt::NoPen);
    painter->setBrush(brush);
    painter->drawRoundedRect(target, m_radius, m_radius);
}

void PictureItem::geometryChange(const QRectF& newGeometry, const QRectF& oldGeometry) {
    QQuickPaintedItem::geometryChange(newGeometry, oldGeometry);
    if (newGeometry.size() != oldGeometry.size()) {
        emit paintedRectChanged();
        update();
    }
}

} // namespace likeness
