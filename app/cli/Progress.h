// SPDX-FileCopyrightText: 2026 Likeness contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <chrono>
#include <cstddef>
#include <string>
#include <string_view>

namespace likeness::cli {

/// A progress bar on standard error, shown only when that is a terminal. Removes itself when it goes.
/// Not thread-safe.
class Progress {
  public:
    Progress();
    ~Progress();
    Progress(const Progress&) = delete;
    Progress& operator=(const Progress&) = delete;

    /// `what` is counted; when it changes, the time that is left is reckoned anew.
    void show(std::size_t done, std::size_t total, std::string_view what = "pictures");

  private:
    bool m_isTerminal;
    bool m_isShown = false;
    std::chrono::steady_clock::time_point m_start;
    std::chrono::steady_clock::time_point m_last;
    std::string m_what;
};

} // namespace likeness::cli
