// SPDX-FileCopyrightText: 2026 Likeness contributors
// SPDX-License-Identifier: Apache-2.0

#include "image/WebPDecoder.h"

#include "base/WipingAllocator.h"
#include "image/ByteReader.h"
#include "image/Transparency.h"

#include <webp/decode.h>

#include <optional>
#include <string_view>

namespace likeness {
namespace {

constexpr std::size_t kRiffHeaderSize = 12; // "RIFF", length, "WEBP"
constexpr std::size_t kChunkHeaderSize = 8; // type, length

/// The orientation in the EXIF chunk; nothing when the chunks break off before the length that the file
/// gives for itself. libwebp looks no further than the pixels, and fills up some that are missing.
std::optional<Orientation> orientationInChunks(std::span<const std::byte> bytes) {
    const ByteReader reader(bytes, ByteOrder::Little);
    const auto riffSize = reader.u32(4);
    if (!riffSize || bytes.size() - kChunkHeaderSize < *riffSize) {
        return std::nullopt;
    }
    const std::size_t end = kChunkHeaderSize + *riffSize;
    auto orientation = Orientation::Upright;
    for (std::size_t at = kRiffHeaderSize; at < end;) {
        const auto length = reader.u32(at + 4);
        if (!length || end - at < kChunkHeaderSize || end - at - kChunkHeaderSize < *length) {
            return std::nullopt;
        }
        if (std::string_view(reinterpret_cast<const char*>(bytes.data()) + at, 4) == "EXIF") {
            orientation = exifOrientation(bytes.subspan(at + kChunkHeaderSize, *length));
        }
        at += kChunkHeaderSize + *length + (*length & 1U); // chunks are padded to an even length
    }
    return orientation;
}

std::string_view describe(VP8StatusCode status) {
    switch (status) {
    case VP8_STATUS_BITSTREAM_ERROR:
        return "the bitstream is malformed";
    case VP8_STATUS_NOT_ENOUGH_DATA:
        return "it breaks off";
    case VP8_STATUS_UNSUPPORTED_FEATURE:
        return "it uses an unknown feature";
    default:
        return "it cannot be decoded";
    }
}

tl::unexpected<Error> failure(VP8StatusCode status) {
    if (status == VP8_STATUS_OUT_OF_MEMORY) {
        return fail(ErrorCode::OutOfMemory, "not enough memory to decode the WebP picture");
    }
    return corrupt("WebP", describe(status));
}

VP8StatusCode decodeInto(std::span<const std::byte> bytes, WEBP_CSP_MODE mode, std::size_t channels,
                         std::span<std::uint8_t> pixels, int width) {
    WebPDecoderConfig config;
    if (WebPInitDecoderConfig(&config) == 0) {
        return VP8_STATUS_INVALID_PARAM;
    }
    config.output.colorspace = mode;
    config.output.is_external_memory = 1;
    config.output.u.RGBA.rgba = pixels.data();
    config.output.u.RGBA.stride = width * static_cast<int>(channels);
    config.output.u.RGBA.size = pixels.size();
    return WebPDecode(reinterpret_cast<const std::uint8_t*>(bytes.data()), bytes.size(), &config);
}

VP8StatusCode decodeAsBgr(std::span<const std::byte> bytes, bool hasAlpha, std::span<std::uint8_t> bgr,
                          int width) {
    if (!hasAlpha) {
        return decodeInto(bytes, MODE_BGR, 3, bgr, width);
    }
    WipedVector<std::uint8_t> bgra(bgr.size() / 3 * 4);
    const VP8StatusCode status = decodeInto(bytes, MODE_BGRA, 4, bgra, width);
    if (status == VP8_STATUS_OK) {
        layOverWhite(bgra, bgr);
    }
    return status;
}

} // namespace

Result<DecodedImage> decodeWebP(std::span<const std::byte> bytes, const ImageLimits& limits) {
    WebPBitstreamFeatures features;
    const VP8StatusCode header =
        WebPGetFeatures(reinterpret_cast<const std::uint8_t*>(bytes.data()), bytes.size(), &features);
    if (header != VP8_STATUS_OK) {
        return failure(header);
    }
    if (features.has_animation != 0) {
        return fail(ErrorCode::UnsupportedFormat,
                    "an animated WebP is not accepted; save one of its frames as JPEG or PNG");
    }
    const auto size = checkSize(static_cast<std::uint64_t>(features.width),
                                static_cast<std::uint64_t>(features.height), limits, "WebP");
    if (!size) {
        return fail(size);
    }
    const auto orientation = orientationInChunks(bytes);
    if (!orientation) {
        return corrupt("WebP", "it breaks off");
    }
    const std::size_t values =
        std::size_t{3} * static_cast<std::size_t>(features.width) * static_cast<std::size_t>(features.height);
    VP8StatusCode status = VP8_STATUS_OK;
    Image image = Image::make(features.width, features.height, [&](std::uint8_t* bgr) {
        status = decodeAsBgr(bytes, features.has_alpha != 0, {bgr, values}, features.width);
    });
    if (status != VP8_STATUS_OK) {
        return failure(status);
    }
    return DecodedImage{std::move(image), *orientation};
}

} // namespace likeness
