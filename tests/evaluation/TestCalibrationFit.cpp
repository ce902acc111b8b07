// SPDX-FileCopyrightText: 2026 Likeness contributors
// SPDX-License-Identifier: Apache-2.0

#include "evaluation/CalibrationFit.h"
#include "evaluation/Crowd.h"
#include "support/TestProgram.h"

#include <QTest>

#include <cmath>

using namespace likeness;
using namespace likeness::test;

namespace {

struct PlainPairs {
    std::vector<double> impostors;
    std::vector<double> genuines;
};

/// All pairs one by one, through the faceprints' own comparison.
PlainPairs pairsOneByOne(const std::vector<LabelledFaceprint>& prints) {
    PlainPairs pairs;
    for (std::size_t i = 0; i < prints.size(); ++i) {
        for (std::size_t j = i + 1; j < prints.size(); ++j) {
            auto& kind = prints[i].person == prints[j].person ? pairs.genuines : pairs.impostors;
            kind.push_back(prints[i].faceprint.score(prints[j].faceprint)->value);
        }
    }
    std::ranges::sort(pairs.impostors, std::greater<>());
    return pairs;
}

} // namespace

class TestCalibrationFit : public QObject {
    Q_OBJECT

  private slots:
    void histogram_findsQuantilesToTheBin() {
        ScoreHistogram histogram;
        for (int i = 0; i < 100; ++i) {
            histogram.add(i / 100.0);
        }
        QCOMPARE(histogram.total(), std::uint64_t{100});
        const auto edge = histogram.edgeReachedByAtMost(10); // 0.90 … 0.99 are ten; 0.89 must not be reached
        QCOMPARE(edge.reachedBy, std::uint64_t{10});
        QVERIFY(edge.score > 0.89 && edge.score < 0.89 + 2 * ScoreHistogram::kBinWidth);
        QCOMPARE(histogram.edgeReachedByAtMost(1000).reachedBy, std::uint64_t{100});
        histogram.add(1);
        histogram.add(-1);
        histogram.add(1.0000001);
        QCOMPARE(histogram.edgeReachedByAtMost(2).reachedBy, std::uint64_t{2});
    }

    void spread_isWhereThePairsLie() {
        const auto report = fitCalibration(bigCrowd(), {}, 1);
        QVERIFY2(report, report ? "" : report.error().message.c_str());
        const auto& spread = report->calibration.data().spread;
        QVERIFY(spread);
        // Everybody has four pictures, so that counting fairly is counting plainly; pairs one by one, bins of
        // 0.02. A score on an edge may fall on either side.
        const PlainPairs plain = pairsOneByOne(bigCrowd());
        const auto share = [](const std::vector<double>& scores, std::size_t bin) {
            const double from = static_cast<double>(bin) * 0.02 - 1;
            return static_cast<double>(std::ranges::count_if(
                       scores, [&](double score) { return score >= from && score < from + 0.02; })) /
                   static_cast<double>(scores.size());
        };
        for (std::size_t bin = 0; bin < Calibration::kSpreadBins; ++bin) {
            QVERIFY(std::abs(spread->impostors[bin] - share(plain.impostors, bin)) < 1e-3);
            QVERIFY(std::abs(spread->genuines[bin] - share(plain.genuines, bin)) < 1e-3);
        }
    }

    void allPairs_agreeWithComparingOneByOne() {
        const auto prints = crowd(40, 3, 0.8, 12);
        const auto pairs = scoreAllPairs(prints, 2);
        QVERIFY(pairs);
        const PlainPairs plain = pairsOneByOne(prints);
        // 40 · 3 pairs of one person; 120 · 119 / 2 − 120 others.
        QCOMPARE(pairs->genuinePairs(), std::uint64_t{120});
        QCOMPARE(pairs->impostorPairs(), std::uint64_t{7020});
        QVERIFY(pairs->impostorTail.size() >= 60 && pairs->impostorTail.size() <= 71); // one in a hundred
        for (std::size_t i = 0; i < pairs->impostorTail.size(); ++i) {
            QVERIFY(std::abs(static_cast<double>(pairs->impostorTail[i].score) - plain.impostors[i]) < 1e-6);
        }
    }

