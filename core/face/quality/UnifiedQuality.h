// SPDX-FileCopyrightText: 2026 Likeness contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "base/Result.h"
#include "face/quality/QualityReport.h"
#include "model/QualityManifest.h"

#include <array>

namespace likeness {

/// How much each measure counts in the unified figure: its exponent; those with 0 do not count.
struct UnifiedWeights {
    std::array<double, kQualityMeasures> of{};

    /// What a pack has that names none: the ten measures that matter in general, alike, with the sum 1.
    [[nodiscard]] static UnifiedWeights defaults();
    /// Those of a pack (`defaults` when it names none). Errors: `ModelInvalid` for a name that is no measure.
    [[nodiscard]] static Result<UnifiedWeights> fromManifest(const QualityManifest& manifest);
};

/// One figure for how well a face can be recognized, 0…100: 100 · Π (c / 100)^w over the components c, of
/// which none counts as less than 1. It rises with every component, and one bad component lowers it as far as
/// its exponent says, whatever the others are. Packs fit the exponents to the scores of their recognizer
/// (docs/quality.md). Components that were not assessed are left out, so that the figure is then what it
/// could be at best: that of a face without a faceprint bounds from above what it will be with one. 0 when
/// none was. Thread-safe.
[[nodiscard]] int unifiedQuality(const QualityReport& report, const UnifiedWeights& weights);

} // namespace likeness
