// SPDX-FileCopyrightText: 2026 Likeness contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "../base/Result.h"
#include "../store/SecretBytes.h"

#include <string>

namespace likeness::store {

/// Where the system keeps secrets for the user who is signed in to the computer. Implemented in app/, since
/// the engine asks no desktop for anything.
class KeyVault {
  public:
    KeyVault() = default;
    KeyVault(const KeyVault&) = delete;
    KeyVault& operator=(const KeyVault&) = delete;
    virtual ~KeyVault() = default;

    /// Errors of all three: `KeychainUnavailable` (there is none, it is locked, or it has no such secret; the
    /// message says which and what to do).
    [[nodiscard]] virtual Result<SecretBytes> read(const std::string& account) = 0;
    [[nodiscard]] virtual Result<void> write(const std::string& account, const SecretBytes& secret) = 0;
    [[nodiscard]] virtual Result<void> remove(const std::string& account) = 0;
};

} // namespace likeness::store
