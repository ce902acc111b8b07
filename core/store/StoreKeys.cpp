// SPDX-FileCopyrightText: 2026 Likeness contributors
// SPDX-License-Identifier: Apache-2.0

#include "store/StoreKeys.h"

#include "store/Sealing.h"

#include <sodium.h>

#include <utility>

namespace likeness::store {
namespace {

constexpr const char* kContext = "likestor";
static_assert(kKeyBytes == crypto_kdf_KEYBYTES);

unsigned char* raw(std::span<std::byte> bytes) {
    return reinterpret_cast<unsigned char*>(bytes.data());
}

const unsigned char* raw(std::span<const std::byte> bytes) {
    return reinterpret_cast<const unsigned char*>(bytes.data());
}

/// The public and the secret half of the signature's key.
std::pair<Digest, SecretBytes> signatureKeys(const SecretBytes& seed) {
    Digest publicKey{};
    auto secret = SecretBytes::zeros(crypto_sign_SECRETKEYBYTES);
    if (secret) {
        crypto_sign_seed_keypair(raw(std::span<std::byte>(publicKey)), secret->data(), seed.data());
    }
    return {publicKey, secret ? std::move(*secret) : SecretBytes()};
}

} // namespace

std::vector<std::byte> randomBytes(std::size_t count) {
    std::vector<std::byte> bytes(count);
    randombytes_buf(bytes.data(), bytes.size());
    return bytes;
}

std::int64_t randomRowId() {
    constexpr unsigned kUnusedBits = 12;
    std::uint64_t number = 0;
    while (number == 0) {
        randombytes_buf(&number, sizeof number);
        number >>= kUnusedBits;
    }
    return static_cast<std::int64_t>(number);
}

Result<StoreKeys> StoreKeys::random() {
    auto key = SecretBytes::random(kKeyBytes);
    return key ? fromStoreKey(std::move(*key)) : tl::unexpected<Error>(key.error());
}

Result<StoreKeys> StoreKeys::fromStoreKey(SecretBytes storeKey) {
    if (storeKey.size() != kKeyBytes) {
        return fail(ErrorCode::InvalidArgument, "a store's key has 32 bytes");
    }
    StoreKeys keys;
    keys.m_storeKey = std::move(storeKey);
    std::uint64_t number = 1;
    for (SecretBytes* key : {&keys.m_wrapping, &keys.m_tags, &keys.m_audit, &keys.m_settings, &keys.m_seed}) {
        auto derived = SecretBytes::zeros(kKeyBytes);
        if (!derived) {
            return fail(derived);
        }
        crypto_kdf_derive_from_key(derived->data(), derived->size(), number++, kContext,
                                   keys.m_storeKey.data());
        *key = std::move(*derived);
    }
    return keys;
}

Tag StoreKeys::tagOf(std::string_view domain, std::string_view text) const {
    LengthPrefixed message;
    message.add(domain).add(text);
    Tag tag{};
    crypto_generichash(raw(std::span<std::byte>(tag)), tag.size(), raw(message.bytes()),
                       message.bytes().size(), m_tags.data(), m_tags.size());
    return tag;
}

Digest StoreKeys::chainMac(std::span<const std::byte> line) const {
    Digest mac{};
    crypto_generichash(raw(std::span<std::byte>(mac)), mac.size(), raw(line), line.size(), m_audit.data(),
                       m_audit.size());
    return mac;
}

Signature StoreKeys::sign(std::span<const std::byte> message) const {
    Signature signature{};
    const auto keys = signatureKeys(m_seed);
    if (!keys.second.isEmpty()) {
        crypto_sign_detached(raw(std::span<std::byte>(signature)), nullptr, raw(message), message.size(),
                             keys.second.data());
    }
    return signature;
}

Digest StoreKeys::signaturePublicKey() const {
    return signatureKeys(m_seed).first;
}

bool StoreKeys::isSignatureOf(const Signature& signature, std::span<const std::byte> message,
                              const Digest& publicKey) {
    return crypto_sign_verify_detached(raw(std::span<const std::byte>(signature)), raw(message),
                                       message.size(), raw(std::span<const std::byte>(publicKey))) == 0;
}

} // namespace likeness::store
