// SPDX-FileCopyrightText: 2026 Likeness contributors
// SPDX-License-Identifier: Apache-2.0

#include "CaptureWatch.h"

#include <utility>

namespace likeness {

CaptureWatch::Action CaptureWatch::begin(Time now) {
    m_isRunning = true;
    m_lastSign = now;
    m_notBlackAt = now;
    m_changedAt = now;
    return Action::Start;
}

CaptureWatch::Action CaptureWatch::halt(CaptureState state, Time now) {
    m_state = state;
    m_retryAt = now + m_limits.retry;
    m_isRunning = false;
    return Action::Stop;
}

CaptureWatch::Action CaptureWatch::switchOn(SourceKind kind, Presence presence, Time now) {
    m_kind = kind;
    m_isPresent = presence == Presence::Present;
    if (presence == Presence::Absent) {
        return halt(CaptureState::NoCamera, now);
    }
    m_state = CaptureState::Starting;
    if (m_isPresent) {
        return begin(now);
    }
    m_lastSign = now;
    return Action::None;
}

CaptureWatch::Action CaptureWatch::switchOff() {
    m_state = CaptureState::Off;
    m_isRunning = false;
    return Action::Stop;
}

CaptureWatch::Action CaptureWatch::presenceChanged(bool isPresent, Time now) {
    if (m_state == CaptureState::Off || m_kind == SourceKind::VideoFile) {
        return Action::None;
    }
    const bool wasPresent = std::exchange(m_isPresent, isPresent);
    if (!isPresent) {
        const bool wasEver = wasPresent || m_state == CaptureState::Unplugged;
        return halt(wasEver ? CaptureState::Unplugged : CaptureState::NoCamera, now);
    }
    if (wasPresent) {
        return Action::None;
    }
    m_state = CaptureState::Starting;
    return begin(now);
}

CaptureWatch::Action CaptureWatch::failed(FrameSource::Failure failure, Time now) {
    if (!m_isRunning) {
        return Action::None;
    }
    switch (failure) {
    case FrameSource::Failure::Busy:
        return halt(CaptureState::Busy, now);
    case FrameSource::Failure::Denied:
        return halt(CaptureState::Denied, now);
    case FrameSource::Failure::Missing:
        m_isPresent = false; // its coming is news
        return halt(CaptureState::Unplugged, now);
    case FrameSource::Failure::Broken:
        break;
    }
    return halt(CaptureState::Error, now);
}

CaptureWatch::Action CaptureWatch::ended() {
    if (!m_isRunning) {
        return Action::None;
    }
    m_state = CaptureState::Ended;
    m_isRunning = false;
    return Action::Stop;
}

bool CaptureWatch::isBlack(const FrameMeasures& measures) const noexcept {
    return measures.luminance < m_limits.blackLuminance && measures.deviation < m_limits.blackDeviation;
}

void CaptureWatch::frameCame(const FrameMeasures& measures, Time now) {
    if (!m_isRunning) {
        return;
    }
    m_lastSign = now;
    if (isBlack(measures)) {
        m_changedAt = now; // black frames may well be equal
        if (now - m_notBlackAt >= m_limits.black) {
            m_state = CaptureState::Black;
        }
        return;
    }
    m_notBlackAt = now;
    if (measures.fingerprint != m_fingerprint || m_kind == SourceKind::VideoFile) {
        m_fingerprint = measures.fingerprint;
        m_changedAt = now;
    }
    // A picture that stood still is live again once it moves, not before.
    const bool isMoving = now == m_changedAt;
    if (now - m_changedAt >= m_limits.sameFrame) {
        m_state = CaptureState::Frozen;
    } else if (isMoving || m_state != CaptureState::Frozen) {
        m_state = CaptureState::Live;
    }
}

CaptureWatch::Action CaptureWatch::tick(Time now) {
    const auto silence = now - m_lastSign;
    switch (m_state) {
    case CaptureState::Starting:
        return silence >= m_limits.firstFrame ? halt(CaptureState::Busy, now) : Action::None;
    case CaptureState::Live:
    case CaptureState::Black:
        if (silence >= m_limits.noFrame) {
            m_state = CaptureState::Frozen;
        }
        return Action::None;
    case CaptureState::Frozen:
    case CaptureState::Busy:
    case CaptureState::Denied:
    case CaptureState::Error:
        if (m_isRunning) {
            return silence >= m_limits.firstFrame ? halt(m_state, now) : Action::None;
        }
        // A file that cannot be played now cannot be played later.
        return now >= m_retryAt && m_kind == SourceKind::Camera ? begin(now) : Action::None;
    case CaptureState::Off:
    case CaptureState::NoCamera:
    case CaptureState::Unplugged:
    case CaptureState::Ended:
        break;
    }
    return Action::None;
}

} // namespace likeness
