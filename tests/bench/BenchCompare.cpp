// SPDX-FileCopyrightText: 2026 Likeness contributors
// SPDX-License-Identifier: Apache-2.0

// Comparing one faceprint with a million, as floats and as 16-bit integers, beside reading the same bytes and
// adding them up, which no comparison can be faster than: docs/performance.md. The argument is the number of
// threads, each of which takes its share of the rows.

#include "base/SeveralProcessors.h"
#include "faceprint/DotProducts.h"

#include <benchmark/benchmark.h>

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <numeric>
#include <span>
#include <thread>
#include <vector>

namespace likeness {
namespace {

constexpr std::size_t kMillion = 1'000'000;
constexpr std::size_t kDimensions = 512;
constexpr std::size_t kRowsAtOnce = 1024;

/// Values that cannot be told apart by reading faster: memory that was never written is one page of zeros.
template <typename Value>
const std::vector<Value>& gallery() {
    static const std::vector<Value> rows = [] {
        std::vector<Value> values(kMillion * kDimensions);
        std::uint32_t state = 1;
        for (Value& value : values) {
            state = state * 1664525U + 1013904223U; // Numerical Recipes' generator
            value = static_cast<Value>(static_cast<std::int16_t>(state >> 16U) / 20);
        }
        return values;
    }();
    return rows;
}

LIKENESS_FOR_SEVERAL_PROCESSORS
std::uint64_t sumOf(const std::uint64_t* values, std::size_t count) noexcept {
    std::array<std::uint64_t, 32> sums{};
    for (std::size_t i = 0; i + sums.size() <= count; i += sums.size()) {
        for (std::size_t lane = 0; lane < sums.size(); ++lane) {
            sums[lane] += values[i + lane];
        }
    }
    return std::accumulate(sums.begin(), sums.end(), std::uint64_t{0});
}

/// Calls `work(rows)` for all blocks of rows, which the threads share.
template <typename Value, typename Work>
void inThreads(int threads, Work work) {
    const std::span<const Value> rows(gallery<Value>());
    const auto serve = [&](std::size_t number) {
        const std::size_t step = static_cast<std::size_t>(threads) * kRowsAtOnce;
        for (std::size_t first = number * kRowsAtOnce; first < kMillion; first += step) {
            work(rows.subspan(first * kDimensions, std::min(kRowsAtOnce, kMillion - first) * kDimensions));
        }
    };
    std::vector<std::jthread> pool;
    for (int number = 1; number < threads; ++number) {
        pool.emplace_back(serve, static_cast<std::size_t>(number));
    }
    serve(0);
}

void countBytes(benchmark::State& state, std::size_t bytesOfValue) {
    state.SetBytesProcessed(state.iterations() *
                            static_cast<std::int64_t>(kMillion * kDimensions * bytesOfValue));
}

template <typename Value>
void read(benchmark::State& state) {
    gallery<Value>();
    for (auto _ : state) {
        inThreads<Value>(static_cast<int>(state.range(0)), [](std::span<const Value> rows) {
            benchmark::DoNotOptimize(sumOf(reinterpret_cast<const std::uint64_t*>(rows.data()),
                                           rows.size_bytes() / sizeof(std::uint64_t)));
        });
    }
    countBytes(state, sizeof(Value));
}

template <typename Value, typename Product>
void compare(benchmark::State& state) {
    const std::span<const Value> probe = std::span(gallery<Value>()).last(kDimensions);
    for (auto _ : state) {
        inThreads<Value>(static_cast<int>(state.range(0)), [&](std::span<const Value> rows) {
            std::array<Product, kRowsAtOnce> products;
            dotProducts(probe, rows, std::span(products).first(rows.size() / kDimensions));
            benchmark::DoNotOptimize(products);
        });
    }
    countBytes(state, sizeof(Value));
}

/// What a compiler makes of the plain loop over floats, whose order of addition it must keep.
void comparePlainly(benchmark::State& state) {
    const std::span<const float> probe = std::span(gallery<float>()).last(kDimensions);
    for (auto _ : state) {
        inThreads<float>(static_cast<int>(state.range(0)), [&](std::span<const float> rows) {
            for (std::size_t at = 0; at < rows.size(); at += kDimensions) {
                benchmark::DoNotOptimize(std::inner_product(
                    probe.begin(), probe.end(), rows.begin() + static_cast<std::ptrdiff_t>(at), 0.0F));
            }
        });
    }
    countBytes(state, sizeof(float));
}

void onOneAndOnAll(benchmark::internal::Benchmark* benchmark) {
    benchmark->ArgName("threads")->Arg(1)->Arg(static_cast<int>(std::thread::hardware_concurrency()));
    benchmark->Unit(benchmark::kMillisecond)->UseRealTime();
}
BENCHMARK_TEMPLATE(read, float)->Apply(onOneAndOnAll);
BENCHMARK_TEMPLATE(compare, float, float)->Apply(onOneAndOnAll);
BENCHMARK(comparePlainly)->Apply(onOneAndOnAll);
BENCHMARK_TEMPLATE(read, std::int16_t)->Apply(onOneAndOnAll);
BENCHMARK_TEMPLATE(compare, std::int16_t, std::int32_t)->Apply(onOneAndOnAll);

} // namespace
} // namespace likeness

BENCHMARK_MAIN();
