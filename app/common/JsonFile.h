// SPDX-FileCopyrightText: 2026 Likeness contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "base/FileBytes.h"
#include "base/Result.h"

#include <cstddef>
#include <filesystem>
#include <string_view>
#include <vector>

namespace likeness {

/// A faceprint of 512 values takes some 12 KiB as JSON, a calibration some 6.
inline constexpr std::size_t kMaxJsonBytes = 1024 * 1024;

/// What a file holds as JSON, of a type that reads itself: a faceprint or a calibration. Errors: those of
/// readFile (`TooLarge` above `kMaxJsonBytes`) and of `Value::fromJson`, naming the file. Thread-safe.
template <typename Value>
[[nodiscard]] Result<Value> readJson(const std::filesystem::path& file) {
    const Result<std::vector<std::byte>> bytes = readFile(file, kMaxJsonBytes);
    if (!bytes) {
        return fail(bytes);
    }
    Result<Value> value =
        Value::fromJson(std::string_view(reinterpret_cast<const char*>(bytes->data()), bytes->size()));
    if (!value) {
        return fail(value.error().code, displayName(file) + ": " + value.error().message);
    }
    return value;
}

} // namespace likeness
