// SPDX-FileCopyrightText: 2026 Likeness contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "bench/Rounds.h"

#include <cstddef>

namespace likeness::cli {

/// One vector compared with a million others of `dimensions` in memory, whose rows `cores` threads share; the
/// best one is what each round finds. Errors: `OutOfMemory` (they would take more than half of what other
/// programs left), `Cancelled`.
[[nodiscard]] Result<Timing> compareMillionFloats(std::size_t dimensions, int cores,
                                                  const RoundOptions& rounds);
/// The same with 16-bit integers, which take half the memory. Errors: likewise.
[[nodiscard]] Result<Timing> compareMillionIntegers(std::size_t dimensions, int cores,
                                                    const RoundOptions& rounds);

} // namespace likeness::cli
