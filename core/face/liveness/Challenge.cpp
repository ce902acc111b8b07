// SPDX-FileCopyrightText: 2026 Likeness contributors
// SPDX-License-Identifier: Apache-2.0

#include "face/liveness/Challenge.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <span>
#include <utility>

namespace likeness {
namespace {

// A face at rest looks at the camera and is still, for a moment.
constexpr double kRestSeconds = 0.5;
constexpr std::size_t kRestFrames = 4;
constexpr double kRestYaw = 15;      // degrees, from straight ahead
constexpr double kRestWandering = 4; // degrees, of yaw and of pitch
/// Of the frames at rest, the newest that its mean is made of.
constexpr std::size_t kMostRestFrames = 12;

/// Nobody sits like a statue: while turned by less than this, a head's rest is brought after it slowly.
constexpr double kWanderTurn = 5;   // degrees
constexpr double kWanderRate = 0.1; // a frame

/// Faceprints are compared while the head is turned by less than this, since the recognizer is not made for
/// profiles.
constexpr double kRecognizableTurn = 14; // degrees
/// One bad frame is no stranger.
constexpr int kStrangers = 2;
/// Who passes was compared at least as often.
constexpr int kFewestCompared = 3;

bool isStill(std::span<const FaceBox> faces) {
    double minYaw = 90;
    double maxYaw = -90;
    double minPitch = 90;
    double maxPitch = -90;
    for (const FaceBox& face : faces) {
        const auto pose = headPose(face);
        if (!pose || std::abs(pose->yaw) > kRestYaw) {
            return false;
        }
        minYaw = std::min(minYaw, pose->yaw);
        maxYaw = std::max(maxYaw, pose->yaw);
        minPitch = std::min(minPitch, pose->pitch);
        maxPitch = std::max(maxPitch, pose->pitch);
    }
    return maxYaw - minYaw < kRestWandering && maxPitch - minPitch < kRestWandering;
}

} // namespace

std::vector<ChallengeAction> drawActions(const ChallengeOptions& options, const RandomBelow& random) {
    using enum ChallengeAction;
    constexpr std::array kAll{Blink, TurnLeft, TurnRight, Nod, Smile};
    const int least = std::clamp(options.minActions, 3, 8);
    const int most = std::clamp(options.maxActions, least, 8);
    const auto count = static_cast<std::size_t>(least) + random(static_cast<std::uint32_t>(most - least + 1));
    // Drawn until it fits, so that all sequences that fit are equally likely.
    for (;;) {
        std::vector<ChallengeAction> actions;
        bool repeats = false;
        while (actions.size() < count) {
            const ChallengeAction next = kAll[random(kAll.size())];
            repeats = repeats || (!actions.empty() && actions.back() == next);
            actions.push_back(next);
        }
        const auto movements = std::ranges::count_if(actions, isHeadMovement);
        const bool turns =
            std::ranges::any_of(actions, [](ChallengeAction a) { return a == TurnLeft || a == TurnRight; });
        if (!repeats && turns && movements >= 2 && movements < static_cast<std::ptrdiff_t>(count)) {
            return actions;
        }
    }
}

Challenge::Challenge(const ChallengeOptions& options, std::vector<ChallengeAction> actions,
                     SimilarityScore samePerson)
    : m_options(options), m_actions(std::move(actions)), m_samePerson(samePerson) {}

bool Challenge::wantsFaceprint() const noexcept {
    return m_state == ChallengeState::Resting || m_state == ChallengeState::Acting ? m_frames % 2 == 0
                                                                                   : false;
}

std::optional<ChallengeAction> Challenge::instruction() const {
    return m_state == ChallengeState::Acting ? std::optional(m_actions[m_next]) : std::nullopt;
}

double Challenge::secondsAllowed() const noexcept {
    return m_state == ChallengeState::Resting ? m_options.restSeconds : m_options.actionSeconds;
}

double Challenge::secondsLeft() const noexcept {
    const double limit = secondsAllowed();
    return m_begin ? std::clamp(limit - (m_now - *m_begin), 0.0, limit) : limit;
}

void Challenge::fail(ChallengeFailure failure) noexcept {
    m_state = ChallengeState::Failed;
    m_failure = failure;
    m_isAtRest = false;
}

void Challenge::beginAction(double seconds) {
    m_begin = seconds;
    if (m_next == m_actions.size()) {
        m_state = ChallengeState::Passed;
        if (m_compared < kFewestCompared) {
            fail(ChallengeFailure::OtherPerson);
        }
        return;
    }
    m_state = ChallengeState::Acting;
    m_watch.emplace(m_actions[m_next]);
}

void Challenge::take(const ChallengeFrame& frame) {
    if (m_state == ChallengeState::Passed || m_state == ChallengeState::Failed) {
        return;
    }
    ++m_frames;
    m_now = frame.seconds;
    m_isAtRest = false;
    if (!m_begin) {
        m_begin = frame.seconds;
    }
    const FaceTrack::Verdict track = m_track.take(frame.seconds, frame.face);
    if (m_state == ChallengeState::Resting && track != FaceTrack::Verdict::Continuous) {
        // Nothing has begun yet, so that somebody may still sit down.
        m_track.clear();
        m_resting.clear();
        m_first.reset();
        m_compared = 0;
    } else if (track == FaceTrack::Verdict::Lost) {
        return fail(ChallengeFailure::FaceLost);
    } else if (track == FaceTrack::Verdict::Jumped) {
        return fail(ChallengeFailure::Jump);
    } else if (track == FaceTrack::Verdict::Looped) {
        return fail(ChallengeFailure::Loop);
    }
    if (secondsLeft() <= 0) {
        return fail(ChallengeFailure::TimeUp);
    }
    if (!frame.face) {
        return;
    }
    if (m_state == ChallengeState::Resting) {
        rest(frame);
    } else {
        act(frame);
    }
}

void Challenge::rest(const ChallengeFrame& frame) {
    if (m_resting.empty()) {
        m_restingSince = frame.seconds;
    }
    m_resting.push_back(*frame.face);
    if (m_resting.size() > kMostRestFrames) {
        m_resting.erase(m_resting.begin());
    }
    if (!isStill(m_resting)) {
        m_resting.clear();
        return;
    }
    m_isAtRest = true;
    compare(frame);
    if (m_state == ChallengeState::Resting && m_first && m_resting.size() >= kRestFrames &&
        frame.seconds - m_restingSince >= kRestSeconds) {
        m_rest = FaceAtRest::of(m_resting);
        if (m_rest) {
            beginAction(frame.seconds);
        } else {
            m_resting.clear();
        }
    }
}

void Challenge::act(const ChallengeFrame& frame) {
    const auto movement = m_rest->movementOf(*frame.face);
    if (!movement) {
        return;
    }
    const double turn = std::max(std::abs(movement->turn.yaw - m_wander.turn.yaw),
                                 std::abs(movement->turn.pitch - m_wander.turn.pitch));
    m_isAtRest = turn < ActionWatch::kRestTurn;
    if (std::max(std::abs(movement->turn.yaw), std::abs(movement->turn.pitch)) < kRecognizableTurn) {
        compare(frame);
    }
    if (m_state != ChallengeState::Acting) {
        return;
    }
    const ActionWatch::Verdict verdict = m_watch->take(frame.seconds, *movement, m_wander);
    if (turn < kWanderTurn) {
        noteRest(*movement);
    }
    switch (verdict) {
    case ActionWatch::Verdict::Waiting:
        return;
    case ActionWatch::Verdict::Wrong:
        return fail(ChallengeFailure::WrongMovement);
    case ActionWatch::Verdict::Flat:
        return fail(ChallengeFailure::Flat);
    case ActionWatch::Verdict::Done:
        ++m_next;
        beginAction(frame.seconds);
        if (m_state == ChallengeState::Acting) {
            // Who is at rest again may do the next at once.
            (void)m_watch->take(frame.seconds, *movement, m_wander);
        }
    }
}

void Challenge::noteRest(const FaceMovement& movement) {
    const auto approach = [](double& value, double now) {
        value += kWanderRate * (now - value);
    };
    approach(m_wander.turn.yaw, movement.turn.yaw);
    approach(m_wander.turn.pitch, movement.turn.pitch);
    approach(m_wander.aspect, movement.aspect);
    if (isHeadMovement(m_watch->action())) { // else they are about to do something
        approach(m_wander.leftEye, movement.leftEye);
        approach(m_wander.rightEye, movement.rightEye);
        approach(m_wander.mouthWidth, movement.mouthWidth);
    }
}

void Challenge::compare(const ChallengeFrame& frame) {
    if (!frame.faceprint) {
        return;
    }
    if (!m_first) {
        m_first = frame.faceprint;
        return;
    }
    const Result<SimilarityScore> score = m_first->score(*frame.faceprint);
    if (score && score->value >= m_samePerson.value) {
        ++m_compared;
        m_strangers = 0;
    } else if (++m_strangers >= kStrangers) {
        fail(ChallengeFailure::OtherPerson);
    }
}

} // namespace likeness
