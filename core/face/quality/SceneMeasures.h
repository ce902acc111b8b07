// SPDX-FileCopyrightText: 2026 Likeness contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "face/quality/AssessedFace.h"
#include "face/quality/QualityReport.h"

namespace likeness {

// What is around the face, and what was done to the picture. Thread-safe. They throw what OpenCV throws.

/// Raw: the side of the largest other face, in sides of this one (root of the ratio of areas); 0 when it is
/// alone. Component: 100 · (1 − raw) (ISO/IEC 29794-5, as OFIQ). Not assessed when the context does not name
/// the picture's faces.
[[nodiscard]] QualityComponent singleFacePresent(const AssessedFace& face, const QualityContext& context);

/// Raw: mean gradient (Sobel) of the luminance beside and above the head, with the eyes 24 pixels apart.
/// Component: 190 · (1 − sigmoid(raw; 10, 100)) (ISO/IEC 29794-5 with OFIQ's constants). OFIQ cuts the head
/// out with a segmentation net; here it is an ellipse that leaves room for hair, and nothing below the chin
/// counts. Not assessed where less than a twentieth of that view is background.
[[nodiscard]] QualityComponent backgroundUniformity(const AssessedFace& face);

/// Raw: blockiness of the face in the picture's own pixels: how much more neighbours differ across the lines
/// of an 8 × 8 grid than beside them, relative to how much neighbours differ on average; the stronger
/// direction, wherever the grid begins (after Wang, Bovik & Evans, "Blind measurement of blocking artifacts
/// in images", ICIP 2000). A picture that was resized after compression hides its grid. ISO/IEC 29794-5 has a
/// net instead. Component: 100 · (1 − sigmoid(raw; 0.7, 0.15)). Not assessed where less than 48 × 48 pixels
/// of the face are there.
[[nodiscard]] QualityComponent compressionArtifacts(const AssessedFace& face);

} // namespace likeness
