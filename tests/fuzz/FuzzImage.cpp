// SPDX-FileCopyrightText: 2026 Likeness contributors
// SPDX-License-Identifier: Apache-2.0

#include "image/Image.h"

#include <algorithm>
#include <cstdlib>
#include <cstring>

#include <zlib.h>

// Image::fromEncoded on anything: it answers, and what it gives has the size it says.

using namespace likeness;

extern "C" std::size_t LLVMFuzzerMutate(std::uint8_t* data, std::size_t size, std::size_t maxSize);

namespace {

constexpr std::size_t kPngSignatureSize = 8;

std::uint32_t bigEndian(const std::uint8_t* bytes) {
    return std::uint32_t{bytes[0]} << 24U | std::uint32_t{bytes[1]} << 16U | std::uint32_t{bytes[2]} << 8U |
           bytes[3];
}

/// Gives every chunk of a PNG the checksum of what it holds now; no mutation would get past them otherwise.
void repairChecksums(std::uint8_t* data, std::size_t size) {
    for (std::size_t at = kPngSignatureSize; at + 12 <= size;) {
        const std::size_t length = bigEndian(data + at);
        if (length > size - at - 12) {
            return;
        }
        const auto sum = crc32(0, data + at + 4, static_cast<uInt>(length + 4));
        for (std::size_t i = 0; i < 4; ++i) {
            data[at + 8 + length + i] = static_cast<std::uint8_t>(sum >> (24 - 8 * i));
        }
        at += 12 + length;
    }
}

} // namespace

extern "C" std::size_t LLVMFuzzerCustomMutator(std::uint8_t* data, std::size_t size, std::size_t maxSize,
                                               unsigned seed) {
    const std::size_t mutated = LLVMFuzzerMutate(data, size, maxSize);
    const bool keepsChecksums = seed % 16 == 0;
    if (!keepsChecksums && mutated > kPngSignatureSize && std::memcmp(data, "\x89PNG\r\n\x1A\n", 8) == 0) {
        repairChecksums(data, mutated);
    }
    return mutated;
}

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    constexpr std::uint64_t kMaxPixels = 1 << 20; // keeps one run short
    const auto image = Image::fromEncoded(std::as_bytes(std::span(data, size)), {.maxPixels = kMaxPixels});
    if (!image) {
        if (image.error().message.empty() || image.error().code == ErrorCode::Internal) {
            std::abort();
        }
        return 0;
    }
    const auto pixels =
        static_cast<std::uint64_t>(image->width()) * static_cast<std::uint64_t>(image->height());
    unsigned sum = 0; // reads every byte, for the address sanitizer
    for (const std::uint8_t value : image->pixels()) {
        sum += value;
    }
    if (image->isEmpty() || pixels > kMaxPixels || image->pixels().size() != 3 * pixels ||
        sum > 255 * image->pixels().size()) {
        std::abort();
    }
    return 0;
}
