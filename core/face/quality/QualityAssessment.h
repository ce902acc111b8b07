// SPDX-FileCopyrightText: 2026 Likeness contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "face/quality/AssessedFace.h"
#include "face/quality/QualityReport.h"
#include "model/QualityManifest.h"

#include <optional>

namespace likeness {

/// All measures of a face in a picture, without the unified figure; `strength` is the pack's curve for its
/// recognizer. Thread-safe. Throws what OpenCV throws.
[[nodiscard]] QualityReport assessQuality(const AssessedFace& face, const QualityContext& context,
                                          const std::optional<StrengthCurve>& strength);

} // namespace likeness
