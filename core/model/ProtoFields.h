// SPDX-FileCopyrightText: 2026 Likeness contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <cstddef>
#include <cstdint>
#include <cstring>
#include <span>

// The encoding of protocol buffers, as far as ONNX needs it.

namespace likeness::proto {

using Bytes = std::span<const std::byte>;

/// Thrown where bytes are no such encoding.
struct Malformed {};

enum WireType : std::uint32_t { Varint = 0, Fixed64 = 1, Delimited = 2, Fixed32 = 5 };

/// One field of a protocol-buffer message: its number and what it holds.
struct Field {
    std::uint32_t number = 0;
    std::uint32_t type = 0;
    std::uint64_t value = 0; ///< Of a varint or a fixed number.
    Bytes content;           ///< Of a delimited field.
    Bytes whole;             ///< The field as it is written, with its tag.
};

/// The fields of a message one after the other.
class FieldReader {
  public:
    explicit FieldReader(Bytes message) : m_rest(message) {}

    [[nodiscard]] bool isAtEnd() const noexcept { return m_rest.empty(); }

    std::uint64_t varint() {
        std::uint64_t value = 0;
        for (unsigned shift = 0; shift < 64; shift += 7) {
            const auto byte = static_cast<std::uint64_t>(take(1)[0]);
            value |= (byte & 0x7fU) << shift;
            if ((byte & 0x80U) == 0) {
                return value;
            }
        }
        throw Malformed{};
    }

    template <typename Number>
    Number fixed() {
        Number number{};
        std::memcpy(&number, take(sizeof number).data(), sizeof number);
        return number;
    }

    Field next() {
        const Bytes before = m_rest;
        const std::uint64_t tag = varint();
        Field field;
        field.number = static_cast<std::uint32_t>(tag >> 3U);
        field.type = static_cast<std::uint32_t>(tag & 7U);
        switch (field.type) {
        case Varint:
            field.value = varint();
            break;
        case Fixed64:
            field.value = fixed<std::uint64_t>();
            break;
        case Delimited:
            field.content = take(varint());
            break;
        case Fixed32:
            field.value = fixed<std::uint32_t>();
            break;
        default:
            throw Malformed{};
        }
        field.whole = before.first(before.size() - m_rest.size());
        return field;
    }

  private:
    Bytes take(std::uint64_t count) {
        if (count > m_rest.size()) {
            throw Malformed{};
        }
        const Bytes taken = m_rest.first(count);
        m_rest = m_rest.subspan(count);
        return taken;
    }

    Bytes m_rest;
};

} // namespace likeness::proto
