// SPDX-FileCopyrightText: 2026 Likeness contributors
// SPDX-License-Identifier: Apache-2.0

#include "store/StorePolicy.h"
#include "support/StoreFixture.h"
#include "support/TestProgram.h"

#include <QTest>

using namespace likeness;
using namespace likeness::store;
using namespace likeness::test;
using std::chrono::days;

namespace {

/// A store with somebody whose consent ends in 30 days and somebody whose consent does not end.
struct Enrolled : StoreFixture {
    Enrolled() {
        NewConsent month = kConsent;
        month.expires = time.now + days(30);
        brief = store->enrol({"1", "Brief", ""}, month, std::vector{sampleOf(printOf(1))}).value_or(0);
        lasting = store->enrol({"2", "Lasting", ""}, kConsent, std::vector{sampleOf(printOf(2))}).value_or(0);
    }
    [[nodiscard]] bool isThere(RowId id) const { return store->subject(id).has_value(); }
    RowId brief = 0;
    RowId lasting = 0;
};

} // namespace

/// Erasing people whose consent has expired, as an administrator said in advance.
class TestRetention : public QObject {
    Q_OBJECT

  private slots:
    void nobodyIsErasedUnlessAnAdministratorSaidSo() {
        Enrolled people;
        people.time.now += days(60);
        const auto report = people.store->applyRetention();
        QVERIFY(report && report->erased.empty() && report->heldBack == 0);
        QVERIFY(people.isThere(people.brief));
        QVERIFY(people.store->setSetting(kRetentionSetting, "never"));
        QVERIFY(people.store->applyRetention()->erased.empty());
        QVERIFY(people.isThere(people.brief));
    }

    void peopleAreErasedSoManyDaysAfterTheirConsentExpired() {
        Enrolled people;
        QVERIFY(people.store->setSetting(kRetentionSetting, "7"));
        people.time.now += days(36);
        QVERIFY(people.store->applyRetention()->erased.empty());
        QVERIFY(people.isThere(people.brief));
        people.time.now += days(2);
        const auto report = people.store->applyRetention();
        QVERIFY(report);
        QCOMPARE(report->erased.size(), std::size_t{1});
        QVERIFY(report->erased.front().isWritten);
        QCOMPARE(report->erased.front().samples, std::size_t{1});
        QVERIFY(!people.isThere(people.brief));
        QVERIFY(people.isThere(people.lasting));
        const auto log =
            people.store->log({.subject = report->erased.front().pseudonym, .kind = "erased"}, 0, 10);
        QVERIFY(log);
        QCOMPARE(log->entries.size(), std::size_t{1});
        QVERIFY(log->entries.front().details.find("in advance") != std::string::npos);
        QCOMPARE(log->entries.front().operatorId, people.signedIn->id);
        QVERIFY(people.store->verifyLog()->isUnbroken);
        QVERIFY(people.store->find("brief", {}, 0, 10)->people.empty());
    }

    void anOperatorWithoutRightsTriggersWhatTheAdministratorSaid() {
        Enrolled people;
        QVERIFY(people.store->setSetting(kRetentionSetting, "0"));
        QVERIFY(people.store->addOperator("Bob", Role::Operator, secret("bob's password")));
        QVERIFY(people.store->signIn("Bob", secret("bob's password")));
        people.time.now += days(31);
        QCOMPARE(people.store->applyRetention()->erased.size(), std::size_t{1});
        QVERIFY(codeOf(people.store->setSetting(kRetentionSetting, "1")) == ErrorCode::NotPermitted);
        people.store->signOut();
        QVERIFY(codeOf(people.store->applyRetention()) == ErrorCode::NotPermitted);
    }

    void aRenewedConsentKeepsThePerson() {
        Enrolled people;
        QVERIFY(people.store->setSetting(kRetentionSetting, "0"));
        people.time.now += days(29);
        QVERIFY(people.store->addConsent(people.brief, kConsent));
        people.time.now += days(10);
        QVERIFY(people.store->applyRetention()->erased.empty());
        QVERIFY(people.isThere(people.brief));
    }

    void aClockThatJumpedErasesNobodyUntilAnAdministratorSaysSoAgain() {
        Enrolled people;
        QVERIFY(people.store->setSetting(kRetentionSetting, "0"));
        people.time.now += days(365 * 70);
        for (int i = 0; i < 2; ++i) {
            people.store = people.open(); // also not the second time that somebody signs in
            QVERIFY(people.store && people.store->signIn("Ada", secret(StoreFixture::kPassword)));
            const auto report = people.store->applyRetention();
            QVERIFY(report && report->erased.empty());
            QCOMPARE(report->heldBack, std::size_t{1});
            QVERIFY(people.isThere(people.brief));
        }
        people.time.now -= days(365 * 70 - 10); // set right again: all goes on as if nothing had been
        QVERIFY(people.store->applyRetention()->erased.empty());
        people.time.now += days(60);
        QCOMPARE(people.store->applyRetention()->erased.size(), std::size_t{1});
    }

    void erasingOnCommandSaysThatTheClockIsRight() {
        Enrolled people;
        QVERIFY(people.store->setSetting(kRetentionSetting, "0"));
        people.time.now += days(400);
        QCOMPARE(people.store->applyRetention()->heldBack, std::size_t{1});
        QCOMPARE(people.store->eraseExpired()->size(), std::size_t{1});
        const auto report = people.store->applyRetention();
        QVERIFY(report && report->erased.empty() && report->heldBack == 0);
    }

    void aStoreInRegularUseIsNeverHeldBack() {
        Enrolled people;
        QVERIFY(people.store->setSetting(kRetentionSetting, "365"));
        for (int month = 0; month < 14; ++month) {
            QVERIFY(people.isThere(people.brief) || month > 12);
            QCOMPARE(people.store->applyRetention()->heldBack, std::size_t{0});
            people.time.now += days(30);
        }
        QCOMPARE(people.store->applyRetention()->heldBack, std::size_t{0});
        QVERIFY(!people.isThere(people.brief));
    }

    void aSettingThatIsNoNumberOfDaysIsToldAndErasesNobody() {
        Enrolled people;
        people.time.now += days(60);
        for (const char* value : {"soon", "-1", "4000", "7 days", "", "99999999999999999999"}) {
            QVERIFY(people.store->setSetting(kRetentionSetting, value));
            QVERIFY2(codeOf(people.store->applyRetention()) == ErrorCode::CorruptData, value);
        }
        QVERIFY(people.isThere(people.brief));
    }

    void theTimeOfTheLastLookCannotBeSetFromOutside() {
        Enrolled people;
        QVERIFY(codeOf(people.store->setSetting("retention_seen", "0")) == ErrorCode::InvalidArgument);
    }
};

LIKENESS_TEST(TestRetention)
#include "TestRetention.moc"
