// SPDX-FileCopyrightText: 2026 Likeness contributors
// SPDX-License-Identifier: Apache-2.0

#include "support/Results.h"
#include "support/StoreFixture.h"
#include "support/TestProgram.h"

#include <QFile>
#include <QTest>

using namespace likeness;
using namespace likeness::store;
using namespace likeness::test;

/// A store as a whole: its file, what opens it, and its settings.
class TestStoreFile : public QObject {
    Q_OBJECT

  private slots:
    void passphrase_opensAloneAndCanBeChanged() {
        StoreFixture fixture;
        QVERIFY(fixture.store->enrol({"1", "A", ""}, kConsent, std::vector{sampleOf(printOf(1))}));
        const auto wrong = secret("wrong passphrase");
        QVERIFY(codeOf(EnrolmentStore::open(fixture.file, fixture.access(&wrong))) ==
                ErrorCode::WrongPassphrase);
        QVERIFY(codeOf(EnrolmentStore::open(fixture.file, {})) == ErrorCode::WrongPassphrase);
        const auto fresh = secret("a fresh passphrase");
        QVERIFY(codeOf(fixture.store->changePassphrase(fixture.passphrase, secret("short"))) ==
                ErrorCode::InvalidArgument);
        // Whoever is signed in need not know it.
        VERIFY_FAILS(fixture.store->changePassphrase(wrong, fresh), ErrorCode::WrongPassphrase);
        VERIFY_FAILS(fixture.store->changePassphrase({}, fresh), ErrorCode::WrongPassphrase);
        QVERIFY(fixture.open());
        QCOMPARE(fixture.store->log({.kind = std::string(audit::kFailed)}, 0, 9)->entries.front().details,
                 std::string(R"({"what":"keys-changed","error":"WrongPassphrase"})"));
        QCOMPARE(fixture.store->log({.kind = std::string(audit::kKeysChanged)}, 0, 9)->total,
                 std::uint64_t{0});
        VERIFY_OK(fixture.store->changePassphrase(fixture.passphrase, fresh));
        fixture.store.reset();
        QVERIFY(!fixture.open());
        auto opened = EnrolmentStore::open(fixture.file, fixture.access(&fresh));
        VERIFY_OK(opened);
        QVERIFY((*opened)->signIn("Ada", secret(StoreFixture::kPassword)));
        QCOMPARE((*opened)->subject(*(*opened)->idOf("1"))->profile.displayName, std::string("A"));
    }

    void ownPassword_isChangedOnlyByWhoKnowsIt() {
        StoreFixture fixture;
        EnrolmentStore& store = *fixture.store;
        VERIFY_FAILS(store.setPassword(store.signedIn()->id, secret("another password")),
                     ErrorCode::InvalidArgument);
        for (int i = 0; i < 3; ++i) {
            VERIFY_FAILS(store.setOwnPassword(secret("a guess at it"), secret("another password")),
                         ErrorCode::WrongPassphrase);
        }
        // Guesses are slowed down as those at the door are.
        VERIFY_FAILS(store.setOwnPassword(secret(StoreFixture::kPassword), secret("another password")),
                     ErrorCode::TryLater);
        fixture.time.now += std::chrono::seconds(2);
        VERIFY_OK(store.setOwnPassword(secret(StoreFixture::kPassword), secret("another password")));
        VERIFY_OK(store.signIn("Ada", secret("another password")));
        QCOMPARE(store.log({.kind = std::string(audit::kFailed)}, 0, 9)->total, std::uint64_t{4});
        QCOMPARE(store.log({.kind = std::string(audit::kOperatorChanged)}, 0, 9)->total, std::uint64_t{1});
    }

    void anOpenStoreSaysSoAndCanBeLocked() {
        StoreFixture fixture(Protection::Open);
        QVERIFY(fixture.store->protection() == Protection::Open);
        QVERIFY(EnrolmentStore::open(fixture.file, {}));
        QVERIFY(fixture.store->changePassphrase({}, fixture.passphrase));
        fixture.store.reset();
        QVERIFY(codeOf(EnrolmentStore::open(fixture.file, {})) == ErrorCode::WrongPassphrase);
        const auto store = fixture.open();
        QVERIFY(store && store->protection() == Protection::Passphrase);
    }

    void settingsAreKeptAndLogged() {
        StoreFixture fixture;
        QVERIFY(!*fixture.store->setting("fmr_match"));
        QVERIFY(fixture.store->setSetting("fmr_match", "1e-5"));
        QVERIFY(fixture.store->setSetting("fmr_match", "1e-6"));
        QCOMPARE(fixture.open()->setting("fmr_match")->value(), std::string("1e-6"));
        QCOMPARE(fixture.store->log({.kind = std::string(audit::kSettingChanged)}, 0, 9)->total,
                 std::uint64_t{2});
    }

    void create_neverOverwritesAFile() {
        StoreFixture fixture;
        const auto before = rawBytes(fixture);
        NewStore options{.administrator = "X",
                         .administratorPassword = secret("password"),
                         .passphrase = secret("passphrase"),
                         .cost = HashCost::cheapest()};
        QVERIFY(codeOf(EnrolmentStore::create(fixture.file, options, fixture.access())) ==
                ErrorCode::AlreadyExists);
        QVERIFY(rawBytes(fixture) == before);
        options.passphrase = secret("short");
        const auto other = fixture.file.parent_path() / "other";
        QVERIFY(codeOf(EnrolmentStore::create(other, options, fixture.access())) ==
                ErrorCode::InvalidArgument);
        QVERIFY(!std::filesystem::exists(other));
        options.passphrase = secret("passphrase");
        options.administrator = "";
        QVERIFY(codeOf(EnrolmentStore::create(other, options, fixture.access())) ==
                ErrorCode::InvalidArgument);
        QVERIFY(!std::filesystem::exists(other));
    }

    void open_saysWhatIsWrongWithAFileThatIsNoStore() {
        StoreFixture fixture;
        const auto open = [&](const std::filesystem::path& file) {
            return codeOf(EnrolmentStore::open(file, fixture.access()));
        };
        const auto folder = fixture.file.parent_path();
        QVERIFY(open(folder / "nowhere") == ErrorCode::CannotReadFile);
        QVERIFY(open(folder) == ErrorCode::CannotReadFile);
        QFile text(QString::fromStdString((folder / "text").string()));
        QVERIFY(text.open(QIODevice::WriteOnly) && text.write("SQLite is not in here") > 0);
        text.close();
        QVERIFY(open(folder / "text") == ErrorCode::UnsupportedFormat);
    }
};

LIKENESS_TEST(TestStoreFile)
#include "TestStoreFile.moc"
