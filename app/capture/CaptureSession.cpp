// SPDX-FileCopyrightText: 2026 Likeness contributors
// SPDX-License-Identifier: Apache-2.0

#include "CaptureSession.h"

#include "CameraSource.h"
#include "ThreadedSource.h"
#ifdef LIKENESS_PIPEWIRE
#include "PipeWireSource.h"
#endif
#include "VideoFileSource.h"

#include <algorithm>
#include <utility>

namespace likeness {
namespace {

constexpr std::chrono::milliseconds kTick{250};

} // namespace

CaptureSession::CaptureSession(MediaThread& media, CaptureParts parts, QObject* parent)
    : QObject(parent),
      m_media(media),
      m_parts(std::move(parts)),
      m_watch(m_parts.limits),
      m_developer(m_pool, develop, [this](const Result<LiveFrame>& frame) { onDeveloped(frame); }) {
    if (!m_parts.makeSource) {
        m_parts.makeSource = [this](const QString& camera, const QUrl& file) {
            return systemSource(camera, file);
        };
    }
    if (!m_parts.now) {
        m_parts.now = [] {
            return Frame::Clock::now();
        };
    }
    // One thread prepares frames for the screen, one waits for the engine.
    m_pool.setMaxThreadCount(2);
    connect(&m_finder, &LiveFaces::found, this, &CaptureSession::onFaces);
    connect(&m_finder, &LiveFaces::failed, &m_liveness, &LivenessRun::breakOff);
    m_ticker.setInterval(kTick);
    connect(&m_ticker, &QTimer::timeout, this, &CaptureSession::tick);
}

std::unique_ptr<FrameSource> CaptureSession::systemSource(const QString& camera, const QUrl& videoFile) {
    if (!videoFile.isEmpty()) {
        return std::make_unique<ThreadedSource>(
            m_media, [videoFile] { return std::make_unique<VideoFileSource>(videoFile); });
    }
#ifdef LIKENESS_PIPEWIRE
    if (m_pipeWire) {
        return std::make_unique<PipeWireSource>(m_pipeWire, camera);
    }
#endif
    return std::make_unique<ThreadedSource>(m_media,
                                            [camera] { return std::make_unique<CameraSource>(camera); });
}

std::unique_ptr<CameraList> CaptureSession::systemCameras() {
    if (m_parts.cameras) {
        return std::make_unique<CameraList>(m_parts.cameras);
    }
#ifdef LIKENESS_PIPEWIRE
    m_pipeWire = PipeWireCameras::connectToSession();
    if (m_pipeWire) {
        return std::make_unique<CameraList>(m_pipeWire);
    }
#endif
    return std::make_unique<CameraList>(m_media);
}

CaptureSession::~CaptureSession() {
    m_source.reset();
    m_developer.clear();
    m_finder.clear();
}

void CaptureSession::setEngine(std::shared_ptr<Engine> engine) {
    forgetFaces();
    m_liveness.setEngine(engine);
    m_finder.setEngine(std::move(engine));
}

QStringList CaptureSession::cameras() const {
    return m_cameras ? m_cameras->names() : QStringList();
}

void CaptureSession::listCameras() {
    if (!m_cameras) {
        setCameras(systemCameras());
    }
}

void CaptureSession::setCameras(std::unique_ptr<CameraList> cameras) {
    m_cameras = std::move(cameras);
    connect(m_cameras.get(), &CameraList::changed, this, &CaptureSession::onCamerasChanged);
    emit camerasChanged();
}

void CaptureSession::reconnect() {
#ifdef LIKENESS_PIPEWIRE
    if (m_pipeWire && m_pipeWire->isLost() && !m_source) {
        if (std::shared_ptr<PipeWireCameras> pipeWire = PipeWireCameras::connectToSession()) {
            m_pipeWire = std::move(pipeWire);
            setCameras(std::make_unique<CameraList>(m_pipeWire));
        }
    }
#endif
}

void CaptureSession::refreshCameras() {
    if (m_cameras) {
        m_cameras->refresh();
    }
}

SourceKind CaptureSession::kind() const noexcept {
    return m_videoFile.isEmpty() ? SourceKind::Camera : SourceKind::VideoFile;
}

QString CaptureSession::presentCamera() const {
    const QStringList names = cameras();
    if (!m_wantedCamera.isEmpty()) {
        return names.contains(m_wantedCamera) ? m_wantedCamera : QString();
    }
    return names.contains(m_usedCamera) || names.isEmpty() ? m_usedCamera : names.first();
}

CaptureWatch::Presence CaptureSession::presence() const {
    if (kind() == SourceKind::VideoFile || cameras().contains(m_usedCamera)) {
        return CaptureWatch::Presence::Present;
    }
    return m_cameras->isKnown() ? CaptureWatch::Presence::Absent : CaptureWatch::Presence::Unknown;
}

QString CaptureSession::sourceName() const {
    return kind() == SourceKind::VideoFile ? m_videoFile.fileName() : m_usedCamera;
}

void CaptureSession::setCurrentCamera(const QString& camera) {
    if (m_wantedCamera != camera) {
        m_wantedCamera = camera;
        m_usedCamera.clear();
        emit sourceChanged();
        if (kind() == SourceKind::Camera) {
            restartIfOn();
        }
    }
}

void CaptureSession::setVideoFile(const QUrl& file) {
    if (m_videoFile != file) {
        m_videoFile = file;
        emit sourceChanged();
        restartIfOn();
    }
}

void CaptureSession::setMirrored(bool mirrored) {
    if (m_isMirrored != mirrored) {
        m_isMirrored = mirrored;
        emit mirroredChanged();
    }
}

void CaptureSession::setAutoCapturing(bool automatic) {
    if (m_isAutoCapturing != automatic) {
        m_isAutoCapturing = automatic;
        m_trigger.arm();
        emit autoCaptureChanged();
    }
}

void CaptureSession::setViewSize(const QObject* view, QSize size) {
    if (size.isEmpty()) {
        m_views.remove(view);
    } else {
        m_views.insert(view, size);
    }
}

void CaptureSession::start() {
    listCameras();
    m_details.clear();
    m_trigger.arm();
    m_usedCamera = presentCamera();
    act(m_watch.switchOn(kind(), presence(), m_parts.now()));
    if (m_parts.ticksByItself) {
        m_ticker.start();
    }
}

void CaptureSession::stop() {
    m_ticker.stop();
    m_liveness.stop(); // which may have pictures of somebody
    act(m_watch.switchOff());
}

void CaptureSession::forget() {
    stop();
    m_liveness.stop();
    setVideoFile({});
}

void CaptureSession::restartIfOn() {
    if (isOn()) {
        stop();
        start();
    }
}

void CaptureSession::onCamerasChanged() {
    emit camerasChanged();
    if (!isOn() || kind() == SourceKind::VideoFile) {
        return;
    }
    const QString camera = presentCamera();
    const bool isPresent = cameras().contains(camera);
    if (camera != m_usedCamera || !isPresent) {
        act(m_watch.presenceChanged(false, m_parts.now()));
    }
    if (isPresent) {
        m_usedCamera = camera;
        act(m_watch.presenceChanged(true, m_parts.now()));
    }
}

void CaptureSession::tick() {
    reconnect();
    act(m_watch.tick(m_parts.now()));
    emit ratesChanged();
}

void CaptureSession::act(CaptureWatch::Action action) {
    switch (action) {
    case CaptureWatch::Action::Start:
        startSource();
        break;
    case CaptureWatch::Action::Stop:
        m_source.reset();
        m_developer.clear();
        break;
    case CaptureWatch::Action::None:
        break;
    }
    announceState();
}

void CaptureSession::startSource() {
    m_developer.clear();
    m_source = m_parts.makeSource(m_usedCamera, m_videoFile);
    connect(m_source.get(), &FrameSource::frameArrived, this, &CaptureSession::onFrame);
    // Queued, since the answer to both is to destroy the source that is speaking.
    connect(m_source.get(), &FrameSource::failed, this, &CaptureSession::onFailed, Qt::QueuedConnection);
    connect(
        m_source.get(), &FrameSource::ended, this, [this] { act(m_watch.ended()); }, Qt::QueuedConnection);
    m_source->start();
}

void CaptureSession::onFailed(FrameSource::Failure failure, const QString& details) {
    if (sender() == m_source.get()) { // not one that was replaced meanwhile
        m_details = details;
        act(m_watch.failed(failure, m_parts.now()));
    }
}

void CaptureSession::onFrame(const Frame& frame) {
    QSize view;
    for (const QSize& size : std::as_const(m_views)) {
        view = view.expandedTo(size);
    }
    m_developer.offer({frame, view, m_isMirrored});
}

void CaptureSession::onDeveloped(const Result<LiveFrame>& frame) {
    const Frame::Clock::time_point now = m_parts.now();
    if (!frame) {
        m_details = QString::fromStdString(frame.error().message);
        act(m_watch.failed(FrameSource::Failure::Broken, now));
        return;
    }
    m_watch.frameCame(frame->measures, now);
    announceState();
    m_frame = *frame;
    m_shown.add(now);
    emit previewChanged();
    if (isLive()) {
        if (std::exchange(m_wantsStill, false)) {
            capture();
        }
    }
    if (isLive()) { // whoever got the still may have stopped the camera
        m_finder.offer(*frame, m_liveness.check());
    }
}

void CaptureSession::onFaces(const FacesInFrame& faces) {
    const Frame::Clock::time_point now = m_parts.now();
    m_lookedAt.add(now);
    m_faces = faces.faces;
    emit facesChanged();
    const Hint hint = hintFor(faces.assessment);
    const Hint before = m_guidance.shown();
    if (m_guidance.update(hint, now) != before) {
        emit guidanceChanged();
    }
    const bool isTriggered = m_trigger.update(!m_faces.empty(), hint == Hint::Good) && m_isAutoCapturing;
    if (m_liveness.isWanted()) {
        onChecked(faces);
        // After a failure the next try is begun by hand.
        if (isTriggered && !m_liveness.isRunning() && !m_liveness.hasFailed()) {
            m_liveness.begin();
        }
    } else if (isTriggered) {
        emit captured({faces.frame.image, true, faces.frame.arrived});
    }
}

void CaptureSession::onChecked(const FacesInFrame& faces) {
    if (!m_liveness.update(faces.check, faces.progress, faces.frame.arrived)) {
        return;
    }
    const CapturedPicture picture{m_liveness.bestFrame(), m_isAutoCapturing, m_liveness.firstFrame(),
                                  m_liveness.evidence()};
    if (picture.liveness.passed) {
        m_liveness.stop();
        emit captured(picture);
    } else {
        emit livenessFailed(picture);
    }
}

bool CaptureSession::capture() {
    if (isLive()) {
        if (m_liveness.isWanted()) {
            m_liveness.begin();
        } else {
            emit captured({m_frame.image, false, m_frame.arrived});
        }
        return true;
    }
    m_wantsStill = state() == CaptureState::Starting;
    return m_wantsStill;
}

void CaptureSession::captureAgain() {
    m_liveness.stop();
    m_trigger.arm();
}

void CaptureSession::announceState() {
    if (m_announced == state()) {
        return;
    }
    m_announced = state();
    const bool canStillCome = isLive() || state() == CaptureState::Starting;
    const bool hasFailed = !canStillCome && std::exchange(m_wantsStill, false);
    if (isLive()) {
        m_details.clear();
    } else {
        forgetFaces();
    }
    // A picture that stands still or is black stays, so that one sees what the sentence speaks of.
    if (!isLive() && state() != CaptureState::Frozen && state() != CaptureState::Black) {
        forgetPicture();
    }
    emit stateChanged();
    if (hasFailed) {
        emit captureFailed();
    }
}

void CaptureSession::forgetPicture() {
    m_frame = {};
    m_shown.clear();
    emit previewChanged();
}

void CaptureSession::forgetFaces() {
    if (m_liveness.isRunning()) {
        m_liveness.stop(); // why the last one failed stays to be read
    }
    m_finder.clear();
    m_lookedAt.clear();
    m_faces.clear();
    m_guidance.clear();
    emit facesChanged();
    emit guidanceChanged();
}

} // namespace likeness
