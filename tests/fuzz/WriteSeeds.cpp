// SPDX-FileCopyrightText: 2026 Likeness contributors
// SPDX-License-Identifier: Apache-2.0

#include "base/FileBytes.h"
#include "store/BundleRecord.h"
#include "support/EncodedImages.h"

#include <iostream>
#include <map>

// Writes small files into folders of the one that is named on the command line: pictures of each kind for
// FuzzImage to begin with, and people for FuzzBundleRecord.

using namespace likeness;
using namespace likeness::test;

namespace {

constexpr int kWidth = 17;
constexpr int kHeight = 9;

Bytes bmp(unsigned bitCount, std::size_t paletteBytes) {
    const std::size_t stride = (kWidth * bitCount + 31) / 32 * 4;
    const auto pixelsAt = static_cast<std::uint32_t>(54 + paletteBytes);
    ByteWriter writer;
    writer.text("BM").le32(0).le32(0).le32(pixelsAt);
    writer.le32(40).le32(kWidth).le32(kHeight).le16(1).le16(bitCount).zeros(24);
    return writer.zeros(paletteBytes).zeros(stride * kHeight).done();
}

Bytes png(int bitDepth, int colorType, std::size_t rowBytes, bool isInterlaced) {
    PngOptions options{.bitDepth = bitDepth, .colorType = colorType, .isInterlaced = isInterlaced};
    if (colorType == 3) {
        options.palette = {1, 2, 3, 4, 5, 6, 7, 8, 9, 250, 251, 252};
        options.transparency = {0, 100};
    }
    return encodePngRows(kWidth, kHeight, std::vector<std::uint8_t>(rowBytes * kHeight, 0x1B), options);
}

std::map<std::string, Bytes> seeds() {
    const Pixels picture = asymmetricPicture(kWidth, kHeight);
    const Bytes exif = exifWithOrientation(6);
    const Bytes app1 = ByteWriter().text("Exif").zeros(2).bytes(exif).done();
    const std::vector<std::uint8_t> four(std::size_t{4} * kWidth * kHeight, 0x60);
    return {
        {"baseline.jpg", encodeJpeg(picture, {.app1 = app1})},
        {"progressive.jpg", encodeJpeg(picture, {.isProgressive = true})},
        {"separate.jpg", encodeJpeg(picture, {.isInterleaved = false, .restartInterval = 2})},
        {"subsampled.jpg", encodeJpeg(picture, {.isSubsampled = true})},
        {"gray.jpg", encodeJpeg(kWidth, kHeight, std::span(four).first(kWidth * kHeight), JpegColors::Gray)},
        {"cmyk.jpg", encodeJpeg(kWidth, kHeight, four, JpegColors::Cmyk)},
        {"ycck.jpg", encodeJpeg(kWidth, kHeight, four, JpegColors::Ycck)},
        {"rgb.png", withPngChunk(encodePngRows(kWidth, kHeight, picture.bgr, {}), "eXIf", exif, "IDAT")},
        {"rgb16.png", png(16, 2, 6 * kWidth, true)},
        {"rgba.png", png(8, 6, 4 * kWidth, false)},
        {"gray1.png", png(1, 0, 3, true)},
        {"grayalpha16.png", png(16, 4, 4 * kWidth, true)},
        {"palette2.png", png(2, 3, 5, false)},
        {"lossy.webp", encodeWebP(picture, 75)},
        {"lossless.webp", encodeWebP(picture)},
        {"alpha.webp", encodeWebPWithAlpha(kWidth, kHeight, four)},
        {"extended.webp",
         extendedWebP(encodeWebP(picture, 75), kWidth, kHeight, 0x08, {}, riffChunk("EXIF", exif))},
        {"1.bmp", bmp(1, 8)},
        {"4.bmp", bmp(4, 64)},
        {"8.bmp", bmp(8, 1024)},
        {"16.bmp", bmp(16, 0)},
        {"24.bmp", bmp(24, 0)},
        {"32.bmp", bmp(32, 0)},
    };
}

/// Somebody with a consent and two samples, one with a picture.
Bytes personRecord() {
    store::BundledPerson person;
    person.row.pseudonym = std::string(32, 'a');
    person.row.profile = {"E-17", "José Müller", "notes"};
    person.row.created = store::Time(std::chrono::milliseconds(1'790'000'000'000));
    store::Consent consent;
    consent.id = 7;
    consent.purpose = "access";
    consent.textVersion = "1";
    consent.given = person.row.created;
    person.consents.push_back(consent);
    const std::vector<float> vector(128, 0.5F);
    const ModelIdentity model{"model", std::string(64, 'b'), "upright/1"};
    for (const store::RowId id : {1, 2}) {
        const auto print = Faceprint::fromEmbedding(vector, model);
        store::Sample sample;
        sample.id = id;
        sample.consentId = 7;
        sample.source = "a.jpg";
        sample.quality = {{"score", 0.5}};
        person.samples.push_back({sample, *print, std::vector<std::byte>(id == 1 ? 4 : 0, std::byte{9})});
    }
    const auto record = store::recordOf(person);
    return {record->begin(), record->end()};
}

} // namespace

int main(int count, char** arguments) {
    if (count != 2) {
        std::cerr << "usage: WriteSeeds FOLDER\n";
        return 64;
    }
    std::map<std::filesystem::path, Bytes> files;
    for (auto& [name, bytes] : seeds()) {
        files[std::filesystem::path("image") / name] = bytes;
    }
    files["record/person"] = personRecord();
    for (const auto& [name, bytes] : files) {
        const std::filesystem::path file = std::filesystem::path(arguments[1]) / name;
        std::error_code error;
        std::filesystem::create_directories(file.parent_path(), error);
        if (const auto written = writeFileAtomically(file, bytes); !written) {
            std::cerr << written.error().message << '\n';
            return 73;
        }
    }
    return 0;
}
