// SPDX-FileCopyrightText: 2026 Likeness contributors
// SPDX-License-Identifier: Apache-2.0

#include "ScoreCurvesItem.h"

#include <QtGui/QPainter>

namespace likeness {

ScoreCurvesItem::ScoreCurvesItem(QQuickItem* parent) : QQuickPaintedItem(parent) {
    setAntialiasing(true);
    connect(this, &ScoreCurvesItem::changed, this, [this] { update(); });
}

void ScoreCurvesItem::setCurves(const ScoreCurves& curves) {
    if (!(m_curves == curves)) {
        m_curves = curves;
        emit changed();
    }
}

void ScoreCurvesItem::paint(QPainter* painter) {
    paintOn(*painter, m_curves, m_lowest, m_highest, QRectF(QPointF(), size()).adjusted(0, 1, 0, 0), m_color,
            1);
}

void ScoreCurvesItem::paintOn(QPainter& painter, const ScoreCurves& curves, double lowest, double highest,
                              const QRectF& area, const QColor& color, double hair) {
    constexpr int kFill = 30;
    constexpr int kLine = 200;
    if (curves.isEmpty() || area.isEmpty()) {
        return;
    }
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    for (const ScoreCurves::Kind kind : {ScoreCurves::Kind::Impostors, ScoreCurves::Kind::Genuines}) {
        QColor fill = color;
        fill.setAlpha(kFill);
        QColor line = color;
        line.setAlpha(kLine);
        QPen pen(line, hair);
        if (kind == ScoreCurves::Kind::Impostors) {
            pen.setDashPattern({3, 2});
        }
        painter.setPen(pen);
        painter.setBrush(fill);
        painter.drawPath(curves.path(kind, lowest, highest, area));
    }
    painter.restore();
}

} // namespace likeness
