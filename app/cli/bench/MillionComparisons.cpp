// SPDX-FileCopyrightText: 2026 Likeness contributors
// SPDX-License-Identifier: Apache-2.0

#include "bench/MillionComparisons.h"

#include "Format.h"
#include "bench/Machine.h"
#include "faceprint/DotProducts.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdint>
#include <limits>
#include <random>
#include <span>
#include <thread>
#include <vector>

namespace likeness::cli {
namespace {

constexpr std::size_t kMillion = 1'000'000;
constexpr std::size_t kRowsAtOnce = 1000;
static_assert(kMillion % kRowsAtOnce == 0);

/// Vectors of about unit length, `unit` standing for 1: the components of one, turned by another place in
/// each row.
template <typename Value>
std::vector<Value> gallery(std::size_t dimensions, double unit) {
    std::mt19937 random(1);
    std::uniform_int_distribution<int> sign(0, 1);
    std::vector<Value> components(dimensions);
    for (Value& component : components) {
        const double size = unit / std::sqrt(static_cast<double>(dimensions));
        component = static_cast<Value>(sign(random) == 0 ? -size : size);
    }
    std::vector<Value> rows(kMillion * dimensions);
    for (std::size_t row = 0; row < kMillion; ++row) {
        std::ranges::rotate_copy(components,
                                 components.begin() + static_cast<std::ptrdiff_t>(row % dimensions),
                                 rows.begin() + static_cast<std::ptrdiff_t>(row * dimensions));
    }
    return rows;
}

/// The largest product of the probe with any row of which this thread has the share.
template <typename Product, typename Value>
Product bestOf(std::span<const Value> probe, std::span<const Value> rows, std::size_t first,
               std::size_t step) {
    std::array<Product, kRowsAtOnce> products{};
    Product best = std::numeric_limits<Product>::lowest();
    const std::size_t block = kRowsAtOnce * probe.size();
    for (std::size_t at = first * block; at < rows.size(); at += step * block) {
        dotProducts(probe, rows.subspan(at, block), products);
        best = std::max(best, *std::ranges::max_element(products));
    }
    return best;
}

template <typename Product, typename Value>
Result<Timing> compareMillion(std::size_t dimensions, double unit, int cores, const RoundOptions& rounds) {
    const std::uint64_t bytes = kMillion * dimensions * sizeof(Value);
    if (const auto available = availableMemory(); available && bytes > *available / 2) {
        return fail(ErrorCode::OutOfMemory, "they take " + fixed(static_cast<double>(bytes) / 1e9, 2) +
                                                " GB, and other programs left " +
                                                fixed(static_cast<double>(*available) / 1e9, 2) + " GB");
    }
    const std::vector<Value> rows = gallery<Value>(dimensions, unit);
    const std::span<const Value> probe = std::span(rows).last(dimensions);
    const auto compare = [&]() -> Result<void> {
        std::vector<Product> best(static_cast<std::size_t>(cores));
        const auto serve = [&](std::size_t number) {
            best[number] = bestOf<Product>(probe, std::span(rows), number, best.size());
        };
        {
            std::vector<std::jthread> pool;
            for (std::size_t number = 1; number < best.size(); ++number) {
                pool.emplace_back(serve, number);
            }
            serve(0);
        }
        // The probe is one of the rows, and no other is as near to it as itself.
        const double cosine = static_cast<double>(*std::ranges::max_element(best)) / (unit * unit);
        constexpr double kRounding = 0.02; // a component of a short integer may be off by half
        return cosine > 1 - kRounding
                   ? Result<void>()
                   : fail(ErrorCode::Internal, "comparing did not find the one that is equal");
    };
    return measured(compare, 1, rounds);
}

} // namespace

Result<Timing> compareMillionFloats(std::size_t dimensions, int cores, const RoundOptions& rounds) {
    return compareMillion<float, float>(dimensions, 1, cores, rounds);
}

Result<Timing> compareMillionIntegers(std::size_t dimensions, int cores, const RoundOptions& rounds) {
    return compareMillion<std::int32_t, std::int16_t>(dimensions, 32767, cores, rounds);
}

} // namespace likeness::cli
