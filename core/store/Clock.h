// SPDX-FileCopyrightText: 2026 Likeness contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <chrono>
#include <functional>

namespace likeness::store {

/// A moment as the store keeps it: milliseconds since 1970-01-01T00:00:00 UTC.
using Time = std::chrono::sys_time<std::chrono::milliseconds>;

/// Tells the present moment; injected, so that tests decide what time it is.
using Clock = std::function<Time()>;

/// The computer's own clock. Thread-safe.
[[nodiscard]] Clock systemClock();

/// A moment within this run of the program, for what came before what: nobody can set this clock back.
using SteadyTime = std::chrono::steady_clock::time_point;

/// Tells that moment; injected as well.
using SteadyClock = std::function<SteadyTime()>;

/// `std::chrono::steady_clock`. Thread-safe.
[[nodiscard]] SteadyClock steadyClock();

} // namespace likeness::store
