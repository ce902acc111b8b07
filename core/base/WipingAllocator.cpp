// SPDX-FileCopyrightText: 2026 Likeness contributors
// SPDX-License-Identifier: Apache-2.0

#include "base/WipingAllocator.h"

#include <sodium.h>

namespace likeness {

void wipe(void* memory, std::size_t bytes) noexcept {
    sodium_memzero(memory, bytes);
}

} // namespace likeness
