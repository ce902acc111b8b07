// SPDX-FileCopyrightText: 2026 Likeness contributors
// SPDX-License-Identifier: Apache-2.0

#include "image/PngDecoder.h"

#include "base/WipingAllocator.h"
#include "image/ByteReader.h"
#include "image/Transparency.h"

#include <algorithm>
#include <array>
#include <csetjmp>
#include <cstring>
#include <new>
#include <string_view>

#include <png.h>

namespace likeness {
namespace {

constexpr std::size_t kSignatureSize = 8;
constexpr std::size_t kChunkOverhead = 12; // length, type, CRC
constexpr std::uint32_t kHeaderSize = 13;

/// What the file's chain of chunks tells without decompressing anything.
struct PngOutline {
    bool hasHeader = false; ///< The first chunk is a header; the size is known.
    bool isComplete = false;
    std::uint32_t width = 0;
    std::uint32_t height = 0;
    Orientation orientation = Orientation::Upright;
};

PngOutline outlineOf(std::span<const std::byte> bytes) {
    const ByteReader reader(bytes, ByteOrder::Big);
    PngOutline outline;
    for (std::size_t at = kSignatureSize; at < bytes.size();) {
        const auto length = reader.u32(at);
        if (!length || bytes.size() - at < kChunkOverhead || bytes.size() - at - kChunkOverhead < *length) {
            break;
        }
        const std::string_view type(reinterpret_cast<const char*>(bytes.data()) + at + 4, 4);
        if (type == "IHDR" && at == kSignatureSize && *length == kHeaderSize) {
            outline.hasHeader = true;
            outline.width = *reader.u32(at + 8);
            outline.height = *reader.u32(at + 12);
        } else if (type == "eXIf") {
            outline.orientation = exifOrientation(bytes.subspan(at + 8, *length));
        } else if (type == "IEND") {
            outline.isComplete = true;
            break;
        }
        at += kChunkOverhead + *length;
    }
    return outline;
}

/// libpng's reader. Its full interface, not the simplified one: that one distorts interlaced 16-bit pictures
/// in libpng 1.6.39 with Debian's security fixes, and overruns its buffer on them without the fixes.
/// libpng leaves a function by longjmp, so nothing that jumps over this code may have a destructor to run.
class PngReader {
  public:
    explicit PngReader(std::span<const std::byte> bytes) : m_rest(bytes) {
        m_png =
            png_create_read_struct(PNG_LIBPNG_VER_STRING, this, stop, [](png_structp, png_const_charp) {});
        m_info = m_png != nullptr ? png_create_info_struct(m_png) : nullptr;
        if (m_info == nullptr) {
            png_destroy_read_struct(&m_png, nullptr, nullptr);
            throw std::bad_alloc();
        }
    }
    ~PngReader() { png_destroy_read_struct(&m_png, &m_info, nullptr); }
    PngReader(const PngReader&) = delete;
    PngReader& operator=(const PngReader&) = delete;

    /// Reads up to the pixels, and asks for them as 8-bit BGR or BGRA.
    [[nodiscard]] bool readHeader() {
        if (setjmp(m_jump) != 0) { // libpng knows no other way out
            return false;
        }
        png_set_read_fn(m_png, this, read);
        png_set_user_limits(m_png, PNG_UINT_31_MAX, PNG_UINT_31_MAX); // the caller has checked the size
        png_set_keep_unknown_chunks(m_png, PNG_HANDLE_CHUNK_NEVER, nullptr, -1); // metadata: nothing we use
        png_read_info(m_png, m_info);
        png_set_expand(m_png); // palette, few bits and transparent colors become 8 bits with alpha
        png_set_scale_16(m_png);
        png_set_gray_to_rgb(m_png);
        png_set_bgr(m_png);
        m_passes = png_set_interlace_handling(m_png);
        png_read_update_info(m_png, m_info);
        return true;
    }

    [[nodiscard]] std::size_t channels() const { return png_get_channels(m_png, m_info); }

    /// All rows, one after the other, and the rest of the file, whose checksums are proved on the way.
    [[nodiscard]] bool readPixels(std::uint8_t* pixels) {
        if (setjmp(m_jump) != 0) {
            return false;
        }
        const std::size_t stride = png_get_rowbytes(m_png, m_info);
        const std::size_t rows = png_get_image_height(m_png, m_info);
        for (int pass = 0; pass < m_passes; ++pass) {
            for (std::size_t y = 0; y < rows; ++y) {
                png_read_row(m_png, pixels + y * stride, nullptr);
            }
        }
        png_read_end(m_png, nullptr);
        return true;
    }

    [[nodiscard]] tl::unexpected<Error> error() const {
        const std::string_view message(m_message.data());
        if (message == "Out of memory") {
            return fail(ErrorCode::OutOfMemory, "not enough memory to decode the PNG picture");
        }
        return corrupt("PNG", message);
    }

  private:
    [[noreturn]] static void stop(png_structp png, png_const_charp message) {
        auto* self = static_cast<PngReader*>(png_get_error_ptr(png));
        std::strncpy(self->m_message.data(), message, self->m_message.size() - 1);
        std::longjmp(self->m_jump, 1);
    }

    static void read(png_structp png, png_bytep to, std::size_t size) {
        auto* self = static_cast<PngReader*>(png_get_io_ptr(png));
        if (size > self->m_rest.size()) {
            png_error(png, "it breaks off");
        }
        std::memcpy(to, self->m_rest.data(), size);
        self->m_rest = self->m_rest.subspan(size);
    }

    std::span<const std::byte> m_rest;
    png_structp m_png = nullptr;
    png_infop m_info = nullptr;
    int m_passes = 1;
    std::jmp_buf m_jump{};
    std::array<char, 128> m_message{};
};

bool readAsBgr(PngReader& reader, std::span<std::uint8_t> bgr) {
    if (reader.channels() == 3) {
        return reader.readPixels(bgr.data());
    }
    WipedVector<std::uint8_t> bgra(bgr.size() / 3 * 4);
    if (!reader.readPixels(bgra.data())) {
        return false;
    }
    layOverWhite(bgra, bgr);
    return true;
}

} // namespace

Result<DecodedImage> decodePng(std::span<const std::byte> bytes, const ImageLimits& limits) {
    const PngOutline outline = outlineOf(bytes);
    if (!outline.hasHeader) {
        return corrupt("PNG", "its header is missing");
    }
    if (const auto size = checkSize(outline.width, outline.height, limits, "PNG"); !size) {
        return fail(size);
    }
    if (!outline.isComplete) {
        return corrupt("PNG", "it breaks off");
    }
    PngReader reader(bytes);
    if (!reader.readHeader()) {
        return reader.error();
    }
    const std::size_t values = std::size_t{3} * outline.width * outline.height;
    bool isComplete = false;
    Image image = Image::make(static_cast<int>(outline.width), static_cast<int>(outline.height),
                              [&](std::uint8_t* bgr) {
                                  isComplete = readAsBgr(reader, {bgr, values});
                              });
    if (!isComplete) {
        return reader.error();
    }
    return DecodedImage{std::move(image), outline.orientation};
}

} // namespace likeness
