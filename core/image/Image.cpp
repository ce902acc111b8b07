// SPDX-FileCopyrightText: 2026 Likeness contributors
// SPDX-License-Identifier: Apache-2.0

#include "image/Image.h"

#include "base/LargePages.h"
#include "base/WipingAllocator.h"
#include "image/BmpDecoder.h"
#include "image/ImageFormat.h"
#include "image/JpegDecoder.h"
#include "image/PngDecoder.h"
#include "image/RawFrame.h"
#include "image/Transform.h"
#include "image/WebPDecoder.h"

#include <opencv2/core.hpp>

#include <cstddef>
#include <exception>
#include <new>

namespace likeness {
namespace {

std::string pixelsText(std::uint64_t width, std::uint64_t height) {
    return std::to_string(width) + " × " + std::to_string(height) + " pixels";
}

Result<DecodedImage> decode(std::span<const std::byte> bytes, const ImageLimits& limits) {
    switch (recognizeFormat(bytes)) {
    case ImageFormat::Jpeg:
        return decodeJpeg(bytes, limits);
    case ImageFormat::Png:
        return decodePng(bytes, limits);
    case ImageFormat::WebP:
        return decodeWebP(bytes, limits);
    case ImageFormat::Bmp:
        return decodeBmp(bytes, limits);
    case ImageFormat::Unknown:
        break;
    }
    return fail(ErrorCode::UnsupportedFormat, refusal(bytes));
}

/// Runs `work`, and turns what the standard library or OpenCV throw into errors.
template <typename Work>
Result<Image> guarded(Work&& work) {
    const auto outOfMemory = [] {
        return fail(ErrorCode::OutOfMemory,
                    "not enough memory for the picture; close other programs or take a smaller picture");
    };
    try {
        return work();
    } catch (const std::bad_alloc&) {
        return outOfMemory();
    } catch (const cv::Exception& exception) {
        if (exception.code == cv::Error::StsNoMem) {
            return outOfMemory();
        }
        return fail(ErrorCode::Internal, "the picture could not be converted: " + exception.err);
    } catch (const std::exception& exception) {
        return fail(ErrorCode::Internal,
                    std::string("the picture could not be converted: ") + exception.what());
    }
}

Orientation orientationUndoneBy(Rotation rotation) {
    switch (rotation) {
    case Rotation::Clockwise90:
        return Orientation::Clockwise90;
    case Rotation::Half:
        return Orientation::Half;
    case Rotation::Clockwise270:
        return Orientation::Clockwise270;
    case Rotation::None:
        break;
    }
    return Orientation::Upright;
}

} // namespace

Result<void> checkSize(std::uint64_t width, std::uint64_t height, const ImageLimits& limits,
                       std::string_view format) {
    if (width == 0 || height == 0) {
        return corrupt(format, "its size is " + pixelsText(width, height));
    }
    constexpr std::uint64_t kMaxSide = 0x7FFFFFFF; // an int, and the product below cannot overflow
    if (width > kMaxSide || height > kMaxSide || width * height > limits.maxPixels) {
        return fail(ErrorCode::TooLarge, "the " + std::string(format) + " picture has " +
                                             pixelsText(width, height) + "; at most " +
                                             std::to_string(limits.maxPixels) +
                                             " pixels in all are accepted; scale it down");
    }
    return {};
}

tl::unexpected<Error> corrupt(std::string_view format, std::string_view detail) {
    return fail(ErrorCode::CorruptData, "the " + std::string(format) + " data is damaged or incomplete (" +
                                            std::string(detail) + "); use an undamaged copy");
}

std::span<const std::uint8_t> Image::pixels() const noexcept {
    return {m_pixels.get(),
            std::size_t{3} * static_cast<std::size_t>(m_width) * static_cast<std::size_t>(m_height)};
}

std::shared_ptr<std::uint8_t[]> Image::allocate(int width, int height) {
    const std::size_t bytes =
        std::size_t{3} * static_cast<std::size_t>(width) * static_cast<std::size_t>(height);
    constexpr std::size_t kManyBytes = 8 * kLargePage;
    const std::align_val_t alignment{bytes < kManyBytes ? alignof(std::max_align_t) : kLargePage};
    auto* const pixels = static_cast<std::uint8_t*>(::operator new(bytes, alignment));
    if (bytes >= kManyBytes) {
        preferLargePages(pixels, bytes);
    }
    return {pixels, [bytes, alignment](std::uint8_t* used) {
                wipe(used, bytes);
                ::operator delete(used, alignment);
            }};
}

Result<Image> Image::fromEncoded(std::span<const std::byte> bytes, const ImageLimits& limits) {
    if (bytes.empty()) {
        return fail(ErrorCode::InvalidArgument, "the picture is empty (0 bytes); choose another file");
    }
    if (bytes.size() > limits.maxBytes) {
        return fail(ErrorCode::TooLarge, "the picture has " + std::to_string(bytes.size()) +
                                             " bytes; at most " + std::to_string(limits.maxBytes) +
                                             " are accepted");
    }
    return guarded([&]() -> Result<Image> {
        auto decoded = decode(bytes, limits);
        if (!decoded) {
            return fail(decoded);
        }
        return turnedUpright(decoded->image, decoded->orientation);
    });
}

Result<Image> Image::fromRaw(std::span<const std::byte> buffer, int width, int height, ColorFormat format,
                             std::size_t stride, const ImageLimits& limits) {
    return guarded([&]() -> Result<Image> {
        const auto frame = RawFrame::checked(buffer, width, height, format, stride, limits);
        if (!frame) {
            return fail(frame);
        }
        const std::size_t values =
            std::size_t{3} * static_cast<std::size_t>(width) * static_cast<std::size_t>(height);
        return make(width, height, [&](std::uint8_t* bgr) { frame->toBgr({bgr, values}); });
    });
}

Result<Image> Image::rotated(Rotation rotation) const {
    if (isEmpty()) {
        return fail(ErrorCode::InvalidArgument, "an empty picture cannot be rotated");
    }
    return guarded([&]() -> Result<Image> { return turnedUpright(*this, orientationUndoneBy(rotation)); });
}

Result<Image> Image::resized(int width, int height, const ImageLimits& limits) const {
    if (isEmpty() || width < 1 || height < 1) {
        return fail(ErrorCode::InvalidArgument, "a picture of " +
                                                    pixelsText(static_cast<std::uint64_t>(m_width),
                                                               static_cast<std::uint64_t>(m_height)) +
                                                    " cannot be resized to " + std::to_string(width) + " × " +
                                                    std::to_string(height));
    }
    const auto size =
        checkSize(static_cast<std::uint64_t>(width), static_cast<std::uint64_t>(height), limits, "resized");
    if (!size) {
        return fail(size);
    }
    return guarded([&]() -> Result<Image> { return scaled(*this, width, height); });
}

} // namespace likeness
