// SPDX-FileCopyrightText: 2026 Likeness contributors
// SPDX-License-Identifier: Apache-2.0

// A part of Kernels.inl: vectors of floats.

#include "model/cpu/Kernels.h"

namespace likeness::cpu {
namespace {

// clang heeds the alignment only here, behind the name.
using Lane __attribute__((vector_size(LIKENESS_LANES * sizeof(float)), aligned(4), may_alias)) = float;
static_assert(alignof(Lane) == 4, "vectors are read wherever floats lie");

constexpr int kLanes = LIKENESS_LANES;
/// Vectors in a group of channels.
constexpr int kVectors = kBlock / kLanes;

Lane load(const float* from) {
    return *reinterpret_cast<const Lane*>(from);
}

void store(float* to, Lane values) {
    *reinterpret_cast<Lane*>(to) = values;
}

Lane everywhere(float value) {
    return value - Lane{};
}

Lane activated(Lane value, Lane slope) {
    return value > Lane{} ? value : value * slope;
}

constexpr int kMaxTaps = 64;

} // namespace
} // namespace likeness::cpu
