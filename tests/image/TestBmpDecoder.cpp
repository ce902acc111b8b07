// SPDX-FileCopyrightText: 2026 Likeness contributors
// SPDX-License-Identifier: Apache-2.0

#include "image/ImageTesting.h"
#include "support/TestProgram.h"

#include <array>

using namespace likeness;
using namespace likeness::test;

namespace {

/// A BMP put together by hand; the fields' names are those of the format's description.
struct Bmp {
    std::uint32_t headerSize = 40;
    std::int32_t width = 3;
    std::int32_t height = 2;
    unsigned bitCount = 24;
    std::uint32_t compression = 0;
    std::uint32_t colorsUsed = 0;
    std::vector<std::uint32_t> masks = {};
    Bytes palette = {};
    std::size_t gap = 0; ///< Unused bytes before the pixels.
    Bytes pixels = {};

    [[nodiscard]] Bytes file() const {
        ByteWriter info;
        info.le32(headerSize);
        if (headerSize == 12) {
            info.le16(static_cast<unsigned>(width))
                .le16(static_cast<unsigned>(height))
                .le16(1)
                .le16(bitCount);
        } else {
            info.le32(static_cast<std::uint32_t>(width)).le32(static_cast<std::uint32_t>(height)).le16(1);
            info.le16(bitCount).le32(compression).zeros(12).le32(colorsUsed).le32(0);
        }
        for (const auto mask : masks) {
            info.le32(mask);
        }
        if (info.done().size() < headerSize) {
            info.zeros(headerSize - info.done().size());
        }
        info.bytes(palette).zeros(gap);
        const auto pixelsAt = static_cast<std::uint32_t>(14 + info.done().size());
        ByteWriter all;
        all.text("BM").le32(static_cast<std::uint32_t>(pixelsAt + pixels.size())).le32(0).le32(pixelsAt);
        return all.bytes(info.done()).bytes(pixels).done();
    }
};

Bytes bytes(std::initializer_list<unsigned> values) {
    ByteWriter writer;
    for (const unsigned value : values) {
        writer.u8(value);
    }
    return writer.done();
}

// The picture of 3 × 2 that most cases show: top row blue, green, red; bottom row black, gray, white.
const std::vector<std::uint8_t> kShown{255, 0, 0, 0,   255, 0,   0,   0,   255,
                                       0,   0, 0, 128, 128, 128, 255, 255, 255};

Bytes pixels24(bool isTopDown = false) { // each row padded from 9 bytes to 12
    const Bytes top = bytes({255, 0, 0, 0, 255, 0, 0, 0, 255, 9, 9, 9});
    const Bytes bottom = bytes({0, 0, 0, 128, 128, 128, 255, 255, 255, 9, 9, 9});
    return isTopDown ? ByteWriter().bytes(top).bytes(bottom).done()
                     : ByteWriter().bytes(bottom).bytes(top).done();
}

Bytes pixels32(unsigned fourth) {
    ByteWriter writer;
    for (const std::uint32_t bgr : {0x000000U, 0x808080U, 0xFFFFFFU, 0x0000FFU, 0x00FF00U, 0xFF0000U}) {
        writer.le32(fourth << 24U | bgr);
    }
    return writer.done();
}

/// Blue, green, red, black, gray, white as palette entries.
Bytes palette(bool isOs2) {
    ByteWriter writer;
    for (std::size_t i = 0; i < 6; ++i) {
        writer.u8(kShown[3 * i]).u8(kShown[3 * i + 1]).u8(kShown[3 * i + 2]);
        writer.zeros(isOs2 ? 0 : 1);
    }
    return writer.done();
}

} // namespace

class TestBmpDecoder : public QObject {
    Q_OBJECT

