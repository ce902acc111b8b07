// SPDX-FileCopyrightText: 2026 Likeness contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <filesystem>
#include <string>
#include <string_view>

namespace likeness {

/// A path as UTF-8 with slashes, as documents and the command line have it. On systems whose file names are
/// bytes, the bytes of the name, whatever they are.
[[nodiscard]] inline std::string utf8Of(const std::filesystem::path& path) {
    const auto text = path.generic_u8string();
    return {text.begin(), text.end()};
}

/// The path that UTF-8 stands for; the other way round.
[[nodiscard]] inline std::filesystem::path pathFromUtf8(std::string_view text) {
#ifdef _WIN32
    return std::filesystem::path(std::u8string(text.begin(), text.end()));
#else
    return std::filesystem::path(text);
#endif
}

} // namespace likeness
