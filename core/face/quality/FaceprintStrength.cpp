// SPDX-FileCopyrightText: 2026 Likeness contributors
// SPDX-License-Identifier: Apache-2.0

#include "face/quality/FaceprintStrength.h"

#include "face/quality/ComponentMapping.h"

namespace likeness {

QualityComponent faceprintStrength(const std::optional<double>& embeddingNorm,
                                   const std::optional<StrengthCurve>& curve) {
    if (!curve) {
        return notAssessed(QualityReason::NotInPack);
    }
    if (!embeddingNorm) {
        return notAssessed(QualityReason::NoFaceprint);
    }
    return assessed(*embeddingNorm, 100 * sigmoid(*embeddingNorm, curve->centre, curve->width));
}

} // namespace likeness
