// SPDX-FileCopyrightText: 2026 Likeness contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "AutoCapture.h"
#include "CameraList.h"
#include "CaptureState.h"
#include "CaptureWatch.h"
#include "CapturedPicture.h"
#include "FrameRate.h"
#include "Guidance.h"
#include "LiveFaces.h"
#include "LivenessRun.h"
#include "MediaThread.h"

#include <QtCore/QHash>
#include <QtCore/QStringList>
#include <QtCore/QTimer>
#include <QtCore/QUrl>
#include <QtQml/qqmlregistration.h>

#include <functional>
#include <memory>

namespace likeness {

/// What a session takes from outside, so that tests can bring their own.
struct CaptureParts {
    using SourceMaker =
        std::function<std::unique_ptr<FrameSource>(const QString& camera, const QUrl& videoFile)>;
    using Now = std::function<Frame::Clock::time_point()>;

    SourceMaker makeSource;     ///< Default: the system's camera, or the file.
    CameraList::Lister cameras; ///< Default: the system's.
    Now now;                    ///< Default: the steady clock.
    CaptureWatch::Limits limits;
    bool ticksByItself = true; ///< Otherwise `tick` must be called.
};

/// Live video for a page: which camera, what it is doing, the faces in it, what to tell the person, and
/// stills.
///
/// It goes on by itself when the camera comes back. Lives on the GUI thread, where it does nothing but hand
/// frames on; its destruction waits for the frame that is being looked at.
class CaptureSession : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("sessions belong to a page's model")
    Q_PROPERTY(QStringList cameras READ cameras NOTIFY camerasChanged FINAL)
    /// The camera asked for, by description; empty: whichever there is.
    Q_PROPERTY(QString currentCamera READ currentCamera WRITE setCurrentCamera NOTIFY sourceChanged FINAL)
    /// A video file in the camera's place; empty: a camera.
    Q_PROPERTY(QUrl videoFile READ videoFile WRITE setVideoFile NOTIFY sourceChanged FINAL)
    /// What is really used: a camera's description or a file's name.
    Q_PROPERTY(QString sourceName READ sourceName NOTIFY stateChanged FINAL)
    Q_PROPERTY(likeness::capture_states::CaptureState state READ state NOTIFY stateChanged FINAL)
    Q_PROPERTY(bool isOn READ isOn NOTIFY stateChanged FINAL)
    Q_PROPERTY(bool isLive READ isLive NOTIFY stateChanged FINAL)
    /// Whether no usable picture comes and none is on its way, so that a person needs another way on.
    Q_PROPERTY(bool isTroubled READ isTroubled NOTIFY stateChanged FINAL)
    Q_PROPERTY(QString sentence READ sentence NOTIFY stateChanged FINAL)
    Q_PROPERTY(QString advice READ advice NOTIFY stateChanged FINAL)
    /// The system's own words on what went wrong, for a report; may be empty.
    Q_PROPERTY(QString details READ details NOTIFY stateChanged FINAL)
    /// Whether the preview is shown as in a mirror; stills never are.
    Q_PROPERTY(bool mirrored READ isMirrored WRITE setMirrored NOTIFY mirroredChanged FINAL)
    Q_PROPERTY(bool autoCapture READ isAutoCapturing WRITE setAutoCapturing NOTIFY autoCaptureChanged FINAL)
    /// With a mode, pictures are only taken of who passed its check.
    Q_PROPERTY(likeness::LivenessRun* liveness READ liveness CONSTANT FINAL)
    /// One short sentence for the person before the camera; empty while not live.
    Q_PROPERTY(QString guidance READ guidance NOTIFY guidanceChanged FINAL)
    Q_PROPERTY(bool isGood READ isGood NOTIFY guidanceChanged FINAL)
    Q_PROPERTY(int faceCount READ faceCount NOTIFY facesChanged FINAL)
    Q_PROPERTY(QSize pictureSize READ pictureSize NOTIFY previewChanged FINAL)
    /// Frames shown, and looked at by the engine, in the last second.
    Q_PROPERTY(double fps READ fps NOTIFY ratesChanged FINAL)
    Q_PROPERTY(double detectionFps READ detectionFps NOTIFY ratesChanged FINAL)

  public:
    /// `media` must outlive the session.
    explicit CaptureSession(MediaThread& media, CaptureParts parts = {}, QObject* parent = nullptr);
    ~CaptureSession() override;

    /// The engine to look with, null until it is ready; video is shown without it.
    void setEngine(std::shared_ptr<Engine> engine);

    [[nodiscard]] QStringList cameras() const;
    [[nodiscard]] const QString& currentCamera() const noexcept { return m_wantedCamera; }
    void setCurrentCamera(const QString& camera);
    [[nodiscard]] const QUrl& videoFile() const noexcept { return m_videoFile; }
    void setVideoFile(const QUrl& file);
    [[nodiscard]] QString sourceName() const;

