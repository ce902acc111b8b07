// SPDX-FileCopyrightText: 2026 Likeness contributors
// SPDX-License-Identifier: Apache-2.0

#include "base/Utf8Path.h"
#include "store/SecretLine.h"
#include "store/Terminal.h"

#include <string_view>
#include <utility>

#include <windows.h>

namespace likeness::cli {
namespace {

/// What is typed may have as many characters, with the line's end; each is one unit of UTF-16 or two.
constexpr DWORD kMaxUnits = kMaxSecretBytes + 2;

HANDLE openConsole(const wchar_t* name) {
    HANDLE opened = CreateFileW(name, GENERIC_READ | GENERIC_WRITE, FILE_SHARE_READ | FILE_SHARE_WRITE,
                                nullptr, OPEN_EXISTING, 0, nullptr);
    return opened == INVALID_HANDLE_VALUE ? nullptr : opened;
}

void closeConsole(HANDLE opened) {
    if (opened != nullptr) {
        CloseHandle(opened);
    }
}

bool show(HANDLE output, const std::string& text) {
    const std::wstring wide = pathFromUtf8(text).wstring();
    return WriteConsoleW(output, wide.data(), static_cast<DWORD>(wide.size()), nullptr, nullptr) != 0;
}

/// Has what is typed come as whole lines and unseen while it lives.
class Unseen {
  public:
    explicit Unseen(HANDLE input) : m_input(input) {
        m_isConsole = GetConsoleMode(m_input, &m_before) != 0;
        if (m_isConsole) {
            const DWORD shown = m_before & ~static_cast<DWORD>(ENABLE_ECHO_INPUT);
            SetConsoleMode(m_input, shown | ENABLE_LINE_INPUT | ENABLE_PROCESSED_INPUT);
        }
    }
    Unseen(const Unseen&) = delete;
    Unseen& operator=(const Unseen&) = delete;
    ~Unseen() {
        if (m_isConsole) {
            SetConsoleMode(m_input, m_before);
        }
    }
    [[nodiscard]] bool isConsole() const { return m_isConsole; }

  private:
    HANDLE m_input;
    DWORD m_before = 0;
    bool m_isConsole = false;
};

/// A line of UTF-16, whose end is cut off, as UTF-8.
Result<store::SecretBytes> utf8Of(const wchar_t* text, DWORD units) {
    while (units > 0 && (text[units - 1] == L'\n' || text[units - 1] == L'\r')) {
        --units;
    }
    if (units == 0) {
        return store::SecretBytes::copyOf(std::string_view());
    }
    const int length = static_cast<int>(units);
    const int bytes = WideCharToMultiByte(CP_UTF8, 0, text, length, nullptr, 0, nullptr, nullptr);
    if (bytes <= 0) {
        return fail(ErrorCode::CannotReadFile, "the passphrase could not be read");
    }
    if (bytes > static_cast<int>(kMaxSecretBytes)) {
        return secretIsTooLong();
    }
    auto answer = store::SecretBytes::zeros(static_cast<std::size_t>(bytes));
    if (answer) {
        WideCharToMultiByte(CP_UTF8, 0, text, length, reinterpret_cast<char*>(answer->data()), bytes, nullptr,
                            nullptr);
    }
    return answer;
}

Result<store::SecretBytes> readUnseen(HANDLE input) {
    auto buffer = store::SecretBytes::zeros(kMaxUnits * sizeof(wchar_t));
    if (!buffer) {
        return buffer;
    }
    auto* const text = reinterpret_cast<wchar_t*>(buffer->data());
    DWORD units = 0;
    const Unseen unseen(input);
    if (!unseen.isConsole() || ReadConsoleW(input, text, kMaxUnits, &units, nullptr) == 0) {
        return fail(ErrorCode::CannotReadFile, "the passphrase could not be read");
    }
    const bool isWhole = units > 0 && text[units - 1] == L'\n';
    if (!isWhole && units == kMaxUnits) {
        FlushConsoleInputBuffer(input); // or the rest would answer the next question
        return secretIsTooLong();
    }
    return utf8Of(text, units);
}

} // namespace

std::optional<Terminal> Terminal::open() {
    Terminal terminal(openConsole(L"CONIN$"), openConsole(L"CONOUT$"));
    if (terminal.m_input == nullptr || terminal.m_output == nullptr) {
        return std::nullopt;
    }
    return terminal;
}

Terminal::Terminal(Terminal&& other) noexcept
    : m_input(std::exchange(other.m_input, nullptr)), m_output(std::exchange(other.m_output, nullptr)) {}

Terminal::~Terminal() {
    closeConsole(m_input);
    closeConsole(m_output);
}

Result<store::SecretBytes> Terminal::askForSecret(const std::string& question) {
    if (!show(m_output, question + ": ")) {
        return fail(ErrorCode::CannotWriteFile, "the terminal cannot be written to");
    }
    auto answer = readUnseen(m_input);
    show(m_output, "\n");
    return answer;
}

} // namespace likeness::cli
