// SPDX-FileCopyrightText: 2026 Likeness contributors
// SPDX-License-Identifier: Apache-2.0

#define LIKENESS_KERNELS kAvx2Kernels
#define LIKENESS_KERNELS_NAME "avx2"
#define LIKENESS_LANES 8

#include "model/cpu/Kernels.inl"
