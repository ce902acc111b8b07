// SPDX-FileCopyrightText: 2026 Likeness contributors
// SPDX-License-Identifier: Apache-2.0

#include "evaluation/ErrorRateFigures.h"
#include "evaluation/PersonBootstrap.h"
#include "evaluation/ScoreLevels.h"
#include "support/TestProgram.h"

#include <QTest>

#include <cmath>
#include <numeric>

using namespace likeness;

namespace {

/// Genuine pairs of people 0 to 3 and impostor pairs between them, in no order.
std::vector<ScoredPeople> example() {
    return {{0.9, {0, 0}, true},  {0.3, {3, 3}, true},  {0.8, {1, 1}, true},
            {0.6, {2, 2}, true},  {0.7, {0, 1}, false}, {0.5, {0, 2}, false},
            {0.4, {1, 2}, false}, {0.2, {0, 3}, false}, {0.1, {1, 0}, false}};
}

bool isNear(double a, double b) {
    return std::abs(a - b) < 1e-12;
}

BootstrapRun noDrawings() {
    return {.drawings = 0, .threads = 1, .progress = {}, .stop = {}};
}

} // namespace

class TestEvaluationFigures : public QObject {
    Q_OBJECT

  private slots:
    void levels_areTheScoresThatOccurFromTheHighestOn() {
        const ScoreLevels levels = levelsOf(example(), 4);
        const std::vector<double> scores{0.9, 0.8, 0.7, 0.6, 0.5, 0.4, 0.3, 0.2, 0.1};
        QVERIFY(levels.thresholds == scores);
        QVERIFY((levels.impostors == std::vector<std::uint64_t>{0, 0, 1, 0, 1, 1, 0, 1, 1}));
        QCOMPARE(levels.pairsOfPeople(), std::uint64_t{4}); // 0-1 is there twice
    }

    void rates_areThoseCountedByHand() {
        const auto rates = errorRatesOf(levelsOf(example(), 4), PairWeighting::EachPair,
                                        std::vector<NamedThreshold>{{0.01, 0.45}}, 1, noDrawings());
        QVERIFY(rates);
        // A false match rate of 1e-1 lets none of five impostors match: from 0.8 on, and 0.6 and 0.3 miss.
        const RateAtFalseMatchRate& tenth = rates->points[0];
        QCOMPARE(tenth.target, 1e-1);
        QCOMPARE(tenth.threshold, 0.8);
        QCOMPARE(tenth.falseMatchRate, 0.0);
        QCOMPARE(tenth.falseNonMatchRate.value, 0.5);
        QCOMPARE(tenth.falseNonMatches, std::uint64_t{2});
        QCOMPARE(tenth.falseNonMatchRateWithFailures, 0.6); // 2 + 1 lost of 4 + 1
        QVERIFY(!tenth.isSupported);
        QVERIFY(!tenth.falseNonMatchRate.interval);
        // Going down, the false match rate overtakes the other at 0.5, where they are 2/5 and 1/4 after 1/5
        // and 1/4 at 0.6. Straight lines between: 1/4 is reached a quarter of the way.
        QVERIFY(rates->equalErrorRate.isKnown);
        QVERIFY(isNear(rates->equalErrorRate.rate.value, 0.25));
        QVERIFY(isNear(rates->equalErrorRate.threshold, 0.575));
        // At 0.45: 0.7 and 0.5 match falsely, 0.3 misses.
        QVERIFY(isNear(rates->calibrated[0].falseMatchRate.value, 0.4));
        QCOMPARE(rates->calibrated[0].falseMatches, std::uint64_t{2});
        QCOMPARE(rates->calibrated[0].falseNonMatchRate.value, 0.25);
        // The whole range, in thousandths: at -1 everything matches, at 1 nothing.
        QCOMPARE(rates->curve.size(), std::size_t{2001});
        QCOMPARE(rates->curve.front().falseMatchRate, 1.0);
        QCOMPARE(rates->curve.back().falseNonMatchRate, 1.0);
        QCOMPARE(rates->curve[1700].threshold, 0.7);
        QVERIFY(isNear(rates->curve[1700].falseMatchRate, 0.2)); // a score that equals it matches
    }

    void rates_withEqualScoresNeverExceedTheTarget() {
        // Ten impostors, two of them equal at the top: one in ten may match, but not one without the other.
        std::vector<ScoredPeople> pairs{{0.9, {0, 1}, false}, {0.9, {0, 2}, false}, {0.95, {0, 0}, true}};
        for (int i = 0; i < 8; ++i) {
            pairs.push_back({0.1 + 0.01 * i, {1, 2}, false});
        }
        const auto rates = errorRatesOf(levelsOf(pairs, 3), PairWeighting::EachPair, {}, 0, noDrawings());
        QCOMPARE(rates->points[0].falseMatches, std::uint64_t{0});
        QCOMPARE(rates->points[0].threshold, 0.95);
    }

