// SPDX-FileCopyrightText: 2026 Likeness contributors
// SPDX-License-Identifier: Apache-2.0

#include "base/Sha256.h"

#include <gcrypt.h>

#include <sodium.h>

#include <array>

namespace likeness {
namespace {

constexpr std::size_t kDigestBytes = 32;

/// Once a process, before libgcrypt is used; another library of the process may have done it.
void makeReady() {
    static const bool kIsReady = [] {
        if (gcry_control(GCRYCTL_INITIALIZATION_FINISHED_P) == 0) {
            gcry_check_version(nullptr);
            gcry_control(GCRYCTL_DISABLE_SECMEM, 0); // digests are no secrets
            gcry_control(GCRYCTL_INITIALIZATION_FINISHED, 0);
        }
        return true;
    }();
    static_cast<void>(kIsReady);
}

} // namespace

std::string sha256Hex(std::span<const std::byte> bytes) {
    makeReady();
    std::array<unsigned char, kDigestBytes> digest{};
    gcry_md_hash_buffer(GCRY_MD_SHA256, digest.data(), bytes.data(), bytes.size());
    std::string hex(2 * digest.size() + 1, '\0');
    sodium_bin2hex(hex.data(), hex.size(), digest.data(), digest.size());
    hex.pop_back(); // the terminating zero that sodium_bin2hex writes
    return hex;
}

} // namespace likeness
