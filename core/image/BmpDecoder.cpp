// SPDX-FileCopyrightText: 2026 Likeness contributors
// SPDX-License-Identifier: Apache-2.0

#include "image/BmpDecoder.h"

#include "base/WipingAllocator.h"
#include "image/BmpHeader.h"
#include "image/Transparency.h"

#include <algorithm>
#include <limits>
#include <memory>
#include <utility>

#define STBI_ONLY_BMP
#define STBI_NO_STDIO
#include <stb/stb_image.h>

namespace likeness {
namespace {

constexpr std::uint32_t kFileHeaderSize = 14;
constexpr std::uint32_t kV4HeaderSize = 108;
constexpr std::uint32_t kPaletteSize = 256 * 4;

void append(WipedVector<std::byte>& bytes, std::uint32_t value, std::size_t size) {
    for (std::size_t i = 0; i < size; ++i) {
        bytes.push_back(static_cast<std::byte>(value >> (8 * i)));
    }
}

void appendPalette(WipedVector<std::byte>& bytes, const BmpHeader& header) {
    const std::size_t start = bytes.size();
    bytes.resize(start + kPaletteSize); // entries that the file lacks are black
    const std::size_t entries = header.palette.size() / header.paletteEntrySize;
    for (std::size_t i = 0; i < entries; ++i) {
        std::copy_n(header.palette.begin() + static_cast<std::ptrdiff_t>(i * header.paletteEntrySize), 3,
                    bytes.begin() + static_cast<std::ptrdiff_t>(start + 4 * i));
    }
}

/// The same picture with a V4 header and a full palette. stb_image trusts headers: it reads palette entries
/// that are not there, and knows neither all versions nor a gap before the pixels.
WipedVector<std::byte> normalized(const BmpHeader& header) {
    const bool hasPalette = header.bitsPerPixel <= 8;
    const bool hasMasks = header.bitsPerPixel == 16 || header.bitsPerPixel == 32;
    const std::uint32_t pixelsAt = kFileHeaderSize + kV4HeaderSize + (hasPalette ? kPaletteSize : 0);
    WipedVector<std::byte> bytes;
    bytes.reserve(pixelsAt + header.pixels.size());
    append(bytes, 0x4D42, 2); // "BM"
    append(bytes, 0, 4);      // the file's size, which nobody reads
    append(bytes, 0, 4);
    append(bytes, pixelsAt, 4);
    append(bytes, kV4HeaderSize, 4);
    append(bytes, static_cast<std::uint32_t>(header.width), 4);
    append(bytes, static_cast<std::uint32_t>(header.isTopDown ? -header.height : header.height), 4);
    append(bytes, 1, 2); // planes
    append(bytes, static_cast<std::uint32_t>(header.bitsPerPixel), 2);
    append(bytes, hasMasks ? 3 : 0, 4); // with masks, or plain
    bytes.resize(bytes.size() + 20);    // sizes that say nothing about the pixels
    for (const std::uint32_t mask : header.masks) {
        append(bytes, hasMasks ? mask : 0, 4);
    }
    bytes.resize(kFileHeaderSize + kV4HeaderSize); // the color space, left alone
    if (hasPalette) {
        appendPalette(bytes, header);
    }
    bytes.insert(bytes.end(), header.pixels.begin(), header.pixels.end());
    return bytes;
}

/// stb_image's pixels, wiped and freed.
struct FreeWiped {
    std::size_t bytes = 0;
    void operator()(stbi_uc* pixels) const {
        wipe(pixels, bytes);
        stbi_image_free(pixels);
    }
};

/// Programs that know no transparency name a mask for it all the same, and leave every value 0.
bool isAlphaUnused(std::span<const std::uint8_t> bgra) {
    for (std::size_t i = 3; i < bgra.size(); i += 4) {
        if (bgra[i] != 0) {
            return false;
        }
    }
    return true;
}

bool readAsBgr(const WipedVector<std::byte>& bmp, bool hasAlpha, std::span<std::uint8_t> bgr) {
    const std::size_t channels = hasAlpha ? 4 : 3;
    const std::size_t values = bgr.size() / 3 * channels;
    int width = 0;
    int height = 0;
    int stored = 0;
    const std::unique_ptr<stbi_uc, FreeWiped> pixels(
        stbi_load_from_memory(reinterpret_cast<const stbi_uc*>(bmp.data()), static_cast<int>(bmp.size()),
                              &width, &height, &stored, static_cast<int>(channels)),
        FreeWiped{values});
    if (!pixels) {
        return false;
    }
    for (std::size_t i = 0; i < values; i += channels) {
        std::swap(pixels.get()[i], pixels.get()[i + 2]); // stb_image gives RGB
    }
    if (hasAlpha && !isAlphaUnused({pixels.get(), values})) {
        layOverWhite({pixels.get(), values}, bgr);
        return true;
    }
    for (std::size_t i = 0; i < bgr.size() / 3; ++i) {
        std::copy_n(pixels.get() + channels * i, 3, bgr.data() + 3 * i);
    }
    return true;
}

} // namespace

Result<DecodedImage> decodeBmp(std::span<const std::byte> bytes, const ImageLimits& limits) {
    const auto header = BmpHeader::read(bytes, limits);
    if (!header) {
        return fail(header);
    }
    if (header->pixels.size() > std::numeric_limits<int>::max() / 2) {
        return fail(ErrorCode::TooLarge, "the BMP picture is too large: at most 1 GiB of pixels is accepted");
    }
    const auto bmp = normalized(*header);
    const std::size_t values =
        std::size_t{3} * static_cast<std::size_t>(header->width) * static_cast<std::size_t>(header->height);
    bool isComplete = false;
    Image image = Image::make(header->width, header->height, [&](std::uint8_t* bgr) {
        isComplete = readAsBgr(bmp, header->masks[3] != 0, {bgr, values});
    });
    if (!isComplete) { // the header was proved above, so only memory can be missing
        return fail(ErrorCode::OutOfMemory, "not enough memory to decode the BMP picture");
    }
    return DecodedImage{std::move(image), Orientation::Upright};
}

} // namespace likeness
