// SPDX-FileCopyrightText: 2026 Likeness contributors
// SPDX-License-Identifier: Apache-2.0

#include "face/quality/Degradation.h"
#include "support/Engines.h"
#include "support/TestProgram.h"

#include <QTest>

#include <functional>
#include <map>
#include <string>
#include <vector>

using namespace likeness;
using namespace likeness::test;
using enum QualityMeasure;

namespace {

/// A sample with its face.
struct Portrait {
    Image image;
    FaceBox face;
};

/// A picture made worse on purpose: what must fall, what may move with it, and by how much at least.
struct Degraded {
    const char* name;
    /// Makes the picture worse; the face stays where it is, or is looked for again when `moves`.
    std::function<Image(const Portrait&, double strength)> degrade;
    std::vector<double> strengths;
    std::vector<const char*> files;
    QualityMeasure falling;
    std::vector<QualityMeasure> mayMove;
    int least = 20;
    bool moves = false;
};

double eyesOf(const Portrait& portrait) {
    return static_cast<double>(portrait.face.landmarks[1].x - portrait.face.landmarks[0].x);
}

Point middleOf(const Point& a, const Point& b) {
    return {(a.x + b.x) / 2, (a.y + b.y) / 2};
}

int pixels(double value) {
    return static_cast<int>(value);
}

const std::vector<QualityMeasure> kLight{LuminanceMean,          LuminanceVariance,   UnderExposurePrevention,
                                         OverExposurePrevention, DynamicRange,        IlluminationUniformity,
                                         NaturalColour,          BackgroundUniformity};
const std::vector<QualityMeasure> kPlace{InterEyeDistance, HeadSize,    LeftwardCrop,
                                         RightwardCrop,    MarginAbove, MarginBelow};

std::vector<QualityMeasure> with(std::vector<QualityMeasure> measures,
                                 std::initializer_list<QualityMeasure> more) {
    measures.insert(measures.end(), more);
    return measures;
}

const std::vector<Degraded>& cases() {
    static const std::vector<Degraded> all{
        {"blur",
         [](const Portrait& p, double s) { return blurred(p.image, 0.01 * s * eyesOf(p)); },
         {0, 1, 2, 3, 4, 6},
         {"audrey.jpg", "obama4_crop.jpg", "SeanConnery.jpg", "franck_02159.jpg"},
         Sharpness,
         {CompressionArtifacts, IlluminationUniformity, DynamicRange, BackgroundUniformity, EyesVisible},
         40},
        {"too little light",
         [](const Portrait& p, double s) { return darkened(p.image, s); },
         {0, 0.5, 1, 2, 4},
         {"audrey.jpg", "cage.jpg", "franck_02045.jpg"},
         LuminanceMean,
         with(kLight, {CompressionArtifacts, Sharpness}),
         80},
        {"black shadows",
         [](const Portrait& p, double s) { return darkened(p.image, s); },
         {0, 1, 2, 4, 8},
         {"audrey.jpg", "cage.jpg", "franck_02045.jpg"},
         UnderExposurePrevention,
         with(kLight, {CompressionArtifacts, Sharpness, EyesVisible, MouthOcclusionPrevention}),
         80},
        {"too much light",
         [](const Portrait& p, double s) { return overexposed(p.image, s); },
         {0, 0.5, 1, 2, 4},
         {"audrey.jpg", "cage.jpg", "franck_02045.jpg"},
         OverExposurePrevention,
         with(kLight, {CompressionArtifacts, Sharpness, EyesVisible, MouthOcclusionPrevention}),
         80},
        {"little contrast",
         [](const Portrait& p, double s) { return flattened(p.image, s); },
         {0, 1, 2, 4, 8},
         {"audrey.jpg", "cage.jpg", "franck_02045.jpg"},
         DynamicRange,
         with(kLight, {CompressionArtifacts, Sharpness}),
         30},
        {"light from one side",
         [](const Portrait& p, double s) { return litFromTheRight(p.image, s, p.face.landmarks[2].x); },
         {0, 0.3, 0.8, 1.5},
         {"franck_02159.jpg", "franck_04117.jpg", "queen20_crop.jpg"},
         IlluminationUniformity,
         with(kLight, {CompressionArtifacts, EyesVisible, MouthOcclusionPrevention})},
        {"compression", // of a picture whose own grid was resized away
         [](const Portrait& p, double s) {
             return compressed(p.image.resized(pixels(0.9 * p.image.width()), pixels(0.9 * p.image.height()))
                                   .value_or(Image()),
                               s);
         },
         {0, 3, 4, 5, 6},
         {"audrey.jpg", "obama4_crop.jpg", "kim1_crop.jpg"},
         CompressionArtifacts,
         {IlluminationUniformity, DynamicRange, Sharpness, NaturalColour, BackgroundUniformity},
         80,
         true},
        {"blue light",
         [](const Portrait& p, double s) { return bluish(p.image, s); },
         {0, 1, 2, 3},
         {"audrey.jpg", "cage.jpg", "franck_02045.jpg"},
         NaturalColour,
         with(kLight, {}),
         50},
        {"a bar over the eyes",
         [](const Portrait& p, double s) {
             return covered(p.image, middleOf(p.face.landmarks[0], p.face.landmarks[1]), 0.9 * eyesOf(p),
                            0.12 * s * eyesOf(p));
         },
         {0, 1, 2},
         {"audrey.jpg", "obama4_crop.jpg", "franck_02045.jpg", "SeanConnery.jpg"},
         EyesVisible,
         with(kLight, {CompressionArtifacts, Sharpness}),
         70},
        {"a bar over the mouth",
         [](const Portrait& p, double s) {
             return covered(p.image, middleOf(p.face.landmarks[3], p.face.landmarks[4]), 0.7 * eyesOf(p),
                            0.15 * s * eyesOf(p));
         },
         {0, 1, 2},
         {"audrey.jpg", "obama4_crop.jpg", "franck_02045.jpg", "SeanConnery.jpg"},
         MouthOcclusionPrevention,
         with(kLight, {CompressionArtifacts, Sharpness}),
         70},
        {"tiles behind the head",
         [](const Portrait& p, double s) {
             return beforeTiles(p.image, s, middleOf(p.face.landmarks[2], p.face.landmarks[2]),
                                1.7 * eyesOf(p));
         },
         {0.1, 1, 2, 4},
         {"audrey.jpg", "franck_02045.jpg", "SeanConnery.jpg"},
         BackgroundUniformity,
         {},
         30},
        {"few pixels",
         [](const Portrait& p, double s) {
             return p.image.resized(pixels(p.image.width() / (1 + s)), pixels(p.image.height() / (1 + s)))
                 .value_or(Image());
         },
         {0, 0.5, 1, 2},
         {"audrey.jpg", "cage.jpg", "franck_02045.jpg"},
         InterEyeDistance,
         {CompressionArtifacts, Sharpness, IlluminationUniformity, BackgroundUniformity, EyesVisible,
          MouthOcclusionPrevention, LuminanceVariance},
         60,
         true},
        {"leaning",
         [](const Portrait& p, double s) { return leaning(framed(p.image, 40), 10 * s); },
         {0, 1, 2, 4},
         {"audrey.jpg", "obama4_crop.jpg"},
         HeadPoseRoll,
         with(kPlace,
              {CompressionArtifacts, Sharpness, BackgroundUniformity, IlluminationUniformity, EyesVisible}),
         30,
         true},
        {"far away",
         [](const Portrait& p, double s) { return framed(p.image, pixels(60 * s)); },
         {0, 1, 2, 4},
         {"franck_02045.jpg", "franck_01829.jpg", "franck_04117.jpg"},
         HeadSize,
         with(kPlace, {BackgroundUniformity, CompressionArtifacts, IlluminationUniformity}),
         30,
         true},
        {"cut off on the left",
         [](const Portrait& p, double s) {
             return cropped(p.image,
                            pixels(std::max(0.0, p.face.landmarks[0].x - (1.4 - 0.3 * s) * eyesOf(p))), 0, 0,
                            0);
         },
         {0, 1, 2, 3},
         {"audrey.jpg", "franck_02045.jpg", "SeanConnery.jpg"},
         LeftwardCrop,
         {BackgroundUniformity, CompressionArtifacts, IlluminationUniformity, LuminanceVariance, HeadSize},
         60,
         true},
        {"cut off on the right",
         [](const Portrait& p, double s) {
             const double kept = p.face.landmarks[1].x + (1.4 - 0.3 * s) * eyesOf(p);
             return cropped(p.image, 0, 0, pixels(std::max(0.0, p.image.width() - kept)), 0);
         },
         {0, 1, 2, 3},
         {"audrey.jpg", "franck_02045.jpg", "SeanConnery.jpg"},
         RightwardCrop,
         {BackgroundUniformity, CompressionArtifacts, IlluminationUniformity, LuminanceVariance, HeadSize},
         60,
         true},
        {"cut off above",
         [](const Portrait& p, double s) {
             const Image wide = framed(p.image, pixels(2 * eyesOf(p)));
             return cropped(wide, 0, pixels(p.face.landmarks[0].y - (1.2 - 0.5 * s) * eyesOf(p)), 0, 0);
         },
         {0, 1, 2, 3},
         {"audrey.jpg", "franck_02045.jpg", "cage.jpg"},
         MarginAbove,
         {BackgroundUniformity, CompressionArtifacts, HeadSize, IlluminationUniformity},
         60,
         true},
        {"cut off below",
         [](const Portrait& p, double s) {
             const Image wide = framed(p.image, pixels(3 * eyesOf(p)));
             return cropped(
                 wide, 0, 0, 0,
                 pixels(wide.height() - 3 * eyesOf(p) - p.face.landmarks[0].y - (4.2 - 0.6 * s) * eyesOf(p)));
         },
         {0, 1, 2, 3},
         {"audrey.jpg", "franck_02045.jpg"},
         MarginBelow,
         {BackgroundUniformity, CompressionArtifacts, HeadSize, IlluminationUniformity},
         60,
         true},
    };
    return all;
}

} // namespace

