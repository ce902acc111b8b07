// SPDX-FileCopyrightText: 2026 Likeness contributors
// SPDX-License-Identifier: Apache-2.0

#include "StoreHost.h"
#include "support/StoreFixture.h"
#include "support/TestProgram.h"

#include <QSignalSpy>
#include <QTest>

using namespace likeness;
using namespace likeness::test;

namespace {

struct Desk {
    void open() {
        host.choose(QUrl::fromLocalFile(QString::fromStdString(fixture.file.string())));
        QTRY_COMPARE(host.state(), StoreHost::State::Locked);
    }
    void signIn(std::string_view password = StoreFixture::kPassword) {
        host.signIn(QStringLiteral("Ada"), QString::fromUtf8(password.data()));
    }

    StoreFixture fixture{store::Protection::Open};
    QTemporaryDir folder;
    Settings settings{folder.filePath(QStringLiteral("likeness.ini"))};
    StoreHost host{settings, fixture.access()};
};

} // namespace

/// Whom the store's part of the window tells what. All pages listen to it: what they are told for nothing
/// costs them time in the moment of signing in.
class TestStoreHost : public QObject {
    Q_OBJECT

  private slots:
    void openingTellsWhichStoreAndItsRules() {
        Desk desk;
        const QSignalSpy file(&desk.host, &StoreHost::fileChanged);
        const QSignalSpy rules(&desk.host, &StoreHost::rulesChanged);
        desk.open();
        QCOMPARE(file.count(), 1);
        QCOMPARE(rules.count(), 1);
        QVERIFY(desk.host.isUnencrypted());
    }

    void signingInTellsWhoAndNothingElse() {
        Desk desk;
        desk.open();
        const QSignalSpy state(&desk.host, &StoreHost::stateChanged);
        const QSignalSpy busy(&desk.host, &StoreHost::busyChanged);
        const QSignalSpy file(&desk.host, &StoreHost::fileChanged);
        const QSignalSpy rules(&desk.host, &StoreHost::rulesChanged);
        const QSignalSpy problem(&desk.host, &StoreHost::problemChanged);
        const QSignalSpy content(&desk.host, &StoreHost::contentChanged);
        std::optional<int> contentBefore;
        connect(
            &desk.host, &StoreHost::stateChanged, &desk.host,
            [&] { contentBefore = static_cast<int>(content.count()); }, Qt::DirectConnection);
        desk.signIn();
        QVERIFY(desk.host.isBusy());
        QTRY_VERIFY(desk.host.isSignedIn());
        QVERIFY(!desk.host.isBusy());
        QCOMPARE(state.count(), 1);
        QCOMPARE(busy.count(), 2);
        QCOMPARE(file.count() + rules.count() + problem.count(), 0);
        QTRY_COMPARE(content.count(), 1);
        QCOMPARE(contentBefore, std::optional<int>(0)); // in a turn of its own
    }

    void aWrongPasswordIsAProblemUntilTheNextTry() {
        Desk desk;
        desk.open();
        const QSignalSpy state(&desk.host, &StoreHost::stateChanged);
        QSignalSpy problem(&desk.host, &StoreHost::problemChanged);
        desk.signIn("not this one");
        QTRY_COMPARE(problem.count(), 1);
        QVERIFY(!desk.host.problem().isEmpty());
        QVERIFY(!desk.host.isSignedIn());
        QCOMPARE(state.count(), 0);
        desk.signIn();
        QCOMPARE(problem.count(), 2);
        QVERIFY(desk.host.problem().isEmpty());
        QTRY_VERIFY(desk.host.isSignedIn());
    }

    void signingOutTakesTheContentAwayAtOnce() {
        Desk desk;
        desk.open();
        desk.signIn();
        QTRY_VERIFY(desk.host.isSignedIn());
        QCoreApplication::processEvents();
        const QSignalSpy content(&desk.host, &StoreHost::contentChanged);
        desk.host.lock();
        QCOMPARE(content.count(), 1);
        QVERIFY(desk.host.operatorName().isEmpty());
    }

    void whatTheStorePrescribesIsToldWhenItChanges() {
        Desk desk;
        desk.open();
        desk.signIn();
        QTRY_VERIFY(desk.host.isSignedIn());
        const QSignalSpy rules(&desk.host, &StoreHost::rulesChanged);
        const QSignalSpy state(&desk.host, &StoreHost::stateChanged);
        desk.host.setLiveness(LivenessMode::Active);
        QCOMPARE(rules.count(), 1);
        QCOMPARE(state.count(), 0);
        desk.host.setIdleTime(std::chrono::milliseconds(1));
        QTRY_COMPARE(desk.host.state(), StoreHost::State::Locked);
    }
};

LIKENESS_TEST(TestStoreHost)
#include "TestStoreHost.moc"
