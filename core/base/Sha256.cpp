// SPDX-FileCopyrightText: 2026 Likeness contributors
// SPDX-License-Identifier: Apache-2.0

#include "base/Sha256.h"

#include <sodium.h>

#include <array>

namespace likeness {

std::string sha256Hex(std::span<const std::byte> bytes) {
    std::array<unsigned char, crypto_hash_sha256_BYTES> digest{};
    crypto_hash_sha256(digest.data(), reinterpret_cast<const unsigned char*>(bytes.data()), bytes.size());
    std::string hex(2 * digest.size() + 1, '\0');
    sodium_bin2hex(hex.data(), hex.size(), digest.data(), digest.size());
    hex.pop_back(); // the terminating zero that sodium_bin2hex writes
    return hex;
}

} // namespace likeness
