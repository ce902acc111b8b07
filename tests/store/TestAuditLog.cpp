// SPDX-FileCopyrightText: 2026 Likeness contributors
// SPDX-License-Identifier: Apache-2.0

#include "base/FileBytes.h"
#include "store/Database.h"
#include "support/Results.h"
#include "support/StoreFixture.h"
#include "support/TestProgram.h"

#include <QTest>

using namespace likeness;
using namespace likeness::store;
using namespace likeness::test;

/// The log as somebody meets it who can write to the file behind the program's back.
class TestAuditLog : public QObject {
    Q_OBJECT

    /// A store with lines 1 (created), 2 (sign-in) and 3 … 12 (enrolled).
    static void fill(StoreFixture& fixture) {
        for (int i = 0; i < 10; ++i) {
            const auto id = fixture.store->enrol({std::to_string(i), "A", ""}, kConsent,
                                                 std::vector{sampleOf(printOf(1))});
            QVERIFY(id);
        }
    }

    static void tamper(StoreFixture& fixture, const std::vector<const char*>& statements) {
        const auto database = Database::open(fixture.file, OpenMode::ReadWrite);
        QVERIFY(database);
        for (const char* statement : statements) {
            QVERIFY2((*database)->run(statement), statement);
        }
    }

    /// Kind and details, latest first.
    static std::vector<std::string> lastLines(const StoreFixture& fixture, std::size_t count) {
        std::vector<std::string> lines;
        const auto page = fixture.store->log({}, 0, count);
        for (const AuditEntry& entry : page ? page->entries : std::vector<AuditEntry>{}) {
            lines.push_back(entry.kind + " " + entry.details);
        }
        return lines;
    }

  private slots:
    void anUntouchedLogIsUnbroken() {
        StoreFixture fixture;
        fill(fixture);
        const auto verdict = fixture.store->verifyLog();
        QVERIFY(verdict && verdict->isUnbroken);
        QCOMPARE(verdict->entries, std::uint64_t{12});
        QCOMPARE(verdict->brokenAt, std::uint64_t{0});
    }

    void whatLeavesTheStoreIsInItBeforeAndAfterwards() {
        StoreFixture fixture;
        fill(fixture);
        const auto id = fixture.store->idOf("3");
        VERIFY_OK(id);
        const auto subject = fixture.store->subject(*id);
        VERIFY_OK(subject);
        const auto file = fixture.file.parent_path() / "written";
        std::vector<std::string> meanwhile;
        const auto write = [&]() -> Result<std::filesystem::path> {
            meanwhile = lastLines(fixture, 1);
            const auto done = writeFileAtomically(file, std::as_bytes(std::span("content", 7)));
            return done ? Result<std::filesystem::path>(file) : fail(done);
        };
        VERIFY_OK(fixture.store->logReport(*id, write));
        QCOMPARE(meanwhile, std::vector<std::string>{R"(begun {"what":"report-made"})"});
        QCOMPARE(lastLines(fixture, 1), std::vector<std::string>{R"(report-made {"bytes":7})"});
        QCOMPARE(fixture.store->log({.subject = subject->pseudonym}, 0, 9)->total, std::uint64_t{3});
        VERIFY_OK(fixture.store->logExportOfLog(13, write));
        QCOMPARE(meanwhile, std::vector<std::string>{R"(begun {"what":"log-exported","lines":13})"});
        QCOMPARE(lastLines(fixture, 1), std::vector<std::string>{R"(log-exported {"lines":13,"bytes":7})"});
        VERIFY_FAILS(fixture.store->logReport(4711, write), ErrorCode::NotFound);
        VERIFY_OK(fixture.store->logCalibration(50, 1225, [] { return Result<void>(); }));
        QCOMPARE(lastLines(fixture, 1),
                 std::vector<std::string>{R"(calibration-changed {"people":50,"impostor_pairs":1225})"});
        fixture.store->signOut();
        VERIFY_FAILS(fixture.store->logExportOfLog(1, write), ErrorCode::NotPermitted);
        VERIFY_FAILS(fixture.store->logCalibration(50, 1225, [] { return Result<void>(); }),
                     ErrorCode::NotPermitted);
    }

