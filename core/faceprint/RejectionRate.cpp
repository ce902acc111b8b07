// SPDX-FileCopyrightText: 2026 Likeness contributors
// SPDX-License-Identifier: Apache-2.0

#include "faceprint/RejectionRate.h"

#include <algorithm>
#include <cmath>

namespace likeness {

std::optional<FalseNonMatchRate> falseNonMatchRate(const Calibration& calibration, SimilarityScore score) {
    const auto& spread = calibration.data().spread;
    if (!spread) {
        return std::nullopt;
    }
    // Where the score lies among the bins, for example 12.5: in the middle of the thirteenth. What is no
    // number counts as the lowest score, as everywhere.
    const double value = std::isnan(score.value) ? -1 : std::clamp(score.value, -1.0, 1.0);
    const double place = (value + 1) / 2 * static_cast<double>(Calibration::kSpreadBins);
    double below = 0;
    for (std::size_t bin = 0; bin < Calibration::kSpreadBins; ++bin) {
        below += spread->genuines[bin] * std::clamp(place - static_cast<double>(bin), 0.0, 1.0);
    }
    return FalseNonMatchRate{std::min(below, 1.0)};
}

} // namespace likeness
