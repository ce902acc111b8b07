// SPDX-FileCopyrightText: 2026 Likeness contributors
// SPDX-License-Identifier: Apache-2.0

#include "evaluation/AllPairs.h"

#include "evaluation/BlockedScores.h"

#include <opencv2/core.hpp>

#include <algorithm>
#include <tuple>

namespace likeness {
namespace {

constexpr double kTailShare = 0.01;

struct Histograms {
    ScoreHistogram impostors, genuines, fairImpostors, fairGenuines;
};

bool byFallingScore(const ImpostorScore& a, const ImpostorScore& b) {
    return std::tie(b.score, a.personA, a.personB) < std::tie(a.score, b.personA, b.personB);
}

} // namespace

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
