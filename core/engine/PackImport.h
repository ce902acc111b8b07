// SPDX-FileCopyrightText: 2026 Likeness contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "../base/Result.h"

#include <filesystem>
#include <span>
#include <string>
#include <vector>

namespace likeness {

/// A model pack that was imported.
struct ImportedPack {
    std::string name;
    std::filesystem::path folder;
    /// Files that were taken from a pack already installed, since the imported folder did not have them.
    std::vector<std::string> completedFrom;
};

/// Imports model packs from a folder that the user names into `destination`/NAME.
///
/// The folder holds either a whole pack (pack.json and its nets), or nets alone that packs we know by their
/// manifests
/// (`knownPacks`: folders with a pack.json, their nets there or not) are waiting for, recognized by digest
/// whatever the file is called. Nets that are missing are taken from the known packs where those have the
/// very file. Every pack is proved, by digests and a known-answer inference, before it appears under its
/// final name; an older import of that name is replaced.
///
/// Errors, naming the file: `ModelInvalid` (a net in the folder is truncated, altered or of no pack we know;
/// an architecture we cannot read; a wrong answer; the name of a pack that came with the program),
/// `ModelMissing` (no pack is complete: which file is wanted, with its digest), `CannotReadFile`,
/// `CannotWriteFile`. On an error nothing changes. Not thread-safe for one destination.
[[nodiscard]] Result<std::vector<ImportedPack>> importPacks(const std::filesystem::path& folder,
                                                            std::span<const std::filesystem::path> knownPacks,
                                                            const std::filesystem::path& destination);

} // namespace likeness
