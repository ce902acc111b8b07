// SPDX-FileCopyrightText: 2026 Likeness contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "../base/Result.h"

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <fstream>
#include <span>
#include <string>
#include <vector>

namespace likeness {

/// The whole content of a regular file.
///
/// The size is asked for first, so a file over `maxBytes` is refused without being read.
/// Errors: `CannotReadFile` (missing, a folder, a device, no permission, read error), `TooLarge`,
/// `OutOfMemory`. Messages name the file with `displayName`. Thread-safe.
[[nodiscard]] Result<std::vector<std::byte>> readFile(const std::filesystem::path& file,
                                                      std::size_t maxBytes);

/// A file that appears under its name only when it is complete: written beside it under another name,
/// flushed, then renamed. What was there before stays until then; what is not committed is removed. Not
/// thread-safe.
class AtomicFile {
  public:
    /// Errors: `CannotWriteFile`.
    [[nodiscard]] static Result<AtomicFile> create(std::filesystem::path file);
    ~AtomicFile();
    AtomicFile(AtomicFile&& other) noexcept;
    AtomicFile& operator=(AtomicFile&&) = delete;
    AtomicFile(const AtomicFile&) = delete;
    AtomicFile& operator=(const AtomicFile&) = delete;

    [[nodiscard]] Result<void> write(std::span<const std::byte> bytes);
    [[nodiscard]] Result<void> commit();

  private:
    AtomicFile(std::filesystem::path file, std::filesystem::path temporary);
    std::filesystem::path m_file;
    std::filesystem::path m_temporary; ///< Empty once there is nothing to remove.
    std::ofstream m_stream;
};

/// Writes `bytes` so that the file is either complete and new or untouched: into a temporary file beside it,
/// flushed, then renamed. Errors: `CannotWriteFile`. Thread-safe for different files.
[[nodiscard]] Result<void> writeFileAtomically(const std::filesystem::path& file,
                                               std::span<const std::byte> bytes);

/// Whether `writeFileAtomically` can be expected to work: tries with an empty file beside `file`, which
/// itself is not touched. To be asked before a long job whose result goes there. Errors: `CannotWriteFile`.
[[nodiscard]] Result<void> checkWritable(const std::filesystem::path& file);

/// The size in bytes of a file that is safely on the disk: it and its folder's entry of it are flushed first.
/// Errors: `CannotWriteFile` (missing, empty, not a regular file, or the disk does not take it). Thread-safe.
[[nodiscard]] Result<std::uintmax_t> sizeOnDisk(const std::filesystem::path& file);

/// A file name in quotes for a message: valid UTF-8, with control characters (newlines too) written as
/// `\xNN`.
[[nodiscard]] std::string displayName(const std::filesystem::path& file);

} // namespace likeness
