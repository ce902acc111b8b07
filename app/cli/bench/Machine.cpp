// SPDX-FileCopyrightText: 2026 Likeness contributors
// SPDX-License-Identifier: Apache-2.0

#include "bench/Machine.h"

#include "model/cpu/Kernels.h"

#include <algorithm>
#include <charconv>
#include <fstream>
#include <string_view>
#include <thread>

namespace likeness::cli {
namespace {

/// What stands behind "key:" in a file of such lines; empty when there is none.
std::string valueIn(const char* file, std::string_view key) {
    std::ifstream lines(file);
    for (std::string line; std::getline(lines, line);) {
        const std::size_t colon = line.find(':');
        if (colon == std::string::npos || !line.starts_with(key) ||
            line.find_first_not_of(" \t", key.size()) != colon) {
            continue;
        }
        const std::size_t begin = line.find_first_not_of(" \t", colon + 1);
        return begin == std::string::npos ? std::string() : line.substr(begin);
    }
    return {};
}

/// A value such as "1234 kB", in bytes.
std::optional<std::uint64_t> bytesIn(const char* file, std::string_view key) {
    const std::string value = valueIn(file, key);
    std::uint64_t kilobytes = 0;
    if (std::from_chars(value.data(), value.data() + value.size(), kilobytes).ec != std::errc{}) {
        return std::nullopt;
    }
    return 1024 * kilobytes;
}

} // namespace

Machine thisMachine() {
    return {valueIn("/proc/cpuinfo", "model name"),
            static_cast<int>(std::max(1U, std::thread::hardware_concurrency())),
            cpu::kernelsOfThisProcessor().name, bytesIn("/proc/meminfo", "MemTotal")};
}

std::optional<std::uint64_t> availableMemory() {
    return bytesIn("/proc/meminfo", "MemAvailable");
}

std::optional<std::uint64_t> peakMemory() {
    return bytesIn("/proc/self/status", "VmHWM");
}

void forgetPeakMemory() {
    std::ofstream("/proc/self/clear_refs") << "5";
}

} // namespace likeness::cli
