// SPDX-FileCopyrightText: 2026 Likeness contributors
// SPDX-License-Identifier: Apache-2.0

#include "Progress.h"

#include <algorithm>
#include <cstdio>
#include <string>

#ifdef _WIN32
#include <io.h>
#else
#include <unistd.h>
#endif

namespace likeness::cli {
namespace {

constexpr std::size_t kWidth = 30;

bool isTerminal() {
#ifdef _WIN32
    return _isatty(2) != 0;
#else
    return isatty(STDERR_FILENO) != 0;
#endif
}

} // namespace

Progress::Progress()
    : m_isTerminal(isTerminal()), m_start(std::chrono::steady_clock::now()), m_last(m_start) {}

Progress::~Progress() {
    if (m_isShown) {
        std::fputs("\r\x1b[K", stderr);
    }
}

void Progress::show(std::size_t done, std::size_t total, std::string_view what) {
    const auto now = std::chrono::steady_clock::now();
    if (m_what != what) {
        m_what = what;
        m_start = now;
    }
    if (!m_isTerminal || total == 0 || (done < total && now - m_last < std::chrono::milliseconds(100))) {
        return;
    }
    m_last = now;
    m_isShown = true;
    const double share = static_cast<double>(done) / static_cast<double>(total);
    const std::chrono::duration<double> spent = now - m_start;
    const double left = spent.count() * (1 - share) / std::max(share, 1e-6);
    const auto filled = static_cast<std::size_t>(share * static_cast<double>(kWidth));
    const std::string bar = std::string(filled, '#') + std::string(kWidth - filled, '.');
    std::fprintf(stderr, "\r[%s] %zu of %zu %s, %.0f s left\x1b[K", bar.c_str(), done, total, m_what.c_str(),
                 left);
    std::fflush(stderr);
}

} // namespace likeness::cli
