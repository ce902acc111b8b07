// SPDX-FileCopyrightText: 2026 Likeness contributors
// SPDX-License-Identifier: Apache-2.0

#include "support/FaultVfs.h"
#include "support/StoreFixture.h"
#include "support/TestProgram.h"

#include <QFile>
#include <QTest>

#include <sqlite3.h>

#include <set>

using namespace likeness;
using namespace likeness::store;
using namespace likeness::test;

namespace {

/// What a program does with a store until something fails. Keeps account of what was acknowledged.
struct Work {
    std::set<std::string> enrolled;
    ErrorCode failure = ErrorCode::NoError;

    template <typename T>
    bool did(const Result<T>& result) {
        failure = codeOf(result);
        return result.has_value();
    }

    void run(EnrolmentStore& store) {
        if (!did(store.signIn("Ada", secret(StoreFixture::kPassword)))) {
            return;
        }
        for (const char* id : {"1", "2", "3"}) {
            if (!did(store.enrol({id, "Name", ""}, kConsent,
                                 std::vector{sampleOf(printOf(1)), sampleOf(printOf(2))}))) {
                return;
            }
            enrolled.insert(id);
        }
        const auto gone = store.idOf("2");
        if (!did(gone) || !did(store.erase(*gone))) {
            return;
        }
        enrolled.erase("2");
        if (did(store.convertFaceprints(FaceprintForm::Json)) &&
            did(store.changePassphrase(secret(StoreFixture::kPassphrase),
                                       secret(StoreFixture::kPassphrase)))) {
            did(store.setSetting("fmr_match", "1e-5"));
        }
    }
};

std::set<std::string> peopleIn(const EnrolmentStore& store) {
    std::set<std::string> ids;
    const auto page = store.find("", {}, 0, 1000);
    if (page) {
        for (const PersonEntry& person : page->people) {
            ids.insert(person.externalId);
        }
    }
    return ids;
}

} // namespace

class TestStoreFaults : public QObject {
    Q_OBJECT

  private slots:
    void aFullOrFailingDiskLosesNothing_data() {
        QTest::addColumn<int>("code");
        QTest::newRow("full") << SQLITE_FULL;
        QTest::newRow("write error") << SQLITE_IOERR_WRITE;
        QTest::newRow("flush error") << SQLITE_IOERR_FSYNC;
    }

    /// Every change of a file in turn is the first that fails.
    void aFullOrFailingDiskLosesNothing() {
        QFETCH(const int, code);
        FaultVfs disk;
        bool hasFailed = true;
        std::int64_t place = 0;
        for (; hasFailed; place += 3) {
            StoreFixture fixture;
            QVERIFY(fixture.signedIn);
            Work work;
            disk.failFrom(place, code);
            work.run(*fixture.store);
            hasFailed = disk.hasFailed();
            const QString where =
                QString("place %1, error %2").arg(place).arg(static_cast<int>(work.failure));
            // A failure that concerned nothing but tidying up needs no error; any other has the right one.
            QVERIFY2(work.failure == ErrorCode::NoError || work.failure == ErrorCode::StorageFull ||
                         work.failure == ErrorCode::CannotWriteFile,
                     qPrintable(where));
            QVERIFY2(hasFailed || work.failure == ErrorCode::NoError, qPrintable(where));
            disk.mend();
            fixture.store.reset();

            const auto store = fixture.open();
            QVERIFY2(store, qPrintable(where));
            QVERIFY2(store->signIn("Ada", secret(StoreFixture::kPassword)), qPrintable(where));
            const auto problems = store->findProblems(CheckDepth::Full);
            QVERIFY2(problems && problems->empty(), qPrintable(where));
            // What was acknowledged is there; what failed at the moment of being written may be, whole.
            const auto present = peopleIn(*store);
            for (const std::string& id : work.enrolled) {
                QVERIFY2(present.contains(id) || (id == "2" && work.failure != ErrorCode::NoError),
                         qPrintable(where));
            }
            QVERIFY2(present.size() <= work.enrolled.size() + 1, qPrintable(where));
            QVERIFY2(store->enrol({"later", "B", ""}, kConsent, std::vector{sampleOf(printOf(5))}),
                     qPrintable(where));
        }
        QVERIFY2(place > 60, qPrintable(QString::number(place))); // the loop really went through the work
    }

