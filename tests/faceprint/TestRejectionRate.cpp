// SPDX-FileCopyrightText: 2026 Likeness contributors
// SPDX-License-Identifier: Apache-2.0

#include "faceprint/RejectionRate.h"
#include "faceprint/Vectors.h"
#include "support/TestProgram.h"

#include <QTest>

#include <cmath>
#include <limits>

using namespace likeness;
using namespace likeness::test;

class TestRejectionRate : public QObject {
    Q_OBJECT

  private slots:
    void rate_isTheShareOfGenuinePairsBelow_data() {
        QTest::addColumn<double>("score");
        QTest::addColumn<double>("rate");
        // Bins of 0.02: the one from 0.40 has a quarter of the pairs, the one from 0.60 the rest.
        QTest::newRow("lowest") << -1.0 << 0.0;
        QTest::newRow("at the first edge") << 0.4 << 0.0;
        QTest::newRow("half of the bin") << 0.41 << 0.125;
        QTest::newRow("the whole bin") << 0.42 << 0.25;
        QTest::newRow("between") << 0.5 << 0.25;
        QTest::newRow("a quarter of the other") << 0.605 << 0.4375; // 0.25 + 0.75 / 4
        QTest::newRow("highest") << 1.0 << 1.0;
        QTest::newRow("beyond") << 7.0 << 1.0;
        QTest::newRow("no number") << std::numeric_limits<double>::quiet_NaN() << 0.0;
    }
    void rate_isTheShareOfGenuinePairsBelow() {
        QFETCH(double, score);
        QFETCH(double, rate);
        const auto told = falseNonMatchRate(calibration(true), {score});
        QVERIFY(told && std::abs(told->value - rate) < 1e-12);
    }

    void rate_isUnknownWhereNoSpreadWasKept() { QVERIFY(!falseNonMatchRate(calibration(false), {0.5})); }

  private:
    static Calibration calibration(bool hasSpread) {
        Calibration::Data data{.model = kModel,
                               .provenance = {.data = "by hand", .command = "none", .date = "2026-11-24"},
                               .rates = {{0.0, 0.5}, {0.4, 1e-4}},
                               .probabilities = {{0.1, -4.0}, {0.5, 6.0}}};
        if (hasSpread) {
            data.spread = {std::vector<double>(Calibration::kSpreadBins, 0.01),
                           std::vector<double>(Calibration::kSpreadBins, 0)};
            data.spread->genuines[70] = 0.25;
            data.spread->genuines[80] = 0.75;
        }
        return *Calibration::fromData(std::move(data));
    }
};

LIKENESS_TEST(TestRejectionRate)
#include "TestRejectionRate.moc"
