// SPDX-FileCopyrightText: 2026 Likeness contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "../FaceBox.h"

#include <array>
#include <cstddef>
#include <map>
#include <optional>
#include <span>
#include <string>
#include <string_view>

namespace likeness {

/// What is assessed about a face in a picture, named after ISO/IEC 29794-5 (Biometric sample quality, part 5:
/// face image data). docs/quality.md says for each what its raw value is and where its formula comes from.
enum class QualityMeasure : int {
    InterEyeDistance,
    HeadSize,
    LeftwardCrop,  ///< Room on the picture's left.
    RightwardCrop, ///< Room on the picture's right.
    MarginAbove,
    MarginBelow,
    HeadPoseYaw,
    HeadPosePitch,
    HeadPoseRoll,
    Sharpness,
    LuminanceMean,
    LuminanceVariance,
    UnderExposurePrevention,
    OverExposurePrevention,
    DynamicRange,
    IlluminationUniformity,
    CompressionArtifacts,
    NaturalColour,
    EyesOpen,
    MouthClosed,
    EyesVisible,
    MouthOcclusionPrevention,
    SingleFacePresent,
    BackgroundUniformity,
    FaceprintStrength, ///< What the recognizer itself thought of the face; once there is a faceprint.
};

inline constexpr std::size_t kQualityMeasures = 25;

/// The measure's stable name in JSON, CSV and model packs, for example "inter_eye_distance". Thread-safe.
[[nodiscard]] std::string_view name(QualityMeasure measure) noexcept;
/// The measure with that name, or nothing. Thread-safe.
[[nodiscard]] std::optional<QualityMeasure> qualityMeasureNamed(std::string_view name) noexcept;

/// Why a measure has the component it has. Numbers never change once released.
enum class QualityReason : int {
    Assessed = 0,       ///< There is a component.
    NoFaceMesh = 1,     ///< It needs the dense landmarks, which this pack's detector does not give.
    FaceTooSmall = 2,   ///< Too few pixels to tell.
    OutsidePicture = 3, ///< What it looks at lies outside the picture.
    NoBackground = 4,   ///< The face leaves no background to judge.
    FacesUnknown = 5,   ///< The caller did not say which other faces there are.
    Uncertain = 6,      ///< There is a component, but two independent ways to find it disagree.
    NoFaceprint = 7,    ///< No faceprint was made of the face, or the caller did not say how.
    NotInPack = 8,      ///< The model pack does not say how its nets are to be judged.
};

/// The reason's stable name, for example "no_face_mesh". Thread-safe.
[[nodiscard]] std::string_view name(QualityReason reason) noexcept;

/// One measure's outcome. "Could not be assessed" is data, not an error.
struct QualityComponent {
    static constexpr int kNotAssessed = -1;

    /// In the measure's own unit; 0 when not assessed.
    double raw = 0;
    /// 0 (worst) … 100 (best), or `kNotAssessed`.
    int component = kNotAssessed;
    QualityReason reason = QualityReason::FaceTooSmall;

    [[nodiscard]] bool isAssessed() const noexcept { return component != kNotAssessed; }
    friend bool operator==(const QualityComponent&, const QualityComponent&) = default;
};

/// All that is known about how well a face can be recognized.
struct QualityReport {
    std::array<QualityComponent, kQualityMeasures> components;
    /// All of it in one figure, 0…100 (UnifiedQuality.h).
    int unified = 0;

    [[nodiscard]] const QualityComponent& operator[](QualityMeasure measure) const noexcept {
        return components[static_cast<std::size_t>(measure)];
    }
    [[nodiscard]] QualityComponent& operator[](QualityMeasure measure) noexcept {
        return components[static_cast<std::size_t>(measure)];
    }
    friend bool operator==(const QualityReport&, const QualityReport&) = default;
};

/// Whether an angle of the head's pose says `Uncertain`. Thread-safe.
[[nodiscard]] bool isPoseUncertain(const QualityReport& report) noexcept;

/// The figures to keep with a picture: "unified" and, by name, each component that was assessed. Thread-safe.
[[nodiscard]] std::map<std::string, double> figuresOf(const QualityReport& report);

/// What an assessment needs to know beyond the face itself.
struct QualityContext {
    /// All faces of the picture, the assessed one among them, as `Engine::detectFaces` gives them. Nothing:
    /// not known, and "single face present" is not assessed.
    std::optional<std::span<const FaceBox>> faces;
    /// Whether the pack's pose and eye nets (if any) are asked as well, which takes time and memory. Where
    /// the pose net's answer and the landmarks' lie more than 10° apart, the pose says `Uncertain`; eyes that
    /// the eye net sees shut are not open, whatever the landmarks say.
    bool isStill = false;
    /// How long the recognizer's embedding of the face was (`DescribedFace::embeddingNorm`). Nothing: no
    /// faceprint was made of it, and "faceprint strength" is not assessed.
    std::optional<double> embeddingNorm;
};

} // namespace likeness
