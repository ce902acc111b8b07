// SPDX-FileCopyrightText: 2026 Likeness contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "face/quality/AssessedFace.h"
#include "face/quality/QualityReport.h"

namespace likeness {

// Whether the face is at rest, from the mesh (ISO/IEC 29794-5, subject-related measures; constants as in its
// reference implementation OFIQ, whose landmarks are others: 98 points of ADNet). Lengths are in units of the
// way from between the eyes to the chin. Not assessed without a mesh. The mesh follows eyelids loosely: it
// tells wide open from shut, not squinting. Thread-safe.

/// Raw: the widest gap between the lids of the eye that is less open. Component: 100 · sigmoid(raw; 0.02,
/// 0.01).
[[nodiscard]] QualityComponent eyesOpen(const AssessedFace& face);

/// Raw: the widest gap between the lips. Component: 100 · (1 − sigmoid(raw; 0.2, 0.06)).
[[nodiscard]] QualityComponent mouthClosed(const AssessedFace& face);

/// Lowers a report's "eyes open" to what the eye net says, where it says less: to 100 · (1 −
/// sigmoid(shutness; 2.85, 0.77)), which is 70 where the net is 90 % sure that both eyes are shut, and 30
/// where it is 97 %. The raw value stays that of the mesh.
void confirmEyes(QualityReport& report, double shutness);

} // namespace likeness
