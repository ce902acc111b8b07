// SPDX-FileCopyrightText: 2026 Likeness contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "faceprint/Calibration.h"

#include <QtCore/QList>
#include <QtCore/QMetaType>
#include <QtCore/QRectF>
#include <QtGui/QPainterPath>
#include <QtQml/qqmlregistration.h>

namespace likeness {

/// How the scores of strangers and those of pictures of one person lie, as a calibration measured them, to be
/// drawn behind a similarity. A value; empty where the calibration does not know.
class ScoreCurves {
    Q_GADGET
    QML_VALUE_TYPE(scoreCurves)
    Q_PROPERTY(bool isEmpty READ isEmpty CONSTANT FINAL)
    Q_PROPERTY(double impostorPeak READ impostorPeak CONSTANT FINAL)
    Q_PROPERTY(double genuinePeak READ genuinePeak CONSTANT FINAL)

  public:
    enum class Kind { Impostors, Genuines };

    ScoreCurves() = default;
    explicit ScoreCurves(const Calibration& calibration);

    [[nodiscard]] bool isEmpty() const noexcept { return m_impostors.isEmpty(); }
    /// The scores at which most pairs lie.
    [[nodiscard]] double impostorPeak() const { return peakOf(m_impostors); }
    [[nodiscard]] double genuinePeak() const { return peakOf(m_genuines); }

    /// One of the curves over the scores from `lowest` to `highest`, closed along the lower edge of `area`.
    /// Both have the same scale, so that equal areas are equal shares; the higher one touches the upper edge.
    [[nodiscard]] QPainterPath path(Kind kind, double lowest, double highest, const QRectF& area) const;

    friend bool operator==(const ScoreCurves&, const ScoreCurves&) = default;

  private:
    static double peakOf(const QList<double>& heights);

    QList<double> m_impostors; ///< One height for each of the calibration's bins; the largest of all is 1.
    QList<double> m_genuines;
};

} // namespace likeness
