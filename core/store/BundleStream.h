// SPDX-FileCopyrightText: 2026 Likeness contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "base/FileBytes.h"
#include "base/Result.h"
#include "base/WipingAllocator.h"
#include "store/PasswordHash.h"
#include "store/SecretBytes.h"

#include <cstddef>
#include <filesystem>
#include <fstream>
#include <memory>
#include <optional>
#include <span>
#include <vector>

namespace likeness::store {

/// A record of a bundle has at most this many bytes.
inline constexpr std::size_t kMaxBundleRecord = std::size_t{16} << 20U;

/// Writes records into a file that a passphrase encrypts (libsodium's secretstream, XChaCha20-Poly1305):
/// "LKNSBNDL", a version, what the passphrase costs and its salt, the stream's header; then each record with
/// its length before it. The file appears when it is finished. Not thread-safe.
class BundleWriter {
  public:
    /// Errors: `CannotWriteFile`, `OutOfMemory`.
    [[nodiscard]] static Result<BundleWriter> create(const std::filesystem::path& file,
                                                     const SecretBytes& passphrase, const HashCost& cost);
    ~BundleWriter();
    BundleWriter(BundleWriter&&) noexcept;
    BundleWriter& operator=(BundleWriter&&) = delete;
    BundleWriter(const BundleWriter&) = delete;
    BundleWriter& operator=(const BundleWriter&) = delete;

    /// Errors: `TooLarge`, `CannotWriteFile`.
    [[nodiscard]] Result<void> write(std::span<const std::byte> record);
    [[nodiscard]] Result<void> finish();

  private:
    struct State;
    explicit BundleWriter(std::unique_ptr<State> state);
    [[nodiscard]] Result<void> push(std::span<const std::byte> record, unsigned char tag);
    std::unique_ptr<State> m_state;
};

/// Reads what `BundleWriter` wrote. Records come in their order, whole and unchanged, or there is an error.
/// Not thread-safe.
class BundleReader {
  public:
    /// Errors: `CannotReadFile`, `UnsupportedFormat` (no bundle), `CorruptData` (asks for more memory or time
    /// than a bundle may), `OutOfMemory`.
    [[nodiscard]] static Result<BundleReader> open(const std::filesystem::path& file,
                                                   const SecretBytes& passphrase);
    ~BundleReader();
    BundleReader(BundleReader&&) noexcept;
    BundleReader& operator=(BundleReader&&) = delete;
    BundleReader(const BundleReader&) = delete;
    BundleReader& operator=(const BundleReader&) = delete;

    /// The next record; nothing at the end, which is only where the writer finished. Errors:
    /// `WrongPassphrase` (the first record does not open), `CorruptData` (cut off, changed, put together from
    /// parts).
    [[nodiscard]] Result<std::optional<WipedVector<std::byte>>> next();

  private:
    struct State;
    explicit BundleReader(std::unique_ptr<State> state);
    std::unique_ptr<State> m_state;
};

} // namespace likeness::store
