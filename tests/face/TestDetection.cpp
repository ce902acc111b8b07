// SPDX-FileCopyrightText: 2026 Likeness contributors
// SPDX-License-Identifier: Apache-2.0

#include "face/Detection.h"
#include "support/TestProgram.h"

#include <QTest>

using namespace likeness;

class TestDetection : public QObject {
    Q_OBJECT

  private slots:
    void suppress_keepsTheSurestOfOverlappingBoxes();
    void suppress_keepsNeighbours();
    void suppress_dropsPartsAndNestedCopies();
    void suppress_ordersByScoreThenPlace();
    void suppress_ofNothingIsNothing();
};

void TestDetection::suppress_keepsTheSurestOfOverlappingBoxes() {
    // 100 × 100 shifted by 20: intersection 8000, union 12000, so 0.67.
    const auto kept = suppressNonMaxima({{{0, 0, 100, 100}, 0.8F, {}}, {{20, 0, 100, 100}, 0.9F, {}}}, 0.4F);
    QCOMPARE(kept.size(), std::size_t{1});
    QCOMPARE(kept[0].score, 0.9F);
}

void TestDetection::suppress_keepsNeighbours() {
    // Shifted by 60: intersection 4000, union 16000, so 0.25.
    const auto kept = suppressNonMaxima({{{0, 0, 100, 100}, 0.8F, {}}, {{60, 0, 100, 100}, 0.9F, {}}}, 0.4F);
    QCOMPARE(kept.size(), std::size_t{2});
}

void TestDetection::suppress_dropsPartsAndNestedCopies() {
    const Detection face{{0, 0, 100, 140}, 0.99F, {}};
    // A forehead: a box of 50 × 60, less than a quarter of 14000, a third of it in the face.
    const auto parts = suppressNonMaxima({face, {{20, -40, 50, 60}, 0.97F, {}}}, 0.4F);
    QCOMPARE(parts.size(), std::size_t{1});
    // The same face again, smaller: 60 × 80 inside, a third of the area, so an intersection over union of
    // only 0.34.
    const auto nested = suppressNonMaxima({face, {{20, 30, 60, 80}, 0.9F, {}}}, 0.4F);
    QCOMPARE(nested.size(), std::size_t{1});
    // A bystander's small face that only touches the box.
    const auto bystander = suppressNonMaxima({face, {{95, 20, 40, 40}, 0.9F, {}}}, 0.4F);
    QCOMPARE(bystander.size(), std::size_t{2});
}

void TestDetection::suppress_ordersByScoreThenPlace() {
    const auto kept = suppressNonMaxima(
        {{{300, 0, 10, 10}, 0.9F, {}}, {{0, 0, 10, 10}, 0.9F, {}}, {{600, 0, 10, 10}, 0.95F, {}}}, 0.4F);
    QCOMPARE(kept.size(), std::size_t{3});
    QCOMPARE(kept[0].box.x, 600.0F);
    QCOMPARE(kept[1].box.x, 0.0F);
    QCOMPARE(kept[2].box.x, 300.0F);
}

void TestDetection::suppress_ofNothingIsNothing() {
    QVERIFY(suppressNonMaxima({}, 0.4F).empty());
}

LIKENESS_TEST(TestDetection)
#include "TestDetection.moc"
