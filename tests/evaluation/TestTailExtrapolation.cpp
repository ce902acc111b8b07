// SPDX-FileCopyrightText: 2026 Likeness contributors
// SPDX-License-Identifier: Apache-2.0

#include "evaluation/CalibrationFit.h"
#include "evaluation/Crowd.h"
#include "support/TestProgram.h"

#include <QTest>

#include <algorithm>
#include <cmath>

using namespace likeness;
using namespace likeness::test;

class TestTailExtrapolation : public QObject {
    Q_OBJECT

  private slots:
    void rates_continueBeyondWhatWasMeasured() {
        const auto report = fitCalibration(bigCrowd(), {}, 2);
        QVERIFY(report);
        const Calibration& calibration = report->calibration;
        const auto& extrapolation = calibration.data().extrapolation;
        QVERIFY(extrapolation);
        QCOMPARE(extrapolation->points.size(), std::size_t{9}); // 5e-4, 2e-4, … 1e-6
        QVERIFY(std::abs(extrapolation->points.back().falseMatchRate / 1e-6 - 1) < 1e-9);
        QVERIFY(!calibration.isRateExtrapolated({1e-3}) && calibration.isRateExtrapolated({1e-4}));
        // Ten times as many people drawn in the same way have 4,498,500 pairs, of which 1e-4 are 450.
        const auto others = scoreAllPairs(crowd(3000, 1, 0.8, 21), 2);
        QVERIFY(others);
        const auto rateAmongOthers = [&](double threshold) {
            return static_cast<double>(std::ranges::count_if(
                       others->impostorTail,
                       [&](const ImpostorScore& pair) { return pair.score >= threshold; })) /
                   static_cast<double>(others->impostorPairs());
        };
        for (const double rate : {1e-4, 1e-5}) {
            const double measured = rateAmongOthers(calibration.threshold({rate})->value);
            const auto range = calibration.rateRange({rate});
            QVERIFY(range);
            const QString told = QString("%1 for %2").arg(measured).arg(rate);
            const double factor = rate == 1e-4 ? 2 : 4; // one decade beyond what was measured, and two
            QVERIFY2(measured > rate / factor && measured < rate * factor, qPrintable(told));
            QVERIFY2(measured > range->lowest.value && measured < range->highest.value, qPrintable(told));
        }
        // The further, the more doubt.
        QVERIFY(calibration.rateRange({1e-6})->highest.value / 1e-6 >
                calibration.rateRange({1e-4})->highest.value / 1e-4);
    }

    void rates_areNotExtrapolatedFromTooFewPeople() {
        const auto report = fitCalibration(crowd(60, 3, 0.8, 18), {}, 2); // 1,770 pairs: down to 2e-2
        QVERIFY(report);
        QVERIFY(!report->calibration.data().extrapolation);
        QVERIFY(report->calibration.isRateExtrapolated({1e-3}));
        QVERIFY(!report->calibration.rateRange({1e-3}));
    }

    void quality_listsTheReliabilityDiagram() {
        // Half of each kind at score 0.1, where the curve says 1/4, all others at 0.9, where it says 3/4.
        ScoreHistogram genuines;
        ScoreHistogram impostors;
        genuines.add(0.9, 90);
        genuines.add(0.1, 10);
        impostors.add(0.1, 60);
        impostors.add(0.9, 40);
        const double odds = std::log(3.0);
        const auto quality = qualityOf({{0.1, -odds}, {0.9, odds}}, genuines, impostors);
        // At 1/4 lie 35 of 100 with 5 genuine ones, at 3/4 65 with 45: off by |35/4 − 5| and |65·3/4 − 45|.
        QVERIFY(std::abs(quality.expectedCalibrationError - 0.075) < 1e-4);
        const ReliabilityRange& low = quality.reliability[5];   // 0.25 … 0.30
        const ReliabilityRange& high = quality.reliability[15]; // 0.75 … 0.80, or the one below
        const ReliabilityRange& lower = low.share > 0 ? low : quality.reliability[4];
        const ReliabilityRange& upper = high.share > 0 ? high : quality.reliability[14];
        QVERIFY(std::abs(lower.share - 0.35) < 1e-9 && std::abs(upper.share - 0.65) < 1e-9);
        QVERIFY(std::abs(lower.told - 0.25) < 1e-4 && std::abs(upper.told - 0.75) < 1e-4);
        QVERIFY(std::abs(lower.observed - 5.0 / 35) < 1e-9 && std::abs(upper.observed - 45.0 / 65) < 1e-9);
        // Two of the same make the same, and half of each where they differ.
        const ProbabilityQuality both = mean(quality, quality);
        QVERIFY(std::abs(both.expectedCalibrationError - quality.expectedCalibrationError) < 1e-12);
        QVERIFY(std::abs(both.reliability[14].share + both.reliability[15].share - 0.65) < 1e-9);
    }
};

LIKENESS_TEST(TestTailExtrapolation)
#include "TestTailExtrapolation.moc"
