// SPDX-FileCopyrightText: 2026 Likeness contributors
// SPDX-License-Identifier: Apache-2.0

#include "face/liveness/PassiveCues.h"

namespace likeness {

std::string_view name(SpoofSign sign) noexcept {
    switch (sign) {
    case SpoofSign::Look:
        return "looks-like-spoof";
    case SpoofSign::Flat:
        return "moves-like-a-picture";
    case SpoofSign::Pattern:
        return "screen-pattern";
    case SpoofSign::None:
        break;
    }
    return "";
}

void PassiveCues::takeScore(double score) noexcept {
    m_scores += score;
    ++m_scored;
}

void PassiveCues::take(const cv::Mat& picture, const FaceBox& face, double seconds) {
    if (m_last && seconds - *m_last < kInterval) {
        return;
    }
    m_last = seconds;
    if (m_frames < kLookedAt) {
        m_pattern.take(picture, face);
    }
    if (m_frames < kFollowed) {
        m_motion.take(picture, face);
    }
    ++m_frames;
}

std::optional<double> PassiveCues::score() const {
    return m_scored > 0 ? std::optional(m_scores / m_scored) : std::nullopt;
}

SpoofSign PassiveCues::sign(double threshold) const {
    if (score().value_or(0) < threshold) {
        return SpoofSign::Look;
    }
    if (m_pattern.peak().value_or(0) > kHighestPeak) {
        return SpoofSign::Pattern;
    }
    // A face that cannot be followed is none that was seen to live.
    return m_motion.remaining().value_or(0) < kLeastMotion ? SpoofSign::Flat : SpoofSign::None;
}

} // namespace likeness
