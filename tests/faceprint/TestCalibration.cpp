// SPDX-FileCopyrightText: 2026 Likeness contributors
// SPDX-License-Identifier: Apache-2.0

#include "faceprint/Calibration.h"
#include "faceprint/Vectors.h"
#include "support/TestProgram.h"

#include <QTest>

#include <cmath>
#include <limits>

using namespace likeness;
using namespace likeness::test;

namespace {

Calibration::Data validData() {
    return {.model = kModel,
            .provenance = {.data = "two points by hand",
                           .command = "none",
                           .date = "2026-11-23",
                           .people = 3,
                           .pictures = 9,
                           .genuinePairs = 9,
                           .impostorPairs = 27,
                           .prior = 0.5},
            .rates = {{0.0, 0.5}, {0.2, 1e-2}, {0.4, 1e-4}},
            .probabilities = {{0.1, -4.0}, {0.3, 0.0}, {0.5, 6.0}}};
}

Calibration::Data extrapolatedData() {
    Calibration::Data data = validData();
    data.extrapolation = {.fittedFrom = 0.3,
                          .shape = -0.1,
                          .scale = 0.04,
                          .points = {{.score = 0.6,
                                      .falseMatchRate = 1e-6,
                                      .lowestScore = 0.58,
                                      .highestScore = 0.63,
                                      .lowestRate = 2e-7,
                                      .highestRate = 4e-6}}};
    return data;
}

/// Everything in one bin.
std::vector<double> allIn(std::size_t bin) {
    std::vector<double> shares(Calibration::kSpreadBins, 0);
    shares[bin] = 1;
    return shares;
}

Calibration valid() {
    return *Calibration::fromData(validData());
}

bool near(double a, double b, double tolerance = 1e-12) {
    return std::abs(a - b) <= tolerance * std::max(1.0, std::abs(b));
}

} // namespace

class TestCalibration : public QObject {
    Q_OBJECT

  private slots:
    void falseMatchRate_isLogLinear_data() {
        QTest::addColumn<double>("score");
        QTest::addColumn<double>("rate");
        QTest::newRow("measured") << 0.0 << 0.5;
        QTest::newRow("measured in the middle") << 0.2 << 1e-2;
        QTest::newRow("measured last") << 0.4 << 1e-4;
        // Half way between 1e-2 and 1e-4 in the logarithm: 1e-3. A quarter of the way: 10^-2.5.
        QTest::newRow("half way") << 0.3 << 1e-3;
        QTest::newRow("a quarter") << 0.25 << 0.0031622776601683795;
        // The last slope is 2 decades per 0.2: at 0.6 another two decades, at 1.0 six.
        QTest::newRow("beyond") << 0.6 << 1e-6;
        QTest::newRow("at the end") << 1.0 << 1e-10;
        // Below the first point the line leads to 1 at −1: half way √0.5.
        QTest::newRow("below") << -0.5 << 0.70710678118654752;
        QTest::newRow("lowest") << -1.0 << 1.0;
    }
    void falseMatchRate_isLogLinear() {
        QFETCH(double, score);
        QFETCH(double, rate);
        QVERIFY(near(std::log(valid().falseMatchRate({score}).value), std::log(rate)));
    }

    void falseMatchRate_fallsStrictlyOverTheWholeRange() {
        const Calibration calibration = valid();
        double last = 2;
        for (int i = -20000; i <= 20000; ++i) {
            const double rate = calibration.falseMatchRate({i / 20000.0}).value;
            QVERIFY(rate < last && rate > 0 && rate <= 1);
            last = rate;
        }
    }

    void falseMatchRate_neverTakesNonsenseForAMatch() {
        const Calibration calibration = valid();
        QCOMPARE(calibration.falseMatchRate({std::numeric_limits<double>::quiet_NaN()}).value, 1.0);
        QCOMPARE(calibration.falseMatchRate({7}).value, calibration.falseMatchRate({1}).value);
        QCOMPARE(calibration.falseMatchRate({-7}).value, 1.0);
    }