class TestQualityMeasures : public QObject {
    Q_OBJECT

    std::unique_ptr<Engine> m_engine;
    std::map<std::string, Portrait> m_portraits;

    const Portrait& portrait(const std::string& file) {
        auto [entry, isNew] = m_portraits.try_emplace(file);
        if (isNew) {
            entry->second.image = sample(file);
            entry->second.face = faceIn(entry->second.image);
        }
        return entry->second;
    }

    FaceBox faceIn(const Image& image) {
        const auto face = m_engine->largestFace(image);
        if (!face || !*face) {
            QTest::qFail("no face was found", __FILE__, __LINE__);
            return {};
        }
        return **face;
    }

    QualityReport reportOf(const Image& image, const FaceBox& face) {
        const auto report = m_engine->assessQuality(image, face, {.faces = std::span(&face, 1)});
        if (!report) {
            QTest::qFail(report.error().message.c_str(), __FILE__, __LINE__);
            return {};
        }
        return *report;
    }

  private slots:
    void initTestCase() {
        m_engine = makeEngine();
        QVERIFY(m_engine);
    }

    void component_fallsWithItsDegradation_data() {
        QTest::addColumn<int>("index");
        QTest::addColumn<QString>("file");
        for (std::size_t i = 0; i < cases().size(); ++i) {
            for (const char* file : cases()[i].files) {
                QTest::addRow("%s, %s", cases()[i].name, file) << static_cast<int>(i) << file;
            }
        }
    }
    void component_fallsWithItsDegradation() {
        QFETCH(int, index);
        QFETCH(QString, file);
        const Degraded& made = cases()[static_cast<std::size_t>(index)];
        const Portrait& original = portrait(file.toStdString());
        std::vector<QualityReport> reports;
        for (const double strength : made.strengths) {
            const Image worse = made.degrade(original, strength);
            QVERIFY(!worse.isEmpty());
            reports.push_back(reportOf(worse, made.moves ? faceIn(worse) : original.face));
        }
        const auto show = [&](QualityMeasure measure) {
            std::string text(name(measure));
            for (const QualityReport& report : reports) {
                text += " " + std::to_string(report[measure].component);
            }
            return text;
        };
        constexpr int kRounding = 1;
        for (std::size_t i = 1; i < reports.size(); ++i) {
            QVERIFY2(reports[i][made.falling].component <= reports[i - 1][made.falling].component + kRounding,
                     show(made.falling).c_str());
        }
        QVERIFY2(reports.back()[made.falling].component <=
                     reports.front()[made.falling].component - made.least,
                 show(made.falling).c_str());
        constexpr int kUnmoved = 12;
        for (std::size_t i = 0; i < kQualityMeasures; ++i) {
            const auto other = static_cast<QualityMeasure>(i);
            if (other == made.falling || std::ranges::find(made.mayMove, other) != made.mayMove.end()) {
                continue;
            }
            for (const QualityReport& report : reports) {
                QVERIFY2(std::abs(report[other].component - reports.front()[other].component) <= kUnmoved,
                         show(other).c_str());
            }
        }
    }

