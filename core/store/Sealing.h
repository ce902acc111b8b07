// SPDX-FileCopyrightText: 2026 Likeness contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "../base/Result.h"
#include "../base/WipingAllocator.h"
#include "../store/SecretBytes.h"

#include <cstddef>
#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

namespace likeness::store {

/// Where a sealed cell belongs. A cell opens nowhere else.
struct CellAddress {
    std::span<const std::byte> storeId;
    std::string_view table;
    std::string_view column;
    std::int64_t row = 0;
    std::int64_t subject = 0; ///< 0 where the row belongs to nobody.
    std::string_view modelDigest{};
};

/// What the keys of cells have: 32 bytes.
inline constexpr std::size_t kKeyBytes = 32;
/// How much longer a sealed cell is than its content.
inline constexpr std::size_t kSealOverhead = 1 + 24 + 16;

/// Encrypts and authenticates the content of one cell with XChaCha20-Poly1305 (draft-irtf-cfrg-xchacha-03):
/// the byte 1, a random nonce, ciphertext and tag; the address is associated data (docs/store.md). `key` has
/// 32 bytes. Errors: `InvalidArgument` (the key), `OutOfMemory`. Thread-safe.
[[nodiscard]] Result<std::vector<std::byte>> seal(const SecretBytes& key, std::span<const std::byte> content,
                                                  const CellAddress& address);

/// The content of a sealed cell. Errors: `CorruptData` when it is not what was sealed for this address with
/// this key; the message names table and column only. Thread-safe.
[[nodiscard]] Result<WipedVector<std::byte>> unseal(const SecretBytes& key, std::span<const std::byte> sealed,
                                                    const CellAddress& address);

/// Parts one after the other, each with its length before it as 32-bit little-endian, so that no two lists of
/// parts give the same bytes.
class LengthPrefixed {
  public:
    LengthPrefixed& add(std::span<const std::byte> part);
    LengthPrefixed& add(std::string_view part);
    LengthPrefixed& add(std::int64_t number); ///< As 8 bytes, little-endian.
    [[nodiscard]] std::span<const std::byte> bytes() const noexcept { return m_bytes; }

  private:
    std::vector<std::byte> m_bytes = reserved();
    [[nodiscard]] static std::vector<std::byte> reserved();
};

} // namespace likeness::store
