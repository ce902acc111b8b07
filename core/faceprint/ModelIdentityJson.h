// SPDX-FileCopyrightText: 2026 Likeness contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "base/Result.h"
#include "faceprint/Faceprint.h"
#include "faceprint/JsonFields.h"

#include <nlohmann/json_fwd.hpp>

namespace likeness {

/// At most this many characters in a model's name, a preprocessing version and an SDK version.
inline constexpr std::size_t kMaxNameLength = 200;

/// That the identity is complete: name and preprocessing of 1 to 200 characters of UTF-8, and a digest of 64
/// hexadecimal digits in lower case. Returns what is wrong, naming the field, or an empty string.
[[nodiscard]] std::string problemOf(const ModelIdentity& model);

/// The object in the field "model", checked as by `problemOf`; a digest in upper case is accepted and
/// lowered.
[[nodiscard]] Result<ModelIdentity> readModelIdentity(const JsonFields& document);

[[nodiscard]] nlohmann::ordered_json toJsonObject(const ModelIdentity& model);

/// The hexadecimal digits in lower case, as sha256Hex writes them.
[[nodiscard]] std::string loweredDigest(std::string digest);

} // namespace likeness
