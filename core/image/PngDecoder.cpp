// SPDX-FileCopyrightText: 2026 Likeness contributors
// SPDX-License-Identifier: Apache-2.0

#include "image/PngDecoder.h"

#include "base/WipingAllocator.h"
#include "image/ByteReader.h"
#include "image/Transparency.h"

#include <png.h>

#include <optional>
#include <string_view>

namespace likeness {
namespace {

constexpr std::size_t kSignatureSize = 8;
constexpr std::size_t kChunkOverhead = 12;        // length, type, CRC
constexpr std::uint32_t kMaxSidePixels = 1000000; // libpng's own limit

/// What the file's frame of chunks tells without decompressing anything.
struct PngOutline {
    std::uint32_t width = 0;
    std::uint32_t height = 0;
    Orientation orientation = Orientation::Upright;
};

/// Walks the chunks to the end marker, which libpng itself would not ask for; nothing when they break off.
std::optional<PngOutline> outlineOf(std::span<const std::byte> bytes) {
    const ByteReader reader(bytes, ByteOrder::Big);
    PngOutline outline;
    for (std::size_t at = kSignatureSize; at < bytes.size();) {
        const auto length = reader.u32(at);
        if (!length || bytes.size() - at < kChunkOverhead || bytes.size() - at - kChunkOverhead < *length) {
            return std::nullopt;
        }
        const std::string_view type(reinterpret_cast<const char*>(bytes.data()) + at + 4, 4);
        const auto content = bytes.subspan(at + 8, *length);
        if (at == kSignatureSize) { // the header comes first
            if (type != "IHDR" || *length != 13) {
                return std::nullopt;
            }
            outline.width = reader.u32(at + 8).value_or(0);
            outline.height = reader.u32(at + 12).value_or(0);
        } else if (type == "eXIf") {
            outline.orientation = exifOrientation(content);
        } else if (type == "IEND") {
            return outline;
        }
        at += kChunkOverhead + *length;
    }
    return std::nullopt;
}

/// libpng's reading state, freed on every way out.
struct PngReader {
    png_image image{};

    PngReader() { image.version = PNG_IMAGE_VERSION; }
    ~PngReader() { png_image_free(&image); }
    PngReader(const PngReader&) = delete;
    PngReader& operator=(const PngReader&) = delete;

    [[nodiscard]] bool begin(std::span<const std::byte> bytes) {
        if (png_image_begin_read_from_memory(&image, bytes.data(), bytes.size()) == 0) {
            return false;
        }
        image.flags |= PNG_IMAGE_FLAG_16BIT_sRGB; // or 16-bit pictures would be taken for linear light
        return true;
    }

    [[nodiscard]] bool readAsBgr(std::span<std::uint8_t> bgr) {
        if ((image.format & PNG_FORMAT_FLAG_ALPHA) == 0) {
            image.format = PNG_FORMAT_BGR;
            return png_image_finish_read(&image, nullptr, bgr.data(), 0, nullptr) != 0;
        }
        image.format = PNG_FORMAT_BGRA;
        WipedVector<std::uint8_t> bgra(bgr.size() / 3 * 4);
        if (png_image_finish_read(&image, nullptr, bgra.data(), 0, nullptr) == 0) {
            return false;
        }
        layOverWhite(bgra, bgr);
        return true;
    }

    [[nodiscard]] tl::unexpected<Error> error() const {
        const std::string_view message(image.message);
        if (message == "out of memory" || message == "Out of memory") {
            return fail(ErrorCode::OutOfMemory, "not enough memory to decode the PNG picture");
        }
        return corrupt("PNG", message);
    }
};

} // namespace

Result<DecodedImage> decodePng(std::span<const std::byte> bytes, const ImageLimits& limits) {
    const ByteReader header(bytes.subspan(kSignatureSize), ByteOrder::Big);
    const auto claimedWidth = header.u32(8);
    const auto claimedHeight = header.u32(12);
    if (!claimedWidth || !claimedHeight) {
        return corrupt("PNG", "the header breaks off");
    }
    if (const auto size = checkSize(*claimedWidth, *claimedHeight, limits, "PNG"); !size) {
        return fail(size);
    }
    if (*claimedWidth > kMaxSidePixels || *claimedHeight > kMaxSidePixels) {
        return fail(ErrorCode::TooLarge,
                    "the PNG picture is too large: at most 1000000 pixels a side are accepted");
    }
    const auto outline = outlineOf(bytes);
    if (!outline) {
        return corrupt("PNG", "its chunks break off");
    }
    PngReader reader;
    if (!reader.begin(bytes)) {
        return reader.error();
    }
    const std::size_t values = std::size_t{3} * reader.image.width * reader.image.height;
    bool isComplete = false;
    Image image = Image::make(static_cast<int>(reader.image.width), static_cast<int>(reader.image.height),
                              [&](std::uint8_t* bgr) {
                                  isComplete = reader.readAsBgr({bgr, values});
                              });
    if (!isComplete) {
        return reader.error();
    }
    return DecodedImage{std::move(image), outline->orientation};
}

} // namespace likeness
