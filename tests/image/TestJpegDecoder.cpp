// SPDX-FileCopyrightText: 2026 Likeness contributors
// SPDX-License-Identifier: Apache-2.0

#include "image/ImageTesting.h"
#include "support/TestProgram.h"

#include <algorithm>
#include <array>

using namespace likeness;
using namespace likeness::test;

namespace {

constexpr unsigned kSof0 = 0xC0;
constexpr unsigned kSof2 = 0xC2;
constexpr unsigned kSos = 0xDA;

/// Where a marker (0xFF, `marker`) stands for the n-th time.
std::size_t markerAt(const Bytes& jpeg, unsigned marker, int count = 1) {
    for (std::size_t i = 2; i + 1 < jpeg.size(); ++i) {
        if (jpeg[i] == std::byte{0xFF} && jpeg[i + 1] == static_cast<std::byte>(marker) && --count == 0) {
            return i;
        }
    }
    return jpeg.size();
}

Bytes inserted(const Bytes& bytes, std::size_t at, const Bytes& more) {
    Bytes result = bytes;
    result.insert(result.begin() + static_cast<std::ptrdiff_t>(at), more.begin(), more.end());
    return result;
}

/// The JPEG with another size in its header.
Bytes claiming(const Bytes& jpeg, unsigned width, unsigned height) {
    return patched(jpeg, markerAt(jpeg, kSof0) + 5, ByteWriter().be16(height).be16(width).done());
}

/// CMYK or gray values of a picture of one color.
std::vector<std::uint8_t> repeated(std::initializer_list<std::uint8_t> values, int pixels) {
    std::vector<std::uint8_t> all;
    for (int i = 0; i < pixels; ++i) {
        all.insert(all.end(), values);
    }
    return all;
}

const Pixels kPicture = asymmetricPicture(45, 37);

} // namespace

class TestJpegDecoder : public QObject {
    Q_OBJECT

  private slots:
    void decode_givesThePictureOfEveryKind_data() {
        QTest::addColumn<JpegOptions>("options");
        QTest::addRow("baseline") << JpegOptions{.quality = 100};
        QTest::addRow("progressive") << JpegOptions{.quality = 100, .isProgressive = true};
        QTest::addRow("not interleaved") << JpegOptions{.quality = 100, .isInterleaved = false};
        QTest::addRow("restart markers") << JpegOptions{.quality = 100, .restartInterval = 2};
        QTest::addRow("progressive with restarts")
            << JpegOptions{.quality = 100, .isProgressive = true, .restartInterval = 3};
    }
    void decode_givesThePictureOfEveryKind() {
        QFETCH(JpegOptions, options);
        const Bytes jpeg = encodeJpeg(kPicture, options);
        const auto image = Image::fromEncoded(jpeg);
        VERIFY_DECODED(image);
        QCOMPARE(largestDifference(pixelsOf(*image), secondOpinion(jpeg)), 0);
        // Quality 100 and full chroma leave rounding and the ringing of the one hard edge.
        QVERIFY(largestDifference(pixelsOf(*image), kPicture) <= 5);
    }

    void decode_smoothsHalvedChromaAsOpenCvDoes() {
        const Bytes jpeg = encodeJpeg(kPicture, {.isSubsampled = true});
        const auto image = Image::fromEncoded(jpeg);
        VERIFY_DECODED(image);
        QCOMPARE(largestDifference(pixelsOf(*image), secondOpinion(jpeg)), 0);
    }

    void decode_givesGrayAsEqualChannels() {
        std::vector<std::uint8_t> gray;
        for (int i = 0; i < 32 * 16; ++i) {
            gray.push_back(static_cast<std::uint8_t>(i % 32 * 8));
        }
        const auto image =
            Image::fromEncoded(encodeJpeg(32, 16, gray, JpegColors::Gray, JpegOptions{.quality = 100}));
        VERIFY_DECODED(image);
        for (std::size_t i = 0; i < gray.size(); ++i) {
            const auto pixel = image->pixels().subspan(3 * i, 3);
            QVERIFY(std::abs(pixel[0] - gray[i]) <= 1);
            QVERIFY(pixel[0] == pixel[1] && pixel[1] == pixel[2]);
        }
    }

