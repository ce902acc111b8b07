// SPDX-FileCopyrightText: 2026 Likeness contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "../base/Result.h"

#include <cstddef>
#include <memory>
#include <span>
#include <string_view>

namespace likeness::store {

/// Key material or a passphrase: a fixed number of bytes in memory of libsodium's own (guard pages around it,
/// kept out of swap and core dumps where the system allows, wiped when freed). Move-only. Reading from
/// several threads is safe.
class SecretBytes {
  public:
    SecretBytes() = default;

    /// `size` zero bytes. Errors: `OutOfMemory`.
    [[nodiscard]] static Result<SecretBytes> zeros(std::size_t size);
    [[nodiscard]] static Result<SecretBytes> random(std::size_t size);
    [[nodiscard]] static Result<SecretBytes> copyOf(std::span<const std::byte> bytes);
    [[nodiscard]] static Result<SecretBytes> copyOf(std::string_view text);

    [[nodiscard]] std::size_t size() const noexcept { return m_size; }
    [[nodiscard]] bool isEmpty() const noexcept { return m_size == 0; }
    [[nodiscard]] std::span<const std::byte> bytes() const noexcept { return {m_memory.get(), m_size}; }
    [[nodiscard]] std::span<std::byte> writable() noexcept { return {m_memory.get(), m_size}; }
    /// For libsodium's interfaces.
    [[nodiscard]] const unsigned char* data() const noexcept;
    [[nodiscard]] unsigned char* data() noexcept;

    /// In a time that does not depend on where they differ.
    [[nodiscard]] bool equals(const SecretBytes& other) const noexcept;

  private:
    struct Free {
        void operator()(std::byte* memory) const noexcept;
    };
    std::unique_ptr<std::byte, Free> m_memory;
    std::size_t m_size = 0;
};

/// Prepares libsodium; every function of the store that needs it calls this. Errors: `Internal`. Thread-safe.
[[nodiscard]] Result<void> prepareSodium();

} // namespace likeness::store
