// SPDX-FileCopyrightText: 2026 Likeness contributors
// SPDX-License-Identifier: Apache-2.0

#include "base/LargePages.h"

#ifdef __linux__
#include <sys/mman.h>
#endif

namespace likeness {

void preferLargePages([[maybe_unused]] void* memory, [[maybe_unused]] std::size_t bytes) noexcept {
#ifdef __linux__
    // Refused for memory that does not begin at a page, and by kernels without large pages.
    static_cast<void>(madvise(memory, bytes, MADV_HUGEPAGE));
#endif
}

} // namespace likeness
