// SPDX-FileCopyrightText: 2026 Likeness contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "face/quality/AssessedFace.h"
#include "face/quality/QualityReport.h"

namespace likeness {

// Where the face lies in the picture and how large it is (ISO/IEC 29794-5, capture-related measures;
// constants as in its reference implementation OFIQ, https://github.com/BSI-OFIQ/OFIQ-Project). Thread-safe.

/// Raw: pixels between the centres of the eyes, divided by the cosine of the yaw, since a turned head shows
/// them closer. Component: 100 · sigmoid(raw; 70, 20): half at 70 pixels, nothing gained beyond 150.
[[nodiscard]] QualityComponent interEyeDistance(const AssessedFace& face);

/// Raw: from between the eyes to the chin, as a part of the picture's height. Component: 200 · (1 −
/// sigmoid(|raw − 0.45|; 0, 0.05)): best where a portrait has it, at 0.45.
[[nodiscard]] QualityComponent headSize(const AssessedFace& face);

/// Raw: from the eye on the picture's left (right) to the picture's left (right) edge, in distances between
/// the eyes; negative beyond the edge. Component: 100 · sigmoid(raw; 0.9, 0.1).
[[nodiscard]] QualityComponent leftwardCrop(const AssessedFace& face);
[[nodiscard]] QualityComponent rightwardCrop(const AssessedFace& face);

/// Raw: from between the eyes to the picture's upper edge, in distances from there to the chin. Component:
/// 100 · sigmoid(raw; 1.4, 0.1).
[[nodiscard]] QualityComponent marginAbove(const AssessedFace& face);

/// Raw: as `marginAbove`, to the lower edge. Component: 100 · sigmoid(raw; 1.8, 0.1).
[[nodiscard]] QualityComponent marginBelow(const AssessedFace& face);

} // namespace likeness
