// SPDX-FileCopyrightText: 2026 Likeness contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "base/Result.h"
#include "store/KeyVault.h"
#include "store/PasswordHash.h"
#include "store/Records.h"
#include "store/SecretBytes.h"

#include <cstddef>
#include <span>
#include <string>
#include <vector>

namespace likeness::store {

/// One way to the store's key, as it is kept in the file. What the slot says about itself (kind, cost, salt)
/// is authenticated together with the key that it holds.
struct KeySlot {
    Protection kind = Protection::Passphrase;
    std::string parameters; ///< JSON: {"passes", "memory", "salt"} of a passphrase; {} of the others.
    std::vector<std::byte> wrapped;
};

/// The name of a kind in the file: "passphrase", "keychain", "open".
[[nodiscard]] std::string_view name(Protection kind) noexcept;

/// A slot that a passphrase opens. Errors: as `keyFromPassphrase`.
[[nodiscard]] Result<KeySlot> passphraseSlot(const SecretBytes& storeKey, std::span<const std::byte> storeId,
                                             const SecretBytes& passphrase, const HashCost& cost);
/// Errors: `WrongPassphrase`, `CorruptData` (parameters that are none or ask too much), `OutOfMemory`.
[[nodiscard]] Result<SecretBytes> openPassphraseSlot(const KeySlot& slot, std::span<const std::byte> storeId,
                                                     const SecretBytes& passphrase);
/// Whether the slot's passphrase is cheaper to guess than `cost` asks for.
[[nodiscard]] bool isCheaperThan(const KeySlot& slot, const HashCost& cost);

/// A slot that a random key in the vault opens; the key is written there. Errors: `KeychainUnavailable`.
[[nodiscard]] Result<KeySlot> keychainSlot(const SecretBytes& storeKey, std::span<const std::byte> storeId,
                                           KeyVault& vault);
/// Errors: `KeychainUnavailable` (also when the vault's key does not fit).
[[nodiscard]] Result<SecretBytes> openKeychainSlot(const KeySlot& slot, std::span<const std::byte> storeId,
                                                   KeyVault& vault);

/// A slot that holds the key as it is.
[[nodiscard]] KeySlot openSlot(const SecretBytes& storeKey);
/// Errors: `CorruptData`.
[[nodiscard]] Result<SecretBytes> openOpenSlot(const KeySlot& slot);

/// Under which name the vault keeps the key of a store.
[[nodiscard]] std::string vaultAccount(std::span<const std::byte> storeId);

} // namespace likeness::store
