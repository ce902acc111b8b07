// SPDX-FileCopyrightText: 2026 Likeness contributors
// SPDX-License-Identifier: Apache-2.0

#include "base/Sha256.h"

#include "base/Sha256Blocks.h"

#include <sodium.h>

#include <array>
#include <cstring>

namespace likeness {
namespace {

using Digest = std::array<unsigned char, crypto_hash_sha256_BYTES>;

/// FIPS 180-4, section 5: whole blocks, then what is left with a 1, zeros and the length in bits.
Digest digestByInstructions(std::span<const std::byte> bytes) {
    std::array<std::uint32_t, 8> state{0x6a09e667, 0xbb67ae85, 0x3c6ef372, 0xa54ff53a,
                                       0x510e527f, 0x9b05688c, 0x1f83d9ab, 0x5be0cd19};
    const std::size_t whole = bytes.size() / kSha256Block * kSha256Block;
    const std::size_t rest = bytes.size() - whole;
    std::array<std::byte, 2 * kSha256Block> last{};
    if (rest > 0) {
        std::memcpy(last.data(), bytes.data() + whole, rest);
    }
    last.at(rest) = std::byte{0x80};
    constexpr std::size_t kLength = 8;
    const std::size_t padded = rest + 1 + kLength <= kSha256Block ? kSha256Block : 2 * kSha256Block;
    const std::uint64_t bits = std::uint64_t{bytes.size()} * 8;
    for (std::size_t i = 0; i < kLength; ++i) {
        last.at(padded - 1 - i) = static_cast<std::byte>(bits >> (8 * i));
    }
    addSha256Blocks(state, bytes.first(whole));
    addSha256Blocks(state, std::span(last).first(padded));
    Digest digest{};
    for (std::size_t i = 0; i < digest.size(); ++i) {
        digest.at(i) = static_cast<unsigned char>(state.at(i / 4) >> (24 - 8 * (i % 4)));
    }
    return digest;
}

Digest digestOf(std::span<const std::byte> bytes) {
    if (hasSha256Instructions()) {
        return digestByInstructions(bytes);
    }
    Digest digest{};
    crypto_hash_sha256(digest.data(), reinterpret_cast<const unsigned char*>(bytes.data()), bytes.size());
    return digest;
}

} // namespace

std::string sha256Hex(std::span<const std::byte> bytes) {
    const Digest digest = digestOf(bytes);
    std::string hex(2 * digest.size() + 1, '\0');
    sodium_bin2hex(hex.data(), hex.size(), digest.data(), digest.size());
    hex.pop_back(); // the terminating zero that sodium_bin2hex writes
    return hex;
}

} // namespace likeness
