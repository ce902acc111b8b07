// SPDX-FileCopyrightText: 2026 Likeness contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "base/Result.h"
#include "evaluation/AllPairs.h"

#include <opencv2/core.hpp>

#include <algorithm>
#include <atomic>
#include <cmath>
#include <cstddef>
#include <cstdint>
#include <exception>
#include <mutex>
#include <span>
#include <stop_token>
#include <thread>
#include <vector>

namespace likeness {

/// Rows of a block, small enough that a block of scores stays in a processor's cache.
inline constexpr int kScoreBlock = 512;

/// Faceprints as the rows of a matrix. There is at least one. Errors: as `Faceprint::score`.
[[nodiscard]] Result<cv::Mat> matrixOf(std::span<const LabelledFaceprint> faceprints);

/// Calls visit(i, j, score) for every pair i < j of rows of `vectors` of which `row` block has the i; blocks
/// are products of kScoreBlock rows each. Always the same scores, to the last bit.
template <typename Visit>
void visitRowBlock(const cv::Mat& vectors, int row, Visit visit) {
    const cv::Mat left = vectors.rowRange(row, std::min(row + kScoreBlock, vectors.rows));
    cv::Mat scores;
    for (int column = row; column < vectors.rows; column += kScoreBlock) {
        const cv::Mat right = vectors.rowRange(column, std::min(column + kScoreBlock, vectors.rows));
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
/// end, one at a time. False when it was stopped. Throws what a thread threw.
template <typename Local, typename Work, typename Merge>
bool overRowBlocks(int rows, int threads, const std::stop_token& stop, Work work, Merge merge) {
    std::atomic<int> next{0};
    std::mutex mutex;
    std::atomic<bool> isComplete{true};
    std::exception_ptr thrown; // guarded by the mutex
    const auto serve = [&] {
        try {
            Local local;
            for (int row = 0; (row = next.fetch_add(kScoreBlock)) < rows;) {
                if (stop.stop_requested()) {
                    isComplete = false;
                    break;
                }
                work(row, local);
            }
            const std::lock_guard lock(mutex);
            merge(local);
        } catch (...) {
            const std::lock_guard lock(mutex);
            thrown = std::current_exception();
        }
    };
    {
        std::vector<std::jthread> pool;
        for (int thread = 0; thread < std::max(threads, 1); ++thread) {
            pool.emplace_back(serve);
        }
    }
    if (thrown) {
        std::rethrow_exception(thrown);
    }
    return isComplete;
}

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

} // namespace likeness
