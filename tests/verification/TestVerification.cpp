// SPDX-FileCopyrightText: 2026 Likeness contributors
// SPDX-License-Identifier: Apache-2.0

#include "verification/Verification.h"

#include "face/quality/Degradation.h"
#include "support/ComposedPictures.h"
#include "support/Engines.h"
#include "support/PackCopy.h"
#include "support/Results.h"
#include "support/TestProgram.h"

#include <QTest>

#include <algorithm>
#include <array>
#include <cmath>

using namespace likeness;
using namespace likeness::test;

Q_DECLARE_METATYPE(likeness::Rotation)

namespace {

std::vector<RefusalCode> codesOf(const std::vector<QualityRefusal>& reasons) {
    std::vector<RefusalCode> codes;
    std::ranges::transform(reasons, std::back_inserter(codes), &QualityRefusal::code);
    return codes;
}

/// What turns a picture back.
Rotation undone(Rotation rotation) {
    return rotation == Rotation::Clockwise90    ? Rotation::Clockwise270
           : rotation == Rotation::Clockwise270 ? Rotation::Clockwise90
                                                : rotation;
}

/// The middle of a face.
Point middleOf(const FaceBox& face) {
    return {(face.topLeft.x + face.bottomRight.x) / 2, (face.topLeft.y + face.bottomRight.y) / 2};
}

} // namespace

class TestVerification : public QObject {
    Q_OBJECT

    std::unique_ptr<Engine> m_engine;

    FaceAnalysis analysed(const Image& image) {
        auto picture = analyseFaces(*m_engine, image);
        if (!picture) {
            QTest::qFail(picture.error().message.c_str(), __FILE__, __LINE__);
            return {};
        }
        return *std::move(picture);
    }
    std::vector<RefusalCode> reasonsOf(const FaceAnalysis& picture) {
        return codesOf(reasonsAgainst(picture, m_engine->qualityGate()));
    }
    /// The decision on two pictures at the default policy.
    Decision decided(const FaceAnalysis& reference, const FaceAnalysis& probe) {
        const auto similarity = m_engine->similarity(reference.faceprint, probe.faceprint);
        const auto thresholds = m_engine->thresholds();
        if (!similarity || !thresholds) {
            QTest::qFail("no score", __FILE__, __LINE__);
            return Decision::NoMatch;
        }
        const QualityGate* gate = m_engine->qualityGate();
        return decide(similarity->score, *thresholds,
                      {reasonsAgainst(reference, gate), reasonsAgainst(probe, gate)});
    }

  private slots:
    void initTestCase() {
        m_engine = makeEngine({.workers = 2});
        QVERIFY(m_engine && m_engine->qualityGate() != nullptr);
    }

    void goodPicture_isWhatTheEngineSees() {
        const Image image = sample("franck_02159.jpg");
        const FaceAnalysis picture = analysed(image);
        QCOMPARE(picture.turned, Rotation::None);
        QCOMPARE(static_cast<int>(picture.faces.size()), 1);
        const auto described = m_engine->describeFace(image, picture.faces.front());
        VERIFY_OK(described);
        QVERIFY(picture.faceprint == described->faceprint);
        QVERIFY(picture.alignedFace && picture.quality && !picture.qualityError && !picture.isChosen);
        QVERIFY(picture.quality->unified > 50);
        QVERIFY(reasonsOf(picture).empty());
    }

    void pictureWithoutAFace_isAnAnswer() {
        const FaceAnalysis picture = analysed(imageOf(noisePicture(320, 240)));
        QVERIFY(picture.faces.empty() && picture.faceprint.isEmpty() && !picture.quality);
        QCOMPARE(picture.turned, Rotation::None);
        QVERIFY(reasonsAgainst(picture, m_engine->qualityGate()).empty());
    }

