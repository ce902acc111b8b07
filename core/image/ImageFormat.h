// SPDX-FileCopyrightText: 2026 Likeness contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <cstddef>
#include <span>
#include <string>

namespace likeness {

/// The formats that are decoded.
enum class ImageFormat { Unknown, Jpeg, Png, WebP, Bmp };

/// The format that the first bytes show; a file's name plays no part.
[[nodiscard]] ImageFormat recognizeFormat(std::span<const std::byte> bytes) noexcept;

/// Why bytes of no accepted format are refused, for people: names the format where it is a known one ("TIFF
/// is not accepted; save it as JPEG or PNG").
[[nodiscard]] std::string refusal(std::span<const std::byte> bytes);

} // namespace likeness
