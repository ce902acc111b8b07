// SPDX-FileCopyrightText: 2026 Likeness contributors
// SPDX-License-Identifier: Apache-2.0

#include "face/quality/QualityGate.h"

#include "model/QualityManifest.h"

#include <algorithm>
#include <string>

namespace likeness {
namespace {

struct CodeWords {
    RefusalCode code;
    std::string_view name;
    std::string_view guidance;
    bool mayBeKept;
};

constexpr std::array<CodeWords, kRefusalCodes.size()> kWords{{
    {RefusalCode::SeveralFaces, "several_faces", "Several faces: only one person may be in the picture.",
     false},
    {RefusalCode::TooSmall, "too_small", "Too small: come closer to the camera.", false},
    {RefusalCode::CutOff, "cut_off", "Cut off: move to the middle of the picture.", false},
    {RefusalCode::TooDark, "too_dark", "Too dark: turn to the light.", false},
    {RefusalCode::TooBright, "too_bright", "Too bright: turn away from the light.", false},
    {RefusalCode::TurnedAway, "turned_away", "Turned away: look straight at the camera.", false},
    {RefusalCode::LooksUp, "looks_up", "Looking up: lower the chin a little.", false},
    {RefusalCode::LooksDown, "looks_down", "Looking down: raise the chin a little.", false},
    {RefusalCode::Tilted, "tilted", "Tilted: hold the head upright.", false},
    {RefusalCode::Blurred, "blurred", "Blurred: hold still, and see that the lens is clean.", false},
    {RefusalCode::EyesClosed, "eyes_closed", "Eyes closed: open them and look at the camera.", true},
    {RefusalCode::EyesCovered, "eyes_covered",
     "Eyes hard to see: take off dark glasses and brush hair aside.", true},
    {RefusalCode::MouthCovered, "mouth_covered", "Mouth hard to see: take off a mask or scarf.", true},
    {RefusalCode::MouthOpen, "mouth_open", "Mouth open: close it and relax.", true},
    {RefusalCode::UnevenLight, "uneven_light", "Lit from one side: turn to the light.", true},
    {RefusalCode::LittleContrast, "little_contrast", "Flat light: use a clearer light.", false},
    {RefusalCode::Compressed, "compressed", "Compressed too much: use the original picture.", false},
    {RefusalCode::UnnaturalColour, "unnatural_colour", "Coloured light: use white light.", true},
    {RefusalCode::BusyBackground, "busy_background", "Busy background: use a plain wall.", true},
    {RefusalCode::NotGoodEnough, "not_good_enough", "Not good enough: take another picture.", false},
    {RefusalCode::NotAssessed, "not_assessed",
     "Quality not known: take another picture; if that does not help, install the model pack again.", false},
}};

const CodeWords& wordsOf(RefusalCode code) noexcept {
    const auto found = std::ranges::find(kWords, code, &CodeWords::code);
    return found == kWords.end() ? kWords.back() : *found;
}

/// What a low component of a measure means; the raw value tells on which side it is wrong.
RefusalCode codeOf(QualityMeasure measure, double raw) {
    using enum QualityMeasure;
    switch (measure) {
    case InterEyeDistance:
        return RefusalCode::TooSmall;
    case HeadSize: // best at 0.45 of the picture's height
        return raw < 0.45 ? RefusalCode::TooSmall : RefusalCode::CutOff;
    case LeftwardCrop:
    case RightwardCrop:
    case MarginAbove:
    case MarginBelow:
        return RefusalCode::CutOff;
    case HeadPoseYaw:
        return RefusalCode::TurnedAway;
    case HeadPosePitch:
        return raw > 0 ? RefusalCode::LooksUp : RefusalCode::LooksDown;
    case HeadPoseRoll:
        return RefusalCode::Tilted;
    case Sharpness:
        return RefusalCode::Blurred;
    case LuminanceMean: // symmetric about the middle
        return raw < 0.5 ? RefusalCode::TooDark : RefusalCode::TooBright;
    case UnderExposurePrevention:
        return RefusalCode::TooDark;
    case OverExposurePrevention:
        return RefusalCode::TooBright;
    case LuminanceVariance:
    case DynamicRange:
        return RefusalCode::LittleContrast;
    case IlluminationUniformity:
        return RefusalCode::UnevenLight;
    case CompressionArtifacts:
        return RefusalCode::Compressed;
    case NaturalColour:
        return RefusalCode::UnnaturalColour;
    case EyesOpen:
        return RefusalCode::EyesClosed;
    case MouthClosed:
        return RefusalCode::MouthOpen;
    case EyesVisible:
        return RefusalCode::EyesCovered;
    case MouthOcclusionPrevention:
        return RefusalCode::MouthCovered;
    case SingleFacePresent:
        return RefusalCode::SeveralFaces;
    case BackgroundUniformity:
        return RefusalCode::BusyBackground;
    case FaceprintStrength: // no single reason, but all together
        return RefusalCode::NotGoodEnough;
    }
    return RefusalCode::NotGoodEnough;
}

} // namespace

std::string_view name(QualityProfile profile) noexcept {
    return profile == QualityProfile::Enrolment ? "enrolment" : "verification";
}

std::string_view name(RefusalCode code) noexcept {
    return wordsOf(code).name;
}

std::optional<RefusalCode> refusalCodeNamed(std::string_view name) noexcept {
    const auto found = std::ranges::find(kWords, name, &CodeWords::name);
    return found == kWords.end() ? std::nullopt : std::optional(found->code);
}

std::string_view guidance(RefusalCode code) noexcept {
    return wordsOf(code).guidance;
}

bool mayBeKept(RefusalCode code) noexcept {
    return wordsOf(code).mayBeKept;
}

bool mayAllBeKept(const std::vector<QualityRefusal>& refusals) noexcept {
    return std::ranges::all_of(refusals,
                               [](const QualityRefusal& refusal) { return mayBeKept(refusal.code); });
}

Result<QualityGate> QualityGate::make(const QualityManifest& manifest) {
    QualityGate gate;
    const std::array limits{&manifest.enrolment, &manifest.verification};
    for (std::size_t i = 0; i < limits.size(); ++i) {
        for (const auto& [key, least] : *limits[i]) {
            if (key == "unified") {
                gate.m_limits[i].unified = least;
            } else if (const auto measure = qualityMeasureNamed(key)) {
                gate.m_limits[i].least[static_cast<std::size_t>(*measure)] = least;
            } else {
                return fail(ErrorCode::ModelInvalid,
                            "the model pack's quality gate names \"" + key + "\", which is no measure");
            }
        }
    }
    return gate;
}

std::vector<QualityRefusal> QualityGate::refusals(const QualityReport& report, QualityProfile profile) const {
    const Limits& limits = m_limits[static_cast<std::size_t>(profile)];
    std::vector<QualityRefusal> refusals;
    for (std::size_t i = 0; i < kQualityMeasures; ++i) {
        const QualityComponent& component = report.components[i];
        if (component.isAssessed() && component.component < limits.least[i]) {
            const auto measure = static_cast<QualityMeasure>(i);
            refusals.push_back(
                {codeOf(measure, component.raw), measure, component.component, limits.least[i]});
        }
    }
    if (report.unified < limits.unified) {
        refusals.push_back({RefusalCode::NotGoodEnough, std::nullopt, report.unified, limits.unified});
    }
    std::ranges::stable_sort(refusals, {}, &QualityRefusal::code);
    const auto repeats = [](const QualityRefusal& a, const QualityRefusal& b) {
        return a.code == b.code;
    };
    refusals.erase(std::unique(refusals.begin(), refusals.end(), repeats), refusals.end());
    return refusals;
}

} // namespace likeness
