// SPDX-FileCopyrightText: 2026 Likeness contributors
// SPDX-License-Identifier: Apache-2.0

#include "engine/DeviceRecognizer.h"
#include "engine/NetSet.h"
#include "support/Engines.h"
#include "support/TestProgram.h"

#include <QTest>

#include <opencv2/core.hpp>

#include <algorithm>
#include <latch>
#include <thread>

using namespace likeness;

/// What is said of devices holds for any net behind it; here the CPU's computes, whose answers do not change
/// with the number of faces that go through together.
class TestDeviceRecognizer : public QObject {
    Q_OBJECT

    using Embeddings = std::vector<std::vector<float>>;

    ModelPack m_pack;
    std::vector<FaceChip> m_chips;
    Embeddings m_expected;

    [[nodiscard]] std::vector<const FaceChip*> chips(std::size_t from, std::size_t count) const {
        std::vector<const FaceChip*> taken;
        for (std::size_t i = from; i < from + count; ++i) {
            taken.push_back(&m_chips[i % m_chips.size()]);
        }
        return taken;
    }
    [[nodiscard]] bool isExpected(const Embeddings& found, std::size_t from, std::size_t count) const {
        if (found.size() != count) {
            return false;
        }
        for (std::size_t i = 0; i < count; ++i) {
            if (found[i] != m_expected[(from + i) % m_expected.size()]) {
                return false;
            }
        }
        return true;
    }
    [[nodiscard]] DeviceRecognizer::Maker maker() const {
        return [this] {
            return makeRecognizer(m_pack, ComputeDevice::Cpu);
        };
    }

  private slots:
    void initTestCase();
    void embed_keepsTheOrderForAnyNumber_data();
    void embed_keepsTheOrderForAnyNumber();
    void embed_givesEachOfManyThreadsItsOwn();
    void embed_takesThoseWhoWaitTogether();
    void embed_goesOneByOneWhereTheNetMust();
    void embed_tellsEverybodyWhenTheNetFails();
};

void TestDeviceRecognizer::initTestCase() {
    Result<ModelPack> pack = ModelPack::load(test::packFolder());
    VERIFY_OK(pack);
    m_pack = *std::move(pack);
    Result<Recognizer> recognizer = makeRecognizer(m_pack, ComputeDevice::Cpu);
    VERIFY_OK(recognizer);
    const auto engine = test::makeEngine();
    QVERIFY(engine);
    for (const char* name : {"franck.jpg", "audrey.jpg", "obama4_crop.jpg", "cage.jpg", "SeanConnery.jpg"}) {
        const auto found = engine->largestFaceprint(test::sample(name));
        VERIFY_OK(found);
        QVERIFY(found->isFaceFound);
        m_chips.push_back(*found->chip);
        const FaceChip* const chips[] = {&m_chips.back()};
        m_expected.push_back(recognizer->embed(chips).front());
    }
}

void TestDeviceRecognizer::embed_keepsTheOrderForAnyNumber_data() {
    QTest::addColumn<int>("count");
    for (const int count : {0, 1, 2, 4, 5, 16, 17, 33}) {
        QTest::addRow("%d", count) << count;
    }
}

void TestDeviceRecognizer::embed_keepsTheOrderForAnyNumber() {
    QFETCH(int, count);
    DeviceRecognizer device(maker(), true);
    const auto wanted = static_cast<std::size_t>(count);
    QVERIFY(isExpected(device.embed(chips(0, wanted)), 0, wanted));
}

void TestDeviceRecognizer::embed_givesEachOfManyThreadsItsOwn() {
    constexpr std::size_t kThreads = 12;
    constexpr int kRounds = 6;
    DeviceRecognizer device(maker(), true);
    std::array<bool, kThreads> isRight{};
    std::latch start(kThreads);
    {
        std::vector<std::jthread> threads;
        for (std::size_t i = 0; i < kThreads; ++i) {
            threads.emplace_back([&, i] {
                const std::size_t count = 1 + i % 3;
                start.arrive_and_wait();
                isRight[i] = true;
                for (int round = 0; round < kRounds; ++round) {
                    isRight[i] = isRight[i] && isExpected(device.embed(chips(i, count)), i, count);
                }
            });
        }
    }
    QVERIFY(std::ranges::all_of(isRight, std::identity{}));
}

void TestDeviceRecognizer::embed_takesThoseWhoWaitTogether() {
    // The first one's net is made only when five more wait. If they then go through together, there is a net
    // for sixteen, and the one for a single face had to be made for the first alone.
    constexpr std::size_t kWaiting = 5;
    int nets = 0;
    const DeviceRecognizer* asked = nullptr;
    DeviceRecognizer device(
        [&, make = maker()] {
            while (nets == 0 && asked->calls() < 1 + kWaiting) {
                std::this_thread::yield();
            }
            ++nets;
            return make();
        },
        true);
    asked = &device;
    std::atomic<std::size_t> right = 0;
    {
        std::vector<std::jthread> threads;
        for (std::size_t i = 0; i < 1 + kWaiting; ++i) {
            threads.emplace_back([&, i] { right += isExpected(device.embed(chips(i, 1)), i, 1) ? 1U : 0U; });
        }
    }
    QCOMPARE(right.load(), 1 + kWaiting);
    QCOMPARE(nets, 2);
}

void TestDeviceRecognizer::embed_goesOneByOneWhereTheNetMust() {
    int nets = 0;
    DeviceRecognizer device(
        [&, make = maker()] {
            ++nets;
            return make();
        },
        false);
    QVERIFY(isExpected(device.embed(chips(0, 5)), 0, 5));
    QVERIFY(isExpected(device.embed(chips(2, 1)), 2, 1));
    QCOMPARE(nets, 1);
}

void TestDeviceRecognizer::embed_tellsEverybodyWhenTheNetFails() {
    bool isBroken = true;
    DeviceRecognizer device(
        [&, make = maker()]() -> Result<Recognizer> {
            return isBroken ? fail(ErrorCode::DeviceUnavailable, "out of memory") : make();
        },
        true);
    std::atomic<int> told = 0;
    {
        std::vector<std::jthread> threads;
        for (int i = 0; i < 3; ++i) {
            threads.emplace_back([&] {
                try {
                    device.embed(chips(0, 1));
                } catch (const cv::Exception&) {
                    ++told;
                }
            });
        }
    }
    QCOMPARE(told.load(), 3);
    isBroken = false; // and it goes on once it can
    QVERIFY(isExpected(device.embed(chips(0, 2)), 0, 2));
}

LIKENESS_TEST(TestDeviceRecognizer)
#include "TestDeviceRecognizer.moc"
