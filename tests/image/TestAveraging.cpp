// SPDX-FileCopyrightText: 2026 Likeness contributors
// SPDX-License-Identifier: Apache-2.0

#include "image/Averaging.h"
#include "image/MatView.h"
#include "support/Samples.h"
#include "support/TestProgram.h"

#include <QTest>

#include <opencv2/imgproc.hpp>

using namespace likeness;

class TestAveraging : public QObject {
    Q_OBJECT

  private slots:
    void averagedTo_agreesWithOpenCv_data();
    void averagedTo_agreesWithOpenCv();
    void averagedTo_ofAPartOfAPictureReadsThatPart();
    void averagedTo_refusesToMakeLarger();
};

void TestAveraging::averagedTo_agreesWithOpenCv_data() {
    QTest::addColumn<int>("width");
    QTest::addColumn<int>("height");
    QTest::addRow("whole factors") << 320 << 180;
    QTest::addRow("as the detector sees it") << 160 << 90;
    QTest::addRow("other factors in each direction") << 517 << 201;
    QTest::addRow("a little smaller") << 1000 << 700;
    QTest::addRow("a pixel") << 1 << 1;
}

void TestAveraging::averagedTo_agreesWithOpenCv() {
    QFETCH(int, width);
    QFETCH(int, height);
    for (const char* name : {"franck.jpg", "cap12.png"}) {
        const Image image = test::sample(name);
        const cv::Mat picture = matView(image);
        const cv::Size size(std::min(width, picture.cols), std::min(height, picture.rows));
        const cv::Mat actual = averagedTo(picture, size);
        cv::Mat expected;
        cv::resize(picture, expected, size, 0, 0, cv::INTER_AREA);
        QCOMPARE(actual.size(), size);
        cv::Mat difference;
        cv::absdiff(actual, expected, difference);
        QVERIFY(cv::norm(difference, cv::NORM_INF) <= 1);
        const int values = 3 * size.area();
        const int different = cv::countNonZero(difference.reshape(1));
        QVERIFY2(different <= values / 50 + 1, qPrintable(QString("%1 of %2").arg(different).arg(values)));
    }
}

void TestAveraging::averagedTo_ofAPartOfAPictureReadsThatPart() {
    const Image image = test::sample("franck.jpg");
    const cv::Mat part = matView(image)(cv::Rect(101, 37, 333, 222));
    QCOMPARE(cv::norm(averagedTo(part, {70, 50}), averagedTo(part.clone(), {70, 50}), cv::NORM_INF), 0.0);
}

void TestAveraging::averagedTo_refusesToMakeLarger() {
    const cv::Mat picture(10, 10, CV_8UC3, cv::Scalar::all(7));
    QVERIFY_THROWS_EXCEPTION(cv::Exception, static_cast<void>(averagedTo(picture, {11, 10})));
    QVERIFY_THROWS_EXCEPTION(cv::Exception, static_cast<void>(averagedTo(picture, {0, 10})));
    QCOMPARE(cv::norm(averagedTo(picture, {10, 10}), picture, cv::NORM_INF), 0.0);
}

LIKENESS_TEST(TestAveraging)
#include "TestAveraging.moc"
