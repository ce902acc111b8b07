// SPDX-FileCopyrightText: 2026 Likeness contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "face/quality/AssessedFace.h"
#include "face/quality/QualityReport.h"

namespace likeness {

// How the face is lit, over its skin on the upright picture (ISO/IEC 29794-5, capture-related measures;
// constants as in its reference implementation OFIQ). Luminance is that of linear light and runs from 0 to 1
// in the formulas. Not assessed where less than a tenth of the face lies inside the picture. Thread-safe.
// They throw what OpenCV throws.

/// Raw: mean luminance, 0…1. Component: 100 · sigmoid(raw; 0.2, 0.05) · (1 − sigmoid(raw; 0.8, 0.05)).
[[nodiscard]] QualityComponent luminanceMean(const AssessedFace& face);

/// Raw: variance of the luminance, 0…0.25. Component: 100 · sin(π · 60 raw / (60 raw + 1)): best at 1/60, too
/// little contrast below and too much above.
[[nodiscard]] QualityComponent luminanceVariance(const AssessedFace& face);

/// Raw: share of pixels with a luminance of at most 25 of 255. Component: 120 · (0.832 − sigmoid(raw; 0.92,
/// 0.05)).
[[nodiscard]] QualityComponent underExposurePrevention(const AssessedFace& face);

/// Raw: share of pixels with a luminance of at least 247 of 255. Component: 1 / (raw + 0.01): halved by each
/// doubling beyond one in a hundred.
[[nodiscard]] QualityComponent overExposurePrevention(const AssessedFace& face);

/// Raw: entropy of the luminance in 256 steps, 0…8 bits. Component: 12.5 · raw.
[[nodiscard]] QualityComponent dynamicRange(const AssessedFace& face);

/// Raw: what the luminance histograms of both cheeks have in common, 0…1. Component: 100 · raw^0.3.
/// Histograms have 64 steps here, because the zones have few pixels.
[[nodiscard]] QualityComponent illuminationUniformity(const AssessedFace& face);

/// Raw: how far the mean colour of both cheeks lies outside 5 ≤ a* ≤ 25, 5 ≤ b* ≤ 35 of CIELAB, where skin of
/// all tones lies in neutral light; 100 where a* or b* is negative. Component: 200 · (1 − sigmoid(raw; 0,
/// 10)). A gray picture has 7.07, so 66.
[[nodiscard]] QualityComponent naturalColour(const AssessedFace& face);

} // namespace likeness
