// SPDX-FileCopyrightText: 2026 Likeness contributors
// SPDX-License-Identifier: Apache-2.0

#include "store/SecretLine.h"
#include "store/Terminal.h"

#include <utility>

#include <fcntl.h>
#include <termios.h>
#include <unistd.h>

namespace likeness::cli {
namespace {

/// Keeps what is typed from being shown while it lives.
class Unseen {
  public:
    explicit Unseen(int terminal) : m_terminal(terminal) {
        ::tcgetattr(m_terminal, &m_before);
        termios hidden = m_before;
        hidden.c_lflag &= ~static_cast<tcflag_t>(ECHO);
        ::tcsetattr(m_terminal, TCSAFLUSH, &hidden);
    }
    Unseen(const Unseen&) = delete;
    Unseen& operator=(const Unseen&) = delete;
    ~Unseen() { ::tcsetattr(m_terminal, TCSAFLUSH, &m_before); }

  private:
    int m_terminal;
    termios m_before{};
};

} // namespace

std::optional<Terminal> Terminal::open() {
    const int descriptor = ::open("/dev/tty", O_RDWR | O_CLOEXEC);
    return descriptor < 0 ? std::nullopt : std::optional(Terminal(descriptor));
}

Terminal::Terminal(Terminal&& other) noexcept : m_descriptor(std::exchange(other.m_descriptor, -1)) {}

Terminal::~Terminal() {
    if (m_descriptor >= 0) {
        ::close(m_descriptor);
    }
}

Result<store::SecretBytes> Terminal::askForSecret(const std::string& question) {
    const std::string prompt = question + ": ";
    if (::write(m_descriptor, prompt.data(), prompt.size()) < 0) {
        return fail(ErrorCode::CannotWriteFile, "the terminal cannot be written to");
    }
    auto answer = [&] {
        const Unseen unseen(m_descriptor);
        return readSecretLine(m_descriptor);
    }();
    [[maybe_unused]] const auto ended = ::write(m_descriptor, "\n", 1);
    return answer;
}

} // namespace likeness::cli
