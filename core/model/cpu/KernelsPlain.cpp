// SPDX-FileCopyrightText: 2026 Likeness contributors
// SPDX-License-Identifier: Apache-2.0

#define LIKENESS_KERNELS kPlainKernels
#define LIKENESS_KERNELS_NAME "plain"
#define LIKENESS_LANES 4

#include "model/cpu/Kernels.inl"