    [[nodiscard]] CaptureState state() const noexcept { return m_watch.state(); }
    [[nodiscard]] bool isOn() const noexcept { return state() != CaptureState::Off; }
    [[nodiscard]] bool isLive() const noexcept { return state() == CaptureState::Live; }
    [[nodiscard]] bool isTroubled() const noexcept { return likeness::isTroubled(state()); }
    [[nodiscard]] QString sentence() const { return sentenceFor(state(), kind()); }
    [[nodiscard]] QString advice() const { return adviceFor(state(), kind()); }
    [[nodiscard]] const QString& details() const noexcept { return m_details; }

    [[nodiscard]] bool isMirrored() const noexcept { return m_isMirrored; }
    void setMirrored(bool mirrored);
    [[nodiscard]] bool isAutoCapturing() const noexcept { return m_isAutoCapturing; }
    void setAutoCapturing(bool automatic);
    [[nodiscard]] LivenessRun* liveness() noexcept { return &m_liveness; }
    [[nodiscard]] QString guidance() const { return sentenceFor(m_guidance.shown()); }
    [[nodiscard]] bool isGood() const noexcept { return m_guidance.shown() == Hint::Good; }

    /// Largest first, in pixels of the unmirrored picture.
    [[nodiscard]] const std::vector<FaceBox>& faces() const noexcept { return m_faces; }
    [[nodiscard]] int faceCount() const noexcept { return static_cast<int>(m_faces.size()); }
    /// The newest frame as large as the largest view, mirrored if asked; null while there is none.
    [[nodiscard]] const QImage& preview() const noexcept { return m_frame.preview; }
    [[nodiscard]] QSize pictureSize() const noexcept {
        return {m_frame.image.width(), m_frame.image.height()};
    }
    [[nodiscard]] double fps() { return m_shown.perSecond(m_parts.now()); }
    [[nodiscard]] double detectionFps() { return m_lookedAt.perSecond(m_parts.now()); }

    /// Asks the system for its cameras, which come some hundred milliseconds later. `start` does the same.
    Q_INVOKABLE void listCameras();
    /// Asks again, for cameras from elsewhere, which do not announce themselves.
    void refreshCameras();
    Q_INVOKABLE void start();
    Q_INVOKABLE void stop();
    /// Stops, and discards the last frame, the liveness check and a video that stands in for the camera.
    void forget();
    /// Takes a still: `captured` follows, at once or with the next frame; where a liveness check is wanted,
    /// begins it (anew), and `captured` follows when it was passed. False when no picture can come.
    Q_INVOKABLE bool capture();
    /// Lets automatic capture take another picture of the same person.
    Q_INVOKABLE void captureAgain();

    /// A view shows the preview at this size in device pixels; an empty size when it no longer does.
    void setViewSize(const QObject* view, QSize size);

    /// Looks whether something is overdue. For tests that bring their own time.
    void tick();

  signals:
    void camerasChanged();
    void sourceChanged();
    void stateChanged();
    void mirroredChanged();
    void autoCaptureChanged();
    void previewChanged();
    void facesChanged();
    void guidanceChanged();
    void ratesChanged();
    void captured(const likeness::CapturedPicture& picture);
    /// Somebody did not pass the liveness check; the picture is empty.
    void livenessFailed(const likeness::CapturedPicture& attempt);
    /// Video broke off before the still that was asked for; `sentence` says why.
    void captureFailed();

  private:
    [[nodiscard]] std::unique_ptr<FrameSource> systemSource(const QString& camera, const QUrl& videoFile);
    [[nodiscard]] std::unique_ptr<CameraList> systemCameras();
    void setCameras(std::unique_ptr<CameraList> cameras);
    /// Finds PipeWire again after it was started anew.
    void reconnect();
    [[nodiscard]] SourceKind kind() const noexcept;
    [[nodiscard]] QString presentCamera() const;
    [[nodiscard]] CaptureWatch::Presence presence() const;
    void restartIfOn();
    void onCamerasChanged();
    void act(CaptureWatch::Action action);
    void startSource();
    void onFailed(FrameSource::Failure failure, const QString& details);
    void onFrame(const Frame& frame);
    void onDeveloped(const Result<LiveFrame>& frame);
    void onFaces(const FacesInFrame& faces);
    void onChecked(const FacesInFrame& faces);
    void announceState();
    void forgetPicture();
    void forgetFaces();

    MediaThread& m_media;
    CaptureParts m_parts;
    std::shared_ptr<PipeWireCameras> m_pipeWire; ///< Null where cameras come through Qt Multimedia.
    std::unique_ptr<CameraList> m_cameras;
    QString m_wantedCamera;
    QString m_usedCamera;
    QUrl m_videoFile;
    std::unique_ptr<FrameSource> m_source;
    CaptureWatch m_watch;
    CaptureState m_announced = CaptureState::Off;
    QString m_details;
    QTimer m_ticker;

    QThreadPool m_pool;
    FramePump<FrameToDevelop, Result<LiveFrame>> m_developer;
    LiveFaces m_finder{m_pool};
    LivenessRun m_liveness;
    QHash<const QObject*, QSize> m_views;
    bool m_isMirrored = true;
    LiveFrame m_frame;
    std::vector<FaceBox> m_faces;
    Guidance m_guidance;
    AutoCapture m_trigger;
    bool m_isAutoCapturing = false;
    bool m_wantsStill = false;
    FrameRate m_shown;
    FrameRate m_lookedAt;
};

} // namespace likeness
