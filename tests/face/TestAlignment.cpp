// SPDX-FileCopyrightText: 2026 Likeness contributors
// SPDX-License-Identifier: Apache-2.0

#include "face/Alignment.h"
#include "support/Samples.h"
#include "support/TestProgram.h"

#include <QTest>

#include <cmath>
#include <limits>

using namespace likeness;

namespace {

/// A black picture with one white pixel block of 7 × 7 at each landmark.
Image pictureWithDots(int width, int height, const FivePoints& landmarks) {
    return Image::make(width, height, [&](std::uint8_t* bgr) {
        std::fill_n(bgr, static_cast<std::size_t>(width) * static_cast<std::size_t>(height) * 3,
                    std::uint8_t{0});
        for (const Point& point : landmarks) {
            for (int dy = -3; dy <= 3; ++dy) {
                for (int dx = -3; dx <= 3; ++dx) {
                    const int x = static_cast<int>(point.x) + dx;
                    const int y = static_cast<int>(point.y) + dy;
                    std::fill_n(bgr + 3 * (y * width + x), 3, std::uint8_t{255});
                }
            }
        }
    });
}

int brightness(const Image& image, double x, double y) {
    const int column = static_cast<int>(std::lround(x));
    const int row = static_cast<int>(std::lround(y));
    return image.pixels()[static_cast<std::size_t>(3 * (row * image.width() + column))];
}

/// The template turned by a half turn and twice as large, somewhere in a picture of 400 × 400.
FivePoints upsideDown() {
    FivePoints points = kChipTemplate;
    for (Point& point : points) {
        point = {std::round(320 - 2 * point.x), std::round(330 - 2 * point.y)};
    }
    return points;
}

} // namespace

class TestAlignment : public QObject {
    Q_OBJECT

  private slots:
    void align_putsLandmarksOnTheTemplate();
    void align_addsMarginsAndScales();
    void align_refusesWhatItCannotDo_data();
    void align_refusesWhatItCannotDo();
};

void TestAlignment::align_putsLandmarksOnTheTemplate() {
    const FivePoints landmarks = upsideDown();
    const auto chip = alignFace(pictureWithDots(400, 400, landmarks), landmarks, {}, 1.0);
    VERIFY_OK(chip);
    QVERIFY(chip->isRecognizable());
    for (const Point& point : kChipTemplate) {
        QVERIFY(brightness(chip->image, point.x, point.y) > 100);
    }
    QCOMPARE(brightness(chip->image, 56, 20), 0);
}

void TestAlignment::align_addsMarginsAndScales() {
    const FivePoints landmarks = upsideDown();
    const ChipMargins margins{10, 20, 30, 40};
    const auto chip = alignFace(pictureWithDots(400, 400, landmarks), landmarks, margins, 2.0);
    VERIFY_OK(chip);
    QCOMPARE(chip->image.width(), (112 + 10 + 30) * 2);
    QCOMPARE(chip->image.height(), (112 + 20 + 40) * 2);
    QVERIFY(!chip->isRecognizable());
    for (const Point& point : kChipTemplate) {
        QVERIFY(brightness(chip->image, (point.x + 10) * 2, (point.y + 20) * 2) > 100);
    }
}

void TestAlignment::align_refusesWhatItCannotDo_data() {
    QTest::addColumn<int>("margin");
    QTest::addColumn<double>("scale");
    QTest::addColumn<float>("eyeX");
    QTest::addRow("negative margin") << -1 << 1.0 << 100.0F;
    QTest::addRow("margin over 112") << 113 << 1.0 << 100.0F;
    QTest::addRow("scale 0") << 0 << 0.0 << 100.0F;
    QTest::addRow("scale 9") << 0 << 9.0 << 100.0F;
    QTest::addRow("scale not a number") << 0 << std::nan("") << 100.0F;
    QTest::addRow("landmark far away") << 0 << 1.0 << 1e9F;
    QTest::addRow("landmark not a number") << 0 << 1.0 << std::nanf("");
    QTest::addRow("landmark infinite") << 0 << 1.0 << std::numeric_limits<float>::infinity();
}

void TestAlignment::align_refusesWhatItCannotDo() {
    QFETCH(int, margin);
    QFETCH(double, scale);
    QFETCH(float, eyeX);
    FivePoints landmarks = upsideDown();
    const Image picture = pictureWithDots(400, 400, landmarks);
    landmarks[0].x = eyeX;
    VERIFY_FAILS(alignFace(picture, landmarks, {margin, 0, 0, 0}, scale), ErrorCode::InvalidArgument);
    VERIFY_FAILS(alignFace(Image{}, upsideDown(), {}, 1.0), ErrorCode::InvalidArgument);
    VERIFY_FAILS(alignFace(picture, FivePoints{}, {}, 1.0), ErrorCode::InvalidArgument);
}

LIKENESS_TEST(TestAlignment)
#include "TestAlignment.moc"
