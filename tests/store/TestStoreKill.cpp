// SPDX-FileCopyrightText: 2026 Likeness contributors
// SPDX-License-Identifier: Apache-2.0

#include "store/Backup.h"
#include "store/Database.h"
#include "store/Schema.h"
#include "support/StoreFixture.h"
#include "support/TestProgram.h"

#include <QProcess>
#include <QTest>

#include <set>

using namespace likeness;
using namespace likeness::store;
using namespace likeness::test;

/// Kills a program that works on a store, again and again, and looks at what is left. How often is in the
/// environment (LIKENESS_KILLS), since hundreds of times take minutes.
class TestStoreKill : public QObject {
    Q_OBJECT

  private slots:
    void everythingAcknowledgedIsThereAfterAKill() {
        const int kills = wantedKills(12);
        StoreFixture fixture;
        QVERIFY(fixture.signedIn);
        fixture.store.reset();
        std::mt19937 random(20261123);
        std::set<std::string> enrolled;
        for (int kill = 0; kill < kills; ++kill) {
            std::string pending;
            killAfter(fixture, kill, 1 + static_cast<unsigned>(random() % 60), static_cast<int>(random() % 4),
                      enrolled, pending);
            if (QTest::currentTestFailed()) {
                return;
            }
            const auto store = fixture.open();
            QVERIFY2(store, qPrintable(QString("after kill %1").arg(kill)));
            QVERIFY(store->signIn("Ada", secret(StoreFixture::kPassword)));
            const auto problems = store->findProblems(CheckDepth::Full);
            QVERIFY(problems);
            QVERIFY2(problems->empty(), problems->empty() ? "" : problems->front().c_str());
            QVERIFY(store->verifyLog()->isUnbroken);
            const auto page = store->find("", {}, 0, 1'000'000);
            QVERIFY(page);
            std::set<std::string> present;
            for (const PersonEntry& person : page->people) {
                present.insert(person.externalId);
                QCOMPARE(store->subject(person.id)->samples.size(), std::size_t{2});
            }
            // What was being done when the program died may have happened or not, whole.
            if (present.contains(pending)) {
                enrolled.insert(pending);
            } else {
                enrolled.erase(pending);
            }
            QVERIFY2(present == enrolled, qPrintable(QString("after kill %1").arg(kill)));
        }
        QVERIFY(!enrolled.empty());
    }

    void aMigrationHappensWholeOrNotAtAll() {
        const int kills = wantedKills(8);
        StoreFixture fixture;
        for (unsigned i = 0; i < 40; ++i) {
            QVERIFY(fixture.store->enrol({std::to_string(i), "Name", ""}, kConsent,
                                         std::vector{sampleOf(printOf(i))}));
        }
        fixture.store.reset();
        std::mt19937 random(20261124);
        int newer = 0;
        for (int kill = 0; kill < kills; ++kill) {
            QProcess worker;
            worker.start(QStringLiteral(LIKENESS_STORE_WORKER),
                         {"--migrate", QString::fromStdString(fixture.file.string())});
            QVERIFY(worker.waitForReadyRead(60'000));
            QTest::qWait(static_cast<int>(random() % 60)); // allow-pattern: the random moment is the test
            worker.kill();
            QVERIFY(worker.waitForFinished());
            newer += isSecondVersion(fixture) ? 1 : 0;
            if (QTest::currentTestFailed()) {
                return;
            }
            const auto store = fixture.open();
            QVERIFY2(store, qPrintable(QString("after kill %1").arg(kill)));
            QVERIFY(store->findProblems(CheckDepth::Full)->empty());
            QCOMPARE(*store->subjectCount(), std::size_t{40});
        }
        QVERIFY2(kills < 100 || (newer > kills / 20 && newer < kills), qPrintable(QString::number(newer)));
    }

  private:
    static int wantedKills(int without) {
        bool isSet = false;
        const int wanted = qEnvironmentVariableIntValue("LIKENESS_KILLS", &isSet);
        return isSet ? wanted : without;
    }

    /// Whether the file is of the made-up version 2; then it is brought back. Either version must be whole,
    /// and so must be the copy of the older file that lies beside a newer one.
    static bool isSecondVersion(const StoreFixture& fixture) {
        const std::filesystem::path copy = fixture.file.string() + ".v1-backup";
        bool isSecond = false;
        {
            const auto database = Database::open(fixture.file, OpenMode::ReadWrite);
            const auto check = [&] {
                QVERIFY(database);
                isSecond = *(*database)->number("PRAGMA user_version") == 2;
                QVERIFY(findDamage(**database, CheckDepth::Full)->empty());
                const auto parts = (*database)->number(
                    "SELECT (SELECT count(*) FROM sqlite_schema WHERE name IN ('extra', 'samples_by_extra'))"
                    " + (SELECT count(*) FROM pragma_table_info('samples') WHERE name = 'extra')");
                QCOMPARE(*parts, isSecond ? 3 : 0);
                if (isSecond) {
                    QCOMPARE(*(*database)->number("SELECT count(*) FROM extra"), 40);
                    QVERIFY(std::filesystem::exists(copy));
                }
                if (std::filesystem::exists(copy)) {
                    const auto old = Database::open(copy, OpenMode::ReadOnly);
                    QVERIFY(old && findDamage(**old, CheckDepth::Full)->empty());
                    QCOMPARE(*(*old)->number("SELECT count(*) FROM samples"), 40);
                }
                for (const char* sql : {"DROP INDEX IF EXISTS samples_by_extra", "DROP TABLE IF EXISTS extra",
                                        isSecond ? "ALTER TABLE samples DROP COLUMN extra" : "SELECT 1",
                                        "PRAGMA user_version=1"}) {
                    QVERIFY((*database)->run(sql));
                }
            };
            check();
        }
        std::error_code ignored;
        std::filesystem::remove(copy, ignored);
        return isSecond;
    }

    /// Lets the worker say so many lines, then for so many milliseconds work on, then kills it.
    static void killAfter(const StoreFixture& fixture, int seed, unsigned lines, int milliseconds,
                          std::set<std::string>& enrolled, std::string& pending) {
        QProcess worker;
        worker.start(QStringLiteral(LIKENESS_STORE_WORKER),
                     {QString::fromStdString(fixture.file.string()), QString::number(seed)});
        QVERIFY(worker.waitForStarted());
        QByteArray said;
        while (said.count('\n') < static_cast<qsizetype>(lines)) {
            QVERIFY2(worker.waitForReadyRead(60'000), worker.readAllStandardError());
            said += worker.readAllStandardOutput();
        }
        // Not a wait for something to be ready: the moment of death is to be anywhere.
        QTest::qWait(milliseconds); // allow-pattern: the random moment is the test
        worker.kill();
        QVERIFY(worker.waitForFinished());
        said += worker.readAllStandardOutput();
        for (const QByteArray& line : said.split('\n')) {
            const std::string id = line.mid(1).toStdString();
            if (line.startsWith('?')) {
                pending = id;
            } else if (line.startsWith('+')) {
                enrolled.insert(id);
                pending.clear();
            } else if (line.startsWith('-')) {
                enrolled.erase(id);
                pending.clear();
            }
        }
    }
};

LIKENESS_TEST(TestStoreKill)
#include "TestStoreKill.moc"
