// SPDX-FileCopyrightText: 2026 Likeness contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "../../face/liveness/FaceMovement.h"

#include <optional>
#include <string_view>

namespace likeness {

/// What a person is asked to do; left and right are the person's own.
enum class ChallengeAction { Blink, TurnLeft, TurnRight, Nod, Smile };

/// "blink", "turn-left", "turn-right", "nod" or "smile".
[[nodiscard]] std::string_view name(ChallengeAction action) noexcept;
[[nodiscard]] std::optional<ChallengeAction> challengeActionOf(std::string_view name) noexcept;
/// Whether the whole head moves: a picture can only pretend to.
[[nodiscard]] constexpr bool isHeadMovement(ChallengeAction action) noexcept {
    return action == ChallengeAction::TurnLeft || action == ChallengeAction::TurnRight ||
           action == ChallengeAction::Nod;
}

/// Waits for one action and its end. Not thread-safe.
class ActionWatch {
  public:
    enum class Verdict {
        Waiting,
        Done,
        Wrong, ///< The head did something else.
        Flat,  ///< The head seemed to move, but as a tilted picture does.
    };

    /// Degrees from rest within which a head counts as at rest.
    static constexpr double kRestTurn = 9;

    explicit ActionWatch(ChallengeAction action) : m_action(action) {}

    [[nodiscard]] ChallengeAction action() const noexcept { return m_action; }
    /// Takes what the face does; `rest` is how it last was at rest, which wanders as people sit.
    [[nodiscard]] Verdict take(double seconds, const FaceMovement& movement, const FaceMovement& rest);

  private:
    Verdict turn(double yaw, double pitch, double aspect);
    Verdict nod(double yaw, double pitch, double aspect);
    Verdict blink(double seconds, double left, double right);
    Verdict smile(double seconds, double width);

    ChallengeAction m_action;
    bool m_isReady = false; ///< Once the head was at rest.
    int m_moved = 0;        ///< Frames in which the head was moved far enough.
    int m_flat = 0;         ///< Of those, where it had become too narrow or too low for it.
    std::optional<double> m_since;
};

} // namespace likeness
