// SPDX-FileCopyrightText: 2026 Likeness contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "../base/Liveness.h"
#include "../base/Result.h"
#include "../engine/Engine.h"
#include "../face/liveness/Challenge.h"
#include "../face/liveness/SpoofSign.h"

#include <memory>
#include <mutex>
#include <optional>
#include <span>
#include <string>

namespace likeness {

class PassiveCues;

/// What a check has come to.
struct LivenessProgress {
    ChallengeState state = ChallengeState::Resting;
    ChallengeFailure failure = ChallengeFailure::None;
    /// Whether it failed because the picture does not look like a living face.
    bool looksLikeSpoof = false;
    /// What gave it away; `None` unless `looksLikeSpoof`.
    SpoofSign spoofSign = SpoofSign::None;
    std::optional<ChallengeAction> instruction; ///< What the person shall do now.
    int done = 0;                               ///< Actions done ...
    int actions = 0;                            ///< ... of so many.
    double secondsLeft = 0;                     ///< For what is waited for.
    double secondsAllowed = 0;

    [[nodiscard]] bool isOver() const noexcept {
        return state == ChallengeState::Passed || state == ChallengeState::Failed;
    }
};

/// Checks over the frames of a video that a living person is before the camera, and keeps the frame that
/// person is to be recognized from: one of the very frames that were checked, at rest.
///
/// Thread-safe: frames may come from any thread, one after the other in the order of their times; a call
/// blocks until its frame was looked at. `progress` waits for no frame. Costs beside the detection of the
/// face (measured figures: docs/accuracy.md): every second frame a faceprint, and until they have seen enough
/// the liveness net and the passive cues.
class LivenessCheck {
  public:
    ~LivenessCheck();
    LivenessCheck(const LivenessCheck&) = delete;
    LivenessCheck& operator=(const LivenessCheck&) = delete;

    /// Of two faces of one person in one video, 9,999 of 10,000 impostors' pairs score less than this
    /// demands.
    static constexpr FalseMatchRate kSamePerson{1e-4};
    /// Frames whose scores the passive check averages, and whose fine patterns it looks at.
    static constexpr int kPassiveFrames = 8;

    /// `mode` must not be `None`. Errors: `InvalidArgument`, `CalibrationMissing` (active: the pack cannot
    /// tell whether it is one person all the time), `ModelMissing` (passive: the pack has no liveness net, or
    /// its file is gone), `ModelInvalid`.
    [[nodiscard]] static Result<std::unique_ptr<LivenessCheck>> create(std::shared_ptr<Engine> engine,
                                                                       LivenessMode mode,
                                                                       const RandomBelow& random,
                                                                       const ChallengeOptions& options = {});

    /// Takes the next frame with the faces in it, largest first. Errors: those of Engine.
    Result<LivenessProgress> take(const Image& image, std::span<const FaceBox> faces, double seconds);
    /// The same, looking for the face itself.
    Result<LivenessProgress> take(const Image& image, double seconds);

    [[nodiscard]] LivenessProgress progress() const;
    [[nodiscard]] LivenessEvidence evidence() const;
    /// The frame to recognize the person from, once passed; empty before.
    [[nodiscard]] Image bestFrame() const;

  private:
    LivenessCheck(std::shared_ptr<Engine> engine, LivenessMode mode, Challenge challenge);
    Result<void> look(const Image& image, const FaceBox& face, ChallengeFrame& frame);
    void keepBest(const Image& image, const FaceBox& face);
    void publish();

    const std::shared_ptr<Engine> m_engine;
    const LivenessMode m_mode;
    std::mutex m_looking; ///< Held while a frame is looked at.
    Challenge m_challenge;
    Image m_best;
    double m_bestTurn = 90;
    std::unique_ptr<PassiveCues> m_cues;
    bool m_hasBegun = false;
    double m_begin = 0;
    ChallengeState m_state = ChallengeState::Resting;
    ChallengeFailure m_failure = ChallengeFailure::None;
    SpoofSign m_spoof = SpoofSign::None;

    mutable std::mutex m_published; ///< Guards what follows.
    LivenessProgress m_progress;
    LivenessEvidence m_evidence;
    Image m_bestPublished;
};

/// Randomness for challenges that nobody can foresee (libsodium). Thread-safe.
[[nodiscard]] RandomBelow unforeseeable();

/// A name for logs: "time-up", "wrong-movement", "flat", "face-lost", "jump", "other-person", "loop"; empty
/// for `None`.
[[nodiscard]] std::string_view name(ChallengeFailure failure) noexcept;

} // namespace likeness
