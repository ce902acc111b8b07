// SPDX-FileCopyrightText: 2026 Likeness contributors
// SPDX-License-Identifier: Apache-2.0

#include "store/Database.h"
#include "support/StoreFixture.h"
#include "support/TestProgram.h"

#include <QFile>
#include <QTest>

using namespace likeness;
using namespace likeness::store;
using namespace likeness::test;

namespace {

constexpr int kLargeRows = 10'000;
constexpr qint64 kLarge = qint64{32} << 20;

/// Makes the file larger than what is checked each time, with rows of no meaning in a table of its own.
bool makeLarge(const StoreFixture& fixture) {
    const auto database = Database::open(fixture.file, OpenMode::ReadWrite);
    if (!database || !(*database)->run("CREATE TABLE filler (id INTEGER PRIMARY KEY, content BLOB)")) {
        return false;
    }
    return (*database)
               ->run(("WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < " +
                      std::to_string(kLargeRows) + ") INSERT INTO filler SELECT i, zeroblob(3900) FROM n")
                         .c_str())
               .has_value() &&
           (*database)->emptyWriteAheadLog().has_value();
}

/// Overwrites a page of those rows' table near the end of the file.
bool damage(const StoreFixture& fixture) {
    QFile file(QString::fromStdString(fixture.file.string()));
    if (!file.open(QIODevice::ReadWrite) || file.size() < kLarge) {
        return false;
    }
    constexpr qint64 kPage = 4096;
    return file.seek((file.size() / kPage - 100) * kPage) && file.write(QByteArray(kPage, '\x7f')) == kPage;
}

} // namespace

/// Whether a file is sound is looked at when it is opened.
class TestOpeningCheck : public QObject {
    Q_OBJECT

  private slots:
    void aLargeFileIsCheckedOnceADay() {
        StoreFixture fixture;
        fixture.store.reset();
        QVERIFY(makeLarge(fixture));
        QVERIFY(fixture.open()); // was never checked since it is large, so now
        QVERIFY(damage(fixture));
        fixture.time.now += std::chrono::hours(23);
        QVERIFY(fixture.open());
        fixture.time.now += std::chrono::hours(2);
        const auto opened = EnrolmentStore::open(fixture.file, fixture.access());
        QCOMPARE(codeOf(opened), ErrorCode::CorruptData);
        QVERIFY(opened.error().message.find("restore a backup") != std::string::npos);
        // It stays so, whatever the clock says then.
        fixture.time.now -= std::chrono::hours(24 * 365);
        QCOMPARE(codeOf(EnrolmentStore::open(fixture.file, fixture.access())), ErrorCode::CorruptData);
    }

    void aFileThatWasNotClosedInOrderIsCheckedHoweverLarge() {
        StoreFixture fixture;
        fixture.store.reset();
        QVERIFY(makeLarge(fixture));
        const auto other = fixture.open();
        QVERIFY(other); // its write-ahead log lies beside the file
        QVERIFY(damage(fixture));
        QCOMPARE(codeOf(EnrolmentStore::open(fixture.file, fixture.access())), ErrorCode::CorruptData);
    }
};

LIKENESS_TEST(TestOpeningCheck)
#include "TestOpeningCheck.moc"
