// SPDX-FileCopyrightText: 2026 Likeness contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "MediaThread.h"

#include <QtCore/QObject>
#include <QtCore/QStringList>

#include <functional>
#include <memory>

namespace likeness {

class PipeWireCameras;

/// The cameras that are there, by description, and word of every change.
///
/// Systems list the same camera several times and renumber their ids, so a camera is known by its description
/// alone, and two of the same description count as one. Lives on the GUI thread.
class CameraList : public QObject {
    Q_OBJECT

  public:
    /// Gives the descriptions of all cameras, with repetitions.
    using Lister = std::function<QStringList()>;

    /// The system's cameras; they are known some hundred milliseconds later. `media` must outlive this.
    explicit CameraList(MediaThread& media, QObject* parent = nullptr);
    /// PipeWire's cameras.
    explicit CameraList(std::shared_ptr<PipeWireCameras> pipeWire, QObject* parent = nullptr);
    /// Cameras from elsewhere, known at once; whoever knows of changes must call `refresh`.
    explicit CameraList(Lister lister, QObject* parent = nullptr);
    ~CameraList() override;

    /// Whether the first answer is there.
    [[nodiscard]] bool isKnown() const noexcept { return m_isKnown; }
    /// In the system's order.
    [[nodiscard]] const QStringList& names() const noexcept { return m_names; }
    void refresh();

  signals:
    /// Other cameras, or the first answer.
    void changed();

  private:
    class System;
    void take(QStringList names);

    Lister m_lister;
    std::shared_ptr<PipeWireCameras> m_pipeWire;
    MediaThread* m_media = nullptr;
    std::shared_ptr<System> m_system; ///< Of the media thread.
    bool m_isKnown = false;
    QStringList m_names;
};

} // namespace likeness
