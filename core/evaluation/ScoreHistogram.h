// SPDX-FileCopyrightText: 2026 Likeness contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

namespace likeness {

/// Counts of scores in bins of 1e-5 from −1 to 1. Counts are integers, so that the sum of histograms does not
/// depend on the order in which threads deliver them.
class ScoreHistogram {
  public:
    static constexpr std::size_t kBins = 200'000;
    static constexpr double kBinWidth = 2.0 / kBins;

    ScoreHistogram() : m_counts(kBins, 0) {}

    void add(double score, std::uint64_t count = 1) noexcept { m_counts[binOf(score)] += count; }
    void add(const ScoreHistogram& other) noexcept;

    [[nodiscard]] std::uint64_t count(std::size_t bin) const noexcept { return m_counts[bin]; }
    [[nodiscard]] std::uint64_t total() const noexcept;
    /// The lowest bin edge that at most `count` scores reach, and how many do reach it.
    struct Edge {
        double score = 0;
        std::uint64_t reachedBy = 0;
    };
    [[nodiscard]] Edge edgeReachedByAtMost(std::uint64_t count) const noexcept;

    /// Bins hold the scores from their lower edge up to the next one's; scores of 1 are in the last.
    [[nodiscard]] static std::size_t binOf(double score) noexcept;
    [[nodiscard]] static double lowerEdge(std::size_t bin) noexcept;
    [[nodiscard]] static double centre(std::size_t bin) noexcept;

  private:
    std::vector<std::uint64_t> m_counts;
};

} // namespace likeness
