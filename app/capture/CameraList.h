// SPDX-FileCopyrightText: 2026 Likeness contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QtCore/QObject>
#include <QtCore/QStringList>

#include <functional>
#include <memory>

class QMediaDevices;

namespace likeness {

/// The cameras that are there, by description, and word of every change.
///
/// Systems list the same camera several times and renumber their ids, so a camera is known by its description
/// alone, and two of the same description count as one. Lives on the GUI thread.
class CameraList : public QObject {
    Q_OBJECT

  public:
    /// Gives the descriptions of all cameras, with repetitions.
    using Lister = std::function<QStringList()>;

    /// The system's cameras.
    explicit CameraList(QObject* parent = nullptr);
    /// Cameras from elsewhere, which must call `refresh` when they change.
    explicit CameraList(Lister lister, QObject* parent = nullptr);
    ~CameraList() override;

    /// In the system's order.
    [[nodiscard]] const QStringList& names() const noexcept { return m_names; }
    [[nodiscard]] bool contains(const QString& name) const { return m_names.contains(name); }
    /// Asks the system again.
    void refresh();

  signals:
    void changed();

  private:
    Lister m_lister;
    std::unique_ptr<QMediaDevices> m_devices;
    QStringList m_names;
};

} // namespace likeness
