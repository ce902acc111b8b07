// SPDX-FileCopyrightText: 2026 Likeness contributors
// SPDX-License-Identifier: Apache-2.0

#include "face/quality/Degradation.h"
#include "support/Engines.h"
#include "support/PackCopy.h"
#include "support/TestProgram.h"

#include <QTest>

using namespace likeness;
using namespace likeness::test;
using enum QualityMeasure;

namespace {

constexpr std::array kAngles{HeadPoseYaw, HeadPosePitch, HeadPoseRoll};

} // namespace

class TestPoseNet : public QObject {
    Q_OBJECT

    std::unique_ptr<Engine> m_engine;

    QualityReport checked(const Image& image, const FaceBox& face) const {
        const auto report = m_engine->assessQuality(image, face, {.isStill = true});
        if (!report) {
            QTest::qFail(report.error().message.c_str(), __FILE__, __LINE__);
            return {};
        }
        return *report;
    }
    FaceBox faceIn(const Image& image) const {
        const auto face = m_engine->largestFace(image);
        return face && *face ? **face : FaceBox{};
    }

  private slots:
    void initTestCase() {
        m_engine = makeEngine({.workers = 1});
        QVERIFY(m_engine);
    }

    void pose_ofLandmarksAndOfTheNetAgree_data() {
        QTest::addColumn<QString>("file");
        for (const char* file :
             {"audrey.jpg", "obama4_crop.jpg", "franck_02159.jpg", "franck_04000.jpg", "cap12.png"}) {
            QTest::newRow(file) << file;
        }
    }
    void pose_ofLandmarksAndOfTheNetAgree() {
        QFETCH(QString, file);
        const Image image = sample(file.toStdString());
        for (const Image& each : {image, mirrored(image)}) { // signs that are wrong show in one of the two
            const QualityReport report = checked(each, faceIn(each));
            for (const QualityMeasure angle : kAngles) {
                QVERIFY2(report[angle].reason == QualityReason::Assessed, name(angle).data());
            }
        }
    }

    void pose_ofALeaningHeadAgreesAsWell() {
        const Image image = leaning(sample("obama4_crop.jpg"), 20);
        const QualityReport report = checked(image, faceIn(image));
        QVERIFY(report[HeadPoseRoll].raw > 12);
        QVERIFY(report[HeadPoseRoll].reason == QualityReason::Assessed);
    }

    void pose_isUncertainWhereLandmarksAreWrong() {
        const Image image = sample("obama4_crop.jpg");
        const FaceBox face = faceIn(image);
        // Landmarks of the face in a picture that was turned, put onto the one that was not.
        FaceBox wrong = faceIn(leaning(image, 25));
        wrong.topLeft = face.topLeft;
        wrong.bottomRight = face.bottomRight;
        const QualityReport report = checked(image, wrong);
        QVERIFY(report[HeadPoseRoll].reason == QualityReason::Uncertain);
        QVERIFY(report[HeadPoseRoll].isAssessed()); // the figure is there, with a warning
        QVERIFY(report[HeadPoseYaw].reason == QualityReason::Assessed);
    }

    void pose_isNotDoubtedUnlessAskedFor() {
        const Image image = sample("obama4_crop.jpg");
        FaceBox wrong = faceIn(leaning(image, 25));
        const auto report = m_engine->assessQuality(image, wrong);
        VERIFY_OK(report);
        QVERIFY((*report)[HeadPoseRoll].reason == QualityReason::Assessed);
    }

    void pack_worksWithoutItsPoseNetUntilItIsAskedFor() {
        const PackCopy pack;
        std::filesystem::remove(pack.folder() / "fr_pose.onnx");
        const auto engine = makeEngine({.pack = pack.folder(), .workers = 1});
        QVERIFY(engine);
        const Image image = sample("obama4_crop.jpg");
        const auto face = engine->largestFace(image);
        QVERIFY(face && *face);
        VERIFY_OK(engine->assessQuality(image, **face));
        VERIFY_FAILS(engine->assessQuality(image, **face, {.isStill = true}), ErrorCode::ModelMissing);
    }

    void pack_withADamagedPoseNetSaysSo() {
        const PackCopy pack;
        pack.flipByte("fr_pose.onnx", 5000);
        const auto engine = makeEngine({.pack = pack.folder(), .workers = 1});
        QVERIFY(engine);
        const Image image = sample("obama4_crop.jpg");
        const auto face = engine->largestFace(image);
        QVERIFY(face && *face);
        VERIFY_FAILS(engine->assessQuality(image, **face, {.isStill = true}), ErrorCode::ModelInvalid);
    }

    void pack_withoutAPoseNetConfirmsNothing() {
        const PackCopy pack;
        pack.edit("\"pose\"", "\"not-pose\"");
        const auto engine = makeEngine({.pack = pack.folder(), .workers = 1});
        QVERIFY(engine);
        const Image image = sample("obama4_crop.jpg");
        const auto face = engine->largestFace(image);
        QVERIFY(face && *face);
        const auto report = engine->assessQuality(image, **face, {.isStill = true});
        VERIFY_OK(report);
        QVERIFY((*report)[HeadPoseYaw].reason == QualityReason::Assessed);
    }
};

LIKENESS_TEST(TestPoseNet)
#include "TestPoseNet.moc"
