// SPDX-FileCopyrightText: 2026 Likeness contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QtConcurrent/QtConcurrentRun>
#include <QtCore/QFutureWatcher>
#include <QtCore/QObject>
#include <QtCore/QThreadPool>

#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <utility>

namespace likeness {

/// Hands values to a worker, *latest wins*: one is in flight, one may wait, and a newer one takes the place
/// of the one that waits. Lives on the GUI thread, which never waits for it.
template <typename In, typename Out>
class FramePump {
  public:
    /// Runs on the pool, never twice at once unless `clear` was called in between. It may outlive the pump,
    /// so it must refer to nothing but its argument.
    using Work = Out (*)(const In&);
    /// Called on the GUI thread with the answer.
    using Deliver = std::function<void(const Out&)>;

    FramePump(QThreadPool& pool, Work work, Deliver deliver)
        : m_pool(pool), m_work(work), m_deliver(std::move(deliver)) {
        QObject::connect(&m_inFlight, &QFutureWatcherBase::finished, &m_inFlight, [this] { onFinished(); });
    }

    /// Takes a value: at once when the worker is free, else in place of the one that waits.
    void offer(In value) {
        if (m_isBusy) {
            m_overtaken += m_waiting ? 1 : 0;
            m_waiting = std::move(value);
        } else {
            begin(std::move(value));
        }
    }

    /// Forgets what waits, and the answer to what is in flight.
    void clear() {
        m_waiting.reset();
        m_inFlight.setFuture({});
        m_isBusy = false;
    }

    [[nodiscard]] bool isBusy() const noexcept { return m_isBusy; }
    /// How many values were never worked on.
    [[nodiscard]] std::uint64_t overtaken() const noexcept { return m_overtaken; }

  private:
    using Answer = std::shared_ptr<const Out>;

    void begin(In value) {
        m_isBusy = true;
        m_inFlight.setFuture(
            QtConcurrent::run(&m_pool, [work = m_work, value = std::move(value)]() -> Answer {
                return std::make_shared<const Out>(work(value));
            }));
    }

    void onFinished() {
        if (!m_isBusy || m_inFlight.future().resultCount() == 0) {
            return;
        }
        const Answer answer = m_inFlight.result();
        m_isBusy = false;
        if (m_waiting) {
            begin(*std::exchange(m_waiting, std::nullopt));
        } else {
            m_inFlight.setFuture({}); // or the future would keep the pixels alive
        }
        m_deliver(*answer);
    }

    QThreadPool& m_pool;
    Work m_work;
    Deliver m_deliver;
    QFutureWatcher<Answer> m_inFlight;
    std::optional<In> m_waiting;
    std::uint64_t m_overtaken = 0;
    bool m_isBusy = false;
};

} // namespace likeness
