// SPDX-FileCopyrightText: 2026 Likeness contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "face/quality/QualityReport.h"
#include "model/QualityManifest.h"

#include <optional>

namespace likeness {

/// How much of a face the recognizer found in its chip. Raw: the Euclidean norm of the embedding before it is
/// brought to unit length. Recognizers that were trained with a softmax over angles give a short embedding to
/// what hardly looks like a face that they learned, whatever the reason: blur, pose, cover, darkness (Meng et
/// al., "MagFace", CVPR 2021; Terhörst et al., "QMagFace", WACV 2023). Component: 100 · sigmoid(raw; centre,
/// width) with the pack's curve, since lengths differ between nets. Not assessed without a norm or without a
/// curve. Thread-safe.
[[nodiscard]] QualityComponent faceprintStrength(const std::optional<double>& embeddingNorm,
                                                 const std::optional<StrengthCurve>& curve);

} // namespace likeness
