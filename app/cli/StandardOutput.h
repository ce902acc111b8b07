// SPDX-FileCopyrightText: 2026 Likeness contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <cstdio>
#include <string_view>

namespace likeness::cli {

/// Standard output, for the answer alone. From its making to the end of the process, what libraries print
/// there by themselves goes to standard error: OpenCV, for one, prints what an OpenCL compiler complains of,
/// which would spoil an answer in JSON. There is one of it.
class StandardOutput {
  public:
    StandardOutput();
    StandardOutput(const StandardOutput&) = delete;
    StandardOutput& operator=(const StandardOutput&) = delete;

    /// False when not all of it could be written, to a full disk for example.
    [[nodiscard]] bool write(std::string_view text);

  private:
    std::FILE* m_stream;
};

} // namespace likeness::cli
