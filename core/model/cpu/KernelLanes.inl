// SPDX-FileCopyrightText: 2026 Likeness contributors
// SPDX-License-Identifier: Apache-2.0

// A part of Kernels.inl: vectors of floats.

#include "model/cpu/Kernels.h"

#ifdef __FMA__
#include <immintrin.h>
#endif

namespace likeness::cpu {
namespace {

using Lane = float __attribute__((vector_size(LIKENESS_LANES * sizeof(float))));

constexpr int kLanes = LIKENESS_LANES;
/// Vectors in a group of channels.
constexpr int kVectors = kBlock / kLanes;

Lane load(const float* from) {
    Lane values;
    __builtin_memcpy(&values, from, sizeof values); // from wherever it lies
    return values;
}

void store(float* to, Lane values) {
    __builtin_memcpy(to, &values, sizeof values);
}

Lane everywhere(float value) {
    return value - Lane{};
}

/// a · b + c, rounded once where the processor can. Said outright, since compilers that may contract products
/// and sums choose by themselves where they do.
Lane multipliedAndAdded(Lane a, Lane b, Lane c) {
#if defined(__FMA__) && LIKENESS_LANES == 16
    return _mm512_fmadd_ps(a, b, c);
#elif defined(__FMA__) && LIKENESS_LANES == 8
    return _mm256_fmadd_ps(a, b, c);
#else
    return a * b + c;
#endif
}

Lane activated(Lane value, Lane slope) {
    return value > Lane{} ? value : value * slope;
}

constexpr int kMaxTaps = 64;

} // namespace
} // namespace likeness::cpu
