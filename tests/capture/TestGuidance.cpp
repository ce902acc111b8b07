// SPDX-FileCopyrightText: 2026 Likeness contributors
// SPDX-License-Identifier: Apache-2.0

#include "AutoCapture.h"
#include "FaceAssessment.h"
#include "FrameRate.h"
#include "Guidance.h"

#include "support/Samples.h"
#include "support/TestProgram.h"

#include <QtTest/QtTest>

#include <cmath>
#include <functional>
#include <numbers>

using namespace likeness;
using namespace std::chrono_literals;
using Change = std::function<void(FaceAssessment&)>;

Q_DECLARE_METATYPE(Change)

/// What people before the camera are told, and when the picture is taken by itself.
class TestGuidance : public QObject {
    Q_OBJECT

  private slots:
    void hint_namesWhatMattersMost_data() {
        QTest::addColumn<Change>("change");
        QTest::addColumn<Hint>("hint");
        const auto row = [](const char* name, Hint hint, Change change) {
            QTest::newRow(name) << change << hint;
        };
        row("good", Hint::Good, [](FaceAssessment&) {});
        row("nobody", Hint::ShowFace, [](FaceAssessment& face) { face.people = 0; });
        row("two", Hint::OnePerson, [](FaceAssessment& face) { face.people = 2; });
        row("far", Hint::ComeCloser, [](FaceAssessment& face) { face.heightShare = 0.2; });
        row("near", Hint::GoBack, [](FaceAssessment& face) { face.heightShare = 0.9; });
        row("left", Hint::MoveToMiddle, [](FaceAssessment& face) { face.offsetX = -0.3; });
        row("low", Hint::MoveToMiddle, [](FaceAssessment& face) { face.offsetY = 0.3; });
        row("dark", Hint::MoreLight, [](FaceAssessment& face) { face.luminance = 30; });
        row("glaring", Hint::LessLight, [](FaceAssessment& face) { face.luminance = 240; });
        row("turned right", Hint::LookAtCamera, [](FaceAssessment& face) { face.yaw = 30; });
        row("turned left", Hint::LookAtCamera, [](FaceAssessment& face) { face.yaw = -30; });
        row("looking up", Hint::LookAtCamera, [](FaceAssessment& face) { face.noseHeight = 0.05; });
        row("looking down", Hint::LookAtCamera, [](FaceAssessment& face) { face.noseHeight = 0.9; });
        row("moving", Hint::HoldStill, [](FaceAssessment& face) { face.motion = 1; });
        row("blurred", Hint::HoldStill, [](FaceAssessment& face) { face.sharpness = 6; });
        row("refused by the gate", hintOf(RefusalCode::EyesClosed),
            [](FaceAssessment& face) { face.refusal = RefusalCode::EyesClosed; });
        row("refused and far", Hint::ComeCloser, [](FaceAssessment& face) {
            face.refusal = RefusalCode::EyesClosed;
            face.heightShare = 0.2;
        });
        row("far and dark", Hint::ComeCloser, [](FaceAssessment& face) {
            face.heightShare = 0.2;
            face.luminance = 30;
        });
        row("dark and turned", Hint::MoreLight, [](FaceAssessment& face) {
            face.luminance = 30;
            face.yaw = 40;
        });
        row("two and far", Hint::OnePerson, [](FaceAssessment& face) {
            face.people = 2;
            face.heightShare = 0.1;
        });
    }
    void hint_namesWhatMattersMost() {
        QFETCH(Change, change);
        QFETCH(Hint, hint);
        FaceAssessment face{
            .people = 1, .heightShare = 0.45, .noseHeight = 0.45, .luminance = 120, .sharpness = 60};
        change(face);
        QCOMPARE(hintFor(face), hint);
        QVERIFY(sentenceFor(hint).endsWith(QLatin1Char('.')));
    }

    void guidance_changesNoMoreOftenThanItCanBeRead() {
        Guidance guidance;
        const Guidance::Time start{1h};
        QCOMPARE(guidance.update(Hint::ComeCloser, start), Hint::ComeCloser);
        QCOMPARE(guidance.update(Hint::Good, start + 599ms), Hint::ComeCloser);
        QCOMPARE(guidance.update(Hint::MoreLight, start + 600ms), Hint::MoreLight);
        QCOMPARE(guidance.update(Hint::Good, start + 700ms), Hint::MoreLight);
        QCOMPARE(guidance.update(Hint::MoreLight, start + 1199ms), Hint::MoreLight);
        QCOMPARE(guidance.update(Hint::Good, start + 1200ms), Hint::Good);
        guidance.clear();
        QCOMPARE(guidance.shown(), Hint::None);
        QCOMPARE(guidance.update(Hint::HoldStill, start + 1201ms), Hint::HoldStill);
    }

