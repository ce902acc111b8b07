// SPDX-FileCopyrightText: 2026 Likeness contributors
// SPDX-License-Identifier: Apache-2.0

#include "base/FileBytes.h"
#include "store/Backup.h"
#include "store/Database.h"
#include "support/Results.h"
#include "support/StoreFixture.h"
#include "support/TestProgram.h"

#include <QDir>
#include <QFile>
#include <QTest>

using namespace likeness;
using namespace likeness::store;
using namespace likeness::test;

namespace {

constexpr unsigned kPeople = 60;
constexpr std::size_t kPage = 4096;

/// A store of some megabytes: a backup of it takes several steps.
struct FullStore : StoreFixture {
    FullStore() {
        NewConsent keeping = kConsent;
        keeping.keepsChips = true;
        for (unsigned i = 0; i < kPeople; ++i) {
            NewSample sample = sampleOf(printOf(i));
            sample.chipPng.assign(60'000, static_cast<std::byte>(i));
            areEnrolled = store && store->enrol({"id" + std::to_string(i), "Name", ""}, keeping,
                                                std::vector{sample, sampleOf(printOf(i, 0.1))});
        }
    }
    [[nodiscard]] std::filesystem::path beside(const char* name) const { return file.parent_path() / name; }
    [[nodiscard]] std::unique_ptr<EnrolmentStore> openFile(const std::filesystem::path& which) {
        auto opened = EnrolmentStore::open(which, access());
        return opened ? std::move(*opened) : nullptr;
    }
    [[nodiscard]] QStringList files() const { return QDir(folder.path()).entryList(QDir::Files); }

    bool areEnrolled = false;
};

/// The pages of the samples' rows, asked of SQLite itself.
std::vector<std::int64_t> samplePages(const std::filesystem::path& file) {
    std::vector<std::int64_t> pages;
    const auto database = Database::open(file, OpenMode::ReadOnly);
    if (!database) {
        return pages;
    }
    Statement statement(**database, "SELECT pageno FROM dbstat WHERE name = 'samples' AND pagetype = 'leaf'"
                                    " ORDER BY path");
    for (auto row = statement.next(); row && *row; row = statement.next()) {
        pages.push_back(statement.integer(0));
    }
    return pages;
}

bool overwritePage(const std::filesystem::path& path, std::int64_t page) {
    QFile file(QString::fromStdString(path.string()));
    return file.open(QIODevice::ReadWrite) && file.seek((page - 1) * static_cast<qint64>(kPage)) &&
           file.write(QByteArray(kPage, '\x5a')) == static_cast<qint64>(kPage);
}

} // namespace

class TestBackup : public QObject {
    Q_OBJECT

  private slots:
    void aCopyIsWholeWhileSomebodyGoesOnEnrolling() {
        FullStore fixture;
        QVERIFY(fixture.areEnrolled);
        const auto other = fixture.open();
        QVERIFY(other && other->signIn("Ada", secret(StoreFixture::kPassword)));
        std::size_t steps = 0;
        bool isEnrolled = false;
        const auto copied = fixture.store->backUpTo(
            fixture.beside("copy"), {.progress = [&](std::size_t done, std::size_t total) {
                QVERIFY(done <= total);
                if (++steps == 1) {
                    isEnrolled =
                        other->enrol({"meanwhile", "Name", ""}, kConsent, std::vector{sampleOf(printOf(7))})
                            .has_value();
                }
            }});
        VERIFY_OK(copied);
        QVERIFY(steps > 1);
        QVERIFY(isEnrolled);
        const auto copy = fixture.openFile(fixture.beside("copy"));
        QVERIFY(copy);
        QVERIFY(*copy->subjectCount() >= kPeople);
        QVERIFY(copy->findProblems(CheckDepth::Full)->empty());
        QCOMPARE(*fixture.store->subjectCount(), std::size_t{kPeople + 1});
    }

    void aCopyNeverTakesTheNameOfAnotherFile() {
        FullStore fixture;
        VERIFY_FAILS(fixture.store->backUpTo(fixture.file), ErrorCode::AlreadyExists);
        QVERIFY(!fixture.store->backUpTo(fixture.beside("no folder") / "copy"));
    }

    void aCancelledCopyLeavesNothingBehind() {
        FullStore fixture;
        const QStringList before = fixture.files();
        std::stop_source stop;
        const auto copied = fixture.store->backUpTo(
            fixture.beside("copy"),
            {.progress = [&](std::size_t, std::size_t) { stop.request_stop(); }, .stop = stop.get_token()});
        VERIFY_FAILS(copied, ErrorCode::Cancelled);
        QCOMPARE(fixture.files(), before);
    }

