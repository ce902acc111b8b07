// SPDX-FileCopyrightText: 2026 Likeness contributors
// SPDX-License-Identifier: Apache-2.0

#include "store/PasswordHash.h"

#include "store/Sealing.h"

#include <sodium.h>

#include <array>
#include <charconv>

namespace likeness::store {
namespace {

constexpr std::size_t kKibibyte = 1024;
static_assert(kSaltBytes == crypto_pwhash_SALTBYTES);

bool isWithinLimits(const HashCost& cost) {
    return cost.passes >= crypto_pwhash_argon2id_OPSLIMIT_MIN && cost.passes <= kMaxHashPasses &&
           cost.memoryBytes >= crypto_pwhash_argon2id_MEMLIMIT_MIN && cost.memoryBytes <= kMaxHashMemory;
}

/// The number behind `key` in a verifier, or 0.
std::uint64_t numberIn(std::string_view verifier, std::string_view key) {
    const std::size_t at = verifier.find(key);
    std::uint64_t number = 0;
    if (at != std::string_view::npos) {
        const char* begin = verifier.data() + at + key.size();
        std::from_chars(begin, verifier.data() + verifier.size(), number);
    }
    return number;
}

HashCost costOf(std::string_view verifier) {
    return {numberIn(verifier, ",t="), static_cast<std::size_t>(numberIn(verifier, "$m=")) * kKibibyte};
}

tl::unexpected<Error> noMemory(const HashCost& cost) {
    return fail(ErrorCode::OutOfMemory, "checking a passphrase needs " +
                                            std::to_string(cost.memoryBytes >> 20U) +
                                            " MiB of memory for a moment; close other programs");
}

} // namespace

Result<SecretBytes> keyFromPassphrase(const SecretBytes& passphrase, std::span<const std::byte> salt,
                                      const HashCost& cost) {
    if (!isWithinLimits(cost) || salt.size() != kSaltBytes) {
        return fail(ErrorCode::InvalidArgument, "the cost of a passphrase is out of range");
    }
    auto key = SecretBytes::zeros(kKeyBytes);
    if (!key) {
        return key;
    }
    if (crypto_pwhash(key->data(), key->size(), reinterpret_cast<const char*>(passphrase.data()),
                      passphrase.size(), reinterpret_cast<const unsigned char*>(salt.data()), cost.passes,
                      cost.memoryBytes, crypto_pwhash_ALG_ARGON2ID13) != 0) {
        return noMemory(cost);
    }
    return key;
}

Result<std::string> hashPassword(const SecretBytes& password, const HashCost& cost) {
    if (!isWithinLimits(cost)) {
        return fail(ErrorCode::InvalidArgument, "the cost of a password is out of range");
    }
    if (const auto ready = prepareSodium(); !ready) {
        return fail(ready);
    }
    std::array<char, crypto_pwhash_STRBYTES> text{};
    if (crypto_pwhash_str_alg(text.data(), reinterpret_cast<const char*>(password.data()), password.size(),
                              cost.passes, cost.memoryBytes, crypto_pwhash_ALG_ARGON2ID13) != 0) {
        return noMemory(cost);
    }
    return std::string(text.data());
}

Result<bool> verifyPassword(const std::string& verifier, const SecretBytes& password) {
    if (const auto ready = prepareSodium(); !ready) {
        return fail(ready);
    }
    if (!verifier.starts_with("$argon2id$") || verifier.size() >= crypto_pwhash_STRBYTES ||
        !isWithinLimits(costOf(verifier))) {
        return fail(ErrorCode::CorruptData, "an operator's stored password is damaged");
    }
    return crypto_pwhash_str_verify(verifier.c_str(), reinterpret_cast<const char*>(password.data()),
                                    password.size()) == 0;
}

bool needsRehash(const std::string& verifier, const HashCost& cost) {
    return costOf(verifier) != cost;
}

} // namespace likeness::store
