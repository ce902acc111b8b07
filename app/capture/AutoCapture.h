// SPDX-FileCopyrightText: 2026 Likeness contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

namespace likeness {

/// Decides when a picture is taken by itself: after several good ones in a row, and once per person. It is
/// armed again when the person leaves, or when it is told to.
class AutoCapture {
  public:
    /// Looked-at frames, about a third of a second at the rate of a laptop's processor.
    static constexpr int kGoodInARow = 6;
    /// Without a face for so many looked-at frames the person has left.
    static constexpr int kAwayInARow = 10;

    explicit AutoCapture(int goodInARow = kGoodInARow) : m_needed(goodInARow) {}

    /// Takes what one frame showed; true when the picture is to be taken now.
    [[nodiscard]] bool update(bool hasFace, bool isGood) noexcept {
        m_away = hasFace ? 0 : m_away + 1;
        if (m_away >= kAwayInARow) {
            m_isArmed = true;
        }
        m_good = isGood ? m_good + 1 : 0;
        if (!m_isArmed || m_good < m_needed) {
            return false;
        }
        m_isArmed = false;
        return true;
    }

    /// For the next attempt of whoever is before the camera.
    void arm() noexcept {
        m_isArmed = true;
        m_good = 0;
    }

    [[nodiscard]] bool isArmed() const noexcept { return m_isArmed; }

  private:
    int m_needed;
    int m_good = 0;
    int m_away = 0;
    bool m_isArmed = true;
};

} // namespace likeness