    void allPairs_doNotDependOnTheNumberOfThreads() {
        const auto one = scoreAllPairs(bigCrowd(), 1);
        const auto four = scoreAllPairs(bigCrowd(), 4);
        QVERIFY(one && four);
        for (std::size_t bin = 0; bin < ScoreHistogram::kBins; ++bin) {
            QVERIFY(one->impostors.count(bin) == four->impostors.count(bin));
            QVERIFY(one->fairImpostors.count(bin) == four->fairImpostors.count(bin));
            QVERIFY(one->fairGenuines.count(bin) == four->fairGenuines.count(bin));
        }
        QCOMPARE(one->impostorTail.size(), four->impostorTail.size());
    }

    void allPairs_weighPeopleFairly() {
        // Person 0 has three pictures along one axis, so three genuine pairs of score 1; person 1 has two at
        // a right angle, one genuine pair of score 0. Counted by pairs 3 : 1, by people 1 : 1.
        std::vector<LabelledFaceprint> prints;
        for (int i = 0; i < 3; ++i) {
            prints.push_back({*Faceprint::fromEmbedding(axis(64, 0), kModel), 0});
        }
        prints.push_back({*Faceprint::fromEmbedding(axis(64, 1), kModel), 1});
        prints.push_back({*Faceprint::fromEmbedding(axis(64, 2), kModel), 1});
        const auto pairs = scoreAllPairs(prints, 1);
        QVERIFY(pairs);
        const std::size_t atOne = ScoreHistogram::binOf(1);
        const std::size_t atZero = ScoreHistogram::binOf(0);
        QCOMPARE(pairs->genuines.count(atOne), std::uint64_t{3});
        QCOMPARE(pairs->genuines.count(atZero), std::uint64_t{1});
        const double share = static_cast<double>(pairs->fairGenuines.count(atOne)) /
                             static_cast<double>(pairs->fairGenuines.total());
        QVERIFY(std::abs(share - 0.5) < 1e-9);
        QCOMPARE(pairs->impostors.count(atZero), std::uint64_t{6});
    }

    void fit_measuresTheRatesItNames() {
        const auto report =
            fitCalibration(bigCrowd(), {.data = "d", .command = "c", .date = "2026-11-23"}, 2);
        QVERIFY2(report, report ? "" : report.error().message.c_str());
        const PlainPairs plain = pairsOneByOne(bigCrowd());
        const Calibration& calibration = report->calibration;
        QCOMPARE(calibration.data().provenance.impostorPairs, std::uint64_t{plain.impostors.size()});
        QCOMPARE(calibration.data().provenance.people, std::uint64_t{300});
        // Everybody has four pictures, so shares of pairs of pictures are shares of pairs of people.
        // 44,850 pairs of people: down to 1e-3, beyond which 44.85 of them lie; 5e-4 would leave 22.
        QCOMPARE(plain.impostors.size(), std::size_t{717600});
        QVERIFY(std::abs(calibration.data().rates.back().falseMatchRate / 1e-3 - 1) < 0.1);
        for (const double rate : {0.5, 0.1, 1e-2, 1e-3}) {
            const double threshold = calibration.threshold({rate})->value;
            const auto reached =
                std::ranges::count_if(plain.impostors, [&](double score) { return score >= threshold; });
            const double measured =
                static_cast<double>(reached) / static_cast<double>(plain.impostors.size());
            QVERIFY2(std::abs(measured / rate - 1) < 0.03, qPrintable(QString::number(measured)));
        }
    }

    void fit_isNotRuledByTwoLookAlikesOfWhomThereAreManyPictures() {
        // Two of 300 people look the same, and there are 60 pictures of each instead of 4: their 3,600 pairs
        // are 4 in 1000 of all impostor pairs, but they are one pair of people in 44,850.
        auto prints = bigCrowd();
        const auto twin = prints.front().faceprint;
        for (int i = 0; i < 56; ++i) {
            prints.push_back({twin, 0});
            prints.push_back({twin, 1});
        }
        const auto fair = fitCalibration(prints, {}, 2);
        const auto before = fitCalibration(bigCrowd(), {}, 2);
        QVERIFY(fair && before);
        const double threshold = fair->calibration.threshold({1e-3})->value;
        QVERIFY2(std::abs(threshold - before->calibration.threshold({1e-3})->value) < 0.01,
                 qPrintable(QString::number(threshold)));
        QVERIFY(std::abs(fair->robustness[0].threshold - threshold) < 2e-4);
        QVERIFY(fair->robustness[0].bootstrapRate.low > 5e-4 &&
                fair->robustness[0].bootstrapRate.high < 2e-3);
    }

