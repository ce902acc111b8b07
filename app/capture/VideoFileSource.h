// SPDX-FileCopyrightText: 2026 Likeness contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "FrameSource.h"
#include "SinkReader.h"

#include <QtCore/QUrl>
#include <QtMultimedia/QMediaPlayer>

namespace likeness {

/// A video file in a camera's place, at its own pace and without sound.
class VideoFileSource : public FrameSource {
    Q_OBJECT

  public:
    enum class Playing { Once, Looped };

    explicit VideoFileSource(QUrl file, Playing playing = Playing::Looped, QObject* parent = nullptr);
    ~VideoFileSource() override;

    void start() override;
    void stop() override;

  private:
    void onStatus(QMediaPlayer::MediaStatus status);

    QUrl m_file;
    SinkReader m_reader;
    QMediaPlayer m_player;
};

} // namespace likeness
