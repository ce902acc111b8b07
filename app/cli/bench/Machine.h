// SPDX-FileCopyrightText: 2026 Likeness contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <cstdint>
#include <optional>
#include <string>

namespace likeness::cli {

/// What figures were measured on.
struct Machine {
    std::string processor; ///< As it calls itself; empty where the system does not tell.
    int cores = 1;         ///< That this process may run on at once.
    std::string kernels;   ///< The instructions that our kernels were chosen for: "plain", "avx2", "avx512".
    std::optional<std::uint64_t> memory; ///< Bytes; nothing where the system does not tell.
};

[[nodiscard]] Machine thisMachine();

/// Bytes that can still be had without taking any from other programs; nothing where the system does not tell
/// (only Linux does, proc(5)).
[[nodiscard]] std::optional<std::uint64_t> availableMemory();

/// The most memory that the process had since it began or forgot, in bytes; nothing where the system does not
/// tell (only Linux does, proc(5)).
[[nodiscard]] std::optional<std::uint64_t> peakMemory();
/// From now on `peakMemory` is about what comes.
void forgetPeakMemory();

} // namespace likeness::cli
