// SPDX-FileCopyrightText: 2026 Likeness contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "base/Result.h"
#include "store/SecretBytes.h"

#include <cstddef>
#include <filesystem>
#include <string>

namespace likeness::cli {

/// Most bytes that a passphrase or password may have, in UTF-8.
inline constexpr std::size_t kMaxSecretBytes = 1024;

/// The bytes that an open file descriptor has up to a line break or its end, which are kept in guarded memory
/// alone. The descriptor is read no further than that, and stays open. Errors: `CannotReadFile`, `TooLarge`
/// (over `kMaxSecretBytes`), `OutOfMemory`.
[[nodiscard]] Result<store::SecretBytes> readSecretLine(int descriptor);

/// The first line of a file, which may be a pipe; as `readSecretLine`. Errors: the same; `CannotReadFile`
/// names `what` was to be read.
[[nodiscard]] Result<store::SecretBytes> readSecretLine(const std::filesystem::path& file,
                                                        const std::string& what);

/// `TooLarge`, in the words for whoever gave the secret.
[[nodiscard]] tl::unexpected<Error> secretIsTooLong();

} // namespace likeness::cli
