// SPDX-FileCopyrightText: 2026 Likeness contributors
// SPDX-License-Identifier: Apache-2.0

#include "FaceMarks.h"

#include <QtCore/QVarLengthArray>
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

QPointF FaceMarks::place(float x, float y) const {
    const double share = static_cast<double>(x) / pictureSize.width();
    return {target.x() + (isMirrored ? 1 - share : share) * target.width(),
            target.y() + static_cast<double>(y) * target.height() / pictureSize.height()};
}

QRectF FaceMarks::boxOf(const FaceBox& face) const {
    return QRectF(place(face.topLeft.x, face.topLeft.y), place(face.bottomRight.x, face.bottomRight.y))
        .normalized();
}

void FaceMarks::paint(QPainter& painter, std::span<const FaceBox> faces) const {
    if (faces.empty() || pictureSize.isEmpty() || target.isEmpty()) {
        return;
    }
    painter.setRenderHint(QPainter::Antialiasing);
    for (const FaceBox& face : faces.subspan(1)) {
        const QRectF box = boxOf(face);
        const double radius = std::min(box.width(), box.height()) * 0.12;
        strokeRounded(painter, box, radius, haloColor, 3);
        strokeRounded(painter, box, radius, otherColor, 1);
    }
    paintLandmarks(painter, faces.front());
    paintFrame(painter, faces.front());
}

void FaceMarks::paintFrame(QPainter& painter, const FaceBox& face) const {
    QRectF box = boxOf(face);
    const double loose = box.width() * 0.12 * (1 - tightness);
    box = box.adjusted(-loose, -loose, loose, loose).intersected(target.adjusted(1.5, 1.5, -1.5, -1.5));
    const double radius = std::min(box.width(), box.height()) * 0.18;
    strokeRounded(painter, box, radius, haloColor, 5);
    strokeRounded(painter, box, radius, color, 2.5);
}

void FaceMarks::paintLandmarks(QPainter& painter, const FaceBox& face) const {
    const double width = boxOf(face).width();
    if (width > 200 && !face.denseLandmarks.empty()) { // below that a mesh is only a smear
        QVarLengthArray<QPointF, 512> points;
        for (const Point3& point : face.denseLandmarks) {
            points.append(place(point.x, point.y));
        }
        QColor mesh = color;
        mesh.setAlphaF(0.6F);
        painter.setRenderHint(QPainter::Antialiasing, false); // 468 smooth dots cost more than the picture
        painter.setPen(QPen(mesh, 2));
        painter.drawPoints(points.constData(), static_cast<int>(points.size()));
        painter.setRenderHint(QPainter::Antialiasing);
    }
    const double radius = std::clamp(width / 70, 1.2, 2.6);
    painter.setPen(Qt::NoPen);
    for (const Point& point : face.landmarks) {
        painter.setBrush(haloColor);
        painter.drawEllipse(place(point.x, point.y), radius + 1, radius + 1);
        painter.setBrush(color);
        painter.drawEllipse(place(point.x, point.y), radius, radius);
    }
}

} // namespace likeness
