// SPDX-FileCopyrightText: 2026 Likeness contributors
// SPDX-License-Identifier: Apache-2.0

#include "CameraList.h"

#include <QtMultimedia/QCameraDevice>
#include <QtMultimedia/QMediaDevices>

#include <utility>

namespace likeness {
namespace {

QStringList systemCameras() {
    QStringList names;
    const QList<QCameraDevice> devices = QMediaDevices::videoInputs();
    for (const QCameraDevice& device : devices) {
        names.append(device.description());
    }
    return names;
}

} // namespace

CameraList::CameraList(QObject* parent) : CameraList(systemCameras, parent) {
    m_devices = std::make_unique<QMediaDevices>();
    // Queued: GStreamer's devices cannot be listed while they announce a change.
    connect(m_devices.get(), &QMediaDevices::videoInputsChanged, this, &CameraList::refresh,
            Qt::QueuedConnection);
}

CameraList::CameraList(Lister lister, QObject* parent) : QObject(parent), m_lister(std::move(lister)) {
    refresh();
}

CameraList::~CameraList() = default;

void CameraList::refresh() {
    QStringList names = m_lister();
    names.removeDuplicates();
    names.removeAll(QString());
    if (m_names != names) {
        m_names = names;
        emit changed();
    }
}

} // namespace likeness
