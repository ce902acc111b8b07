// SPDX-FileCopyrightText: 2026 Likeness contributors
// SPDX-License-Identifier: Apache-2.0

#include "engine/NetSet.h"
#include "engine/WorkerPool.h"
#include "support/Samples.h"
#include "support/TestProgram.h"

#include <QTest>

#include <atomic>
#include <latch>
#include <stdexcept>

using namespace likeness;

class TestWorkerPool : public QObject {
    Q_OBJECT

  private slots:
    void initTestCase();
    void run_returnsValuesAndExceptions();
    void jobs_runSideBySide();
    void submit_waitsWhileTheQueueIsFull();
    void destruction_finishesAcceptedJobs();

  private:
    [[nodiscard]] std::vector<NetSet> nets(int count) const {
        std::vector<NetSet> sets;
        for (int i = 0; i < count; ++i) {
            sets.push_back(*NetSet::make(m_pack));
        }
        return sets;
    }

    ModelPack m_pack;
};

void TestWorkerPool::initTestCase() {
    auto pack = ModelPack::load(test::packFolder());
    VERIFY_OK(pack);
    m_pack = std::move(*pack);
}

void TestWorkerPool::run_returnsValuesAndExceptions() {
    WorkerPool pool(nets(1), 4);
    QCOMPARE(pool.run([](NetSet&) { return 41 + 1; }), 42);
    QVERIFY_EXCEPTION_THROWN(pool.run([](NetSet&) -> int { throw std::runtime_error("broken"); }),
                             std::runtime_error);
    QCOMPARE(pool.run([](NetSet&) { return 7; }), 7);
}

void TestWorkerPool::jobs_runSideBySide() {
    WorkerPool pool(nets(2), 4);
    std::latch bothRun(2); // each waits for the other, so one worker alone would never finish
    const auto meet = [&bothRun](NetSet&) {
        bothRun.arrive_and_wait();
        return true;
    };
    auto first = pool.submit(meet);
    auto second = pool.submit(meet);
    QVERIFY(first.get() && second.get());
}

void TestWorkerPool::submit_waitsWhileTheQueueIsFull() {
    WorkerPool pool(nets(1), 1);
    std::latch isRunning(1);
    std::latch mayEnd(1);
    auto running = pool.submit([&](NetSet&) {
        isRunning.count_down();
        mayEnd.wait();
        return 0;
    });
    isRunning.wait();
    auto queued = pool.submit([](NetSet&) { return 1; }); // fills the queue
    std::atomic<bool> isAccepted = false;
    auto third = std::async(std::launch::async, [&] {
        auto future = pool.submit([](NetSet&) { return 2; });
        isAccepted = true;
        return future.get();
    });
    QVERIFY(!isAccepted); // cannot be accepted before the running job ends, however long this thread takes
    mayEnd.count_down();
    QCOMPARE(running.get() + queued.get() + third.get(), 3);
    QVERIFY(isAccepted);
}

void TestWorkerPool::destruction_finishesAcceptedJobs() {
    std::atomic<int> done = 0;
    std::vector<std::future<void>> futures;
    {
        WorkerPool pool(nets(2), 64);
        for (int i = 0; i < 50; ++i) {
            futures.push_back(pool.submit([&done](NetSet&) { ++done; }));
        }
    }
    QCOMPARE(done.load(), 50);
}

LIKENESS_TEST(TestWorkerPool)
#include "TestWorkerPool.moc"
