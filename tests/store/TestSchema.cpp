// SPDX-FileCopyrightText: 2026 Likeness contributors
// SPDX-License-Identifier: Apache-2.0

#include "base/FileBytes.h"
#include "store/Backup.h"
#include "store/Database.h"
#include "store/Schema.h"
#include "support/Results.h"
#include "support/StoreFixture.h"
#include "support/TestProgram.h"

#include <QDir>
#include <QTest>

using namespace likeness;
using namespace likeness::store;
using namespace likeness::test;

namespace {

const std::vector<Migration> kNextStep{
    {2, {"ALTER TABLE subjects ADD COLUMN extra TEXT", "UPDATE subjects SET extra = 'new'"}}};

/// A store with two people, closed.
struct ClosedStore : StoreFixture {
    ClosedStore() {
        for (const char* id : {"1", "2"}) {
            areEnrolled =
                store && store->enrol({id, "Name", ""}, kConsent, std::vector{sampleOf(printOf(1))});
        }
        store.reset();
    }
    [[nodiscard]] std::unique_ptr<Database> database() const {
        auto opened = Database::open(file, OpenMode::ReadWrite);
        return opened ? std::move(*opened) : nullptr;
    }
    [[nodiscard]] std::vector<std::byte> bytes() const { return *readFile(file, 1U << 30U); }
    [[nodiscard]] std::filesystem::path oldCopy() const { return file.string() + ".v1-backup"; }

    bool areEnrolled = false;
};

} // namespace

class TestSchema : public QObject {
    Q_OBJECT

  private slots:
    void aStepRunsWithACopyOfTheOldFileBeside() {
        ClosedStore fixture;
        QVERIFY(fixture.areEnrolled);
        const auto database = fixture.database();
        QVERIFY(database);
        VERIFY_OK(migrate(*database, kNextStep));
        QCOMPARE(*database->number("PRAGMA user_version"), 2);
        QCOMPARE(*database->number("SELECT count(*) FROM subjects WHERE extra = 'new'"), 2);

        const auto old = Database::open(fixture.oldCopy(), OpenMode::ReadOnly);
        VERIFY_OK(old);
        QCOMPARE(*(*old)->number("PRAGMA user_version"), 1);
        QCOMPARE(*(*old)->number("SELECT count(*) FROM subjects"), 2);
        QVERIFY(findDamage(**old, CheckDepth::Full)->empty());
        // The second time there is nothing to do.
        VERIFY_OK(migrate(*database, kNextStep));
    }

    void theCopyBringsTheOldStoreBack() {
        ClosedStore fixture;
        VERIFY_OK(migrate(*fixture.database(), kNextStep));
        QVERIFY(!fixture.open()); // too new now
        VERIFY_OK(restore(fixture.oldCopy(), fixture.file));
        const auto store = fixture.open();
        QVERIFY(store);
        QCOMPARE(*store->subjectCount(), std::size_t{2});
        QVERIFY(store->findProblems(CheckDepth::Full)->empty());
    }

    void aStepThatFailsChangesNothing() {
        ClosedStore fixture;
        const auto database = fixture.database();
        const std::vector<Migration> broken{
            {2, {"CREATE TABLE extra (id INTEGER)", "INSERT INTO missing VALUES (1)"}}};
        QVERIFY(!migrate(*database, broken));
        QCOMPARE(*database->number("PRAGMA user_version"), 1);
        QCOMPARE(*database->number("SELECT count(*) FROM sqlite_schema WHERE name = 'extra'"), 0);
        QVERIFY(fixture.open());
    }

    void stepsBeforeOneThatFailsStay() {
        ClosedStore fixture;
        const auto database = fixture.database();
        std::vector<Migration> steps = kNextStep;
        steps.push_back({3, {"CREATE TABLE extra (id INTEGER) STRICT"}});
        steps.push_back({4, {"DROP TABLE missing"}});
        QVERIFY(!migrate(*database, steps));
        QCOMPARE(*database->number("PRAGMA user_version"), 3);
        steps.back().statements = {"DROP TABLE extra"};
        VERIFY_OK(migrate(*database, steps));
        QCOMPARE(*database->number("PRAGMA user_version"), 4);
    }

    void aCopyThatIsThereAlreadyIsKept() {
        ClosedStore fixture;
        const std::string mine = "the copy of another day";
        VERIFY_OK(writeFileAtomically(fixture.oldCopy(), std::as_bytes(std::span(mine))));
        VERIFY_OK(migrate(*fixture.database(), kNextStep));
        const auto kept = readFile(fixture.oldCopy(), 1000);
        QVERIFY(kept && kept->size() == mine.size());
    }

    void withoutRoomForTheCopyNothingIsChanged() {
        ClosedStore fixture;
        const auto database = fixture.database();
        std::filesystem::create_symlink("/nonexistent/folder/copy", fixture.oldCopy());
        const auto done = migrate(*database, kNextStep);
        QVERIFY(!done);
        QCOMPARE(*database->number("PRAGMA user_version"), 1);
    }

    void aNewerFileIsRefusedUntouched() {
        ClosedStore fixture;
        VERIFY_OK(fixture.database()->run("PRAGMA user_version=2"));
        const auto before = fixture.bytes();
        const QStringList filesBefore = QDir(fixture.folder.path()).entryList(QDir::Files);
        const auto opened = EnrolmentStore::open(fixture.file, fixture.access());
        VERIFY_FAILS(opened, ErrorCode::StoreTooNew);
        QVERIFY(fixture.bytes() == before);
        QCOMPARE(QDir(fixture.folder.path()).entryList(QDir::Files), filesBefore);
    }
};

LIKENESS_TEST(TestSchema)
#include "TestSchema.moc"
