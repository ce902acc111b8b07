// SPDX-FileCopyrightText: 2026 Likeness contributors
// SPDX-License-Identifier: Apache-2.0

#include "base/Json.h"

#include <nlohmann/json.hpp>

#include <set>
#include <string>
#include <vector>

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

/// Follows the parser through a document, so that an error can name the field it is about.
class FieldTracker {
  public:
    bool follow(nlohmann::json::parse_event_t event, const nlohmann::json& parsed) {
        using Event = nlohmann::json::parse_event_t;
        switch (event) {
        case Event::object_start:
        case Event::array_start:
            m_levels.push_back({.isArray = event == Event::array_start});
            break;
        case Event::object_end:
        case Event::array_end:
            m_levels.pop_back();
            countElement();
            break;
        case Event::key:
            m_levels.back().key = parsed.get_ref<const std::string&>();
            if (!m_levels.back().keys.insert(m_levels.back().key).second && m_duplicate.empty()) {
                m_duplicate = path();
            }
            break;
        case Event::value:
            countElement();
            break;
        }
        return true;
    }
    /// The field that the parser is in, for example "vector[3]"; empty at the top.
    [[nodiscard]] std::string path() const {
        std::string path;
        for (const Level& level : m_levels) {
            if (level.isArray) {
                path += "[" + std::to_string(level.elements) + "]";
            } else if (!level.keys.empty()) {
                path += (path.empty() ? "" : ".") + printable(level.key);
            }
        }
        return path;
    }
    /// The first field that occurred twice in its object; empty when none did.
    [[nodiscard]] const std::string& duplicate() const noexcept { return m_duplicate; }

  private:
    struct Level {
        bool isArray = false;
        std::size_t elements = 0;
        std::string key{};
        std::set<std::string> keys{};
    };
    void countElement() {
        if (!m_levels.empty()) {
            ++m_levels.back().elements;
        }
    }
    /// A key from outside may hold anything: for a message it is cut, and kept to plain characters.
    static std::string printable(const std::string& key) {
        std::string shown = key.substr(0, 60);
        for (char& c : shown) {
            c = c > 0x20 && c < 0x7F ? c : '?';
        }
        return shown;
    }

    std::vector<Level> m_levels;
    std::string m_duplicate;
};

std::string inField(const FieldTracker& tracker) {
    return tracker.path().empty() ? "" : ", in \"" + tracker.path() + "\"";
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
    FieldTracker tracker;
    try {
        nlohmann::json document = nlohmann::json::parse(
            text, [&](int, nlohmann::json::parse_event_t event, nlohmann::json& parsed) {
                return tracker.follow(event, parsed);
            });
        if (!tracker.duplicate().empty()) {
            return fail(ErrorCode::CorruptData,
                        "the " + std::string(what) + " has the field \"" + tracker.duplicate() + "\" twice");
        }
        return document;
    } catch (const nlohmann::json::parse_error& error) {
        return fail(ErrorCode::CorruptData, "the " + std::string(what) + " is not valid JSON (at byte " +
                                                std::to_string(error.byte) + inField(tracker) + ")");
    } catch (const nlohmann::json::exception&) { // out_of_range: a number such as 1e999
        return fail(ErrorCode::CorruptData, "the " + std::string(what) +
                                                " contains a number that is out of range" + inField(tracker));
    } catch (const std::bad_alloc&) {
        return fail(ErrorCode::OutOfMemory, "not enough memory to read the " + std::string(what));
    }
}

} // namespace likeness
