// SPDX-FileCopyrightText: 2026 Likeness contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "face/quality/QualityReport.h"

#include <array>

namespace likeness {

/// How much each measure counts in the unified figure; those with 0 do not count.
struct UnifiedWeights {
    std::array<double, kQualityMeasures> of{};

    /// What a pack has that names none.
    [[nodiscard]] static UnifiedWeights defaults();
};

/// One figure for how well a face can be recognized, 0…100: the weighted geometric mean of the components, Π
/// c^(w / Σw), of which none counts as less than 1. One bad component so lowers the whole more than a mean
/// would let it, and less than the minimum would. Components that were not assessed are left out. 0 when none
/// was. Thread-safe.
[[nodiscard]] int unifiedQuality(const QualityReport& report, const UnifiedWeights& weights);

} // namespace likeness
