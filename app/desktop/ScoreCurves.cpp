// SPDX-FileCopyrightText: 2026 Likeness contributors
// SPDX-License-Identifier: Apache-2.0

#include "ScoreCurves.h"

#include <algorithm>

namespace likeness {
namespace {

constexpr double kBinWidth = 2.0 / static_cast<double>(Calibration::kSpreadBins);

/// The score in the middle of a bin.
double centreOf(qsizetype bin) {
    return (static_cast<double>(bin) + 0.5) * kBinWidth - 1;
}

} // namespace

ScoreCurves::ScoreCurves(const Calibration& calibration) {
    const auto& spread = calibration.data().spread;
    if (!spread) {
        return;
    }
    const double highest = std::max(std::ranges::max(spread->impostors), std::ranges::max(spread->genuines));
    const auto heights = [highest](const std::vector<double>& shares) {
        QList<double> scaled;
        for (const double share : shares) {
            scaled.append(share / highest);
        }
        return scaled;
    };
    m_impostors = heights(spread->impostors);
    m_genuines = heights(spread->genuines);
}

double ScoreCurves::peakOf(const QList<double>& heights) {
    return heights.isEmpty() ? 0 : centreOf(std::ranges::max_element(heights) - heights.begin());
}

QPainterPath ScoreCurves::path(Kind kind, double lowest, double highest, const QRectF& area) const {
    const QList<double>& heights = kind == Kind::Impostors ? m_impostors : m_genuines;
    QPainterPath path;
    QPointF last(area.left(), area.bottom());
    path.moveTo(last);
    for (qsizetype bin = 0; bin < heights.size(); ++bin) {
        const double score = centreOf(bin);
        if (score < lowest || score > highest) {
            continue;
        }
        const QPointF here(area.left() + (score - lowest) / (highest - lowest) * area.width(),
                           area.bottom() - heights[bin] * area.height());
        // Through the middles between bins, so that there are no corners.
        path.quadTo(last, (last + here) / 2);
        last = here;
    }
    path.lineTo(last);
    path.lineTo(area.right(), area.bottom());
    path.closeSubpath();
    return path;
}

} // namespace likeness
