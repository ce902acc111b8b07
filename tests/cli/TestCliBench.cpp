// SPDX-FileCopyrightText: 2026 Likeness contributors
// SPDX-License-Identifier: Apache-2.0

#include "bench/Rounds.h"
#include "cli/CliInterrupt.h"
#include "support/Results.h"
#include "support/TestProgram.h"

#include <QTest>

#include <atomic>
#include <latch>

using namespace likeness;
using namespace likeness::cli;
using namespace likeness::test;

class TestCliBench : public QObject {
    Q_OBJECT

  private slots:
    void timingOf_givesMedianAndQuartiles() {
        // In order 1 2 3 4 10: the quartiles are the second and the fourth of five.
        const Timing odd = timingOf({10, 3, 1, 4, 2});
        QCOMPARE(odd.least, 1.0);
        QCOMPARE(odd.lowQuartile, 2.0);
        QCOMPARE(odd.median, 3.0);
        QCOMPARE(odd.highQuartile, 4.0);
        QCOMPARE(odd.rounds, 5);
        // Of 1 2 3 10 the median lies half way from the second to the third; the quartiles ¾ from the first
        // to the second, and ¼ from the third to the fourth.
        const Timing even = timingOf({3, 1, 10, 2});
        QCOMPARE(even.lowQuartile, 1.75);
        QCOMPARE(even.median, 2.5);
        QCOMPARE(even.highQuartile, 4.75);
    }

    void measured_makesThreeRoundsHoweverLittleTimeThereIs() {
        int jobs = 0;
        const auto timing = measured(
            [&]() -> Result<void> {
                ++jobs;
                return {};
            },
            1, {.seconds = 0});
        VERIFY_OK(timing);
        QCOMPARE(timing->rounds, 3);
        QCOMPARE(jobs, 4); // the first is not counted
    }

    void measured_worksOnAllThreadsAtOnce() {
        std::atomic<int> jobs = 0;
        std::latch together(3); // one thread alone would wait for ever
        const auto timing = measured(
            [&]() -> Result<void> {
                if (jobs.fetch_add(1) < 3) {
                    together.arrive_and_wait();
                }
                return {};
            },
            3, {.seconds = 0});
        VERIFY_OK(timing);
        QVERIFY(jobs >= 3 * (1 + timing->rounds));
        QCOMPARE(jobs % 3, 0);
    }

    void measured_endsWithTheErrorOfAnyThread() {
        std::atomic<int> jobs = 0;
        const auto timing = measured(
            [&]() -> Result<void> {
                return jobs.fetch_add(1) == 1 ? fail(ErrorCode::NoFace, "this thread found no face")
                                              : Result<void>();
            },
            2, {.seconds = 0});
        VERIFY_FAILS(timing, ErrorCode::NoFace);
    }

    void bench_endsCleanlyWhenInterrupted() {
        const CliRun interrupted = interruptCli({"bench", "--json", "--seconds", "600"});
        QVERIFY2(interrupted.exitCode == 130, interrupted.all());
        QCOMPARE(interrupted.errorName(), QStringLiteral("Cancelled"));
    }

    void bench_namesThePackThatItCannotMeasure() {
        const CliRun refused = runCli({"bench", "--json", "--pack", "no-such-pack"});
        QCOMPARE(refused.exitCode, 78);
        QCOMPARE(refused.errorName(), QStringLiteral("ModelMissing"));
    }
};

LIKENESS_TEST(TestCliBench)
#include "TestCliBench.moc"
