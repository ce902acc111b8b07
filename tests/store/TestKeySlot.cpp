// SPDX-FileCopyrightText: 2026 Likeness contributors
// SPDX-License-Identifier: Apache-2.0

#include "store/KeySlot.h"
#include "support/FakeKeyVault.h"
#include "support/StoreFixture.h"
#include "support/TestProgram.h"

#include <QTest>

using namespace likeness;
using namespace likeness::store;
using namespace likeness::test;

namespace {

const std::vector<std::byte> kStoreId(16, std::byte{7});
const std::vector<std::byte> kOtherStore(16, std::byte{8});

} // namespace

class TestKeySlot : public QObject {
    Q_OBJECT

    SecretBytes m_key = secret("0123456789abcdef0123456789abcdef");
    SecretBytes m_passphrase = secret("correct horse");

  private slots:
    void aPassphraseOpensItsSlotAlone() {
        const auto slot = passphraseSlot(m_key, kStoreId, m_passphrase, HashCost::cheapest());
        QVERIFY(slot);
        QVERIFY(openPassphraseSlot(*slot, kStoreId, m_passphrase)->equals(m_key));
        QVERIFY(codeOf(openPassphraseSlot(*slot, kStoreId, secret("Correct horse"))) ==
                ErrorCode::WrongPassphrase);
        QVERIFY(codeOf(openPassphraseSlot(*slot, kStoreId, SecretBytes())) == ErrorCode::WrongPassphrase);
        QVERIFY(codeOf(openPassphraseSlot(*slot, kOtherStore, m_passphrase)) == ErrorCode::WrongPassphrase);
        QVERIFY(!isCheaperThan(*slot, HashCost::cheapest()));
        QVERIFY(isCheaperThan(*slot, HashCost::interactive()));
    }

    void changedParametersOpenNothing() {
        auto slot = *passphraseSlot(m_key, kStoreId, m_passphrase, {2, 16384});
        const auto at = slot.parameters.find("\"passes\":2");
        QVERIFY(at != std::string::npos);
        slot.parameters.replace(at, 10, "\"passes\":1");
        QVERIFY(codeOf(openPassphraseSlot(slot, kStoreId, m_passphrase)) == ErrorCode::WrongPassphrase);
    }

    void parametersThatAskTooMuchAreRefusedAtOnce_data() {
        QTest::addColumn<QByteArray>("parameters");
        const QByteArray salt = R"("salt":"00112233445566778899aabbccddeeff")";
        QTest::newRow("a tebibyte") << QByteArray(R"({"passes":1,"memory":1099511627776,)" + salt + "}");
        QTest::newRow("a thousand million passes")
            << QByteArray(R"({"passes":1000000000,"memory":8192,)" + salt + "}");
        QTest::newRow("no passes") << QByteArray(R"({"passes":0,"memory":8192,)" + salt + "}");
        QTest::newRow("negative") << QByteArray(R"({"passes":-1,"memory":8192,)" + salt + "}");
        QTest::newRow("text") << QByteArray(R"({"passes":"1","memory":8192,)" + salt + "}");
        QTest::newRow("no salt") << QByteArray(R"({"passes":1,"memory":8192})");
        QTest::newRow("short salt") << QByteArray(R"({"passes":1,"memory":8192,"salt":"00"})");
        QTest::newRow("salt that is no hexadecimal")
            << QByteArray(R"({"passes":1,"memory":8192,"salt":"zz"})");
        QTest::newRow("no object") << QByteArray("[]");
        QTest::newRow("no JSON") << QByteArray("x");
        QTest::newRow("nothing") << QByteArray();
    }

    void parametersThatAskTooMuchAreRefusedAtOnce() {
        QFETCH(const QByteArray, parameters);
        auto slot = *passphraseSlot(m_key, kStoreId, m_passphrase, HashCost::cheapest());
        slot.parameters = parameters.toStdString();
        QVERIFY(codeOf(openPassphraseSlot(slot, kStoreId, m_passphrase)) == ErrorCode::CorruptData);
    }

    void aKeychainOpensItsSlotWhileItHasTheKey() {
        FakeKeyVault vault;
        const auto slot = keychainSlot(m_key, kStoreId, vault);
        QVERIFY(slot && openKeychainSlot(*slot, kStoreId, vault)->equals(m_key));
        FakeKeyVault empty;
        QVERIFY(codeOf(openKeychainSlot(*slot, kStoreId, empty)) == ErrorCode::KeychainUnavailable);
        QVERIFY(keychainSlot(m_key, kStoreId, vault)); // another key under the same name
        QVERIFY(codeOf(openKeychainSlot(*slot, kStoreId, vault)) == ErrorCode::KeychainUnavailable);
    }

    void aStoreInTheKeychainOpensWithEitherKey() {
        FakeKeyVault vault;
        StoreFixture fixture;
        QVERIFY(fixture.store->addKeychain(vault));
        QVERIFY(fixture.store->protection() == Protection::Keychain);
        fixture.store.reset();
        const auto byVault = EnrolmentStore::open(fixture.file, {.vault = &vault});
        QVERIFY(byVault && (*byVault)->protection() == Protection::Keychain);
        QVERIFY(fixture.open()); // with the passphrase
        FakeKeyVault lost;
        const auto refused = EnrolmentStore::open(fixture.file, {.vault = &lost});
        QVERIFY(codeOf(refused) == ErrorCode::KeychainUnavailable);
        QVERIFY(codeOf(EnrolmentStore::open(fixture.file, {})) == ErrorCode::KeychainUnavailable);
        QVERIFY((*byVault)->signIn("Ada", secret(StoreFixture::kPassword)));
        QVERIFY((*byVault)->removeKeychain(vault));
        QVERIFY(vault.isEmpty());
        QVERIFY(codeOf(EnrolmentStore::open(fixture.file, {.vault = &vault})) == ErrorCode::WrongPassphrase);
    }

    void passwordsAreVerifiedAndBounded() {
        const auto verifier = hashPassword(m_passphrase, HashCost::cheapest());
        QVERIFY(verifier && verifier->starts_with("$argon2id$v=19$m=8,t=1,p=1$"));
        QVERIFY(*verifyPassword(*verifier, m_passphrase));
        QVERIFY(!*verifyPassword(*verifier, secret("correct house")));
        QVERIFY(!needsRehash(*verifier, HashCost::cheapest()) &&
                needsRehash(*verifier, HashCost::interactive()));
        QVERIFY(codeOf(verifyPassword("", m_passphrase)) == ErrorCode::CorruptData);
        QVERIFY(codeOf(verifyPassword("$argon2id$v=19$m=99999999,t=1,p=1$AAAA$AAAA", m_passphrase)) ==
                ErrorCode::CorruptData);
        QVERIFY(codeOf(verifyPassword("$argon2id$v=19$m=8,t=99999,p=1$AAAA$AAAA", m_passphrase)) ==
                ErrorCode::CorruptData);
    }
};

LIKENESS_TEST(TestKeySlot)
#include "TestKeySlot.moc"
