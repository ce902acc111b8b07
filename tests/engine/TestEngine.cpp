// SPDX-FileCopyrightText: 2026 Likeness contributors
// SPDX-License-Identifier: Apache-2.0

#include "support/Engines.h"
#include "support/PackCopy.h"
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

constexpr std::array kPeople{
    "franck_02159.jpg", "audrey.jpg",    "cage.jpg",  "SeanConnery.jpg", "obama4_crop.jpg",
    "queen20_crop.jpg", "kim1_crop.jpg", "cap12.png", "joconde.jpg",     "bill-murray-snl_crop.jpg"};

} // namespace

class TestEngine : public QObject {
    Q_OBJECT

  private slots:
    void initTestCase();
    void largest_ofTwoPicturesOfOnePersonIsAMatch();
    void largest_ofDifferentPeopleIsNoMatch();
    void largest_ofAPictureWithoutAFaceIsEmptyWithoutError();
    void extractions_agree();
    void faceprint_refusesOtherChips();
    void batch_equalsOneByOne();
    void batch_reportsABadChipByItsIndex();
    void similarity_hasAllThreeNumbers();
    void similarity_refusesAnotherModel();
    void compression_makesFaceprintsThatEqualTheirStoredForm();
    void emptyPicture_isRefused();
    void options_outOfRangeAreRefused();
    void create_refusesAWrongKnownAnswer();
    void create_refusesAnUnknownArchitecture();
    void packWithoutCalibration_scoresButDoesNotDecide();

  private:
    LargestFaceprint largest(const char* name) {
        auto result = m_engine->largestFaceprint(test::sample(name));
        if (!result) {
            QTest::qFail(result.error().message.c_str(), __FILE__, __LINE__);
            return {};
        }
        return std::move(*result);
    }

    std::unique_ptr<Engine> m_engine;
};

void TestEngine::initTestCase() {
    m_engine = test::makeEngine();
    QVERIFY(m_engine);
}

void TestEngine::largest_ofTwoPicturesOfOnePersonIsAMatch() {
    const auto thresholds = m_engine->thresholds();
    VERIFY_OK(thresholds);
    const LargestFaceprint first = largest("franck_02159.jpg");
    for (const char* name : {"franck_01829.jpg", "franck_02683.jpg", "franck_04117.jpg"}) {
        const auto similarity = m_engine->similarity(first.faceprint, largest(name).faceprint);
        VERIFY_OK(similarity);
        QCOMPARE(decide(similarity->score, *thresholds), Decision::Match);
    }
}

void TestEngine::largest_ofDifferentPeopleIsNoMatch() {
    const auto thresholds = m_engine->thresholds();
    VERIFY_OK(thresholds);
    std::vector<Faceprint> people;
    for (const char* name : kPeople) {
        people.push_back(largest(name).faceprint);
    }
    for (std::size_t i = 0; i < people.size(); ++i) {
        for (std::size_t j = i + 1; j < people.size(); ++j) {
            const auto similarity = m_engine->similarity(people[i], people[j]);
            VERIFY_OK(similarity);
            QVERIFY2(
                decide(similarity->score, *thresholds) == Decision::NoMatch,
                qPrintable(
                    QString("%1 ~ %2: %3").arg(kPeople[i]).arg(kPeople[j]).arg(similarity->score.value)));
        }
    }
}

void TestEngine::largest_ofAPictureWithoutAFaceIsEmptyWithoutError() {
    const Image gradient = Image::make(320, 200, [](std::uint8_t* bgr) {
        for (int i = 0; i < 320 * 200 * 3; ++i) {
            bgr[i] = static_cast<std::uint8_t>((i / 3 % 320 + i / 960) / 3);
        }
    });
    const auto result = m_engine->largestFaceprint(gradient);
    VERIFY_OK(result);
    QVERIFY(!result->isFaceFound);
    QVERIFY(result->faceprint.isEmpty());
    QVERIFY(!result->face.has_value());
    QCOMPARE(result->facesSeen, 0);
}

