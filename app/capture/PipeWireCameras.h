// SPDX-FileCopyrightText: 2026 Likeness contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QtCore/QObject>
#include <QtCore/QStringList>

#include <cstdint>
#include <map>
#include <memory>
#include <mutex>
#include <optional>

struct pw_core;
struct pw_thread_loop;

namespace likeness {

/// The cameras that PipeWire offers, as it does on every Linux desktop that shares cameras between programs.
///
/// Qt Multimedia 6.4 reaches the same cameras through GStreamer, but there an unplugged camera crashed the
/// program or blocked it for half a minute, and stayed in the list. This speaks with PipeWire itself, on a
/// thread of PipeWire's. Lives on the GUI thread; what it says of other threads holds for them too.
class PipeWireCameras : public QObject {
    Q_OBJECT

  public:
    /// Null where no PipeWire runs.
    [[nodiscard]] static std::shared_ptr<PipeWireCameras> connectToSession();
    ~PipeWireCameras() override;

    /// Descriptions, with repetitions. Thread-safe.
    [[nodiscard]] QStringList names() const;
    /// PipeWire's number for the first camera of that description. Thread-safe.
    [[nodiscard]] std::optional<std::uint32_t> serialOf(const QString& name) const;
    /// Whether all cameras that were there at first are listed. Thread-safe.
    [[nodiscard]] bool isKnown() const;

    /// Whether the session's PipeWire has gone: no camera will come any more. Thread-safe.
    [[nodiscard]] bool isLost() const;

    /// For PipeWireSource: its stream is made, and destroyed, with the loop locked.
    [[nodiscard]] pw_thread_loop* loop() const noexcept;
    [[nodiscard]] pw_core* core() const noexcept;

  signals:
    /// From PipeWire's thread.
    void changed();

  private:
    struct Connection;
    explicit PipeWireCameras(std::unique_ptr<Connection> connection);
    void add(std::uint32_t id, std::uint32_t serial, const QString& name);
    void remove(std::uint32_t id);
    void finishFirst();
    void lose();

    struct Camera {
        std::uint32_t serial = 0;
        QString name;
    };
    mutable std::mutex m_mutex;
    std::map<std::uint32_t, Camera> m_cameras;
    bool m_isKnown = false;
    bool m_isLost = false;
    std::unique_ptr<Connection> m_connection;
};

} // namespace likeness
