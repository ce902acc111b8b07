// SPDX-FileCopyrightText: 2026 Likeness contributors
// SPDX-License-Identifier: Apache-2.0

#include "face/quality/Degradation.h"
#include "face/quality/HeadPose.h"
#include "support/Engines.h"
#include "support/TestProgram.h"

#include <QTest>

#include <array>
#include <cmath>
#include <limits>
#include <numbers>
#include <vector>

using namespace likeness;
using namespace likeness::test;

namespace {

/// Any points that do not lie in a plane.
constexpr std::array<HeadPoint, 6> kModel{
    {{-40, 30, 10}, {40, 30, 12}, {0, 0, 50}, {-25, -40, 20}, {25, -38, 25}, {0, -70, 5}}};

double radians(double degrees) {
    return degrees * std::numbers::pi / 180;
}

/// Where a camera far away sees the model, 3 pixels for each millimetre, by turning each point about one axis
/// after the other: up and down, left and right, then leaning.
std::vector<Point> seenUnder(const HeadPose& pose) {
    std::vector<Point> seen;
    const double p = radians(pose.pitch);
    const double w = radians(pose.yaw);
    const double r = radians(pose.roll);
    for (const HeadPoint& point : kModel) {
        const double y1 =
            point.y * std::cos(p) + point.z * std::sin(p); // looking up lifts what lies in front
        const double z1 = point.z * std::cos(p) - point.y * std::sin(p);
        const double x2 =
            point.x * std::cos(w) + z1 * std::sin(w);          // looking right moves the front to the right
        const double x3 = x2 * std::cos(r) + y1 * std::sin(r); // leaning clockwise moves the top to the right
        const double y3 = y1 * std::cos(r) - x2 * std::sin(r);
        seen.push_back({static_cast<float>(500 + 3 * x3), static_cast<float>(400 - 3 * y3)});
    }
    return seen;
}

} // namespace

class TestHeadPose : public QObject {
    Q_OBJECT

    std::unique_ptr<Engine> m_engine;

    HeadPose poseIn(const Image& image) {
        const auto face = m_engine->largestFace(image);
        if (!face || !*face) {
            QTest::qFail("no face", __FILE__, __LINE__);
            return {};
        }
        return headPose(**face).value_or(HeadPose{1000, 1000, 1000});
    }

  private slots:
    void initTestCase() {
        m_engine = makeEngine();
        QVERIFY(m_engine);
    }

    void estimate_findsTheAnglesOfAProjection_data() {
        QTest::addColumn<double>("yaw");
        QTest::addColumn<double>("pitch");
        QTest::addColumn<double>("roll");
        for (const double yaw : {-60.0, -20.0, 0.0, 35.0}) {
            for (const double pitch : {-30.0, 0.0, 25.0}) {
                for (const double roll : {-50.0, 0.0, 80.0}) {
                    QTest::addRow("yaw %g, pitch %g, roll %g", yaw, pitch, roll) << yaw << pitch << roll;
                }
            }
        }
    }
    void estimate_findsTheAnglesOfAProjection() {
        QFETCH(double, yaw);
        QFETCH(double, pitch);
        QFETCH(double, roll);
        const auto pose = estimatePose(kModel, seenUnder({yaw, pitch, roll}));
        QVERIFY(pose.has_value());
        QVERIFY(std::abs(pose->yaw - yaw) < 0.01);
        QVERIFY(std::abs(pose->pitch - pitch) < 0.01);
        QVERIFY(std::abs(pose->roll - roll) < 0.01);
    }

    void estimate_refusesWhatDeterminesNoPose() {
        const std::vector<Point> seen = seenUnder({});
        QVERIFY(!estimatePose(std::span(kModel).first(3), std::span(seen).first(3)));
        QVERIFY(!estimatePose(std::span(kModel).first(4), std::span(seen).first(5)));
        QVERIFY(!estimatePose(kModel, std::vector<Point>(kModel.size(), Point{7, 7})));
        std::vector<Point> broken = seen;
        broken[2].x = std::numeric_limits<float>::quiet_NaN();
        QVERIFY(!estimatePose(kModel, broken));
    }

    void pose_ofALeaningPictureLeansAsMuch_data() {
        QTest::addColumn<QString>("file");
        for (const char* file : {"audrey.jpg", "obama4_crop.jpg", "franck_04000.jpg"}) {
            QTest::newRow(file) << file;
        }
    }
    void pose_ofALeaningPictureLeansAsMuch() {
        QFETCH(QString, file);
        const Image image = sample(file.toStdString());
        const HeadPose upright = poseIn(image);
        for (const double degrees : {-35.0, -12.0, 20.0}) {
            const HeadPose pose = poseIn(leaning(image, degrees));
            QVERIFY2(std::abs(pose.roll - upright.roll - degrees) < 4,
                     qPrintable(QString::number(pose.roll)));
            QVERIFY2(std::abs(pose.yaw - upright.yaw) < 6, qPrintable(QString::number(pose.yaw)));
            QVERIFY2(std::abs(pose.pitch - upright.pitch) < 6, qPrintable(QString::number(pose.pitch)));
        }
    }

    void pose_ofAMirrorImageIsMirrored() {
        for (const char* file : {"audrey.jpg", "cage.jpg", "franck_04000.jpg"}) {
            const Image image = sample(file);
            const HeadPose pose = poseIn(image);
            const HeadPose mirror = poseIn(mirrored(image));
            QVERIFY2(std::abs(pose.yaw + mirror.yaw) < 5, file);
            QVERIFY2(std::abs(pose.roll + mirror.roll) < 4, file);
            QVERIFY2(std::abs(pose.pitch - mirror.pitch) < 5, file);
        }
    }

    void pose_ofFivePointsAgreesWithTheMesh() {
        for (const char* file : {"audrey.jpg", "obama4_crop.jpg", "franck_02683.jpg"}) {
            auto face = m_engine->largestFace(sample(file));
            QVERIFY(face && *face);
            const auto dense = headPose(**face);
            (*face)->denseLandmarks.clear();
            const auto sparse = headPose(**face);
            QVERIFY(dense && sparse);
            QVERIFY2(std::abs(dense->yaw - sparse->yaw) < 12, file);
            QVERIFY2(std::abs(dense->roll - sparse->roll) < 4, file);
            QVERIFY2(std::abs(dense->pitch - sparse->pitch) < 15, file);
        }
    }
};

LIKENESS_TEST(TestHeadPose)
#include "TestHeadPose.moc"
