// SPDX-FileCopyrightText: 2026 Likeness contributors
// SPDX-License-Identifier: Apache-2.0

#include "evaluation/AllPairLevels.h"

#include "evaluation/BlockedScores.h"

#include <algorithm>
#include <memory>
#include <tuple>

namespace likeness {
namespace {

constexpr std::size_t kLevels = ScoreHistogram::kBins;

/// Level 0 is the highest bin.
std::size_t levelOf(float score) {
    return kLevels - 1 - ScoreHistogram::binOf(score);
}

/// The `count` first of what it is shown, by an order that has no ties.
class First {
  public:
    using Order = bool (*)(const ComparedPictures&, const ComparedPictures&);
    First(std::size_t count, Order comesBefore) : m_count(count), m_comesBefore(comesBefore) {}

    void show(const ComparedPictures& pair) {
        if (m_kept.size() < m_count) {
            m_kept.push_back(pair);
            std::push_heap(m_kept.begin(), m_kept.end(), m_comesBefore);
        } else if (m_count > 0 && m_comesBefore(pair, m_kept.front())) {
            std::pop_heap(m_kept.begin(), m_kept.end(), m_comesBefore);
            m_kept.back() = pair;
            std::push_heap(m_kept.begin(), m_kept.end(), m_comesBefore);
        }
    }
    [[nodiscard]] const std::vector<ComparedPictures>& kept() const { return m_kept; }
    [[nodiscard]] std::vector<ComparedPictures> sorted() const {
        std::vector<ComparedPictures> sorted = m_kept;
        std::ranges::sort(sorted, m_comesBefore);
        return sorted;
    }

  private:
    std::size_t m_count;
    Order m_comesBefore;
    std::vector<ComparedPictures> m_kept; ///< A heap with the last one in front.
};

bool isLower(const ComparedPictures& x, const ComparedPictures& y) {
    return std::tie(x.score, x.a, x.b) < std::tie(y.score, y.a, y.b);
}

bool isHigher(const ComparedPictures& x, const ComparedPictures& y) {
    return std::tie(y.score, x.a, x.b) < std::tie(x.score, y.a, y.b);
}

/// What one thread counts.
struct Counts {
    explicit Counts(std::size_t worst) : genuineWorst(worst, isLower), impostorWorst(worst, isHigher) {}
    ScoreHistogram impostors, genuines, fairImpostors, fairGenuines;
    First genuineWorst;
    First impostorWorst;
};

std::vector<std::uint64_t> byLevel(const ScoreHistogram& histogram) {
    std::vector<std::uint64_t> counts(kLevels);
    for (std::size_t level = 0; level < kLevels; ++level) {
        counts[level] = histogram.count(kLevels - 1 - level);
    }
    return counts;
}

/// Room for the pairs of the first levels whose counts together stay within `most`.
LevelledPairs roomFor(const std::vector<std::uint64_t>& counts, std::size_t most) {
    LevelledPairs room;
    room.begin.push_back(0);
    for (std::size_t level = 0; level < kLevels && room.begin.back() + counts[level] <= most; ++level) {
        room.begin.push_back(room.begin.back() + counts[level]);
    }
    room.people.resize(room.begin.back());
    return room;
}

/// Puts pairs in their levels' places, from any thread; sorted in the end, so that threads leave no trace.
class Places {
  public:
    explicit Places(LevelledPairs& pairs)
        : m_pairs(pairs), m_next(std::make_unique<std::atomic<std::size_t>[]>(pairs.levels())) {
        std::copy_n(pairs.begin.begin(), pairs.levels(), m_next.get());
    }
    void put(std::size_t level, ComparedPeople people) {
        if (level < m_pairs.levels()) {
            m_pairs.people[m_next[level].fetch_add(1, std::memory_order_relaxed)] = people;
        }
    }
    void sort() {
        for (std::size_t level = 0; level < m_pairs.levels(); ++level) {
            const auto first = m_pairs.people.begin();
            std::sort(first + static_cast<std::ptrdiff_t>(m_pairs.begin[level]),
                      first + static_cast<std::ptrdiff_t>(m_pairs.begin[level + 1]),
                      [](const ComparedPeople& x, const ComparedPeople& y) {
                          return std::tie(x.a, x.b) < std::tie(y.a, y.b);
                      });
        }
    }