    void fit_tellsProbabilitiesThatHold() {
        // Pictures so noisy that the two kinds of pairs overlap.
        const auto report = fitCalibration(crowd(300, 4, 1.5, 17), {}, 2);
        QVERIFY(report);
        // On people that the fit has not seen: among pairs told 40 to 60 %, half of each kind counting half,
        // about half are genuine.
        const PlainPairs others = pairsOneByOne(crowd(300, 4, 1.5, 13));
        const auto share = [&](const std::vector<double>& scores) {
            const auto within = std::ranges::count_if(scores, [&](double score) {
                const double told = report->calibration.matchProbability({score}).value;
                return told > 0.4 && told < 0.6;
            });
            return static_cast<double>(within) / static_cast<double>(scores.size());
        };
        const double genuine = share(others.genuines);
        const double impostor = share(others.impostors);
        QVERIFY2(std::abs(genuine / (genuine + impostor) - 0.5) < 0.1,
                 qPrintable(QString::number(genuine / (genuine + impostor))));
        const ProbabilityQuality& quality = report->isPiecewise ? report->piecewiseCurve : report->plainCurve;
        // Each half has 900 genuine pairs; chance alone makes errors of one or two hundredths.
        QVERIFY(quality.expectedCalibrationError < 0.05);
    }

    void fit_reportsHowFarRatesMayBeOff() {
        const auto report = fitCalibration(bigCrowd(), {}, 2);
        QVERIFY(report);
        QCOMPARE(report->robustness.size(), std::size_t{1}); // 1e-4 is worth four pairs of people only
        const RateRobustness& rate = report->robustness[0];
        QCOMPARE(rate.namedRate, 1e-3);
        QVERIFY(std::abs(rate.threshold - report->calibration.threshold({1e-3})->value) < 2e-4);
        QVERIFY(rate.bootstrapRate.low < 1e-3 && rate.bootstrapRate.high > 1e-3);
        QVERIFY(rate.splitHalfRate.low > 5e-4 && rate.splitHalfRate.high < 2e-3);
    }

    void fit_isDeterministic() {
        const auto first = fitCalibration(bigCrowd(), {}, 1);
        const auto second = fitCalibration(bigCrowd(), {}, 3);
        QVERIFY(first && second);
        QVERIFY(first->calibration.toJson() == second->calibration.toJson());
        QCOMPARE(first->robustness[0].bootstrapRate.high, second->robustness[0].bootstrapRate.high);
    }

    void fit_survivesPeopleWhoAreTooEasyToTellApart() {
        // Genuine and impostor scores do not overlap at all: the curve must stay finite and rise.
        const auto report = fitCalibration(crowd(100, 3, 0.05, 14), {}, 2);
        QVERIFY2(report, report ? "" : report.error().message.c_str());
        double last = 0;
        for (int i = -1000; i <= 1000; ++i) {
            const double told = report->calibration.matchProbability({i / 1000.0}).value;
            QVERIFY(told > last && told < 1);
            last = told;
        }
    }

    void fit_refusesTooFewPairs() {
        QVERIFY(codeOf(fitCalibration(crowd(1, 30, 0.5, 15), {}, 1)) == ErrorCode::InvalidArgument);
        QVERIFY(codeOf(fitCalibration(crowd(5, 2, 0.5, 15), {}, 1)) == ErrorCode::InvalidArgument);
        QVERIFY(codeOf(fitCalibration(crowd(30, 1, 0.5, 15), {}, 1)) == ErrorCode::InvalidArgument);
        QVERIFY(codeOf(fitCalibration({}, {}, 1)) == ErrorCode::InvalidArgument);
    }

    void fit_refusesMixedModels() {
        auto prints = crowd(5, 2, 0.5, 16);
        prints[3].faceprint =
            *Faceprint::fromEmbedding(axis(64, 0), {"other", std::string(64, 'b'), "upright/1"});
        QVERIFY(codeOf(fitCalibration(prints, {}, 1)) == ErrorCode::ModelMismatch);
        prints[3].faceprint = {};
        QVERIFY(codeOf(fitCalibration(prints, {}, 1)) == ErrorCode::InvalidFaceprint);
    }

    void fit_canBeCancelled() {
        std::stop_source source;
        source.request_stop();
        QVERIFY(codeOf(fitCalibration(bigCrowd(), {}, 2, source.get_token())) == ErrorCode::Cancelled);
    }
};

LIKENESS_TEST(TestCalibrationFit)
#include "TestCalibrationFit.moc"
