// SPDX-FileCopyrightText: 2026 Likeness contributors
// SPDX-License-Identifier: Apache-2.0

#include "store/Sealing.h"
#include "support/StoreFixture.h"
#include "support/TestProgram.h"

#include <QTest>

#include <sodium.h>

#include <array>

using namespace likeness;
using namespace likeness::store;
using namespace likeness::test;

namespace {

const std::array<std::byte, 2> kStoreId{std::byte{0xAB}, std::byte{0xCD}};
const CellAddress kAddress{kStoreId, "samples", "chip", 0x0102, 0x0304, "d1"};

/// The associated data of `kAddress`, written out by hand after docs/store.md: each part with its length as
/// 32-bit little-endian before it.
const std::string kAssociatedData = [] {
    const auto part = [](std::string_view text) {
        return std::string{static_cast<char>(text.size()), 0, 0, 0} + std::string(text);
    };
    using namespace std::string_view_literals;
    return part("likeness-cell-1") + part("\xAB\xCD") + part("samples") + part("chip") +
           part("\x02\x01\x00\x00\x00\x00\x00\x00"sv) + part("\x04\x03\x00\x00\x00\x00\x00\x00"sv) +
           part("d1");
}();

std::span<const std::byte> bytesOfText(std::string_view text) {
    return std::as_bytes(std::span(text));
}

const SecretBytes& key() {
    static const SecretBytes kKey = secret("0123456789abcdef0123456789abcdef");
    return kKey;
}

} // namespace

class TestSealing : public QObject {
    Q_OBJECT

  private slots:
    void aCellIsWhatTheDocumentSays() {
        const std::string content = "what nobody else may read";
        const auto sealed = seal(key(), bytesOfText(content), kAddress);
        QVERIFY(sealed);
        QCOMPARE(sealed->size(), content.size() + 41);
        QVERIFY(sealed->front() == std::byte{1});
        // Opened with libsodium alone.
        const auto* const raw = reinterpret_cast<const unsigned char*>(sealed->data());
        std::string opened(content.size(), ' ');
        QCOMPARE(crypto_aead_xchacha20poly1305_ietf_decrypt(
                     reinterpret_cast<unsigned char*>(opened.data()), nullptr, nullptr, raw + 25,
                     sealed->size() - 25, reinterpret_cast<const unsigned char*>(kAssociatedData.data()),
                     kAssociatedData.size(), raw + 1, key().data()),
                 0);
        QCOMPARE(opened, content);
    }

    void theSameContentIsNeverSealedTheSameWay() {
        QVERIFY(*seal(key(), bytesOfText("x"), kAddress) != *seal(key(), bytesOfText("x"), kAddress));
    }

    void anyChangedOrMissingByteIsFound() {
        const auto sealed = *seal(key(), bytesOfText("content"), kAddress);
        QVERIFY(unseal(key(), sealed, kAddress));
        for (std::size_t i = 0; i < sealed.size(); ++i) {
            auto changed = sealed;
            changed[i] ^= std::byte{1};
            QVERIFY(codeOf(unseal(key(), changed, kAddress)) == ErrorCode::CorruptData);
            QVERIFY(codeOf(unseal(key(), std::span(sealed).first(i), kAddress)) == ErrorCode::CorruptData);
        }
        auto longer = sealed;
        longer.push_back(std::byte{0});
        QVERIFY(codeOf(unseal(key(), longer, kAddress)) == ErrorCode::CorruptData);
    }

    void aCellOpensNowhereElse() {
        const auto sealed = *seal(key(), bytesOfText("content"), kAddress);
        const std::array<std::byte, 2> otherStore{std::byte{0xAB}, std::byte{0xCE}};
        const auto opensAt = [&](const CellAddress& address) {
            return unseal(key(), sealed, address).has_value();
        };
        const auto [id, table, column, row, subject, model] = kAddress;
        QVERIFY(opensAt({id, table, column, row, subject, model}));
        QVERIFY(!opensAt({otherStore, table, column, row, subject, model}));
        QVERIFY(!opensAt({id, "consents", column, row, subject, model}));
        QVERIFY(!opensAt({id, table, "details", row, subject, model}));
        QVERIFY(!opensAt({id, table, column, row + 1, subject, model}));
        QVERIFY(!opensAt({id, table, column, row, subject + 1, model}));
        QVERIFY(!opensAt({id, table, column, row, subject, "d2"}));
        QVERIFY(!opensAt({id, table, column, subject, row, model}));
        QVERIFY(!opensAt({id, "samplesc", "hip", row, subject, model})); // parts do not run into each other
        QVERIFY(!unseal(secret("another key, also with 32 bytes!"), sealed, kAddress));
    }

    void emptyContentAndWrongKeys() {
        const auto sealed = seal(key(), {}, kAddress);
        QVERIFY(sealed && unseal(key(), *sealed, kAddress)->empty());
        QVERIFY(codeOf(seal(secret("short"), {}, kAddress)) == ErrorCode::InvalidArgument);
        QVERIFY(codeOf(unseal(SecretBytes(), *sealed, kAddress)) == ErrorCode::CorruptData);
    }
};

LIKENESS_TEST(TestSealing)
#include "TestSealing.moc"
