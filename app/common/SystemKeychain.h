// SPDX-FileCopyrightText: 2026 Likeness contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "store/KeyVault.h"

#include <chrono>

namespace likeness {

/// The desktop's keychain (Secret Service, KWallet, Windows' credential store, macOS's keychain) through
/// QtKeychain, under the service name "Likeness". Needs a QCoreApplication; waits for an answer at most
/// `patience`, since a keychain may ask its user to unlock it. Not thread-safe.
class SystemKeychain : public store::KeyVault {
  public:
    explicit SystemKeychain(std::chrono::milliseconds patience = std::chrono::seconds(60))
        : m_patience(patience) {}

    [[nodiscard]] Result<store::SecretBytes> read(const std::string& account) override;
    [[nodiscard]] Result<void> write(const std::string& account, const store::SecretBytes& secret) override;
    [[nodiscard]] Result<void> remove(const std::string& account) override;

  private:
    std::chrono::milliseconds m_patience;
};

} // namespace likeness
