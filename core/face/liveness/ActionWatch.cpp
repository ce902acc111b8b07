// SPDX-FileCopyrightText: 2026 Likeness contributors
// SPDX-License-Identifier: Apache-2.0

#include "face/liveness/ActionWatch.h"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace likeness {
namespace {

// Degrees. Heads of the sample clips turn by 13 to 19 and nod by 16.
constexpr double kTurn = 11;
constexpr double kTurnBack = 6;
constexpr double kNod = 8.5;
constexpr double kNodBack = 5;
/// From where a movement that was not asked for counts as one.
constexpr double kWrongTurn = 12;
constexpr double kWrongNod = 14;
/// Frames in which the head must be seen moved.
constexpr int kMovedFrames = 2;

/// How much narrower a face may become as the head turns. Living heads of the sample clips keep 0.97 of their
/// width or more up to 19 degrees; pictures that seem turned by 10 degrees or more have 0.75 to 0.92 left.
constexpr double kNarrow = 0.945;
/// ... and beyond 15 degrees what a disk would keep, less this.
constexpr double kNarrowSlack = 0.02;
/// A head that bows shows more of its height (0.94 to 0.96 in the sample clips); a picture loses height.
constexpr double kLow = 1.05;
/// One frame of a fast movement may be blurred.
constexpr int kFlatFrames = 2;

/// Eyes and mouth count only while the face keeps its shape: those of a tilted picture are drawn out.
constexpr double kSteadyAspect = 0.05;

/// The mesh shows closed eyes of the sample clips at 0.5 to 0.6 of their gap at rest.
constexpr double kClosed = 0.68;
constexpr double kOpen = 0.82;
constexpr double kLongestBlink = 2.5; // seconds
/// Smiles of the sample clips widen the mouth by 12 to 18 %, speech by up to 8 %.
constexpr double kSmile = 1.09;
constexpr double kSmileSeconds = 0.2;

} // namespace

std::string_view name(ChallengeAction action) noexcept {
    switch (action) {
    case ChallengeAction::Blink:
        return "blink";
    case ChallengeAction::TurnLeft:
        return "turn-left";
    case ChallengeAction::TurnRight:
        return "turn-right";
    case ChallengeAction::Nod:
        return "nod";
    case ChallengeAction::Smile:
        break;
    }
    return "smile";
}

std::optional<ChallengeAction> challengeActionOf(std::string_view text) noexcept {
    for (const ChallengeAction action :
         {ChallengeAction::Blink, ChallengeAction::TurnLeft, ChallengeAction::TurnRight, ChallengeAction::Nod,
          ChallengeAction::Smile}) {
        if (name(action) == text) {
            return action;
        }
    }
    return std::nullopt;
}

ActionWatch::Verdict ActionWatch::take(double seconds, const FaceMovement& movement,
                                       const FaceMovement& rest) {
    const auto ratio = [](double now, double before) {
        return now / std::max(0.5, before);
    };
    const double yaw = movement.turn.yaw - rest.turn.yaw;
    const double pitch = movement.turn.pitch - rest.turn.pitch;
    const double aspect = ratio(movement.aspect, rest.aspect);
    const bool isAtRest = std::abs(yaw) < kRestTurn && std::abs(pitch) < kRestTurn;
    m_isReady = m_isReady || isAtRest;
    if (!m_isReady) {
        return Verdict::Waiting;
    }
    switch (m_action) {
    case ChallengeAction::TurnLeft:
        return turn(yaw, pitch, aspect); // a person's left is the picture's right
    case ChallengeAction::TurnRight:
        return turn(-yaw, pitch, aspect);
    case ChallengeAction::Nod:
        return nod(yaw, -pitch, aspect);
    case ChallengeAction::Blink:
    case ChallengeAction::Smile:
        break;
    }
    if (std::abs(yaw) > kWrongTurn || std::abs(pitch) > kWrongNod) {
        return Verdict::Wrong;
    }
    if (!isAtRest || std::abs(aspect - 1) > kSteadyAspect) {
        m_since.reset();
        return Verdict::Waiting;
    }
    return m_action == ChallengeAction::Blink ? blink(seconds, ratio(movement.leftEye, rest.leftEye),
                                                      ratio(movement.rightEye, rest.rightEye))
                                              : smile(seconds, ratio(movement.mouthWidth, rest.mouthWidth));
}

ActionWatch::Verdict ActionWatch::turn(double yaw, double pitch, double aspect) {
    if (yaw < -kWrongTurn || (m_moved == 0 && std::abs(pitch) > kWrongNod && yaw < kTurnBack)) {
        return Verdict::Wrong;
    }
    if (yaw > kTurn) {
        ++m_moved;
        const double disk = std::cos(yaw * std::numbers::pi / 180) - kNarrowSlack;
        m_flat += aspect < std::min(kNarrow, disk) ? 1 : 0;
        return m_flat >= kFlatFrames ? Verdict::Flat : Verdict::Waiting;
    }
    return m_moved >= kMovedFrames && yaw < kTurnBack ? Verdict::Done : Verdict::Waiting;
}

ActionWatch::Verdict ActionWatch::nod(double yaw, double pitch, double aspect) {
    if (std::abs(yaw) > kWrongTurn) {
        return Verdict::Wrong;
    }
    if (pitch > kNod) {
        ++m_moved;
        m_flat += aspect > kLow ? 1 : 0;
        return m_flat >= kFlatFrames ? Verdict::Flat : Verdict::Waiting;
    }
    return m_moved >= kMovedFrames && pitch < kNodBack ? Verdict::Done : Verdict::Waiting;
}

ActionWatch::Verdict ActionWatch::blink(double seconds, double left, double right) {
    if (std::max(left, right) < kClosed) {
        if (!m_since) {
            m_since = seconds;
        }
    } else if (m_since && std::min(left, right) > kOpen) {
        const bool isBlink = seconds - *m_since < kLongestBlink;
        m_since.reset();
        return isBlink ? Verdict::Done : Verdict::Waiting;
    }
    return Verdict::Waiting;
}

ActionWatch::Verdict ActionWatch::smile(double seconds, double width) {
    if (width < kSmile) {
        m_since.reset();
        return Verdict::Waiting;
    }
    if (!m_since) {
        m_since = seconds;
    }
    return seconds - *m_since >= kSmileSeconds ? Verdict::Done : Verdict::Waiting;
}

} // namespace likeness