    void matchProbability_isTheLogisticOfTheCurve() {
        const Calibration calibration = valid();
        QVERIFY(near(calibration.matchProbability({0.3}).value, 0.5));
        QVERIFY(near(calibration.matchProbability({0.2}).value, 1 / (1 + std::exp(2.0))));
        QVERIFY(near(calibration.matchProbability({0.4}).value, 1 / (1 + std::exp(-3.0))));
        // Beyond the last point along the last slope, 6 per 0.2: at 0.7 it is 12.
        QVERIFY(near(calibration.matchProbability({0.7}).value, 1 / (1 + std::exp(-12.0))));
        QVERIFY(near(calibration.matchProbability({-0.1}).value, 1 / (1 + std::exp(8.0))));
    }

    void matchProbability_risesStrictlyOverTheWholeRange() {
        const Calibration calibration = valid();
        double last = 0;
        for (int i = -20000; i <= 20000; ++i) {
            const double probability = calibration.matchProbability({i / 20000.0}).value;
            QVERIFY(probability > last && probability < 1);
            last = probability;
        }
    }

    void threshold_undoesFalseMatchRate() {
        const Calibration calibration = valid();
        for (int i = -999; i <= 900; ++i) { // up to 0.9, whose rate is the smallest that may be named: 1e-9
            const SimilarityScore score{i / 1000.0};
            const auto threshold = calibration.threshold(calibration.falseMatchRate(score));
            QVERIFY(threshold);
            QVERIFY(near(threshold->value, score.value));
        }
        for (const double rate : {1.0, 0.7, 0.5, 0.1, 1e-2, 1e-3, 1e-4, 1e-6, 1e-9}) {
            const auto threshold = calibration.threshold({rate});
            QVERIFY(threshold);
            QVERIFY(near(calibration.falseMatchRate(*threshold).value / rate, 1));
        }
        QVERIFY(near(calibration.threshold({1e-3})->value, 0.3));
        QCOMPARE(calibration.threshold({1})->value, -1.0);
    }

    void threshold_refusesRatesThatNoScoreHas() {
        for (const double rate : {0.0, -1.0, 1.1, 1e-10, std::numeric_limits<double>::quiet_NaN()}) {
            QVERIFY(codeOf(valid().threshold({rate})) == ErrorCode::InvalidArgument);
        }
        Calibration::Data flat = validData();
        flat.rates = {{0.0, 0.5}, {0.9, 1e-2}};
        QVERIFY(codeOf(Calibration::fromData(flat)->threshold({1e-4})) == ErrorCode::InvalidArgument);
    }

    void isExtrapolated_tellsWhatWasMeasured() {
        const Calibration calibration = valid();
        QVERIFY(!calibration.isExtrapolated({0.0}));
        QVERIFY(!calibration.isExtrapolated({0.4}));
        QVERIFY(calibration.isExtrapolated({0.4000001}));
        QVERIFY(calibration.isExtrapolated({-0.1}));
    }

    void extrapolation_continuesTheRates() {
        const Calibration calibration = *Calibration::fromData(extrapolatedData());
        // Log-linear between 1e-4 at 0.4 and 1e-6 at 0.6, and on along that slope: another decade per 0.1.
        QVERIFY(near(std::log(calibration.falseMatchRate({0.5}).value), std::log(1e-5)));
        QVERIFY(near(std::log(calibration.falseMatchRate({0.6}).value), std::log(1e-6)));
        QVERIFY(near(std::log(calibration.falseMatchRate({0.7}).value), std::log(1e-7)));
        QVERIFY(near(calibration.threshold({1e-6})->value, 0.6));
        QVERIFY(calibration.isExtrapolated(SimilarityScore{0.5}));
        QVERIFY(!calibration.isRateExtrapolated({1e-4}) && calibration.isRateExtrapolated({9e-5}));
        QVERIFY(!calibration.rateRange({1e-4}));          // measured
        const auto range = calibration.rateRange({1e-5}); // in between: the rarer point's factors, 1/5 and 4
        QVERIFY(range);
        QVERIFY(near(range->lowest.value, 2e-6) && near(range->highest.value, 4e-5));
        QVERIFY(near(calibration.rateRange({1e-6})->lowest.value, 2e-7));
        QVERIFY(!calibration.rateRange({1e-7})); // nobody knows
        QVERIFY(!valid().rateRange({1e-6}) && valid().isRateExtrapolated({1e-6}));
        QCOMPARE(calibration.rarestRate().value, 1e-6);
        QCOMPARE(valid().rarestRate().value,
                 valid().data().rates.back().falseMatchRate); // without extrapolation
    }

