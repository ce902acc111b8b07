// SPDX-FileCopyrightText: 2026 Likeness contributors
// SPDX-License-Identifier: Apache-2.0

#include "support/EncodedImages.h"

#include <algorithm>
#include <cstdio> // jpeglib.h needs it and does not include it
#include <cstdlib>

#include <jpeglib.h>
#include <png.h>
#include <webp/encode.h>
#include <zlib.h>

namespace likeness::test {
namespace {

Bytes copyOf(const void* data, std::size_t size) {
    const auto* bytes = static_cast<const std::byte*>(data);
    return {bytes, bytes + size};
}

struct JpegColorSpaces {
    J_COLOR_SPACE given;
    J_COLOR_SPACE stored;
    int components;
};

JpegColorSpaces spacesOf(JpegColors colors) {
    switch (colors) {
    case JpegColors::Gray:
        return {JCS_GRAYSCALE, JCS_GRAYSCALE, 1};
    case JpegColors::Cmyk:
        return {JCS_CMYK, JCS_CMYK, 4};
    case JpegColors::Ycck:
        return {JCS_CMYK, JCS_YCCK, 4};
    case JpegColors::Bgr:
        break;
    }
    return {JCS_EXT_BGR, JCS_YCbCr, 3};
}

jpeg_scan_info scanOf(int component, int firstCoefficient, int lastCoefficient) {
    return {1, {component, 0, 0, 0}, firstCoefficient, lastCoefficient, 0, 0};
}

/// The scans of a JPEG that does not keep all components together.
std::vector<jpeg_scan_info> scansOf(int components, const JpegOptions& options) {
    std::vector<jpeg_scan_info> scans;
    for (int component = 0; component < components; ++component) {
        scans.push_back(scanOf(component, 0, options.isSplitIntoManyScans ? 0 : 63));
        for (int i = 1; options.isSplitIntoManyScans && i < 64; ++i) {
            scans.push_back(scanOf(component, i, i));
        }
    }
    return scans;
}

void configure(jpeg_compress_struct& codec, const JpegColorSpaces& spaces, const JpegOptions& options) {
    jpeg_set_defaults(&codec);
    jpeg_set_colorspace(&codec, spaces.stored);
    jpeg_set_quality(&codec, options.quality, TRUE);
    if (spaces.components > 1) {
        codec.comp_info[0].h_samp_factor = options.isSubsampled ? 2 : 1;
        codec.comp_info[0].v_samp_factor = options.isSubsampled ? 2 : 1;
    }
    if (spaces.stored == JCS_YCCK) { // the black plane has the luma's resolution
        codec.comp_info[3].h_samp_factor = codec.comp_info[0].h_samp_factor;
        codec.comp_info[3].v_samp_factor = codec.comp_info[0].v_samp_factor;
    }
    codec.restart_interval = options.restartInterval;
    if (options.isProgressive) {
        jpeg_simple_progression(&codec);
    }
    if (!options.writesAdobeMarker) {
        codec.write_Adobe_marker = FALSE;
    }
}

void appendTo(png_structp png, png_bytep data, png_size_t size) {
    auto* bytes = static_cast<Bytes*>(png_get_io_ptr(png));
    const auto more = copyOf(data, size);
    bytes->insert(bytes->end(), more.begin(), more.end());
}

} // namespace

ByteWriter& ByteWriter::text(std::string_view text) {
    return bytes(std::as_bytes(std::span(text)));
}
ByteWriter& ByteWriter::bytes(std::span<const std::byte> bytes) {
    m_bytes.insert(m_bytes.end(), bytes.begin(), bytes.end());
    return *this;
}
ByteWriter& ByteWriter::u8(unsigned value) {
    m_bytes.push_back(static_cast<std::byte>(value));
    return *this;
}
ByteWriter& ByteWriter::le16(unsigned value) {
    return u8(value & 0xFFU).u8(value >> 8U);
}
ByteWriter& ByteWriter::le32(std::uint32_t value) {
    return le16(value & 0xFFFFU).le16(value >> 16U);
}
ByteWriter& ByteWriter::be16(unsigned value) {
    return u8(value >> 8U).u8(value & 0xFFU);
}
ByteWriter& ByteWriter::be32(std::uint32_t value) {
    return be16(value >> 16U).be16(value & 0xFFFFU);
}
ByteWriter& ByteWriter::zeros(std::size_t count) {
    m_bytes.insert(m_bytes.end(), count, std::byte{});
    return *this;
}

Bytes exifWithOrientation(unsigned orientation, bool isBigEndian) {
    ByteWriter tiff;
    if (isBigEndian) {
        tiff.text("MM").be16(42).be32(8).be16(1);
        tiff.be16(0x0112).be16(3).be32(1).be16(orientation).be16(0).be32(0);
    } else {
        tiff.text("II").le16(42).le32(8).le16(1);
        tiff.le16(0x0112).le16(3).le32(1).le16(orientation).le16(0).le32(0);
    }
    return tiff.done();
}

Bytes encodeJpeg(int width, int height, std::span<const std::uint8_t> values, JpegColors colors,
                 const JpegOptions& options) {
    const JpegColorSpaces spaces = spacesOf(colors);
    jpeg_compress_struct codec{};
    jpeg_error_mgr errors{};
    codec.err = jpeg_std_error(&errors);
    jpeg_create_compress(&codec);
    unsigned char* memory = nullptr;
    unsigned long size = 0;
    jpeg_mem_dest(&codec, &memory, &size);
    codec.image_width = static_cast<JDIMENSION>(width);
    codec.image_height = static_cast<JDIMENSION>(height);
    codec.input_components = spaces.components;
    codec.in_color_space = spaces.given;
    configure(codec, spaces, options);
    const auto scans = scansOf(spaces.components, options);
    if (!options.isInterleaved || options.isSplitIntoManyScans) {
        codec.scan_info = scans.data();
        codec.num_scans = static_cast<int>(scans.size());
    }
    jpeg_start_compress(&codec, TRUE);
    if (!options.app1.empty()) {
        jpeg_write_marker(&codec, JPEG_APP0 + 1, reinterpret_cast<const JOCTET*>(options.app1.data()),
                          static_cast<unsigned>(options.app1.size()));
    }
    const auto stride = static_cast<std::size_t>(width * spaces.components);
    while (codec.next_scanline < codec.image_height) {
        auto* row = const_cast<JSAMPLE*>(values.data() + codec.next_scanline * stride);
        jpeg_write_scanlines(&codec, &row, 1);
    }
    jpeg_finish_compress(&codec);
    Bytes bytes = copyOf(memory, size);
    jpeg_destroy_compress(&codec);
    std::free(memory); // NOLINT(cppcoreguidelines-no-malloc): jpeg_mem_dest allocates with malloc
    return bytes;
}

Bytes encodeJpeg(const Pixels& picture, const JpegOptions& options) {
    return encodeJpeg(picture.width, picture.height, picture.bgr, JpegColors::Bgr, options);
}

Bytes encodePngRows(int width, int height, std::span<const std::uint8_t> rows, const PngOptions& options) {
    Bytes bytes;
    png_structp png = png_create_write_struct(PNG_LIBPNG_VER_STRING, nullptr, nullptr, nullptr);
    png_infop info = png_create_info_struct(png);
    png_set_write_fn(png, &bytes, appendTo, nullptr);
    png_set_IHDR(png, info, static_cast<png_uint_32>(width), static_cast<png_uint_32>(height),
                 options.bitDepth, options.colorType,
                 options.isInterlaced ? PNG_INTERLACE_ADAM7 : PNG_INTERLACE_NONE,
                 PNG_COMPRESSION_TYPE_DEFAULT, PNG_FILTER_TYPE_DEFAULT);
    if (!options.palette.empty()) {
        std::vector<png_color> palette;
        for (std::size_t i = 0; i < options.palette.size(); i += 3) {
            palette.push_back({options.palette[i], options.palette[i + 1], options.palette[i + 2]});
        }
        png_set_PLTE(png, info, palette.data(), static_cast<int>(palette.size()));
    }
    if (!options.transparency.empty()) {
        png_set_tRNS(png, info, options.transparency.data(), static_cast<int>(options.transparency.size()),
                     nullptr);
    }
    png_write_info(png, info);
    const std::size_t stride = rows.size() / static_cast<std::size_t>(height);
    std::vector<png_bytep> pointers;
    for (int y = 0; y < height; ++y) {
        pointers.push_back(const_cast<png_bytep>(rows.data()) + static_cast<std::size_t>(y) * stride);
    }
    png_write_image(png, pointers.data());
    png_write_end(png, info);
    png_destroy_write_struct(&png, &info);
    return bytes;
}

Bytes pngChunk(std::string_view type, const Bytes& content) {
    ByteWriter checked;
    checked.text(type).bytes(content);
    const auto sum = crc32(0, reinterpret_cast<const Bytef*>(checked.done().data()),
                           static_cast<uInt>(checked.done().size()));
    ByteWriter chunk;
    chunk.be32(static_cast<std::uint32_t>(content.size())).bytes(checked.done());
    return chunk.be32(static_cast<std::uint32_t>(sum)).done();
}

Bytes withPngChunk(const Bytes& png, std::string_view type, const Bytes& content, std::string_view before) {
    const auto name = std::as_bytes(std::span(before));
    const auto found = std::search(png.begin(), png.end(), name.begin(), name.end()) - 4; // its length
    const Bytes chunk = pngChunk(type, content);
    Bytes result(png.begin(), found);
    result.insert(result.end(), chunk.begin(), chunk.end());
    result.insert(result.end(), found, png.end());
    return result;
}

Bytes encodeWebP(const Pixels& picture, float quality) {
    std::uint8_t* memory = nullptr;
    const int stride = 3 * picture.width;
    const std::size_t size =
        quality < 0
            ? WebPEncodeLosslessBGR(picture.bgr.data(), picture.width, picture.height, stride, &memory)
            : WebPEncodeBGR(picture.bgr.data(), picture.width, picture.height, stride, quality, &memory);
    Bytes bytes = copyOf(memory, size);
    WebPFree(memory);
    return bytes;
}

Bytes encodeWebPWithAlpha(int width, int height, std::span<const std::uint8_t> bgra) {
    std::uint8_t* memory = nullptr;
    const std::size_t size = WebPEncodeLosslessBGRA(bgra.data(), width, height, 4 * width, &memory);
    Bytes bytes = copyOf(memory, size);
    WebPFree(memory);
    return bytes;
}

Bytes riffChunk(std::string_view type, const Bytes& content) {
    ByteWriter chunk;
    chunk.text(type).le32(static_cast<std::uint32_t>(content.size())).bytes(content);
    return chunk.zeros(content.size() % 2).done();
}

Bytes extendedWebP(const Bytes& webp, int width, int height, unsigned flags, const Bytes& before,
                   const Bytes& after) {
    constexpr std::size_t kRiffHeaderSize = 12;
    const auto canvas = [](int side) {
        return static_cast<unsigned>(side - 1);
    };
    ByteWriter vp8x; // flags, three reserved bytes, width and height less one in 24 bits each
    vp8x.le32(flags).le16(canvas(width) & 0xFFFFU).u8(canvas(width) >> 16U);
    vp8x.le16(canvas(height) & 0xFFFFU).u8(canvas(height) >> 16U);
    ByteWriter content;
    content.text("WEBP").bytes(riffChunk("VP8X", vp8x.done())).bytes(before);
    content.bytes(std::span(webp).subspan(kRiffHeaderSize)).bytes(after);
    return riffChunk("RIFF", content.done());
}

} // namespace likeness::test