    void whatWasNotSeenOnTheDiskDidNotHappen() {
        StoreFixture fixture;
        fill(fixture);
        const auto nowhere = fixture.file.parent_path() / "nowhere";
        const auto empty = fixture.file.parent_path() / "empty";
        QVERIFY(writeFileAtomically(empty, {}));
        // Whoever writes says that all went well, and there is no file, or nothing in it.
        for (const auto& file :
             {nowhere, empty, nowhere / "folder", fixture.file.parent_path(), std::filesystem::path()}) {
            VERIFY_FAILS(
                fixture.store->logExportOfLog(13, [&] { return Result<std::filesystem::path>(file); }),
                ErrorCode::CannotWriteFile);
            QCOMPARE(lastLines(fixture, 2),
                     (std::vector<std::string>{R"(failed {"what":"log-exported","error":"CannotWriteFile"})",
                                               R"(begun {"what":"log-exported","lines":13})"}));
        }
        VERIFY_FAILS(
            fixture.store->logCalibration(
                5, 6,
                [] { return Result<void>(fail(ErrorCode::StorageFull, "there is no space on the disk")); }),
            ErrorCode::StorageFull);
        QCOMPARE(lastLines(fixture, 1),
                 std::vector<std::string>{R"(failed {"what":"calibration-changed","error":"StorageFull"})"});
        VERIFY_FAILS(fixture.store->backUpTo(fixture.file), ErrorCode::AlreadyExists);
        QCOMPARE(lastLines(fixture, 2),
                 (std::vector<std::string>{R"(failed {"what":"backed-up","error":"AlreadyExists"})",
                                           R"(begun {"what":"backed-up"})"}));
        VERIFY_FAILS(fixture.store->exportBundle(nowhere / "people.lkns", secret("carry it over")),
                     ErrorCode::CannotWriteFile);
        QCOMPARE(lastLines(fixture, 2),
                 (std::vector<std::string>{R"(failed {"what":"exported","error":"CannotWriteFile"})",
                                           R"(begun {"what":"exported"})"}));
        // A file that nobody named is not even begun.
        const auto before = fixture.store->log({}, 0, 1)->total;
        VERIFY_FAILS(fixture.store->backUpTo({}), ErrorCode::InvalidArgument);
        VERIFY_FAILS(fixture.store->exportBundle({}, secret("carry it over")), ErrorCode::InvalidArgument);
        QCOMPARE(fixture.store->log({}, 0, 1)->total, before);
        QVERIFY(fixture.store->verifyLog()->isUnbroken);
    }

    void whatWasWrittenIsLoggedWithItsSize() {
        StoreFixture fixture;
        fill(fixture);
        const auto copy = fixture.file.parent_path() / "copy";
        VERIFY_OK(fixture.store->backUpTo(copy));
        QCOMPARE(lastLines(fixture, 1),
                 std::vector<std::string>{
                     "backed-up {\"bytes\":" + std::to_string(std::filesystem::file_size(copy)) + "}"});
        const auto people = fixture.file.parent_path() / "people.lkns";
        VERIFY_OK(fixture.store->exportBundle(people, secret("carry it over")));
        QCOMPARE(lastLines(fixture, 1),
                 std::vector<std::string>{"exported {\"people\":10,\"bytes\":" +
                                          std::to_string(std::filesystem::file_size(people)) + "}"});
    }

