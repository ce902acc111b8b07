// SPDX-FileCopyrightText: 2026 Likeness contributors
// SPDX-License-Identifier: Apache-2.0

#include "store/BundleStream.h"

#include "store/Sealing.h"

#include <sodium.h>

#include <algorithm>
#include <array>
#include <cstdint>
#include <string_view>

namespace likeness::store {
namespace fs = std::filesystem;
namespace {

constexpr std::string_view kMagic = "LKNSBNDL";
constexpr std::byte kVersion{1};
constexpr std::size_t kStreamHeader = crypto_secretstream_xchacha20poly1305_HEADERBYTES;
constexpr std::size_t kHeader = kMagic.size() + 1 + 8 + 8 + kSaltBytes + kStreamHeader;
constexpr std::size_t kOverhead = crypto_secretstream_xchacha20poly1305_ABYTES;
constexpr std::size_t kLengthBytes = 4;

using Header = std::array<std::byte, kHeader>;

const unsigned char* raw(std::span<const std::byte> bytes) {
    return reinterpret_cast<const unsigned char*>(bytes.data());
}

void putNumber(std::span<std::byte> to, std::uint64_t number) {
    for (std::byte& byte : to) {
        byte = static_cast<std::byte>(number);
        number >>= 8U;
    }
}

std::uint64_t numberIn(std::span<const std::byte> from) {
    std::uint64_t number = 0;
    for (std::size_t i = from.size(); i > 0; --i) {
        number = number << 8U | std::to_integer<std::uint64_t>(from[i - 1]);
    }
    return number;
}

/// The parts of a header, in their order.
struct HeaderParts {
    explicit HeaderParts(Header& header) {
        std::span<std::byte> rest(header);
        for (const auto& [part, size] : {std::pair{&magic, kMagic.size()},
                                         {&version, std::size_t{1}},
                                         {&passes, std::size_t{8}},
                                         {&memory, std::size_t{8}},
                                         {&salt, kSaltBytes},
                                         {&stream, kStreamHeader}}) {
            *part = rest.first(size);
            rest = rest.subspan(size);
        }
    }
    std::span<std::byte> magic, version, passes, memory, salt, stream;
};

tl::unexpected<Error> damaged(const fs::path& file) {
    return fail(ErrorCode::CorruptData, displayName(file) + " is damaged, cut off or changed; get it again");
}

} // namespace

struct BundleWriter::State {
    fs::path path;
    AtomicFile file;
    Header header{};
    crypto_secretstream_xchacha20poly1305_state stream{};

    State(fs::path target, AtomicFile created) : path(std::move(target)), file(std::move(created)) {}
    State(const State&) = delete;
    State& operator=(const State&) = delete;
    ~State() { sodium_memzero(&stream, sizeof stream); }
};

BundleWriter::BundleWriter(std::unique_ptr<State> state) : m_state(std::move(state)) {}
BundleWriter::~BundleWriter() = default;
BundleWriter::BundleWriter(BundleWriter&&) noexcept = default;

Result<BundleWriter> BundleWriter::create(const fs::path& file, const SecretBytes& passphrase,
                                          const HashCost& cost) {
    auto created = AtomicFile::create(file);
    if (!created) {
        return fail(created);
    }
    auto state = std::make_unique<State>(file, std::move(*created));
    const HeaderParts parts(state->header);
    std::ranges::copy(std::as_bytes(std::span(kMagic)), parts.magic.begin());
    parts.version[0] = kVersion;
    putNumber(parts.passes, cost.passes);
    putNumber(parts.memory, cost.memoryBytes);
    randombytes_buf(parts.salt.data(), parts.salt.size());
    const auto key = keyFromPassphrase(passphrase, parts.salt, cost);
    if (!key) {
        return fail(key);
    }
    crypto_secretstream_xchacha20poly1305_init_push(
        &state->stream, reinterpret_cast<unsigned char*>(parts.stream.data()), key->data());
    if (const auto written = state->file.write(state->header); !written) {
        return fail(written);
    }
    return BundleWriter(std::move(state));
}

Result<void> BundleWriter::push(std::span<const std::byte> record, unsigned char tag) {
    if (record.size() > kMaxBundleRecord) {
        return fail(ErrorCode::TooLarge, "what belongs to one person is too large for a bundle");
    }
    std::vector<std::byte> sealed(kLengthBytes + record.size() + kOverhead);
    putNumber(std::span(sealed).first(kLengthBytes), record.size() + kOverhead);
    crypto_secretstream_xchacha20poly1305_push(
        &m_state->stream, reinterpret_cast<unsigned char*>(sealed.data()) + kLengthBytes, nullptr,
        raw(record), record.size(), raw(m_state->header), m_state->header.size(), tag);
    return m_state->file.write(sealed);
}

Result<void> BundleWriter::write(std::span<const std::byte> record) {
    return push(record, crypto_secretstream_xchacha20poly1305_TAG_MESSAGE);
}

Result<void> BundleWriter::finish() {
    const auto ended = push({}, crypto_secretstream_xchacha20poly1305_TAG_FINAL);
    const auto committed = ended ? m_state->file.commit() : ended;
    std::error_code ignored;
    fs::permissions(m_state->path, fs::perms::owner_read | fs::perms::owner_write, ignored);
    return committed;
}

struct BundleReader::State {
    fs::path file;
    std::ifstream input;
    Header header{};
    crypto_secretstream_xchacha20poly1305_state stream{};
    bool isFirst = true;
    bool isAtEnd = false;

