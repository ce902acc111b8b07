// SPDX-FileCopyrightText: 2026 Likeness contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "base/Result.h"
#include "store/SecretBytes.h"

#include <string>

namespace CLI {
class App;
}

namespace likeness::cli {

/// Where a passphrase or password comes from: a file, a file descriptor, or the terminal. Never the
/// arguments, which every user of the computer can read.
struct SecretSource {
    std::string file;
    int descriptor = -1;

    [[nodiscard]] bool isGiven() const { return !file.empty() || descriptor >= 0; }
};

/// Adds --NAME-file and --NAME-fd. `what` names it in the help ("the store's passphrase").
void addSecretOptions(CLI::App& command, const std::string& name, const std::string& what,
                      SecretSource& source);

/// Reads the first line of what `source` names, or asks on the terminal (twice where `isNew`). `name` is that
/// of the options, `what` is asked for. Errors: `CannotReadFile`, `InvalidArgument` (no terminal to ask on,
/// or the two do not agree), `TooLarge`.
[[nodiscard]] Result<store::SecretBytes> readSecret(const SecretSource& source, const std::string& name,
                                                    const std::string& what, bool isNew);

} // namespace likeness::cli
