// SPDX-FileCopyrightText: 2026 Likeness contributors
// SPDX-License-Identifier: Apache-2.0

#include "base/FileBytes.h"
#include "faceprint/Vectors.h"
#include "store/Database.h"
#include "support/Results.h"
#include "support/StoreFixture.h"
#include "support/TestProgram.h"

#include <QDir>
#include <QProcess>
#include <QTest>

#include <fcntl.h>
#include <functional>
#include <set>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

using namespace likeness;
using namespace likeness::store;
using namespace likeness::test;
namespace fs = std::filesystem;

namespace {

constexpr unsigned kNobody = 65534;

/// The code of `work` in a process of its own, under a user who is not root; -1 when there is no such thing.
/// No connection may be open here meanwhile: SQLite's locks would be known to the child as its own.
int codeInAnotherProcess(const std::function<ErrorCode()>& work) {
    const pid_t child = fork();
    if (child < 0) {
        return -1;
    }
    if (child == 0) {
        const bool isReady = geteuid() != 0 || (setgid(kNobody) == 0 && setuid(kNobody) == 0);
        _exit(isReady ? static_cast<int>(work()) : 255);
    }
    int status = 0;
    return waitpid(child, &status, 0) == child && WIFEXITED(status) ? WEXITSTATUS(status) : -1;
}

/// A closed store with one person in a folder that anybody may enter, owned by nobody.
struct ForeignStore : StoreFixture {
    ForeignStore() {
        isReady = store && store->enrol({"1", "Name", ""}, kConsent, std::vector{sampleOf(printOf(1))});
        store.reset();
        isReady =
            isReady && (geteuid() != 0 || (chown(folder.path().toUtf8().constData(), kNobody, kNobody) == 0 &&
                                           chown(file.c_str(), kNobody, kNobody) == 0));
    }
    ~ForeignStore() {
        setModes(0700, 0600); // so that the folder can be removed
    }
    bool setModes(mode_t ofFolder, mode_t ofFile) const {
        return chmod(folder.path().toUtf8().constData(), 0700) == 0 && chmod(file.c_str(), ofFile) == 0 &&
               chmod(folder.path().toUtf8().constData(), ofFolder) == 0;
    }
    /// Opens, signs in and enrols: the first error on the way.
    ErrorCode enrolAnother() {
        auto opened = EnrolmentStore::open(file, access());
        if (!opened) {
            return codeOf(opened);
        }
        if (const auto who = (*opened)->signIn("Ada", secret(kPassword)); !who) {
            return codeOf(who);
        }
        return codeOf((*opened)->enrol({"2", "B", ""}, kConsent, std::vector{sampleOf(printOf(2))}));
    }
    [[nodiscard]] std::vector<std::byte> bytes() const { return *readFile(file, 1U << 30U); }

    bool isReady = false;
};

} // namespace

class TestStoreAccess : public QObject {
    Q_OBJECT

  private slots:
    void rightsThatAreMissingAreNamedAndNothingIsChanged_data() {
        QTest::addColumn<unsigned>("folderMode");
        QTest::addColumn<unsigned>("fileMode");
        QTest::addColumn<int>("expected");
        const auto cannotWrite = static_cast<int>(ErrorCode::CannotWriteFile);
        QTest::newRow("read-only file") << 0700U << 0400U << cannotWrite;
        QTest::newRow("read-only folder") << 0500U << 0600U << cannotWrite;
        QTest::newRow("both read-only") << 0500U << 0400U << cannotWrite;
        QTest::newRow("unreadable file") << 0700U << 0000U << static_cast<int>(ErrorCode::CannotReadFile);
        QTest::newRow("closed folder") << 0000U << 0600U << static_cast<int>(ErrorCode::CannotReadFile);
    }
    void rightsThatAreMissingAreNamedAndNothingIsChanged() {
        QFETCH(const unsigned, folderMode);
        QFETCH(const unsigned, fileMode);
        QFETCH(const int, expected);
        ForeignStore fixture;
        QVERIFY(fixture.isReady);
        const auto before = fixture.bytes();
        QVERIFY(fixture.setModes(folderMode, fileMode));
        QCOMPARE(codeInAnotherProcess([&] { return fixture.enrolAnother(); }), expected);

        QVERIFY(fixture.setModes(0700, 0600));
        QVERIFY(fixture.bytes() == before);
        QCOMPARE(codeInAnotherProcess([&] { return fixture.enrolAnother(); }), 0);
        QCOMPARE(*fixture.open()->subjectCount(), std::size_t{2});
    }