    void extrapolation_isKeptByFiles() {
        const Calibration original = *Calibration::fromData(extrapolatedData());
        const auto copy = Calibration::fromJson(original.toJson());
        QVERIFY2(copy, copy ? "" : copy.error().message.c_str());
        QVERIFY(copy->toJson() == original.toJson());
        QVERIFY(copy->data().extrapolation && copy->data().extrapolation->shape == -0.1);
        QVERIFY(copy->data().extrapolation->points[0].highestRate == 4e-6);
        // A file from before there were any.
        QByteArray old = QByteArray::fromStdString(valid().toJson());
        QVERIFY(old.contains("\"version\": 2"));
        const auto read =
            Calibration::fromJson(old.replace("\"version\": 2", "\"version\": 1").toStdString());
        QVERIFY(read && !read->data().extrapolation);
        QVERIFY(
            codeOf(Calibration::fromJson(old.replace("\"version\": 1", "\"version\": 3").toStdString())) ==
            ErrorCode::CalibrationInvalid);
    }

    void extrapolation_namesWhatIsWrongInFiles_data() {
        QTest::addColumn<QByteArray>("from");
        QTest::addColumn<QByteArray>("to");
        QTest::addColumn<QString>("field");
        const auto row = [](const char* from, const char* to, const char* field) {
            QTest::newRow(to) << QByteArray(from) << QByteArray(to) << QString(field);
        };
        row("\"score\": 0.6", "\"score\": 0.4", "\"extrapolation.points[0].score\"");
        row("\"score\": 0.6", "\"score\": 1.1", "\"extrapolation.points[0].score\"");
        row("\"falseMatchRate\": 1e-06", "\"falseMatchRate\": 1e-4",
            "\"extrapolation.points[0].falseMatchRate\"");
        row("\"falseMatchRate\": 1e-06", "\"falseMatchRate\": 0",
            "\"extrapolation.points[0].falseMatchRate\"");
        row("\"falseMatchRate\": 1e-06", "\"falseMatchRate\": 1e-310", "\"extrapolation.points");
        row("\"lowestScore\": 0.58", "\"lowestScore\": 0.61", "\"extrapolation.points[0].lowestScore\"");
        row("\"highestScore\": 0.63", "\"highestScore\": 2", "\"extrapolation.points[0].lowestScore\"");
        row("\"lowestRate\": 2e-07", "\"lowestRate\": 0", "\"extrapolation.points[0].lowestRate\"");
        row("\"highestRate\": 4e-06", "\"highestRate\": 1e-7", "\"extrapolation.points[0].lowestRate\"");
        row("\"highestRate\": 4e-06", "\"highestRate\": \"4\"", "\"extrapolation.points[0].highestRate\"");
        row("\"scale\": 0.04", "\"scale\": 0", "\"scale\"");
        row("\"shape\": -0.1", "\"shape\": null", "\"extrapolation.shape\"");
        row("\"fittedFrom\": 0.3", "\"fittedFrom\": 7", "\"extrapolation.fittedFrom\"");
        row("\"points\"", "\"joints\"", "\"extrapolation.points\"");
        row("\"extrapolation\": {", "\"extrapolation\": 3, \"other\": {", "\"extrapolation\"");
    }
    void extrapolation_namesWhatIsWrongInFiles() {
        QFETCH(QByteArray, from);
        QFETCH(QByteArray, to);
        QFETCH(QString, field);
        QByteArray json = QByteArray::fromStdString(Calibration::fromData(extrapolatedData())->toJson());
        QVERIFY2(json.contains(from), json);
        const auto refused = Calibration::fromJson(json.replace(from, to).toStdString());
        QVERIFY(!refused);
        QVERIFY(refused.error().code == ErrorCode::CalibrationInvalid);
        const auto message = QString::fromStdString(refused.error().message);
        QVERIFY2(message.contains(field), qPrintable(message));
    }

