// SPDX-FileCopyrightText: 2026 Likeness contributors
// SPDX-License-Identifier: Apache-2.0

#include "image/ExifOrientation.h"

#include "image/ByteReader.h"

#include <algorithm>
#include <array>

namespace likeness {
namespace {

constexpr std::array kExifIntroduction{std::byte{'E'}, std::byte{'x'}, std::byte{'i'},
                                       std::byte{'f'}, std::byte{0},   std::byte{0}};
constexpr std::uint16_t kLittleEndian = 0x4949; // "II"
constexpr std::uint16_t kBigEndian = 0x4D4D;    // "MM"
constexpr std::uint16_t kTiffMagic = 42;
constexpr std::uint16_t kOrientationTag = 0x0112;
constexpr std::uint16_t kShortType = 3;
constexpr std::size_t kEntrySize = 12; // tag, type, count, value

Orientation orientationInDirectory(const ByteReader& tiff, std::size_t directory) noexcept {
    const std::size_t entries = tiff.u16(directory).value_or(0);
    for (std::size_t i = 0; i < entries; ++i) {
        const std::size_t entry = directory + 2 + i * kEntrySize;
        const auto value = tiff.u16(entry + 8);
        if (!value) {
            break;
        }
        if (tiff.u16(entry) == kOrientationTag) {
            const bool isValid =
                tiff.u16(entry + 2) == kShortType && tiff.u32(entry + 4) == 1U && *value >= 1 && *value <= 8;
            return isValid ? static_cast<Orientation>(*value) : Orientation::Upright;
        }
    }
    return Orientation::Upright;
}

} // namespace

Orientation exifOrientation(std::span<const std::byte> exif) noexcept {
    if (exif.size() >= kExifIntroduction.size() &&
        std::equal(kExifIntroduction.begin(), kExifIntroduction.end(), exif.begin())) {
        exif = exif.subspan(kExifIntroduction.size());
    }
    const auto mark = ByteReader(exif, ByteOrder::Big).u16(0);
    if (mark != kLittleEndian && mark != kBigEndian) {
        return Orientation::Upright;
    }
    const ByteReader tiff(exif, mark == kLittleEndian ? ByteOrder::Little : ByteOrder::Big);
    const auto directory = tiff.u32(4);
    if (tiff.u16(2) != kTiffMagic || !directory) {
        return Orientation::Upright;
    }
    return orientationInDirectory(tiff, *directory);
}

} // namespace likeness
