// SPDX-FileCopyrightText: 2026 Likeness contributors
// SPDX-License-Identifier: Apache-2.0

// The kernels, for whatever processor the including file is compiled for. It names
//   LIKENESS_KERNELS  the table to define, and
//   LIKENESS_LANES    the floats in one of that processor's vectors.

#include "model/cpu/KernelLanes.inl"

#include "model/cpu/KernelsDense.inl"
#include "model/cpu/KernelsDepthwise.inl"
#include "model/cpu/KernelsMaps.inl"

namespace likeness::cpu {

const Kernels LIKENESS_KERNELS = {
    LIKENESS_KERNELS_NAME, convolve, convolveDepthwise, poolLargest, average, blend, scaleBytes};

} // namespace likeness::cpu
