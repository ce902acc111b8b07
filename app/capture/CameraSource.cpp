// SPDX-FileCopyrightText: 2026 Likeness contributors
// SPDX-License-Identifier: Apache-2.0

#include "CameraSource.h"

#include <QtCore/QFileInfo>
#include <QtMultimedia/QCamera>
#include <QtMultimedia/QCameraDevice>
#include <QtMultimedia/QMediaCaptureSession>
#include <QtMultimedia/QMediaDevices>

#include <algorithm>
#include <cmath>
#include <utility>

namespace likeness {
namespace {

QCameraDevice deviceNamed(const QString& name) {
    const QList<QCameraDevice> devices = QMediaDevices::videoInputs();
    const auto found = std::find_if(devices.begin(), devices.end(), [&name](const QCameraDevice& device) {
        return device.description() == name;
    });
    return found == devices.end() ? QCameraDevice() : *found;
}

/// How far a format is from what is wanted: too slow counts most, then the size.
std::pair<bool, double> distance(const QCameraFormat& format) {
    const double wanted = CameraSource::kWantedSize.width() * CameraSource::kWantedSize.height();
    const double pixels =
        std::max(1.0, static_cast<double>(format.resolution().width()) * format.resolution().height());
    return {format.maxFrameRate() < CameraSource::kWantedRate, std::abs(std::log(pixels / wanted))};
}

QCameraFormat bestFormat(const QCameraDevice& device) {
    const QList<QCameraFormat> formats = device.videoFormats();
    const auto best = std::min_element(formats.begin(), formats.end(), [](const auto& a, const auto& b) {
        return distance(a) < distance(b);
    });
    return best == formats.end() ? QCameraFormat() : *best;
}

/// Whether the id is a device file that this user may not open.
bool isForbidden(const QCameraDevice& device) {
    const QString id = QString::fromLocal8Bit(device.id());
    const QFileInfo file(id);
    return id.startsWith(QLatin1String("/dev/")) && file.exists() &&
           !(file.isReadable() && file.isWritable());
}

} // namespace

FrameSource::Failure failureOf(const QString& details) {
    const auto mentions = [&details](std::initializer_list<const char*> words) {
        return std::any_of(words.begin(), words.end(), [&details](const char* word) {
            return details.contains(QLatin1String(word), Qt::CaseInsensitive);
        });
    };
    if (mentions({"busy", "in use", "EBUSY"})) {
        return FrameSource::Failure::Busy;
    }
    if (mentions({"permission", "denied", "not allowed", "not authorized", "EACCES"})) {
        return FrameSource::Failure::Denied;
    }
    if (mentions({"no such device", "not found", "disconnected", "ENODEV"})) {
        return FrameSource::Failure::Missing;
    }
    return FrameSource::Failure::Broken;
}

CameraSource::CameraSource(QString name, QObject* parent) : FrameSource(parent), m_name(std::move(name)) {
    m_settling.setSingleShot(true);
    m_settling.setInterval(kListSettling);
    connect(&m_settling, &QTimer::timeout, this, &CameraSource::lookUp);
    connect(&m_reader, &SinkReader::frameArrived, this, &FrameSource::frameArrived);
    connect(&m_reader, &SinkReader::unreadable, this,
            [this](const QString& format) { fail(QStringLiteral("pixel format ") + format); });
}

CameraSource::~CameraSource() {
    stop();
}

void CameraSource::start() {
    stop();
    m_settling.start();
}

void CameraSource::lookUp() {
    const QCameraDevice device = deviceNamed(m_name);
    if (device.isNull()) {
        emit failed(Failure::Missing, {});
    } else if (isForbidden(device)) {
        emit failed(Failure::Denied, QString::fromLocal8Bit(device.id()));
    } else {
        open(device);
    }
}

void CameraSource::open(const QCameraDevice& device) {
    m_camera = std::make_unique<QCamera>(device);
    const QCameraFormat format = bestFormat(device);
    if (!format.isNull()) {
        m_camera->setCameraFormat(format);
    }
    // Queued, since whoever hears of it stops the camera that is speaking.
    connect(
        m_camera.get(), &QCamera::errorOccurred, this,
        [this](QCamera::Error, const QString& details) { fail(details); }, Qt::QueuedConnection);
    m_reader.restart();
    m_session = std::make_unique<QMediaCaptureSession>();
    m_session->setCamera(m_camera.get());
    m_session->setVideoSink(m_reader.sink());
    m_camera->start();
}

void CameraSource::stop() {
    m_settling.stop();
    if (m_session) {
        m_camera->stop();
        m_session->setVideoSink(nullptr);
        m_session->setCamera(nullptr);
        m_session.reset();
        m_camera.reset();
    }
}

void CameraSource::fail(const QString& details) {
    if (m_camera) {
        emit failed(failureOf(details), details);
    }
}

} // namespace likeness