    void decide_belongsToTheHigherSideAtItsBoundaries() {
        const DecisionThresholds thresholds{{0.4}, {0.3}};
        QVERIFY(decide({0.4}, thresholds) == Decision::Match);
        QVERIFY(decide({std::nextafter(0.4, 0)}, thresholds) == Decision::Review);
        QVERIFY(decide({0.3}, thresholds) == Decision::Review);
        QVERIFY(decide({std::nextafter(0.3, 0)}, thresholds) == Decision::NoMatch);
        QVERIFY(decide({1}, thresholds) == Decision::Match);
        QVERIFY(decide({-1}, thresholds) == Decision::NoMatch);
        QVERIFY(decide({std::numeric_limits<double>::quiet_NaN()}, thresholds) == Decision::NoMatch);
        QVERIFY(decide({0.4}, {{0.4}, {0.4}}) == Decision::Match);
        QVERIFY(name(Decision::NoMatch) == "NoMatch");
    }

    void thresholds_followThePolicy() {
        const auto thresholds = valid().thresholds({{1e-4}, {1e-3}});
        QVERIFY(thresholds);
        QVERIFY(near(thresholds->match.value, 0.4));
        QVERIFY(near(thresholds->review.value, 0.3));
        QVERIFY(valid().thresholds({{1e-3}, {1e-3}}));
        QVERIFY(codeOf(valid().thresholds({{1e-3}, {1e-4}})) == ErrorCode::InvalidArgument);
        QVERIFY(codeOf(valid().thresholds({{1e-10}, {1e-4}})) == ErrorCode::InvalidArgument);
    }

    void roundTrip_keepsEveryBit() {
        Calibration::Data data = validData();
        data.rates = {{-0.1 / 3, 1.0 / 3}, {0.1, 1.0 / 7}, {0.7 / 3, 1e-5 / 3}};
        data.spread = {allIn(50), allIn(80)};
        const Calibration original = *Calibration::fromData(data);
        const auto copy = Calibration::fromJson(original.toJson());
        QVERIFY2(copy, copy ? "" : copy.error().message.c_str());
        QVERIFY(copy->toJson() == original.toJson());
        for (std::size_t i = 0; i < data.rates.size(); ++i) {
            QVERIFY(copy->data().rates[i].score == data.rates[i].score);
            QVERIFY(copy->data().rates[i].falseMatchRate == data.rates[i].falseMatchRate);
        }
        QCOMPARE(copy->data().provenance.date, data.provenance.date);
        QCOMPARE(copy->data().provenance.impostorPairs, data.provenance.impostorPairs);
        QVERIFY(copy->data().spread && copy->data().spread->genuines == allIn(80));
        QVERIFY(copy->data().spread->impostors == allIn(50));
        QVERIFY(copy->fits(kModel));
        QVERIFY(!copy->fits({kModel.name, kModel.digest, "other/1"}));
    }

