// SPDX-FileCopyrightText: 2026 Likeness contributors
// SPDX-License-Identifier: Apache-2.0

#include "image/ImageFormat.h"

#include <algorithm>
#include <array>
#include <cctype>
#include <string_view>

namespace likeness {
namespace {

using namespace std::string_view_literals;

std::string_view asText(std::span<const std::byte> bytes) {
    return {reinterpret_cast<const char*>(bytes.data()), bytes.size()};
}

/// Signatures of what people do have on their disks and is not accepted.
struct Foreign {
    std::size_t offset;
    std::string_view signature;
    std::string_view name;
};
constexpr std::array kForeign{
    Foreign{0, "II*\0"sv, "TIFF"},
    Foreign{0, "MM\0*"sv, "TIFF"},
    Foreign{0, "II+\0"sv, "TIFF"},
    Foreign{0, "MM\0+"sv, "TIFF"},
    Foreign{0, "GIF8"sv, "GIF"},
    Foreign{0, "%PDF"sv, "PDF"},
    Foreign{0, "8BPS"sv, "Photoshop (PSD)"},
    Foreign{0, "\x00\x00\x01\x00"sv, "Windows icon (ICO)"},
    Foreign{0, "\xFF\x0A"sv, "JPEG XL"},
    Foreign{4, "JXL \r\n\x87\n"sv, "JPEG XL"},
    Foreign{4, "jP  \r\n\x87\n"sv, "JPEG 2000"},
    Foreign{0, "\xFF\x4F\xFF\x51"sv, "JPEG 2000"},
    Foreign{4, "ftypheic"sv, "HEIC"},
    Foreign{4, "ftypheix"sv, "HEIC"},
    Foreign{4, "ftypheim"sv, "HEIC"},
    Foreign{4, "ftyphevc"sv, "HEIC"},
    Foreign{4, "ftypmif1"sv, "HEIF"},
    Foreign{4, "ftypmsf1"sv, "HEIF"},
    Foreign{4, "ftypavif"sv, "AVIF"},
    Foreign{4, "ftypavis"sv, "AVIF"},
    Foreign{4, "ftyp"sv, "Video (MP4)"},
};

bool hasAt(std::string_view text, std::size_t offset, std::string_view signature) {
    return text.size() >= offset && text.substr(offset).starts_with(signature);
}

bool isText(std::string_view text) {
    return std::none_of(text.begin(), text.end(), [](char c) {
        const auto byte = static_cast<unsigned char>(c);
        return byte == 0x7F || (byte < 0x20 && c != '\t' && c != '\n' && c != '\r' && c != '\f');
    });
}

bool hasIgnoringCase(std::string_view text, std::string_view lowerCase) {
    return std::search(text.begin(), text.end(), lowerCase.begin(), lowerCase.end(), [](char a, char b) {
               return std::tolower(static_cast<unsigned char>(a)) == b;
           }) != text.end();
}

} // namespace

ImageFormat recognizeFormat(std::span<const std::byte> bytes) noexcept {
    const std::string_view text = asText(bytes.first(std::min<std::size_t>(bytes.size(), 32)));
    if (text.starts_with("\xFF\xD8\xFF"sv)) {
        return ImageFormat::Jpeg;
    }
    if (text.starts_with("\x89PNG\r\n\x1A\n"sv)) {
        return ImageFormat::Png;
    }
    if (text.starts_with("RIFF"sv) && hasAt(text, 8, "WEBP"sv)) {
        return ImageFormat::WebP;
    }
    // Two letters are a weak signature: a text that begins with "BM" is still a text.
    if (text.starts_with("BM"sv) && !isText(text)) {
        return ImageFormat::Bmp;
    }
    return ImageFormat::Unknown;
}

std::string refusal(std::span<const std::byte> bytes) {
    const std::string_view text = asText(bytes.first(std::min<std::size_t>(bytes.size(), 1024)));
    const auto* foreign = std::find_if(kForeign.begin(), kForeign.end(), [&](const Foreign& candidate) {
        return hasAt(text, candidate.offset, candidate.signature);
    });
    if (foreign != kForeign.end()) {
        return std::string(foreign->name) + " is not accepted; save it as JPEG or PNG";
    }
    if (isText(text)) {
        return hasIgnoringCase(text, "<svg") ? "SVG is not accepted; save it as JPEG or PNG"
                                             : "this is a text, not a picture; choose a JPEG, PNG, WebP or "
                                               "BMP file";
    }
    return "this is not a picture in an accepted format; save it as JPEG, PNG, WebP or BMP";
}

} // namespace likeness
