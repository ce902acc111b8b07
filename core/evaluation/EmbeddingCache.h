// SPDX-FileCopyrightText: 2026 Likeness contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "../base/Result.h"
#include "../engine/Engine.h"

#include <cstddef>
#include <filesystem>
#include <optional>
#include <string>
#include <string_view>

namespace likeness {

/// Faceprints of pictures on disk, so that a second evaluation of the same pictures, or one that goes on
/// after it was interrupted, need not describe them again.
///
/// Faceprints are biometric data, and here they are not encrypted: the folder is for its owner alone (0700,
/// files 0600), holds no name of a file or person, is marked as a cache so that backups pass it over
/// (CACHEDIR.TAG), and `clear` empties it. A file belongs to one content of a picture and one way of
/// describing it; damaged files are as good as none. Files appear under their names only when they are
/// complete. Thread-safe; several programs may use one folder.
class EmbeddingCache {
  public:
    /// What was found in a picture.
    struct Entry {
        Faceprint faceprint; ///< Empty: there is no face.
    };

    /// Makes the folder where there is none. Errors: `CannotWriteFile`; `InvalidArgument` (the folder is
    /// there and others may look into it).
    [[nodiscard]] static Result<EmbeddingCache> open(std::filesystem::path folder);

    /// The name of an entry: SHA-256 over the picture's SHA-256, the digests of the nets that find, align and
    /// describe a face, the preprocessing version, the device, the vectors' compression and `selection`
    /// (which face of the picture).
    [[nodiscard]] static std::string keyOf(const Engine& engine, std::string_view pictureDigest,
                                           std::string_view selection);

    /// The entry of that name, bit for bit as it was kept; nothing when there is none that is sound.
    [[nodiscard]] std::optional<Entry> find(const std::string& key) const;
    /// Keeps an entry. Errors: `CannotWriteFile`.
    [[nodiscard]] Result<void> keep(const std::string& key, const Entry& entry) const;

    /// Removes all entries of a folder, and nothing else in it; says how many. A folder that is not there is
    /// empty. Errors: `CannotWriteFile`.
    [[nodiscard]] static Result<std::size_t> clear(const std::filesystem::path& folder);

    [[nodiscard]] const std::filesystem::path& folder() const noexcept { return m_folder; }

  private:
    explicit EmbeddingCache(std::filesystem::path folder) : m_folder(std::move(folder)) {}
    [[nodiscard]] std::filesystem::path fileOf(const std::string& key) const;

    std::filesystem::path m_folder;
};

} // namespace likeness