    void whatWasDoneToALineIsFound_data() {
        QTest::addColumn<QStringList>("statements");
        QTest::addColumn<int>("brokenAt");
        const auto row = [](const char* name, const QStringList& statements, int brokenAt) {
            QTest::newRow(name) << statements << brokenAt;
        };
        row("details changed", {"UPDATE audit SET details = '{}' WHERE seq = 5"}, 5);
        row("time changed", {"UPDATE audit SET at = at + 1 WHERE seq = 5"}, 5);
        row("operator changed", {"UPDATE audit SET operator = 7 WHERE seq = 5"}, 5);
        row("kind changed", {"UPDATE audit SET kind = 'verified' WHERE seq = 5"}, 5);
        row("subject changed",
            {"UPDATE audit SET subject = (SELECT subject FROM audit WHERE seq = 6) WHERE seq = 5"}, 5);
        row("subject removed", {"UPDATE audit SET subject = NULL WHERE seq = 5"}, 5);
        row("code changed", {"UPDATE audit SET mac = randomblob(32) WHERE seq = 5"}, 5);
        row("first removed", {"DELETE FROM audit WHERE seq = 1"}, 1);
        row("one removed", {"DELETE FROM audit WHERE seq = 5"}, 5);
        row("one removed, the gap closed",
            {"DELETE FROM audit WHERE seq = 5", "UPDATE audit SET seq = 5 WHERE seq = 12"}, 5);
        row("two swapped",
            {"UPDATE audit SET seq = 1000 WHERE seq = 5", "UPDATE audit SET seq = 5 WHERE seq = 6",
             "UPDATE audit SET seq = 6 WHERE seq = 1000"},
            5);
        row("last removed", {"DELETE FROM audit WHERE seq = 12"}, 12);
        row("a copy added",
            {"INSERT INTO audit SELECT 13, at, operator, kind, subject, details, mac FROM audit"
             " WHERE seq = 12"},
            13);
        row("all removed", {"DELETE FROM audit"}, 1);
        row("all removed, and the note of the last",
            {"DELETE FROM audit", "DELETE FROM meta WHERE key = 'audit_head'"}, 1);
        row("the note of the last removed", {"DELETE FROM meta WHERE key = 'audit_head'"}, 13);
    }

    void whatWasDoneToALineIsFound() {
        QFETCH(const QStringList, statements);
        QFETCH(const int, brokenAt);
        StoreFixture fixture;
        fill(fixture);
        for (const QString& statement : statements) {
            tamper(fixture, {statement.toLatin1().constData()});
        }
        const auto verdict = fixture.store->verifyLog();
        QVERIFY(verdict);
        QVERIFY2(!verdict->isUnbroken, verdict->finding.c_str());
        QCOMPARE(verdict->brokenAt, static_cast<std::uint64_t>(brokenAt));
        QVERIFY(!verdict->finding.empty());
        QVERIFY(!fixture.store->findProblems(CheckDepth::Full)->empty());
    }

    void goingOnAfterACutDoesNotHideIt() {
        StoreFixture fixture;
        fill(fixture);
        tamper(fixture, {"DELETE FROM audit WHERE seq > 10"});
        QVERIFY(fixture.store->enrol({"later", "A", ""}, kConsent, std::vector{sampleOf(printOf(1))}));
        const auto verdict = fixture.store->verifyLog();
        QVERIFY(!verdict->isUnbroken);
        QCOMPARE(verdict->brokenAt, std::uint64_t{11});
        QCOMPARE(fixture.store->log({.kind = std::string(audit::kLogBroken)}, 0, 9)->total, std::uint64_t{1});
    }

    void anExportedHeadShowsThatAnOldCopyWasPutBack() {
        StoreFixture fixture;
        fill(fixture);
        const auto early = fixture.store->signedLogHead();
        QVERIFY(early);
        const auto copy = fixture.file.parent_path() / "copy";
        QVERIFY(fixture.store->backUpTo(copy)); // lines 13 and, not in the copy, 14
        QVERIFY(fixture.store->enrol({"later", "A", ""}, kConsent, std::vector{sampleOf(printOf(1))}));
        const auto late = fixture.store->signedLogHead();
        QVERIFY(fixture.store->verifyLog(*early)->isUnbroken);
        QVERIFY(fixture.store->verifyLog(*late)->isUnbroken);
        fixture.file = copy;
        const auto old = fixture.open();
        QVERIFY(old && old->verifyLog()->isUnbroken); // by itself it is whole
        QVERIFY(old->verifyLog(*early)->isUnbroken);
        const auto verdict = old->verifyLog(*late);
        QVERIFY(verdict && !verdict->isUnbroken);
        QCOMPARE(verdict->brokenAt, std::uint64_t{14});
        // Another line 15 than the one that the head was made of.
        QVERIFY(old->signIn("Ada", secret(StoreFixture::kPassword)));
        QVERIFY(old->signIn("Ada", secret(StoreFixture::kPassword)));
        QCOMPARE(old->verifyLog(*late)->brokenAt, std::uint64_t{15});
    }

