// SPDX-FileCopyrightText: 2026 Likeness contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "CaptureState.h"
#include "FrameSource.h"
#include "LiveFrame.h"

#include <chrono>
#include <cstdint>

namespace likeness {

/// Knows the state of live video from what happens to it, and says when the source is to be started or
/// stopped. Has no clock and no timer: whoever uses it brings the time, so that it can be tested without
/// waiting.
///
/// Cameras do not say that they were unplugged, froze, or belong to somebody else: the watch tells from what
/// does not come. While it tries again quietly the state stays what it was, until a frame comes.
class CaptureWatch {
  public:
    using Time = Frame::Clock::time_point;

    struct Limits {
        std::chrono::milliseconds firstFrame{5000}; ///< Without a frame for so long after a start: busy.
        std::chrono::milliseconds noFrame{2000};    ///< Without a frame for so long while live: frozen.
        std::chrono::milliseconds sameFrame{3000}; ///< The same pixels for so long: frozen. Noise moves them.
        std::chrono::milliseconds black{1000};     ///< Black for so long: black. Cameras begin dark.
        std::chrono::milliseconds retry{2000};     ///< Between two attempts to start.
        double blackLuminance = 12;                ///< A picture that is darker and has less contrast than
        double blackDeviation = 6;                 ///< this shows nothing, 0…255.
    };

    /// What is to be done with the source.
    enum class Action { None, Start, Stop };

    CaptureWatch() = default;
    explicit CaptureWatch(const Limits& limits) : m_limits(limits) {}

    [[nodiscard]] CaptureState state() const noexcept { return m_state; }

    /// Whether the camera that is asked for is there.
    enum class Presence { Unknown, Absent, Present };

    /// Live video is asked for. A video file is always present.
    [[nodiscard]] Action switchOn(SourceKind kind, Presence presence, Time now);
    [[nodiscard]] Action switchOff();
    /// The camera came or went, or it became known whether it is there.
    [[nodiscard]] Action presenceChanged(bool isPresent, Time now);
    [[nodiscard]] Action failed(FrameSource::Failure failure, Time now);
    [[nodiscard]] Action ended();
    void frameCame(const FrameMeasures& measures, Time now);
    /// To be called a few times a second.
    [[nodiscard]] Action tick(Time now);

  private:
    [[nodiscard]] Action begin(Time now);
    [[nodiscard]] Action halt(CaptureState state, Time now);
    [[nodiscard]] bool isBlack(const FrameMeasures& measures) const noexcept;

    Limits m_limits;
    CaptureState m_state = CaptureState::Off;
    SourceKind m_kind = SourceKind::Camera;
    bool m_isRunning = false; ///< Whether the source was told to run.
    bool m_isPresent = false;
    Time m_lastSign; ///< The last frame, or the start.
    Time m_retryAt;
    Time m_notBlackAt; ///< The last time that something could be seen.
    Time m_changedAt;  ///< The last time that the pixels changed.
    std::uint64_t m_fingerprint = 0;
};

} // namespace likeness
