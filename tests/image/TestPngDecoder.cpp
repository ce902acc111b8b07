// SPDX-FileCopyrightText: 2026 Likeness contributors
// SPDX-License-Identifier: Apache-2.0

#include "image/ImageTesting.h"
#include "support/TestProgram.h"

#include <array>
#include <random>

using namespace likeness;
using namespace likeness::test;

namespace {

constexpr int kWidth =
    23; // odd, so that packed rows end within a byte, and large enough for all seven passes
constexpr int kHeight = 17;
enum ColorType { Gray = 0, Rgb = 2, Palette = 3, GrayAlpha = 4, Rgba = 6 };

int samplesPerPixel(int colorType) {
    switch (colorType) {
    case Rgb:
        return 3;
    case GrayAlpha:
        return 2;
    case Rgba:
        return 4;
    default:
        return 1;
    }
}

std::vector<std::uint8_t> randomRows(int bitDepth, int colorType) {
    const int bitsPerRow = kWidth * samplesPerPixel(colorType) * bitDepth;
    std::vector<std::uint8_t> rows(static_cast<std::size_t>((bitsPerRow + 7) / 8 * kHeight));
    std::mt19937 random(7);
    for (auto& byte : rows) {
        byte = static_cast<std::uint8_t>(random() & 0xFFU);
    }
    return rows;
}

/// Sample number `index` of row `y`, straight from the specification: most significant bits first.
unsigned sampleOf(const std::vector<std::uint8_t>& rows, int bitDepth, int y, int index) {
    const std::size_t stride = rows.size() / kHeight;
    const auto bit = static_cast<std::size_t>(index * bitDepth);
    const std::uint8_t* byte = rows.data() + static_cast<std::size_t>(y) * stride + bit / 8;
    if (bitDepth == 16) {
        return byte[0] * 256U + byte[1];
    }
    const auto shift = 8U - static_cast<unsigned>(bitDepth) - bit % 8;
    return (unsigned{*byte} >> shift) & ((1U << static_cast<unsigned>(bitDepth)) - 1U);
}

std::uint8_t overWhite(double value, double alpha) { // both 0 to 1
    return static_cast<std::uint8_t>(std::lround(255 * (value * alpha + 1 - alpha)));
}

/// What a reader of the PNG specification would paint, computed in floating point.
Pixels expectedPixels(const std::vector<std::uint8_t>& rows, const PngOptions& options) {
    Pixels picture = plainPicture(kWidth, kHeight, 0, 0, 0);
    const int samples = samplesPerPixel(options.colorType);
    const double most = std::pow(2, options.bitDepth) - 1;
    for (int y = 0; y < kHeight; ++y) {
        for (int x = 0; x < kWidth; ++x) {
            const auto sample = [&](int i) {
                return sampleOf(rows, options.bitDepth, y, x * samples + i);
            };
            std::array<double, 4> rgba{};
            if (options.colorType == Palette) {
                const unsigned entry = sample(0);
                for (std::size_t i = 0; i < 3; ++i) {
                    rgba[i] = options.palette[3 * entry + i] / 255.0;
                }
                rgba[3] = entry < options.transparency.size() ? options.transparency[entry] / 255.0 : 1;
            } else {
                const bool isGray = samples <= 2;
                for (int i = 0; i < 3; ++i) {
                    rgba[static_cast<std::size_t>(i)] = sample(isGray ? 0 : i) / most;
                }
                rgba[3] = samples % 2 == 0 ? sample(samples - 1) / most : 1;
            }
            for (std::size_t i = 0; i < 3; ++i) {
                picture.at(x, y)[2 - i] = overWhite(rgba[i], rgba[3]);
            }
        }
    }
    return picture;
}

PngOptions optionsFor(int bitDepth, int colorType, bool isInterlaced) {
    PngOptions options{.bitDepth = bitDepth, .colorType = colorType, .isInterlaced = isInterlaced};
    if (colorType == Palette) {
        for (int i = 0; i < 1 << bitDepth; ++i) {
            options.palette.insert(options.palette.end(), {static_cast<std::uint8_t>(255 - i),
                                                           static_cast<std::uint8_t>(i * 7 % 256),
                                                           static_cast<std::uint8_t>(i * 31 % 256)});
        }
    }
    return options;
}

Bytes smallPng() {
    const Pixels picture = asymmetricPicture(kWidth, kHeight);
    return encodePngRows(kWidth, kHeight, picture.bgr, {});
}

/// The PNG with another size in its header, and the checksum that belongs to it.
Bytes claiming(const Bytes& png, std::uint32_t width, std::uint32_t height) {
    ByteWriter header;
    header.be32(width).be32(height).bytes(std::span(png).subspan(24, 5));
    return patched(png, 8, pngChunk("IHDR", header.done()));
}

} // namespace

