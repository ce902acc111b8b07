// SPDX-FileCopyrightText: 2026 Likeness contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "FaceAssessment.h"

#include "face/quality/QualityGate.h"

#include <QtCore/QString>

#include <chrono>
#include <optional>

namespace likeness {

/// The one thing that a person before the camera should do next.
enum class Hint {
    None, ///< Nothing was looked at yet.
    ShowFace,
    OnePerson,
    ComeCloser,
    GoBack,
    MoveToMiddle,
    MoreLight,
    LessLight,
    LookAtCamera,
    HoldStill,
    Good,
    FirstRefusal = 100, ///< From here on: what the pack's quality gate says, by its code (`hintOf`).
};

/// The hint that says what the gate says.
[[nodiscard]] constexpr Hint hintOf(RefusalCode code) {
    return static_cast<Hint>(static_cast<int>(Hint::FirstRefusal) + static_cast<int>(code));
}

/// From where on a picture is good enough for a probe. Provisional: chosen so that the talking-face clips at
/// 1280 × 720 count as good, and blurred, dark or turned versions of them do not.
struct GuidanceLimits {
    double minHeightShare = 0.25;
    double maxHeightShare = 0.85;
    double maxOffset = 0.22; ///< Of the picture's width or height.
    double maxYaw = 22;      ///< Degrees.
    double minNoseHeight = 0.12;
    double maxNoseHeight = 0.75;
    double minLuminance = 45;
    double maxLuminance = 220;
    double minSharpness = 14;
    double maxMotion = 0.6; ///< Face heights per second.
};

/// What matters most in an assessment: first who is meant, then where, then light, pose and sharpness, then
/// what the quality gate refuses.
[[nodiscard]] Hint hintFor(const FaceAssessment& assessment, const GuidanceLimits& limits = {});
/// One short sentence in the user's language; empty for `None`.
[[nodiscard]] QString sentenceFor(Hint hint);

/// The hint that is shown: replaced no more often than every 600 ms, so that it can be read. Brings no clock
/// of its own.
class Guidance {
  public:
    using Time = std::chrono::steady_clock::time_point;
    static constexpr std::chrono::milliseconds kReadingTime{600};

    [[nodiscard]] Hint shown() const noexcept { return m_shown; }
    /// Takes the newest hint and gives the one to show.
    Hint update(Hint hint, Time now);
    /// Shows nothing, at once.
    void clear();

  private:
    Hint m_shown = Hint::None;
    std::optional<Time> m_shownSince;
};

} // namespace likeness
