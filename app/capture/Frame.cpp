// SPDX-FileCopyrightText: 2026 Likeness contributors
// SPDX-License-Identifier: Apache-2.0

#include "Frame.h"

#include <QtMultimedia/QVideoFrame>

#include <opencv2/imgproc.hpp>

#include <algorithm>
#include <cstring>
#include <exception>
#include <utility>
#include <vector>

namespace likeness {
namespace {

constexpr int halfUp(int n) {
    return n / 2 + n % 2;
}

std::optional<Frame::Layout> layoutOf(QVideoFrameFormat::PixelFormat format) {
    switch (format) {
    case QVideoFrameFormat::Format_BGRA8888:
    case QVideoFrameFormat::Format_BGRX8888:
        return Frame::Layout::Bgra;
    case QVideoFrameFormat::Format_RGBA8888:
    case QVideoFrameFormat::Format_RGBX8888:
        return Frame::Layout::Rgba;
    case QVideoFrameFormat::Format_Y8:
        return Frame::Layout::Gray;
    case QVideoFrameFormat::Format_YUV420P:
    case QVideoFrameFormat::Format_YV12:
        return Frame::Layout::I420;
    case QVideoFrameFormat::Format_NV12:
        return Frame::Layout::Nv12;
    case QVideoFrameFormat::Format_NV21:
        return Frame::Layout::Nv21;
    case QVideoFrameFormat::Format_YUYV:
        return Frame::Layout::Yuyv;
    case QVideoFrameFormat::Format_UYVY:
        return Frame::Layout::Uyvy;
    case QVideoFrameFormat::Format_Jpeg:
        return Frame::Layout::Jpeg;
    default:
        return std::nullopt;
    }
}

Rotation rotationOf(const QVideoFrame& video) {
#if QT_VERSION >= QT_VERSION_CHECK(6, 7, 0)
    const auto degrees = static_cast<int>(video.rotation());
#else
    const auto degrees = static_cast<int>(video.rotationAngle());
#endif
    switch (degrees) {
    case 90:
        return Rotation::Clockwise90;
    case 180:
        return Rotation::Half;
    case 270:
        return Rotation::Clockwise270;
    default:
        return Rotation::None;
    }
}

/// Keeps a frame's memory readable.
class Mapping {
  public:
    explicit Mapping(const QVideoFrame& video)
        : m_video(video), m_isMapped(m_video.map(QVideoFrame::ReadOnly)) {}
    ~Mapping() {
        if (m_isMapped) {
            m_video.unmap();
        }
    }
    Mapping(const Mapping&) = delete;
    Mapping& operator=(const Mapping&) = delete;

    /// None when the frame cannot be read.
    [[nodiscard]] std::vector<Frame::Plane> planes() const {
        std::vector<Frame::Plane> planes;
        for (int i = 0; m_isMapped && i < m_video.planeCount(); ++i) {
            const std::span bytes(m_video.bits(i),
                                  static_cast<std::size_t>(std::max(0, m_video.mappedBytes(i))));
            planes.push_back({std::as_bytes(bytes), m_video.bytesPerLine(i)});
        }
        return planes;
    }

