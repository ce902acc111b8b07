// SPDX-FileCopyrightText: 2026 Likeness contributors
// SPDX-License-Identifier: Apache-2.0

#include "image/ImageTesting.h"
#include "support/TestProgram.h"

using namespace likeness;
using namespace likeness::test;

namespace {

constexpr unsigned kAnimationFlag = 0x02;
constexpr unsigned kAlphaFlag = 0x10;
const Pixels kPicture = asymmetricPicture(45, 37);

} // namespace

class TestWebPDecoder : public QObject {
    Q_OBJECT

  private slots:
    void decode_givesLosslessPixelsExactly() {
        const Pixels noise = noisePicture(31, 19);
        const auto image = Image::fromEncoded(encodeWebP(noise));
        VERIFY_DECODED(image);
        QCOMPARE(pixelsOf(*image), noise);
    }

    void decode_givesTheLossyPictureAsOpenCvDoes() {
        const Bytes webp = encodeWebP(kPicture, 90);
        const auto image = Image::fromEncoded(webp);
        VERIFY_DECODED(image);
        QCOMPARE(largestDifference(pixelsOf(*image), secondOpinion(webp)), 0);
    }

    // Over white: 255 (1 − a) + value a, in 8 bits.
    void decode_laysTransparencyOverWhite() {
        const std::vector<std::uint8_t> bgra{10, 20,  30,  255, 10,  20, 30, 0,
                                             0,  100, 200, 128, 255, 0,  51, 51};
        const auto image = Image::fromEncoded(encodeWebPWithAlpha(4, 1, bgra));
        VERIFY_DECODED(image);
        const std::vector<std::uint8_t> expected{10, 20, 30, 255, 255, 255, 127, 177, 227, 255, 204, 214};
        QCOMPARE(pixelsOf(*image).bgr, expected);
    }

    void decode_acceptsTheExtendedFormat() {
        const auto image = Image::fromEncoded(extendedWebP(
            encodeWebP(kPicture), 45, 37, 0, {}, riffChunk("XMP ", ByteWriter().text("odd").done())));
        VERIFY_DECODED(image);
        QCOMPARE(pixelsOf(*image), kPicture);
    }

    void decode_refusesAnimationWithAdvice() {
        const Bytes still = encodeWebP(kPicture);
        const Bytes control = riffChunk("ANIM", ByteWriter().le32(0xFFFFFFFF).le16(0).done());
        ByteWriter frame; // position, size less one, duration and flags, in three bytes each but the last
        frame.zeros(6).le16(44).u8(0).le16(36).u8(0).zeros(4).bytes(std::span(still).subspan(12));
        const Bytes frames = riffChunk("ANMF", frame.done());
        const auto vp8x = extendedWebP(Bytes(12), 45, 37, kAnimationFlag | kAlphaFlag, control, frames);
        const auto image = Image::fromEncoded(vp8x);
        VERIFY_REFUSED(image, ErrorCode::UnsupportedFormat);
        QVERIFY(image.error().message.find("animated") != std::string::npos);
        QVERIFY(image.error().message.find("JPEG or PNG") != std::string::npos);
    }

    void decode_refusesEveryBeginningOfAFile_data() {
        QTest::addColumn<Bytes>("webp");
        QTest::addRow("lossy") << encodeWebP(kPicture, 80);
        QTest::addRow("lossless") << encodeWebP(kPicture);
        QTest::addRow("extended") << extendedWebP(encodeWebP(kPicture, 80), 45, 37, 0, {},
                                                  riffChunk("XMP ", ByteWriter().text("even").done()));
    }
    void decode_refusesEveryBeginningOfAFile() {
        QFETCH(Bytes, webp);
        QCOMPARE(firstWronglyAcceptedBeginning(webp), -1);
    }

    // The length in the file's header may be made to fit what is left: libwebp must notice by itself.
    void decode_refusesPixelsThatBreakOffInAFileThatFits() {
        const Bytes whole = encodeWebP(noisePicture(64, 64), 80);
        for (const std::size_t part : {2, 3, 10}) {
            const std::size_t kept = (whole.size() - 20) / part * (part - 1) / 2 * 2;
            const Bytes data(whole.begin() + 20, whole.begin() + 20 + std::ptrdiff_t(kept));
            const Bytes chunk = riffChunk("VP8 ", data);
            const Bytes webp = riffChunk("RIFF", ByteWriter().text("WEBP").bytes(chunk).done());
            VERIFY_REFUSED(Image::fromEncoded(webp), ErrorCode::CorruptData);
        }
    }

    void decode_refusesContradictions() {
        const Bytes webp = encodeWebP(kPicture, 80);
        const Bytes noSize = patched(webp, 26, ByteWriter().le32(0).done()); // the VP8 frame's size
        VERIFY_REFUSED(Image::fromEncoded(noSize), ErrorCode::CorruptData);
        const Bytes otherCanvas = extendedWebP(webp, 46, 37, 0, {}, {});
        VERIFY_REFUSED(Image::fromEncoded(otherCanvas), ErrorCode::CorruptData);
        const Bytes foreign = riffChunk("RIFF", ByteWriter().text("WAVEfmt and more").done());
        VERIFY_REFUSED(Image::fromEncoded(foreign), ErrorCode::UnsupportedFormat);
    }

    void decode_refusesSizesBeforeItAllocates() {
        const Bytes webp = encodeWebP(kPicture, 80);
        const Bytes huge = patched(webp, 26, ByteWriter().le16(0x3FFF).le16(0x3FFF).done());
        VERIFY_REFUSED(Image::fromEncoded(huge), ErrorCode::TooLarge);
        VERIFY_REFUSED(Image::fromEncoded(webp, {.maxPixels = 45 * 37 - 1}), ErrorCode::TooLarge);
        VERIFY_DECODED(Image::fromEncoded(webp, {.maxPixels = 45 * 37}));
    }
};

LIKENESS_TEST(TestWebPDecoder)
#include "TestWebPDecoder.moc"
