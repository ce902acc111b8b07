// SPDX-FileCopyrightText: 2026 Likeness contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "base/Result.h"
#include "store/SecretBytes.h"

#include <array>
#include <cstddef>
#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

namespace likeness::store {

using Digest = std::array<std::byte, 32>;
using Tag = std::array<std::byte, 16>;
using Signature = std::array<std::byte, 64>;

/// Bytes that anybody may know, from the system's random numbers.
[[nodiscard]] std::vector<std::byte> randomBytes(std::size_t count);
/// A row's number: 52 random bits, never 0, so that what turns it into a floating-point number and rounds it
/// back (JSON, QML) has the same number.
[[nodiscard]] std::int64_t randomRowId();

/// The store's key and those derived from it (crypto_kdf of libsodium: BLAKE2b, context "likestor"): 1 wraps
/// the keys of subjects, 2 makes tags, 3 the audit log's chain, 4 seals operators and settings, 5 is the seed
/// of the log's signature. Move-only; const functions are thread-safe.
class StoreKeys {
  public:
    /// Takes a key of 32 bytes. Errors: `InvalidArgument`, `OutOfMemory`.
    [[nodiscard]] static Result<StoreKeys> fromStoreKey(SecretBytes storeKey);
    [[nodiscard]] static Result<StoreKeys> random();

    [[nodiscard]] const SecretBytes& storeKey() const noexcept { return m_storeKey; }
    [[nodiscard]] const SecretBytes& subjectWrappingKey() const noexcept { return m_wrapping; }
    [[nodiscard]] const SecretBytes& settingsKey() const noexcept { return m_settings; }

    /// A keyed hash (BLAKE2b, 16 bytes) by which equal texts find each other without telling what they are.
    /// Texts of different domains ("external id", "operator") never do.
    [[nodiscard]] Tag tagOf(std::string_view domain, std::string_view text) const;
    /// A line of the audit log chained to the one before: BLAKE2b-256 keyed, of bytes that `LengthPrefixed`
    /// made.
    [[nodiscard]] Digest chainMac(std::span<const std::byte> line) const;

    /// Ed25519 (RFC 8032) over a message, with the key of this store.
    [[nodiscard]] Signature sign(std::span<const std::byte> message) const;
    [[nodiscard]] Digest signaturePublicKey() const;
    [[nodiscard]] static bool isSignatureOf(const Signature& signature, std::span<const std::byte> message,
                                            const Digest& publicKey);

  private:
    StoreKeys() = default;
    SecretBytes m_storeKey, m_wrapping, m_tags, m_audit, m_settings, m_seed;
};

} // namespace likeness::store