    void theSameConnectionGoesOnOnceThereIsSpaceAgain() {
        FaultVfs disk;
        StoreFixture fixture;
        disk.failFrom(0, SQLITE_FULL);
        const std::vector<NewSample> samples{sampleOf(printOf(1))};
        QVERIFY(codeOf(fixture.store->enrol({"1", "A", ""}, kConsent, samples)) == ErrorCode::StorageFull);
        QCOMPARE(*fixture.store->subjectCount(), std::size_t{0});
        disk.mend();
        QVERIFY(fixture.store->enrol({"1", "A", ""}, kConsent, samples));
        QVERIFY(fixture.store->findProblems(CheckDepth::Full)->empty());
    }

    /// Bytes of a closed store are changed at random places: every answer is an error or what was stored.
    void changedBytesAreNeverTakenForTheTruth() {
        StoreFixture fixture;
        NewConsent keeping = kConsent;
        keeping.keepsChips = true;
        for (unsigned i = 0; i < 8; ++i) {
            NewSample sample = sampleOf(printOf(i));
            sample.chipPng.assign(3000, static_cast<std::byte>(i));
            QVERIFY(fixture.store->enrol({"id" + std::to_string(i), "Name" + std::to_string(i), "note"},
                                         keeping, std::vector{sample}));
        }
        fixture.store.reset();
        QFile file(QString::fromStdString(fixture.file.string()));
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QByteArray whole = file.readAll();
        file.close();
        std::mt19937 random(20261123);
        const int changes = qEnvironmentVariableIsSet("LIKENESS_LONG") ? 1000 : 150;
        int opened = 0;
        for (int i = 0; i < changes; ++i) {
            QByteArray changed = whole;
            const auto at = static_cast<qsizetype>(random() % static_cast<unsigned>(changed.size()));
            changed[at] = static_cast<char>(changed[at] ^ static_cast<char>(1 + random() % 255));
            for (const char* companion : {"-wal", "-shm"}) {
                QFile::remove(file.fileName() + companion);
            }
            QVERIFY(file.open(QIODevice::WriteOnly) && file.write(changed) == changed.size());
            file.close();
            const auto store = fixture.open();
            if (!store || !store->signIn("Ada", secret(StoreFixture::kPassword))) {
                continue;
            }
            ++opened;
            [[maybe_unused]] const auto problems = store->findProblems(CheckDepth::Full);
            for (unsigned person = 0; person < 8; ++person) {
                const auto id = store->idOf("id" + std::to_string(person));
                const auto subject = id ? store->subject(*id) : fail(id);
                if (!subject) {
                    continue;
                }
                QCOMPARE(subject->profile.displayName, "Name" + std::to_string(person));
                QCOMPARE(subject->profile.notes, std::string("note"));
                for (const Sample& sample : subject->samples) {
                    const auto print = store->faceprintOf(sample.id);
                    QVERIFY(!print || print->quantizedVector() == printOf(person).quantizedVector());
                    const auto chip = store->chipOf(sample.id);
                    QVERIFY(!chip ||
                            (chip->size() == 3000 && chip->front() == static_cast<std::byte>(person)));
                }
            }
        }
        QVERIFY2(opened > changes / 4, qPrintable(QString::number(opened)));
    }

    void twoConnectionsBothWork() {
        StoreFixture fixture;
        const auto other = fixture.open();
        QVERIFY(other && other->signIn("Ada", secret(StoreFixture::kPassword)));
        for (int i = 0; i < 20; ++i) {
            EnrolmentStore& store = i % 2 == 0 ? *fixture.store : *other;
            QVERIFY(store.enrol({std::to_string(i), "A", ""}, kConsent, std::vector{sampleOf(printOf(1))}));
            QCOMPARE(fixture.store->find("", {}, 0, 1)->total, static_cast<std::size_t>(i + 1));
        }
        QVERIFY(other->findProblems(CheckDepth::Full)->empty());
    }
};

LIKENESS_TEST(TestStoreFaults)
#include "TestStoreFaults.moc"
