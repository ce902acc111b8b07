// SPDX-FileCopyrightText: 2026 Likeness contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "FrameSource.h"
#include "MediaThread.h"

#include <functional>
#include <memory>

namespace likeness {

/// Runs another source on the media thread, and brings its frames over: the latest one when several came
/// while the GUI thread was busy. Starting and stopping never wait.
class ThreadedSource : public FrameSource {
    Q_OBJECT

  public:
    /// Called on the media thread.
    using Maker = std::function<std::unique_ptr<FrameSource>()>;

    /// `media` must outlive this.
    ThreadedSource(MediaThread& media, Maker maker, QObject* parent = nullptr);
    ~ThreadedSource() override;

    void start() override;
    void stop() override;

  private:
    class Relay;

    MediaThread& m_media;
    Maker m_maker;
    std::shared_ptr<Relay> m_relay;
};

} // namespace likeness
