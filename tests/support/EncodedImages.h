// SPDX-FileCopyrightText: 2026 Likeness contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "support/SyntheticImages.h"

#include <cstddef>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace likeness::test {

using Bytes = std::vector<std::byte>;

/// Bytes that are put together by hand, little or big endian.
class ByteWriter {
  public:
    ByteWriter& text(std::string_view text);
    ByteWriter& bytes(std::span<const std::byte> bytes);
    ByteWriter& u8(unsigned value);
    ByteWriter& le16(unsigned value);
    ByteWriter& le32(std::uint32_t value);
    ByteWriter& be16(unsigned value);
    ByteWriter& be32(std::uint32_t value);
    ByteWriter& zeros(std::size_t count);
    [[nodiscard]] const Bytes& done() const { return m_bytes; }

  private:
    Bytes m_bytes;
};

/// TIFF data with one directory of one entry, the orientation, as Exif has it.
[[nodiscard]] Bytes exifWithOrientation(unsigned orientation, bool isBigEndian = true);

struct JpegOptions {
    int quality = 95;
    bool isProgressive = false;
    bool isInterleaved = true;         ///< False: a scan of its own for each component.
    bool isSplitIntoManyScans = false; ///< Progressive, with a scan for every coefficient.
    bool isSubsampled = false;         ///< Chroma at half width and height.
    unsigned restartInterval = 0;      ///< In MCUs.
    bool writesAdobeMarker = true; ///< Without it, ink is stored as is. Only where libjpeg writes one at all.
    Bytes app1 = {};               ///< Content of an APP1 segment, "Exif\0\0" and TIFF data.
};

/// What the values of a JPEG mean.
enum class JpegColors { Bgr, Gray, Cmyk, Ycck };

/// A JPEG; `values` has 3 (BGR), 1 or 4 bytes per pixel. CMYK is stored as it is given.
[[nodiscard]] Bytes encodeJpeg(int width, int height, std::span<const std::uint8_t> values, JpegColors colors,
                               const JpegOptions& options = {});
[[nodiscard]] Bytes encodeJpeg(const Pixels& picture, const JpegOptions& options = {});

struct PngOptions {
    int bitDepth = 8;
    int colorType = 2; ///< As in the PNG specification: 0 gray, 2 RGB, 3 palette, 4 gray+alpha, 6 RGBA.
    bool isInterlaced = false;
    std::vector<std::uint8_t> palette = {};      ///< RGB triples.
    std::vector<std::uint8_t> transparency = {}; ///< Alpha of palette entries.
};

/// A PNG whose rows are given packed, exactly as the format stores them before filtering.
[[nodiscard]] Bytes encodePngRows(int width, int height, std::span<const std::uint8_t> rows,
                                  const PngOptions& options);

/// The PNG with another chunk put in front of the first chunk of type `before`.
[[nodiscard]] Bytes withPngChunk(const Bytes& png, std::string_view type, const Bytes& content,
                                 std::string_view before);

/// A chunk with length and CRC.
[[nodiscard]] Bytes pngChunk(std::string_view type, const Bytes& content);

/// A WebP, lossy with `quality` or lossless (negative quality).
[[nodiscard]] Bytes encodeWebP(const Pixels& picture, float quality = -1);

/// A lossless WebP from BGRA values.
[[nodiscard]] Bytes encodeWebPWithAlpha(int width, int height, std::span<const std::uint8_t> bgra);

/// A simple WebP made an extended one: VP8X with `flags`, then `before`, the pixels' chunk, and `after`.
[[nodiscard]] Bytes extendedWebP(const Bytes& webp, int width, int height, unsigned flags,
                                 const Bytes& before, const Bytes& after);

/// A RIFF chunk, padded to an even length.
[[nodiscard]] Bytes riffChunk(std::string_view type, const Bytes& content);

} // namespace likeness::test
