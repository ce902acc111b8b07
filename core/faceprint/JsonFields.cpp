// SPDX-FileCopyrightText: 2026 Likeness contributors
// SPDX-License-Identifier: Apache-2.0

#include "faceprint/JsonFields.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdio>
#include <utility>

namespace likeness {
namespace {

constexpr std::uint64_t kLargestExactInteger = std::uint64_t{1} << 53;

std::string shown(double value) {
    std::array<char, 32> text{};
    std::snprintf(text.data(), text.size(), "%.9g", value);
    return text.data();
}

std::size_t characters(const std::string& utf8) {
    return static_cast<std::size_t>(
        std::ranges::count_if(utf8, [](char c) { return (static_cast<unsigned char>(c) & 0xC0U) != 0x80U; }));
}

} // namespace

JsonFields::JsonFields(const nlohmann::json& object, std::string what, std::string path, ErrorCode code)
    : m_object(&object), m_what(std::move(what)), m_path(std::move(path)), m_code(code) {}

Result<JsonFields> JsonFields::ofDocument(const nlohmann::json& document, std::string what, ErrorCode code) {
    if (!document.is_object()) {
        return fail(code, "the " + what + " is not a JSON object");
    }
    return JsonFields(document, std::move(what), {}, code);
}

tl::unexpected<Error> JsonFields::problem(const std::string& key, const std::string& text) const {
    return fail(m_code, "the " + m_what + "'s \"" + m_path + key + "\" " + text);
}

Result<const nlohmann::json*> JsonFields::field(const char* key) const {
    const auto found = m_object->find(key);
    if (found == m_object->end()) {
        return problem(key, "is missing");
    }
    return &*found;
}

bool JsonFields::has(const char* key) const {
    return m_object->contains(key);
}

Result<JsonFields> JsonFields::object(const char* key) const {
    const auto value = field(key);
    if (!value) {
        return fail(value);
    }
    if (!(*value)->is_object()) {
        return problem(key, "must be an object");
    }
    return JsonFields(**value, m_what, m_path + key + ".", m_code);
}

Result<std::string> JsonFields::text(const char* key, std::size_t maxCharacters) const {
    const auto value = field(key);
    if (!value) {
        return fail(value);
    }
    const auto* text = (*value)->get_ptr<const std::string*>();
    if (text == nullptr) {
        return problem(key, "must be a string");
    }
    if (text->empty() || characters(*text) > maxCharacters) {
        return problem(key, "must have 1 to " + std::to_string(maxCharacters) + " characters");
    }
    return *text;
}

Result<bool> JsonFields::boolean(const char* key) const {
    const auto value = field(key);
    if (!value) {
        return fail(value);
    }
    const auto* boolean = (*value)->get_ptr<const bool*>();
    if (boolean == nullptr) {
        return problem(key, "must be true or false");
    }
    return *boolean;
}

Result<double> JsonFields::number(const char* key, double lowest, double highest) const {
    const auto value = field(key);
    if (!value) {
        return fail(value);
    }
    if (!(*value)->is_number()) {
        return problem(key, "must be a number");
    }
    const auto number = (*value)->get<double>();
    if (!(number >= lowest && number <= highest)) {
        return problem(key, "must be within " + shown(lowest) + " and " + shown(highest));
    }
    return number;
}

Result<std::uint64_t> JsonFields::count(const char* key) const {
    const auto value = field(key);
    if (!value) {
        return fail(value);
    }
    if (!(*value)->is_number_unsigned() || (*value)->get<std::uint64_t>() > kLargestExactInteger) {
        return problem(key, "must be a whole number, 0 or more");
    }
    return (*value)->get<std::uint64_t>();
}

Result<const nlohmann::json*> JsonFields::array(const char* key, std::size_t minLength,
                                                std::size_t maxLength) const {
    auto value = field(key);
    if (!value) {
        return value;
    }
    if (!(*value)->is_array()) {
        return problem(key, "must be an array");
    }
    if ((*value)->size() < minLength || (*value)->size() > maxLength) {
        return problem(key, "must have " + std::to_string(minLength) + " to " + std::to_string(maxLength) +
                                " elements, not " + std::to_string((*value)->size()));
    }
    return value;
}

Result<std::vector<double>> JsonFields::numberArray(const char* key, double lowest, double highest,
                                                    std::size_t minLength, std::size_t maxLength,
                                                    bool integersOnly) const {
    const auto value = array(key, minLength, maxLength);
    if (!value) {
        return fail(value);
    }
    std::vector<double> numbers;
    numbers.reserve((*value)->size());
    for (const nlohmann::json& element : **value) {
        const std::string name = std::string(key) + "[" + std::to_string(numbers.size()) + "]";
        if (integersOnly ? !element.is_number_integer() : !element.is_number()) {
            return problem(name, integersOnly ? "must be an integer" : "must be a number");
        }
        const auto number = element.get<double>();
        if (!(number >= lowest && number <= highest)) {
            return problem(name, "must be within " + shown(lowest) + " and " + shown(highest));
        }
        numbers.push_back(number);
    }
    return numbers;
}

Result<std::vector<double>> JsonFields::numbers(const char* key, double lowest, double highest,
                                                std::size_t minLength, std::size_t maxLength) const {
    return numberArray(key, lowest, highest, minLength, maxLength, false);
}

Result<std::vector<double>> JsonFields::integers(const char* key, double lowest, double highest,
                                                 std::size_t minLength, std::size_t maxLength) const {
    return numberArray(key, lowest, highest, minLength, maxLength, true);
}

Result<std::vector<JsonFields>> JsonFields::objects(const char* key, std::size_t minLength,
                                                    std::size_t maxLength) const {
    const auto value = array(key, minLength, maxLength);
    if (!value) {
        return fail(value);
    }
    std::vector<JsonFields> objects;
    objects.reserve((*value)->size());
    for (const nlohmann::json& element : **value) {
        const std::string name = std::string(key) + "[" + std::to_string(objects.size()) + "]";
        if (!element.is_object()) {
            return problem(name, "must be an object");
        }
        objects.push_back(JsonFields(element, m_what, m_path + name + ".", m_code));
    }
    return objects;
}

Result<void> JsonFields::requireFormat(std::string_view format, int version) const {
    return requireFormat(format, version, version);
}

Result<void> JsonFields::requireFormat(std::string_view format, int newest, int oldest) const {
    const auto named = text("format", 100);
    if (!named) {
        return fail(named);
    }
    if (*named != format) {
        return problem("format", "must be \"" + std::string(format) + "\"");
    }
    const auto value = field("version");
    if (!value) {
        return fail(value);
    }
    if (!(*value)->is_number_integer() || **value < oldest || **value > newest) {
        const std::string known = oldest == newest ? std::to_string(newest)
                                                   : std::to_string(oldest) + " to " + std::to_string(newest);
        return problem("version", "must be " + known + ": this version of Likeness reads no other");
    }
    return {};
}

} // namespace likeness
