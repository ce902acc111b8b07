// SPDX-FileCopyrightText: 2026 Likeness contributors
// SPDX-License-Identifier: Apache-2.0

#include "store/Sealing.h"

#include <sodium.h>

#include <algorithm>
#include <array>
#include <iterator>
#include <string>

namespace likeness::store {
namespace {

constexpr std::byte kVersion{1};
constexpr std::size_t kNonceBytes = crypto_aead_xchacha20poly1305_ietf_NPUBBYTES;
static_assert(kKeyBytes == crypto_aead_xchacha20poly1305_ietf_KEYBYTES);
static_assert(kSealOverhead == 1 + kNonceBytes + crypto_aead_xchacha20poly1305_ietf_ABYTES);

const unsigned char* raw(std::span<const std::byte> bytes) {
    return reinterpret_cast<const unsigned char*>(bytes.data());
}

unsigned char* raw(std::span<std::byte> bytes) {
    return reinterpret_cast<unsigned char*>(bytes.data());
}

LengthPrefixed associatedData(const CellAddress& address) {
    LengthPrefixed data;
    data.add("likeness-cell-1")
        .add(address.storeId)
        .add(address.table)
        .add(address.column)
        .add(address.row)
        .add(address.subject)
        .add(address.modelDigest);
    return data;
}

} // namespace

std::vector<std::byte> LengthPrefixed::reserved() {
    constexpr std::size_t kUsual = 256;
    std::vector<std::byte> bytes;
    bytes.reserve(kUsual);
    return bytes;
}

LengthPrefixed& LengthPrefixed::add(std::span<const std::byte> part) {
    const auto length = static_cast<std::uint32_t>(part.size());
    for (unsigned shift = 0; shift < 32; shift += 8) {
        m_bytes.push_back(static_cast<std::byte>(length >> shift));
    }
    std::ranges::copy(part, std::back_inserter(m_bytes));
    return *this;
}

LengthPrefixed& LengthPrefixed::add(std::string_view part) {
    return add(std::as_bytes(std::span(part)));
}

LengthPrefixed& LengthPrefixed::add(std::int64_t number) {
    std::array<std::byte, 8> bytes{};
    for (std::size_t i = 0; i < bytes.size(); ++i) {
        bytes.at(i) = static_cast<std::byte>(static_cast<std::uint64_t>(number) >> (8 * i));
    }
    return add(bytes);
}

Result<std::vector<std::byte>> seal(const SecretBytes& key, std::span<const std::byte> content,
                                    const CellAddress& address) {
    if (key.size() != kKeyBytes) {
        return fail(ErrorCode::InvalidArgument, "a key has 32 bytes");
    }
    const LengthPrefixed data = associatedData(address);
    std::vector<std::byte> sealed(content.size() + kSealOverhead);
    sealed[0] = kVersion;
    const auto nonce = std::span(sealed).subspan(1, kNonceBytes);
    randombytes_buf(nonce.data(), nonce.size());
    crypto_aead_xchacha20poly1305_ietf_encrypt(raw(std::span(sealed).subspan(1 + kNonceBytes)), nullptr,
                                               raw(content), content.size(), raw(data.bytes()),
                                               data.bytes().size(), nullptr, raw(nonce), key.data());
    return sealed;
}

Result<WipedVector<std::byte>> unseal(const SecretBytes& key, std::span<const std::byte> sealed,
                                      const CellAddress& address) {
    const auto damaged = [&] {
        return fail(ErrorCode::CorruptData, "the cell " + std::string(address.table) + "." +
                                                std::string(address.column) +
                                                " is damaged or was put there from elsewhere");
    };
    if (key.size() != kKeyBytes || sealed.size() < kSealOverhead || sealed[0] != kVersion) {
        return damaged();
    }
    const LengthPrefixed data = associatedData(address);
    WipedVector<std::byte> content(sealed.size() - kSealOverhead);
    const auto text = sealed.subspan(1 + kNonceBytes);
    if (crypto_aead_xchacha20poly1305_ietf_decrypt(raw(std::span(content)), nullptr, nullptr, raw(text),
                                                   text.size(), raw(data.bytes()), data.bytes().size(),
                                                   raw(sealed.subspan(1, kNonceBytes)), key.data()) != 0) {
        return damaged();
    }
    return content;
}

} // namespace likeness::store