    void autoCapture_firesOncePerPerson() {
        AutoCapture trigger(3);
        const auto isFired = [&trigger](const char* frames) {
            int fired = 0;
            for (; *frames != 0; ++frames) { // g: good, b: bad, -: no face
                fired += trigger.update(*frames != '-', *frames == 'g') ? 1 : 0;
            }
            return fired;
        };
        QCOMPARE(isFired("bbggbgg"), 0);
        QCOMPARE(isFired("g"), 1);
        QCOMPARE(isFired("gggggbggggg"), 0);
        QCOMPARE(isFired("---gggg"), 0); // a blink of the detector
        QCOMPARE(isFired("----------ggg"), 1);
        QVERIFY(!trigger.isArmed());
        trigger.arm();
        QCOMPARE(isFired("gg"), 0);
        QCOMPARE(isFired("g"), 1);
    }

    void yaw_isThatOfATurnedHead_data() {
        QTest::addColumn<double>("yaw");
        QTest::addColumn<double>("roll");
        for (const double yaw : {-40.0, -15.0, 0.0, 10.0, 30.0}) {
            for (const double roll : {-25.0, 0.0, 20.0}) {
                QTest::addRow("yaw %g, roll %g", yaw, roll) << yaw << roll;
            }
        }
    }
    void yaw_isThatOfATurnedHead() {
        QFETCH(double, yaw);
        QFETCH(double, roll);
        // A head in millimetres: eyes 63 apart, nose tip 31.5 in front of them and 30 below, mouth 65 below.
        const FivePoints points =
            projected({{{-31.5, 0, 0}, {31.5, 0, 0}, {0, 30, 31.5}, {-25, 65, 0}, {25, 65, 0}}}, yaw, roll);
        QVERIFY(std::abs(estimatedYaw(points) - yaw) < 0.01);
        QVERIFY(std::abs(noseHeight(points) - 30.0 / 65.0) < 0.001);
    }

    void assessment_countsThoseWhoCouldBeMeant() {
        const Image image = gray(200, 100);
        const std::array faces{box(20, 10, 80), box(120, 20, 40), box(180, 0, 39)};
        const FaceAssessment assessment = assess(image, faces);
        QCOMPARE(assessment.people, 2);
        QVERIFY(std::abs(assessment.heightShare - 0.8) < 1e-6);
        QVERIFY(std::abs(assessment.offsetX - (20 + 40 - 100) / 200.0) < 1e-6);
        QVERIFY(std::abs(assessment.offsetY - (10 + 40 - 50) / 100.0) < 1e-6);
        QVERIFY(std::abs(assessment.luminance - 90) < 1);
        QCOMPARE(assess(image, {}).people, 0);
    }

    void assessment_seesBlurAndLight() {
        const Image sharp = test::sample("franck.jpg");
        const auto tiny = sharp.resized(sharp.width() / 14, sharp.height() / 14);
        VERIFY_OK(tiny);
        const auto blurred = tiny->resized(sharp.width(), sharp.height());
        VERIFY_OK(blurred);
        const std::array face{box(250, 150, 280)};
        const FaceAssessment ofSharp = assess(sharp, face);
        const FaceAssessment ofBlurred = assess(*blurred, face);
        QVERIFY(ofSharp.sharpness > GuidanceLimits().minSharpness);
        QVERIFY(ofBlurred.sharpness < GuidanceLimits().minSharpness);
        QVERIFY(std::abs(ofSharp.luminance - ofBlurred.luminance) < 3);
    }

    void motion_isInFaceHeightsPerSecond() {
        // 30 pixels to the right of a face of 100, in a tenth of a second.
        QVERIFY(std::abs(motionBetween(box(0, 0, 100), box(30, 0, 100), 0.1) - 3.0) < 1e-6);
        QCOMPARE(motionBetween(box(0, 0, 100), box(0, 0, 100), 0.1), 0.0);
        QCOMPARE(motionBetween(box(0, 0, 100), box(9, 0, 100), 0), 0.0);
    }

    void frameRate_countsTheLastSecond() {
        FrameRate rate;
        const FrameRate::Time start{1h};
        for (int i = 0; i < 60; ++i) {
            rate.add(start + i * 40ms);
        }
        QCOMPARE(rate.perSecond(start + 59 * 40ms), 25.0);
        QCOMPARE(rate.perSecond(start + 10s), 0.0);
    }

  private:
    using Head = std::array<std::array<double, 3>, 5>;

    /// Turns a head by `yaw` about the vertical, then by `roll` in the picture, and drops the depth.
    static FivePoints projected(const Head& head, double yaw, double roll) {
        const double y = yaw * std::numbers::pi / 180;
        const double r = roll * std::numbers::pi / 180;
        FivePoints points{};
        for (std::size_t i = 0; i < points.size(); ++i) {
            const double across = head[i][0] * std::cos(y) + head[i][2] * std::sin(y);
            const double down = head[i][1];
            points[i] = {static_cast<float>(across * std::cos(r) - down * std::sin(r)),
                         static_cast<float>(across * std::sin(r) + down * std::cos(r))};
        }
        return points;
    }
    static FaceBox box(float x, float y, float side) {
        FaceBox face;
        face.topLeft = {x, y};
        face.bottomRight = {x + side, y + side};
        return face;
    }
    static Image gray(int width, int height) {
        return Image::make(width, height,
                           [&](std::uint8_t* bgr) { std::fill_n(bgr, width * height * 3, 90); });
    }
};

LIKENESS_TEST(TestGuidance)
#include "TestGuidance.moc"
