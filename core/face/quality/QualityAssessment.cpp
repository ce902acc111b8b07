// SPDX-FileCopyrightText: 2026 Likeness contributors
// SPDX-License-Identifier: Apache-2.0

#include "face/quality/QualityAssessment.h"

#include "face/quality/ExposureMeasures.h"
#include "face/quality/ExpressionMeasures.h"
#include "face/quality/FaceprintStrength.h"
#include "face/quality/GeometryMeasures.h"
#include "face/quality/OcclusionMeasures.h"
#include "face/quality/PoseMeasures.h"
#include "face/quality/SceneMeasures.h"
#include "face/quality/SharpnessMeasure.h"

namespace likeness {

QualityReport assessQuality(const AssessedFace& face, const QualityContext& context,
                            const std::optional<StrengthCurve>& strength) {
    using enum QualityMeasure;
    QualityReport report;
    report[InterEyeDistance] = interEyeDistance(face);
    report[HeadSize] = headSize(face);
    report[LeftwardCrop] = leftwardCrop(face);
    report[RightwardCrop] = rightwardCrop(face);
    report[MarginAbove] = marginAbove(face);
    report[MarginBelow] = marginBelow(face);
    report[HeadPoseYaw] = headPoseYaw(face);
    report[HeadPosePitch] = headPosePitch(face);
    report[HeadPoseRoll] = headPoseRoll(face);
    report[Sharpness] = sharpness(face);
    report[LuminanceMean] = luminanceMean(face);
    report[LuminanceVariance] = luminanceVariance(face);
    report[UnderExposurePrevention] = underExposurePrevention(face);
    report[OverExposurePrevention] = overExposurePrevention(face);
    report[DynamicRange] = dynamicRange(face);
    report[IlluminationUniformity] = illuminationUniformity(face);
    report[CompressionArtifacts] = compressionArtifacts(face);
    report[NaturalColour] = naturalColour(face);
    report[EyesOpen] = eyesOpen(face);
    report[MouthClosed] = mouthClosed(face);
    report[EyesVisible] = eyesVisible(face);
    report[MouthOcclusionPrevention] = mouthOcclusionPrevention(face);
    report[SingleFacePresent] = singleFacePresent(face, context);
    report[BackgroundUniformity] = backgroundUniformity(face);
    report[FaceprintStrength] = faceprintStrength(context.embeddingNorm, strength);
    return report;
}

} // namespace likeness
