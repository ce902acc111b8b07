// SPDX-FileCopyrightText: 2026 Likeness contributors
// SPDX-License-Identifier: Apache-2.0

#include "image/ExifOrientation.h"

#include "image/ImageTesting.h"
#include "support/TestProgram.h"

using namespace likeness;
using namespace likeness::test;

namespace {

const Pixels kPicture = asymmetricPicture(45, 28);

/// Where a stored pixel is seen, word for word from Exif's table: which side of the visual picture the stored
/// row 0 and the stored column 0 are (CIPA DC-008-2023, 4.6.5.1.5).
Pixels asExifSays(const Pixels& stored, int orientation) {
    const bool isTurned = orientation >= 5;
    const int last = stored.height - 1;
    const int end = stored.width - 1;
    Pixels seen = isTurned ? plainPicture(stored.height, stored.width, 0, 0, 0)
                           : plainPicture(stored.width, stored.height, 0, 0, 0);
    for (int row = 0; row < stored.height; ++row) {
        for (int column = 0; column < stored.width; ++column) {
            int x = 0;
            int y = 0;
            switch (orientation) {
            case 1: // row 0 at the top, column 0 at the left
                x = column, y = row;
                break;
            case 2: // top, right
                x = end - column, y = row;
                break;
            case 3: // bottom, right
                x = end - column, y = last - row;
                break;
            case 4: // bottom, left
                x = column, y = last - row;
                break;
            case 5: // left, top
                x = row, y = column;
                break;
            case 6: // right, top
                x = last - row, y = column;
                break;
            case 7: // right, bottom
                x = last - row, y = end - column;
                break;
            default: // left, bottom
                x = row, y = end - column;
                break;
            }
            std::copy_n(stored.at(column, row), 3, seen.at(x, y));
        }
    }
    return seen;
}

Bytes jpegWith(const Bytes& tiff) {
    const Bytes app1 = ByteWriter().text("Exif").zeros(2).bytes(tiff).done();
    return encodeJpeg(kPicture, {.quality = 100, .app1 = app1});
}

Bytes pngWith(const Bytes& tiff, std::string_view before) {
    std::vector<std::uint8_t> rgb = kPicture.bgr;
    for (std::size_t i = 0; i < rgb.size(); i += 3) {
        std::swap(rgb[i], rgb[i + 2]);
    }
    return withPngChunk(encodePngRows(kPicture.width, kPicture.height, rgb, {}), "eXIf", tiff, before);
}

Bytes webpWith(const Bytes& tiff) {
    return extendedWebP(encodeWebP(kPicture), kPicture.width, kPicture.height, 0x08, {},
                        riffChunk("EXIF", tiff));
}

} // namespace

class TestExifOrientation : public QObject {
    Q_OBJECT

  private slots:
    void decode_turnsThePictureUpright_data() {
        QTest::addColumn<int>("orientation");
        QTest::addColumn<bool>("isBigEndian");
        for (int orientation = 1; orientation <= 8; ++orientation) {
            QTest::addRow("%d big endian", orientation) << orientation << true;
            QTest::addRow("%d little endian", orientation) << orientation << false;
        }
    }
    void decode_turnsThePictureUpright() {
        QFETCH(int, orientation);
        QFETCH(bool, isBigEndian);
        const Bytes tiff = exifWithOrientation(static_cast<unsigned>(orientation), isBigEndian);

        const auto stored = Image::fromEncoded(encodeJpeg(kPicture, {.quality = 100}));
        VERIFY_DECODED(stored);
        const auto jpeg = Image::fromEncoded(jpegWith(tiff));
        VERIFY_DECODED(jpeg);
        QCOMPARE(pixelsOf(*jpeg), asExifSays(pixelsOf(*stored), orientation));
        QCOMPARE(pixelsOf(*jpeg), secondOpinion(jpegWith(tiff)));

        for (const char* before : {"IDAT", "IEND"}) {
            const auto png = Image::fromEncoded(pngWith(tiff, before));
            VERIFY_DECODED(png);
            QCOMPARE(pixelsOf(*png), asExifSays(kPicture, orientation));
        }
        const auto webp = Image::fromEncoded(webpWith(tiff));
        VERIFY_DECODED(webp);
        QCOMPARE(pixelsOf(*webp), asExifSays(kPicture, orientation));
    }

