// SPDX-FileCopyrightText: 2026 Likeness contributors
// SPDX-License-Identifier: Apache-2.0

#include "DisplayPicture.h"
#include "PictureItem.h"
#include "support/TestProgram.h"

#include <QtTest/QtTest>

#include <algorithm>

using likeness::DisplayPicture;
using likeness::Image;

namespace {

/// Left half pure red, right half pure blue.
Image redAndBlue(int width, int height) {
    return Image::make(width, height, [&](std::uint8_t* bgr) {
        for (int y = 0; y < height; ++y) {
            for (int x = 0; x < width; ++x, bgr += 3) {
                bgr[0] = x < width / 2 ? 0 : 255;
                bgr[1] = 0;
                bgr[2] = x < width / 2 ? 255 : 0;
            }
        }
    });
}

} // namespace

class TestDisplayPicture : public QObject {
    Q_OBJECT

  private slots:
    void fromImage_keepsColoursInTheirOrder() {
        const auto picture = DisplayPicture::fromImage(redAndBlue(64, 48));
        QVERIFY(picture);
        QCOMPARE(picture->size(), QSize(64, 48));
        const QImage image = picture->level({64, 48});
        QCOMPARE(image.pixelColor(0, 0), QColor(Qt::red));
        QCOMPARE(image.pixelColor(63, 47), QColor(Qt::blue));
    }

    void fromImage_reducesWhatNoScreenShows() {
        const auto picture = DisplayPicture::fromImage(redAndBlue(6000, 3000));
        QVERIFY(picture);
        QCOMPARE(picture->size(), QSize(6000, 3000));
        QCOMPARE(picture->level({6000, 3000}).size(), QSize(2560, 1280));
    }

    void level_isTheSmallestThatIsLargeEnough() {
        const auto picture = DisplayPicture::fromImage(redAndBlue(2000, 1000));
        QVERIFY(picture);
        QCOMPARE(picture->level({400, 200}).size(), QSize(500, 250));
        QCOMPARE(picture->level({501, 200}).size(), QSize(1000, 500));
        QCOMPARE(picture->level({10, 10}).size(), QSize(320, 160));
        QCOMPARE(picture->level({9000, 9000}).size(), QSize(2000, 1000));
    }

    void fromImage_bearsExtremeShapes() {
        const auto picture = DisplayPicture::fromImage(redAndBlue(20'000, 1));
        QVERIFY(picture);
        QCOMPARE(picture->level({20'000, 1}).size(), QSize(2560, 1));
        QVERIFY(DisplayPicture::fromImage(Image())->isEmpty());
    }

    void paintedRect_fitsThePictureIntoTheItem() {
        likeness::PictureItem item;
        item.setSize({400, 400});
        QVERIFY(item.paintedRect().isEmpty());
        item.setPicture(*DisplayPicture::fromImage(redAndBlue(200, 100)));
        QCOMPARE(item.paintedRect(), QRectF(0, 100, 400, 200));
        item.setSize({100, 400});
        QCOMPARE(item.paintedRect(), QRectF(0, 175, 100, 50));
    }
};

LIKENESS_GUI_TEST(TestDisplayPicture)
#include "TestDisplayPicture.moc"
