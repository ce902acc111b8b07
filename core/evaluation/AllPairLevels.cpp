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

    void add(const Counts& other) {
        impostors.add(other.impostors);
        genuines.add(other.genuines);
        fairImpostors.add(other.fairImpostors);
        fairGenuines.add(other.fairGenuines);
        std::ranges::for_each(other.genuineWorst.kept(), [&](const auto& pair) { genuineWorst.show(pair); });
        std::ranges::for_each(other.impostorWorst.kept(),
                              [&](const auto& pair) { impostorWorst.show(pair); });
    }
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

/// One comparison of all pairs while it runs.
class AllPairsRunning {
  public:
    AllPairsRunning(std::span<const LabelledFaceprint> faceprints, const cv::Mat& vectors,
                    const AllPairsRun& run, AllPairLevels& result)
        : m_faceprints(faceprints),
          m_vectors(vectors),
          m_run(run),
          m_levels(result.levels),
          m_result(result) {}

    /// Each false when it was stopped.
    bool count();
    bool keep();
    void visitInOrder() const;

  private:
    std::uint32_t personOf(int picture) const {
        return m_faceprints[static_cast<std::size_t>(picture)].person;
    }
    void countRow(int row, Counts& counts) const;
    void stepDone() {
        const std::lock_guard lock(m_mutex);
        ++m_done;
        if (m_run.progress) {
            m_run.progress(m_done, 2 * ((m_faceprints.size() + kScoreBlock - 1) / kScoreBlock));
        }
    }

    std::span<const LabelledFaceprint> m_faceprints;
    const cv::Mat& m_vectors;
    const AllPairsRun& m_run;
    ScoreLevels& m_levels;
    AllPairLevels& m_result;
    std::mutex m_mutex;
    std::size_t m_done = 0;
};

void AllPairsRunning::countRow(int row, Counts& counts) const {
    const FairShares shares(m_levels.people);
    visitRowBlock(m_vectors, row, [&](int i, int j, float score) {
        const std::uint32_t a = personOf(i);
        const std::uint32_t b = personOf(j);
        const double pictures = m_levels.picturesOf[a];
        const ComparedPictures pair{score, static_cast<std::uint32_t>(i), static_cast<std::uint32_t>(j)};
        if (a == b) {
            counts.genuines.add(score);
            counts.fairGenuines.add(score, shares.of(pictures * (pictures - 1) / 2));
            counts.genuineWorst.show(pair);
        } else {
            counts.impostors.add(score);
            counts.fairImpostors.add(score, shares.of(pictures * m_levels.picturesOf[b]));
            counts.impostorWorst.show(pair);
        }
    });
}

bool AllPairsRunning::count() {
    Counts all(m_run.worst);
    const bool isComplete = overRowBlocks<std::unique_ptr<Counts>>(
        m_vectors.rows, m_run.threads, m_run.stop,
        [&](int row, std::unique_ptr<Counts>& local) {
            if (!local) {
                local = std::make_unique<Counts>(m_run.worst);
            }
            countRow(row, *local);
            stepDone();
        },
        [&](const std::unique_ptr<Counts>& local) {
            if (local) {
                all.add(*local);
            }
        });
    for (std::size_t level = 0; level < kLevels; ++level) {
        m_levels.thresholds.push_back(ScoreHistogram::lowerEdge(kLevels - 1 - level));
    }
    m_levels.impostors = byLevel(all.impostors);
    m_levels.genuines = byLevel(all.genuines);
    m_levels.fairImpostors = byLevel(all.fairImpostors);
    m_levels.fairGenuines = byLevel(all.fairGenuines);
    m_result.lowestGenuines = all.genuineWorst.sorted();
    m_result.highestImpostors = all.impostorWorst.sorted();
    m_result.impostors = std::move(all.impostors);
    m_result.genuines = std::move(all.genuines);
    return isComplete;
}

bool AllPairsRunning::keep() {
    m_levels.impostorPairs = roomFor(m_levels.impostors, m_run.maxKept);
    const bool keepsGenuines = m_result.genuines.total() <= m_run.maxKept;
    m_levels.genuinePairs = roomFor(m_levels.genuines, keepsGenuines ? m_run.maxKept : 0);
    Places impostors(m_levels.impostorPairs);
    Places genuines(m_levels.genuinePairs);
    struct Nothing {};
    const bool isComplete = overRowBlocks<Nothing>(
        m_vectors.rows, m_run.threads, m_run.stop,
        [&](int row, Nothing& /*unused*/) {
            visitRowBlock(m_vectors, row, [&](int i, int j, float score) {
                const ComparedPeople people{personOf(i), personOf(j)};
                (people.a == people.b ? genuines : impostors).put(levelOf(score), people);
            });
            stepDone();
        },
        [](const Nothing& /*unused*/) {});
    if (isComplete) {
        impostors.sort();
        genuines.sort();
    }
    return isComplete;
}

void AllPairsRunning::visitInOrder() const {
    for (int row = 0; row < m_vectors.rows; row += kScoreBlock) {
        std::vector<std::vector<float>> rows(
            static_cast<std::size_t>(std::min(kScoreBlock, m_vectors.rows - row)));
        visitRowBlock(m_vectors, row, [&](int i, int /*j*/, float score) {
            rows[static_cast<std::size_t>(i - row)].push_back(score);
        });
        for (std::size_t i = 0; i < rows.size(); ++i) {
            const auto a = static_cast<std::uint32_t>(row) + static_cast<std::uint32_t>(i);
            for (std::size_t j = 0; j < rows[i].size(); ++j) {
                m_run.visit(a, a + 1 + static_cast<std::uint32_t>(j), rows[i][j]);
            }
        }
    }
}

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
    AllPairsRunning running(faceprints, *matrix, run, result);
    if (!running.count() || !running.keep()) {
        return fail(ErrorCode::Cancelled, "cancelled while comparing");
    }
    if (run.visit) {
        running.visitInOrder();
    }
    return result;
}

} // namespace likeness
