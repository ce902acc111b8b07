// SPDX-FileCopyrightText: 2026 Likeness contributors
// SPDX-License-Identifier: Apache-2.0

#include "store/SecretLine.h"

#include "base/FileBytes.h"

#include <cerrno>

#include <fcntl.h>
#include <unistd.h>

namespace likeness::cli {
namespace fs = std::filesystem;
namespace {

int openToRead(const fs::path& file) {
#ifdef _WIN32
    return ::_wopen(file.c_str(), _O_RDONLY | _O_BINARY | _O_NOINHERIT);
#else
    return ::open(file.c_str(), O_RDONLY | O_CLOEXEC);
#endif
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

} // namespace

Result<store::SecretBytes> readSecretLine(int descriptor) {
    auto buffer = store::SecretBytes::zeros(kMaxSecretBytes + 1);
    if (!buffer) {
        return buffer;
    }
    std::size_t length = 0;
    while (length <= kMaxSecretBytes) {
        const auto got = ::read(descriptor, buffer->data() + length, 1);
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
        return secretIsTooLong();
    }
    if (length > 0 && buffer->bytes()[length - 1] == std::byte{'\r'}) {
        --length;
    }
    return store::SecretBytes::copyOf(buffer->bytes().first(length));
}

Result<store::SecretBytes> readSecretLine(const fs::path& file, const std::string& what) {
    const Descriptor opened(openToRead(file));
    if (opened.number < 0) {
        return fail(ErrorCode::CannotReadFile, "cannot read " + what + " from " + displayName(file));
    }
    return readSecretLine(opened.number);
}

tl::unexpected<Error> secretIsTooLong() {
    return fail(ErrorCode::TooLarge, "a passphrase has at most 1,024 bytes");
}

} // namespace likeness::cli
