// SPDX-FileCopyrightText: 2026 Likeness contributors
// SPDX-License-Identifier: Apache-2.0

#include "StandardOutput.h"

#ifdef _WIN32
#include <io.h>
#else
#include <unistd.h>
#endif

namespace likeness::cli {
namespace {

/// The stream that was standard output, which from then on is standard error; null where that cannot be.
std::FILE* takeStandardOutput() {
#ifdef _WIN32
    const int kept = _dup(_fileno(stdout));
    std::FILE* stream = kept < 0 ? nullptr : _fdopen(kept, "w");
    const bool isLed = stream != nullptr && _dup2(_fileno(stderr), _fileno(stdout)) == 0;
#else
    const int kept = dup(STDOUT_FILENO);
    std::FILE* stream = kept < 0 ? nullptr : fdopen(kept, "w");
    const bool isLed = stream != nullptr && dup2(STDERR_FILENO, STDOUT_FILENO) >= 0;
#endif
    return isLed ? stream : nullptr;
}

} // namespace

StandardOutput::StandardOutput() : m_stream(takeStandardOutput()) {
    if (m_stream == nullptr) {
        m_stream = stdout; // closed, or there is no standard error: as it was
    }
}

bool StandardOutput::write(std::string_view text) {
    const bool isWritten = std::fwrite(text.data(), 1, text.size(), m_stream) == text.size();
    return std::fflush(m_stream) == 0 && isWritten;
}

} // namespace likeness::cli
