// SPDX-FileCopyrightText: 2026 Likeness contributors
// SPDX-License-Identifier: Apache-2.0

#include "image/ImageTesting.h"
#include "support/TestProgram.h"

#include <algorithm>
#include <cmath>

using namespace likeness;
using namespace likeness::test;

namespace {

constexpr auto kFormats = {ColorFormat::Bgr,  ColorFormat::Rgb,  ColorFormat::Bgra, ColorFormat::Rgba,
                           ColorFormat::Gray, ColorFormat::I420, ColorFormat::Nv12};

const char* nameOf(ColorFormat format) {
    constexpr const char* kNames[] = {"BGR", "RGB", "BGRA", "RGBA", "gray", "I420", "NV12"};
    return kNames[static_cast<int>(format)];
}

/// Where everything in a buffer lies, written down a second time from the header's description.
struct Layout {
    std::size_t stride;
    std::size_t chromaAt;
    std::size_t chromaStride;
    std::size_t secondChromaAt;
    std::size_t chromaStep;
    std::size_t size; ///< The smallest buffer that holds the picture.
};

Layout layoutOf(ColorFormat format, int width, int height, std::size_t padding) {
    const auto w = static_cast<std::size_t>(width);
    const auto h = static_cast<std::size_t>(height);
    const std::size_t halfWidth = (w + 1) / 2;
    const std::size_t halfHeight = (h + 1) / 2;
    switch (format) {
    case ColorFormat::Bgr:
    case ColorFormat::Rgb:
        return {3 * w + padding, 0, 0, 0, 0, (3 * w + padding) * (h - 1) + 3 * w};
    case ColorFormat::Bgra:
    case ColorFormat::Rgba:
        return {4 * w + padding, 0, 0, 0, 0, (4 * w + padding) * (h - 1) + 4 * w};
    case ColorFormat::Gray:
        return {w + padding, 0, 0, 0, 0, (w + padding) * (h - 1) + w};
    case ColorFormat::I420: {
        const std::size_t stride = w + padding;
        const std::size_t half = (stride + 1) / 2;
        const std::size_t v = stride * h + half * halfHeight;
        return {stride, stride * h, half, v, 1, v + half * (halfHeight - 1) + halfWidth};
    }
    case ColorFormat::Nv12:
        break;
    }
    const std::size_t stride = 2 * halfWidth + padding;
    return {stride,         stride * h, stride,
            stride * h + 1, 2,          stride * h + stride * (halfHeight - 1) + 2 * halfWidth};
}

std::uint8_t toByte(double value) {
    return static_cast<std::uint8_t>(std::lround(std::clamp(value, 0.0, 255.0)));
}

/// One pixel, by the letter of the formats and of BT.601 (limited range), in floating point.
void convert(const Bytes& buffer, ColorFormat format, const Layout& layout, int column, int row,
             std::uint8_t* bgr) {
    const auto x = static_cast<std::size_t>(column);
    const auto y = static_cast<std::size_t>(row);
    const auto at = [&](std::size_t i) {
        return std::to_integer<int>(buffer.at(i));
    };
    const std::size_t line = y * layout.stride;
    const auto take = [&](std::size_t i) {
        return static_cast<std::uint8_t>(at(line + i));
    };
    switch (format) {
    case ColorFormat::Bgr:
        bgr[0] = take(3 * x), bgr[1] = take(3 * x + 1), bgr[2] = take(3 * x + 2);
        return;
    case ColorFormat::Rgb:
        bgr[2] = take(3 * x), bgr[1] = take(3 * x + 1), bgr[0] = take(3 * x + 2);
        return;
    case ColorFormat::Bgra:
        bgr[0] = take(4 * x), bgr[1] = take(4 * x + 1), bgr[2] = take(4 * x + 2);
        return;
    case ColorFormat::Rgba:
        bgr[2] = take(4 * x), bgr[1] = take(4 * x + 1), bgr[0] = take(4 * x + 2);
        return;
    case ColorFormat::Gray:
        bgr[0] = bgr[1] = bgr[2] = take(x);
        return;
    case ColorFormat::I420:
    case ColorFormat::Nv12:
        break;
    }
    const std::size_t chroma = y / 2 * layout.chromaStride + x / 2 * layout.chromaStep;
    const double luma = (at(line + x) - 16) / 219.0;
    const double u = (at(layout.chromaAt + chroma) - 128) / 224.0;
    const double v = (at(layout.secondChromaAt + chroma) - 128) / 224.0;
    bgr[0] = toByte(255 * (luma + 1.772 * u));
    bgr[1] = toByte(255 * (luma - 0.114 * 1.772 / 0.587 * u - 0.299 * 1.402 / 0.587 * v));
    bgr[2] = toByte(255 * (luma + 1.402 * v));
}

Bytes noiseBytes(std::size_t size) {
    const Pixels noise = noisePicture(static_cast<int>(size / 3 + 1), 1);
    const auto all = std::as_bytes(std::span(noise.bgr));
    return {all.begin(), all.begin() + static_cast<std::ptrdiff_t>(size)};
}

} // namespace

class TestRawFrame : public QObject {
    Q_OBJECT

