// SPDX-FileCopyrightText: 2026 Likeness contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "store/KeyVault.h"

#include <map>
#include <string>

namespace likeness::test {

/// A keychain in memory.
class FakeKeyVault : public store::KeyVault {
  public:
    Result<store::SecretBytes> read(const std::string& account) override {
        const auto found = m_secrets.find(account);
        if (found == m_secrets.end()) {
            return fail(ErrorCode::KeychainUnavailable, "the keychain has no key for this store");
        }
        return store::SecretBytes::copyOf(found->second.bytes());
    }
    Result<void> write(const std::string& account, const store::SecretBytes& secret) override {
        auto copy = store::SecretBytes::copyOf(secret.bytes());
        if (!copy) {
            return fail(copy);
        }
        m_secrets.insert_or_assign(account, std::move(*copy));
        return {};
    }
    Result<void> remove(const std::string& account) override {
        m_secrets.erase(account);
        return {};
    }
    [[nodiscard]] bool isEmpty() const { return m_secrets.empty(); }

  private:
    std::map<std::string, store::SecretBytes> m_secrets;
};

} // namespace likeness::test
