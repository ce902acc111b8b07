// SPDX-FileCopyrightText: 2026 Likeness contributors
// SPDX-License-Identifier: Apache-2.0

#include "evaluation/ParetoTail.h"
#include "support/TestProgram.h"

#include <QTest>

#include <algorithm>
#include <cmath>
#include <limits>
#include <vector>

using namespace likeness;

namespace {

constexpr double kNever = std::numeric_limits<double>::infinity();

/// The quantiles of a generalized Pareto distribution, written out anew: x = σ/ξ·(p^−ξ − 1) for the shares p
/// in the middles of `count` equal parts.
std::vector<Excess> drawn(double shape, double scale, int count) {
    std::vector<Excess> excesses;
    for (int i = 0; i < count; ++i) {
        const double p = (i + 0.5) / count;
        excesses.push_back(
            {shape == 0 ? -scale * std::log(p) : scale / shape * (std::pow(p, -shape) - 1), 1});
    }
    return excesses;
}

double highest(const std::vector<Excess>& excesses) {
    return std::ranges::max(excesses, {}, &Excess::value).value;
}

} // namespace

class TestParetoTail : public QObject {
    Q_OBJECT

  private slots:
    void survival_isTheFormula() {
        // (1 + 0.5 · 4 / 2)^(−2) = 1/4; with ξ = −0.5, σ = 2: (1 − 0.5 · 2 / 2)^2 = 1/4, and the end is at 4.
        QCOMPARE((ParetoTail{0.5, 2}.survival(4)), 0.25);
        QCOMPARE((ParetoTail{-0.5, 2}.survival(2)), 0.25);
        QCOMPARE((ParetoTail{-0.5, 2}.survival(5)), 0.0);
        QCOMPARE((ParetoTail{0, 2}.survival(2)), std::exp(-1));
        for (const double shape : {-0.3, 0.0, 1e-10, 0.4}) {
            const ParetoTail tail{shape, 0.05};
            QVERIFY(std::abs(tail.survival(tail.excessReachedBy(1e-3)) / 1e-3 - 1) < 1e-9);
            QCOMPARE(tail.excessReachedBy(1), 0.0);
        }
    }

    void fit_findsTheTailThatWasDrawn_data() {
        QTest::addColumn<double>("shape");
        QTest::addColumn<double>("scale");
        QTest::newRow("bounded") << -0.25 << 0.05;
        QTest::newRow("as of faceprints") << -0.08 << 0.04;
        QTest::newRow("exponential") << 0.0 << 0.04;
        QTest::newRow("heavy") << 0.3 << 2.0;
    }
    void fit_findsTheTailThatWasDrawn() {
        QFETCH(double, shape);
        QFETCH(double, scale);
        // Quantiles instead of random draws: the likelihood's summit is at the truth but for the outermost.
        const auto excesses = drawn(shape, scale, 20000);
        for (const double share : {1.0, 0.01}) { // nothing censored, and the highest 1 %
            const double censoredFrom = share == 1 ? kNever : ParetoTail{shape, scale}.excessReachedBy(share);
            const auto fitted = fitParetoTail(excesses, censoredFrom);
            QVERIFY(fitted);
            QVERIFY2(std::abs(fitted->shape - shape) < 0.01, qPrintable(QString::number(fitted->shape)));
            QVERIFY2(std::abs(fitted->scale / scale - 1) < 0.01, qPrintable(QString::number(fitted->scale)));
            // What it is for: a share a hundred times rarer than any that was seen.
            const double truth = ParetoTail{shape, scale}.excessReachedBy(5e-7);
            QVERIFY(std::abs(fitted->excessReachedBy(5e-7) / truth - 1) < 0.1);
        }
    }

    void fit_countsWeights() {
        // Every second excess counts twice, and the same written out.
        std::vector<Excess> weighted = drawn(-0.1, 0.04, 500);
        std::vector<Excess> plain;
        for (std::size_t i = 0; i < weighted.size(); ++i) {
            weighted[i].weight = i % 2 == 0 ? 2 : 1;
            plain.insert(plain.end(), i % 2 == 0 ? 2 : 1, {weighted[i].value, 1});
        }
        const double censoredFrom = 0.8 * highest(weighted);
        const auto a = fitParetoTail(weighted, censoredFrom);
        const auto b = fitParetoTail(plain, censoredFrom);
        QVERIFY(a && b);
        QVERIFY(std::abs(a->shape - b->shape) < 1e-5 && std::abs(a->scale / b->scale - 1) < 1e-5);
    }

    void fit_isNotBentByPairsThatAreLabelledWrong() {
        // Ten of the 20,000, the highest, are the same person under two names: ten scales too high.
        std::vector<Excess> excesses = drawn(-0.08, 0.04, 20000);
        const double censoredFrom = ParetoTail{-0.08, 0.04}.excessReachedBy(2e-3); // 40 beyond
        const auto before = fitParetoTail(excesses, censoredFrom);
        for (std::size_t i = 0; i < 10; ++i) {
            excesses[i].value = 0.65;
        }
        const auto after = fitParetoTail(excesses, censoredFrom);
        const auto uncensored = fitParetoTail(excesses, kNever);
        QVERIFY(before && after && uncensored);
        QCOMPARE(after->shape, before->shape);
        QCOMPARE(after->scale, before->scale);
        QVERIFY(uncensored->shape > before->shape + 0.02); // which is what it protects from
    }

    void fit_refusesWhatHasNoTail() {
        QVERIFY(!fitParetoTail({}, kNever));
        QVERIFY(!fitParetoTail(std::vector<Excess>(5, Excess{0, 1}), kNever));
        QVERIFY(!fitParetoTail(std::vector<Excess>(5, Excess{0.3, 1}), 0.2)); // all censored
        QVERIFY(!fitParetoTail(std::vector<Excess>(5, Excess{0.1, 0}), kNever));
    }
};

LIKENESS_TEST(TestParetoTail)
#include "TestParetoTail.moc"
