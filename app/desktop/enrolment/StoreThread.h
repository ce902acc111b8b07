// SPDX-FileCopyrightText: 2026 Likeness contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "store/EnrolmentStore.h"

#include <QtCore/QObject>
#include <QtCore/QThread>

#include <memory>
#include <stop_token>
#include <utility>

namespace likeness {

/// The thread that the enrolment store lives on, so that the window never waits for a disk. Jobs run one
/// after another, in the order in which they were given. Destroying it stops long jobs and waits for the one
/// that runs.
class StoreThread {
  public:
    using Store = std::unique_ptr<store::EnrolmentStore>;

    StoreThread();
    ~StoreThread();
    StoreThread(const StoreThread&) = delete;
    StoreThread& operator=(const StoreThread&) = delete;

    /// Runs `work(store)` on the thread, later. The store is null until a job has put one there. Callable
    /// from any thread.
    template <typename Work>
    void post(Work work) {
        QMetaObject::invokeMethod(
            &m_place, [this, work = std::move(work)]() mutable { work(m_store); }, Qt::QueuedConnection);
    }

    /// Asked by long jobs; stops when the program ends.
    [[nodiscard]] std::stop_token stopping() const noexcept { return m_stopping.get_token(); }

  private:
    std::stop_source m_stopping;
    QThread m_thread;
    QObject m_place; ///< Lives on the thread.
    Store m_store;   ///< Touched on the thread only.
};

} // namespace likeness
