// SPDX-FileCopyrightText: 2026 Likeness contributors
// SPDX-License-Identifier: Apache-2.0

#include "model/cpu/Kernels.h"

namespace likeness::cpu {

const Kernels& kernelsOfThisProcessor() noexcept {
#ifdef __x86_64__
    static const Kernels& chosen = []() -> const Kernels& {
        __builtin_cpu_init();
        if (__builtin_cpu_supports("avx512f") && __builtin_cpu_supports("avx512vl") &&
            __builtin_cpu_supports("avx512dq") && __builtin_cpu_supports("avx512bw")) {
            return kAvx512Kernels;
        }
        if (__builtin_cpu_supports("avx2") && __builtin_cpu_supports("fma")) {
            return kAvx2Kernels;
        }
        return kPlainKernels;
    }();
    return chosen;
#else
    return kPlainKernels;
#endif
}

} // namespace likeness::cpu
