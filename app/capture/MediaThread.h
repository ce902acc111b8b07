// SPDX-FileCopyrightText: 2026 Likeness contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QtCore/QObject>
#include <QtCore/QThread>

#include <functional>
#include <memory>

namespace likeness {

/// The thread that every dealing with the system's cameras and players happens in.
///
/// Loading the media framework, starting a camera and stopping one take from a tenth of a second to, when a
/// camera vanishes at the wrong moment, half a minute; the GUI thread must not wait for that. The framework
/// ties its list of devices to the thread that asks for it first, and does not lock it, so that there must be
/// one such thread for the life of the program.
class MediaThread {
  public:
    MediaThread();
    /// Waits for what is being done, but not for ever: a thread that hangs in a driver is left to itself.
    ~MediaThread();
    MediaThread(const MediaThread&) = delete;
    MediaThread& operator=(const MediaThread&) = delete;

    /// Runs `work` on the thread, in the order of the calls. Returns at once. From the GUI thread.
    void post(std::function<void()> work);

  private:
    std::unique_ptr<QThread> m_thread;
    std::unique_ptr<QObject> m_context; ///< Lives in the thread.
};

} // namespace likeness
