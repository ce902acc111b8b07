// SPDX-FileCopyrightText: 2026 Likeness contributors
// SPDX-License-Identifier: Apache-2.0

#include "face/quality/Degradation.h"
#include "face/quality/QualityGate.h"
#include "model/QualityManifest.h"
#include "support/Engines.h"
#include "support/PackCopy.h"
#include "support/TestProgram.h"

#include <QTest>

#include <functional>
#include <set>
#include <string>

using namespace likeness;
using namespace likeness::test;
using enum QualityMeasure;

namespace {

QualityComponent component(double raw, int value) {
    return {raw, value, QualityReason::Assessed};
}

bool refusesFor(const std::vector<QualityRefusal>& refusals, RefusalCode code) {
    return std::ranges::any_of(refusals, [code](const QualityRefusal& each) { return each.code == code; });
}

} // namespace

class TestQualityGate : public QObject {
    Q_OBJECT

    std::unique_ptr<Engine> m_engine;

    /// The refusals of a picture's largest face.
    std::vector<QualityRefusal> refusals(const Image& image, QualityProfile profile) const {
        const auto faces = m_engine->detectFaces(image);
        if (!faces || faces->empty()) {
            QTest::qFail("no face", __FILE__, __LINE__);
            return {};
        }
        const auto described = m_engine->describeFace(image, faces->front());
        const auto report =
            described ? m_engine->assessQuality(image, faces->front(),
                                                {.faces = *faces, .embeddingNorm = described->embeddingNorm})
                      : fail(described);
        return report ? m_engine->qualityGate()->refusals(*report, profile) : std::vector<QualityRefusal>{};
    }

  private slots:
    void initTestCase() {
        m_engine = makeEngine({.workers = 1});
        QVERIFY(m_engine && m_engine->qualityGate() != nullptr);
    }

    void everyCode_hasANameAndASentenceOfItsOwn() {
        std::set<std::string> names;
        std::set<std::string> sentences;
        for (const RefusalCode code : kRefusalCodes) {
            names.emplace(name(code));
            sentences.emplace(guidance(code));
            QVERIFY(guidance(code).ends_with('.') && guidance(code).find(": ") != std::string_view::npos);
        }
        QCOMPARE(names.size(), kRefusalCodes.size());
        QCOMPARE(sentences.size(), kRefusalCodes.size());
        QVERIFY(guidance(RefusalCode::TooDark) == "Too dark: turn to the light.");
    }

    void gate_namesTheMostImportantReasonFirstAndEachOnce() {
        const auto gate = QualityGate::make({.unified = {},
                                             .enrolment = {{"luminance_mean", 50},
                                                           {"under_exposure_prevention", 50},
                                                           {"sharpness", 50},
                                                           {"inter_eye_distance", 50},
                                                           {"unified", 50}},
                                             .verification = {{"inter_eye_distance", 5}}});
        VERIFY_OK(gate);
        QualityReport report;
        report.unified = 49;
        report[Sharpness] = component(0.7, 10);
        report[LuminanceMean] = component(0.05, 5);
        report[UnderExposurePrevention] = component(0.9, 20);
        report[InterEyeDistance] = component(40, 49);
        const auto strict = gate->refusals(report, QualityProfile::Enrolment);
        const std::vector<QualityRefusal> expected{{RefusalCode::TooSmall, InterEyeDistance, 49, 50},
                                                   {RefusalCode::TooDark, LuminanceMean, 5, 50},
                                                   {RefusalCode::Blurred, Sharpness, 10, 50},
                                                   {RefusalCode::NotGoodEnough, std::nullopt, 49, 50}};
        QVERIFY(strict == expected);
        QVERIFY(gate->refusals(report, QualityProfile::Verification).empty());
    }

    void gate_tellsTheSideOnWhichAPictureIsWrong() {
        const auto gate = QualityGate::make(
            {.unified = {},
             .enrolment = {{"luminance_mean", 50}, {"head_pose_pitch", 90}, {"head_size", 50}},
             .verification = {}});
        VERIFY_OK(gate);
        const auto codeOf = [&](QualityMeasure measure, double raw) {
            QualityReport report;
            report[measure] = component(raw, 10);
            return gate->refusals(report, QualityProfile::Enrolment).front().code;
        };
        QVERIFY(codeOf(LuminanceMean, 0.1) == RefusalCode::TooDark);
        QVERIFY(codeOf(LuminanceMean, 0.9) == RefusalCode::TooBright);
        QVERIFY(codeOf(HeadPosePitch, 30) == RefusalCode::LooksUp);
        QVERIFY(codeOf(HeadPosePitch, -30) == RefusalCode::LooksDown);
        QVERIFY(codeOf(HeadSize, 0.2) == RefusalCode::TooSmall);
        QVERIFY(codeOf(HeadSize, 0.8) == RefusalCode::CutOff);
    }

    void gate_doesNotRefuseWhatWasNotAssessed() {
        const auto gate = QualityGate::make(
            {.unified = {}, .enrolment = {{"eyes_open", 50}, {"sharpness", 50}}, .verification = {}});
        VERIFY_OK(gate);
        QVERIFY(gate->refusals(QualityReport{}, QualityProfile::Enrolment).empty());
    }

    void gate_refusesAManifestThatNamesNoMeasure() {
        VERIFY_FAILS(QualityGate::make({.unified = {}, .enrolment = {{"beauty", 50}}, .verification = {}}),
                     ErrorCode::ModelInvalid);
    }

