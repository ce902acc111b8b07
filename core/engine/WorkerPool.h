// SPDX-FileCopyrightText: 2026 Likeness contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "engine/NetSet.h"

#include <condition_variable>
#include <cstddef>
#include <deque>
#include <functional>
#include <future>
#include <memory>
#include <mutex>
#include <thread>
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

    /// Runs `work(NetSet&)` on a worker and waits for its value.
    template <typename Work>
    auto run(Work work) {
        return submit(std::move(work)).get();
    }

  private:
    void push(Job job);
    void serve(NetSet nets);

    std::mutex m_mutex;
    std::condition_variable m_hasJob;
    std::condition_variable m_hasRoom;
    std::deque<Job> m_jobs;
    std::size_t m_queueLimit;
    bool m_isStopping = false;
    std::vector<std::thread> m_threads;
};

} // namespace likeness
