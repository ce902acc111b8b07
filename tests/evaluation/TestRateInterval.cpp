// SPDX-FileCopyrightText: 2026 Likeness contributors
// SPDX-License-Identifier: Apache-2.0

#include "evaluation/RateInterval.h"
#include "support/TestProgram.h"

#include <QTest>

#include <cmath>

using namespace likeness;

class TestRateInterval : public QObject {
    Q_OBJECT

  private slots:
    /// R. G. Newcombe, "Two-sided confidence intervals for the single proportion", Statistics in Medicine 17
    /// (1998), table I, method 3.
    void wilson_agreesWithNewcombe_data() {
        QTest::addColumn<int>("errors");
        QTest::addColumn<int>("count");
        QTest::addColumn<double>("low");
        QTest::addColumn<double>("high");
        QTest::newRow("81 of 263") << 81 << 263 << 0.2553 << 0.3662;
        QTest::newRow("15 of 148") << 15 << 148 << 0.0624 << 0.1605;
        QTest::newRow("0 of 20") << 0 << 20 << 0.0 << 0.1611;
        QTest::newRow("1 of 29") << 1 << 29 << 0.0061 << 0.1718;
    }
    void wilson_agreesWithNewcombe() {
        QFETCH(int, errors);
        QFETCH(int, count);
        QFETCH(double, low);
        QFETCH(double, high);
        const RateInterval interval =
            wilsonInterval(static_cast<std::size_t>(errors), static_cast<std::size_t>(count));
        QVERIFY(std::abs(interval.rate - static_cast<double>(errors) / count) < 1e-12);
        QVERIFY2(std::abs(interval.low - low) < 5.1e-5, qPrintable(QString::number(interval.low)));
        QVERIFY2(std::abs(interval.high - high) < 5.1e-5, qPrintable(QString::number(interval.high)));
    }

    void wilson_ofNothingSaysNothing() {
        const RateInterval interval = wilsonInterval(0, 0);
        QCOMPARE(interval.low, 0.0);
        QCOMPARE(interval.high, 1.0);
    }
};

LIKENESS_TEST(TestRateInterval)
#include "TestRateInterval.moc"
