// SPDX-FileCopyrightText: 2026 Likeness contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "../../face/FaceBox.h"
#include "../../face/liveness/SceneMotion.h"
#include "../../face/liveness/ScreenPattern.h"
#include "../../face/liveness/SpoofSign.h"

#include <opencv2/core/mat.hpp>

#include <optional>

namespace likeness {

/// All that the passive check goes by, over the first frames of a face. Not thread-safe. Throws what OpenCV
/// throws.
class PassiveCues {
  public:
    /// Frames for the net and for fine patterns ...
    static constexpr int kLookedAt = 8;
    /// ... and for movements, so far apart that they last 2 seconds, which show more than one does.
    static constexpr int kFollowed = 24;
    static constexpr double kInterval = 0.075; ///< Seconds; frames that come sooner are left out.
    /// In the middles between attacks and living men on the clips of docs/accuracy.md, which says how far
    /// they carry over.
    static constexpr double kLeastMotion = 0.0104;
    static constexpr double kHighestPeak = 0.95;

    [[nodiscard]] bool wantsScore() const noexcept { return m_scored < kLookedAt; }
    void takeScore(double score) noexcept;
    /// Takes the next frame: CV_8UC3 BGR, the face in it, and when it came.
    void take(const cv::Mat& picture, const FaceBox& face, double seconds);

    [[nodiscard]] bool isEnough() const noexcept { return m_frames >= kFollowed && !wantsScore(); }
    /// The net's mean score, 0…1.
    [[nodiscard]] std::optional<double> score() const;
    [[nodiscard]] const SceneMotion& motion() const noexcept { return m_motion; }
    [[nodiscard]] const ScreenPattern& pattern() const noexcept { return m_pattern; }
    /// The first sign that this is a picture, where living faces score from `threshold` on.
    [[nodiscard]] SpoofSign sign(double threshold) const;

  private:
    SceneMotion m_motion;
    ScreenPattern m_pattern;
    double m_scores = 0;
    int m_scored = 0;
    int m_frames = 0;
    std::optional<double> m_last; ///< When the last of them came.
};

} // namespace likeness