    void operator_mayKeepHintsOnly() {
        using enum RefusalCode;
        for (const RefusalCode code : {EyesClosed, EyesCovered, MouthCovered, MouthOpen, BusyBackground}) {
            QVERIFY(mayBeKept(code));
        }
        for (const RefusalCode code : {SeveralFaces, TooSmall, TooDark, TurnedAway, Blurred, NotGoodEnough}) {
            QVERIFY(!mayBeKept(code));
        }
        QVERIFY(mayAllBeKept({}));
        QVERIFY(mayAllBeKept({{EyesCovered, EyesVisible, 1, 2}}));
        QVERIFY(!mayAllBeKept({{EyesCovered, EyesVisible, 1, 2}, {Blurred, Sharpness, 1, 2}}));
    }

    void goodPortraits_pass_data() {
        QTest::addColumn<QString>("file");
        for (const char* file : {"audrey.jpg", "obama4_crop.jpg", "franck_02159.jpg", "franck_04000.jpg",
                                 "cap12.png", "cap13.png"}) {
            QTest::newRow(file) << file;
        }
    }
    void goodPortraits_pass() {
        QFETCH(QString, file);
        const Image image = sample(file.toStdString());
        for (const QualityProfile profile : kQualityProfiles) {
            const auto found = refusals(image, profile);
            QVERIFY2(found.empty(), found.empty() ? "" : name(found.front().code).data());
        }
    }

    void spoiledPortraits_areRefusedWithTheReason_data() {
        QTest::addColumn<int>("code");
        QTest::addColumn<QString>("file");
        const auto add = [](const char* row, RefusalCode code) {
            for (const char* file : {"franck_02159.jpg", "franck_04000.jpg", "cap12.png"}) {
                QTest::addRow("%s %s", row, file) << static_cast<int>(code) << QString(file);
            }
        };
        add("dark", RefusalCode::TooDark);
        add("bright", RefusalCode::TooBright);
        add("blurred", RefusalCode::Blurred);
        add("small", RefusalCode::TooSmall);
    }
    void spoiledPortraits_areRefusedWithTheReason() {
        QFETCH(int, code);
        QFETCH(QString, file);
        const auto expected = static_cast<RefusalCode>(code);
        const Image image = sample(file.toStdString());
        const auto face = m_engine->largestFace(image);
        QVERIFY(face && *face);
        const double eyes =
            static_cast<double>((*face)->landmarks[1].x) - static_cast<double>((*face)->landmarks[0].x);
        const auto spoil = [&]() -> Image {
            switch (expected) {
            case RefusalCode::TooDark:
                return darkened(image, 6);
            case RefusalCode::TooBright:
                return overexposed(image, 4);
            case RefusalCode::Blurred:
                return blurred(image, 0.08 * eyes);
            default: {
                const double scale = 16 / eyes;
                return image
                    .resized(static_cast<int>(scale * image.width()),
                             static_cast<int>(scale * image.height()))
                    .value_or(Image());
            }
            }
        };
        const Image spoiled = spoil();
        // In glaring light the detector sees no face any more; its place is known.
        const auto report = expected == RefusalCode::TooSmall
                                ? m_engine->assessQuality(spoiled, m_engine->detectFaces(spoiled)->at(0))
                                : m_engine->assessQuality(spoiled, **face);
        VERIFY_OK(report);
        for (const QualityProfile profile : kQualityProfiles) {
            const auto found = m_engine->qualityGate()->refusals(*report, profile);
            QVERIFY2(refusesFor(found, expected),
                     (file.toStdString() + " " + std::string(name(profile))).c_str());
        }
    }

    void whatVerificationRefuses_enrolmentRefusesToo() {
        const Image image = sample("franck_02159.jpg");
        const std::vector<std::function<Image(double)>> ways{
            [&](double s) { return darkened(image, s); },
            [&](double s) { return overexposed(image, s); },
            [&](double s) { return blurred(image, 3 * s); },
            [&](double s) { return flattened(image, s); },
        };
        int refused = 0;
        for (const auto& worsen : ways) {
            for (const double strength : {1.0, 2.0, 4.0}) {
                const Image worse = worsen(strength);
                const auto faces = m_engine->detectFaces(worse);
                QVERIFY(faces.has_value());
                if (faces->empty()) {
                    continue;
                }
                const auto strict = refusals(worse, QualityProfile::Enrolment);
                for (const QualityRefusal& each : refusals(worse, QualityProfile::Verification)) {
                    ++refused;
                    QVERIFY2(refusesFor(strict, each.code), name(each.code).data());
                }
            }
        }
        QVERIFY(refused > 0);
    }

    void pack_withoutLimitsHasNoGate() {
        const PackCopy pack;
        pack.edit("\"gate\"", "\"not-gate\"");
        const auto engine = makeEngine({.pack = pack.folder(), .workers = 1});
        QVERIFY(engine && engine->qualityGate() == nullptr);
    }

    void pack_thatNamesNoMeasureIsRefused() {
        const PackCopy pack;
        pack.edit("\"sharpness\"", "\"beauty\"");
        VERIFY_FAILS(Engine::create({.pack = pack.folder(), .workers = 1}), ErrorCode::ModelInvalid);
    }
};

LIKENESS_TEST(TestQualityGate)
#include "TestQualityGate.moc"
