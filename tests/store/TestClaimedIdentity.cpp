// SPDX-FileCopyrightText: 2026 Likeness contributors
// SPDX-License-Identifier: Apache-2.0

#include "store/ClaimedIdentity.h"
#include "support/Engines.h"
#include "support/Results.h"
#include "support/Samples.h"
#include "support/StoreFixture.h"
#include "support/TestProgram.h"

#include <QTest>

#include <cmath>
#include <numbers>

using namespace likeness;
using namespace likeness::store;
using namespace likeness::test;

namespace {

constexpr DecisionPolicy kPolicy{.match = {1e-4}, .review = {1e-3}};

/// A faceprint in the plane of the first two axes, at an angle whose cosine with the first axis is given.
Faceprint atCosine(double cosine, const ModelIdentity& model = kModel) {
    std::vector<float> vector(512, 0.0F);
    vector[0] = static_cast<float>(cosine);
    vector[1] = static_cast<float>(std::sqrt(1 - cosine * cosine));
    return *Faceprint::fromEmbedding(vector, model);
}

bool isNear(double value, double expected, double tolerance) {
    return std::abs(value - expected) <= tolerance;
}

} // namespace

class TestClaimedIdentity : public QObject {
    Q_OBJECT

  private slots:
    void thresholdsOfOneSampleAreThoseOfOneComparison() {
        const std::vector<EnrolledFaceprint> samples{{5, atCosine(0.35)}};
        const auto result = compareWithClaimed(atCosine(1), samples, roundCalibration(), kPolicy);
        VERIFY_OK(result);
        QVERIFY(isNear(result->thresholds.match.value, 0.4, 1e-6));
        QVERIFY(isNear(result->thresholds.review.value, 0.3, 1e-6));
        QCOMPARE(result->decision, Decision::Review);
        QCOMPARE(result->bestSample, RowId{5});
        QVERIFY(isNear(result->best.score.value, 0.35, 1e-6));
        QVERIFY(isNear(result->averaged.score.value, 0.35, 1e-6));
    }

    void theBestOfSeveralHasToReachMore() {
        // In this calibration a score s has the rate 10^(-10 s). Two chances at 1e-4 together are 5.00013e-5
        // each: 0.43010; two at 1e-3 are 5.00125e-4 each: 0.33009.
        const std::vector<EnrolledFaceprint> samples{{1, atCosine(0.1)}, {2, atCosine(0.42)}};
        const auto result = compareWithClaimed(atCosine(1), samples, roundCalibration(), kPolicy);
        VERIFY_OK(result);
        QVERIFY(isNear(result->thresholds.match.value, 0.43010, 1e-4));
        QVERIFY(isNear(result->thresholds.review.value, 0.33009, 1e-4));
        QCOMPARE(result->bestSample, RowId{2});
        QCOMPARE(result->compared, std::size_t{2});
        QCOMPARE(result->decision, Decision::Review); // 0.42 would match if it were the only chance
        // 1 - (1 - 10^-4.2)^2
        QVERIFY(isNear(result->falseMatchRate.value, 1.261914e-4, 1e-8));
    }

    void theAverageIsOfTheUnitVectors() {
        const std::vector<EnrolledFaceprint> samples{{1, atCosine(1)}, {2, atCosine(0)}};
        const auto result = compareWithClaimed(atCosine(1), samples, roundCalibration(), kPolicy);
        VERIFY_OK(result);
        QVERIFY(isNear(result->averaged.score.value, std::numbers::sqrt2 / 2, 1e-6));
        QVERIFY(isNear(result->best.score.value, 1, 1e-6));
        QCOMPARE(result->decision, Decision::Match);
    }

    void oppositeFaceprintsHaveNoAverage() {
        const std::vector<Faceprint> opposite{atCosine(1), atCosine(-1)};
        VERIFY_FAILS(averagedFaceprint(opposite), ErrorCode::InvalidFaceprint);
        VERIFY_FAILS(averagedFaceprint({}), ErrorCode::InvalidFaceprint);
    }

    void samplesOfAnotherModelAreNamedAndLeftOut() {
        ModelIdentity other = kModel;
        other.digest = std::string(64, '9');
        const std::vector<EnrolledFaceprint> samples{{1, atCosine(1, other)}, {2, atCosine(0.2)}};
        const auto result = compareWithClaimed(atCosine(1), samples, roundCalibration(), kPolicy);
        VERIFY_OK(result);
        QCOMPARE(result->leftOut, std::vector<RowId>{1});
        QCOMPARE(result->compared, std::size_t{1});
        QCOMPARE(result->decision, Decision::NoMatch);
        VERIFY_FAILS(
            compareWithClaimed(atCosine(1), std::span(samples).first(1), roundCalibration(), kPolicy),
            ErrorCode::ModelMismatch);
        VERIFY_FAILS(compareWithClaimed(atCosine(1), {}, roundCalibration(), kPolicy),
                     ErrorCode::ModelMismatch);
    }

    void realFacesAreDecidedRight() {
        const auto engine = makeEngine();
        QVERIFY(engine);
        const auto printOfSample = [&](const char* name) {
            return engine->largestFaceprint(sample(name));
        };
        const auto man = printOfSample("franck.jpg");
        const auto other = printOfSample("cap12.png");
        QVERIFY(man && man->isFaceFound && other && other->isFaceFound);
        const Calibration* const calibration = engine->calibration();
        QVERIFY(calibration);
        const std::vector<EnrolledFaceprint> samples{{1, other->faceprint}, {2, man->faceprint}};
        const auto same = compareWithClaimed(man->faceprint, samples, *calibration, {});
        VERIFY_OK(same);
        QCOMPARE(same->decision, Decision::Match);
        QCOMPARE(same->bestSample, RowId{2});
        const auto stranger =
            compareWithClaimed(other->faceprint, std::span(samples).subspan(1), *calibration, {});
        VERIFY_OK(stranger);
        QCOMPARE(stranger->decision, Decision::NoMatch);
    }
};

LIKENESS_TEST(TestClaimedIdentity)
#include "TestClaimedIdentity.moc"