  private slots:
    void decode_givesThePictureOfEveryKind_data() {
        QTest::addColumn<Bmp>("bmp");
        QTest::addRow("24 bits") << Bmp{.pixels = pixels24()};
        QTest::addRow("24 bits top-down") << Bmp{.height = -2, .pixels = pixels24(true)};
        QTest::addRow("24 bits OS/2") << Bmp{.headerSize = 12, .pixels = pixels24()};
        QTest::addRow("24 bits V4") << Bmp{.headerSize = 108, .pixels = pixels24()};
        QTest::addRow("24 bits V5 with a gap") << Bmp{.headerSize = 124, .gap = 5, .pixels = pixels24()};
        QTest::addRow("24 bits OS/2 2") << Bmp{.headerSize = 64, .pixels = pixels24()};
        QTest::addRow("32 bits, fourth byte 0") << Bmp{.bitCount = 32, .pixels = pixels32(0)};
        QTest::addRow("32 bits, fourth byte noise") << Bmp{.bitCount = 32, .pixels = pixels32(77)};
        QTest::addRow("32 bits with masks") << Bmp{
            .bitCount = 32, .compression = 3, .masks = {0xFF0000, 0xFF00, 0xFF}, .pixels = pixels32(77)};
        QTest::addRow("32 bits V3 with empty alpha") << Bmp{.headerSize = 56,
                                                            .bitCount = 32,
                                                            .compression = 3,
                                                            .masks = {0xFF0000, 0xFF00, 0xFF, 0xFF000000},
                                                            .pixels = pixels32(0)};
        QTest::addRow("8 bits") << Bmp{.bitCount = 8,
                                       .colorsUsed = 6,
                                       .palette = palette(false),
                                       .pixels = bytes({3, 4, 5, 0, 0, 1, 2, 0})};
        QTest::addRow("8 bits OS/2") << Bmp{.headerSize = 12,
                                            .bitCount = 8,
                                            .palette = palette(true),
                                            .pixels = bytes({3, 4, 5, 0, 0, 1, 2, 0})};
        QTest::addRow("4 bits") << Bmp{.bitCount = 4,
                                       .colorsUsed = 6,
                                       .palette = palette(false),
                                       .pixels = bytes({0x34, 0x50, 0, 0, 0x01, 0x20, 0, 0})};
        QTest::addRow("palette entry that is not there, shown black")
            << Bmp{.bitCount = 8,
                   .colorsUsed = 6,
                   .palette = palette(false),
                   .pixels = bytes({200, 4, 5, 0, 0, 1, 2, 0})};
    }
    void decode_givesThePictureOfEveryKind() {
        QFETCH(Bmp, bmp);
        const auto image = Image::fromEncoded(bmp.file());
        VERIFY_DECODED(image);
        QCOMPARE(image->width(), 3);
        QCOMPARE(image->height(), 2);
        QCOMPARE(pixelsOf(*image).bgr, kShown);
    }

    void decode_givesTwoColors() {
        const Bmp bmp{.width = 9, // one bit over the byte
                      .height = 1,
                      .bitCount = 1,
                      .palette = bytes({1, 2, 3, 0, 201, 202, 203, 0}),
                      .pixels = bytes({0b10100000, 0b10000000, 0, 0})};
        const auto image = Image::fromEncoded(bmp.file());
        VERIFY_DECODED(image);
        for (int x = 0; x < 9; ++x) {
            const int base = x == 0 || x == 2 || x == 8 ? 201 : 1;
            QCOMPARE(int(pixelsOf(*image).at(x, 0)[0]), base);
            QCOMPARE(int(pixelsOf(*image).at(x, 0)[2]), base + 2);
        }
    }

    // 5 bits to 8: 31 is 255, 16 is 132 (16 · 255 / 31 = 131.6); 6 bits: 32 is 130 (32 · 255 / 63 = 129.5).
    void decode_widens16Bits_data() {
        QTest::addColumn<Bmp>("bmp");
        QTest::addColumn<std::vector<std::uint8_t>>("expected");
        using V = std::vector<std::uint8_t>;
        const V both{132, 0, 255, 255, 132, 0};
        const auto values = [](unsigned a, unsigned b) {
            return ByteWriter().le16(a).le16(b).done();
        };
        QTest::addRow("555") << Bmp{.width = 2,
                                    .height = 1,
                                    .bitCount = 16,
                                    .pixels = values(31U << 10U | 16U, 16U << 5U | 31U)}
                             << both;
        QTest::addRow("565 by masks") << Bmp{.width = 2,
                                             .height = 1,
                                             .bitCount = 16,
                                             .compression = 3,
                                             .masks = {0xF800, 0x07E0, 0x001F},
                                             .pixels = values(31U << 11U | 16U, 32U << 5U | 31U)}
                                      << V{132, 0, 255, 255, 130, 0};
        QTest::addRow("4444 with alpha") << Bmp{.headerSize = 108,
                                                .width = 2,
                                                .height = 1,
                                                .bitCount = 16,
                                                .compression = 3,
                                                .masks = {0x0F00, 0x00F0, 0x000F, 0xF000},
                                                .pixels = values(0xF0F8, 0x0123)}
                                         << V{136, 255, 0, 255, 255, 255};
    }
    void decode_widens16Bits() {
        QFETCH(Bmp, bmp);
        QFETCH(std::vector<std::uint8_t>, expected);
        const auto image = Image::fromEncoded(bmp.file());
        VERIFY_DECODED(image);
        QCOMPARE(pixelsOf(*image).bgr, expected);
    }

    void decode_laysTransparencyOverWhite() {
        const Bmp bmp{.headerSize = 124,
                      .width = 2,
                      .height = 1,
                      .bitCount = 32,
                      .compression = 3,
                      .masks = {0xFF, 0xFF00, 0xFF0000, 0xFF000000}, // RGBA in memory
                      .pixels = bytes({30, 20, 10, 255, 200, 100, 0, 128})};
        const auto image = Image::fromEncoded(bmp.file());
        VERIFY_DECODED(image);
        const std::vector<std::uint8_t> expected{10, 20, 30, 127, 177, 227};
        QCOMPARE(pixelsOf(*image).bgr, expected);
    }

    void decode_agreesWithOpenCv() {
        const Pixels picture = noisePicture(37, 11);
        ByteWriter rows;
        for (int y = 10; y >= 0; --y) { // 111 bytes and one of padding
            rows.bytes(std::as_bytes(std::span(picture.at(0, y), 111))).u8(0);
        }
        const Bytes file = Bmp{.width = 37, .height = 11, .pixels = rows.done()}.file();
        const auto image = Image::fromEncoded(file);
        VERIFY_DECODED(image);
        QCOMPARE(pixelsOf(*image), picture);
        QCOMPARE(secondOpinion(file), picture);
    }

