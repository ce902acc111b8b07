// SPDX-FileCopyrightText: 2026 Likeness contributors
// SPDX-License-Identifier: Apache-2.0

#include "faceprint/Vectors.h"
#include "store/Operators.h"
#include "support/Results.h"
#include "support/StoreFixture.h"
#include "support/TestProgram.h"

#include <QTest>

using namespace likeness;
using namespace likeness::store;
using namespace likeness::test;

class TestOperators : public QObject {
    Q_OBJECT

  private slots:
    void delayAfter_growsFromTheThirdFailure_data() {
        QTest::addColumn<int>("failures");
        QTest::addColumn<int>("seconds");
        QTest::newRow("none") << 0 << 0;
        QTest::newRow("two") << 2 << 0;
        QTest::newRow("three") << 3 << 2;
        QTest::newRow("four") << 4 << 4;
        QTest::newRow("ten") << 10 << 256;
        QTest::newRow("eleven") << 11 << 512;
        QTest::newRow("twelve") << 12 << 900;
        QTest::newRow("very many") << 2'000'000'000 << 900;
        QTest::newRow("a record from nowhere") << -5 << 0;
    }
    void delayAfter_growsFromTheThirdFailure() {
        QFETCH(const int, failures);
        QFETCH(const int, seconds);
        QCOMPARE(delayAfter(failures).count(), static_cast<std::int64_t>(seconds));
    }

    void failuresOutliveTheProgram() {
        StoreFixture fixture;
        fixture.store->signOut();
        for (int i = 0; i < 3; ++i) {
            VERIFY_FAILS(fixture.store->signIn("Ada", secret("not her password")),
                         ErrorCode::WrongPassphrase);
        }
        fixture.store = fixture.open();
        VERIFY_FAILS(fixture.store->signIn("Ada", secret(StoreFixture::kPassword)), ErrorCode::TryLater);
        fixture.time.now += std::chrono::seconds(3);
        VERIFY_OK(fixture.store->signIn("Ada", secret(StoreFixture::kPassword)));
    }

    void aClockThatWasSetBackDoesNotLockAnybodyOutForLong() {
        StoreFixture fixture;
        fixture.store->signOut();
        for (int i = 0; i < 3; ++i) {
            QVERIFY(!fixture.store->signIn("Ada", secret("not her password")));
        }
        fixture.time.now -= std::chrono::hours(24 * 365);
        const auto early = fixture.store->signIn("Ada", secret(StoreFixture::kPassword));
        if (!early) {
            VERIFY_FAILS(early, ErrorCode::TryLater);
            fixture.time.now += std::chrono::seconds(3);
            VERIFY_OK(fixture.store->signIn("Ada", secret(StoreFixture::kPassword)));
        }
    }

    void anOperatorWhoIsDisabledIsTurnedAwayAndComesBackWithTheSamePassword() {
        StoreFixture fixture;
        const auto bob = fixture.store->addOperator("Bob", Role::Operator, secret("bob's password"));
        VERIFY_OK(bob);
        VERIFY_OK(fixture.store->changeOperator(*bob, Role::Operator, true));
        VERIFY_FAILS(fixture.store->signIn("bob", secret("bob's password")), ErrorCode::NotPermitted);
        VERIFY_OK(fixture.store->signIn("Ada", secret(StoreFixture::kPassword)));
        VERIFY_OK(fixture.store->changeOperator(*bob, Role::Operator, false));
        const auto back = fixture.store->signIn(" BOB ", secret("bob's password"));
        VERIFY_OK(back);
        QCOMPARE(back->id, *bob);
    }

    void thereIsAlwaysAnAdministratorLeft() {
        StoreFixture fixture;
        const RowId ada = fixture.signedIn->id;
        QVERIFY(codeOf(fixture.store->changeOperator(ada, Role::Operator, false)) ==
                ErrorCode::InvalidArgument);
        QVERIFY(codeOf(fixture.store->changeOperator(ada, Role::Administrator, true)) ==
                ErrorCode::InvalidArgument);
        QVERIFY(fixture.store->addOperator("Bob", Role::Administrator, secret("bob's password")));
        QVERIFY(codeOf(fixture.store->addOperator("BOB", Role::Operator, secret("other password"))) ==
                ErrorCode::AlreadyExists);
        QVERIFY(fixture.store->changeOperator(ada, Role::Administrator, true));
        QVERIFY(codeOf(fixture.store->signIn("Ada", secret(StoreFixture::kPassword))) ==
                ErrorCode::NotPermitted);
    }
};

LIKENESS_TEST(TestOperators)
#include "TestOperators.moc"
