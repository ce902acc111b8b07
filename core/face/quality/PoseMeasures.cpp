// SPDX-FileCopyrightText: 2026 Likeness contributors
// SPDX-License-Identifier: Apache-2.0

#include "face/quality/PoseMeasures.h"

#include "face/quality/ComponentMapping.h"

#include <cmath>
#include <numbers>

namespace likeness {
namespace {

QualityComponent turnedBy(double degrees) {
    const double cosine = std::max(0.0, std::cos(degrees * std::numbers::pi / 180));
    return assessed(degrees, 100 * cosine * cosine);
}

} // namespace

QualityComponent headPoseYaw(const AssessedFace& face) {
    return turnedBy(face.pose.yaw);
}

QualityComponent headPosePitch(const AssessedFace& face) {
    return turnedBy(face.pose.pitch);
}

QualityComponent headPoseRoll(const AssessedFace& face) {
    return turnedBy(face.pose.roll);
}

void confirmPose(QualityReport& report, const HeadPose& other) {
    const auto confirm = [&report](QualityMeasure measure, double angle) {
        QualityComponent& component = report[measure];
        if (component.isAssessed() && std::abs(component.raw - angle) > kPoseTolerance) {
            component.reason = QualityReason::Uncertain;
        }
    };
    confirm(QualityMeasure::HeadPoseYaw, other.yaw);
    confirm(QualityMeasure::HeadPosePitch, other.pitch);
    confirm(QualityMeasure::HeadPoseRoll, other.roll);
}

} // namespace likeness
