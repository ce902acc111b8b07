// SPDX-FileCopyrightText: 2026 Likeness contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "base/Result.h"

#include <filesystem>
#include <string>
#include <vector>

namespace likeness {

/// The folder of the running program; the current folder where the system does not tell.
[[nodiscard]] std::filesystem::path executableFolder();

/// Where a user's own model packs are: $XDG_DATA_HOME/likeness/packs or ~/.local/share/likeness/packs, on
/// Windows %LOCALAPPDATA%\likeness\packs. Empty when there is no home.
[[nodiscard]] std::filesystem::path userPackFolder();

/// Where faceprints of evaluated pictures are kept (`EmbeddingCache`): $XDG_CACHE_HOME/likeness/faceprints or
/// ~/.cache/likeness/faceprints, on Windows %LOCALAPPDATA%\likeness\cache\faceprints. Empty when there is no
/// home.
[[nodiscard]] std::filesystem::path userCacheFolder();

/// Where a user's own calibrations are (`OwnCalibrations`), beside the packs. Empty when there is no home.
[[nodiscard]] std::filesystem::path userCalibrationFolder();

/// A folder with a pack.json, and the name it is found by.
struct PackLocation {
    std::string name;
    std::filesystem::path folder;
};

/// Finds model packs by name in a list of folders; the first folder that has a name wins.
class PackLocator {
  public:
    explicit PackLocator(std::vector<std::filesystem::path> roots);
    /// The user's packs, then those that came with the program (../share/likeness/packs from its folder).
    [[nodiscard]] static PackLocator forThisComputer();

    /// The folder of a pack: `nameOrFolder` is a name of the list, or else a folder that has a pack.json.
    /// Errors: `ModelMissing`, with the names there are and the folders that were looked into.
    [[nodiscard]] Result<std::filesystem::path> find(const std::string& nameOrFolder) const;
    /// Every pack of the list, by name; those hidden by one of the same name are left out.
    [[nodiscard]] std::vector<PackLocation> all() const;
    [[nodiscard]] const std::vector<std::filesystem::path>& roots() const noexcept { return m_roots; }

  private:
    std::vector<std::filesystem::path> m_roots;
};

} // namespace likeness
