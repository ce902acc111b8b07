// SPDX-FileCopyrightText: 2026 Likeness contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "../../face/FaceBox.h"
#include "../../face/liveness/ActionWatch.h"
#include "../../face/liveness/FaceMovement.h"
#include "../../face/liveness/FaceTrack.h"
#include "../../faceprint/Faceprint.h"
#include "../../faceprint/Similarity.h"

#include <cstdint>
#include <functional>
#include <optional>
#include <vector>

namespace likeness {

/// Gives a random number from 0 to one below its argument.
using RandomBelow = std::function<std::uint32_t(std::uint32_t)>;

struct ChallengeOptions {
    /// How many actions are asked for: a random number from `minActions` to `maxActions`, 3…8.
    int minActions = 3;
    int maxActions = 4;
    /// Asked for in place of random ones: for measuring, where a recording shows what it shows.
    std::vector<ChallengeAction> actions;
    double restSeconds = 8;   ///< Time to find a face at rest in.
    double actionSeconds = 6; ///< Time for each action, from the instruction to the head's return.
};

enum class ChallengeState {
    Resting, ///< A face that looks at the camera and is still is waited for.
    Acting,  ///< `instruction` is to be followed.
    Passed,
    Failed,
};

enum class ChallengeFailure {
    None,
    TimeUp,        ///< No face at rest, or the action did not come in time.
    WrongMovement, ///< The head did something else than was asked for.
    Flat,          ///< The head seemed to turn or nod, but as a tilted picture does.
    FaceLost,      ///< The face was gone, or not seen for too long, in the middle.
    Jump,          ///< The face jumped from one frame to the next, as at a cut.
    OtherPerson,   ///< Another face than at the beginning.
    Loop,          ///< What is seen was seen before, movement for movement.
};

/// What of a frame a challenge looks at.
struct ChallengeFrame {
    double seconds = 0;                 ///< On any clock that does not run backwards.
    std::optional<FaceBox> face;        ///< The largest, with its mesh.
    std::optional<Faceprint> faceprint; ///< Of that face, where `wantsFaceprint` asked for it.
};

/// The actions of one challenge: each of turns and nods and expressions is there, since a picture fails at
/// the former and a stiff mask at the latter. No action follows on itself.
[[nodiscard]] std::vector<ChallengeAction> drawActions(const ChallengeOptions& options,
                                                       const RandomBelow& random);

/// An active check that a living head is before the camera: it is asked for actions in a random order, and
/// must do them in time, one after the other, as the same person, without a cut.
///
/// Feed it 5 to 30 frames a second; below 5 it cannot tell a cut from a quick movement, and below 2 it gives
/// up. It has no clock and no randomness of its own. Not thread-safe: it belongs to one thread at a time.
class Challenge {
  public:
    /// `samePerson` is the score that two frames of one person must reach: look it up in the calibration.
    Challenge(const ChallengeOptions& options, std::vector<ChallengeAction> actions,
              SimilarityScore samePerson);

    /// Whether the next frame's faceprint is wanted: every second one.
    [[nodiscard]] bool wantsFaceprint() const noexcept;
    /// Takes the next frame. Once passed or failed, frames change nothing. Throws what OpenCV throws.
    void take(const ChallengeFrame& frame);

    [[nodiscard]] ChallengeState state() const noexcept { return m_state; }
    [[nodiscard]] ChallengeFailure failure() const noexcept { return m_failure; }
    /// What to do now; nothing while resting and at the end.
    [[nodiscard]] std::optional<ChallengeAction> instruction() const;
    [[nodiscard]] const std::vector<ChallengeAction>& actions() const noexcept { return m_actions; }
    /// Actions done.
    [[nodiscard]] int done() const noexcept { return static_cast<int>(m_next); }
    /// Seconds that are left for what is waited for.
    [[nodiscard]] double secondsLeft() const noexcept;
    /// ... of so many.
    [[nodiscard]] double secondsAllowed() const noexcept;
    /// Whether the face of the frame taken last looked at the camera at rest, so that it can be recognized.
    [[nodiscard]] bool isAtRest() const noexcept { return m_isAtRest; }
    /// How many faceprints were found to be of the person of the first one.
    [[nodiscard]] int facesCompared() const noexcept { return m_compared; }

  private:
    void fail(ChallengeFailure failure) noexcept;
    void rest(const ChallengeFrame& frame);
    void act(const ChallengeFrame& frame);
    void compare(const ChallengeFrame& frame);
    void beginAction(double seconds);
    void noteRest(const FaceMovement& movement);

    ChallengeOptions m_options;
    std::vector<ChallengeAction> m_actions;
    SimilarityScore m_samePerson;
    ChallengeState m_state = ChallengeState::Resting;
    ChallengeFailure m_failure = ChallengeFailure::None;
    std::size_t m_next = 0;
    FaceTrack m_track;
    std::vector<FaceBox> m_resting;
    double m_restingSince = 0;
    std::optional<FaceAtRest> m_rest;
    FaceMovement m_wander; ///< How the face was at rest lately, against `m_rest`.
    std::optional<ActionWatch> m_watch;
    std::optional<Faceprint> m_first;
    std::optional<double> m_begin; ///< Of what is waited for.
    double m_now = 0;
    std::uint64_t m_frames = 0;
    int m_compared = 0;
    int m_strangers = 0;
    bool m_isAtRest = false;
};

} // namespace likeness