void TestEngine::extractions_agree() {
    const Image image = test::sample("audrey.jpg");
    const auto face = m_engine->largestFace(image);
    VERIFY_OK(face);
    QVERIFY(face->has_value());
    const auto chip = m_engine->extractAlignedFace(image, **face);
    VERIFY_OK(chip);
    const auto ofChip = m_engine->faceprint(*chip);
    VERIFY_OK(ofChip);
    const auto ofFace = m_engine->faceprint(image, **face);
    VERIFY_OK(ofFace);
    QCOMPARE(*ofChip, *ofFace);
    QCOMPARE(largest("audrey.jpg").faceprint, *ofChip);
    QCOMPARE(ofChip->vector().size(), std::size_t{512});
}

void TestEngine::faceprint_refusesOtherChips() {
    const Image image = test::sample("audrey.jpg");
    const auto face = m_engine->largestFace(image);
    VERIFY_OK(face);
    const auto large = m_engine->extractAlignedFace(image, **face, {}, 2.0);
    VERIFY_OK(large);
    VERIFY_FAILS(m_engine->faceprint(*large), ErrorCode::InvalidArgument);
    auto disguised = m_engine->extractAlignedFace(image, **face);
    VERIFY_OK(disguised);
    disguised->margins.left = 4;
    VERIFY_FAILS(m_engine->faceprint(*disguised), ErrorCode::InvalidArgument);
    VERIFY_FAILS(m_engine->faceprint(FaceChip{}), ErrorCode::InvalidArgument);
}

void TestEngine::batch_equalsOneByOne() {
    std::vector<FaceChip> chips;
    for (int round = 0; round < 4; ++round) { // 40 chips: two full batches and a part of one
        for (const char* name : kPeople) {
            chips.push_back(*largest(name).chip);
        }
    }
    const auto batch = m_engine->faceprints(chips);
    QCOMPARE(batch.size(), chips.size());
    for (std::size_t i = 0; i < chips.size(); ++i) {
        VERIFY_OK(batch[i]);
        const auto single = m_engine->faceprint(chips[i]);
        VERIFY_OK(single);
        QVERIFY(largestDifference(batch[i]->vector(), single->vector()) <= 1e-5);
    }
    QVERIFY(m_engine->faceprints({}).empty());
}

void TestEngine::batch_reportsABadChipByItsIndex() {
    std::vector<FaceChip> chips{*largest("audrey.jpg").chip, FaceChip{}, *largest("cage.jpg").chip};
    const auto batch = m_engine->faceprints(chips);
    QCOMPARE(batch.size(), std::size_t{3});
    VERIFY_OK(batch[0]);
    VERIFY_FAILS(batch[1], ErrorCode::InvalidArgument);
    VERIFY_OK(batch[2]);
    QVERIFY(largestDifference(batch[2]->vector(), m_engine->faceprint(chips[2])->vector()) <= 1e-5);
}

void TestEngine::similarity_hasAllThreeNumbers() {
    const Faceprint a = largest("franck_02159.jpg").faceprint;
    const Faceprint b = largest("franck_01829.jpg").faceprint;
    const auto similarity = m_engine->similarity(a, b);
    VERIFY_OK(similarity);
    QVERIFY(similarity->matchProbability->value > 0.99);
    QVERIFY(similarity->falseMatchRate->value < 1e-4);
    QCOMPARE(m_engine->similarity(b, a)->score.value, similarity->score.value);
    QCOMPARE(m_engine->similarity(a, a)->score.value, 1.0);
    VERIFY_FAILS(m_engine->similarity(a, Faceprint{}), ErrorCode::InvalidFaceprint);
}

void TestEngine::similarity_refusesAnotherModel() {
    const Faceprint ours = largest("audrey.jpg").faceprint;
    ModelIdentity other = ours.model();
    other.digest = std::string(64, '0');
    const auto foreign = Faceprint::fromEmbedding(ours.vector(), other);
    VERIFY_OK(foreign);
    VERIFY_FAILS(m_engine->similarity(ours, *foreign), ErrorCode::ModelMismatch);
}

