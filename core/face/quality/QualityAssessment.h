// SPDX-FileCopyrightText: 2026 Likeness contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "base/Result.h"
#include "face/FaceBox.h"
#include "face/quality/QualityReport.h"
#include "image/Image.h"
#include "model/QualityManifest.h"

#include <optional>

namespace likeness {

/// All measures of a face in a picture, without the unified figure; `strength` is the pack's curve for its
/// recognizer. Errors: `InvalidArgument` (empty picture;
/// landmarks missing, coinciding, not finite or far outside the picture). Thread-safe. Throws what OpenCV
/// throws.
[[nodiscard]] Result<QualityReport> assessQuality(const Image& image, const FaceBox& face,
                                                  const QualityContext& context,
                                                  const std::optional<StrengthCurve>& strength);

} // namespace likeness
