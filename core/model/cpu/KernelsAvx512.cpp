// SPDX-FileCopyrightText: 2026 Likeness contributors
// SPDX-License-Identifier: Apache-2.0

#define LIKENESS_KERNELS kAvx512Kernels
#define LIKENESS_KERNELS_NAME "avx512"
#define LIKENESS_LANES 16

#include "model/cpu/Kernels.inl"