class TestPngDecoder : public QObject {
    Q_OBJECT

  private slots:
    void decode_givesThePictureOfEveryKind_data() {
        QTest::addColumn<int>("bitDepth");
        QTest::addColumn<int>("colorType");
        QTest::addColumn<bool>("isInterlaced");
        QTest::addColumn<bool>("isTransparent");
        const auto row = [](const char* name, int bitDepth, int colorType) {
            for (const bool isInterlaced : {false, true}) {
                QTest::addRow("%s %d%s", name, bitDepth, isInterlaced ? " interlaced" : "")
                    << bitDepth << colorType << isInterlaced << false;
            }
        };
        for (const int bitDepth : {1, 2, 4, 8, 16}) {
            row("gray", bitDepth, Gray);
        }
        for (const int bitDepth : {8, 16}) {
            row("gray and alpha", bitDepth, GrayAlpha);
            row("RGB", bitDepth, Rgb);
            row("RGB and alpha", bitDepth, Rgba);
        }
        for (const int bitDepth : {1, 2, 4, 8}) {
            row("palette", bitDepth, Palette);
            QTest::addRow("transparent palette %d", bitDepth) << bitDepth << int(Palette) << false << true;
        }
    }
    void decode_givesThePictureOfEveryKind() {
        QFETCH(int, bitDepth);
        QFETCH(int, colorType);
        QFETCH(bool, isInterlaced);
        QFETCH(bool, isTransparent);
        PngOptions options = optionsFor(bitDepth, colorType, isInterlaced);
        if (isTransparent) {
            options.transparency = {0, 128};
        }
        const auto rows = randomRows(bitDepth, colorType);
        const auto image = Image::fromEncoded(encodePngRows(kWidth, kHeight, rows, options));
        VERIFY_DECODED(image);
        // 16-bit values may be rounded once more, before alpha.
        const int tolerance = bitDepth == 16 ? 1 : 0;
        QVERIFY(largestDifference(pixelsOf(*image), expectedPixels(rows, options)) <= tolerance);
    }

    void decode_takesTheDefaultPictureOfAnAnimatedPng() {
        Bytes png = smallPng();
        const auto control = ByteWriter().be32(2).be32(0).done();
        const auto frame = ByteWriter().be32(0).be32(kWidth).be32(kHeight).zeros(8).be16(1).be16(25).be16(0);
        const auto second = ByteWriter().be32(2).bytes(std::span(png).subspan(41, 20)).done(); // any data
        const auto next = ByteWriter().be32(1).bytes(std::span(frame.done()).subspan(4)).done();
        png = withPngChunk(png, "acTL", control, "IDAT");
        png = withPngChunk(png, "fcTL", frame.done(), "IDAT");
        png = withPngChunk(png, "fcTL", next, "IEND");
        png = withPngChunk(png, "fdAT", second, "IEND");
        const auto image = Image::fromEncoded(png);
        VERIFY_DECODED(image);
        QCOMPARE(pixelsOf(*image), pixelsOf(*Image::fromEncoded(smallPng())));
    }

