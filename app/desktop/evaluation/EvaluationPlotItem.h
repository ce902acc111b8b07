// SPDX-FileCopyrightText: 2026 Likeness contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "EvaluationPlot.h"

#include <QtGui/QColor>
#include <QtGui/QFont>
#include <QtQml/qqmlregistration.h>
#include <QtQuick/QQuickPaintedItem>

namespace likeness {

/// Draws one of a report's diagrams with the threshold that is looked at in it, and translates places in the
/// diagram into thresholds. False match rates have a logarithmic scale.
class EvaluationPlotItem : public QQuickPaintedItem {
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(likeness::EvaluationPlot plot MEMBER m_plot NOTIFY changed FINAL)
    Q_PROPERTY(int diagram MEMBER m_diagram NOTIFY changed FINAL)
    Q_PROPERTY(double threshold MEMBER m_threshold NOTIFY changed FINAL)
    /// The threshold under the mouse; below −1: none.
    Q_PROPERTY(double pointed MEMBER m_pointed NOTIFY changed FINAL)
    Q_PROPERTY(QColor ink MEMBER m_ink NOTIFY changed FINAL)
    Q_PROPERTY(QColor mutedInk MEMBER m_mutedInk NOTIFY changed FINAL)
    Q_PROPERTY(QColor accent MEMBER m_accent NOTIFY changed FINAL)
    Q_PROPERTY(QColor warning MEMBER m_warning NOTIFY changed FINAL)
    Q_PROPERTY(int fontSize MEMBER m_fontSize NOTIFY changed FINAL)

  public:
    enum class Diagram {
        Rates,  ///< Both error rates over the score.
        Det,    ///< False non-match rate over false match rate, both logarithmic.
        Roc,    ///< True match rate over false match rate.
        Scores, ///< How the scores of both kinds of pairs lie.
    };
    Q_ENUM(Diagram)

    explicit EvaluationPlotItem(QQuickItem* parent = nullptr);

    void paint(QPainter* painter) override;

    /// The threshold that a distance from the item's left edge stands for.
    Q_INVOKABLE [[nodiscard]] double thresholdAt(double x) const;

  signals:
    void changed();

  private:
    struct Axes;
    [[nodiscard]] QFont font() const;
    [[nodiscard]] Axes axes() const;
    void paintGrid(QPainter& painter, const Axes& axes) const;
    void paintCurves(QPainter& painter, const Axes& axes) const;
    void paintHistograms(QPainter& painter, const Axes& axes) const;
    void paintMark(QPainter& painter, const Axes& axes, double threshold, const QColor& colour) const;

    EvaluationPlot m_plot;
    int m_diagram = 0;
    double m_threshold = 0;
    double m_pointed = -2;
    QColor m_ink = Qt::black;
    QColor m_mutedInk = Qt::gray;
    QColor m_accent = Qt::blue;
    QColor m_warning = Qt::red;
    int m_fontSize = 11;
};

} // namespace likeness
