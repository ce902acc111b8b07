// SPDX-FileCopyrightText: 2026 Likeness contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "face/quality/AssessedFace.h"
#include "face/quality/QualityReport.h"

namespace likeness {

// Hints that something covers a part of the face. ISO/IEC 29794-5 segments the face with a net, which the
// pack does not have; here a part counts as covered when it shows less detail than the face around it: dark
// glasses, masks, bars and hands are smoother than eyes and lips. A patterned scarf is not noticed.
// Thread-safe. They throw what OpenCV throws.
//
// Raw: the mean gradient of the part divided by that of the face, which blur, contrast and noise change
// alike. Component: 100 · sigmoid(raw; centre, width). Not assessed where the part or most of the face lies
// outside the picture.

/// The part is the eye with less detail; centre 0.8, width 0.1.
[[nodiscard]] QualityComponent eyesVisible(const AssessedFace& face);

/// The part is the mouth; centre 0.55, width 0.1.
[[nodiscard]] QualityComponent mouthOcclusionPrevention(const AssessedFace& face);

} // namespace likeness