    void restoringKeepsWhatWasThere() {
        FullStore fixture;
        VERIFY_OK(fixture.store->backUpTo(fixture.beside("copy")));
        VERIFY_OK(fixture.store->erase(*fixture.store->idOf("id3")));
        fixture.store.reset();
        const auto aside = restore(fixture.beside("copy"), fixture.file);
        VERIFY_OK(aside);
        QCOMPARE(*fixture.open()->subjectCount(), std::size_t{kPeople});
        QCOMPARE(*fixture.openFile(*aside)->subjectCount(), std::size_t{kPeople - 1});
        // Again: the name is another one.
        const auto again = restore(fixture.beside("copy"), fixture.file);
        VERIFY_OK(again);
        QVERIFY(*again != *aside);
    }

    void nothingIsRestoredOverAStoreInUse() {
        FullStore fixture;
        VERIFY_OK(fixture.store->backUpTo(fixture.beside("copy")));
        const auto restored = restore(fixture.beside("copy"), fixture.file);
        VERIFY_FAILS(restored, ErrorCode::StoreBusy);
        QCOMPARE(fixture.files().filter("part"), QStringList());
        VERIFY_OK(fixture.store->enrol({"later", "Name", ""}, kConsent, std::vector{sampleOf(printOf(7))}));
    }

    void aDamagedCopyIsNotRestored() {
        FullStore fixture;
        VERIFY_OK(fixture.store->backUpTo(fixture.beside("copy")));
        fixture.store.reset();
        const auto pages = samplePages(fixture.beside("copy"));
        QVERIFY(pages.size() > 4);
        QVERIFY(overwritePage(fixture.beside("copy"), pages[pages.size() / 2]));
        const auto before = readFile(fixture.file, 1U << 30U);
        VERIFY_FAILS(restore(fixture.beside("copy"), fixture.file), ErrorCode::CorruptData);
        QVERIFY(*readFile(fixture.file, 1U << 30U) == *before);
        QVERIFY(!restore(fixture.beside("nothing"), fixture.file));
    }

    void aRepairSavesEverythingOutsideTheDamage() {
        FullStore fixture;
        fixture.store.reset();
        const auto pages = samplePages(fixture.file);
        QVERIFY(pages.size() > 6);
        for (const std::size_t i : {pages.size() / 4, pages.size() / 2, pages.size() * 3 / 4}) {
            QVERIFY(overwritePage(fixture.file, pages[i]));
        }
        const auto damaged = readFile(fixture.file, 1U << 30U);
        const auto report = repair(fixture.file, fixture.beside("repaired"));
        VERIFY_OK(report);
        QVERIFY(*readFile(fixture.file, 1U << 30U) == *damaged);
        QVERIFY(report->lostRanges >= 1 && report->lostRanges <= 3);

        const auto store = fixture.openFile(fixture.beside("repaired"));
        QVERIFY(store);
        QVERIFY(store->signIn("Ada", secret(StoreFixture::kPassword)));
        QCOMPARE(*store->subjectCount(), std::size_t{kPeople});
        QVERIFY(store->verifyLog()->isUnbroken);
        std::size_t samples = 0;
        for (unsigned i = 0; i < kPeople; ++i) {
            const auto subject = store->subject(*store->idOf("id" + std::to_string(i)));
            VERIFY_OK(subject);
            samples += subject->samples.size();
            for (const Sample& sample : subject->samples) {
                VERIFY_OK(store->faceprintOf(sample.id));
            }
        }
        // A page holds a few rows; all others are there, and a full check says which are not.
        QVERIFY(samples < std::size_t{2} * kPeople);
        QVERIFY2(samples > std::size_t{2} * kPeople - 30, qPrintable(QString::number(samples)));
        const auto problems = store->findProblems(CheckDepth::Full);
        VERIFY_OK(problems);
        QVERIFY(!problems->empty());
    }

    void aRepairOverwritesNothingAndSaysWhenThereIsNothingToSave() {
        FullStore fixture;
        fixture.store.reset();
        VERIFY_FAILS(repair(fixture.file, fixture.file), ErrorCode::AlreadyExists);
        QVERIFY(!repair(fixture.beside("nothing"), fixture.beside("repaired")));
    }
};

LIKENESS_TEST(TestBackup)
#include "TestBackup.moc"
