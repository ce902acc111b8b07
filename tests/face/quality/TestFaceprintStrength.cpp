// SPDX-FileCopyrightText: 2026 Likeness contributors
// SPDX-License-Identifier: Apache-2.0

#include "face/quality/Degradation.h"
#include "face/quality/FaceprintStrength.h"
#include "support/Engines.h"
#include "support/PackCopy.h"
#include "support/TestProgram.h"

#include <QTest>

#include <functional>
#include <string>
#include <vector>

using namespace likeness;
using namespace likeness::test;
using enum QualityMeasure;

namespace {

struct Worsening {
    const char* name;
    std::function<Image(const Image&, double eyes, double strength)> worsen;
    std::vector<double> strengths;
    int least = 0; ///< By how much the component falls at least, 0…100.
};

const std::vector<Worsening>& ways() {
    static const std::vector<Worsening> all{
        {"blur",
         [](const Image& image, double eyes, double s) { return blurred(image, 0.03 * s * eyes); },
         {0, 1, 2, 4},
         20},
        {"too little light",
         [](const Image& image, double, double s) { return darkened(image, s); },
         {0, 2, 4, 8, 16},
         20},
        {"too much light",
         [](const Image& image, double, double s) { return overexposed(image, s); },
         {0, 2, 4}},
        {"compression", [](const Image& image, double, double s) { return compressed(image, s); }, {0, 4, 6}},
        {"few pixels", // and the face as large as before
         [](const Image& image, double eyes, double s) {
             const double scale = s > 0 ? 20 / eyes / s : 1;
             return image
                 .resized(static_cast<int>(scale * image.width()), static_cast<int>(scale * image.height()))
                 .and_then([&](const Image& small) { return small.resized(image.width(), image.height()); })
                 .value_or(Image());
         },
         {0, 1, 2, 4},
         20},
    };
    return all;
}

} // namespace

class TestFaceprintStrength : public QObject {
    Q_OBJECT

    std::unique_ptr<Engine> m_engine;