  private:
    QVideoFrame m_video;
    bool m_isMapped;
};

/// The bytes of one row of each plane, as Frame keeps them.
struct Rows {
    int luma = 0;
    int chroma = 0; ///< 0 where there is one plane.
    int chromaPlanes = 0;
};

Rows rowsOf(Frame::Layout layout, int width) {
    switch (layout) {
    case Frame::Layout::Bgra:
    case Frame::Layout::Rgba:
        return {width * 4, 0, 0};
    case Frame::Layout::Yuyv:
    case Frame::Layout::Uyvy:
        return {halfUp(width) * 4, 0, 0};
    case Frame::Layout::I420:
        return {width, halfUp(width), 2};
    case Frame::Layout::Nv12:
    case Frame::Layout::Nv21:
        // An even number of bytes for both planes, as Image::fromRaw wants them.
        return {width, halfUp(width) * 2, 1};
    case Frame::Layout::Gray:
    case Frame::Layout::Jpeg:
        break;
    }
    return {width, 0, 0};
}

/// Copies rows of a plane behind each other; false when the plane is shorter than that.
bool copyRows(const Frame::Plane& plane, int rows, int rowBytes, std::byte*& target) {
    const auto stride = static_cast<std::size_t>(std::max(0, plane.stride));
    const auto bytes = static_cast<std::size_t>(rowBytes);
    if (stride < bytes || plane.bytes.size() < stride * static_cast<std::size_t>(rows - 1) + bytes) {
        return false;
    }
    const std::byte* source = plane.bytes.data();
    for (int row = 0; row < rows; ++row, source += stride, target += bytes) {
        std::memcpy(target, source, bytes);
    }
    return true;
}

bool copyPlanes(std::span<const Frame::Plane> planes, const Frame& frame, WipedVector<std::byte>& bytes) {
    const Rows rows = rowsOf(frame.layout, frame.width);
    const int chromaRows = halfUp(frame.height);
    if (planes.size() < static_cast<std::size_t>(1 + rows.chromaPlanes)) {
        return false;
    }
    bytes.resize(static_cast<std::size_t>(rows.luma) * static_cast<std::size_t>(frame.height) +
                 static_cast<std::size_t>(rows.chroma) *
                     static_cast<std::size_t>(chromaRows * rows.chromaPlanes));
    std::byte* target = bytes.data();
    bool isCopied = copyRows(planes[0], frame.height, rows.luma, target);
    for (int plane = 1; plane <= rows.chromaPlanes && isCopied; ++plane) {
        isCopied = copyRows(planes[static_cast<std::size_t>(plane)], chromaRows, rows.chroma, target);
    }
    return isCopied;
}

/// Layouts that the engine does not know.
Image converted(const Frame& frame, int type, int code) {
    return Image::make(frame.width, frame.height, [&](std::uint8_t* bgr) {
        const bool isPlanar = type == CV_8UC1;
        const int rows = isPlanar ? frame.height * 3 / 2 : frame.height;
        const std::size_t step = isPlanar ? static_cast<std::size_t>(frame.width)
                                          : static_cast<std::size_t>(halfUp(frame.width)) * 4;
        // cv::Mat knows no read-only memory.
        const cv::Mat source(rows, frame.width, type, const_cast<std::byte*>(frame.bytes->data()), step);
        cv::Mat target(frame.height, frame.width, CV_8UC3, bgr);
        cv::cvtColor(source, target, code);
    });
}

Result<Image> decoded(const Frame& frame) {
    const auto raw = [&frame](ColorFormat format) {
        return Image::fromRaw(*frame.bytes, frame.width, frame.height, format);
    };
    switch (frame.layout) {
    case Frame::Layout::Bgra:
        return raw(ColorFormat::Bgra);
    case Frame::Layout::Rgba:
        return raw(ColorFormat::Rgba);
    case Frame::Layout::Gray:
        return raw(ColorFormat::Gray);
    case Frame::Layout::I420:
        return raw(ColorFormat::I420);
    case Frame::Layout::Nv12:
        return raw(ColorFormat::Nv12);
    case Frame::Layout::Nv21:
        return converted(frame, CV_8UC1, cv::COLOR_YUV2BGR_NV21);
    case Frame::Layout::Yuyv:
        return converted(frame, CV_8UC2, cv::COLOR_YUV2BGR_YUYV);
    case Frame::Layout::Uyvy:
        return converted(frame, CV_8UC2, cv::COLOR_YUV2BGR_UYVY);
    case Frame::Layout::Jpeg:
        break;
    }
    return Image::fromEncoded(*frame.bytes);
}

/// OpenCV's 4:2:0 and 4:2:2 need even sides.
bool isConvertible(const Frame& frame) {
    switch (frame.layout) {
    case Frame::Layout::Nv12:
    case Frame::Layout::Nv21:
        return frame.width % 2 == 0 && frame.height % 2 == 0;
    case Frame::Layout::Yuyv:
    case Frame::Layout::Uyvy:
        return frame.width % 2 == 0;
    default:
        return true;
    }
}

} // namespace

std::optional<Frame> Frame::copyOf(std::span<const Plane> planes, int width, int height, Layout layout) {
    Frame frame{.width = width, .height = height, .layout = layout, .arrived = Clock::now()};
    if (planes.empty() || width <= 0 || height <= 0 || !isConvertible(frame)) {
        return std::nullopt;
    }
    const auto bytes = std::make_shared<WipedVector<std::byte>>();
    if (layout == Layout::Jpeg) {
        bytes->assign(planes[0].bytes.begin(), planes[0].bytes.end());
    } else if (!copyPlanes(planes, frame, *bytes)) {
        return std::nullopt;
    }
    frame.bytes = bytes;
    return frame;
}

std::optional<Frame> Frame::copyOf(const QVideoFrame& video) {
    const std::optional<Layout> layout = layoutOf(video.pixelFormat());
    if (!layout) {
        return std::nullopt;
    }
    const Mapping mapping(video);
    std::vector<Plane> planes = mapping.planes();
    if (video.pixelFormat() == QVideoFrameFormat::Format_YV12 && planes.size() == 3) {
        std::swap(planes[1], planes[2]);
    }
    std::optional<Frame> frame = copyOf(planes, video.width(), video.height(), *layout);
    if (frame) {
        frame->rotation = rotationOf(video);
    }
    return frame;
}

Result<Image> Frame::toImage() const {
    try {
        const Result<Image> image = decoded(*this);
        return image && rotation != Rotation::None ? image->rotated(rotation) : image;
    } catch (const std::exception& exception) {
        return fail(ErrorCode::Internal,
                    std::string("a frame of the camera could not be converted: ") + exception.what());
    }
}

} // namespace likeness