    void decode_refusesEveryBeginningOfAFile_data() {
        QTest::addColumn<Bytes>("bmp");
        QTest::addRow("24 bits") << Bmp{.pixels = pixels24()}.file();
        QTest::addRow("8 bits") << Bmp{.bitCount = 8,
                                       .colorsUsed = 6,
                                       .palette = palette(false),
                                       .pixels = bytes({3, 4, 5, 0, 0, 1, 2, 0})}
                                       .file();
        QTest::addRow("OS/2") << Bmp{.headerSize = 12, .pixels = pixels24()}.file();
    }
    void decode_refusesEveryBeginningOfAFile() {
        QFETCH(Bytes, bmp);
        QCOMPARE(firstWronglyAcceptedBeginning(bmp), -1);
    }

    void decode_refusesWhatItCannotRead_data() {
        QTest::addColumn<Bmp>("bmp");
        QTest::addColumn<ErrorCode>("code");
        constexpr auto kUnsupported = ErrorCode::UnsupportedFormat;
        constexpr auto kCorrupt = ErrorCode::CorruptData;
        constexpr auto kTooLarge = ErrorCode::TooLarge;
        constexpr std::int32_t kLowest = std::numeric_limits<std::int32_t>::min();
        const Bytes some(64);
        const Bytes black(4);
        QTest::addRow("RLE8") << Bmp{.bitCount = 8, .compression = 1, .palette = black, .pixels = some}
                              << kUnsupported;
        QTest::addRow("RLE4") << Bmp{.bitCount = 4, .compression = 2, .palette = black, .pixels = some}
                              << kUnsupported;
        QTest::addRow("JPEG inside") << Bmp{.bitCount = 24, .compression = 4, .pixels = some} << kUnsupported;
        QTest::addRow("2 bits") << Bmp{.bitCount = 2, .pixels = some} << kUnsupported;
        QTest::addRow("64 bits") << Bmp{.bitCount = 64, .pixels = some} << kUnsupported;
        QTest::addRow("masks with holes")
            << Bmp{.bitCount = 32, .compression = 3, .masks = {0x5, 0xFF00, 0xFF0000}, .pixels = some}
            << kUnsupported;
        QTest::addRow("masks of 10 bits")
            << Bmp{.bitCount = 32, .compression = 3, .masks = {0x3FF00000, 0xFFC00, 0x3FF}, .pixels = some}
            << kUnsupported;
        QTest::addRow("masks of nothing")
            << Bmp{.bitCount = 32, .compression = 3, .masks = {0, 0, 0}, .pixels = some} << kUnsupported;
        QTest::addRow("width 0") << Bmp{.width = 0, .pixels = some} << kCorrupt;
        QTest::addRow("height 0") << Bmp{.height = 0, .pixels = some} << kCorrupt;
        QTest::addRow("width negative") << Bmp{.width = -3, .pixels = some} << kCorrupt;
        QTest::addRow("width lowest") << Bmp{.width = kLowest, .pixels = some} << kCorrupt;
        QTest::addRow("height lowest") << Bmp{.height = kLowest, .pixels = some} << kTooLarge;
        QTest::addRow("height highest") << Bmp{.height = 0x7FFFFFFF, .pixels = some} << kTooLarge;
        QTest::addRow("both highest") << Bmp{.width = 0x7FFFFFFF, .height = 0x7FFFFFFF} << kTooLarge;
        QTest::addRow("60 megapixels that are not there") << Bmp{.width = 6000, .height = 10000} << kCorrupt;
        QTest::addRow("unknown header") << Bmp{.headerSize = 41, .pixels = some} << kCorrupt;
        QTest::addRow("no palette") << Bmp{.bitCount = 8, .pixels = some} << kCorrupt;
    }
    void decode_refusesWhatItCannotRead() {
        QFETCH(Bmp, bmp);
        QFETCH(ErrorCode, code);
        VERIFY_REFUSED(Image::fromEncoded(bmp.file()), code);
    }

    void decode_refusesPixelsOutsideTheFile() {
        const Bytes file = Bmp{.pixels = pixels24()}.file();
        for (const std::uint32_t offset : {0U, 13U, 53U, 55U, 1000U, 0x7FFFFFFFU, 0x80000000U, 0xFFFFFFFFU}) {
            VERIFY_REFUSED(Image::fromEncoded(patched(file, 10, ByteWriter().le32(offset).done())),
                           ErrorCode::CorruptData);
        }
    }

    void decode_refusesMorePixelsThanTheLimit() {
        const Bytes file = Bmp{.pixels = pixels24()}.file();
        VERIFY_REFUSED(Image::fromEncoded(file, {.maxPixels = 5}), ErrorCode::TooLarge);
        VERIFY_DECODED(Image::fromEncoded(file, {.maxPixels = 6}));
    }
};

LIKENESS_TEST(TestBmpDecoder)
#include "TestBmpDecoder.moc"
