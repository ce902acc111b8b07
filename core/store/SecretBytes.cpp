// SPDX-FileCopyrightText: 2026 Likeness contributors
// SPDX-License-Identifier: Apache-2.0

#include "store/SecretBytes.h"

#include <sodium.h>

#include <algorithm>
#include <utility>

namespace likeness::store {

void SecretBytes::Free::operator()(std::byte* memory) const noexcept {
    sodium_free(memory);
}

Result<void> prepareSodium() {
    static const int kState = sodium_init();
    if (kState < 0) {
        return fail(ErrorCode::Internal, "libsodium does not start, so nothing can be encrypted");
    }
    return {};
}

Result<SecretBytes> SecretBytes::zeros(std::size_t size) {
    if (const auto ready = prepareSodium(); !ready) {
        return fail(ready);
    }
    SecretBytes secret;
    secret.m_memory.reset(static_cast<std::byte*>(sodium_malloc(std::max<std::size_t>(size, 1))));
    if (!secret.m_memory) {
        return fail(ErrorCode::OutOfMemory, "there is no protected memory left for a key");
    }
    secret.m_size = size;
    sodium_memzero(secret.m_memory.get(), size);
    return secret;
}

Result<SecretBytes> SecretBytes::random(std::size_t size) {
    auto secret = zeros(size);
    if (secret) {
        randombytes_buf(secret->data(), size);
    }
    return secret;
}

Result<SecretBytes> SecretBytes::copyOf(std::span<const std::byte> bytes) {
    auto secret = zeros(bytes.size());
    if (secret) {
        std::ranges::copy(bytes, secret->writable().begin());
    }
    return secret;
}

Result<SecretBytes> SecretBytes::copyOf(std::string_view text) {
    return copyOf(std::as_bytes(std::span(text)));
}

const unsigned char* SecretBytes::data() const noexcept {
    static constexpr unsigned char kNothing = 0; // libsodium wants a pointer even to no bytes
    return m_memory ? reinterpret_cast<const unsigned char*>(m_memory.get()) : &kNothing;
}

unsigned char* SecretBytes::data() noexcept {
    return reinterpret_cast<unsigned char*>(m_memory.get());
}

bool SecretBytes::equals(const SecretBytes& other) const noexcept {
    return m_size == other.m_size && (m_size == 0 || sodium_memcmp(data(), other.data(), m_size) == 0);
}

} // namespace likeness::store
