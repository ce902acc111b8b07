// SPDX-FileCopyrightText: 2026 Likeness contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "face/quality/AssessedFace.h"
#include "face/quality/QualityReport.h"

namespace likeness {

// How the head is turned. Raw: degrees, with the signs of HeadPose. Component: 100 · cos²(raw), 0 from 90° on
// (ISO/IEC 29794-5, subject-related measures). Thread-safe.

/// What counts as disagreement about an angle, in degrees.
inline constexpr double kPoseTolerance = 10;

/// Marks each angle of a report that another, independent estimate does not confirm as `Uncertain`.
void confirmPose(QualityReport& report, const HeadPose& other);

[[nodiscard]] QualityComponent headPoseYaw(const AssessedFace& face);
[[nodiscard]] QualityComponent headPosePitch(const AssessedFace& face);
[[nodiscard]] QualityComponent headPoseRoll(const AssessedFace& face);

} // namespace likeness
