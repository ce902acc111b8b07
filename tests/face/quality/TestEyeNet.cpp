// SPDX-FileCopyrightText: 2026 Likeness contributors
// SPDX-License-Identifier: Apache-2.0

#include "face/quality/Degradation.h"
#include "face/quality/ExpressionMeasures.h"
#include "support/Engines.h"
#include "support/PackCopy.h"
#include "support/TestProgram.h"

#include <QTest>

using namespace likeness;
using namespace likeness::test;
using enum QualityMeasure;

class TestEyeNet : public QObject {
    Q_OBJECT

    std::unique_ptr<Engine> m_engine;

    QualityReport reportOf(const Image& image, bool isStill) const {
        const auto face = m_engine->largestFace(image);
        const auto report = face && *face
                                ? m_engine->assessQuality(image, **face, {.isStill = isStill})
                                : Result<QualityReport>(fail(ErrorCode::NoFace, "no face was found"));
        if (!report) {
            QTest::qFail(report.error().message.c_str(), __FILE__, __LINE__);
            return {};
        }
        return *report;
    }

  private slots:
    void initTestCase() {
        m_engine = makeEngine({.workers = 1});
        QVERIFY(m_engine);
    }

    void eyes_thatAreShutAreRefusedForAnEnrolment() {
        const Image shut = sample("franck_03979.jpg");
        for (const Image& image : {shut, mirrored(shut), leaning(shut, 10)}) {
            QVERIFY(reportOf(image, false)[EyesOpen].component > 90); // what the mesh believes
            const QualityReport report = reportOf(image, true);
            QVERIFY2(report[EyesOpen].component < 60, std::to_string(report[EyesOpen].component).c_str());
            QCOMPARE(report[EyesOpen].raw, reportOf(image, false)[EyesOpen].raw);
            const auto refusals = m_engine->qualityGate()->refusals(report, QualityProfile::Enrolment);
            QVERIFY(std::ranges::any_of(
                refusals, [](const QualityRefusal& each) { return each.code == RefusalCode::EyesClosed; }));
            QVERIFY(mayBeKept(RefusalCode::EyesClosed)); // the net may be wrong about narrow eyes
        }
    }

    void eyes_thatAreOpenStayOpen_data() {
        QTest::addColumn<QString>("file");
        for (const char* file :
             {"audrey.jpg", "obama4_crop.jpg", "SeanConnery.jpg", "bill-murray-snl_crop.jpg", "cage.jpg",
              "kim1_crop.jpg", "queen20_crop.jpg", "franck_01829.jpg", "franck_02159.jpg", "franck_04035.jpg",
              "cap12.png", "cap13.png"}) {
            QTest::newRow(file) << file;
        }
    }
    void eyes_thatAreOpenStayOpen() {
        QFETCH(QString, file);
        for (const Image& image : {sample(file.toStdString()), mirrored(sample(file.toStdString())),
                                   leaning(sample(file.toStdString()), 15)}) {
            const int component = reportOf(image, true)[EyesOpen].component;
            QVERIFY2(component >= 70, std::to_string(component).c_str());
        }
    }

    void confirmEyes_onlyLowersWhatTheMeshSays() {
        QualityReport report;
        confirmEyes(report, 10);
        QVERIFY(!report[EyesOpen].isAssessed());
        report[EyesOpen] = {0.06, 98, QualityReason::Assessed};
        confirmEyes(report, -5);
        QCOMPARE(report[EyesOpen].component, 98);
        confirmEyes(report, 2.85);
        QCOMPARE(report[EyesOpen].component, 50);
        confirmEyes(report, -5);
        QCOMPARE(report[EyesOpen].component, 50);
        QCOMPARE(report[EyesOpen].raw, 0.06);
    }

    void pack_worksWithoutItsEyeNetUntilItIsAskedFor() {
        const PackCopy pack;
        std::filesystem::remove(pack.folder() / "fr_eye.onnx");
        const auto engine = makeEngine({.pack = pack.folder(), .workers = 1});
        QVERIFY(engine);
        const Image image = sample("franck_03979.jpg");
        const auto face = engine->largestFace(image);
        QVERIFY(face && *face);
        VERIFY_OK(engine->assessQuality(image, **face));
        VERIFY_FAILS(engine->assessQuality(image, **face, {.isStill = true}), ErrorCode::ModelMissing);
    }

    void pack_withoutAnEyeNetBelievesTheMesh() {
        const PackCopy pack;
        pack.edit("\"eyes\"", "\"not-eyes\"");
        const auto engine = makeEngine({.pack = pack.folder(), .workers = 1});
        QVERIFY(engine);
        const Image image = sample("franck_03979.jpg");
        const auto face = engine->largestFace(image);
        QVERIFY(face && *face);
        const auto report = engine->assessQuality(image, **face, {.isStill = true});
        VERIFY_OK(report);
        QVERIFY((*report)[EyesOpen].component > 90);
    }
};

LIKENESS_TEST(TestEyeNet)
#include "TestEyeNet.moc"
