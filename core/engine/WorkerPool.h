// SPDX-FileCopyrightText: 2026 Likeness contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "engine/NetSet.h"

#include <condition_variable>
#include <cstddef>
#include <exception>
#include <functional>
#include <future>
#include <memory>
#include <mutex>
#include <optional>
#include <thread>
#include <type_traits>
#include <utility>
#include <vector>

namespace likeness {

/// Threads that each own a NetSet, fed from one bounded queue. A job gets the NetSet of the worker that runs
/// it; since all NetSets are alike, its result does not depend on which one that is.
class WorkerPool {
  public:
    using Job = std::function<void(NetSet&)>;

    /// Starts one thread per NetSet. `queueLimit` jobs may wait; whoever adds more waits until there is room.
    WorkerPool(std::vector<NetSet> nets, std::size_t queueLimit);
    /// Finishes the jobs that were accepted, then stops.
    ~WorkerPool();
    WorkerPool(const WorkerPool&) = delete;
    WorkerPool& operator=(const WorkerPool&) = delete;

    [[nodiscard]] int size() const noexcept { return static_cast<int>(m_threads.size()); }

    /// Queues `work(NetSet&)`; its value or exception comes through the future. Never call it from within a
    /// job: a full queue would wait for itself.
    template <typename Work>
    [[nodiscard]] auto submit(Work work) {
        using Value = std::invoke_result_t<Work&, NetSet&>;
        const auto task = std::make_shared<std::packaged_task<Value(NetSet&)>>(std::move(work));
        std::future<Value> future = task->get_future();
        push([task](NetSet& nets) { (*task)(nets); });
        return future;
    }

    /// Runs `work(NetSet&)` on a worker and waits for its value or exception. Takes no memory of its own.
    template <typename Work>
    auto run(Work work) {
        Waiting<Work> waiting{std::move(work)};
        push([&waiting](NetSet& nets) { waiting.carryOut(nets); });
        return waiting.get();
    }

  private:
    /// Work that somebody waits for, who keeps it meanwhile.
    template <typename Work>
    struct Waiting {
        using Value = std::invoke_result_t<Work&, NetSet&>;

        Work work;
        std::mutex mutex{};
        std::condition_variable isOver{};
        std::optional<Value> value{}; ///< Guarded by the mutex, as is the next.
        std::exception_ptr exception{};

        void carryOut(NetSet& nets) {
            std::optional<Value> made;
            std::exception_ptr thrown;
            try {
                made.emplace(work(nets));
            } catch (...) {
                thrown = std::current_exception();
            }
            const std::lock_guard lock(mutex);
            value = std::move(made);
            exception = thrown;
            isOver.notify_one(); // with the lock, since the one who waits ends this object
        }
        Value get() {
            std::unique_lock lock(mutex);
            isOver.wait(lock, [this] { return value || exception; });
            if (exception) {
                std::rethrow_exception(exception);
            }
            return *std::move(value);
        }
    };

    void push(Job job);
    void serve(NetSet nets);

    std::mutex m_mutex;
    std::condition_variable m_hasJob;
    std::condition_variable m_hasRoom;
    std::vector<Job> m_jobs;       ///< A ring, with room for as many as may wait.
    std::size_t m_firstJob = 0;    ///< Where in it the one that is next lies.
    std::size_t m_waitingJobs = 0; ///< How many wait, from that one on.
    bool m_isStopping = false;
    std::vector<std::thread> m_threads;
};

} // namespace likeness
