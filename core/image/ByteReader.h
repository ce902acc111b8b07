// SPDX-FileCopyrightText: 2026 Likeness contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>

namespace likeness {

enum class ByteOrder { Little, Big };

/// Reads whole numbers out of untrusted bytes; nothing is ever read beyond their end.
class ByteReader {
  public:
    ByteReader(std::span<const std::byte> bytes, ByteOrder order) : m_bytes(bytes), m_order(order) {}

    /// The unsigned number of 16 bits at `offset`, or nothing where the bytes end before it does.
    [[nodiscard]] std::optional<std::uint16_t> u16(std::size_t offset) const {
        const auto value = read(offset, 2);
        return value ? std::optional(static_cast<std::uint16_t>(*value)) : std::nullopt;
    }
    /// The unsigned number of 32 bits at `offset`, or nothing where the bytes end before it does.
    [[nodiscard]] std::optional<std::uint32_t> u32(std::size_t offset) const { return read(offset, 4); }

  private:
    [[nodiscard]] std::optional<std::uint32_t> read(std::size_t offset, std::size_t size) const {
        if (offset > m_bytes.size() || m_bytes.size() - offset < size) {
            return std::nullopt;
        }
        std::uint32_t value = 0;
        for (std::size_t i = 0; i < size; ++i) {
            const std::size_t at = m_order == ByteOrder::Big ? offset + i : offset + size - 1 - i;
            value = (value << 8U) | std::to_integer<std::uint32_t>(m_bytes[at]);
        }
        return value;
    }

    std::span<const std::byte> m_bytes;
    ByteOrder m_order;
};

} // namespace likeness
