// SPDX-FileCopyrightText: 2026 Likeness contributors
// SPDX-License-Identifier: Apache-2.0

#include "Frame.h"

#include "support/Samples.h"
#include "support/TestProgram.h"

#include <QtMultimedia/QVideoFrame>
#include <QtTest/QtTest>

#include <array>
#include <cmath>

using namespace likeness;
using Format = QVideoFrameFormat;

/// Frames in every format that cameras deliver show the same picture: four fields, each of one colour.
class TestFrame : public QObject {
    Q_OBJECT

  private slots:
    void copy_showsThePicture_data() {
        QTest::addColumn<Format::PixelFormat>("format");
        for (const Format::PixelFormat format :
             {Format::Format_YUV420P, Format::Format_YV12, Format::Format_NV12, Format::Format_NV21,
              Format::Format_YUYV, Format::Format_UYVY, Format::Format_BGRX8888, Format::Format_BGRA8888,
              Format::Format_RGBX8888, Format::Format_RGBA8888}) {
            QTest::newRow(qPrintable(Format::pixelFormatToString(format))) << format;
        }
    }
    void copy_showsThePicture() {
        QFETCH(Format::PixelFormat, format);
        QVideoFrame video(Format(QSize(kSize, kSize), format));
        QVERIFY(video.map(QVideoFrame::WriteOnly));
        paint(video);
        video.unmap();
        const std::optional<Frame> frame = Frame::copyOf(video);
        QVERIFY(frame);
        const auto image = frame->toImage();
        VERIFY_OK(image);
        QCOMPARE(image->width(), kSize);
        QCOMPARE(image->height(), kSize);
        for (int field = 0; field < 4; ++field) {
            const int x = field % 2 * kSize / 2 + kSize / 4;
            const int y = field / 2 * kSize / 2 + kSize / 4;
            const std::uint8_t* pixel = &image->pixels()[static_cast<std::size_t>((y * kSize + x) * 3)];
            for (std::size_t channel = 0; channel < 3; ++channel) {
                const int expected = kFields[static_cast<std::size_t>(field)].bgr[channel];
                QVERIFY2(std::abs(pixel[channel] - expected) <= 3,
                         qPrintable(QStringLiteral("field %1, channel %2: %3, not %4")
                                        .arg(field)
                                        .arg(channel)
                                        .arg(pixel[channel])
                                        .arg(expected)));
            }
        }
    }

    void copy_ofPlanesThatAreTooShortIsRefused() {
        const std::vector<std::byte> bytes(100 * 100);
        const std::array planes{Frame::Plane{bytes, 100}};
        QVERIFY(Frame::copyOf(planes, 100, 100, Frame::Layout::Gray));
        QVERIFY(!Frame::copyOf(planes, 100, 101, Frame::Layout::Gray));
        QVERIFY(!Frame::copyOf(planes, 101, 100, Frame::Layout::Gray));
        QVERIFY(!Frame::copyOf(planes, 100, 100, Frame::Layout::I420));
        QVERIFY(!Frame::copyOf(planes, 0, 100, Frame::Layout::Gray));
        QVERIFY(!Frame::copyOf({}, 100, 100, Frame::Layout::Jpeg));
        const std::array backward{Frame::Plane{bytes, -100}};
        QVERIFY(!Frame::copyOf(backward, 100, 100, Frame::Layout::Gray));
    }

    void jpeg_thatIsBrokenIsAnError() {
        const std::vector<std::byte> bytes(100);
        const std::array planes{Frame::Plane{bytes, 0}};
        const std::optional<Frame> frame = Frame::copyOf(planes, 10, 10, Frame::Layout::Jpeg);
        QVERIFY(frame);
        VERIFY_FAILS(frame->toImage(), ErrorCode::UnsupportedFormat);
    }

  private:
    static constexpr int kSize = 64;

    /// A colour in both systems: BT.601, limited range, the eight-bit values of its primaries as the
    /// standard's colour bars of 75 % list them.
    struct Colour {
        std::array<int, 3> yuv;
        std::array<int, 3> bgr;
    };
    static constexpr std::array<Colour, 4> kFields{{{{65, 100, 212}, {0, 0, 191}},        // red
                                                    {{112, 72, 58}, {0, 191, 0}},         // green
                                                    {{35, 212, 114}, {191, 0, 0}},        // blue
                                                    {{180, 128, 128}, {191, 191, 191}}}}; // white

    static const Colour& colourAt(int x, int y) {
        return kFields[static_cast<std::size_t>((x >= kSize / 2 ? 1 : 0) + (y >= kSize / 2 ? 2 : 0))];
    }

    static void paint(QVideoFrame& video) {
        const auto at = [&video](int plane, int x, int y) -> uchar& {
            return video.bits(plane)[y * video.bytesPerLine(plane) + x];
        };
        for (int y = 0; y < kSize; ++y) {
            for (int x = 0; x < kSize; ++x) {
                const auto& [yuv, bgr] = colourAt(x, y);
                const bool hasChroma = x % 2 == 0 && y % 2 == 0;
                const auto luma = static_cast<uchar>(yuv[0]);
                const auto u = static_cast<uchar>(yuv[1]);
                const auto v = static_cast<uchar>(yuv[2]);
                switch (video.pixelFormat()) {
                case Format::Format_YUV420P:
                case Format::Format_YV12: {
                    const bool isSwapped = video.pixelFormat() == Format::Format_YV12;
                    at(0, x, y) = luma;
                    if (hasChroma) {
                        at(isSwapped ? 2 : 1, x / 2, y / 2) = u;
                        at(isSwapped ? 1 : 2, x / 2, y / 2) = v;
                    }
                    break;
                }
                case Format::Format_NV12:
                case Format::Format_NV21: {
                    const int first = video.pixelFormat() == Format::Format_NV21 ? 1 : 0;
                    at(0, x, y) = luma;
                    if (hasChroma) {
                        at(1, x + first, y / 2) = u;
                        at(1, x + 1 - first, y / 2) = v;
                    }
                    break;
                }
                case Format::Format_YUYV:
                    at(0, 2 * x, y) = luma;
                    at(0, 2 * x + 1, y) = x % 2 == 0 ? u : v;
                    break;
                case Format::Format_UYVY:
                    at(0, 2 * x + 1, y) = luma;
                    at(0, 2 * x, y) = x % 2 == 0 ? u : v;
                    break;
                case Format::Format_RGBX8888:
                case Format::Format_RGBA8888:
                    for (int channel = 0; channel < 3; ++channel) {
                        at(0, 4 * x + channel, y) =
                            static_cast<uchar>(bgr[static_cast<std::size_t>(2 - channel)]);
                    }
                    break;
                default:
                    for (int channel = 0; channel < 3; ++channel) {
                        at(0, 4 * x + channel, y) =
                            static_cast<uchar>(bgr[static_cast<std::size_t>(channel)]);
                    }
                    break;
                }
            }
        }
    }
};

LIKENESS_GUI_TEST(TestFrame)
#include "TestFrame.moc"
