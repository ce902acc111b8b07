// SPDX-FileCopyrightText: 2026 Likeness contributors
// SPDX-License-Identifier: Apache-2.0

#include "evaluation/ScoreHistogram.h"

#include <algorithm>
#include <numeric>

namespace likeness {

void ScoreHistogram::add(const ScoreHistogram& other) noexcept {
    for (std::size_t bin = 0; bin < kBins; ++bin) {
        m_counts[bin] += other.m_counts[bin];
    }
}

std::uint64_t ScoreHistogram::total() const noexcept {
    return std::accumulate(m_counts.begin(), m_counts.end(), std::uint64_t{0});
}

ScoreHistogram::Edge ScoreHistogram::edgeReachedByAtMost(std::uint64_t count) const noexcept {
    std::uint64_t reached = 0;
    std::size_t bin = kBins;
    while (bin > 0 && reached + m_counts[bin - 1] <= count) {
        reached += m_counts[--bin];
    }
    return {lowerEdge(bin), reached};
}

std::size_t ScoreHistogram::binOf(double score) noexcept {
    const double bin = (std::clamp(score, -1.0, 1.0) + 1) / kBinWidth;
    return std::min(static_cast<std::size_t>(bin), kBins - 1);
}

double ScoreHistogram::lowerEdge(std::size_t bin) noexcept {
    return -1 + static_cast<double>(bin) * kBinWidth;
}

double ScoreHistogram::centre(std::size_t bin) noexcept {
    return lowerEdge(bin) + kBinWidth / 2;
}

} // namespace likeness