    // Light = what the ink leaves: R = 255 (1 − C)(1 − K), and so on. Adobe's marker means inverted values.
    void decode_turnsInkIntoLight_data() {
        QTest::addColumn<JpegColors>("colors");
        QTest::addColumn<bool>("hasAdobeMarker");
        QTest::addColumn<std::vector<std::uint8_t>>("cmyk");
        QTest::addColumn<std::vector<std::uint8_t>>("bgr");
        using V = std::vector<std::uint8_t>;
        for (const JpegColors colors : {JpegColors::Cmyk, JpegColors::Ycck}) {
            const char* name = colors == JpegColors::Cmyk ? "CMYK" : "YCCK";
            QTest::addRow("%s no ink", name) << colors << true << V{255, 255, 255, 255} << V{255, 255, 255};
            QTest::addRow("%s black", name) << colors << true << V{255, 255, 255, 0} << V{0, 0, 0};
            QTest::addRow("%s cyan", name) << colors << true << V{0, 255, 255, 255} << V{255, 255, 0};
            QTest::addRow("%s magenta", name) << colors << true << V{255, 0, 255, 255} << V{255, 0, 255};
            QTest::addRow("%s yellow", name) << colors << true << V{255, 255, 0, 255} << V{0, 255, 255};
            QTest::addRow("%s mixed", name) << colors << true << V{128, 64, 200, 128} << V{100, 32, 64};
        }
        QTest::addRow("plain CMYK no ink") << JpegColors::Cmyk << false << V{0, 0, 0, 0} << V{255, 255, 255};
        QTest::addRow("plain CMYK black") << JpegColors::Cmyk << false << V{0, 0, 0, 255} << V{0, 0, 0};
        QTest::addRow("plain CMYK cyan") << JpegColors::Cmyk << false << V{255, 0, 0, 0} << V{255, 255, 0};
        QTest::addRow("plain CMYK mixed")
            << JpegColors::Cmyk << false << V{127, 191, 55, 127} << V{100, 32, 64};
    }
    void decode_turnsInkIntoLight() {
        QFETCH(JpegColors, colors);
        QFETCH(bool, hasAdobeMarker);
        QFETCH(std::vector<std::uint8_t>, cmyk);
        QFETCH(std::vector<std::uint8_t>, bgr);
        const auto values = repeated({cmyk[0], cmyk[1], cmyk[2], cmyk[3]}, 16 * 8);
        const Bytes jpeg =
            encodeJpeg(16, 8, values, colors, {.quality = 100, .writesAdobeMarker = hasAdobeMarker});
        const auto image = Image::fromEncoded(jpeg);
        VERIFY_DECODED(image);
        const auto expected = plainPicture(16, 8, bgr[0], bgr[1], bgr[2]);
        QVERIFY(largestDifference(pixelsOf(*image), expected) <= 2);
    }

    void decode_refusesEveryBeginningOfAFile_data() {
        QTest::addColumn<JpegOptions>("options");
        QTest::addRow("baseline") << JpegOptions{};
        QTest::addRow("progressive") << JpegOptions{.isProgressive = true};
        QTest::addRow("not interleaved") << JpegOptions{.isInterleaved = false};
        QTest::addRow("restart markers") << JpegOptions{.restartInterval = 1};
    }
    void decode_refusesEveryBeginningOfAFile() {
        QFETCH(JpegOptions, options);
        QCOMPARE(firstWronglyAcceptedBeginning(encodeJpeg(kPicture, options)), -1);
    }

    // libjpeg remembers only its first warning, so a harmless one must not cover up a later loss.
    void decode_refusesTruncationBehindAHarmlessWarning() {
        const Bytes jpeg = encodeJpeg(kPicture);
        const Bytes sloppy = inserted(jpeg, markerAt(jpeg, kSof0), ByteWriter().zeros(3).done());
        VERIFY_DECODED(Image::fromEncoded(sloppy));
        const Bytes cut(sloppy.begin(), sloppy.end() - 40);
        VERIFY_REFUSED(Image::fromEncoded(cut), ErrorCode::CorruptData);
    }

    void decode_acceptsSloppyButCompleteFiles_data() {
        QTest::addColumn<Bytes>("jpeg");
        const Bytes jpeg = encodeJpeg(kPicture);
        const Bytes someZeros = ByteWriter().zeros(8).done();
        QTest::addRow("stray bytes between segments") << inserted(jpeg, markerAt(jpeg, kSof0), someZeros);
        QTest::addRow("padding before the end") << inserted(jpeg, jpeg.size() - 2, someZeros);
        QTest::addRow("data after the end")
            << inserted(jpeg, jpeg.size(), ByteWriter().text("trailer").done());
        QTest::addRow("future JFIF version") << patched(jpeg, 11, ByteWriter().u8(9).done());
    }
    void decode_acceptsSloppyButCompleteFiles() {
        QFETCH(Bytes, jpeg);
        const auto image = Image::fromEncoded(jpeg);
        VERIFY_DECODED(image);
        QCOMPARE(pixelsOf(*image), pixelsOf(*Image::fromEncoded(encodeJpeg(kPicture))));
    }

