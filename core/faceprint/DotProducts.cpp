// SPDX-FileCopyrightText: 2026 Likeness contributors
// SPDX-License-Identifier: Apache-2.0

#include "faceprint/DotProducts.h"

#include "base/SeveralProcessors.h"

#include <array>
#include <cstddef>

namespace likeness {
namespace {

/// Sums that run side by side, so that additions need not wait for each other: four of the widest registers.
constexpr std::size_t kLanes = 64;

LIKENESS_FOR_SEVERAL_PROCESSORS
float dotOf(const float* a, const float* b, std::size_t length) noexcept {
    std::array<float, kLanes> sums{};
    std::size_t i = 0;
    for (; i + kLanes <= length; i += kLanes) {
        for (std::size_t lane = 0; lane < kLanes; ++lane) {
            sums[lane] += a[i + lane] * b[i + lane];
        }
    }
    for (std::size_t lane = 0; i + lane < length; ++lane) {
        sums[lane] += a[i + lane] * b[i + lane];
    }
    for (std::size_t half = kLanes / 2; half > 0; half /= 2) {
        for (std::size_t lane = 0; lane < half; ++lane) {
            sums[lane] += sums[lane + half];
        }
    }
    return sums[0];
}

LIKENESS_FOR_SEVERAL_PROCESSORS
std::int32_t dotOf(const std::int16_t* a, const std::int16_t* b, std::size_t length) noexcept {
    std::int32_t sum = 0;
    for (std::size_t i = 0; i < length; ++i) {
        sum += static_cast<std::int32_t>(a[i]) * static_cast<std::int32_t>(b[i]);
    }
    return sum;
}

/// Asks memory for values that will be wanted soon, a line of the cache at a time. Processors guess what
/// comes next only within a page of memory.
void fetch(std::span<const std::byte> soon) noexcept {
#ifdef __GNUC__
    constexpr std::size_t kLine = 64;
    for (std::size_t at = 0; at < soon.size(); at += kLine) {
        __builtin_prefetch(&soon[at]);
    }
#else
    static_cast<void>(soon);
#endif
}

template <typename Value, typename Product>
void dotEach(std::span<const Value> probe, std::span<const Value> rows,
             std::span<Product> products) noexcept {
    constexpr std::size_t kAhead = 4096 / sizeof(Value); // measured
    const std::size_t length = probe.size();
    for (std::size_t i = 0; i < products.size(); ++i) {
        if ((i + 1) * length + kAhead <= rows.size()) {
            fetch(std::as_bytes(rows.subspan(i * length + kAhead, length)));
        }
        products[i] = dotOf(probe.data(), rows.data() + i * length, length);
    }
}

} // namespace

void dotProducts(std::span<const float> probe, std::span<const float> rows,
                 std::span<float> products) noexcept {
    dotEach(probe, rows, products);
}

void dotProducts(std::span<const std::int16_t> probe, std::span<const std::int16_t> rows,
                 std::span<std::int32_t> products) noexcept {
    dotEach(probe, rows, products);
}

} // namespace likeness