    /// Another program holds the lock for writing: readers go on, a writer gives up after its time and says
    /// so, and works again afterwards.
    void aLockHeldByAnotherProgramIsSaidAndSurvived() {
        StoreFixture fixture;
        fixture.store.reset();
        QProcess holder;
        holder.start(QStringLiteral(LIKENESS_STORE_WORKER),
                     {"--lock", QString::fromStdString(fixture.file.string())});
        QVERIFY(holder.waitForReadyRead(30'000));
        QCOMPARE(holder.readLine(), QByteArray("locked\n"));

        const auto database =
            Database::open(fixture.file, OpenMode::ReadWrite, {.busyTimeout = std::chrono::milliseconds(20)});
        VERIFY_OK(database);
        QCOMPARE(*(*database)->number("SELECT count(*) FROM subjects"), 0);
        VERIFY_FAILS((*database)->run("DELETE FROM subjects"), ErrorCode::StoreBusy);
        VERIFY_FAILS(Transaction::begin(**database), ErrorCode::StoreBusy);

        holder.closeWriteChannel();
        QVERIFY(holder.waitForFinished());
        VERIFY_OK((*database)->run("DELETE FROM subjects"));
    }

    /// Two programs enrol, erase and convert at the same time while this one looks.
    void twoProgramsOnOneStoreBothWork() {
        StoreFixture fixture;
        QVERIFY(fixture.signedIn);
        std::array<QProcess, 2> programs;
        for (int i = 0; i < 2; ++i) {
            programs.at(static_cast<std::size_t>(i))
                .start(QStringLiteral(LIKENESS_STORE_WORKER),
                       {"--rounds", "12", QString::fromStdString(fixture.file.string()),
                        QString::number(100 + i)});
        }
        std::set<std::string> expected;
        std::set<std::string> erased;
        for (QProcess& program : programs) {
            QVERIFY(program.waitForStarted());
            while (program.state() == QProcess::Running && !program.waitForFinished(50)) {
                QVERIFY(fixture.store->find("", {}, 0, 10));
            }
            QVERIFY2(program.exitStatus() == QProcess::NormalExit && program.exitCode() == 0,
                     program.readAllStandardError());
            for (const QByteArray& line : program.readAllStandardOutput().split('\n')) {
                const std::string id = line.mid(1).toStdString();
                if (line.startsWith('+')) {
                    expected.insert(id);
                } else if (line.startsWith('-')) {
                    erased.insert(id);
                }
            }
        }
        for (const std::string& id : erased) {
            expected.erase(id);
        }
        QVERIFY(!expected.empty() && !erased.empty());
        std::set<std::string> present;
        const auto page = fixture.store->find("", {}, 0, 1000);
        VERIFY_OK(page);
        for (const PersonEntry& person : page->people) {
            present.insert(person.externalId);
        }
        QVERIFY(present == expected);
        QVERIFY(fixture.store->verifyLog()->isUnbroken);
        const auto problems = fixture.store->findProblems(CheckDepth::Full);
        VERIFY_OK(problems);
        QVERIFY2(problems->empty(), problems->empty() ? "" : problems->front().c_str());
    }
};

LIKENESS_TEST(TestStoreAccess)
#include "TestStoreAccess.moc"