    void aHeadThatIsForgedOrOfAnotherStoreIsRefused() {
        StoreFixture fixture;
        StoreFixture other;
        const auto head = fixture.store->signedLogHead();
        QVERIFY(codeOf(other.store->verifyLog(*head)) == ErrorCode::InvalidArgument);
        std::string forged = *head;
        const auto at = forged.find("\"entries\": 2");
        QVERIFY(at != std::string::npos);
        forged.replace(at, 12, "\"entries\": 1");
        QVERIFY(codeOf(fixture.store->verifyLog(forged)) == ErrorCode::CorruptData);
        QVERIFY(codeOf(fixture.store->verifyLog("{}")) == ErrorCode::CorruptData);
        QVERIFY(codeOf(fixture.store->verifyLog("nonsense")) == ErrorCode::CorruptData);
    }

    void pagesAndFilters() {
        StoreFixture fixture;
        fill(fixture);
        const auto page = fixture.store->log({}, 2, 3);
        QCOMPARE(page->total, std::uint64_t{12});
        QCOMPARE(page->entries.size(), std::size_t{3});
        QCOMPARE(page->entries[0].sequence, std::uint64_t{10});
        const auto person = fixture.store->subject(*fixture.store->idOf("3"));
        QCOMPARE(fixture.store->log({.subject = person->pseudonym}, 0, 9)->total, std::uint64_t{1});
        QCOMPARE(fixture.store->log({.from = fixture.time.now + std::chrono::hours(1)}, 0, 9)->total,
                 std::uint64_t{0});
        QCOMPARE(fixture.store->log({.operatorId = fixture.signedIn->id}, 0, 9)->total, std::uint64_t{12});
    }

    void linesAreFoundByTheirDecision() {
        StoreFixture fixture;
        fill(fixture);
        const auto id = fixture.store->idOf("3");
        QVERIFY(fixture.verify(*id, printOf(1))->decision == Decision::Match);
        QVERIFY(fixture.verify(*id, printOf(2))->decision == Decision::NoMatch);
        QVERIFY(fixture.verify(*id, printOf(3))->decision == Decision::NoMatch);
        const auto total = [&](const char* decision) {
            return fixture.store->log({.decision = decision}, 0, 9)->total;
        };
        QCOMPARE(total("Match"), std::uint64_t{1});
        QCOMPARE(total("NoMatch"), std::uint64_t{2});
        QCOMPARE(total("Review"), std::uint64_t{0});
        // A line that is no JSON any more is left out, and the others are still found.
        tamper(fixture, {"UPDATE audit SET details = 'not JSON' WHERE kind = 'verified' AND seq = 13"});
        QCOMPARE(total("Match"), std::uint64_t{0});
        QCOMPARE(total("NoMatch"), std::uint64_t{2});
    }

    void checkingTellsHowFarItIsAndCanBeStopped() {
        StoreFixture fixture;
        fill(fixture);
        std::size_t reportedTotal = 0;
        const auto whole = fixture.store->verifyLog({}, {.progress = [&](std::size_t, std::size_t total) {
                                                        reportedTotal = total;
                                                    }});
        QVERIFY(whole && whole->isUnbroken);
        QCOMPARE(reportedTotal, std::size_t{12});
        std::stop_source stop;
        stop.request_stop();
        QVERIFY(codeOf(fixture.store->verifyLog({}, {.stop = stop.get_token()})) == ErrorCode::Cancelled);
    }

    void rowsThatAreGoneOrMovedAreFound() {
        StoreFixture fixture;
        fill(fixture);
        QVERIFY(fixture.store->findProblems(CheckDepth::Full)->empty());
        tamper(fixture, {"DELETE FROM samples WHERE subject = (SELECT min(id) FROM subjects)"});
        QCOMPARE(fixture.store->findProblems(CheckDepth::Full)->size(), std::size_t{1});
        tamper(fixture, {"DELETE FROM subjects WHERE id = (SELECT min(id) FROM subjects)"});
        QCOMPARE(fixture.store->findProblems(CheckDepth::Full)->size(), std::size_t{1});
        // Faceprints of two people changed places: neither opens.
        tamper(fixture, {"UPDATE samples SET faceprint = (SELECT faceprint FROM samples ORDER BY id LIMIT 1)"
                         " WHERE id = (SELECT max(id) FROM samples)"});
        QCOMPARE(fixture.store->findProblems(CheckDepth::Full)->size(), std::size_t{2});
    }
};

LIKENESS_TEST(TestAuditLog)
#include "TestAuditLog.moc"
