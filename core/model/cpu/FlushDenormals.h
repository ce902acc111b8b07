// SPDX-FileCopyrightText: 2026 Likeness contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#ifdef __x86_64__
#include <xmmintrin.h>
#endif

namespace likeness::cpu {

/// While it lives, this thread takes numbers below 1.2e-38 for zero. Processors compute with such numbers a
/// hundred times more slowly, and nets whose channels faded in training are full of them.
class FlushDenormals {
  public:
#ifdef __x86_64__
    FlushDenormals() noexcept : m_before(_mm_getcsr()) {
        constexpr unsigned kFlushToZero = 0x8000;      // results
        constexpr unsigned kDenormalsAreZero = 0x0040; // operands
        _mm_setcsr(m_before | kFlushToZero | kDenormalsAreZero);
    }
    ~FlushDenormals() {
        _mm_setcsr(m_before);
    }
#else
    FlushDenormals() noexcept = default;
    ~FlushDenormals() = default;
#endif
    FlushDenormals(const FlushDenormals&) = delete;
    FlushDenormals& operator=(const FlushDenormals&) = delete;

#ifdef __x86_64__
  private:
    unsigned m_before;
#endif
};

} // namespace likeness::cpu
