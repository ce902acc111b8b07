// SPDX-FileCopyrightText: 2026 Likeness contributors
// SPDX-License-Identifier: Apache-2.0

#include "store/SecretInput.h"

#include "Session.h"
#include "base/FileBytes.h"
#include "base/Utf8Path.h"

#include <CLI/CLI.hpp>

#include <algorithm>
#include <array>
#include <cerrno>
#include <cstdio>
#include <memory>
#include <span>

#include <fcntl.h>
#include <termios.h>
#include <unistd.h>

namespace likeness::cli {
namespace {

constexpr std::size_t kMaxSecretBytes = 1024;

/// Reads bytes into guarded memory up to a line break or the end.
Result<store::SecretBytes> readLine(int descriptor) {
    auto buffer = store::SecretBytes::zeros(kMaxSecretBytes + 1);
    if (!buffer) {
        return buffer;
    }
    std::size_t length = 0;
    while (length <= kMaxSecretBytes) {
        const ssize_t got = ::read(descriptor, buffer->data() + length, 1);
        if (got < 0 && errno == EINTR) {
            continue;
        }
        if (got < 0) {
            return fail(ErrorCode::CannotReadFile, "the passphrase could not be read");
        }
        if (got == 0 || buffer->bytes()[length] == std::byte{'\n'}) {
            break;
        }
        ++length;
    }
    if (length > kMaxSecretBytes) {
        return fail(ErrorCode::TooLarge, "a passphrase has at most 1,024 bytes");
    }
    if (length > 0 && buffer->bytes()[length - 1] == std::byte{'\r'}) {
        --length;
    }
    return store::SecretBytes::copyOf(buffer->bytes().first(length));
}

struct Descriptor {
    explicit Descriptor(int opened) : number(opened) {}
    Descriptor(const Descriptor&) = delete;
    Descriptor& operator=(const Descriptor&) = delete;
    ~Descriptor() {
        if (number >= 0) {
            ::close(number);
        }
    }
    int number;
};

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

Result<store::SecretBytes> ask(int terminal, const std::string& question) {
    const std::string prompt = question + ": ";
    if (::write(terminal, prompt.data(), prompt.size()) < 0) {
        return fail(ErrorCode::CannotWriteFile, "the terminal cannot be written to");
    }
    auto answer = [&] {
        const Unseen unseen(terminal);
        return readLine(terminal);
    }();
    [[maybe_unused]] const auto ended = ::write(terminal, "\n", 1);
    return answer;
}

} // namespace

void addSecretOptions(CLI::App& command, const std::string& name, const std::string& what,
                      SecretSource& source) {
    auto* const file =
        command.add_option("--" + name + "-file", source.file, "File whose first line is " + what)
            ->type_name("FILE");
    command.add_option("--" + name + "-fd", source.descriptor, "File descriptor to read " + what + " from")
        ->check(CLI::Range(0, 1023))
        ->type_name("N")
        ->excludes(file);
}

Result<store::SecretBytes> readSecret(const SecretSource& source, const std::string& name,
                                      const std::string& what, bool isNew) {
    if (source.descriptor >= 0) {
        return readLine(source.descriptor);
    }
    if (!source.file.empty()) {
        const Descriptor file(::open(source.file.c_str(), O_RDONLY | O_CLOEXEC));
        if (file.number < 0) {
            return fail(ErrorCode::CannotReadFile,
                        "cannot read " + what + " from " + displayName(pathFromUtf8(source.file)));
        }
        return readLine(file.number);
    }
    const Descriptor terminal(::open("/dev/tty", O_RDWR | O_CLOEXEC));
    if (terminal.number < 0) {
        return fail(ErrorCode::InvalidArgument, what +
                                                    " is needed, and there is no terminal to ask on: use --" +
                                                    name + "-file or --" + name + "-fd");
    }
    auto answer = ask(terminal.number, what);
    if (!answer || !isNew) {
        return answer;
    }
    const auto again = ask(terminal.number, what + " again");
    if (again && !answer->equals(*again)) {
        return fail(ErrorCode::InvalidArgument, "the two were not the same; nothing was changed");
    }
    return again ? std::move(answer) : fail(again);
}

} // namespace likeness::cli
