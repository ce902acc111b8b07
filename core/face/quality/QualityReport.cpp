// SPDX-FileCopyrightText: 2026 Likeness contributors
// SPDX-License-Identifier: Apache-2.0

#include "face/quality/QualityReport.h"

#include <algorithm>

namespace likeness {
namespace {

constexpr std::array<std::string_view, kQualityMeasures> kNames{
    "inter_eye_distance",
    "head_size",
    "leftward_crop",
    "rightward_crop",
    "margin_above",
    "margin_below",
    "head_pose_yaw",
    "head_pose_pitch",
    "head_pose_roll",
    "sharpness",
    "luminance_mean",
    "luminance_variance",
    "under_exposure_prevention",
    "over_exposure_prevention",
    "dynamic_range",
    "illumination_uniformity",
    "compression_artifacts",
    "natural_colour",
    "eyes_open",
    "mouth_closed",
    "eyes_visible",
    "mouth_occlusion_prevention",
    "single_face_present",
    "background_uniformity",
    "faceprint_strength",
};

} // namespace

std::string_view name(QualityMeasure measure) noexcept {
    return kNames[static_cast<std::size_t>(measure)];
}

std::optional<QualityMeasure> qualityMeasureNamed(std::string_view name) noexcept {
    const auto found = std::ranges::find(kNames, name);
    return found == kNames.end() ? std::nullopt
                                 : std::optional(static_cast<QualityMeasure>(found - kNames.begin()));
}

std::string_view name(QualityReason reason) noexcept {
    switch (reason) {
    case QualityReason::Assessed:
        return "assessed";
    case QualityReason::NoFaceMesh:
        return "no_face_mesh";
    case QualityReason::FaceTooSmall:
        return "face_too_small";
    case QualityReason::OutsidePicture:
        return "outside_picture";
    case QualityReason::NoBackground:
        return "no_background";
    case QualityReason::FacesUnknown:
        return "faces_unknown";
    case QualityReason::Uncertain:
        return "uncertain";
    case QualityReason::NoFaceprint:
        return "no_faceprint";
    case QualityReason::NotInPack:
        return "not_in_pack";
    }
    return "assessed";
}

bool isPoseUncertain(const QualityReport& report) noexcept {
    using enum QualityMeasure;
    return std::ranges::any_of(
        std::array{HeadPoseYaw, HeadPosePitch, HeadPoseRoll},
        [&report](QualityMeasure angle) { return report[angle].reason == QualityReason::Uncertain; });
}

std::map<std::string, double> figuresOf(const QualityReport& report) {
    std::map<std::string, double> figures{{"unified", report.unified}};
    for (std::size_t i = 0; i < kQualityMeasures; ++i) {
        if (report.components[i].isAssessed()) {
            figures.emplace(kNames[i], report.components[i].component);
        }
    }
    return figures;
}

} // namespace likeness
