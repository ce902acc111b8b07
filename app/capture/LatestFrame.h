// SPDX-FileCopyrightText: 2026 Likeness contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "Frame.h"

#include <mutex>
#include <optional>
#include <utility>

namespace likeness {

/// A place for one frame between two threads; a newer frame takes the place of an older one. Thread-safe.
class LatestFrame {
  public:
    /// True when there was none before, so that the taker must be told.
    bool put(Frame frame) {
        const std::lock_guard lock(m_mutex);
        const bool wasEmpty = !m_frame.has_value();
        m_frame = std::move(frame);
        return wasEmpty;
    }
    [[nodiscard]] std::optional<Frame> take() {
        const std::lock_guard lock(m_mutex);
        return std::exchange(m_frame, std::nullopt);
    }

  private:
    std::mutex m_mutex;
    std::optional<Frame> m_frame;
};

} // namespace likeness
