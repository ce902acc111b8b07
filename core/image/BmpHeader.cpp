// SPDX-FileCopyrightText: 2026 Likeness contributors
// SPDX-License-Identifier: Apache-2.0

#include "image/BmpHeader.h"

#include "image/ByteReader.h"

#include <algorithm>
#include <bit>

namespace likeness {
namespace {

constexpr std::size_t kFileHeaderSize = 14;
constexpr std::uint32_t kCoreSize = 12; // OS/2 1; sizes in 16 bits, palette entries of 3 bytes
constexpr std::uint32_t kInfoSize = 40;
constexpr std::uint32_t kOs2Size = 64;
constexpr std::uint32_t kAlphaMaskSize = 56; // from this version on the header has an alpha mask
constexpr std::array kKnownSizes{kInfoSize, 52U, kAlphaMaskSize, kOs2Size, 108U, 124U};
constexpr std::size_t kMasksAt = kFileHeaderSize + kInfoSize; // in every version that has them

enum Compression : std::uint32_t { Rgb = 0, Rle8 = 1, Rle4 = 2, Bitfields = 3, AlphaBitfields = 6 };

/// The fields as they are stored.
struct Fields {
    std::uint32_t headerSize = 0;
    std::int64_t width = 0;
    std::int64_t height = 0; ///< Negative: the first row is the top one.
    int bitsPerPixel = 0;
    std::uint32_t compression = Rgb;
    std::uint32_t colorsUsed = 0;
    std::size_t pixelsAt = 0;
    std::size_t paletteAt = 0;
};

tl::unexpected<Error> unsupported(const std::string& what) {
    return fail(ErrorCode::UnsupportedFormat,
                "a BMP with " + what + " is not accepted; save it as an uncompressed BMP or as PNG");
}

Result<Fields> fieldsOf(const ByteReader& reader) {
    Fields fields;
    fields.pixelsAt = reader.u32(10).value_or(0);
    fields.headerSize = reader.u32(kFileHeaderSize).value_or(0);
    fields.paletteAt = kFileHeaderSize + fields.headerSize;
    if (fields.headerSize == kCoreSize) {
        fields.width = reader.u16(18).value_or(0);
        fields.height = reader.u16(20).value_or(0);
        fields.bitsPerPixel = reader.u16(24).value_or(0);
        return fields;
    }
    if (std::find(kKnownSizes.begin(), kKnownSizes.end(), fields.headerSize) == kKnownSizes.end()) {
        return corrupt("BMP", "its header has an unknown size");
    }
    fields.width = static_cast<std::int32_t>(reader.u32(18).value_or(0));
    fields.height = static_cast<std::int32_t>(reader.u32(22).value_or(0));
    fields.bitsPerPixel = reader.u16(28).value_or(0);
    fields.compression = reader.u32(30).value_or(0);
    fields.colorsUsed = reader.u32(46).value_or(0);
    if (fields.headerSize == kInfoSize) { // the masks follow a header that has no room for them
        fields.paletteAt += fields.compression == Bitfields        ? 12
                            : fields.compression == AlphaBitfields ? 16
                                                                   : 0;
    }
    return fields;
}

Result<void> checkKind(const Fields& fields) {
    switch (fields.bitsPerPixel) {
    case 1:
    case 4:
    case 8:
    case 24:
        if (fields.compression == Rgb) {
            return {};
        }
        break;
    case 16:
    case 32:
        if (fields.compression == Rgb ||
            (fields.headerSize != kOs2Size &&
             (fields.compression == Bitfields || fields.compression == AlphaBitfields))) {
            return {};
        }
        break;
    default:
        return unsupported(std::to_string(fields.bitsPerPixel) + " bits per pixel");
    }
    return unsupported(fields.compression == Rle8 || fields.compression == Rle4
                           ? "run-length compression (RLE)"
                           : "compression " + std::to_string(fields.compression));
}

bool isUsableMask(std::uint32_t mask) {
    if (mask == 0 || std::popcount(mask) > 8) {
        return false;
    }
    const auto run = mask >> static_cast<unsigned>(std::countr_zero(mask));
    return std::has_single_bit(run + 1); // no gaps between the bits
}

Result<std::array<std::uint32_t, 4>> masksOf(const Fields& fields, const ByteReader& reader) {
    if (fields.compression == Rgb) {
        // The fourth byte of 32-bit pixels is unused here: some programs leave noise in it.
        return fields.bitsPerPixel == 16 ? std::array<std::uint32_t, 4>{0x7C00, 0x03E0, 0x001F, 0}
                                         : std::array<std::uint32_t, 4>{0xFF0000, 0xFF00, 0xFF, 0};
    }
    std::array<std::uint32_t, 4> masks{};
    const bool hasAlpha = fields.headerSize >= kAlphaMaskSize || fields.compression == AlphaBitfields;
    for (std::size_t i = 0; i < (hasAlpha ? 4U : 3U); ++i) {
        masks[i] = reader.u32(kMasksAt + 4 * i).value_or(0);
    }
    const bool isAlphaUsable = masks[3] == 0 || isUsableMask(masks[3]);
    if (!isAlphaUsable || !std::all_of(masks.begin(), masks.begin() + 3, isUsableMask)) {
        return unsupported("unusual color masks");
    }
    return masks;
}

} // namespace

Result<BmpHeader> BmpHeader::read(std::span<const std::byte> bytes, const ImageLimits& limits) {
    const ByteReader reader(bytes, ByteOrder::Little);
    const auto fields = fieldsOf(reader);
    if (!fields) {
        return fail(fields);
    }
    if (bytes.size() < fields->paletteAt) {
        return corrupt("BMP", "its header breaks off");
    }
    if (fields->width < 0) {
        return corrupt("BMP", "its width is negative");
    }
    const auto width = static_cast<std::uint64_t>(fields->width);
    const auto height = static_cast<std::uint64_t>(std::abs(fields->height));
    if (const auto size = checkSize(width, height, limits, "BMP"); !size) {
        return fail(size);
    }
    if (const auto kind = checkKind(*fields); !kind) {
        return fail(kind);
    }
    const auto masks = masksOf(*fields, reader);
    if (!masks) {
        return fail(masks);
    }
    const auto bits = static_cast<std::uint64_t>(fields->bitsPerPixel);
    const std::uint64_t pixelBytes = (width * bits + 31) / 32 * 4 * height;
    if (fields->pixelsAt < fields->paletteAt || fields->pixelsAt > bytes.size() ||
        bytes.size() - fields->pixelsAt < pixelBytes) {
        return corrupt("BMP", "it breaks off");
    }
    BmpHeader header{.width = static_cast<int>(width),
                     .height = static_cast<int>(height),
                     .isTopDown = fields->height < 0,
                     .bitsPerPixel = fields->bitsPerPixel,
                     .masks = *masks,
                     .palette = {},
                     .paletteEntrySize = fields->headerSize == kCoreSize ? 3U : 4U,
                     .pixels = bytes.subspan(fields->pixelsAt, pixelBytes)};
    if (fields->bitsPerPixel <= 8) {
        const std::size_t most = std::size_t{1} << static_cast<unsigned>(fields->bitsPerPixel);
        const std::size_t stored = (fields->pixelsAt - fields->paletteAt) / header.paletteEntrySize;
        const std::size_t named = fields->colorsUsed == 0 ? most : fields->colorsUsed;
        const std::size_t entries = std::min({most, stored, named});
        if (entries == 0) {
            return corrupt("BMP", "its palette is missing");
        }
        header.palette = bytes.subspan(fields->paletteAt, entries * header.paletteEntrySize);
    }
    return header;
}

} // namespace likeness
