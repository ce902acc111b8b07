// SPDX-FileCopyrightText: 2026 Likeness contributors
// SPDX-License-Identifier: Apache-2.0

#include "CameraList.h"

#ifdef LIKENESS_PIPEWIRE
#include "PipeWireCameras.h"
#endif

#include <QtCore/QPointer>
#include <QtMultimedia/QCameraDevice>
#include <QtMultimedia/QMediaDevices>

#include <mutex>
#include <utility>

namespace likeness {

/// Lists the system's cameras on the media thread, and tells the list.
class CameraList::System : public std::enable_shared_from_this<System> {
  public:
    explicit System(CameraList* receiver) : m_receiver(receiver) {}

    void open() {
        m_devices = std::make_unique<QMediaDevices>();
        // Queued: GStreamer's devices cannot be listed while they announce a change.
        QObject::connect(
            m_devices.get(), &QMediaDevices::videoInputsChanged, m_devices.get(), [this] { list(); },
            Qt::QueuedConnection);
        list();
    }
    void close() { m_devices.reset(); }

    void list() {
        QStringList names;
        const QList<QCameraDevice> devices = QMediaDevices::videoInputs();
        for (const QCameraDevice& device : devices) {
            names.append(device.description());
        }
        const std::lock_guard lock(m_mutex); // keeps the receiver alive
        if (m_receiver != nullptr) {
            QMetaObject::invokeMethod(
                m_receiver, [receiver = m_receiver, names] { receiver->take(names); }, Qt::QueuedConnection);
        }
    }

    /// On the GUI thread.
    void cut() {
        const std::lock_guard lock(m_mutex);
        m_receiver = nullptr;
    }

  private:
    std::unique_ptr<QMediaDevices> m_devices;
    std::mutex m_mutex;
    CameraList* m_receiver;
};

CameraList::CameraList(MediaThread& media, QObject* parent)
    : QObject(parent), m_media(&media), m_system(std::make_shared<System>(this)) {
    m_media->post([system = m_system] { system->open(); });
}

#ifdef LIKENESS_PIPEWIRE
CameraList::CameraList(std::shared_ptr<PipeWireCameras> pipeWire, QObject* parent)
    : QObject(parent), m_pipeWire(std::move(pipeWire)) {
    connect(m_pipeWire.get(), &PipeWireCameras::changed, this, &CameraList::refresh, Qt::QueuedConnection);
    refresh();
}
#endif

CameraList::CameraList(Lister lister, QObject* parent) : QObject(parent), m_lister(std::move(lister)) {
    refresh();
}

CameraList::~CameraList() {
    if (m_system) {
        m_system->cut();
        m_media->post([system = m_system] { system->close(); });
    }
}

void CameraList::refresh() {
    if (m_lister) {
        take(m_lister());
#ifdef LIKENESS_PIPEWIRE
    } else if (m_pipeWire) {
        if (m_pipeWire->isKnown()) {
            take(m_pipeWire->names());
        }
#endif
    } else {
        m_media->post([system = m_system] { system->list(); });
    }
}

void CameraList::take(QStringList names) {
    names.removeDuplicates();
    names.removeAll(QString());
    if (!std::exchange(m_isKnown, true) || m_names != names) {
        m_names = std::move(names);
        emit changed();
    }
}

} // namespace likeness
