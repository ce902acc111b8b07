// SPDX-FileCopyrightText: 2026 Likeness contributors
// SPDX-License-Identifier: Apache-2.0

#include "Retention.h"
#include "store/StorePolicy.h"
#include "support/StoreFixture.h"
#include "support/TestProgram.h"

#include <QSignalSpy>
#include <QTest>

using namespace likeness;
using namespace likeness::test;
using std::chrono::days;

namespace {

/// A store with somebody whose consent ends in 30 days, and the window's part that signs in to it.
struct Desk {
    Desk() : settings(folder.filePath(QStringLiteral("likeness.ini"))) {
        store::NewConsent month = kConsent;
        month.expires = fixture.time.now + days(30);
        person =
            fixture.store->enrol({"1", "Brief", ""}, month, std::vector{sampleOf(printOf(1))}).value_or(0);
    }
    bool signIn() {
        host.choose(QUrl::fromLocalFile(QString::fromStdString(fixture.file.string())));
        if (!QTest::qWaitFor([&] { return host.state() == StoreHost::State::Locked; })) {
            return false;
        }
        host.signIn(QStringLiteral("Ada"), QString::fromUtf8(StoreFixture::kPassword.data()));
        return QTest::qWaitFor([&] { return host.isSignedIn(); });
    }
    bool isThere() {
        std::optional<bool> answer;
        host.ask(
            &host,
            [id = person](store::EnrolmentStore& store) -> Result<bool> {
                return store.subject(id).has_value();
            },
            [&](const Result<bool>& found) { answer = found.value_or(false); });
        return QTest::qWaitFor([&] { return answer.has_value(); }) && *answer;
    }

    StoreFixture fixture{store::Protection::Open};
    QTemporaryDir folder;
    Settings settings;
    StoreHost host{settings, fixture.access()};
    Retention retention{host};
    store::RowId person = 0;
};

} // namespace

/// What the window says and does about people whose consent has expired.
class TestRetentionNotice : public QObject {
    Q_OBJECT

  private slots:
    void signingInErasesWhoIsOverdueAndSaysSo() {
        Desk desk;
        QVERIFY(desk.fixture.store->setSetting(store::kRetentionSetting, "7"));
        desk.fixture.time.now += days(38);
        QSignalSpy content(&desk.host, &StoreHost::contentChanged);
        QVERIFY(desk.signIn());
        QTRY_VERIFY(!desk.retention.notice().isEmpty());
        QVERIFY2(desk.retention.notice().contains(QStringLiteral("were erased")),
                 qPrintable(desk.retention.notice()));
        QVERIFY(!desk.isThere());
        desk.retention.dismiss();
        QVERIFY(desk.retention.notice().isEmpty());
    }

    void nobodyIsErasedAfterAJumpOfTheClockAndTheWindowSaysWhy() {
        Desk desk;
        QVERIFY(desk.fixture.store->setSetting(store::kRetentionSetting, "0"));
        desk.fixture.time.now += days(3650);
        QVERIFY(desk.signIn());
        QTRY_VERIFY(!desk.retention.notice().isEmpty());
        QVERIFY2(desk.retention.notice().contains(QStringLiteral("clock")),
                 qPrintable(desk.retention.notice()));
        QVERIFY(desk.isThere());
    }

    void anAdministratorChoosesHowLongPeopleAreKept() {
        Desk desk;
        QVERIFY(desk.signIn());
        QSignalSpy changed(&desk.retention, &Retention::changed);
        QCOMPARE(desk.retention.current(), 0);
        QVERIFY(desk.retention.options().size() > 3);
        desk.retention.choose(3); // 30 days, as the words say
        QTRY_COMPARE(desk.retention.current(), 3);
        QVERIFY(desk.retention.options().at(3).contains(QStringLiteral("30")));
        QCOMPARE(*desk.fixture.store->setting(store::kRetentionSetting), std::optional<std::string>("30"));
        desk.retention.choose(99); // is no option
        desk.retention.choose(0);
        QTRY_COMPARE(desk.retention.current(), 0);
        QVERIFY(desk.isThere());
    }
};

LIKENESS_TEST(TestRetentionNotice)
#include "TestRetentionNotice.moc"