    void eyesOpen_fallsAsTheLidsClose() {
        const Portrait& original = portrait("obama4_crop.jpg");
        int before = 101;
        for (const float open : {1.0F, 0.4F, 0.2F, 0.0F}) {
            FaceBox face = original.face;
            // One eye is enough: the less open one counts.
            for (const auto& [upper, lower] : {std::pair{160, 144}, {159, 145}, {158, 153}}) {
                const Point3 low = face.denseLandmarks[static_cast<std::size_t>(lower)];
                Point3& high = face.denseLandmarks[static_cast<std::size_t>(upper)];
                high = {low.x + open * (high.x - low.x), low.y + open * (high.y - low.y), high.z};
            }
            const int component = reportOf(original.image, face)[EyesOpen].component;
            QVERIFY(component < before);
            before = component;
        }
        QCOMPARE(before, 12); // 100 / (1 + exp(0.02 / 0.01)) = 11.9
    }

    void mouthClosed_fallsAsTheLipsPart() {
        const Portrait& original = portrait("obama4_crop.jpg");
        int before = 101;
        for (const float gap : {0.0F, 0.1F, 0.2F, 0.4F}) { // of the way from the eyes to the chin
            FaceBox face = original.face;
            const Point eyes = middleOf(face.landmarks[0], face.landmarks[1]);
            const Point3& chin = face.denseLandmarks[152];
            const float length = std::hypot(chin.x - eyes.x, chin.y - eyes.y);
            for (const auto& [upper, lower] : {std::pair{82, 87}, {13, 14}, {312, 317}}) {
                face.denseLandmarks[static_cast<std::size_t>(lower)] =
                    face.denseLandmarks[static_cast<std::size_t>(upper)];
                face.denseLandmarks[static_cast<std::size_t>(lower)].y += gap * length;
            }
            const int component = reportOf(original.image, face)[MouthClosed].component;
            QVERIFY(component < before);
            before = component;
        }
        QCOMPARE(before, 3); // 100 · (1 − 1 / (1 + exp((0.2 − 0.4) / 0.06))) = 3.4
    }

