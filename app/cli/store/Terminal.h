// SPDX-FileCopyrightText: 2026 Likeness contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "base/Result.h"
#include "store/SecretBytes.h"

#include <optional>
#include <string>

namespace likeness::cli {

/// The terminal that the program was started on, wherever its standard streams lead. Each kind of system has
/// a file of its own: TerminalPosix.cpp, TerminalWindows.cpp.
class Terminal {
  public:
    /// Nothing where there is no terminal, as for a service.
    [[nodiscard]] static std::optional<Terminal> open();
    ~Terminal();
    Terminal(Terminal&& other) noexcept;
    Terminal& operator=(Terminal&&) = delete;
    Terminal(const Terminal&) = delete;
    Terminal& operator=(const Terminal&) = delete;

    /// Shows a question (UTF-8) and gives the line that is typed, as UTF-8 without its end; it is not shown.
    /// Errors: `CannotWriteFile`, `CannotReadFile`, `TooLarge` (over `kMaxSecretBytes`), `OutOfMemory`.
    [[nodiscard]] Result<store::SecretBytes> askForSecret(const std::string& question);

  private:
#ifdef _WIN32
    Terminal(void* input, void* output) : m_input(input), m_output(output) {}
    void* m_input; ///< A handle, or null.
    void* m_output;
#else
    explicit Terminal(int descriptor) : m_descriptor(descriptor) {}
    int m_descriptor; ///< Negative once moved from.
#endif
};

} // namespace likeness::cli
