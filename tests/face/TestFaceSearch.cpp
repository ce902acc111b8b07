// SPDX-FileCopyrightText: 2026 Likeness contributors
// SPDX-License-Identifier: Apache-2.0

#include "face/FaceSearch.h"
#include "support/TestProgram.h"

#include <QTest>

#include <opencv2/core.hpp>

#include <algorithm>
#include <vector>

using namespace likeness;

namespace {

/// Reports every saturated red blob's bounding box: a detector whose answers are known.
class RedDetector final : public FaceDetector {
  public:
    [[nodiscard]] cv::Size inputSize() const override { return {320, 240}; }
    std::vector<Detection> detect(const cv::Mat& picture, float) override {
        ++calls;
        cv::Mat mask;
        cv::inRange(picture, cv::Scalar(0, 0, 200), cv::Scalar(60, 60, 255), mask);
        std::vector<cv::Point> places;
        cv::findNonZero(mask, places);
        if (places.empty()) {
            return {};
        }
        int left = picture.cols;
        int right = 0;
        int top = picture.rows;
        int bottom = 0;
        for (const cv::Point& place : places) {
            left = std::min(left, place.x);
            right = std::max(right, place.x + 1);
            top = std::min(top, place.y);
            bottom = std::max(bottom, place.y + 1);
        }
        return {{cv::Rect2f(cv::Rect(left, top, right - left, bottom - top)), 0.9F, std::nullopt}};
    }
    int calls = 0;
};

/// Striped ground, so that no tile counts as flat, with a red square.
cv::Mat pictureWithSquare(cv::Size size, cv::Rect square) {
    cv::Mat picture(size, CV_8UC3, cv::Scalar(120, 120, 120));
    for (int x = 0; x < size.width; x += 16) {
        picture.colRange(x, std::min(x + 8, size.width)).setTo(cv::Scalar(60, 90, 60));
    }
    picture(square).setTo(cv::Scalar(0, 0, 255));
    return picture;
}

} // namespace

class TestFaceSearch : public QObject {
    Q_OBJECT

  private slots:
    void scales_runFromHalfTheFitToTheSmallestFace();
    void scales_stopEarlyWhenSmallFacesAreNotWanted();
    void detect_findsASquareWhereverItLies_data();
    void detect_findsASquareWhereverItLies();
    void detect_findsASquareInAHugePicture();
    void detect_doesNotLookAtFlatTiles();
};

void TestFaceSearch::scales_runFromHalfTheFitToTheSmallestFace() {
    // 1280 × 960 fits 320 × 240 at ¼; faces of 20 px are 24 net pixels at 1.2.
    const auto scales = searchScales({1280, 960}, {320, 240}, 20);
    const std::vector expected{0.125, 0.25, 0.5, 1.0, 1.2};
    QCOMPARE(scales.size(), expected.size());
    for (std::size_t i = 0; i < scales.size(); ++i) {
        QVERIFY(std::abs(scales[i] - expected[i]) < 1e-9);
    }
}

void TestFaceSearch::scales_stopEarlyWhenSmallFacesAreNotWanted() {
    QCOMPARE(searchScales({1280, 960}, {320, 240}, 200).size(), std::size_t{2});
}

void TestFaceSearch::detect_findsASquareWhereverItLies_data() {
    QTest::addColumn<int>("x");
    QTest::addColumn<int>("y");
    QTest::addColumn<double>("scale");
    for (const double scale : {0.2, 0.4, 0.8, 1.2}) {
        for (const int x : {0, 131, 264, 300, 517, 733, 960}) {
            for (const int y : {0, 203, 240, 431, 680}) {
                QTest::addRow("%d,%d at %.1f", x, y, scale) << x << y << scale;
            }
        }
    }
}

void TestFaceSearch::detect_findsASquareWhereverItLies() {
    QFETCH(int, x);
    QFETCH(int, y);
    QFETCH(double, scale);
    const cv::Rect square(x, y, 40, 40); // at the picture's edges as well: 960 + 40 = 1000, 680 + 40 = 720
    RedDetector detector;
    const cv::Mat pixels = pictureWithSquare({1000, 720}, square);
    ScaledPicture picture(pixels);
    const auto found = detectAtScale(detector, picture, scale, 0.5F);
    QVERIFY(!found.empty());
    const auto isThere = [&](const Detection& detection) {
        const cv::Rect2f box(square);
        return (detection.box & box).area() > 0.75F * (detection.box | box).area();
    };
    QVERIFY(std::ranges::all_of(found, isThere));
}

void TestFaceSearch::detect_findsASquareInAHugePicture() {
    // Coarse scales look at the picture averaged down before, fine ones at the picture itself.
    const cv::Rect square(2411, 1390, 320, 320);
    const cv::Mat pixels = pictureWithSquare({4003, 3001}, square);
    for (const double scale : {0.03, 0.08, 0.125, 0.126, 0.2}) {
        RedDetector detector;
        ScaledPicture picture(pixels);
        const auto found = detectAtScale(detector, picture, scale, 0.5F);
        QVERIFY(!found.empty());
        for (const Detection& detection : found) { // to two pixels of what the detector was shown
            QVERIFY(std::abs(detection.box.x - 2411) < 2 / scale);
            QVERIFY(std::abs(detection.box.y - 1390) < 2 / scale);
            QVERIFY(std::abs(detection.box.br().x - 2731) < 2 / scale);
            QVERIFY(std::abs(detection.box.br().y - 1710) < 2 / scale);
        }
    }
}

void TestFaceSearch::detect_doesNotLookAtFlatTiles() {
    RedDetector detector;
    const cv::Mat black(960, 1280, CV_8UC3, cv::Scalar::all(0));
    ScaledPicture picture(black);
    QVERIFY(detectAtScale(detector, picture, 1.0, 0.5F).empty());
    QCOMPARE(detector.calls, 0);
}

LIKENESS_TEST(TestFaceSearch)
#include "TestFaceSearch.moc"