    // Programs write the sRGB gamma of 1/2.2 into their files; it must not change a value.
    void decode_keepsValuesOfAnSrgbGamma() {
        const Bytes png = withPngChunk(smallPng(), "gAMA", ByteWriter().be32(45455).done(), "IDAT");
        const auto image = Image::fromEncoded(png);
        VERIFY_DECODED(image);
        QCOMPARE(pixelsOf(*image), pixelsOf(*Image::fromEncoded(smallPng())));
    }

    void decode_refusesEveryBeginningOfAFile_data() {
        QTest::addColumn<Bytes>("png");
        const auto picture = asymmetricPicture(kWidth, kHeight);
        QTest::addRow("plain") << smallPng();
        QTest::addRow("interlaced") << encodePngRows(kWidth, kHeight, picture.bgr,
                                                     PngOptions{.isInterlaced = true});
        QTest::addRow("palette") << encodePngRows(kWidth, kHeight, randomRows(4, Palette),
                                                  optionsFor(4, Palette, false));
    }
    void decode_refusesEveryBeginningOfAFile() {
        QFETCH(Bytes, png);
        QCOMPARE(firstWronglyAcceptedBeginning(png), -1);
    }

    // Every chunk has a checksum, so that no damage to the pixels can pass.
    void decode_noticesEveryFlippedByte() {
        const Bytes png = smallPng();
        const auto whole = pixelsOf(*Image::fromEncoded(png));
        for (std::size_t i = 0; i < png.size(); ++i) {
            const auto image = Image::fromEncoded(patched(png, i, {png[i] ^ std::byte{0x10}}));
            QVERIFY2(!image || pixelsOf(*image) == whole, qPrintable(QString::number(i)));
        }
    }

    void decode_refusesContradictions_data() {
        QTest::addColumn<Bytes>("png");
        const Bytes png = smallPng();
        QTest::addRow("size 0") << claiming(png, 0, 0);
        QTest::addRow("width 0") << claiming(png, 0, kHeight);
        QTest::addRow("more rows than stored") << claiming(png, kWidth, kHeight + 1);
        QTest::addRow("no pixels")
            << ByteWriter().bytes(std::span(png).first(33)).bytes(pngChunk("IEND", {})).done();
        const Bytes gray = encodePngRows(kWidth, kHeight, randomRows(8, Gray), {.colorType = Gray});
        const Bytes header = ByteWriter().be32(kWidth).be32(kHeight).u8(8).u8(Palette).zeros(3).done();
        QTest::addRow("no palette") << patched(gray, 8, pngChunk("IHDR", header));
        QTest::addRow("header not first")
            << ByteWriter()
                   .bytes(std::span(png).first(8))
                   .bytes(pngChunk("tEXt", ByteWriter().text("no header comes first").done()))
                   .bytes(std::span(png).subspan(8))
                   .done();
    }
    void decode_refusesContradictions() {
        QFETCH(Bytes, png);
        VERIFY_REFUSED(Image::fromEncoded(png), ErrorCode::CorruptData);
    }

    void decode_refusesSizesBeforeItAllocates() {
        const Bytes png = smallPng();
        VERIFY_REFUSED(Image::fromEncoded(claiming(png, 100000, 100000)), ErrorCode::TooLarge);
        VERIFY_REFUSED(Image::fromEncoded(claiming(png, 0xFFFFFFFF, 0xFFFFFFFF)), ErrorCode::TooLarge);
        VERIFY_REFUSED(Image::fromEncoded(png, {.maxPixels = kWidth * kHeight - 1}), ErrorCode::TooLarge);
        VERIFY_DECODED(Image::fromEncoded(png, {.maxPixels = kWidth * kHeight}));
    }
};

LIKENESS_TEST(TestPngDecoder)
#include "TestPngDecoder.moc"
