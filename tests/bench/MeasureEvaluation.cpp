// SPDX-FileCopyrightText: 2026 Likeness contributors
// SPDX-License-Identifier: Apache-2.0

#include "evaluation/AllPairLevels.h"
#include "evaluation/ErrorRateFigures.h"
#include "evaluation/PersonBootstrap.h"

#include <chrono>
#include <cmath>
#include <cstdio>
#include <cstdlib>
#include <string>
#include <thread>
#include <vector>

#ifndef _WIN32
#include <sys/resource.h>
#endif

using namespace likeness;

namespace {

/// A vector of normally distributed numbers around `centre`, from SplitMix64.
std::vector<float> noisy(const std::vector<float>& centre, float noise, SplitMix64& random) {
    std::vector<float> vector = centre;
    for (float& value : vector) {
        double sum = -6;
        for (int i = 0; i < 12; ++i) {
            sum += static_cast<double>(random.next() >> 11U) / 9007199254740992.0;
        }
        value += noise * static_cast<float>(sum);
    }
    return vector;
}

/// Made-up faceprints: a third of the people has several pictures, a few have hundreds, as in LFW.
std::vector<LabelledFaceprint> madeUp(std::size_t pictures) {
    constexpr std::size_t kDimensions = 512;
    SplitMix64 random(1);
    const ModelIdentity model{"made-up", std::string(64, '0'), "none/1"};
    std::vector<LabelledFaceprint> faceprints;
    for (std::uint32_t person = 0; faceprints.size() < pictures; ++person) {
        const std::vector<float> centre = noisy(std::vector<float>(kDimensions, 0), 1, random);
        const std::size_t count = person % 500 == 0 ? 200 : person % 3 == 0 ? 3 : 1;
        for (std::size_t i = 0; i < count && faceprints.size() < pictures; ++i) {
            auto faceprint = Faceprint::fromEmbedding(noisy(centre, 0.8F, random), model);
            faceprints.push_back({std::move(*faceprint), person});
        }
    }
    return faceprints;
}

/// Seconds of processor time of all threads, and the most memory so far in MiB.
struct Spent {
    double seconds = 0;
    double megabytes = 0;
};

Spent spent() {
#ifdef _WIN32
    return {};
#else
    rusage usage{};
    getrusage(RUSAGE_SELF, &usage);
    return {static_cast<double>(usage.ru_utime.tv_sec) + static_cast<double>(usage.ru_utime.tv_usec) / 1e6,
            static_cast<double>(usage.ru_maxrss) / 1024};
#endif
}

} // namespace

/// Compares all pairs of made-up faceprints and draws people for the intervals, as `likeness-cli evaluate`
/// does when all pictures are in the cache: MeasureEvaluation [PICTURES [DRAWINGS]]
int main(int argc, char** argv) {
    const std::size_t pictures = argc > 1 ? std::strtoul(argv[1], nullptr, 10) : 13'000;
    const int drawings = argc > 2 ? std::atoi(argv[2]) : 1000;
    const int threads = static_cast<int>(std::max(1U, std::thread::hardware_concurrency()));
    const auto faceprints = madeUp(pictures);
    auto start = std::chrono::steady_clock::now();
    double before = spent().seconds;
    const auto tell = [&](const char* what) {
        const auto now = std::chrono::steady_clock::now();
        const Spent so = spent();
        std::printf("%-40s %6.1f s, %6.1f s of processors, at most %4.0f MiB so far\n", what,
                    std::chrono::duration<double>(now - start).count(), so.seconds - before, so.megabytes);
        std::fflush(stdout);
        start = now;
        before = so.seconds;
    };
    AllPairsRun run;
    run.threads = threads;
    const auto compared = levelAllPairs(faceprints, run);
    if (!compared) {
        std::fprintf(stderr, "%s\n", compared.error().message.c_str());
        return 1;
    }
    std::printf("%zu pictures of %u people: %llu genuine and %llu impostor pairs, %d threads\n",
                faceprints.size(), compared->levels.people,
                static_cast<unsigned long long>(compared->genuines.total()),
                static_cast<unsigned long long>(compared->impostors.total()), threads);
    tell("all pairs");
    for (const PairWeighting weighting : {PairWeighting::EachPair, PairWeighting::EachPerson}) {
        const auto rates =
            errorRatesOf(compared->levels, weighting, {}, 0,
                         {.drawings = drawings, .threads = threads, .progress = {}, .stop = {}});
        if (!rates) {
            return 1;
        }
        tell(weighting == PairWeighting::EachPair ? "rates and intervals, each pair the same"
                                                  : "rates and intervals, each person the same");
    }
    return 0;
}
