// SPDX-FileCopyrightText: 2026 Likeness contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "base/WipingAllocator.h"
#include "image/Image.h"

#include <QtCore/QMetaType>

#include <chrono>
#include <cstddef>
#include <memory>
#include <optional>
#include <span>

class QVideoFrame;

namespace likeness {

/// One picture of a camera or a video as it was delivered: the bytes, their layout, and when they came.
/// A value; copies share the bytes, which are wiped when the last copy goes.
struct Frame {
    /// As ColorFormat, and what else cameras deliver: Nv21 is Nv12 with V before U, Yuyv and Uyvy are 4:2:2
    /// with two pixels in four bytes, Jpeg is an encoded picture.
    enum class Layout { Bgra, Rgba, Gray, I420, Nv12, Nv21, Yuyv, Uyvy, Jpeg };
    using Clock = std::chrono::steady_clock;

    std::shared_ptr<const WipedVector<std::byte>> bytes;
    int width = 0;
    int height = 0;
    Layout layout = Layout::I420;
    Rotation rotation = Rotation::None; ///< What makes the picture upright.
    std::uint64_t number = 0;           ///< Counts the frames of a source.
    Clock::time_point arrived;

    /// A plane as somebody else keeps it.
    struct Plane {
        std::span<const std::byte> bytes;
        int stride = 0; ///< Bytes from one row to the next.
    };

    /// Copies planes, rows without padding; a Jpeg is one plane of any stride. Nothing when a plane is
    /// shorter than the size and the layout need.
    [[nodiscard]] static std::optional<Frame> copyOf(std::span<const Plane> planes, int width, int height,
                                                     Layout layout);

    /// Copies a frame's planes, rows without padding. Nothing when the frame cannot be read or has a format
    /// that is not known. About 0.3 ms for 1280 × 720.
    [[nodiscard]] static std::optional<Frame> copyOf(const QVideoFrame& video);

    /// The frame as upright BGR pixels. Errors: those of Image::fromRaw and Image::fromEncoded. Thread-safe.
    [[nodiscard]] Result<Image> toImage() const;
};

} // namespace likeness

Q_DECLARE_METATYPE(likeness::Frame)
