// SPDX-FileCopyrightText: 2026 Likeness contributors
// SPDX-License-Identifier: Apache-2.0

#include "evaluation/AllPairs.h"

#include <opencv2/core.hpp>

#include <algorithm>
#include <atomic>
#include <cmath>
#include <mutex>
#include <thread>
#include <tuple>

namespace likeness {
namespace {

constexpr int kBlock = 512;
constexpr double kTailShare = 0.01;

/// Calls visit(i, j, score) for every pair i < j of which `row` block has the i; blocks are products of
/// kBlock rows each.
template <typename Visit>
void visitRowBlock(const cv::Mat& vectors, int row, Visit visit) {
    const cv::Mat left = vectors.rowRange(row, std::min(row + kBlock, vectors.rows));
    cv::Mat scores;
    for (int column = row; column < vectors.rows; column += kBlock) {
        const cv::Mat right = vectors.rowRange(column, std::min(column + kBlock, vectors.rows));
        cv::gemm(left, right, 1, cv::noArray(), 0, scores, cv::GEMM_2_T);
        for (int i = 0; i < scores.rows; ++i) {
            const float* const line = scores.ptr<float>(i);
            for (int j = column == row ? i + 1 : 0; j < scores.cols; ++j) {
                visit(row + i, column + j, line[j]);
            }
        }
    }
}

/// Runs `work(row, local)` over all blocks of rows, with one `Local` per thread, and merges each Local at the
/// end.
template <typename Local, typename Work, typename Merge>
bool overRowBlocks(int rows, int threads, const std::stop_token& stop, Work work, Merge merge) {
    std::atomic<int> next{0};
    std::mutex mutex;
    std::atomic<bool> isComplete{true};
    {
        std::vector<std::jthread> pool;
        for (int thread = 0; thread < std::max(threads, 1); ++thread) {
            pool.emplace_back([&] {
                Local local;
                for (int row = 0; (row = next.fetch_add(kBlock)) < rows;) {
                    if (stop.stop_requested()) {
                        isComplete = false;
                        break;
                    }
                    work(row, local);
                }
                const std::lock_guard lock(mutex);
                merge(local);
            });
        }
    }
    return isComplete;
}

struct Histograms {
    ScoreHistogram impostors, genuines, fairImpostors, fairGenuines;
};

/// Weights of 1 / count as integers, so that sums are exact in any order: in units so fine that the sum over
/// all pairs of persons just fits 64 bits.
class FairShares {
  public:
    explicit FairShares(std::size_t people)
        : m_unit(std::ldexp(1, 62) / (static_cast<double>(people) * static_cast<double>(people + 1) / 2)) {}
    [[nodiscard]] std::uint64_t of(double count) const {
        return static_cast<std::uint64_t>(std::llround(m_unit / count));
    }

  private:
    double m_unit;
};

Result<cv::Mat> matrixOf(std::span<const LabelledFaceprint> faceprints) {
    const Faceprint& first = faceprints.front().faceprint;
    cv::Mat vectors(static_cast<int>(faceprints.size()), static_cast<int>(first.vector().size()), CV_32F);
    for (std::size_t i = 0; i < faceprints.size(); ++i) {
        if (const auto comparable = first.score(faceprints[i].faceprint); !comparable) {
            return fail(comparable);
        }
        std::ranges::copy(faceprints[i].faceprint.vector(), vectors.ptr<float>(static_cast<int>(i)));
    }
    return vectors;
}

bool byFallingScore(const ImpostorScore& a, const ImpostorScore& b) {
    return std::tie(b.score, a.personA, a.personB) < std::tie(a.score, b.personA, b.personB);
}

} // namespace

std::uint64_t AllPairs::people() const noexcept {
    return static_cast<std::uint64_t>(
        std::ranges::count_if(picturesOf, [](std::uint32_t pictures) { return pictures > 0; }));
}

Result<AllPairs> scoreAllPairs(std::span<const LabelledFaceprint> faceprints, int threads,
                               const std::stop_token& stop) {
    AllPairs pairs;
    for (const LabelledFaceprint& print : faceprints) {
        pairs.picturesOf.resize(std::max<std::size_t>(pairs.picturesOf.size(), print.person + 1));
        ++pairs.picturesOf[print.person];
    }
    if (pairs.people() < 2) {
        return fail(ErrorCode::InvalidArgument, "pairs need the faceprints of at least two people");
    }
    const Result<cv::Mat> matrix = matrixOf(faceprints);
    if (!matrix) {
        return fail(matrix);
    }
    const auto personOf = [&](int i) {
        return faceprints[static_cast<std::size_t>(i)].person;
    };
    const FairShares shares(pairs.picturesOf.size());
    const auto share = [&](int i, int j) {
        const double a = pairs.picturesOf[personOf(i)];
        return shares.of(personOf(i) == personOf(j) ? a * (a - 1) / 2 : a * pairs.picturesOf[personOf(j)]);
    };
    bool isComplete = overRowBlocks<Histograms>(
        matrix->rows, threads, stop,
        [&](int row, Histograms& local) {
            visitRowBlock(*matrix, row, [&](int i, int j, float score) {
                const bool isGenuine = personOf(i) == personOf(j);
                (isGenuine ? local.genuines : local.impostors).add(score);
                (isGenuine ? local.fairGenuines : local.fairImpostors).add(score, share(i, j));
            });
        },
        [&](const Histograms& local) {
            pairs.impostors.add(local.impostors);
            pairs.genuines.add(local.genuines);
            pairs.fairImpostors.add(local.fairImpostors);
            pairs.fairGenuines.add(local.fairGenuines);
        });
    const auto tail =
        static_cast<std::uint64_t>(kTailShare * static_cast<double>(pairs.fairImpostors.total()));
    const double tailFrom = pairs.fairImpostors.edgeReachedByAtMost(tail).score;
    isComplete =
        isComplete && overRowBlocks<std::vector<ImpostorScore>>(
                          matrix->rows, threads, stop,
                          [&](int row, std::vector<ImpostorScore>& local) {
                              visitRowBlock(*matrix, row, [&](int i, int j, float score) {
                                  if (score >= tailFrom && personOf(i) != personOf(j)) {
                                      local.push_back({score, personOf(i), personOf(j)});
                                  }
                              });
                          },
                          [&](const std::vector<ImpostorScore>& local) {
                              pairs.impostorTail.insert(pairs.impostorTail.end(), local.begin(), local.end());
                          });
    if (!isComplete) {
        return fail(ErrorCode::Cancelled, "cancelled while scoring pairs");
    }
    std::ranges::sort(pairs.impostorTail, byFallingScore);
    return pairs;
}

} // namespace likeness
