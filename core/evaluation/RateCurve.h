// SPDX-FileCopyrightText: 2026 Likeness contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <cstddef>
#include <optional>
#include <vector>

namespace likeness {

/// Both error rates as steps over the levels of a `ScoreLevels`.
///
/// A cut c accepts the levels 0 … c − 1, so cut 0 accepts nothing: its false match rate is 0 and its false
/// non-match rate 1. What is asked for beyond the levels that are known is nothing.
class RateCurve {
  public:
    /// Weights accepted by each cut from 0 on: rising, from 0. Totals are those of all pairs; there may be
    /// fewer cuts than levels for the impostors when the lower ones are not known.
    RateCurve(std::vector<double> impostors, double impostorTotal, std::vector<double> genuines,
              double genuineTotal);

    [[nodiscard]] bool hasBothKinds() const noexcept { return m_impostorTotal > 0 && m_genuineTotal > 0; }
    [[nodiscard]] double impostorTotal() const noexcept { return m_impostorTotal; }
    [[nodiscard]] double genuineTotal() const noexcept { return m_genuineTotal; }
    /// Cuts of which both rates are known, from 0.
    [[nodiscard]] std::size_t cuts() const noexcept { return m_cuts; }
    /// Rates of no pairs are 0.
    [[nodiscard]] double falseMatchRate(std::size_t cut) const {
        return m_impostorTotal > 0 ? m_impostors[cut] / m_impostorTotal : 0;
    }
    [[nodiscard]] double falseNonMatchRate(std::size_t cut) const {
        return m_genuineTotal > 0 ? (m_genuineTotal - m_genuines[cut]) / m_genuineTotal : 0;
    }
    /// The last cut whose false match rate is at most `rate`: accepted impostors ≤ rate · total, with a slack
    /// of 1e-12 of it for products that fall short of the whole number that is meant. Nothing when that cut
    /// may lie beyond those that are known.
    [[nodiscard]] std::optional<std::size_t> cutFor(double rate) const;

    /// Where the two rates cross.
    struct Crossing {
        std::size_t cut = 0; ///< The first at which the false match rate is not below the other.
        double part = 0;     ///< How far the crossing lies from the cut before (0) to this one (1).
        double rate = 0;
    };
    /// Nothing without both kinds of pairs.
    [[nodiscard]] std::optional<Crossing> crossing() const;

  private:
    std::vector<double> m_impostors;
    std::vector<double> m_genuines;
    double m_impostorTotal;
    double m_genuineTotal;
    std::size_t m_cuts;
    bool m_isWhole;
};

} // namespace likeness
