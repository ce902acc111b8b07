// SPDX-FileCopyrightText: 2026 Likeness contributors
// SPDX-License-Identifier: Apache-2.0

#include "face/quality/ExpressionMeasures.h"

#include "face/quality/ComponentMapping.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <utility>

namespace likeness {
namespace {

/// Points of the mesh that lie opposite each other.
using Opposites = std::array<std::pair<std::size_t, std::size_t>, 3>;

constexpr Opposites kLeftLids{{{160, 144}, {159, 145}, {158, 153}}};
constexpr Opposites kRightLids{{{385, 380}, {386, 374}, {387, 373}}};
constexpr Opposites kInnerLips{{{82, 87}, {13, 14}, {312, 317}}};

double widest(const AssessedFace& face, const Opposites& pairs) {
    double gap = 0;
    for (const auto& [upper, lower] : pairs) {
        const Point3& a = face.box->denseLandmarks[upper];
        const Point3& b = face.box->denseLandmarks[lower];
        gap = std::max(gap, std::hypot(static_cast<double>(a.x - b.x), static_cast<double>(a.y - b.y)));
    }
    return gap / std::max(1.0, face.eyeToChin);
}

} // namespace

QualityComponent eyesOpen(const AssessedFace& face) {
    if (!face.hasMesh()) {
        return notAssessed(QualityReason::NoFaceMesh);
    }
    const double raw = std::min(widest(face, kLeftLids), widest(face, kRightLids));
    return assessed(raw, 100 * sigmoid(raw, 0.02, 0.01));
}

void confirmEyes(QualityReport& report, double shutness) {
    QualityComponent& component = report[QualityMeasure::EyesOpen];
    if (component.isAssessed()) {
        const QualityComponent seen = assessed(component.raw, 100 * (1 - sigmoid(shutness, 2.85, 0.77)));
        component.component = std::min(component.component, seen.component);
    }
}

QualityComponent mouthClosed(const AssessedFace& face) {
    if (!face.hasMesh()) {
        return notAssessed(QualityReason::NoFaceMesh);
    }
    const double raw = widest(face, kInnerLips);
    return assessed(raw, 100 * (1 - sigmoid(raw, 0.2, 0.06)));
}

} // namespace likeness
