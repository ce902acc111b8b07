// SPDX-FileCopyrightText: 2026 Likeness contributors
// SPDX-License-Identifier: Apache-2.0

#include "LiveItem.h"

#include "FaceMarks.h"

#include <QtGui/QPainter>
#include <QtQuick/QQuickWindow>

namespace likeness {

LiveItem::LiveItem(QQuickItem* parent) : QQuickPaintedItem(parent) {
    connect(this, &LiveItem::lookChanged, this, [this] { update(); });
}

LiveItem::~LiveItem() {
    setSession(nullptr);
}

void LiveItem::setSession(CaptureSession* session) {
    if (m_session == session) {
        return;
    }
    if (m_session) {
        m_session->disconnect(this);
        m_session->setViewSize(this, {});
    }
    m_session = session;
    if (m_session) {
        connect(m_session, &CaptureSession::previewChanged, this, &LiveItem::onPreview);
        connect(m_session, &CaptureSession::facesChanged, this, [this] { update(); });
    }
    tellSize();
    onPreview();
    emit sessionChanged();
}

double LiveItem::pixelRatio() const {
    return window() != nullptr ? window()->effectiveDevicePixelRatio() : 1.0;
}

void LiveItem::tellSize() {
    if (m_session) {
        m_session->setViewSize(this, isVisible() ? (size() * pixelRatio()).toSize() : QSize());
    }
}

void LiveItem::onPreview() {
    const QSize size = m_session ? m_session->pictureSize() : QSize();
    if (m_pictureSize != size) {
        m_pictureSize = size;
        emit paintedRectChanged();
    }
    update();
}

QRectF LiveItem::paintedRect() const {
    if (m_pictureSize.isEmpty()) {
        return {};
    }
    // In device pixels, as the preview is made.
    const double ratio = pixelRatio();
    const QSize device = m_pictureSize.scaled((size() * ratio).toSize(), Qt::KeepAspectRatio);
    const QSizeF fitted = QSizeF(device) / ratio;
    const QPointF corner((width() - fitted.width()) / 2, (height() - fitted.height()) / 2);
    // Whole pixels keep the edges sharp.
    return {QPointF(corner.toPoint()), fitted};
}

void LiveItem::paint(QPainter* painter) {
    const QRectF target = paintedRect();
    if (!m_session || target.isEmpty()) {
        return;
    }
    paintPicture(*painter, target);
    if (m_showsFaces) {
        const FaceMarks marks{.target = target,
                              .pictureSize = m_pictureSize,
                              .isMirrored = m_session->isMirrored(),
                              .color = m_takenColor,
                              .otherColor = m_otherColor,
                              .haloColor = m_haloColor,
                              .tightness = m_tightness};
        marks.paint(*painter, m_session->faces());
    }
}

void LiveItem::paintPicture(QPainter& painter, const QRectF& target) const {
    const QImage& picture = m_session->preview();
    if (picture.isNull()) {
        return;
    }
    const double scaleX = target.width() / picture.width();
    const double scaleY = target.height() / picture.height();
    // Moving the picture is much faster than scaling it.
    const bool isExact = scaleX == 1 && scaleY == 1;
    QBrush brush(picture);
    brush.setTransform(QTransform::fromTranslate(target.x(), target.y()).scale(scaleX, scaleY));
    painter.setRenderHint(QPainter::SmoothPixmapTransform, !isExact);
    painter.setRenderHint(QPainter::Antialiasing, m_radius > 0);
    painter.setPen(Qt::NoPen);
    painter.setBrush(brush);
    painter.drawRoundedRect(target, m_radius, m_radius);
}

void LiveItem::geometryChange(const QRectF& newGeometry, const QRectF& oldGeometry) {
    QQuickPaintedItem::geometryChange(newGeometry, oldGeometry);
    if (newGeometry.size() != oldGeometry.size()) {
        tellSize();
        emit paintedRectChanged();
        update();
    }
}

void LiveItem::itemChange(ItemChange change, const ItemChangeData& value) {
    QQuickPaintedItem::itemChange(change, value);
    if (change == ItemVisibleHasChanged || change == ItemDevicePixelRatioHasChanged ||
        change == ItemSceneChange) {
        tellSize();
    }
}

} // namespace likeness
