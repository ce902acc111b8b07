// SPDX-FileCopyrightText: 2026 Likeness contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "../base/Result.h"
#include "../store/SecretBytes.h"

#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>

namespace likeness::store {

/// What one guess of a passphrase costs: Argon2id (RFC 9106) with this many passes over this much memory.
struct HashCost {
    std::uint64_t passes = 3;
    std::size_t memoryBytes = std::size_t{256} << 20U;

    /// About a second on a desktop computer of 2020: for what opens a store.
    [[nodiscard]] static HashCost moderate() { return {3, std::size_t{256} << 20U}; }
    /// About a fifth of it: for operators' passwords, which are behind the store's key already.
    [[nodiscard]] static HashCost interactive() { return {2, std::size_t{64} << 20U}; }
    /// The least that Argon2id takes. For tests: it protects nothing.
    [[nodiscard]] static HashCost cheapest() { return {1, std::size_t{8} << 10U}; }

    friend bool operator==(const HashCost&, const HashCost&) = default;
};

/// What a file may ask of the computer that opens it; more is refused as damage.
inline constexpr std::size_t kMaxHashMemory = std::size_t{1} << 30U;
inline constexpr std::uint64_t kMaxHashPasses = 16;
inline constexpr std::size_t kSaltBytes = 16;

/// A 32-byte key from a passphrase and a salt of 16 bytes. Errors: `InvalidArgument` (cost or salt out of
/// range), `OutOfMemory`. Takes as long as the cost says. Thread-safe.
[[nodiscard]] Result<SecretBytes> keyFromPassphrase(const SecretBytes& passphrase,
                                                    std::span<const std::byte> salt, const HashCost& cost);

/// A password as a verifier that can be kept: "$argon2id$v=19$m=…,t=…,p=1$salt$hash". Errors: `OutOfMemory`,
/// `InvalidArgument`.
[[nodiscard]] Result<std::string> hashPassword(const SecretBytes& password, const HashCost& cost);

/// Whether the password is the one that was hashed. Errors: `CorruptData` (no verifier, or one that asks too
/// much).
[[nodiscard]] Result<bool> verifyPassword(const std::string& verifier, const SecretBytes& password);

/// Whether a verifier was made with another cost than this.
[[nodiscard]] bool needsRehash(const std::string& verifier, const HashCost& cost);

} // namespace likeness::store
