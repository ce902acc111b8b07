// SPDX-FileCopyrightText: 2026 Likeness contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "FrameSource.h"
#include "SinkReader.h"

#include <QtCore/QSize>
#include <QtCore/QTimer>

#include <chrono>
#include <memory>

class QCamera;
class QCameraDevice;
class QCameraFormat;
class QMediaCaptureSession;

namespace likeness {

/// A camera of this computer, in the format nearest to 1280 × 720 at 30 frames a second.
class CameraSource : public FrameSource {
    Q_OBJECT

  public:
    static constexpr QSize kWantedSize{1280, 720};
    /// A camera that was just unplugged is listed a little longer (15 ms were seen), and GStreamer waits half
    /// a minute for such a one: it must still be there after this time.
    static constexpr std::chrono::milliseconds kListSettling{100};
    static constexpr float kWantedRate = 25; ///< From here on a rate is fast enough, and the size decides.

    /// `name` is the camera's description, as CameraList gives it.
    explicit CameraSource(QString name, QObject* parent = nullptr);
    ~CameraSource() override;

    void start() override;
    void stop() override;

  private:
    void lookUp();
    void open(const QCameraDevice& device);
    void fail(const QString& details);

    QString m_name;
    SinkReader m_reader;
    QTimer m_settling;
    std::unique_ptr<QMediaCaptureSession> m_session;
    std::unique_ptr<QCamera> m_camera;
};

/// What a system's error text speaks of.
[[nodiscard]] FrameSource::Failure failureOf(const QString& details);

} // namespace likeness
