// SPDX-FileCopyrightText: 2026 Likeness contributors
// SPDX-License-Identifier: Apache-2.0

#include "image/RawFrame.h"

#include "image/DecodedImage.h"
#include "image/YuvRow.h"

#include <opencv2/imgproc.hpp>

#include <algorithm>

namespace likeness {
namespace {

struct Planes {
    std::size_t rowBytes = 0;       ///< Bytes of a row of the first plane.
    std::size_t chromaRowBytes = 0; ///< 0 where there are no further planes.
    std::size_t chromaStride = 0;
    std::size_t chromaRows = 0; ///< Of all further planes together.
};

constexpr std::size_t halfUp(std::size_t n) {
    return n / 2 + n % 2;
}

std::size_t bytesPerPixel(ColorFormat format) {
    switch (format) {
    case ColorFormat::Bgr:
    case ColorFormat::Rgb:
        return 3;
    case ColorFormat::Bgra:
    case ColorFormat::Rgba:
        return 4;
    case ColorFormat::Gray:
    case ColorFormat::I420:
    case ColorFormat::Nv12:
        break;
    }
    return 1;
}

/// The layout that a stride of 0 stands for: no padding, except that an odd NV12 row of Y is one byte shorter
/// than a row of UV, and both share the stride.
std::size_t tightStride(std::size_t width, ColorFormat format) {
    return format == ColorFormat::Nv12 ? 2 * halfUp(width) : width * bytesPerPixel(format);
}

Planes planesOf(std::size_t width, std::size_t height, ColorFormat format, std::size_t stride) {
    const std::size_t chroma = halfUp(width);
    switch (format) {
    case ColorFormat::I420:
        return {width, chroma, halfUp(stride), 2 * halfUp(height)};
    case ColorFormat::Nv12:
        return {width, 2 * chroma, stride, halfUp(height)};
    default:
        return {width * bytesPerPixel(format), 0, 0, 0};
    }
}

/// Whether `rows` rows fit into `bytes`, the last one without its padding; without overflow.
bool fits(std::size_t bytes, std::size_t rows, std::size_t stride, std::size_t rowBytes) {
    return bytes >= rowBytes && (bytes - rowBytes) / stride >= rows - 1;
}

bool bufferHolds(std::size_t bytes, std::size_t height, std::size_t stride, const Planes& planes) {
    if (planes.chromaRows == 0) {
        return fits(bytes, height, stride, planes.rowBytes);
    }
    return fits(bytes, height, stride, stride) &&
           fits(bytes - height * stride, planes.chromaRows, planes.chromaStride, planes.chromaRowBytes);
}

void yuvToBgr(const RawFrame& frame, std::uint8_t* bgr) {
    const auto width = static_cast<std::size_t>(frame.width);
    const auto height = static_cast<std::size_t>(frame.height);
    const Planes planes = planesOf(width, height, frame.format, frame.stride);
    const bool isInterleaved = frame.format == ColorFormat::Nv12;
    const auto* luma = reinterpret_cast<const std::uint8_t*>(frame.buffer.data());
    const auto* u = luma + height * frame.stride;
    const auto* v = isInterleaved ? u + 1 : u + halfUp(height) * planes.chromaStride;
    for (std::size_t y = 0; y < height; ++y) {
        const std::size_t chroma = y / 2 * planes.chromaStride;
        const std::size_t step = isInterleaved ? 2 : 1;
        YuvRow{luma + y * frame.stride, u + chroma, v + chroma, step}.toBgr(width, bgr + 3 * width * y);
    }
}

} // namespace

Result<RawFrame> RawFrame::checked(std::span<const std::byte> buffer, int width, int height,
                                   ColorFormat format, std::size_t stride, const ImageLimits& limits) {
    if (width < 1 || height < 1) {
        return fail(ErrorCode::InvalidArgument, "a raw picture needs a positive size, not " +
                                                    std::to_string(width) + " × " + std::to_string(height));
    }
    const auto columns = static_cast<std::size_t>(width);
    const auto rows = static_cast<std::size_t>(height);
    if (const auto size = checkSize(columns, rows, limits, "raw"); !size) {
        return fail(size);
    }
    const std::size_t step = stride == 0 ? tightStride(columns, format) : stride;
    const Planes planes = planesOf(columns, rows, format, step);
    if (step < planes.rowBytes || planes.chromaStride < planes.chromaRowBytes) {
        return fail(ErrorCode::InvalidArgument,
                    "the stride of " + std::to_string(step) + " bytes is shorter than a row of " +
                        std::to_string(std::max(planes.rowBytes, planes.chromaRowBytes)) + " bytes");
    }
    if (!bufferHolds(buffer.size(), rows, step, planes)) {
        return fail(ErrorCode::InvalidArgument, "the buffer of " + std::to_string(buffer.size()) +
                                                    " bytes is shorter than " + std::to_string(height) +
                                                    " rows with a stride of " + std::to_string(step) +
                                                    " bytes need");
    }
    return RawFrame{buffer, width, height, format, step};
}

void RawFrame::toBgr(std::span<std::uint8_t> bgr) const {
    auto* bytes = const_cast<std::byte*>(buffer.data()); // cv::Mat knows no read-only memory
    const auto source = [&](int type) {
        const auto step =
            height == 1 ? std::size_t{cv::Mat::AUTO_STEP} : stride; // one row may be cut at its end
        return cv::Mat(height, width, type, bytes, step);
    };
    cv::Mat target(height, width, CV_8UC3, bgr.data());
    switch (format) {
    case ColorFormat::Bgr:
        source(CV_8UC3).copyTo(target);
        return;
    case ColorFormat::Rgb:
        cv::cvtColor(source(CV_8UC3), target, cv::COLOR_RGB2BGR);
        return;
    case ColorFormat::Bgra:
        cv::cvtColor(source(CV_8UC4), target, cv::COLOR_BGRA2BGR);
        return;
    case ColorFormat::Rgba:
        cv::cvtColor(source(CV_8UC4), target, cv::COLOR_RGBA2BGR);
        return;
    case ColorFormat::Gray:
        cv::cvtColor(source(CV_8UC1), target, cv::COLOR_GRAY2BGR);
        return;
    case ColorFormat::I420:
    case ColorFormat::Nv12:
        yuvToBgr(*this, bgr.data());
        return;
    }
}

} // namespace likeness
