// SPDX-FileCopyrightText: 2026 Likeness contributors
// SPDX-License-Identifier: Apache-2.0

#include "store/Hex.h"
#include "store/StoreKeys.h"
#include "support/TestProgram.h"

#include <QTest>

#include <numeric>
#include <set>

using namespace likeness;
using namespace likeness::store;

namespace {

/// The bytes 0, 1, … 31 as a store's key.
StoreKeys knownKeys() {
    auto key = SecretBytes::zeros(32);
    std::uint8_t next = 0;
    for (std::byte& byte : key->writable()) {
        byte = static_cast<std::byte>(next++);
    }
    return std::move(*StoreKeys::fromStoreKey(std::move(*key)));
}

std::span<const std::byte> bytesOfText(std::string_view text) {
    return std::as_bytes(std::span(text));
}

} // namespace

/// Expected values are from Python's hashlib, by what libsodium documents of crypto_kdf: subkey i is
/// blake2b(b"", digest_size=32, key=store key, salt=i as 8 bytes little-endian and 8 zeros,
/// person=b"likestor" and 8 zeros).
class TestStoreKeys : public QObject {
    Q_OBJECT

  private slots:
    void subkeysAreThoseOfTheDocumentedDerivation() {
        const StoreKeys keys = knownKeys();
        QCOMPARE(toHex(keys.subjectWrappingKey().bytes()),
                 std::string("44850fb6ac4ce68bc4a5a48512b5ea22ce0a189f99f1165bdf057e23f5acb7f8"));
        QCOMPARE(toHex(keys.settingsKey().bytes()),
                 std::string("a3efe2fa6606c71785b756fd0249fc9d75f46a9d418dac7fac29af166ed582dd"));
    }

    void tagsAndChainAreKeyedHashes() {
        const StoreKeys keys = knownKeys();
        // blake2b(11, 0, 0, 0, "external id", 4, 0, 0, 0, "e-17"; digest_size=16, key=subkey 2)
        QCOMPARE(toHex(keys.tagOf("external id", "e-17")), std::string("f12ffb0557356579360af9a0e8d1fcb3"));
        QVERIFY(keys.tagOf("operator", "e-17") != keys.tagOf("external id", "e-17"));
        QVERIFY(keys.tagOf("external id", "e-18") != keys.tagOf("external id", "e-17"));
        QVERIFY(StoreKeys::random()->tagOf("external id", "e-17") != keys.tagOf("external id", "e-17"));
        // blake2b("a line"; digest_size=32, key=subkey 3)
        QCOMPARE(toHex(keys.chainMac(bytesOfText("a line"))),
                 std::string("535517f21e8b9d46445659ef23a408c4006e52f3b1d793ce8658908eeb1b8fb4"));
    }

    void signaturesAreOfOneStoreAndOneMessage() {
        const StoreKeys keys = knownKeys();
        const auto other = StoreKeys::random();
        const Signature signature = keys.sign(bytesOfText("head"));
        const Digest publicKey = keys.signaturePublicKey();
        QVERIFY(StoreKeys::isSignatureOf(signature, bytesOfText("head"), publicKey));
        QVERIFY(!StoreKeys::isSignatureOf(signature, bytesOfText("heaD"), publicKey));
        QVERIFY(!StoreKeys::isSignatureOf(signature, bytesOfText("head"), other->signaturePublicKey()));
        QVERIFY(!StoreKeys::isSignatureOf(other->sign(bytesOfText("head")), bytesOfText("head"), publicKey));
    }

    void aKeyOfAnotherLengthIsRefused() {
        QVERIFY(codeOf(StoreKeys::fromStoreKey(std::move(*SecretBytes::zeros(31)))) ==
                ErrorCode::InvalidArgument);
        QVERIFY(codeOf(StoreKeys::fromStoreKey({})) == ErrorCode::InvalidArgument);
    }

    void rowNumbersArePositiveAndDiffer() {
        std::set<std::int64_t> seen;
        for (int i = 0; i < 10'000; ++i) {
            const std::int64_t id = randomRowId();
            QVERIFY(id > 0 && seen.insert(id).second);
        }
        // All 52 bits are used, and no more.
        QVERIFY(*seen.rbegin() > (std::int64_t{1} << 51U));
        QVERIFY(*seen.rbegin() < (std::int64_t{1} << 52U));
    }
};

LIKENESS_TEST(TestStoreKeys)
#include "TestStoreKeys.moc"
