// SPDX-FileCopyrightText: 2026 Likeness contributors
// SPDX-License-Identifier: Apache-2.0

#include "support/Engines.h"
#include "support/TestProgram.h"

#include <QTest>

#include <algorithm>
#include <cmath>

using namespace likeness;

namespace {

double largestDifference(std::span<const float> a, std::span<const float> b) {
    double largest = a.size() == b.size() ? 0 : 1;
    for (std::size_t i = 0; i < std::min(a.size(), b.size()); ++i) {
        largest = std::max(largest, std::abs(static_cast<double>(a[i]) - static_cast<double>(b[i])));
    }
    return largest;
}

FaceChip mirrored(const FaceChip& chip) {
    FaceChip other = chip;
    other.image = Image::make(chip.image.width(), chip.image.height(), [&](std::uint8_t* bgr) {
        const std::uint8_t* from = chip.image.pixels().data();
        const int width = chip.image.width();
        for (int y = 0; y < chip.image.height(); ++y) {
            for (int x = 0; x < width; ++x) {
                std::copy_n(from + 3 * (y * width + width - 1 - x), 3, bgr + 3 * (y * width + x));
            }
        }
    });
    return other;
}

} // namespace

class TestMirroredPack : public QObject {
    Q_OBJECT

  private slots:
    void initTestCase();
    void mirroredPack_givesAFaceAndItsMirrorImageOneFaceprint();
    void mirroredPack_tellsPeopleApart();
    void mirroredPack_isNotComparedWithTheStandardOne();

  private:
    std::unique_ptr<Engine> m_standard;
    std::unique_ptr<Engine> m_accurate;
};

void TestMirroredPack::initTestCase() {
    m_standard = test::makeEngine();
    m_accurate = test::makeEngine({.pack = test::packFolder("accurate")});
    QVERIFY(m_standard && m_accurate);
}

void TestMirroredPack::mirroredPack_givesAFaceAndItsMirrorImageOneFaceprint() {
    const auto face = m_standard->largestFaceprint(test::sample("franck_02159.jpg"));
    VERIFY_OK(face);
    for (Engine* engine : {m_accurate.get(), m_standard.get()}) {
        const std::array chips{*face->chip, mirrored(*face->chip)};
        const auto prints = engine->faceprints(chips);
        VERIFY_OK(prints[0]);
        VERIFY_OK(prints[1]);
        const auto alone = engine->faceprint(chips[0]);
        VERIFY_OK(alone);
        QVERIFY(largestDifference(alone->vector(), prints[0]->vector()) < 1e-5);
        const double difference = largestDifference(prints[0]->vector(), prints[1]->vector());
        QVERIFY2((difference < 1e-5) == (engine == m_accurate.get()),
                 qPrintable(QString::number(difference)));
    }
}

void TestMirroredPack::mirroredPack_tellsPeopleApart() {
    const auto thresholds = m_accurate->thresholds();
    VERIFY_OK(thresholds);
    const auto first = m_accurate->largestFaceprint(test::sample("franck_02159.jpg"));
    VERIFY_OK(first);
    QCOMPARE(first->faceprint.vector().size(), std::size_t{192});
    for (const char* name : {"franck_01829.jpg", "franck_04117.jpg", "audrey.jpg", "cage.jpg", "cap12.png"}) {
        const auto other = m_accurate->largestFaceprint(test::sample(name));
        VERIFY_OK(other);
        const auto similarity = m_accurate->similarity(first->faceprint, other->faceprint);
        VERIFY_OK(similarity);
        QCOMPARE(decide(similarity->score, *thresholds),
                 QString(name).startsWith("franck") ? Decision::Match : Decision::NoMatch);
    }
}

void TestMirroredPack::mirroredPack_isNotComparedWithTheStandardOne() {
    const auto ours = m_standard->largestFaceprint(test::sample("franck_02159.jpg"));
    const auto other = m_accurate->largestFaceprint(test::sample("franck_02159.jpg"));
    VERIFY_OK(ours);
    VERIFY_OK(other);
    QCOMPARE(codeOf(m_standard->similarity(ours->faceprint, other->faceprint)), ErrorCode::ModelMismatch);
}

LIKENESS_TEST(TestMirroredPack)
#include "TestMirroredPack.moc"