    void turnedPicture_isTurnedBackWithAllThatBelongsToIt_data() {
        QTest::addColumn<QString>("name");
        QTest::addColumn<Rotation>("turned");
        for (const char* name : {"franck.jpg", "franck_02159.jpg", "franck_04000.jpg", "cap12.png",
                                 "audrey.jpg", "obama4_crop.jpg"}) {
            QTest::addRow("%s, on its head", name) << QString(name) << Rotation::Half;
            QTest::addRow("%s, on its right side", name) << QString(name) << Rotation::Clockwise90;
            QTest::addRow("%s, on its left side", name) << QString(name) << Rotation::Clockwise270;
        }
    }
    void turnedPicture_isTurnedBackWithAllThatBelongsToIt() {
        QFETCH(QString, name);
        QFETCH(Rotation, turned);
        const Image upright = sample(name.toStdString());
        const auto image = upright.rotated(turned);
        VERIFY_OK(image);
        const FaceAnalysis expected = analysed(upright);
        const FaceAnalysis picture = analysed(*image);
        QCOMPARE(picture.turned, undone(turned));
        QCOMPARE(picture.image.width(), upright.width());
        QVERIFY(std::ranges::equal(picture.image.pixels(), upright.pixels()));
        QVERIFY(!picture.faces.empty());
        const Point there = middleOf(picture.faces.front());
        const Point wanted = middleOf(expected.faces.front());
        const float side = std::sqrt(expected.faces.front().area());
        QVERIFY(std::hypot(there.x - wanted.x, there.y - wanted.y) < side / 4);
        const auto score = picture.faceprint.score(expected.faceprint);
        VERIFY_OK(score);
        QVERIFY2(score->value > 0.99, qPrintable(QString::number(score->value)));
    }

    void sameManUpsideDown_isAMatchAndNeverANoMatch() {
        const FaceAnalysis reference = analysed(sample("franck.jpg"));
        for (const Rotation turned : {Rotation::Half, Rotation::Clockwise90, Rotation::Clockwise270}) {
            const auto image = sample("franck_02159.jpg").rotated(turned);
            VERIFY_OK(image);
            QCOMPARE(decided(reference, analysed(*image)), Decision::Match);
            QCOMPARE(decided(analysed(*image), reference), Decision::Match);
        }
    }

    void blurredMan_cannotBeTold() {
        const FaceAnalysis reference = analysed(sample("franck.jpg"));
        const FaceAnalysis probe = analysed(blurred(sample("franck_02159.jpg"), 9));
        QVERIFY(!reasonsOf(probe).empty());
        QCOMPARE(decided(reference, probe), Decision::CannotTell);
        QCOMPARE(decided(probe, reference), Decision::CannotTell); // either picture may be the reason
    }

    void poorPictureThatMatches_cannotBeToldEither() {
        const FaceAnalysis reference = analysed(sample("franck.jpg"));
        const FaceAnalysis probe = analysed(darkened(sample("franck_02159.jpg"), 6));
        const auto similarity = m_engine->similarity(reference.faceprint, probe.faceprint);
        VERIFY_OK(similarity);
        QVERIFY(similarity->score >= m_engine->thresholds()->match);
        QVERIFY(reasonsOf(probe).front() == RefusalCode::TooDark);
        QCOMPARE(decided(reference, probe), Decision::CannotTell);
    }

    void severalFacesAboutAsLarge_cannotBeToldUntilOneIsChosen() {
        const Image group = sideBySide({{sample("cap12.png"), 600}, {sample("franck_02159.jpg"), 480}});
        const FaceAnalysis reference = analysed(sample("franck.jpg"));
        const FaceAnalysis probe = analysed(group);
        QCOMPARE(static_cast<int>(probe.faces.size()), 2);
        QVERIFY(reasonsOf(probe).front() == RefusalCode::SeveralFaces);
        QCOMPARE(decided(reference, probe), Decision::CannotTell);
        for (std::size_t i = 0; i < probe.faces.size(); ++i) {
            const FaceBox face = probe.faces.at(i);
            const auto chosen = chooseFace(*m_engine, probe, i);
            VERIFY_OK(chosen);
            QVERIFY(chosen->isChosen && chosen->faces.front() == face);
            QCOMPARE(chosen->faces.size(), probe.faces.size());
            QVERIFY(reasonsOf(*chosen).empty());
            const bool isFranck = middleOf(face).x > 800; // cap12 is 800 pixels wide then
            QCOMPARE(decided(reference, *chosen), isFranck ? Decision::Match : Decision::NoMatch);
        }
        VERIFY_FAILS(chooseFace(*m_engine, probe, 2), ErrorCode::InvalidArgument);
    }

    void faceOfSomebodyFarBehind_isInNobodysWay() {
        const Image group = sideBySide({{sample("franck_02159.jpg"), 576}, {sample("cap12.png"), 144}});
        const FaceAnalysis probe = analysed(group);
        QVERIFY(probe.faces.size() > 1);
        QVERIFY(reasonsOf(probe).empty());
        QCOMPARE(decided(analysed(sample("franck.jpg")), probe), Decision::Match);
    }

