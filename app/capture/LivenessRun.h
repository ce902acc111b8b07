// SPDX-FileCopyrightText: 2026 Likeness contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "Frame.h"

#include "engine/LivenessCheck.h"

#include <QtCore/QObject>
#include <QtQml/qqmlregistration.h>

#include <memory>
#include <optional>

namespace likeness {

/// The liveness check of a live video, in words and shares: what the person shall do now, how far it has
/// come, how much time is left, and why it failed. Lives on the GUI thread; the check itself is fed on a
/// worker.
class LivenessRun : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("belongs to a capture session")
    /// One of `LivenessMode`; nothing is checked with 0.
    Q_PROPERTY(int mode READ mode WRITE setMode NOTIFY changed FINAL)
    Q_PROPERTY(bool isWanted READ isWanted NOTIFY changed FINAL)
    Q_PROPERTY(bool isRunning READ isRunning NOTIFY changed FINAL)
    Q_PROPERTY(bool hasFailed READ hasFailed NOTIFY changed FINAL)
    /// What to do now, or why the check failed or cannot run; empty before.
    Q_PROPERTY(QString sentence READ sentence NOTIFY changed FINAL)
    Q_PROPERTY(int done READ done NOTIFY changed FINAL)
    Q_PROPERTY(int actions READ actions NOTIFY changed FINAL)
    /// Share of the time that is left for what is asked for, 0…1.
    Q_PROPERTY(double timeLeft READ timeLeft NOTIFY changed FINAL)

  public:
    explicit LivenessRun(QObject* parent = nullptr) : QObject(parent) {}

    void setEngine(std::shared_ptr<Engine> engine);
    /// What a test draws challenges with.
    void setRandom(RandomBelow random) { m_random = std::move(random); }

    [[nodiscard]] int mode() const noexcept { return static_cast<int>(m_mode); }
    void setMode(int mode);
    [[nodiscard]] bool isWanted() const noexcept { return m_mode != LivenessMode::None; }
    [[nodiscard]] bool isRunning() const noexcept { return m_check != nullptr && !m_progress.isOver(); }
    [[nodiscard]] bool hasFailed() const noexcept { return m_progress.state == ChallengeState::Failed; }
    [[nodiscard]] QString sentence() const;
    [[nodiscard]] int done() const noexcept { return m_progress.done; }
    [[nodiscard]] int actions() const noexcept { return m_progress.actions; }
    [[nodiscard]] double timeLeft() const noexcept;

    /// Begins anew with another challenge.
    void begin();
    void stop();
    /// The check to feed, null while none runs.
    [[nodiscard]] std::shared_ptr<LivenessCheck> check() const { return isRunning() ? m_check : nullptr; }
    /// A frame that arrived then was looked at for `check`; says whether that ended it.
    bool update(const std::shared_ptr<LivenessCheck>& check, const LivenessProgress& progress,
                Frame::Clock::time_point arrived);
    /// The engine could not look at a frame: ends the check that runs, and says so.
    void breakOff();
    [[nodiscard]] LivenessEvidence evidence() const;
    [[nodiscard]] Image bestFrame() const;
    /// When the first frame that the check saw arrived; meaningful after `update`.
    [[nodiscard]] Frame::Clock::time_point firstFrame() const {
        return m_firstFrame.value_or(Frame::Clock::time_point());
    }

  signals:
    void changed();

  private:
    std::shared_ptr<Engine> m_engine;
    RandomBelow m_random = unforeseeable();
    LivenessMode m_mode = LivenessMode::None;
    std::shared_ptr<LivenessCheck> m_check;
    LivenessProgress m_progress;
    std::optional<Frame::Clock::time_point> m_firstFrame;
    QString m_problem;
};

} // namespace likeness
