// SPDX-FileCopyrightText: 2026 Likeness contributors
// SPDX-License-Identifier: Apache-2.0

#include "support/Engines.h"
#include "support/TestProgram.h"

#include <QTest>

#include <future>
#include <thread>
#include <vector>

using namespace likeness;

class TestEngineThreads : public QObject {
    Q_OBJECT

  private slots:
    void results_areTheSameBitForBitForAnyNumberOfCallersAndWorkers_data();
    void results_areTheSameBitForBitForAnyNumberOfCallersAndWorkers();
    void engine_mayBeDestroyedRightAfterWork();

  private:
    static constexpr std::array kPictures{"audrey.jpg", "cage.jpg", "obama4_crop.jpg", "cap12.png"};
};

void TestEngineThreads::results_areTheSameBitForBitForAnyNumberOfCallersAndWorkers_data() {
    QTest::addColumn<int>("callers");
    QTest::addColumn<int>("workers");
    QTest::addRow("1 caller, 1 worker") << 1 << 1;
    QTest::addRow("2 callers, 2 workers") << 2 << 2;
    QTest::addRow("8 callers, 3 workers") << 8 << 3;
    QTest::addRow("8 callers, 1 worker") << 8 << 1;
}

void TestEngineThreads::results_areTheSameBitForBitForAnyNumberOfCallersAndWorkers() {
    QFETCH(int, callers);
    QFETCH(int, workers);
    std::vector<Image> images;
    for (const char* name : kPictures) {
        images.push_back(test::sample(name));
    }
    const auto alone = test::makeEngine({.workers = 1});
    QVERIFY(alone);
    std::vector<LargestFaceprint> expected;
    std::vector<FaceChip> chips;
    for (const Image& image : images) {
        auto result = alone->largestFaceprint(image);
        VERIFY_OK(result);
        QVERIFY(result->isFaceFound);
        chips.push_back(*result->chip);
        expected.push_back(std::move(*result));
    }
    const auto expectedBatch = alone->faceprints(chips);

    const auto engine = test::makeEngine({.workers = workers});
    QVERIFY(engine);
    QCOMPARE(engine->workers(), workers);
    std::vector<std::future<bool>> answers;
    for (int caller = 0; caller < callers; ++caller) {
        answers.push_back(std::async(std::launch::async, [&, caller] {
            bool isSame = engine->faceprints(chips) == expectedBatch;
            for (std::size_t i = 0; i < images.size(); ++i) {
                const std::size_t picture = (i + static_cast<std::size_t>(caller)) % images.size();
                const auto result = engine->largestFaceprint(images[picture]);
                isSame = isSame && result && result->faceprint == expected[picture].faceprint &&
                         result->face == expected[picture].face;
            }
            return isSame;
        }));
    }
    for (std::future<bool>& answer : answers) {
        QVERIFY(answer.get());
    }
}

void TestEngineThreads::engine_mayBeDestroyedRightAfterWork() {
    const Image image = test::sample("cage.jpg");
    for (int i = 0; i < 3; ++i) {
        auto engine = test::makeEngine({.workers = 4});
        QVERIFY(engine);
        VERIFY_OK(engine->largestFace(image));
    }
}

LIKENESS_TEST(TestEngineThreads)
#include "TestEngineThreads.moc"
