// SPDX-FileCopyrightText: 2026 Likeness contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "base/Result.h"
#include "base/WipingAllocator.h"

#include <nlohmann/json.hpp>

#include <cstddef>
#include <span>
#include <string>
#include <string_view>

namespace likeness::store {

[[nodiscard]] inline std::span<const std::byte> bytesOf(std::string_view text) {
    return std::as_bytes(std::span(text));
}

[[nodiscard]] inline std::string_view textOf(std::span<const std::byte> bytes) {
    return {reinterpret_cast<const char*>(bytes.data()), bytes.size()};
}

/// A name as it is looked up: outer blanks and letter case aside, composed as Unicode's NFKC.
[[nodiscard]] std::string folded(std::string_view text);

/// That a text is UTF-8 without control characters (but line breaks where `maxBytes` is over 1,024) and of
/// `minBytes` to `maxBytes`, blanks around it not counted. `what` names it. Errors: `InvalidArgument`.
[[nodiscard]] Result<void> requireText(std::string_view text, std::string_view what, std::size_t minBytes,
                                       std::size_t maxBytes);

/// Reads the JSON of a cell that was unsealed, so that it is what this program wrote; `read` may throw what
/// nlohmann-json throws. Errors: `CorruptData`.
template <typename T, typename Read>
[[nodiscard]] Result<T> readSealedJson(std::span<const std::byte> content, Read read) {
    try {
        return read(nlohmann::json::parse(textOf(content)));
    } catch (const nlohmann::json::exception&) {
        return fail(ErrorCode::CorruptData, "a stored record lacks a field or has one of the wrong type");
    }
}

} // namespace likeness::store