    void fromData_namesTheInvariantThatIsBroken_data() {
        QTest::addColumn<int>("kind");
        QTest::addColumn<QString>("field");
        const char* fields[] = {"\"rates\"",
                                "\"rates[1].score\"",
                                "\"rates[1].falseMatchRate\"",
                                "\"rates[2].falseMatchRate\"",
                                "\"rates[0].falseMatchRate\"",
                                "\"rates[2].score\"",
                                "\"probabilities\"",
                                "\"probabilities[1].logOdds\"",
                                "\"probabilities[2].score\"",
                                "\"probabilities\"",
                                "\"provenance.prior\"",
                                "\"model.digest\"",
                                "\"rates\"",
                                "\"spread\"",
                                "\"spread\""};
        for (int kind = 0; kind < static_cast<int>(std::size(fields)); ++kind) {
            QTest::addRow("%d", kind) << kind << QString(fields[kind]);
        }
    }
    void fromData_namesTheInvariantThatIsBroken() {
        QFETCH(int, kind);
        QFETCH(QString, field);
        Calibration::Data data = validData();
        switch (kind) {
        case 0:
            data.rates.resize(1);
            break;
        case 1:
            data.rates[1].score = 0.0;
            break;
        case 2:
            data.rates[1].falseMatchRate = 0.5;
            break;
        case 3:
            data.rates[2].falseMatchRate = 0;
            break;
        case 4:
            data.rates[0].falseMatchRate = 1.5;
            break;
        case 5:
            data.rates[2].score = 1.5;
            break;
        case 6:
            data.probabilities.clear();
            break;
        case 7:
            data.probabilities[1].logOdds = -4.0;
            break;
        case 8:
            data.probabilities[2].score = std::numeric_limits<double>::quiet_NaN();
            break;
        case 9:
            data.probabilities[2].logOdds = 100;
            break; // 350 at a score of 1
        case 10:
            data.provenance.prior = 1;
            break;
        case 11:
            data.model.digest.pop_back();
            break;
        case 12:
            data.rates[1].score = 0.3999999;
            break; // 5 decades in 1e-7
        case 13:
            data.spread = {allIn(50), {1.0}}; // one bin
            break;
        case 14:
            data.spread = {allIn(50), allIn(80)};
            data.spread->genuines[80] = 0.9; // a tenth of the pairs is nowhere
            break;
        }
        const auto refused = Calibration::fromData(data);
        QVERIFY(!refused);
        QVERIFY(refused.error().code == ErrorCode::CalibrationInvalid);
        const auto message = QString::fromStdString(refused.error().message);
        QVERIFY2(message.contains(field), qPrintable(message));
    }

    void fromJson_namesTheFieldThatIsWrong_data() {
        QTest::addColumn<QByteArray>("from");
        QTest::addColumn<QByteArray>("to");
        QTest::addColumn<QString>("field");
        const auto row = [](const char* from, const char* to, const char* field) {
            QTest::newRow(to) << QByteArray(from) << QByteArray(to) << QString(field);
        };
        row("likeness-calibration", "likeness-faceprint", "\"format\"");
        row("\"people\": 3", "\"people\": -3", "\"provenance.people\"");
        row("\"people\": 3", "\"people\": 3.5", "\"provenance.people\"");
        row("\"date\"", "\"dote\"", "\"provenance.date\"");
        row("\"prior\": 0.5", "\"prior\": 2", "\"provenance.prior\"");
        row("\"rates\"", "\"raids\"", "\"rates\"");
        row("\"logOdds\": 0.0", "\"logOdds\": \"0\"", "\"probabilities[1].logOdds\"");
        row("\"falseMatchRate\": 0.5", "\"falseMatchRate\": 1e999", "falseMatchRate");
        row("\"falseMatchRate\": 0.5", "\"falseMatchRate\": NaN", "falseMatchRate");
        row("\"model\"", "\"medal\"", "\"model\"");
    }
    void fromJson_namesTheFieldThatIsWrong() {
        QFETCH(QByteArray, from);
        QFETCH(QByteArray, to);
        QFETCH(QString, field);
        QByteArray json = QByteArray::fromStdString(valid().toJson());
        QVERIFY(json.contains(from));
        const auto refused = Calibration::fromJson(json.replace(from, to).toStdString());
        QVERIFY(!refused);
        const auto message = QString::fromStdString(refused.error().message);
        QVERIFY2(message.contains(field), qPrintable(message));
    }
};

LIKENESS_TEST(TestCalibration)
#include "TestCalibration.moc"
