// SPDX-FileCopyrightText: 2026 Likeness contributors
// SPDX-License-Identifier: Apache-2.0

#include "face/quality/UnifiedQuality.h"

#include <algorithm>
#include <cmath>

namespace likeness {

UnifiedWeights UnifiedWeights::defaults() {
    UnifiedWeights weights;
    using enum QualityMeasure;
    for (const QualityMeasure measure :
         {InterEyeDistance, HeadPoseYaw, HeadPosePitch, Sharpness, LuminanceMean, UnderExposurePrevention,
          OverExposurePrevention, DynamicRange, EyesVisible, MouthOcclusionPrevention}) {
        weights.of[static_cast<std::size_t>(measure)] = 1;
    }
    return weights;
}

int unifiedQuality(const QualityReport& report, const UnifiedWeights& weights) {
    double logarithms = 0;
    double all = 0;
    for (std::size_t i = 0; i < kQualityMeasures; ++i) {
        const QualityComponent& component = report.components[i];
        if (component.isAssessed() && weights.of[i] > 0) {
            logarithms += weights.of[i] * std::log(std::max(component.component, 1));
            all += weights.of[i];
        }
    }
    return all > 0 ? static_cast<int>(std::lround(std::exp(logarithms / all))) : 0;
}

} // namespace likeness
