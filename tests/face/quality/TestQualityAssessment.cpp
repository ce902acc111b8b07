// SPDX-FileCopyrightText: 2026 Likeness contributors
// SPDX-License-Identifier: Apache-2.0

#include "face/quality/Degradation.h"
#include "face/quality/UnifiedQuality.h"
#include "support/Engines.h"
#include "support/TestProgram.h"

#include <QTest>

#include <limits>
#include <set>
#include <string>
#include <thread>
#include <vector>

using namespace likeness;
using namespace likeness::test;
using enum QualityMeasure;

class TestQualityAssessment : public QObject {
    Q_OBJECT

    std::unique_ptr<Engine> m_engine;
    Image m_image;
    FaceBox m_face;

  private slots:
    void initTestCase() {
        m_engine = makeEngine({.workers = 2});
        QVERIFY(m_engine);
        m_image = sample("obama4_crop.jpg");
        const auto face = m_engine->largestFace(m_image);
        QVERIFY(face && *face);
        m_face = **face;
    }

    void names_areUniqueAndFoundAgain() {
        std::set<std::string> names;
        for (std::size_t i = 0; i < kQualityMeasures; ++i) {
            const auto measure = static_cast<QualityMeasure>(i);
            names.emplace(name(measure));
            QVERIFY(qualityMeasureNamed(name(measure)) == measure);
        }
        QCOMPARE(names.size(), kQualityMeasures);
        QVERIFY(!qualityMeasureNamed("beauty"));
    }

    void assess_saysWhyAMeasureIsMissing() {
        FaceBox sparse = m_face;
        sparse.denseLandmarks.clear();
        const auto report = m_engine->assessQuality(m_image, sparse);
        VERIFY_OK(report);
        QVERIFY((*report)[EyesOpen].reason == QualityReason::NoFaceMesh);
        QVERIFY((*report)[MouthClosed].reason == QualityReason::NoFaceMesh);
        QVERIFY((*report)[SingleFacePresent].reason == QualityReason::FacesUnknown);
        QVERIFY((*report)[BackgroundUniformity].reason ==
                QualityReason::NoBackground); // the face fills the picture
        for (const QualityMeasure measure :
             {EyesOpen, MouthClosed, SingleFacePresent, BackgroundUniformity}) {
            QCOMPARE((*report)[measure].component, -1);
            QVERIFY(!(*report)[measure].isAssessed());
        }
        QVERIFY((*report)[Sharpness].isAssessed());
        QVERIFY((*report)[HeadPoseYaw].isAssessed());
    }

    void assess_ofATinyFaceLeavesOutWhatPixelsCannotTell() {
        const auto small = m_image.resized(28, 28);
        VERIFY_OK(small);
        FaceBox face = m_face;
        const auto shrink = [&](auto& point) {
            point.x *= 28.0F / static_cast<float>(m_image.width());
            point.y *= 28.0F / static_cast<float>(m_image.height());
        };
        std::ranges::for_each(face.landmarks, shrink);
        std::ranges::for_each(face.denseLandmarks, shrink);
        const auto report = m_engine->assessQuality(*small, face);
        VERIFY_OK(report);
        QVERIFY((*report)[Sharpness].reason == QualityReason::FaceTooSmall);
        QVERIFY((*report)[CompressionArtifacts].reason == QualityReason::FaceTooSmall);
        QVERIFY((*report)[InterEyeDistance].component < 10);
    }

    void assess_ofAFaceMostlyOutsideThePictureSaysSo() {
        FaceBox face = m_face;
        const auto shift = [&](auto& point) {
            point.x += 0.85F * static_cast<float>(m_image.width());
        };
        std::ranges::for_each(face.landmarks, shift);
        std::ranges::for_each(face.denseLandmarks, shift);
        const auto report = m_engine->assessQuality(m_image, face);
        VERIFY_OK(report);
        QVERIFY((*report)[IlluminationUniformity].reason == QualityReason::OutsidePicture);
        QVERIFY((*report)[EyesVisible].reason == QualityReason::OutsidePicture);
        QVERIFY((*report)[RightwardCrop].component == 0);
    }

