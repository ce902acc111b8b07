// SPDX-FileCopyrightText: 2026 Likeness contributors
// SPDX-License-Identifier: Apache-2.0

#include "FaceOverlay.h"

#include <QtGui/QPainter>

#include <algorithm>

namespace likeness {
namespace {

void strokeRounded(QPainter& painter, const QRectF& rect, double radius, const QColor& color, double width) {
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(color, width));
    painter.drawRoundedRect(rect, radius, radius);
}

} // namespace

FaceOverlay::FaceOverlay(QQuickItem* parent) : QQuickPaintedItem(parent) {
    setAntialiasing(true);
}

void FaceOverlay::setFaces(const FaceOutlines& faces) {
    if (m_faces != faces) {
        m_faces = faces;
        emit facesChanged();
        update();
    }
}

void FaceOverlay::setPictureRect(const QRectF& rect) {
    if (m_pictureRect != rect) {
        m_pictureRect = rect;
        emit pictureRectChanged();
        update();
    }
}

void FaceOverlay::setColor(QColor& color, const QColor& value) {
    if (color != value) {
        color = value;
        emit colorsChanged();
        update();
    }
}

void FaceOverlay::setTightness(double tightness) {
    if (m_tightness != tightness) {
        m_tightness = tightness;
        emit tightnessChanged();
        update();
    }
}

QPointF FaceOverlay::toItem(float x, float y) const {
    return {m_pictureRect.x() + static_cast<double>(x) * m_pictureRect.width() / m_faces.pictureSize.width(),
            m_pictureRect.y() +
                static_cast<double>(y) * m_pictureRect.height() / m_faces.pictureSize.height()};
}

QRectF FaceOverlay::boxOf(const FaceBox& face) const {
    return {toItem(face.topLeft.x, face.topLeft.y), toItem(face.bottomRight.x, face.bottomRight.y)};
}

int FaceOverlay::faceAt(const QPointF& place) const {
    int found = -1;
    for (int i = 0; i < m_faces.count(); ++i) {
        const auto& faces = m_faces.faces;
        const auto index = static_cast<std::size_t>(i);
        if (boxOf(faces[index]).contains(place) &&
            (found < 0 || faces[index].area() < faces[static_cast<std::size_t>(found)].area())) {
            found = i;
        }
    }
    return found;
}

void FaceOverlay::paint(QPainter* painter) {
    if (m_faces.faces.empty() || m_faces.pictureSize.isEmpty() || m_pictureRect.isEmpty()) {
        return;
    }
    painter->setRenderHint(QPainter::Antialiasing);
    for (std::size_t i = 1; i < m_faces.faces.size(); ++i) {
        const QRectF box = boxOf(m_faces.faces[i]);
        const double radius = std::min(box.width(), box.height()) * 0.12;
        strokeRounded(*painter, box, radius, m_haloColor, 3);
        strokeRounded(*painter, box, radius, m_otherColor, 1);
    }
    paintLandmarks(*painter, m_faces.faces.front());
    paintTaken(*painter, m_faces.faces.front());
}

void FaceOverlay::paintTaken(QPainter& painter, const FaceBox& face) const {
    QRectF box = boxOf(face);
    const double loose = box.width() * 0.12 * (1 - m_tightness);
    box =
        box.adjusted(-loose, -loose, loose, loose).intersected(m_pictureRect.adjusted(1.5, 1.5, -1.5, -1.5));
    const double radius = std::min(box.width(), box.height()) * 0.18;
    strokeRounded(painter, box, radius, m_haloColor, 5);
    strokeRounded(painter, box, radius, m_takenColor, 2.5);
}

void FaceOverlay::paintLandmarks(QPainter& painter, const FaceBox& face) const {
    const double boxWidth = boxOf(face).width();
    painter.setPen(Qt::NoPen);
    if (boxWidth > 200) { // below that a mesh is only a smear
        QColor mesh = m_takenColor;
        mesh.setAlphaF(0.45F);
        painter.setBrush(mesh);
        for (const Point3& point : face.denseLandmarks) {
            painter.drawEllipse(toItem(point.x, point.y), 0.7, 0.7);
        }
    }
    const double radius = std::clamp(boxWidth / 70, 1.2, 2.6);
    for (const Point& point : face.landmarks) {
        painter.setBrush(m_haloColor);
        painter.drawEllipse(toItem(point.x, point.y), radius + 1, radius + 1);
        painter.setBrush(m_takenColor);
        painter.drawEllipse(toItem(point.x, point.y), radius, radius);
    }
}

} // namespace likeness