  private slots:
    void fromRaw_givesWhatTheFormatSays_data() {
        QTest::addColumn<ColorFormat>("format");
        QTest::addColumn<int>("width");
        QTest::addColumn<int>("height");
        QTest::addColumn<int>("padding");
        for (const ColorFormat format : kFormats) {
            for (const auto& [width, height] :
                 {std::pair{16, 8}, {17, 9}, {17, 8}, {16, 9}, {1, 1}, {1, 5}, {5, 1}, {2051, 3}}) {
                for (const int padding : {0, 7, 16}) {
                    QTest::addRow("%s %dx%d+%d", nameOf(format), width, height, padding)
                        << format << width << height << padding;
                }
            }
        }
    }
    void fromRaw_givesWhatTheFormatSays() {
        QFETCH(ColorFormat, format);
        QFETCH(int, width);
        QFETCH(int, height);
        QFETCH(int, padding);
        const Layout layout = layoutOf(format, width, height, static_cast<std::size_t>(padding));
        const Bytes buffer = noiseBytes(layout.size);
        const auto image = Image::fromRaw(buffer, width, height, format, padding == 0 ? 0 : layout.stride);
        VERIFY_DECODED(image);
        Pixels expected = plainPicture(width, height, 0, 0, 0);
        for (int y = 0; y < height; ++y) {
            for (int x = 0; x < width; ++x) {
                convert(buffer, format, layout, x, y, expected.at(x, y));
            }
        }
        const bool isRounded = format == ColorFormat::I420 || format == ColorFormat::Nv12;
        QVERIFY(largestDifference(pixelsOf(*image), expected) <= (isRounded ? 1 : 0));

        const Bytes tooShort(buffer.begin(), buffer.end() - 1);
        VERIFY_REFUSED(Image::fromRaw(tooShort, width, height, format, padding == 0 ? 0 : layout.stride),
                       ErrorCode::InvalidArgument);
    }

    // The nominal colors of BT.601: Y 16 is black and 235 white, whatever lies outside is clipped.
    void fromRaw_knowsTheEndsOfLimitedRange() {
        const auto value = [](unsigned y, unsigned u, unsigned v) {
            const Bytes frame = ByteWriter().u8(y).u8(u).u8(v).done();
            const auto image = Image::fromRaw(frame, 1, 1, ColorFormat::I420);
            return image ? pixelsOf(*image).bgr : std::vector<std::uint8_t>();
        };
        using V = std::vector<std::uint8_t>;
        QCOMPARE(value(16, 128, 128), (V{0, 0, 0}));
        QCOMPARE(value(235, 128, 128), (V{255, 255, 255}));
        QCOMPARE(value(0, 128, 128), (V{0, 0, 0}));
        QCOMPARE(value(255, 128, 128), (V{255, 255, 255}));
        QCOMPARE(value(81, 90, 240), (V{0, 0, 254}));  // red, 254.4 after the rounding of the three
        QCOMPARE(value(41, 240, 110), (V{255, 0, 0})); // blue
    }

    void fromRaw_copiesTheBuffer() {
        Bytes buffer = noiseBytes(12);
        const auto image = Image::fromRaw(buffer, 2, 2, ColorFormat::Bgr);
        VERIFY_DECODED(image);
        const Pixels before = pixelsOf(*image);
        std::fill(buffer.begin(), buffer.end(), std::byte{0});
        QCOMPARE(pixelsOf(*image), before);
    }

    void fromRaw_refusesWhatCannotBe_data() {
        QTest::addColumn<int>("width");
        QTest::addColumn<int>("height");
        QTest::addColumn<qulonglong>("stride");
        QTest::addColumn<ErrorCode>("code");
        constexpr int kMost = std::numeric_limits<int>::max();
        constexpr int kLeast = std::numeric_limits<int>::min();
        constexpr auto kHuge = std::numeric_limits<qulonglong>::max();
        constexpr auto kInvalid = ErrorCode::InvalidArgument;
        QTest::addRow("no width") << 0 << 2 << 0ULL << kInvalid;
        QTest::addRow("no height") << 2 << 0 << 0ULL << kInvalid;
        QTest::addRow("negative") << -2 << -2 << 0ULL << kInvalid;
        QTest::addRow("lowest") << kLeast << kLeast << 0ULL << kInvalid;
        QTest::addRow("short stride") << 16 << 2 << 15ULL << kInvalid;
        QTest::addRow("stride of 1") << 16 << 2 << 1ULL << kInvalid;
        QTest::addRow("stride beyond everything") << 2 << 2 << kHuge << kInvalid;
        QTest::addRow("stride of half of everything") << 2 << 3 << kHuge / 2 + 1 << kInvalid;
        QTest::addRow("rows that are not there") << 1 << 100000 << 0ULL << kInvalid;
        QTest::addRow("largest") << kMost << kMost << 0ULL << ErrorCode::TooLarge;
        QTest::addRow("64 megapixels and one row") << 8000 << 8001 << 0ULL << ErrorCode::TooLarge;
    }
    void fromRaw_refusesWhatCannotBe() {
        QFETCH(int, width);
        QFETCH(int, height);
        QFETCH(qulonglong, stride);
        QFETCH(ErrorCode, code);
        const Bytes buffer(4096);
        for (const ColorFormat format : kFormats) {
            VERIFY_REFUSED(Image::fromRaw(buffer, width, height, format, stride), code);
        }
    }

    void fromRaw_refusesAnEmptyBuffer() {
        for (const ColorFormat format : kFormats) {
            VERIFY_REFUSED(Image::fromRaw({}, 2, 2, format), ErrorCode::InvalidArgument);
        }
    }
};

LIKENESS_TEST(TestRawFrame)
#include "TestRawFrame.moc"
