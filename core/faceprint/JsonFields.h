// SPDX-FileCopyrightText: 2026 Likeness contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "base/Result.h"

#include <nlohmann/json_fwd.hpp>

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace likeness {

/// The fields of one JSON object from outside, read with their type and range checked.
///
/// Every error has the code given at construction and names the field by its whole path ("model.digest").
/// Fields that nobody asks for are ignored. Holds a reference to the document.
class JsonFields {
  public:
    /// `what` names the document in messages ("faceprint"). Errors: the document is not an object.
    [[nodiscard]] static Result<JsonFields> ofDocument(const nlohmann::json& document, std::string what,
                                                       ErrorCode code);

    [[nodiscard]] bool has(const char* key) const;
    /// The object in the field `key`.
    [[nodiscard]] Result<JsonFields> object(const char* key) const;
    /// A string of 1 to `maxCharacters` characters.
    [[nodiscard]] Result<std::string> text(const char* key, std::size_t maxCharacters) const;
    [[nodiscard]] Result<bool> boolean(const char* key) const;
    [[nodiscard]] Result<double> number(const char* key, double lowest, double highest) const;
    /// An integer of 0…2^53, which every JSON reader keeps exactly.
    [[nodiscard]] Result<std::uint64_t> count(const char* key) const;
    /// Numbers within lowest…highest, each finite; between `minLength` and `maxLength` of them.
    [[nodiscard]] Result<std::vector<double>> numbers(const char* key, double lowest, double highest,
                                                      std::size_t minLength, std::size_t maxLength) const;
    /// As `numbers`, but every element must be written as an integer.
    [[nodiscard]] Result<std::vector<double>> integers(const char* key, double lowest, double highest,
                                                       std::size_t minLength, std::size_t maxLength) const;
    /// An array of objects, between `minLength` and `maxLength` of them.
    [[nodiscard]] Result<std::vector<JsonFields>> objects(const char* key, std::size_t minLength,
                                                          std::size_t maxLength) const;
    /// That the document says `format` in "format" and `version` in "version".
    [[nodiscard]] Result<void> requireFormat(std::string_view format, int version) const;
    /// That the document says `format` in "format" and a version from `oldest` to `newest` in "version".
    [[nodiscard]] Result<void> requireFormat(std::string_view format, int newest, int oldest) const;

    /// An error about the field `key`: the <what>'s "<path>" <problem>.
    [[nodiscard]] tl::unexpected<Error> problem(const std::string& key, const std::string& text) const;

  private:
    JsonFields(const nlohmann::json& object, std::string what, std::string path, ErrorCode code);
    [[nodiscard]] Result<const nlohmann::json*> field(const char* key) const;
    [[nodiscard]] Result<const nlohmann::json*> array(const char* key, std::size_t minLength,
                                                      std::size_t maxLength) const;
    [[nodiscard]] Result<std::vector<double>> numberArray(const char* key, double lowest, double highest,
                                                          std::size_t minLength, std::size_t maxLength,
                                                          bool integersOnly) const;

    const nlohmann::json* m_object;
    std::string m_what;
    std::string m_path; ///< With a trailing dot, or empty at the top.
    ErrorCode m_code;
};

} // namespace likeness
