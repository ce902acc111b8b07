// SPDX-FileCopyrightText: 2026 Likeness contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <chrono>
#include <functional>

namespace likeness {

enum class ChildTrial {
    Survived,
    Died,     ///< It crashed, aborted or ended the process.
    TimedOut, ///< It was ended after `patience`.
};

/// Does something that may take the process with it in a copy of this process first, which says nothing on
/// standard output and standard error and leaves no core file. Only the calling thread is in the copy, so
/// what is tried must not need another. Where processes cannot be copied, everything survives. Does not
/// throw; thread-safe.
[[nodiscard]] ChildTrial tryInChild(const std::function<void()>& action,
                                    std::chrono::milliseconds patience) noexcept;

} // namespace likeness
