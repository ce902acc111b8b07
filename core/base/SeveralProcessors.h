// SPDX-FileCopyrightText: 2026 Likeness contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

/// Before a function: it is compiled for several kinds of processor, and the best one for this
/// computer is taken when the program starts.
// The resolver of such functions runs before the sanitizers are ready.
#if defined(__x86_64__) && defined(__GNUC__) && !defined(__clang__) && !defined(__SANITIZE_THREAD__) &&      \
    !defined(__SANITIZE_ADDRESS__)
#define LIKENESS_FOR_SEVERAL_PROCESSORS                                                                      \
    __attribute__((target_clones("arch=x86-64-v4", "arch=x86-64-v3", "default")))
#else
#define LIKENESS_FOR_SEVERAL_PROCESSORS
#endif
