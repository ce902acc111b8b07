// SPDX-FileCopyrightText: 2026 Likeness contributors
// SPDX-License-Identifier: Apache-2.0

#include "image/ImageTesting.h"
#include "support/TestProgram.h"

#include <QFile>

using namespace likeness;
using namespace likeness::test;

namespace {

const Pixels kPicture = asymmetricPicture(7, 4);

Image turned(const Image& image, std::initializer_list<Rotation> rotations) {
    Image result = image;
    for (const Rotation rotation : rotations) {
        result = result.rotated(rotation).value_or(Image());
    }
    return result;
}

} // namespace

class TestImageTransform : public QObject {
    Q_OBJECT

  private slots:
    void rotated_turnsClockwise() {
        const auto quarter = imageOf(kPicture).rotated(Rotation::Clockwise90);
        VERIFY_DECODED(quarter);
        QCOMPARE(quarter->width(), 4);
        QCOMPARE(quarter->height(), 7);
        for (int y = 0; y < 4; ++y) { // what was on top is at the right now
            for (int x = 0; x < 7; ++x) {
                QVERIFY(
                    std::equal(kPicture.at(x, y), kPicture.at(x, y) + 3, pixelsOf(*quarter).at(3 - y, x)));
            }
        }
    }

    void rotated_composesToIdentity() {
        using enum Rotation;
        const Image image = imageOf(kPicture);
        QCOMPARE(pixelsOf(turned(image, {None})), kPicture);
        QCOMPARE(pixelsOf(turned(image, {Clockwise90, Clockwise90, Clockwise90, Clockwise90})), kPicture);
        QCOMPARE(pixelsOf(turned(image, {Half, Half})), kPicture);
        QCOMPARE(pixelsOf(turned(image, {Clockwise90, Clockwise270})), kPicture);
        QCOMPARE(pixelsOf(turned(image, {Clockwise90, Clockwise90})), pixelsOf(turned(image, {Half})));
        QCOMPARE(pixelsOf(turned(image, {Half, Clockwise90})), pixelsOf(turned(image, {Clockwise270})));
    }

    void rotated_leavesTheOriginalAlone() {
        const Image image = imageOf(kPicture);
        VERIFY_DECODED(image.rotated(Rotation::Half));
        QCOMPARE(pixelsOf(image), kPicture);
    }

    void rotated_refusesAnEmptyImage() {
        VERIFY_REFUSED(Image().rotated(Rotation::None), ErrorCode::InvalidArgument);
        VERIFY_REFUSED(Image().rotated(Rotation::Clockwise90), ErrorCode::InvalidArgument);
    }

    void resized_averagesWhatItMakesSmaller() {
        // A chessboard of single pixels, black and white: every average of 2 × 2 is 127.5.
        Pixels board = plainPicture(16, 8, 0, 0, 0);
        for (int y = 0; y < 8; ++y) {
            for (int x = 0; x < 16; ++x) {
                std::fill_n(board.at(x, y), 3, static_cast<std::uint8_t>((x + y) % 2 * 255));
            }
        }
        const auto half = imageOf(board).resized(8, 4);
        VERIFY_DECODED(half);
        QCOMPARE(half->width(), 8);
        QCOMPARE(half->height(), 4);
        QVERIFY(largestDifference(pixelsOf(*half), plainPicture(8, 4, 128, 128, 128)) <= 1);
        // Along one side only, while the other grows: still no pixel is skipped.
        const auto flat = imageOf(board).resized(2, 11);
        VERIFY_DECODED(flat);
        QVERIFY(largestDifference(pixelsOf(*flat), plainPicture(2, 11, 128, 128, 128)) <= 1);
    }

    // Two pixels 0 and 200 to four: centers at −0.25, 0.25, 0.75 and 1.25 of the original's.
    void resized_interpolatesWhatItMakesLarger() {
        Pixels two = plainPicture(2, 1, 0, 0, 0);
        std::fill_n(two.at(1, 0), 3, std::uint8_t{200});
        const auto four = imageOf(two).resized(4, 1);
        VERIFY_DECODED(four);
        for (int x = 0; x < 4; ++x) {
            constexpr int kExpected[] = {0, 50, 150, 200};
            QVERIFY(std::abs(pixelsOf(*four).at(x, 0)[1] - kExpected[x]) <= 1);
        }
    }

    void resized_keepsWhatHasTheSizeAlready() {
        const auto same = imageOf(kPicture).resized(7, 4);
        VERIFY_DECODED(same);
        QCOMPARE(pixelsOf(*same), kPicture);
    }

    void resized_refusesSizesOutOfRange() {
        const Image image = imageOf(kPicture);
        VERIFY_REFUSED(Image().resized(4, 4), ErrorCode::InvalidArgument);
        VERIFY_REFUSED(image.resized(0, 4), ErrorCode::InvalidArgument);
        VERIFY_REFUSED(image.resized(4, -1), ErrorCode::InvalidArgument);
        VERIFY_REFUSED(image.resized(8000, 8001), ErrorCode::TooLarge);
        VERIFY_REFUSED(image.resized(0x7FFFFFFF, 0x7FFFFFFF), ErrorCode::TooLarge);
        VERIFY_REFUSED(image.resized(5, 5, {.maxPixels = 24}), ErrorCode::TooLarge);
        VERIFY_DECODED(image.resized(5, 5, {.maxPixels = 25}));
    }

    void encodePng_comesBackAsItWas_data() {
        QTest::addColumn<Pixels>("picture");
        QTest::addRow("one pixel") << plainPicture(1, 1, 1, 2, 3);
        QTest::addRow("asymmetric") << asymmetricPicture(33, 21);
        QTest::addRow("noise, which grows when compressed") << noisePicture(301, 97);
    }
    void encodePng_comesBackAsItWas() {
        QFETCH(Pixels, picture);
        const auto png = encodePng(imageOf(picture));
        VERIFY_DECODED(png);
        const auto image = Image::fromEncoded(*png);
        VERIFY_DECODED(image);
        QCOMPARE(pixelsOf(*image), picture);
        QCOMPARE(secondOpinion(*png), picture);
    }

    void encodePng_refusesAnEmptyImage() { VERIFY_REFUSED(encodePng(Image()), ErrorCode::InvalidArgument); }
};

LIKENESS_TEST(TestImageTransform)
#include "TestImageTransform.moc"
