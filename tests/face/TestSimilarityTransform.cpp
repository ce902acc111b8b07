// SPDX-FileCopyrightText: 2026 Likeness contributors
// SPDX-License-Identifier: Apache-2.0

#include "face/SimilarityTransform.h"
#include "support/TestProgram.h"

#include <QTest>

#include <opencv2/core.hpp>
#include <opencv2/imgproc.hpp>

#include <array>
#include <cmath>
#include <limits>

using namespace likeness;

class TestSimilarityTransform : public QObject {
    Q_OBJECT

  private slots:
    void estimate_findsTurnScaleAndShiftOfExactPoints();
    void estimate_isLeastSquares();
    void estimate_refusesCoincidingOrInfinitePoints();
    void inverse_undoes();
    void warp_keepsPixelsUnderIdentity();
    void warp_samplesAsOpenCvDoes();
    void warp_averagesFineTextureInsteadOfAliasing();
    void warp_reducedKeepsPlaces();
    void warp_fillsOutsideWithBorder();
};

void TestSimilarityTransform::estimate_findsTurnScaleAndShiftOfExactPoints() {
    // By hand: a quarter turn clockwise on screen (y down) maps (x, y) to (−y, x); times 2; plus (10, 20).
    const std::array source{Point{0, 0}, Point{3, 0}, Point{0, 5}};
    const std::array target{Point{10, 20}, Point{10, 26}, Point{0, 20}};
    const auto m = estimateSimilarity(source, target);
    QVERIFY(m.has_value());
    QVERIFY(std::abs(scaleOf(*m) - 2) < 1e-9);
    const cv::Point2d moved = apply(*m, 1, 1); // (−1, 1)·2 + (10, 20)
    QVERIFY(std::abs(moved.x - 8) < 1e-9);
    QVERIFY(std::abs(moved.y - 22) < 1e-9);
}

void TestSimilarityTransform::estimate_isLeastSquares() {
    // Two points pulled apart symmetrically by an error that no similarity explains: the scale is the
    // mean, 1.5: source ±1 on both axes, target ±2 on x and ±1 on y; Σs·t / Σs·s = (2+2+1+1)/4.
    const std::array source{Point{-1, 0}, Point{1, 0}, Point{0, -1}, Point{0, 1}};
    const std::array target{Point{-2, 0}, Point{2, 0}, Point{0, -1}, Point{0, 1}};
    const auto m = estimateSimilarity(source, target);
    QVERIFY(m.has_value());
    QVERIFY(std::abs(scaleOf(*m) - 1.5) < 1e-9);
}

void TestSimilarityTransform::estimate_refusesCoincidingOrInfinitePoints() {
    const std::array target{Point{0, 0}, Point{1, 0}};
    QVERIFY(!estimateSimilarity(std::array{Point{4, 4}, Point{4, 4}}, target));
    QVERIFY(!estimateSimilarity(std::array{Point{4, std::numeric_limits<float>::infinity()}, Point{4, 4}},
                                target));
    QVERIFY(!estimateSimilarity(std::array{Point{4, std::nanf("")}, Point{4, 4}}, target));
}

void TestSimilarityTransform::inverse_undoes() {
    const SimilarityMatrix m(1.2, -0.7, 31, 0.7, 1.2, -8);
    const cv::Point2d there = apply(m, 12.5, -3);
    const cv::Point2d back = apply(inverse(m), there.x, there.y);
    QVERIFY(std::abs(back.x - 12.5) < 1e-9);
    QVERIFY(std::abs(back.y + 3) < 1e-9);
}

void TestSimilarityTransform::warp_keepsPixelsUnderIdentity() {
    cv::Mat picture(20, 30, CV_8UC3);
    cv::randu(picture, 0, 256);
    const cv::Mat same = warp(picture, SimilarityMatrix(1, 0, 0, 0, 1, 0), picture.size(), {});
    QCOMPARE(cv::norm(picture, same, cv::NORM_INF), 0.0);
}

