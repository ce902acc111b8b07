// SPDX-FileCopyrightText: 2026 Likeness contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "../base/Result.h"

#include <nlohmann/json_fwd.hpp>

#include <cstddef>
#include <string_view>

namespace likeness {

/// Limits on JSON that comes from outside, checked before a document is built.
struct JsonLimits {
    std::size_t maxBytes = 1024 * 1024;
    int maxDepth = 16; ///< Objects and arrays inside each other.
};

/// Parses a JSON document from an untrusted source; `what` names it in messages ("faceprint", "model pack
/// manifest").
///
/// Errors: `TooLarge` (bytes or depth), `CorruptData` (not JSON, not UTF-8, a field that occurs twice in its
/// object, or a number that does not fit a double); messages name the field. The library's exceptions do not
/// leave this function. Thread-safe.
[[nodiscard]] Result<nlohmann::json> parseJson(std::string_view text, std::string_view what,
                                               const JsonLimits& limits = {});

} // namespace likeness
