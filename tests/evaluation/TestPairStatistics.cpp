// SPDX-FileCopyrightText: 2026 Likeness contributors
// SPDX-License-Identifier: Apache-2.0

#include "evaluation/PairStatistics.h"
#include "support/TestProgram.h"

#include <QTest>

#include <cmath>
#include <random>

using namespace likeness;

namespace {

bool near(double a, double b) {
    return std::abs(a - b) < 1e-12;
}

ScoredPair genuine(std::optional<double> score, int fold = 0) {
    return {score, true, fold};
}
ScoredPair impostor(std::optional<double> score, int fold = 0) {
    return {score, false, fold};
}

} // namespace

class TestPairStatistics : public QObject {
    Q_OBJECT

  private slots:
    void accuracy_usesTheThresholdOfTheOtherFolds() {
        // Fold 0: genuine 0.9 0.5, impostor 0.4 0.1. Fold 1: genuine 0.8 0.7, impostor 0.6 0.2.
        // For fold 0, fold 1 says 0.65 (midway between 0.6 and 0.7): 0.9 right, 0.5 wrong, 0.4 and 0.1 right:
        // 3/4. For fold 1, fold 0 says 0.45: 0.8 and 0.7 right, 0.6 wrong, 0.2 right: 3/4.
        const std::vector<ScoredPair> pairs{genuine(0.9, 0),  genuine(0.5, 0), impostor(0.4, 0),
                                            impostor(0.1, 0), genuine(0.8, 1), genuine(0.7, 1),
                                            impostor(0.6, 1), impostor(0.2, 1)};
        const FoldAccuracy accuracy = foldAccuracy(pairs, 2);
        QVERIFY(near(accuracy.folds[0].threshold, 0.65));
        QVERIFY(near(accuracy.folds[1].threshold, 0.45));
        QVERIFY(near(accuracy.mean, 0.75));
        QVERIFY(near(accuracy.deviation, 0));
    }

    void accuracy_hasTheSampleDeviation() {
        // Thresholds are clear everywhere (0.5); fold 0 is all right, fold 1 has 3 of 4, fold 2 has 2 of 4:
        // mean 0.75, deviation √((0.25² + 0 + 0.25²) / 2) = 0.25. Wrong ones are genuine pairs that score 0.
        std::vector<ScoredPair> pairs;
        for (int fold = 0; fold < 3; ++fold) {
            pairs.push_back(genuine(fold < 2 ? 1.0 : 0.0, fold));
            pairs.push_back(genuine(fold < 1 ? 1.0 : 0.0, fold));
            pairs.push_back(impostor(0.1, fold));
            pairs.push_back(impostor(0.1, fold));
        }
        const FoldAccuracy accuracy = foldAccuracy(pairs, 3);
        QVERIFY(near(accuracy.mean, 0.75));
        QVERIFY(near(accuracy.deviation, 0.25));
    }

    void accuracy_countsPairsWithoutAScoreAsWrong() {
        const std::vector<ScoredPair> pairs{genuine(0.9), genuine(std::nullopt), impostor(0.1),
                                            impostor(std::nullopt)};
        QVERIFY(near(foldAccuracy(pairs, 1).mean, 0.5));
        QVERIFY(near(foldAccuracy(std::vector{genuine(std::nullopt)}, 1).mean, 0));
    }

    void accuracy_takesTheHighestOfEqualThresholds() {
        // Between 0.9 and 0.6, or between 0.5 and 0.4: four of five right either way.
        const std::vector<ScoredPair> pairs{genuine(0.9), impostor(0.6), genuine(0.5), impostor(0.4),
                                            impostor(0.3)};
        QVERIFY(near(foldAccuracy(pairs, 1).folds[0].threshold, 0.75));
    }

    void accuracy_neverSplitsEqualScores() {
        // All scores equal: everything or nothing matches, so half is right.
        const std::vector<ScoredPair> pairs{genuine(0.5), genuine(0.5), impostor(0.5), impostor(0.5)};
        QVERIFY(near(foldAccuracy(pairs, 1).mean, 0.5));
    }

    void accuracy_equalsASearchOverAllThresholds() {
        // An independent way: try every score as a threshold.
        std::mt19937 random(9);
        for (int round = 0; round < 50; ++round) {
            std::vector<ScoredPair> pairs;
            for (int i = 0; i < 60; ++i) {
                const bool isGenuine = random() % 2 == 0;
                const double score = static_cast<double>(random() % 40 + (isGenuine ? 12U : 0U)) / 40;
                pairs.push_back({score, isGenuine, 0});
            }
            double best = 0;
            for (double threshold = -0.01; threshold < 1.5; threshold += 0.005) {
                double right = 0;
                for (const ScoredPair& pair : pairs) {
                    right += (*pair.score >= threshold) == pair.isGenuine ? 1.0 : 0.0;
                }
                best = std::max(best, right / 60);
            }
            QVERIFY(near(foldAccuracy(pairs, 1).mean, best));
        }
    }
};

LIKENESS_TEST(TestPairStatistics)
#include "TestPairStatistics.moc"
