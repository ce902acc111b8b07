// SPDX-FileCopyrightText: 2026 Likeness contributors
// SPDX-License-Identifier: Apache-2.0

#include "face/quality/UnifiedQuality.h"

#include <algorithm>
#include <cmath>
#include <string>

namespace likeness {

UnifiedWeights UnifiedWeights::defaults() {
    UnifiedWeights weights;
    using enum QualityMeasure;
    for (const QualityMeasure measure :
         {InterEyeDistance, HeadPoseYaw, HeadPosePitch, Sharpness, LuminanceMean, UnderExposurePrevention,
          OverExposurePrevention, DynamicRange, EyesVisible, MouthOcclusionPrevention}) {
        weights.of[static_cast<std::size_t>(measure)] = 0.1;
    }
    return weights;
}

Result<UnifiedWeights> UnifiedWeights::fromManifest(const QualityManifest& manifest) {
    if (manifest.unified.empty()) {
        return defaults();
    }
    UnifiedWeights weights;
    for (const auto& [key, weight] : manifest.unified) {
        const auto measure = qualityMeasureNamed(key);
        if (!measure) {
            return fail(ErrorCode::ModelInvalid,
                        "the model pack's unified quality names \"" + key + "\", which is no measure");
        }
        weights.of[static_cast<std::size_t>(*measure)] = weight;
    }
    return weights;
}

int unifiedQuality(const QualityReport& report, const UnifiedWeights& weights) {
    double logarithm = 0;
    bool isAssessed = false;
    for (std::size_t i = 0; i < kQualityMeasures; ++i) {
        const QualityComponent& component = report.components[i];
        if (component.isAssessed() && weights.of[i] > 0) {
            logarithm += weights.of[i] * std::log(std::max(component.component, 1) / 100.0);
            isAssessed = true;
        }
    }
    return isAssessed ? static_cast<int>(std::lround(100 * std::exp(logarithm))) : 0;
}

} // namespace likeness
