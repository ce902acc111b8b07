// SPDX-FileCopyrightText: 2026 Likeness contributors
// SPDX-License-Identifier: Apache-2.0

#include "engine/WorkerPool.h"

namespace likeness {

WorkerPool::WorkerPool(std::vector<NetSet> nets, std::size_t queueLimit) : m_jobs(queueLimit) {
    m_threads.reserve(nets.size());
    for (NetSet& set : nets) {
        m_threads.emplace_back([this, owned = std::move(set)]() mutable { serve(std::move(owned)); });
    }
}

WorkerPool::~WorkerPool() {
    {
        const std::lock_guard lock(m_mutex);
        m_isStopping = true;
    }
    m_hasJob.notify_all();
    for (std::thread& thread : m_threads) {
        thread.join();
    }
}

void WorkerPool::push(Job job) {
    {
        std::unique_lock lock(m_mutex);
        m_hasRoom.wait(lock, [this] { return m_waitingJobs < m_jobs.size(); });
        m_jobs[(m_firstJob + m_waitingJobs) % m_jobs.size()] = std::move(job);
        ++m_waitingJobs;
    }
    m_hasJob.notify_one();
}

void WorkerPool::serve(NetSet nets) {
    for (;;) {
        Job job;
        {
            std::unique_lock lock(m_mutex);
            m_hasJob.wait(lock, [this] { return m_isStopping || m_waitingJobs > 0; });
            if (m_waitingJobs == 0) {
                return;
            }
            job = std::exchange(m_jobs[m_firstJob], nullptr);
            m_firstJob = (m_firstJob + 1) % m_jobs.size();
            --m_waitingJobs;
        }
        m_hasRoom.notify_one();
        job(nets);
    }
}

} // namespace likeness