  private:
    LevelledPairs& m_pairs;
    std::unique_ptr<std::atomic<std::size_t>[]> m_next;
};

} // namespace

Result<AllPairLevels> levelAllPairs(std::span<const LabelledFaceprint> faceprints, const AllPairsRun& run) {
    AllPairLevels result;
    ScoreLevels& levels = result.levels;
    for (const LabelledFaceprint& print : faceprints) {
        levels.people = std::max(levels.people, print.person + 1);
        levels.picturesOf.resize(levels.people);
        ++levels.picturesOf[print.person];
    }
    if (levels.people < 2) {
        return fail(ErrorCode::InvalidArgument, "pairs need the faceprints of at least two people");
    }
    const Result<cv::Mat> matrix = matrixOf(faceprints);
    if (!matrix) {
        return fail(matrix);
    }
    const auto personOf = [&](int i) {
        return faceprints[static_cast<std::size_t>(i)].person;
    };
    const std::size_t steps = 2 * ((faceprints.size() + kScoreBlock - 1) / kScoreBlock);
    std::mutex mutex;
    std::size_t done = 0;
    const auto stepDone = [&] {
        const std::lock_guard lock(mutex);
        ++done;
        if (run.progress) {
            run.progress(done, steps);
        }
    };
    const FairShares shares(levels.people);
    Counts all(run.worst);
    bool isComplete = overRowBlocks<std::unique_ptr<Counts>>(
        matrix->rows, run.threads, run.stop,
        [&](int row, std::unique_ptr<Counts>& local) {
            if (!local) {
                local = std::make_unique<Counts>(run.worst);
            }
            visitRowBlock(*matrix, row, [&](int i, int j, float score) {
                const std::uint32_t a = personOf(i);
                const std::uint32_t b = personOf(j);
                const double pictures = levels.picturesOf[a];
                const ComparedPictures pair{score, static_cast<std::uint32_t>(i),
                                            static_cast<std::uint32_t>(j)};
                if (a == b) {
                    local->genuines.add(score);
                    local->fairGenuines.add(score, shares.of(pictures * (pictures - 1) / 2));
                    local->genuineWorst.show(pair);
                } else {
                    local->impostors.add(score);
                    local->fairImpostors.add(score, shares.of(pictures * levels.picturesOf[b]));
                    local->impostorWorst.show(pair);
                }
            });
            stepDone();
        },
        [&](const std::unique_ptr<Counts>& local) {
            if (local) {
                all.impostors.add(local->impostors);
                all.genuines.add(local->genuines);
                all.fairImpostors.add(local->fairImpostors);
                all.fairGenuines.add(local->fairGenuines);
                std::ranges::for_each(local->genuineWorst.kept(),
                                      [&](const auto& pair) { all.genuineWorst.show(pair); });
                std::ranges::for_each(local->impostorWorst.kept(),
                                      [&](const auto& pair) { all.impostorWorst.show(pair); });
            }
        });
    for (std::size_t level = 0; level < kLevels; ++level) {
        levels.thresholds.push_back(ScoreHistogram::lowerEdge(kLevels - 1 - level));
    }
    levels.impostors = byLevel(all.impostors);
    levels.genuines = byLevel(all.genuines);
    levels.fairImpostors = byLevel(all.fairImpostors);
    levels.fairGenuines = byLevel(all.fairGenuines);
    result.lowestGenuines = all.genuineWorst.sorted();
    result.highestImpostors = all.impostorWorst.sorted();
    levels.impostorPairs = roomFor(levels.impostors, run.maxKept);
    const bool keepsGenuines = all.genuines.total() <= run.maxKept;
    levels.genuinePairs = roomFor(levels.genuines, keepsGenuines ? run.maxKept : 0);
    result.impostors = std::move(all.impostors);
    result.genuines = std::move(all.genuines);
    Places impostorPlaces(levels.impostorPairs);
    Places genuinePlaces(levels.genuinePairs);
    struct Nothing {};
    isComplete =
        isComplete &&
        overRowBlocks<Nothing>(
            matrix->rows, run.threads, run.stop,
            [&](int row, Nothing& /*unused*/) {
                visitRowBlock(*matrix, row, [&](int i, int j, float score) {
                    const ComparedPeople people{personOf(i), personOf(j)};
                    (people.a == people.b ? genuinePlaces : impostorPlaces).put(levelOf(score), people);
                });
                stepDone();
            },
            [](const Nothing& /*unused*/) {});
    for (int row = 0; isComplete && run.visit && row < matrix->rows; row += kScoreBlock) {
        // A row at a time, so that pairs come in the order of the pictures.
        std::vector<std::vector<float>> rows(
            static_cast<std::size_t>(std::min(kScoreBlock, matrix->rows - row)));
        visitRowBlock(*matrix, row, [&](int i, int /*j*/, float score) {
            rows[static_cast<std::size_t>(i - row)].push_back(score);
        });
        for (std::size_t i = 0; i < rows.size(); ++i) {
            const auto a = static_cast<std::uint32_t>(row) + static_cast<std::uint32_t>(i);
            for (std::size_t j = 0; j < rows[i].size(); ++j) {
                run.visit(a, a + 1 + static_cast<std::uint32_t>(j), rows[i][j]);
            }
        }
    }
    if (!isComplete) {
        return fail(ErrorCode::Cancelled, "cancelled while comparing");
    }
    impostorPlaces.sort();
    genuinePlaces.sort();
    return result;
}

} // namespace likeness
