// SPDX-FileCopyrightText: 2026 Likeness contributors
// SPDX-License-Identifier: Apache-2.0

#include "store/Hex.h"

#include <sodium.h>

namespace likeness::store {

std::string toHex(std::span<const std::byte> bytes) {
    std::string text(2 * bytes.size() + 1, '\0');
    sodium_bin2hex(text.data(), text.size(), reinterpret_cast<const unsigned char*>(bytes.data()),
                   bytes.size());
    text.pop_back();
    return text;
}

std::optional<std::vector<std::byte>> bytesFromHex(std::string_view text) {
    std::vector<std::byte> bytes(text.size() / 2);
    if (text.empty()) {
        return bytes; // libsodium wants memory to write to
    }
    std::size_t length = 0;
    if (text.size() % 2 != 0 ||
        sodium_hex2bin(reinterpret_cast<unsigned char*>(bytes.data()), bytes.size(), text.data(), text.size(),
                       nullptr, &length, nullptr) != 0 ||
        length != bytes.size()) {
        return std::nullopt;
    }
    return bytes;
}

} // namespace likeness::store