    void decode_refusesDamage_data() {
        QTest::addColumn<Bytes>("jpeg");
        const Bytes jpeg = encodeJpeg(kPicture, {.restartInterval = 2});
        const std::size_t pixels = markerAt(jpeg, kSos) + 14;
        const Bytes plain = encodeJpeg(kPicture);
        Bytes shortened = plain;
        shortened.erase(shortened.end() - 60, shortened.end() - 20);
        QTest::addRow("a piece lost in the middle") << shortened;
        QTest::addRow("pixels left over")
            << inserted(plain, plain.size() - 2, ByteWriter().zeros(200).done());
        QTest::addRow("a foreign marker in the pixels")
            << patched(plain, plain.size() / 2 + 300, ByteWriter().be16(0xFFDA).done());
        QTest::addRow("a restart marker out of order")
            << patched(jpeg, markerAt(jpeg, 0xD1), ByteWriter().be16(0xFFD5).done());
        QTest::addRow("pixels skipped before a restart")
            << inserted(jpeg, markerAt(jpeg, 0xD0), ByteWriter().zeros(40).done());
        QTest::addRow("no pixels") << inserted(Bytes(jpeg.begin(), jpeg.begin() + std::ptrdiff_t(pixels)),
                                               pixels, ByteWriter().be16(0xFFD9).done());
        QTest::addRow("no tables")
            << ByteWriter().be16(0xFFD8).bytes(std::span(jpeg).subspan(markerAt(jpeg, kSof0))).done();
        QTest::addRow("size 0") << claiming(jpeg, 0, 37);
        QTest::addRow("height left open") << claiming(jpeg, 45, 0);
    }
    void decode_refusesDamage() {
        QFETCH(Bytes, jpeg);
        VERIFY_REFUSED(Image::fromEncoded(jpeg), ErrorCode::CorruptData);
    }

    void decode_refusesAMissingColor() {
        const Bytes jpeg = encodeJpeg(kPicture, {.isInterleaved = false});
        const std::size_t third = markerAt(jpeg, kSos, 3);
        const Bytes end = ByteWriter().be16(0xFFD9).done();
        const Bytes withoutRed =
            inserted(Bytes(jpeg.begin(), jpeg.begin() + std::ptrdiff_t(third)), third, end);
        VERIFY_REFUSED(Image::fromEncoded(withoutRed), ErrorCode::CorruptData);
    }

    void decode_refusesOtherKindsOfJpeg() {
        const Bytes jpeg = encodeJpeg(kPicture);
        const std::size_t frame = markerAt(jpeg, kSof0);
        const Bytes lossless = patched(jpeg, frame + 1, ByteWriter().u8(0xC3).done());
        const Bytes twelveBits = patched(jpeg, frame + 4, ByteWriter().u8(12).done());
        VERIFY_REFUSED(Image::fromEncoded(lossless), ErrorCode::UnsupportedFormat);
        VERIFY_REFUSED(Image::fromEncoded(twelveBits), ErrorCode::UnsupportedFormat);
    }

    void decode_refusesSizesBeforeItAllocates() {
        const Bytes jpeg = encodeJpeg(kPicture);
        VERIFY_REFUSED(Image::fromEncoded(claiming(jpeg, 65500, 65500)), ErrorCode::TooLarge);
        VERIFY_REFUSED(Image::fromEncoded(claiming(jpeg, 65535, 65535)), ErrorCode::TooLarge);
        VERIFY_REFUSED(Image::fromEncoded(jpeg, {.maxPixels = 45 * 37 - 1}), ErrorCode::TooLarge);
        VERIFY_DECODED(Image::fromEncoded(jpeg, {.maxPixels = 45 * 37}));
    }

    void decode_refusesMoreScansThanAPictureNeeds() {
        const Bytes jpeg = encodeJpeg(kPicture, {.isSplitIntoManyScans = true});
        QVERIFY(markerAt(jpeg, kSof2) < jpeg.size());
        VERIFY_REFUSED(Image::fromEncoded(jpeg), ErrorCode::TooLarge);
    }

    // A flipped bit in compressed pixels cannot always be noticed, but it never crashes, and the picture's
    // size stays what the header says.
    void decode_survivesEveryFlippedByte() {
        const Bytes jpeg = encodeJpeg(asymmetricPicture(24, 16), {.restartInterval = 1});
        int refused = 0;
        for (std::size_t i = 0; i < jpeg.size(); ++i) {
            const auto image =
                Image::fromEncoded(patched(jpeg, i, {jpeg[i] ^ std::byte{0xFF}}), {.maxPixels = 1000000});
            refused += image ? 0 : 1;
        }
        QVERIFY(refused > 0);
    }
};

LIKENESS_TEST(TestJpegDecoder)
#include "TestJpegDecoder.moc"
