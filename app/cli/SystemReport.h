// SPDX-FileCopyrightText: 2026 Likeness contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <filesystem>
#include <string>
#include <vector>

namespace likeness::cli {

/// A library and the version of it that runs.
struct LibraryVersion {
    std::string name;
    std::string version;
};

/// Likeness and the libraries that its answers depend on.
[[nodiscard]] std::vector<LibraryVersion> libraryVersions();

/// A camera that the kernel drives.
struct KernelCamera {
    std::string device; ///< "video0".
    std::string name;
};

/// The kernel's cameras (Linux, /sys/class/video4linux), in the order of their devices; none on other
/// systems.
[[nodiscard]] std::vector<KernelCamera>
kernelCameras(const std::filesystem::path& folder = "/sys/class/video4linux");

} // namespace likeness::cli
