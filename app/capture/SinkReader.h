// SPDX-FileCopyrightText: 2026 Likeness contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "Frame.h"

#include <QtCore/QElapsedTimer>
#include <QtCore/QObject>
#include <QtMultimedia/QVideoSink>

#include <chrono>

namespace likeness {

/// Copies the frames that Qt Multimedia puts into a video sink, and numbers and stamps them: the frames' own
/// times are often missing. Belongs to the thread that made it.
class SinkReader : public QObject {
    Q_OBJECT

  public:
    /// While a camera settles on a format its buffers come and go, and reading them has crashed GStreamer:
    /// the pixels of this first time are left alone.
    static constexpr std::chrono::milliseconds kSettling{120};

    explicit SinkReader(QObject* parent = nullptr);

    [[nodiscard]] QVideoSink* sink() noexcept { return &m_sink; }
    /// What comes next are the first frames again.
    void restart() { m_sinceFirst.invalidate(); }

  signals:
    void frameArrived(const likeness::Frame& frame);
    /// A frame has a format that cannot be read; said once until `restart`.
    void unreadable(const QString& format);

  private:
    void read(const QVideoFrame& video);

    QVideoSink m_sink;
    QElapsedTimer m_sinceFirst;
    std::uint64_t m_count = 0;
    bool m_hasComplained = false;
};

} // namespace likeness
