// SPDX-FileCopyrightText: 2026 Likeness contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "../../base/Result.h"
#include "QualityReport.h"

#include <array>
#include <cstddef>
#include <optional>
#include <string_view>
#include <vector>

namespace likeness {

struct QualityManifest;

/// What a picture is for, and so how good it must be.
enum class QualityProfile : int {
    Enrolment,    ///< Strict: every later comparison is with this picture.
    Verification, ///< Tolerant: a poor picture costs one attempt.
};

inline constexpr std::array kQualityProfiles{QualityProfile::Enrolment, QualityProfile::Verification};

/// "enrolment" or "verification". Thread-safe.
[[nodiscard]] std::string_view name(QualityProfile profile) noexcept;

/// Why a picture is refused, the most important first. Numbers never change once released.
enum class RefusalCode : int {
    SeveralFaces = 1,
    TooSmall = 2,
    CutOff = 3,
    TooDark = 4,
    TooBright = 5,
    TurnedAway = 6,
    LooksUp = 7,
    LooksDown = 8,
    Tilted = 9,
    Blurred = 10,
    EyesClosed = 11,
    EyesCovered = 12,
    MouthCovered = 13,
    MouthOpen = 14,
    UnevenLight = 15,
    LittleContrast = 16,
    Compressed = 17,
    UnnaturalColour = 18,
    BusyBackground = 19,
    NotGoodEnough = 20, ///< No measure by itself, but all together.
    NotAssessed = 21,   ///< The quality is not known. Never the gate's own: it is for those who must decide.
};

inline constexpr std::array kRefusalCodes{
    RefusalCode::SeveralFaces,   RefusalCode::TooSmall,      RefusalCode::CutOff,
    RefusalCode::TooDark,        RefusalCode::TooBright,     RefusalCode::TurnedAway,
    RefusalCode::LooksUp,        RefusalCode::LooksDown,     RefusalCode::Tilted,
    RefusalCode::Blurred,        RefusalCode::EyesClosed,    RefusalCode::EyesCovered,
    RefusalCode::MouthCovered,   RefusalCode::MouthOpen,     RefusalCode::UnevenLight,
    RefusalCode::LittleContrast, RefusalCode::Compressed,    RefusalCode::UnnaturalColour,
    RefusalCode::BusyBackground, RefusalCode::NotGoodEnough, RefusalCode::NotAssessed};

/// The code's stable name, for example "too_dark". Thread-safe.
[[nodiscard]] std::string_view name(RefusalCode code) noexcept;
/// The code with that name, or nothing. Thread-safe.
[[nodiscard]] std::optional<RefusalCode> refusalCodeNamed(std::string_view name) noexcept;
/// What is wrong and what to do, one English sentence, for example "Too dark: turn to the light.".
/// Thread-safe.
[[nodiscard]] std::string_view guidance(RefusalCode code) noexcept;
/// Whether an operator who looked at the picture may keep it all the same: what only hints at a problem
/// (glasses, a beard, an expression, a background), never what makes a face hard to recognize. Thread-safe.
[[nodiscard]] bool mayBeKept(RefusalCode code) noexcept;

/// One reason why a picture is refused.
struct QualityRefusal {
    RefusalCode code = RefusalCode::NotGoodEnough;
    /// What was too low; nothing for the unified figure.
    std::optional<QualityMeasure> measure;
    int component = 0; ///< What it is, 0…100 …
    int least = 0;     ///< … and what it would have to be.

    friend bool operator==(const QualityRefusal&, const QualityRefusal&) = default;
};

/// Decides whether a picture is good enough for what it is for, with the limits of a model pack. A value;
/// thread-safe.
class QualityGate {
  public:
    /// Errors: `ModelInvalid` for a name that is no measure.
    [[nodiscard]] static Result<QualityGate> make(const QualityManifest& manifest);

    /// Why a picture is refused, the most important reason first, each code once; empty: it is good enough.
    /// What could not be assessed refuses nothing: what matters to recognition can only be missing in a face
    /// that is too small or cut off, and that refuses by itself, or in one of which no faceprint was made.
    /// Of a face without a faceprint (a live frame) this refuses nothing that it would not refuse with one.
    [[nodiscard]] std::vector<QualityRefusal> refusals(const QualityReport& report,
                                                       QualityProfile profile) const;

  private:
    struct Limits {
        /// By measure; 0 where it does not matter.
        std::array<int, kQualityMeasures> least{};
        int unified = 0;
    };
    std::array<Limits, kQualityProfiles.size()> m_limits;
};

/// Whether all of these may be kept by an operator who looked at the picture; true for none. Thread-safe.
[[nodiscard]] bool mayAllBeKept(const std::vector<QualityRefusal>& refusals) noexcept;

} // namespace likeness
