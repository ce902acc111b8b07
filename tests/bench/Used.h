// SPDX-FileCopyrightText: 2026 Likeness contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "base/Result.h"

#include <cstdio>
#include <cstdlib>
#include <utility>

namespace likeness::bench {

/// Ends a measurement that has no ground to stand on.
template <typename T>
T used(Result<T> result) {
    if (!result) {
        std::fprintf(stderr, "%s\n", result.error().message.c_str());
        std::exit(2);
    }
    return std::move(*result);
}

} // namespace likeness::bench
