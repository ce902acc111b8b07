// SPDX-FileCopyrightText: 2026 Likeness contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "face/quality/AssessedFace.h"
#include "face/quality/QualityReport.h"

namespace likeness {

/// How sharp the face is for its size.
///
/// Raw: the re-blur effect, 0 (sharp) … 1 (blurred): the share of the differences between neighbouring pixels
/// that is still there after a blur, over the face, the worse of both directions (Crete, Dolmiere, Ladret &
/// Nicolas, "The Blur Effect: Perception and Estimation with a New No-Reference Perceptual Blur Metric", SPIE
/// 6492, 2007; seven pixels instead of nine, since a face is small). Being a ratio it depends on contrast and
/// brightness little. A face whose eyes are more than 64 pixels apart is made that small first: finer blur
/// costs nothing in recognition. A noisy picture looks sharper than it is.
///
/// Component: 100 · (1 − sigmoid(raw; 0.60, 0.06)). Not assessed where the eyes are less than 12 pixels apart
/// or the face lies outside the picture. Thread-safe. Throws what OpenCV throws.
[[nodiscard]] QualityComponent sharpness(const AssessedFace& face);

} // namespace likeness
