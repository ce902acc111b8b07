// SPDX-FileCopyrightText: 2026 Likeness contributors
// SPDX-License-Identifier: Apache-2.0

#include "SinkReader.h"

#include <QtMultimedia/QVideoFrame>

namespace likeness {

SinkReader::SinkReader(QObject* parent) : QObject(parent) {
    connect(&m_sink, &QVideoSink::videoFrameChanged, this, &SinkReader::read);
}

void SinkReader::read(const QVideoFrame& video) {
    if (!video.isValid()) {
        return;
    }
    if (!m_sinceFirst.isValid()) {
        m_sinceFirst.start();
        m_hasComplained = false;
    }
    if (std::chrono::milliseconds(m_sinceFirst.elapsed()) < kSettling) {
        return;
    }
    std::optional<Frame> frame = Frame::copyOf(video);
    if (frame) {
        frame->number = ++m_count;
        emit frameArrived(*frame);
    } else if (!m_hasComplained) {
        m_hasComplained = true;
        emit unreadable(QVideoFrameFormat::pixelFormatToString(video.pixelFormat()));
    }
}

} // namespace likeness