    void assess_refusesWhatIsNoFace() {
        VERIFY_FAILS(m_engine->assessQuality(Image(), m_face), ErrorCode::InvalidArgument);
        VERIFY_FAILS(m_engine->assessQuality(m_image, FaceBox{}), ErrorCode::InvalidArgument);
        FaceBox face = m_face;
        face.landmarks[0].x = std::numeric_limits<float>::quiet_NaN();
        VERIFY_FAILS(m_engine->assessQuality(m_image, face), ErrorCode::InvalidArgument);
        face = m_face;
        face.landmarks[3].y = 1e7F;
        VERIFY_FAILS(m_engine->assessQuality(m_image, face), ErrorCode::InvalidArgument);
        face = m_face;
        face.denseLandmarks[7].y = std::numeric_limits<float>::infinity();
        VERIFY_FAILS(m_engine->assessQuality(m_image, face), ErrorCode::InvalidArgument);
        face.denseLandmarks.resize(100);
        VERIFY_FAILS(m_engine->assessQuality(m_image, face), ErrorCode::InvalidArgument);
    }

    void assess_givesTheSameFromManyThreads() {
        const auto expected = m_engine->assessQuality(m_image, m_face);
        VERIFY_OK(expected);
        std::vector<Result<QualityReport>> reports(8, QualityReport{});
        {
            std::vector<std::jthread> threads;
            for (Result<QualityReport>& report : reports) {
                threads.emplace_back([&] { report = m_engine->assessQuality(m_image, m_face); });
            }
        }
        for (const Result<QualityReport>& report : reports) {
            VERIFY_OK(report);
            QVERIFY(*report == *expected);
        }
    }

    void unified_isTheProductOfPowers() {
        QualityReport report;
        UnifiedWeights weights;
        QCOMPARE(unifiedQuality(report, weights), 0);
        report[Sharpness] = {0, 25, QualityReason::Assessed};
        report[DynamicRange] = {0, 100, QualityReason::Assessed};
        report[HeadSize] = {0, 0, QualityReason::Assessed};
        weights.of[static_cast<std::size_t>(Sharpness)] = 0.5;
        weights.of[static_cast<std::size_t>(DynamicRange)] = 1;
        weights.of[static_cast<std::size_t>(EyesOpen)] = 5; // not assessed, so left out
        QCOMPARE(unifiedQuality(report, weights), 50);      // 100 · 0.25^½ · 1
        report[DynamicRange].component = 80;
        QCOMPARE(unifiedQuality(report, weights), 40); // 100 · 0.5 · 0.8
        weights.of[static_cast<std::size_t>(HeadSize)] = 1;
        QCOMPARE(unifiedQuality(report, weights), 0); // 40 · 0.01 = 0.4: a component counts as 1 at least
    }

    void unified_takesThePacksExponents() {
        const auto weights = UnifiedWeights::fromManifest(
            {.unified = {{"sharpness", 0.5}}, .enrolment = {}, .verification = {}});
        VERIFY_OK(weights);
        QCOMPARE(weights->of[static_cast<std::size_t>(Sharpness)], 0.5);
        QCOMPARE(weights->of[static_cast<std::size_t>(HeadPoseYaw)], 0.0);
        VERIFY_FAILS(
            UnifiedWeights::fromManifest({.unified = {{"beauty", 1}}, .enrolment = {}, .verification = {}}),
            ErrorCode::ModelInvalid);
        const auto none = UnifiedWeights::fromManifest({});
        VERIFY_OK(none);
        QVERIFY(none->of == UnifiedWeights::defaults().of);
    }

    void unified_fallsWhenThePictureGetsWorse() {
        int before = m_engine->assessQuality(m_image, m_face)->unified;
        QVERIFY(before > 60);
        for (const double sigma : {2.0, 4.0, 8.0}) {
            const auto report = m_engine->assessQuality(blurred(darkened(m_image, sigma / 4), sigma), m_face);
            VERIFY_OK(report);
            QVERIFY(report->unified < before);
            before = report->unified;
        }
    }
};

LIKENESS_TEST(TestQualityAssessment)
#include "TestQualityAssessment.moc"
