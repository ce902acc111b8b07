// SPDX-FileCopyrightText: 2026 Likeness contributors
// SPDX-License-Identifier: Apache-2.0

#include "LivenessRun.h"

#include <utility>

namespace likeness {
namespace {

QString instructionFor(const std::optional<ChallengeAction>& action) {
    if (!action) {
        return LivenessRun::tr("Look at the camera and hold still.");
    }
    switch (*action) {
    case ChallengeAction::Blink:
        return LivenessRun::tr("Close your eyes for a moment.");
    case ChallengeAction::TurnLeft:
        return LivenessRun::tr("Turn your head to the left, and back.");
    case ChallengeAction::TurnRight:
        return LivenessRun::tr("Turn your head to the right, and back.");
    case ChallengeAction::Nod:
        return LivenessRun::tr("Nod once, slowly.");
    case ChallengeAction::Smile:
        break;
    }
    return LivenessRun::tr("Smile.");
}

QString failureFor(const LivenessProgress& progress) {
    if (progress.looksLikeSpoof) {
        return LivenessRun::tr("This may be a picture of a face. Try again.");
    }
    switch (progress.failure) {
    case ChallengeFailure::Flat:
        return LivenessRun::tr("This may be a picture of a face. Try again.");
    case ChallengeFailure::Loop:
    case ChallengeFailure::Jump:
        return LivenessRun::tr("This may be a recording. Try again.");
    case ChallengeFailure::WrongMovement:
        return LivenessRun::tr("That was another movement than was asked for. Try again.");
    case ChallengeFailure::FaceLost:
        return LivenessRun::tr("The face was not in the picture all the time. Try again.");
    case ChallengeFailure::OtherPerson:
        return LivenessRun::tr("This was not one person all the time. Try again.");
    case ChallengeFailure::TimeUp:
    case ChallengeFailure::None:
        break;
    }
    return LivenessRun::tr("The time is up. Try again.");
}

QString cannotRun() {
    return LivenessRun::tr("The liveness check cannot run with this model pack.");
}

} // namespace

void LivenessRun::setEngine(std::shared_ptr<Engine> engine) {
    stop();
    m_engine = std::move(engine);
}

void LivenessRun::setMode(int mode) {
    const auto wanted = static_cast<LivenessMode>(mode);
    if (m_mode != wanted) {
        m_mode = wanted;
        stop();
    }
}

QString LivenessRun::sentence() const {
    if (!m_problem.isEmpty()) {
        return m_problem;
    }
    if (!m_check) {
        return {};
    }
    return hasFailed() ? failureFor(m_progress) : instructionFor(m_progress.instruction);
}

double LivenessRun::timeLeft() const noexcept {
    return m_progress.secondsAllowed > 0 ? m_progress.secondsLeft / m_progress.secondsAllowed : 0;
}

void LivenessRun::begin() {
    m_firstFrame.reset();
    m_check.reset();
    m_progress = {};
    m_problem.clear();
    if (m_engine && isWanted()) {
        Result<std::unique_ptr<LivenessCheck>> check = LivenessCheck::create(m_engine, m_mode, m_random);
        if (check) {
            m_check = std::move(*check);
            m_progress = m_check->progress();
        } else {
            m_problem = cannotRun();
        }
    }
    emit changed();
}

void LivenessRun::stop() {
    m_check.reset();
    m_progress = {};
    m_problem.clear();
    emit changed();
}

bool LivenessRun::update(const std::shared_ptr<LivenessCheck>& check, const LivenessProgress& progress,
                         Frame::Clock::time_point arrived) {
    if (check == nullptr || check != m_check || m_progress.isOver()) {
        return false; // of a check that was given up meanwhile
    }
    m_progress = progress;
    m_firstFrame = m_firstFrame.value_or(arrived);
    emit changed();
    return m_progress.isOver();
}

void LivenessRun::breakOff() {
    if (isRunning()) {
        m_check.reset();
        m_progress = {};
        m_problem = cannotRun();
        emit changed();
    }
}

LivenessEvidence LivenessRun::evidence() const {
    return m_check ? m_check->evidence() : LivenessEvidence{};
}

Image LivenessRun::bestFrame() const {
    return m_check ? m_check->bestFrame() : Image();
}

} // namespace likeness
