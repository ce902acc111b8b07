// SPDX-FileCopyrightText: 2026 Likeness contributors
// SPDX-License-Identifier: Apache-2.0

#include "evaluation/RateCurve.h"

#include <algorithm>
#include <utility>

namespace likeness {

RateCurve::RateCurve(std::vector<double> impostors, double impostorTotal, std::vector<double> genuines,
                     double genuineTotal)
    : m_impostors(std::move(impostors)),
      m_genuines(std::move(genuines)),
      m_impostorTotal(impostorTotal),
      m_genuineTotal(genuineTotal),
      m_cuts(std::min(m_impostors.size(), m_genuines.size())),
      m_isWhole(m_impostors.size() >= m_genuines.size()) {}

std::optional<std::size_t> RateCurve::cutFor(double rate) const {
    constexpr double kSlack = 1e-12;
    const double allowed = rate * m_impostorTotal * (1 + kSlack);
    const auto end = m_impostors.begin() + static_cast<std::ptrdiff_t>(m_cuts);
    const auto beyond = std::upper_bound(m_impostors.begin(), end, allowed);
    if (beyond == end && !m_isWhole) {
        return std::nullopt;
    }
    return static_cast<std::size_t>(beyond - m_impostors.begin()) - 1; // cut 0 accepts 0, which is allowed
}

std::optional<RateCurve::Crossing> RateCurve::crossing() const {
    double before = 1; // how far the false non-match rate lies above the other at the cut before
    for (std::size_t cut = 1; hasBothKinds() && cut < m_cuts; ++cut) {
        const double here = falseNonMatchRate(cut) - falseMatchRate(cut);
        if (here <= 0) {
            const double part = before / (before - here);
            const double from = falseMatchRate(cut - 1);
            return Crossing{cut, part, from + part * (falseMatchRate(cut) - from)};
        }
        before = here;
    }
    return std::nullopt;
}

} // namespace likeness
