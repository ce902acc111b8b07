// SPDX-FileCopyrightText: 2026 Likeness contributors
// SPDX-License-Identifier: Apache-2.0

#include "evaluation/DiscardCurve.h"
#include "support/Results.h"
#include "support/TestProgram.h"

#include <QTest>

#include <array>

using namespace likeness;

namespace {

constexpr double kThreshold = 0.4;

/// Two people: one whose third picture is bad, with pairs of 0.8, 0.1 and 0.2; one with two good pictures.
const std::vector<GenuineScore> kPairs{{7, 0, 1, 0.8}, {7, 0, 2, 0.1}, {7, 1, 2, 0.2}, {9, 3, 4, 0.7}};

} // namespace

class TestDiscardCurve : public QObject {
    Q_OBJECT

  private slots:
    void curve_leavesOutTheWorstPictures() {
        const std::array quality{80.0, 90.0, 5.0, 70.0, 60.0};
        const std::array shares{0.0, 0.2};
        const auto curve = discardCurve(kPairs, quality, kThreshold, shares);
        VERIFY_OK(curve);
        QCOMPARE(curve->size(), std::size_t{2});
        // Person 7 fails in two of three pairs, person 9 in none: (2/3 + 0) / 2.
        QVERIFY(std::abs((*curve)[0].worst.rate - 1.0 / 3) < 1e-12);
        QVERIFY(std::abs((*curve)[0].random.rate - 1.0 / 3) < 1e-12);
        QVERIFY(std::abs((*curve)[0].gain.rate) < 1e-12);
        QCOMPARE((*curve)[0].people, std::size_t{2});
        // Without the bad picture nobody fails.
        QCOMPARE((*curve)[1].discarded, std::size_t{1});
        QCOMPARE((*curve)[1].worst.rate, 0.0);
        QVERIFY((*curve)[1].random.rate > 0.1);
        QVERIFY((*curve)[1].gain.rate > 0.1);
    }

    void curve_ofAQualityThatMisleadsShowsALoss() {
        const std::array quality{10.0, 20.0, 95.0, 70.0, 60.0};
        const std::array shares{0.2};
        const auto curve = discardCurve(kPairs, quality, kThreshold, shares);
        VERIFY_OK(curve);
        // Without picture 0 only 1–2 is left of person 7, which fails: (1 + 0) / 2.
        QCOMPARE(curve->front().worst.rate, 0.5);
        QVERIFY(curve->front().gain.rate < 0);
    }

    void curve_countsAPersonOnlyWhileTwoPicturesAreLeft() {
        const std::array quality{80.0, 90.0, 70.0, 5.0, 60.0};
        const std::array shares{0.2};
        const auto curve = discardCurve(kPairs, quality, kThreshold, shares);
        VERIFY_OK(curve);
        QCOMPARE(curve->front().people, std::size_t{1});
        QVERIFY(std::abs(curve->front().worst.rate - 2.0 / 3) < 1e-12);
    }

    void curve_givesTheSameAgain() {
        const std::array quality{50.0, 50.0, 50.0, 50.0, 50.0};
        const std::array shares{0.2, 0.4};
        const auto once = discardCurve(kPairs, quality, kThreshold, shares);
        const auto again = discardCurve(kPairs, quality, kThreshold, shares);
        VERIFY_OK(once);
        VERIFY_OK(again);
        for (std::size_t i = 0; i < once->size(); ++i) {
            QCOMPARE((*once)[i].worst.rate, (*again)[i].worst.rate);
            QCOMPARE((*once)[i].random.low, (*again)[i].random.low);
            QCOMPARE((*once)[i].gain.high, (*again)[i].gain.high);
        }
    }

    void curve_refusesWhatItCannotDraw() {
        const std::array quality{80.0, 90.0, 5.0, 70.0, 60.0};
        const std::array shares{0.1};
        const std::array tooMuch{1.0};
        VERIFY_FAILS(discardCurve({}, quality, kThreshold, shares), ErrorCode::InvalidArgument);
        VERIFY_FAILS(discardCurve(kPairs, quality, kThreshold, tooMuch), ErrorCode::InvalidArgument);
        VERIFY_FAILS(discardCurve(kPairs, std::span(quality).first(4), kThreshold, shares),
                     ErrorCode::InvalidArgument);
    }
};

LIKENESS_TEST(TestDiscardCurve)
#include "TestDiscardCurve.moc"