    void rates_areExactWhereTheyAreRound() {
        // 0.01 · 3000 is 30.000000000000004 or 29.999999999999996 in other arithmetic; it must be 30 here.
        std::vector<ScoredPeople> pairs{{0.95, {0, 0}, true}};
        for (int i = 0; i < 3000; ++i) {
            pairs.push_back({i / 3001.0 - 0.1, {0, 1}, false});
        }
        const auto rates = errorRatesOf(levelsOf(pairs, 2), PairWeighting::EachPair, {}, 0, noDrawings());
        QVERIFY(rates);
        QCOMPARE(rates->points[1].falseMatches, std::uint64_t{30});
        QCOMPARE(rates->points[2].falseMatches, std::uint64_t{3});
    }

    void ruleOf30_asksForThirtyErrors() {
        QVERIFY(isCarried(1e-2, 3000));
        QVERIFY(!isCarried(1e-2, 2999));
        QVERIFY(isCarried(1e-6, 30'000'000));
        QVERIFY(!isCarried(1e-6, 29'999'999));
    }

    void splitMix_givesThePublishedNumbers() {
        // The first numbers of the generator that starts with 1234567, from its author's and others'
        // programs.
        SplitMix64 random(1234567);
        QCOMPARE(random.next(), std::uint64_t{6457827717110365317ULL});
        QCOMPARE(random.next(), std::uint64_t{3203168211198807973ULL});
        QCOMPARE(random.next(), std::uint64_t{9817491932198370423ULL});
        // 6457827717110365317 · 10 / 2^64 = 3.50…
        QCOMPARE(SplitMix64(1234567).below(10), 3U);
    }

    void drawing_takesAsManyPeopleAsThereAre() {
        const auto times = drawnPeople(1000, 7);
        QCOMPARE(std::accumulate(times.begin(), times.end(), 0U), 1000U);
        QVERIFY(times == drawnPeople(1000, 7));
        QVERIFY(times != drawnPeople(1000, 8));
    }

    void drawing_countsAPersonAsOftenAsDrawn() {
        // Person 0 twice, 1 once, 2 and 3 never. Genuine: 0.9 twice, 0.8 once. Impostors: 0.7 and 0.1, both
        // of 0 and 1, twice each; the others not at all.
        const RateCurve curve = drawnCurve(levelsOf(example(), 4), {2, 1, 0, 0}, PairWeighting::EachPair);
        QCOMPARE(curve.genuineTotal(), 3.0);
        QCOMPARE(curve.impostorTotal(), 4.0);
        QVERIFY(isNear(curve.falseNonMatchRate(1), 1.0 / 3));
        QCOMPARE(curve.falseMatchRate(3), 0.5);
        QCOMPARE(curve.falseMatchRate(9), 1.0);
    }

    void intervals_doNotDependOnThreads() {
        const ScoreLevels levels = levelsOf(example(), 4);
        const auto intervals = [&](int threads) {
            const auto rates =
                errorRatesOf(levels, PairWeighting::EachPair, {}, 0,
                             {.drawings = 200, .threads = threads, .progress = {}, .stop = {}});
            return rates->equalErrorRate.rate.interval;
        };
        const auto one = intervals(1);
        const auto five = intervals(5);
        QVERIFY(one && five);
        QCOMPARE(one->low, five->low);
        QCOMPARE(one->high, five->high);
        QVERIFY(one->low < one->high);
    }

    void intervals_stopWhenAsked() {
        std::stop_source source;
        source.request_stop();
        const auto rates =
            errorRatesOf(levelsOf(example(), 4), PairWeighting::EachPair, {}, 0,
                         {.drawings = 10, .threads = 2, .progress = {}, .stop = source.get_token()});
        QVERIFY(codeOf(rates) == ErrorCode::Cancelled);
    }

    void group_isItsPeopleAmongThemselves() {
        // People 0 and 1: genuine 0.9 and 0.8, impostors 0.7 and 0.1.
        const ScoreLevels group = restrictedTo(levelsOf(example(), 4), {true, true, false, false});
        const auto rates = groupRatesOf(group, std::vector<NamedThreshold>{{1e-1, 0.85}}, noDrawings());
        QVERIFY(rates);
        QCOMPARE(rates->people, std::uint64_t{2});
        QCOMPARE(rates->genuinePairs, std::uint64_t{2});
        QCOMPARE(rates->impostorPairs, std::uint64_t{2});
        QCOMPARE(rates->pairsOfPeople, std::uint64_t{1});
        QCOMPARE(rates->points[0].falseNonMatchRate.value, 0.5);
        QCOMPARE(rates->points[0].falseMatchRate.value, 0.0);
        QVERIFY(!rates->points[0].isSupported);
    }
};

LIKENESS_TEST(TestEvaluationFigures)
#include "TestEvaluationFigures.moc"
