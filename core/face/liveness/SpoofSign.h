// SPDX-FileCopyrightText: 2026 Likeness contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <string_view>

namespace likeness {

/// What gave a picture of a face away.
enum class SpoofSign {
    None,
    Look,    ///< Single frames do not look like a living face to the liveness net.
    Flat,    ///< What is seen moves like one flat picture, and nothing in it moves by itself.
    Pattern, ///< A fine, regular pattern lies over it, as on a screen that is filmed.
};

/// A name for logs: "looks-like-spoof", "moves-like-a-picture", "screen-pattern"; empty for `None`.
[[nodiscard]] std::string_view name(SpoofSign sign) noexcept;

} // namespace likeness
