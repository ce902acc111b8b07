// SPDX-FileCopyrightText: 2026 Likeness contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <chrono>
#include <deque>

namespace likeness {

/// Frames per second over the last second. Brings no clock of its own.
class FrameRate {
  public:
    using Time = std::chrono::steady_clock::time_point;

    void add(Time now) {
        m_times.push_back(now);
        forgetBefore(now);
    }
    [[nodiscard]] double perSecond(Time now) {
        forgetBefore(now);
        return static_cast<double>(m_times.size());
    }
    void clear() { m_times.clear(); }

  private:
    void forgetBefore(Time now) {
        while (!m_times.empty() && now - m_times.front() >= std::chrono::seconds(1)) {
            m_times.pop_front();
        }
    }

    std::deque<Time> m_times;
};

} // namespace likeness