    void crowd_cannotBeTold() {
        const FaceAnalysis crowd = analysed(sample("crowd.jpg"));
        QVERIFY(reasonsOf(crowd).front() == RefusalCode::SeveralFaces);
        QCOMPARE(decided(analysed(sample("franck.jpg")), crowd), Decision::CannotTell);
    }

    void headTurnedByMoreThanSixtyDegrees_isAReasonWithoutAGateToo() {
        FaceAnalysis picture = analysed(sample("franck_02159.jpg"));
        QVERIFY(reasonsAgainst(picture, nullptr).empty());
        // The points of the same face, leaning.
        const FaceBox face = picture.faces.front();
        const Point middle = middleOf(face);
        const auto lean = [&](double degrees) {
            const auto sine = static_cast<float>(std::sin(degrees * 3.14159265358979 / 180));
            const auto cosine = static_cast<float>(std::cos(degrees * 3.14159265358979 / 180));
            for (std::size_t i = 0; i < face.denseLandmarks.size(); ++i) {
                const Point3& from = face.denseLandmarks[i];
                Point3& to = picture.faces.front().denseLandmarks[i];
                to.x = middle.x + cosine * (from.x - middle.x) - sine * (from.y - middle.y);
                to.y = middle.y + sine * (from.x - middle.x) + cosine * (from.y - middle.y);
            }
        };
        for (const double degrees : {-180.0, -100.0, -70.0, 70.0, 100.0, 180.0}) {
            lean(degrees);
            QVERIFY2(codesOf(reasonsAgainst(picture, nullptr)) == std::vector{RefusalCode::Tilted},
                     qPrintable(QString::number(degrees)));
        }
        for (const double degrees : {-50.0, -20.0, 20.0, 50.0}) {
            lean(degrees);
            QVERIFY2(reasonsAgainst(picture, nullptr).empty(), qPrintable(QString::number(degrees)));
        }
    }

    void pictureOfWhichNobodyKnowsWhatIsUp_cannotBeTold() {
        FaceAnalysis picture = analysed(sample("franck.jpg"));
        QVERIFY(!picture.isTurnUncertain);
        picture.isTurnUncertain = true;
        QVERIFY(reasonsOf(picture) == std::vector{RefusalCode::NotGoodEnough});
        const QualityGate& gate = *m_engine->qualityGate();
        QVERIFY(codesOf(refusalsForEnrolment(picture, gate)) == std::vector{RefusalCode::NotGoodEnough});
        picture.isTurnUncertain = false;
        QVERIFY(refusalsForEnrolment(picture, gate).empty());
    }

    void pictureWhoseQualityIsNotKnown_cannotBeTold() {
        FaceAnalysis picture = analysed(sample("franck.jpg"));
        picture.quality.reset();
        for (const QualityGate* gate : {m_engine->qualityGate(), static_cast<const QualityGate*>(nullptr)}) {
            const auto reasons = reasonsAgainst(picture, gate);
            QVERIFY(codesOf(reasons) == std::vector{RefusalCode::NotAssessed});
            QVERIFY(namesOf(reasons) == std::vector<std::string>{"not_assessed"});
        }
    }

    void reasons_goBeforeEveryScore() {
        const DecisionThresholds thresholds{{0.5}, {0.4}};
        const std::vector<QualityRefusal> reason{{RefusalCode::Blurred, QualityMeasure::Sharpness, 3, 15}};
        for (const double score : {-1.0, 0.39, 0.4, 0.5, 1.0}) {
            QCOMPARE(decide({score}, thresholds, {}), decide({score}, thresholds));
            QCOMPARE(decide({score}, thresholds, {reason, {}}), Decision::CannotTell);
            QCOMPARE(decide({score}, thresholds, {{}, reason}), Decision::CannotTell);
        }
    }

    void analysis_endsWhenItIsCancelled() {
        const auto image = sample("franck.jpg").rotated(Rotation::Half);
        VERIFY_OK(image);
        VERIFY_FAILS(analyseFaces(*m_engine, *image, [] { return true; }), ErrorCode::Cancelled);
    }
};

LIKENESS_TEST(TestVerification)
#include "TestVerification.moc"
