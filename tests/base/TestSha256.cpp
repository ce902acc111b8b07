// SPDX-FileCopyrightText: 2026 Likeness contributors
// SPDX-License-Identifier: Apache-2.0

#include "base/Sha256.h"
#include "support/TestProgram.h"

#include <QTest>

#include <sodium.h>

#include <span>

using namespace likeness;

class TestSha256 : public QObject {
    Q_OBJECT

  private slots:
    // The examples of FIPS 180-4 as NIST publishes them, and the digest of nothing.
    void sha256Hex_givesThePublishedDigests_data() {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QByteArray>("digest");
        QTest::addRow("nothing") << QByteArray()
                                 << QByteArray(
                                        "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
        QTest::addRow("one block") << QByteArray("abc")
                                   << QByteArray(
                                          "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
        QTest::addRow("two blocks")
            << QByteArray("abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq")
            << QByteArray("248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1");
        QTest::addRow("a million letters")
            << QByteArray(1000000, 'a')
            << QByteArray("cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0");
    }
    void sha256Hex_agreesWithLibsodiumAtEveryLength();
    void sha256Hex_givesThePublishedDigests() {
        QFETCH(QByteArray, text);
        QFETCH(QByteArray, digest);
        const auto bytes = std::as_bytes(std::span(text.constData(), static_cast<std::size_t>(text.size())));
        QCOMPARE(QByteArray::fromStdString(sha256Hex(bytes)), digest);
    }
};

void TestSha256::sha256Hex_agreesWithLibsodiumAtEveryLength() {
    // Up to three blocks and their padding.
    QByteArray bytes;
    for (int length = 0; length <= 200; ++length) {
        QByteArray digest(crypto_hash_sha256_BYTES, '\0');
        crypto_hash_sha256(reinterpret_cast<unsigned char*>(digest.data()),
                           reinterpret_cast<const unsigned char*>(bytes.constData()),
                           static_cast<unsigned long long>(bytes.size()));
        const auto asBytes = std::as_bytes(std::span(bytes.constData(), static_cast<std::size_t>(length)));
        QCOMPARE(QByteArray::fromStdString(sha256Hex(asBytes)), digest.toHex());
        bytes.append(static_cast<char>(37 * length + 11));
    }
}

LIKENESS_TEST(TestSha256)
#include "TestSha256.moc"
