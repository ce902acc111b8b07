// SPDX-FileCopyrightText: 2026 Likeness contributors
// SPDX-License-Identifier: Apache-2.0

#include "VideoFileSource.h"

#include <utility>

namespace likeness {

VideoFileSource::VideoFileSource(QUrl file, Playing playing, QObject* parent)
    : FrameSource(parent), m_file(std::move(file)) {
    m_player.setVideoSink(m_reader.sink());
    m_player.setLoops(playing == Playing::Looped ? QMediaPlayer::Infinite : QMediaPlayer::Once);
    connect(&m_reader, &SinkReader::frameArrived, this, &FrameSource::frameArrived);
    connect(&m_reader, &SinkReader::unreadable, this, [this](const QString& format) {
        emit failed(Failure::Broken, QStringLiteral("pixel format ") + format);
    });
    // Queued, since whoever hears of it stops the player that is speaking.
    connect(
        &m_player, &QMediaPlayer::errorOccurred, this,
        [this](QMediaPlayer::Error, const QString& details) { emit failed(Failure::Broken, details); },
        Qt::QueuedConnection);
    connect(&m_player, &QMediaPlayer::mediaStatusChanged, this, &VideoFileSource::onStatus,
            Qt::QueuedConnection);
}

VideoFileSource::~VideoFileSource() = default;

void VideoFileSource::start() {
    if (!m_file.isLocalFile()) {
        emit failed(Failure::Broken, tr("The video is not a file on this computer."));
        return;
    }
    m_reader.restart();
    m_player.setSource(m_file);
    m_player.play();
}

void VideoFileSource::stop() {
    m_player.stop();
    m_player.setSource({});
}

void VideoFileSource::onStatus(QMediaPlayer::MediaStatus status) {
    if (status == QMediaPlayer::EndOfMedia) {
        emit ended();
    }
}

} // namespace likeness
