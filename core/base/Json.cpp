// SPDX-FileCopyrightText: 2026 Likeness contributors
// SPDX-License-Identifier: Apache-2.0

#include "base/Json.h"

#include <nlohmann/json.hpp>

#include <string>

namespace likeness {
namespace {

/// The deepest nesting of objects and arrays, counted without building anything.
int nestingDepth(std::string_view text, int giveUpAbove) {
    int depth = 0;
    int deepest = 0;
    bool inString = false;
    for (std::size_t i = 0; i < text.size(); ++i) {
        const char c = text[i];
        if (inString) {
            if (c == '\\') {
                ++i;
            } else if (c == '"') {
                inString = false;
            }
        } else if (c == '"') {
            inString = true;
        } else if (c == '{' || c == '[') {
            deepest = std::max(deepest, ++depth);
            if (deepest > giveUpAbove) {
                return deepest;
            }
        } else if (c == '}' || c == ']') {
            --depth;
        }
    }
    return deepest;
}

} // namespace

Result<nlohmann::json> parseJson(std::string_view text, std::string_view what, const JsonLimits& limits) {
    if (text.size() > limits.maxBytes) {
        return fail(ErrorCode::TooLarge, "the " + std::string(what) + " has " + std::to_string(text.size()) +
                                             " bytes; at most " + std::to_string(limits.maxBytes) +
                                             " are accepted");
    }
    if (nestingDepth(text, limits.maxDepth) > limits.maxDepth) {
        return fail(ErrorCode::TooLarge, "the " + std::string(what) + " is nested deeper than " +
                                             std::to_string(limits.maxDepth) + " levels");
    }
    try {
        return nlohmann::json::parse(text);
    } catch (const nlohmann::json::parse_error& error) {
        return fail(ErrorCode::CorruptData, "the " + std::string(what) + " is not valid JSON (at byte " +
                                                std::to_string(error.byte) + ")");
    } catch (const nlohmann::json::exception&) { // out_of_range: a number such as 1e999
        return fail(ErrorCode::CorruptData,
                    "the " + std::string(what) + " contains a number that is out of range");
    }
}

} // namespace likeness