    State() = default;
    State(const State&) = delete;
    State& operator=(const State&) = delete;
    ~State() { sodium_memzero(&stream, sizeof stream); }
};

BundleReader::BundleReader(std::unique_ptr<State> state) : m_state(std::move(state)) {}
BundleReader::~BundleReader() = default;
BundleReader::BundleReader(BundleReader&&) noexcept = default;

Result<BundleReader> BundleReader::open(const fs::path& file, const SecretBytes& passphrase) {
    auto state = std::make_unique<State>();
    state->file = file;
    std::error_code error;
    if (!fs::is_regular_file(file, error)) {
        return fail(ErrorCode::CannotReadFile, "there is no file " + displayName(file));
    }
    state->input.open(file, std::ios::binary);
    if (!state->input) {
        return fail(ErrorCode::CannotReadFile,
                    "cannot read " + displayName(file) + ": check the access rights");
    }
    state->input.read(reinterpret_cast<char*>(state->header.data()), static_cast<std::streamsize>(kHeader));
    const HeaderParts parts(state->header);
    if (!std::ranges::equal(parts.magic, std::as_bytes(std::span(kMagic))) || parts.version[0] != kVersion) {
        return fail(ErrorCode::UnsupportedFormat,
                    displayName(file) + " is not an export that this version can read");
    }
    const std::uint64_t memory = numberIn(parts.memory);
    const std::uint64_t passes = numberIn(parts.passes);
    if (!state->input || memory > kMaxHashMemory || passes > kMaxHashPasses ||
        memory < HashCost::cheapest().memoryBytes || passes < HashCost::cheapest().passes) {
        return damaged(file);
    }
    const auto key = keyFromPassphrase(passphrase, parts.salt, {passes, static_cast<std::size_t>(memory)});
    if (!key) {
        return fail(key);
    }
    if (crypto_secretstream_xchacha20poly1305_init_pull(&state->stream, raw(parts.stream), key->data()) !=
        0) {
        return damaged(file);
    }
    return BundleReader(std::move(state));
}

Result<std::optional<WipedVector<std::byte>>> BundleReader::next() {
    State& state = *m_state;
    if (state.isAtEnd) {
        return std::nullopt;
    }
    std::array<std::byte, kLengthBytes> lengthBytes{};
    state.input.read(reinterpret_cast<char*>(lengthBytes.data()), kLengthBytes);
    const std::uint64_t length = numberIn(lengthBytes);
    if (!state.input || length < kOverhead || length > kMaxBundleRecord + kOverhead) {
        return damaged(state.file);
    }
    std::vector<std::byte> sealed(static_cast<std::size_t>(length));
    state.input.read(reinterpret_cast<char*>(sealed.data()), static_cast<std::streamsize>(sealed.size()));
    if (!state.input) {
        return damaged(state.file);
    }
    WipedVector<std::byte> record(sealed.size() - kOverhead);
    unsigned char tag = 0;
    if (crypto_secretstream_xchacha20poly1305_pull(
            &state.stream, reinterpret_cast<unsigned char*>(record.data()), nullptr, &tag, raw(sealed),
            sealed.size(), raw(state.header), state.header.size()) != 0) {
        if (state.isFirst) {
            return fail(ErrorCode::WrongPassphrase, "this passphrase does not open " +
                                                        displayName(state.file) + ", or the file is damaged");
        }
        return damaged(state.file);
    }
    state.isFirst = false;
    if (tag != crypto_secretstream_xchacha20poly1305_TAG_FINAL) {
        return record;
    }
    state.isAtEnd = true;
    if (!record.empty() || state.input.peek() != std::ifstream::traits_type::eof()) {
        return damaged(state.file);
    }
    return std::nullopt;
}

} // namespace likeness::store
