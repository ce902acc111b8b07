// SPDX-FileCopyrightText: 2026 Likeness contributors
// SPDX-License-Identifier: Apache-2.0

#include "image/Image.h"

#include <cstdlib>
#include <cstring>

// Image::fromRaw, rotated and resized with any arguments: never a byte outside the buffer.

using namespace likeness;

namespace {

struct Arguments {
    std::int16_t width;
    std::int16_t height;
    std::uint8_t format;
    std::uint8_t scaledWidth;
    std::uint8_t scaledHeight;
    std::uint8_t hugeStride;
    std::uint16_t stride;
};

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    Arguments arguments{};
    if (size < sizeof arguments) {
        return 0;
    }
    std::memcpy(&arguments, data, sizeof arguments);
    const auto buffer = std::as_bytes(std::span(data, size)).subspan(sizeof arguments);
    const auto format = static_cast<ColorFormat>(arguments.format % 7);
    const std::size_t stride =
        arguments.hugeStride == 255 ? ~std::size_t{arguments.stride} : std::size_t{arguments.stride};
    const auto image = Image::fromRaw(buffer, arguments.width, arguments.height, format, stride);
    if (!image) {
        return image.error().code == ErrorCode::Internal ? (std::abort(), 0) : 0;
    }
    const auto turned = image->rotated(static_cast<Rotation>(arguments.scaledWidth % 4));
    const auto scaled = image->resized(arguments.scaledWidth, arguments.scaledHeight);
    if (!turned || (!scaled && arguments.scaledWidth != 0 && arguments.scaledHeight != 0)) {
        std::abort();
    }
    return 0;
}
