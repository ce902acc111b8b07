// SPDX-FileCopyrightText: 2026 Likeness contributors
// SPDX-License-Identifier: Apache-2.0

#include "common/SystemKeychain.h"
#include "support/StoreFixture.h"
#include "support/TestProgram.h"

#include <QTest>

using namespace likeness;
using namespace likeness::store;
using namespace likeness::test;

/// Run in a session of its own with an unlocked keychain (RunWithKeychain.sh), and without one.
class TestSystemKeychain : public QObject {
    Q_OBJECT

    static bool hasKeychain() { return qEnvironmentVariable("LIKENESS_TEST_KEYCHAIN") == "unlocked"; }

  private slots:
    void aSecretIsKeptAndForgotten() {
        SystemKeychain keychain;
        const auto secret = SecretBytes::random(32);
        const auto written = keychain.write("test secret", *secret);
        if (!hasKeychain()) {
            QVERIFY(codeOf(written) == ErrorCode::KeychainUnavailable);
            QVERIFY(codeOf(keychain.read("test secret")) == ErrorCode::KeychainUnavailable);
            return;
        }
        QVERIFY2(written, written ? "" : written.error().message.c_str());
        QVERIFY(keychain.read("test secret")->equals(*secret));
        QVERIFY(codeOf(keychain.read("another")) == ErrorCode::KeychainUnavailable);
        QVERIFY(keychain.remove("test secret"));
        QVERIFY(codeOf(keychain.read("test secret")) == ErrorCode::KeychainUnavailable);
    }

    void aStoreIsOpenedByTheKeychainOrStillByItsPassphrase() {
        SystemKeychain keychain;
        StoreFixture fixture;
        const auto added = fixture.store->addKeychain(keychain);
        fixture.store.reset();
        const auto opened = EnrolmentStore::open(fixture.file, {.vault = &keychain});
        if (hasKeychain()) {
            QVERIFY2(added, added ? "" : added.error().message.c_str());
            QVERIFY2(opened, opened ? "" : opened.error().message.c_str());
        } else {
            QVERIFY(codeOf(added) == ErrorCode::KeychainUnavailable);
            QVERIFY(codeOf(opened) == ErrorCode::WrongPassphrase);
        }
        QVERIFY(fixture.open());
    }
};

LIKENESS_TEST(TestSystemKeychain)
#include "TestSystemKeychain.moc"
