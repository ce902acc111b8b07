// SPDX-FileCopyrightText: 2026 Likeness contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "../base/Result.h"

#include <cstddef>
#include <cstdint>
#include <memory>
#include <span>
#include <utility>
#include <vector>

namespace likeness {

/// What is accepted from outside, checked on the file's header before pixels are allocated.
struct ImageLimits {
    std::size_t maxBytes = std::size_t{64} * 1024 * 1024;      ///< Encoded size, 64 MiB.
    std::uint64_t maxPixels = std::uint64_t{64} * 1000 * 1000; ///< Width times height, 64 megapixels.
};

/// The layout of a raw buffer. Bytes of a pixel are in the order of the letters; `I420` is planar Y, U, V and
/// `Nv12` is planar Y, then interleaved UV, both with chroma at half width and height, rounded up
/// (BT.601, limited range, as cameras deliver them).
enum class ColorFormat { Bgr, Rgb, Bgra, Rgba, Gray, I420, Nv12 };

/// Clockwise rotation by quarter turns.
enum class Rotation { None, Clockwise90, Half, Clockwise270 };

/// Upright 8-bit BGR pixels, rows without padding.
///
/// Immutable once made: copying is cheap (the pixels are shared) and reading from several threads is safe.
/// The pixels are wiped when the last copy goes, since they show a face.
class Image {
  public:
    /// An empty image, 0 × 0.
    Image() = default;

    /// Decodes JPEG, PNG, WebP or BMP (recognized by content, never by name); Exif orientation, all eight, is
    /// applied. Gray, palette, 16-bit and CMYK pictures become 8-bit BGR; transparency is laid over white; of
    /// an animated PNG the default picture is taken.
    ///
    /// Errors: `InvalidArgument` (no bytes), `UnsupportedFormat` (other formats, animated WebP),
    /// `CorruptData` (damaged or truncated: a partly decoded picture is never returned), `TooLarge` (beyond
    /// `limits`), `OutOfMemory`.
    [[nodiscard]] static Result<Image> fromEncoded(std::span<const std::byte> bytes,
                                                   const ImageLimits& limits = {});

    /// Copies pixels out of a raw buffer.
    ///
    /// `stride` is the distance in bytes between the starts of two rows; 0 means rows without padding. For
    /// I420 it is that of the Y plane, and the chroma planes follow directly with half of it (rounded up);
    /// for NV12 both planes share it, so 0 stands for the width rounded up to an even number there. Alpha is
    /// ignored. Errors: `InvalidArgument` (no size, a stride shorter than a row, a
    /// buffer shorter than the format needs), `TooLarge`, `OutOfMemory`.
    [[nodiscard]] static Result<Image> fromRaw(std::span<const std::byte> buffer, int width, int height,
                                               ColorFormat format, std::size_t stride = 0,
                                               const ImageLimits& limits = {});

    [[nodiscard]] bool isEmpty() const noexcept { return m_width == 0; }
    [[nodiscard]] int width() const noexcept { return m_width; }
    [[nodiscard]] int height() const noexcept { return m_height; }
    /// Height × width × 3 bytes, row by row, BGR.
    [[nodiscard]] std::span<const std::uint8_t> pixels() const noexcept;

    /// A copy turned clockwise. Errors: `InvalidArgument` (empty image), `OutOfMemory`.
    [[nodiscard]] Result<Image> rotated(Rotation rotation) const;

    /// A copy of another size: area averaging when it becomes smaller, bilinear when larger.
    /// Errors: `InvalidArgument` (empty image, sizes below 1), `TooLarge` (over `limits.maxPixels`),
    /// `OutOfMemory`.
    [[nodiscard]] Result<Image> resized(int width, int height, const ImageLimits& limits = {}) const;

    /// An image of `width` × `height` whose pixels `fill(std::uint8_t* bgr)` writes, once, before anyone else
    /// sees them. For the engine's own use: sizes are positive and within limits. Throws std::bad_alloc.
    template <typename Fill>
    static Image make(int width, int height, Fill&& fill) {
        std::shared_ptr<std::uint8_t[]> pixels = allocate(width, height);
        fill(pixels.get());
        return Image(width, height, std::move(pixels));
    }

  private:
    Image(int width, int height, std::shared_ptr<const std::uint8_t[]> pixels)
        : m_width(width), m_height(height), m_pixels(std::move(pixels)) {}
    static std::shared_ptr<std::uint8_t[]> allocate(int width, int height);

    int m_width = 0;
    int m_height = 0;
    std::shared_ptr<const std::uint8_t[]> m_pixels;
};

/// A picture as PNG, 8-bit RGB, without metadata. Errors: `InvalidArgument` (empty), `OutOfMemory`.
/// Thread-safe.
[[nodiscard]] Result<std::vector<std::byte>> encodePng(const Image& image);

} // namespace likeness