    void decode_findsExifBehindAnotherApp1() {
        Bytes jpeg = jpegWith(exifWithOrientation(6));
        const Bytes xmp = ByteWriter().be16(0xFFE1).be16(2 + 20).text("http://ns.adobe.com/").done();
        jpeg.insert(jpeg.begin() + 20, xmp.begin(), xmp.end()); // between JFIF's segment and Exif's
        const auto image = Image::fromEncoded(jpeg);
        VERIFY_DECODED(image);
        QCOMPARE(image->width(), kPicture.height);
    }

    void exifOrientation_acceptsTheJpegIntroductionEverywhere() {
        const Bytes introduced = ByteWriter().text("Exif").zeros(2).bytes(exifWithOrientation(8)).done();
        QVERIFY(exifOrientation(introduced) == Orientation::Clockwise270);
        const auto webp = Image::fromEncoded(webpWith(introduced));
        VERIFY_DECODED(webp);
        QCOMPARE(webp->width(), kPicture.height);
    }

    void exifOrientation_looksPastOtherTags() {
        ByteWriter tiff; // the directory in another place, and the camera's make before the orientation
        tiff.text("MM").be16(42).be32(20).zeros(12).be16(2);
        tiff.be16(0x010F).be16(2).be32(6).be32(100);
        tiff.be16(0x0112).be16(3).be32(1).be16(3).be16(0);
        QVERIFY(exifOrientation(tiff.done()) == Orientation::Half);
    }

    void exifOrientation_takesGarbageAsUpright_data() {
        QTest::addColumn<Bytes>("tiff");
        const Bytes good = exifWithOrientation(6);
        QTest::addRow("nothing") << Bytes();
        QTest::addRow("one byte") << Bytes(1);
        QTest::addRow("other text") << ByteWriter().text("something else entirely").done();
        QTest::addRow("value 0") << exifWithOrientation(0);
        QTest::addRow("value 9") << exifWithOrientation(9);
        QTest::addRow("value 65535") << exifWithOrientation(65535, false);
        QTest::addRow("wrong magic") << patched(good, 2, ByteWriter().be16(43).done());
        QTest::addRow("mixed byte order") << patched(good, 0, ByteWriter().text("II").done());
        QTest::addRow("directory beyond the end") << patched(good, 4, ByteWriter().be32(0xFFFFFFFF).done());
        QTest::addRow("directory at the end") << patched(good, 4, ByteWriter().be32(26).done());
        QTest::addRow("wrong type") << patched(good, 12, ByteWriter().be16(4).done());
        QTest::addRow("wrong count") << patched(good, 14, ByteWriter().be32(2).done());
        QTest::addRow("65535 entries, none the orientation")
            << patched(patched(good, 8, ByteWriter().be16(65535).done()), 10, ByteWriter().be16(1).done());
    }
    void exifOrientation_takesGarbageAsUpright() {
        QFETCH(Bytes, tiff);
        QVERIFY(exifOrientation(tiff) == Orientation::Upright);
        const auto image = Image::fromEncoded(webpWith(tiff));
        VERIFY_DECODED(image);
        QCOMPARE(pixelsOf(*image), kPicture);
    }

    void exifOrientation_readsNothingBeyondTheEnd() {
        const Bytes good = exifWithOrientation(6);
        for (std::size_t length = 0; length < 20; ++length) { // the value ends with byte 19
            const auto beginning = std::make_unique<std::byte[]>(length);
            std::copy_n(good.begin(), length, beginning.get());
            QVERIFY(exifOrientation({beginning.get(), length}) == Orientation::Upright);
        }
    }
};

LIKENESS_TEST(TestExifOrientation)
#include "TestExifOrientation.moc"