    void luminance_ofAPlainGrayIsThatOfItsLight() {
        // By hand: 188 / 255 = 0.7373; ((0.7373 + 0.055) / 1.055)^2.4 = 0.5029; as a byte 128, so 0.502.
        const Portrait& original = portrait("obama4_crop.jpg");
        const Image plain = toned(original.image, [](double) { return 188 / 255.0; });
        const QualityReport report = reportOf(plain, original.face);
        QVERIFY(std::abs(report[LuminanceMean].raw - 0.502) < 0.001);
        QCOMPARE(report[LuminanceMean].component, 100);
        QVERIFY(report[LuminanceVariance].raw < 1e-9);
        QCOMPARE(report[LuminanceVariance].component, 0);
        QCOMPARE(report[DynamicRange].component, 0);
        QCOMPARE(report[IlluminationUniformity].component, 100);
        // a* and b* of 0 lie 5 below the range each: √50 = 7.07; 200 · (1 − 1 / (1 + exp(−0.707))) = 66.
        QVERIFY(std::abs(report[NaturalColour].raw - 7.07) < 0.01);
        QCOMPARE(report[NaturalColour].component, 66);
        QCOMPARE(report[EyesVisible].component, 0);
        QCOMPARE(report[MouthOcclusionPrevention].component, 0);
        QCOMPARE(report[Sharpness].component, 0);
    }

    void singleFace_fallsWithASecondFacesSize() {
        const Portrait& original = portrait("obama4_crop.jpg");
        for (const auto& [side, component] : {std::pair{0.0F, 100}, {0.25F, 75}, {0.5F, 50}, {1.0F, 0}}) {
            FaceBox other = original.face;
            other.topLeft.x += 1;
            other.bottomRight = {other.topLeft.x + side * original.face.width(),
                                 other.topLeft.y + side * original.face.height()};
            const std::vector<FaceBox> faces{original.face, other};
            const auto report = m_engine->assessQuality(original.image, original.face, {.faces = faces});
            VERIFY_OK(report);
            QCOMPARE((*report)[SingleFacePresent].component, component);
        }
    }
};

LIKENESS_TEST(TestQualityMeasures)
#include "TestQualityMeasures.moc"
