// SPDX-FileCopyrightText: 2026 Likeness contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "ScoreCurves.h"

#include <QtGui/QColor>
#include <QtQml/qqmlregistration.h>
#include <QtQuick/QQuickPaintedItem>

namespace likeness {

/// Draws both curves of a calibration in quiet ink: strangers with a dashed outline, one person with a whole
/// one.
class ScoreCurvesItem : public QQuickPaintedItem {
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(likeness::ScoreCurves curves READ curves WRITE setCurves NOTIFY changed FINAL)
    Q_PROPERTY(double lowest MEMBER m_lowest NOTIFY changed FINAL)
    Q_PROPERTY(double highest MEMBER m_highest NOTIFY changed FINAL)
    Q_PROPERTY(QColor color MEMBER m_color NOTIFY changed FINAL)

  public:
    explicit ScoreCurvesItem(QQuickItem* parent = nullptr);

    [[nodiscard]] const ScoreCurves& curves() const noexcept { return m_curves; }
    void setCurves(const ScoreCurves& curves);

    void paint(QPainter* painter) override;
    /// The same on anything that can be painted on; `hair` is the width of the lines.
    static void paintOn(QPainter& painter, const ScoreCurves& curves, double lowest, double highest,
                        const QRectF& area, const QColor& color, double hair);

  signals:
    void changed();

  private:
    ScoreCurves m_curves;
    double m_lowest = -1;
    double m_highest = 1;
    QColor m_color = Qt::gray;
};

} // namespace likeness
