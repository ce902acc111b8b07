// SPDX-FileCopyrightText: 2026 Likeness contributors
// SPDX-License-Identifier: Apache-2.0

#include "image/ScaledPicture.h"
#include "support/TestProgram.h"

#include <QTest>

#include <opencv2/core.hpp>
#include <opencv2/imgproc.hpp>

using namespace likeness;

namespace {

cv::Mat noise(cv::Size size) {
    cv::Mat picture(size, CV_8UC3);
    cv::RNG(7).fill(picture, cv::RNG::UNIFORM, 0, 256);
    return picture;
}

} // namespace

class TestScaledPicture : public QObject {
    Q_OBJECT

  private slots:
    void view_isThePictureItselfWhereItIsSmallOrLookedAtClosely();
    void view_isTheMeanOfSixteenPixels();
    void view_isMadeOnce();
};

void TestScaledPicture::view_isThePictureItselfWhereItIsSmallOrLookedAtClosely() {
    const cv::Mat frame = noise({1920, 1080});
    ScaledPicture small(frame);
    QCOMPARE(small.viewFor(0.01).step, 1);
    QVERIFY(small.viewFor(0.01).pixels.data == frame.data);

    const cv::Mat picture = noise({2400, 1800});
    ScaledPicture large(picture);
    for (const double scale : {0.126, 0.5, 1.0}) {
        QCOMPARE(large.viewFor(scale).step, 1);
        QVERIFY(large.viewFor(scale).pixels.data == picture.data);
    }
    QCOMPARE(large.viewFor(0.125).step, 4);

    const cv::Mat line(1'500'000, 3, CV_8UC3, cv::Scalar::all(0));
    ScaledPicture narrow(line);
    QCOMPARE(narrow.viewFor(0.1).step, 1);
}

void TestScaledPicture::view_isTheMeanOfSixteenPixels() {
    const cv::Mat picture = noise({2403, 1801});
    ScaledPicture scaled(picture);
    const auto [pixels, step] = scaled.viewFor(0.1);
    QCOMPARE(step, 4);
    QCOMPARE(pixels.cols, 600);
    QCOMPARE(pixels.rows, 450);
    cv::Mat expected;
    cv::resize(picture(cv::Rect(0, 0, 2400, 1800)), expected, pixels.size(), 0, 0, cv::INTER_AREA);
    cv::Mat difference;
    cv::absdiff(pixels, expected, difference);
    double largest = 0;
    cv::minMaxLoc(difference.reshape(1), nullptr, &largest);
    QVERIFY(largest <= 1); // halves are rounded another way
    QVERIFY(cv::countNonZero(difference.reshape(1)) < static_cast<int>(difference.total() * 3 / 16));
}

void TestScaledPicture::view_isMadeOnce() {
    const cv::Mat picture = noise({2400, 1800});
    ScaledPicture scaled(picture);
    const cv::Mat first = scaled.viewFor(0.1).pixels;
    QVERIFY(scaled.viewFor(0.02).pixels.data == first.data);
}

LIKENESS_TEST(TestScaledPicture)
#include "TestScaledPicture.moc"