    FaceBox faceIn(const Image& image) const {
        const auto face = m_engine->largestFace(image);
        return face && *face ? **face : FaceBox{};
    }
    QualityReport strengthOf(const Image& image, const FaceBox& face) const {
        const auto described = m_engine->describeFace(image, face);
        const auto report =
            described ? m_engine->assessQuality(image, face, {.embeddingNorm = described->embeddingNorm})
                      : fail(described);
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

    void component_isThatOfTheCurve() {
        // By hand: 100 / (1 + exp((2 − 3) / 0.5)) = 88.08, and 50 at the centre.
        QCOMPARE(faceprintStrength(3.0, StrengthCurve{2, 0.5}).component, 88);
        QCOMPARE(faceprintStrength(2.0, StrengthCurve{2, 0.5}).component, 50);
        QCOMPARE(faceprintStrength(2.0, StrengthCurve{2, 0.5}).raw, 2.0);
    }

    void component_fallsAsTheFaceGetsWorse_data() {
        QTest::addColumn<int>("way");
        QTest::addColumn<QString>("file");
        for (std::size_t i = 0; i < ways().size(); ++i) {
            for (const char* file :
                 {"audrey.jpg", "obama4_crop.jpg", "SeanConnery.jpg", "franck_02159.jpg"}) {
                QTest::addRow("%s, %s", ways()[i].name, file) << static_cast<int>(i) << file;
            }
        }
    }
    void component_fallsAsTheFaceGetsWorse() {
        QFETCH(int, way);
        QFETCH(QString, file);
        const Worsening& made = ways()[static_cast<std::size_t>(way)];
        const Image image = sample(file.toStdString());
        const FaceBox face = faceIn(image); // the face stays where it is
        const double eyes = static_cast<double>(face.landmarks[1].x - face.landmarks[0].x);
        std::vector<QualityReport> reports;
        std::string shown;
        for (const double strength : made.strengths) {
            reports.push_back(strengthOf(made.worsen(image, eyes, strength), face));
            shown += " " + std::to_string(reports.back()[FaceprintStrength].raw);
        }
        // The curve is flat where faces are good: there only the raw value shows what happens.
        constexpr double kNoise = 0.02;
        for (std::size_t i = 1; i < reports.size(); ++i) {
            const QualityComponent& before = reports[i - 1][FaceprintStrength];
            const QualityComponent& now = reports[i][FaceprintStrength];
            QVERIFY2(now.raw <= before.raw + kNoise && now.component <= before.component, shown.c_str());
        }
        const QualityComponent& best = reports.front()[FaceprintStrength];
        const QualityComponent& worst = reports.back()[FaceprintStrength];
        QVERIFY2(worst.raw < best.raw - 0.2 && worst.component <= best.component - made.least, shown.c_str());
        QVERIFY(made.least == 0 || reports.back().unified < reports.front().unified);
    }

    void component_ofAFaceThatIsMostlyCoveredIsLow() {
        const Image image = sample("obama4_crop.jpg");
        const FaceBox face = faceIn(image);
        const double eyes = static_cast<double>(face.landmarks[1].x - face.landmarks[0].x);
        const int before = strengthOf(image, face)[FaceprintStrength].component;
        const Image barred = covered(image, face.landmarks[2], 1.2 * eyes, 0.7 * eyes);
        const int after = strengthOf(barred, face)[FaceprintStrength].component;
        QVERIFY2(after < before - 50, std::to_string(after).c_str());
    }

    void embeddingNorm_isTheSameHoweverTheFaceprintIsMade() {
        const Image image = sample("audrey.jpg");
        const auto largest = m_engine->largestFaceprint(image);
        VERIFY_OK(largest);
        const auto described = m_engine->describeFace(image, largest->face.value());
        VERIFY_OK(described);
        QVERIFY(described->embeddingNorm > 0);
        QCOMPARE(described->embeddingNorm, largest->embeddingNorm);
        QVERIFY(described->faceprint == largest->faceprint);
        const auto plain = m_engine->faceprint(described->chip);
        VERIFY_OK(plain);
        QVERIFY(*plain == described->faceprint);
        VERIFY_FAILS(m_engine->describeFace(image, FaceBox{}), ErrorCode::InvalidArgument);
    }

    void strength_isNotAssessedWithoutAFaceprint() {
        const Image image = sample("audrey.jpg");
        const FaceBox face = faceIn(image);
        const auto without = m_engine->assessQuality(image, face);
        VERIFY_OK(without);
        QVERIFY((*without)[FaceprintStrength].reason == QualityReason::NoFaceprint);
        QCOMPARE((*without)[FaceprintStrength].component, QualityComponent::kNotAssessed);
        // Without it, the figure is the most that it can be.
        for (const double norm : {0.1, 2.0, 3.0, 1000.0}) {
            const auto with = m_engine->assessQuality(image, face, {.embeddingNorm = norm});
            VERIFY_OK(with);
            QVERIFY(with->unified <= without->unified);
        }
    }

    void strength_isNotAssessedByAPackThatDoesNotSayHow() {
        const PackCopy pack;
        pack.edit("\"faceprintStrength\"", "\"not-strength\"");
        const auto engine = makeEngine({.pack = pack.folder(), .workers = 1});
        QVERIFY(engine);
        const Image image = sample("audrey.jpg");
        const auto report = engine->assessQuality(image, faceIn(image), {.embeddingNorm = 3.0});
        VERIFY_OK(report);
        QVERIFY((*report)[FaceprintStrength].reason == QualityReason::NotInPack);
        QVERIFY(!(*report)[FaceprintStrength].isAssessed());
        QVERIFY(report->unified > 0);
    }
};

LIKENESS_TEST(TestFaceprintStrength)
#include "TestFaceprintStrength.moc"
