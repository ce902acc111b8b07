// SPDX-FileCopyrightText: 2026 Likeness contributors
// SPDX-License-Identifier: Apache-2.0

#include "store/Clock.h"

namespace likeness::store {

Clock systemClock() {
    return [] {
        return std::chrono::floor<std::chrono::milliseconds>(std::chrono::system_clock::now());
    };
}

SteadyClock steadyClock() {
    return [] {
        return std::chrono::steady_clock::now();
    };
}

} // namespace likeness::store
