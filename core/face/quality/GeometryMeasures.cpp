// SPDX-FileCopyrightText: 2026 Likeness contributors
// SPDX-License-Identifier: Apache-2.0

#include "face/quality/GeometryMeasures.h"

#include "face/quality/ComponentMapping.h"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace likeness {

QualityComponent interEyeDistance(const AssessedFace& face) {
    constexpr double kSmallestCosine = 0.2; // of 78°, beyond which one eye is hidden
    const double cosine = std::max(kSmallestCosine, std::cos(face.pose.yaw * std::numbers::pi / 180));
    const double raw = face.eyeDistance / cosine;
    return assessed(raw, 100 * sigmoid(raw, 70, 20));
}

QualityComponent headSize(const AssessedFace& face) {
    const double raw = face.eyeToChin / face.picture.rows;
    return assessed(raw, 200 * (1 - sigmoid(std::abs(raw - 0.45), 0, 0.05)));
}

QualityComponent leftwardCrop(const AssessedFace& face) {
    const double raw = face.box->landmarks[0].x / face.eyeDistance;
    return assessed(raw, 100 * sigmoid(raw, 0.9, 0.1));
}

QualityComponent rightwardCrop(const AssessedFace& face) {
    const double raw = (static_cast<double>(face.picture.cols) - face.box->landmarks[1].x) / face.eyeDistance;
    return assessed(raw, 100 * sigmoid(raw, 0.9, 0.1));
}

QualityComponent marginAbove(const AssessedFace& face) {
    const double raw = face.eyeMiddle.y / std::max(1.0, face.eyeToChin);
    return assessed(raw, 100 * sigmoid(raw, 1.4, 0.1));
}

QualityComponent marginBelow(const AssessedFace& face) {
    const double raw =
        (static_cast<double>(face.picture.rows) - face.eyeMiddle.y) / std::max(1.0, face.eyeToChin);
    return assessed(raw, 100 * sigmoid(raw, 1.8, 0.1));
}

} // namespace likeness