void TestSimilarityTransform::warp_samplesAsOpenCvDoes() {
    cv::Mat picture(90, 120, CV_8UC3);
    cv::randu(picture, 0, 256);
    for (int i = 0; i < 50; ++i) { // turned, larger or nearly as large, inside and across the edges
        const double angle = 0.13 * i;
        const double scale = 0.65 + 0.05 * i;
        const SimilarityMatrix turned(scale * std::cos(angle), -scale * std::sin(angle), 3.7 * i - 60,
                                      scale * std::sin(angle), scale * std::cos(angle), 80 - 2.9 * i);
        cv::Mat expected;
        cv::warpAffine(picture, expected, turned, {70, 60}, cv::INTER_LINEAR, cv::BORDER_CONSTANT,
                       {9, 60, 200});
        const cv::Mat actual = warp(picture, turned, {70, 60}, {9, 60, 200});
        // From 4.11 on OpenCV no longer rounds places to 1/32 pixel, which on noise is worth 255 / 32 a side.
        const double tolerance = CV_VERSION_MAJOR == 4 && CV_VERSION_MINOR <= 10 ? 0 : 16;
        QVERIFY2(cv::norm(expected, actual, cv::NORM_INF) <= tolerance, qPrintable(QString::number(i)));
    }
}

void TestSimilarityTransform::warp_averagesFineTextureInsteadOfAliasing() {
    // A checkerboard of single pixels, black and white, is mid gray from afar. Sampling every eighth pixel
    // would give black or white.
    cv::Mat board(400, 400, CV_8UC3);
    for (int y = 0; y < board.rows; ++y) {
        for (int x = 0; x < board.cols; ++x) {
            board.at<cv::Vec3b>(y, x) = cv::Vec3b::all((x + y) % 2 == 0 ? 0 : 255);
        }
    }
    const double s = 1.0 / 8;
    const cv::Mat small = warp(board, SimilarityMatrix(s, 0, 0, 0, s, 0), {40, 40}, {});
    const cv::Mat inner = small(cv::Rect(2, 2, 36, 36));
    double lowest = 0;
    double highest = 0;
    cv::minMaxLoc(inner.reshape(1), &lowest, &highest);
    QVERIFY2(lowest > 120 && highest < 136, "aliased");
}

void TestSimilarityTransform::warp_reducedKeepsPlaces() {
    // A white square with its centre at (203.5, 155.5) must have it at a tenth of that, wherever the
    // averaging happens.
    cv::Mat picture(300, 400, CV_8UC3, cv::Scalar::all(0));
    picture(cv::Rect(184, 136, 40, 40)).setTo(cv::Scalar::all(255));
    const double s = 0.1;
    const cv::Mat small = warp(picture, SimilarityMatrix(s, 0, 0, 0, s, 0), {40, 30}, {});
    double mass = 0;
    double x = 0;
    double y = 0;
    for (int row = 0; row < small.rows; ++row) {
        for (int column = 0; column < small.cols; ++column) {
            const double value = small.at<cv::Vec3b>(row, column)[0];
            mass += value;
            x += value * column;
            y += value * row;
        }
    }
    QVERIFY2(std::abs(x / mass - 20.35) < 0.05, qPrintable(QString::number(x / mass)));
    QVERIFY2(std::abs(y / mass - 15.55) < 0.05, qPrintable(QString::number(y / mass)));
}

void TestSimilarityTransform::warp_fillsOutsideWithBorder() {
    const cv::Mat picture(100, 100, CV_8UC3, cv::Scalar::all(200));
    for (const double scale : {1.0, 0.1}) {
        const cv::Mat far =
            warp(picture, SimilarityMatrix(scale, 0, 500, 0, scale, 500), {30, 30}, {7, 8, 9});
        QCOMPARE(cv::norm(far, cv::Mat(30, 30, CV_8UC3, cv::Scalar(7, 8, 9)), cv::NORM_INF), 0.0);
    }
}

LIKENESS_TEST(TestSimilarityTransform)
#include "TestSimilarityTransform.moc"