void TestEngine::compression_makesFaceprintsThatEqualTheirStoredForm() {
    const auto engine = test::makeEngine({.modelOptions = {.frVectorCompression = true}});
    const auto compressed = engine->largestFaceprint(test::sample("audrey.jpg"));
    VERIFY_OK(compressed);
    const auto json = compressed->faceprint.toJson();
    VERIFY_OK(json);
    QVERIFY(json->find("quantizedVector") != std::string::npos);
    const auto read = Faceprint::fromJson(*json);
    VERIFY_OK(read);
    QCOMPARE(*read, compressed->faceprint);
    VERIFY_FAILS(engine->similarity(largest("audrey.jpg").faceprint, *read), ErrorCode::ModelMismatch);
}

void TestEngine::emptyPicture_isRefused() {
    VERIFY_FAILS(m_engine->largestFaceprint(Image{}), ErrorCode::InvalidArgument);
    VERIFY_FAILS(m_engine->detectFaces(Image{}), ErrorCode::InvalidArgument);
    VERIFY_FAILS(m_engine->largestFace(Image{}), ErrorCode::InvalidArgument);
    VERIFY_FAILS(m_engine->extractAlignedFace(Image{}, {}), ErrorCode::InvalidArgument);
    VERIFY_FAILS(m_engine->faceprint(Image{}, FaceBox{}), ErrorCode::InvalidArgument);
}

void TestEngine::options_outOfRangeAreRefused() {
    const Image image = test::sample("audrey.jpg");
    VERIFY_FAILS(m_engine->detectFaces(image, {.minFaceHeight = 19}), ErrorCode::InvalidArgument);
    VERIFY_FAILS(m_engine->detectFaces(image, {.minShareOfLargest = 1.5}), ErrorCode::InvalidArgument);
    VERIFY_FAILS(m_engine->detectFaces(image, {.minScore = 1.5F}), ErrorCode::InvalidArgument);
    VERIFY_FAILS(m_engine->detectFaces(image, {.minScore = std::nanf("")}), ErrorCode::InvalidArgument);
    VERIFY_FAILS(Engine::create({.pack = test::packFolder(), .workers = -1}), ErrorCode::InvalidArgument);
}

void TestEngine::create_refusesAWrongKnownAnswer() {
    const test::PackCopy copy;
    copy.edit("\"channels\": \"rgb\",\n        \"mean\": 127,\n        \"scale\": 0.0078125\n      },\n      "
              "\"name\"",
              "\"channels\": \"bgr\",\n        \"mean\": 127,\n        \"scale\": 0.0078125\n      },\n      "
              "\"name\"");
    const auto engine = Engine::create({.pack = copy.folder()});
    VERIFY_FAILS(engine, ErrorCode::ModelInvalid);
    QVERIFY(engine.error().message.find("known answer") != std::string::npos);
}

void TestEngine::create_refusesAnUnknownArchitecture() {
    const test::PackCopy copy;
    copy.edit("mediapipe-face-mesh", "face-net-of-tomorrow");
    const auto engine = Engine::create({.pack = copy.folder()});
    VERIFY_FAILS(engine, ErrorCode::ModelInvalid);
    QVERIFY(engine.error().message.find("face-net-of-tomorrow") != std::string::npos);
}

void TestEngine::packWithoutCalibration_scoresButDoesNotDecide() {
    const test::PackCopy copy;
    std::filesystem::remove(copy.folder() / "calibration.json");
    const auto engine = test::makeEngine({.pack = copy.folder()});
    const Faceprint a = engine->largestFaceprint(test::sample("audrey.jpg"))->faceprint;
    const auto similarity = engine->similarity(a, a);
    VERIFY_OK(similarity);
    QCOMPARE(similarity->score.value, 1.0);
    QVERIFY(!similarity->matchProbability && !similarity->falseMatchRate);
    VERIFY_FAILS(engine->thresholds(), ErrorCode::CalibrationMissing);
}

LIKENESS_TEST(TestEngine)
#include "TestEngine.moc"
