// SPDX-FileCopyrightText: 2026 Likeness contributors
// SPDX-License-Identifier: Apache-2.0

#include "base/FileBytes.h"

#include "base/Utf8Path.h"

#include <array>
#include <cstdint>
#include <cstdio>
#include <fstream>
#include <new>
#include <random>
#include <system_error>
#include <utility>

#ifndef _WIN32
#include <fcntl.h>
#include <unistd.h>
#endif

namespace likeness {
namespace fs = std::filesystem;
namespace {

/// Length of the well-formed UTF-8 sequence (RFC 3629) of a printable character at `at`, or 0.
std::size_t printableUtf8Length(const std::string& text, std::size_t at) {
    const auto lead = static_cast<unsigned char>(text[at]);
    const std::size_t length = lead < 0x80 ? 1 : lead < 0xC2 ? 0 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4;
    if (length == 0 || at + length > text.size()) {
        return 0;
    }
    constexpr std::array<std::uint32_t, 5> kSmallest{0, 0, 0x80, 0x800, 0x10000}; // or it is overlong
    std::uint32_t character = length == 1 ? lead : lead & (0x7FU >> length);
    for (std::size_t i = 1; i < length; ++i) {
        const auto next = static_cast<unsigned char>(text[at + i]);
        if ((next & 0xC0U) != 0x80U) {
            return 0;
        }
        character = character << 6U | (next & 0x3FU);
    }
    const bool isCharacter = character >= kSmallest[length] && character <= 0x10FFFF &&
                             (character < 0xD800 || character > 0xDFFF); // UTF-16's surrogates
    const bool isControl = character < 0x20 || (character >= 0x7F && character < 0xA0);
    return isCharacter && !isControl ? length : 0;
}

/// Flushes a closed file's data, or a folder's entries, to the disk; a rename is only safe after that.
bool flushToDisk(const fs::path& file) {
#ifdef _WIN32
    (void)file;
    return true;
#else
    const int descriptor = ::open(file.c_str(), O_RDONLY | O_CLOEXEC);
    if (descriptor < 0) {
        return false;
    }
    const bool done = ::fsync(descriptor) == 0;
    ::close(descriptor);
    return done;
#endif
}

fs::path temporaryBeside(const fs::path& file) {
    std::random_device random;
    std::array<char, 24> suffix{};
    std::snprintf(suffix.data(), suffix.size(), ".%08x.part", static_cast<unsigned>(random()));
    fs::path temporary = file;
    temporary += suffix.data();
    return temporary;
}

tl::unexpected<Error> cannotWrite(const fs::path& file) {
    return fail(ErrorCode::CannotWriteFile,
                "cannot write " + displayName(file) +
                    ": check that its folder exists, may be written, and has space left");
}

} // namespace

std::string displayName(const fs::path& file) {
    const std::string raw = utf8Of(file);
    std::string shown = "\"";
    for (std::size_t i = 0; i < raw.size();) {
        const std::size_t length = printableUtf8Length(raw, i);
        if (length == 0) {
            const unsigned value = static_cast<unsigned char>(raw[i]);
            std::array<char, 8> escape{};
            std::snprintf(escape.data(), escape.size(), "\\x%02x", value);
            shown += escape.data();
            ++i;
        } else {
            shown.append(raw, i, length);
            i += length;
        }
    }
    return shown + "\"";
}

Result<std::vector<std::byte>> readFile(const fs::path& file, std::size_t maxBytes) {
    std::error_code error;
    const fs::file_status status = fs::status(file, error);
    if (!fs::exists(status)) {
        return fail(ErrorCode::CannotReadFile,
                    "cannot read " + displayName(file) + ": " +
                        (error && error != std::errc::no_such_file_or_directory ? error.message()
                                                                                : "there is no such file"));
    }
    if (fs::is_directory(status)) {
        return fail(ErrorCode::CannotReadFile,
                    "cannot read " + displayName(file) + ": it is a folder; name a file");
    }
    if (!fs::is_regular_file(status)) {
        return fail(ErrorCode::CannotReadFile,
                    "cannot read " + displayName(file) + ": it is not a regular file");
    }
    std::ifstream stream(file, std::ios::binary | std::ios::ate);
    if (!stream) {
        return fail(ErrorCode::CannotReadFile, "cannot read " + displayName(file) +
                                                   ": permission denied; check the file's access rights");
    }
    const auto size = static_cast<std::streamoff>(stream.tellg());
    if (size < 0) {
        return fail(ErrorCode::CannotReadFile, "cannot read " + displayName(file) + ": its size is unknown");
    }
    if (static_cast<std::uintmax_t>(size) > maxBytes) {
        return fail(ErrorCode::TooLarge, displayName(file) + " has " + std::to_string(size) +
                                             " bytes; at most " + std::to_string(maxBytes) + " are accepted");
    }
    try {
        std::vector<std::byte> bytes(static_cast<std::size_t>(size));
        stream.seekg(0);
        stream.read(reinterpret_cast<char*>(bytes.data()), size);
        if (stream.gcount() != size) {
            return fail(ErrorCode::CannotReadFile,
                        "cannot read all of " + displayName(file) + ": reading broke off");
        }
        return bytes;
    } catch (const std::bad_alloc&) {
        return fail(ErrorCode::OutOfMemory, "not enough memory to read " + displayName(file));
    }
}

AtomicFile::AtomicFile(fs::path file, fs::path temporary)
    : m_file(std::move(file)),
      m_temporary(std::move(temporary)),
      m_stream(m_temporary, std::ios::binary | std::ios::trunc) {}

AtomicFile::AtomicFile(AtomicFile&& other) noexcept
    : m_file(std::move(other.m_file)),
      m_temporary(std::exchange(other.m_temporary, {})),
      m_stream(std::move(other.m_stream)) {}

AtomicFile::~AtomicFile() {
    if (!m_temporary.empty()) {
        m_stream.close();
        std::error_code ignored;
        fs::remove(m_temporary, ignored);
    }
}

Result<AtomicFile> AtomicFile::create(fs::path file) {
    fs::path temporary = temporaryBeside(file);
    AtomicFile created(std::move(file), std::move(temporary));
    if (!created.m_stream) {
        return cannotWrite(created.m_file);
    }
    return created;
}

Result<void> AtomicFile::write(std::span<const std::byte> bytes) {
    m_stream.write(reinterpret_cast<const char*>(bytes.data()), static_cast<std::streamsize>(bytes.size()));
    return m_stream ? Result<void>() : cannotWrite(m_file);
}

Result<void> AtomicFile::commit() {
    m_stream.close();
    if (!m_stream || !flushToDisk(m_temporary)) {
        return cannotWrite(m_file);
    }
    std::error_code error;
    fs::rename(m_temporary, m_file, error);
    if (error) {
        return fail(ErrorCode::CannotWriteFile,
                    "cannot write " + displayName(m_file) + ": " + error.message());
    }
    m_temporary.clear();
    return {};
}

Result<void> writeFileAtomically(const fs::path& file, std::span<const std::byte> bytes) {
    auto whole = AtomicFile::create(file);
    if (!whole) {
        return fail(whole);
    }
    const auto written = whole->write(bytes);
    return written ? whole->commit() : written;
}

Result<void> checkWritable(const fs::path& file) {
    const fs::path temporary = temporaryBeside(file);
    const bool isCreated = static_cast<bool>(std::ofstream(temporary, std::ios::binary | std::ios::trunc));
    std::error_code error;
    fs::remove(temporary, error);
    if (!isCreated || fs::is_directory(file, error)) {
        return cannotWrite(file);
    }
    return {};
}

Result<std::uintmax_t> sizeOnDisk(const fs::path& file) {
    std::error_code error;
    const bool isThere = fs::is_regular_file(file, error);
    const std::uintmax_t size = isThere ? fs::file_size(file, error) : 0;
    if (!isThere || error || size == 0) {
        return fail(ErrorCode::CannotWriteFile,
                    "the file " + displayName(file) +
                        " is not there after it was written; choose another folder");
    }
    // Some network folders cannot be flushed by themselves; the file's own flush says what counts.
    flushToDisk(fs::absolute(file, error).parent_path());
    return flushToDisk(file) ? Result<std::uintmax_t>(size) : cannotWrite(file);
}

} // namespace likeness
