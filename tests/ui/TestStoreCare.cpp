// SPDX-FileCopyrightText: 2026 Likeness contributors
// SPDX-License-Identifier: Apache-2.0

#include "Samples.h"
#include "enrolment/PeopleModel.h"
#include "enrolment/RateMeaning.h"
#include "enrolment/StoreCareModel.h"
#include "enrolment/StoreSettingsModel.h"

#include "faceprint/RejectionRate.h"
#include "store/KeyVault.h"
#include "support/TestProgram.h"

#include <QtCore/QTemporaryDir>

#include <functional>
#include <map>
#include <memory>

using namespace likeness;

namespace {

/// A keychain in memory, which can be taken away.
class MemoryKeychain : public store::KeyVault {
  public:
    Result<store::SecretBytes> read(const std::string& account) override {
        const auto found = m_secrets.find(account);
        return isThere && found != m_secrets.end() ? store::SecretBytes::copyOf(found->second.bytes())
                                                   : fail(ErrorCode::KeychainUnavailable, "no such secret");
    }
    Result<void> write(const std::string& account, const store::SecretBytes& secret) override {
        if (!isThere) {
            return fail(ErrorCode::KeychainUnavailable, "the system has no keychain that can be used");
        }
        m_secrets.insert_or_assign(account, *store::SecretBytes::copyOf(secret.bytes()));
        return {};
    }
    Result<void> remove(const std::string& account) override {
        m_secrets.erase(account);
        return {};
    }
    [[nodiscard]] std::size_t size() const { return m_secrets.size(); }

    bool isThere = true;

  private:
    std::map<std::string, store::SecretBytes> m_secrets;
};

} // namespace

/// What an administrator does to a store in the settings, on the real store.
class TestStoreCare : public QObject {
    Q_OBJECT

  private slots:
    void init() {
        m_folder = std::make_unique<QTemporaryDir>();
        m_keychain.isThere = true;
        start();
        m_host->create(file(), StoreHost::Protection::Passphrase, kPassphrase, QStringLiteral("Ada"),
                       kPassword);
        QVERIFY(until([&] { return m_host->isSignedIn(); }));
    }
    void cleanup() { stop(); }

    void workplace_isKeptInTheStore() {
        QCOMPARE(m_care->idleTimes().value(m_care->idleTime()), QStringLiteral("After 5 minute(s)"));
        QCOMPARE(m_host->samplesWanted(), 3);
        m_care->setIdleTime(0);
        QVERIFY(idle());
        QCOMPARE(m_host->idleTime(), std::chrono::minutes(1));
        m_care->setSampleCount(4);
        QVERIFY(idle());
        QCOMPARE(m_host->samplesWanted(), 5);
        // At another workplace, with other settings of the window.
        stop();
        start();
        m_host->choose(file());
        QVERIFY(until([&] { return m_host->wantsPassphrase() && !m_host->isBusy(); }));
        m_host->unlock(kPassphrase);
        QVERIFY(until([&] { return m_host->state() == StoreHost::State::Locked; }));
        QCOMPARE(m_host->samplesWanted(), 5);
        QCOMPARE(m_host->idleTime(), std::chrono::minutes(1));
    }

    void idle_neverMeansNever() {
        m_care->setIdleTime(4);
        QVERIFY(idle());
        QCOMPARE(m_care->idleTimes().value(m_care->idleTime()), QStringLiteral("Never"));
        QCOMPARE(m_host->idleTime(), std::chrono::milliseconds(0));
        QCoreApplication::processEvents();
        QVERIFY(m_host->isSignedIn());
    }

    void idle_signsOut() {
        m_host->setIdleTime(std::chrono::milliseconds(1));
        QVERIFY(until([&] { return m_host->state() == StoreHost::State::Locked; }));
    }

    void keychain_opensTheStoreUntilItIsTakenOut() {
        QVERIFY(!m_care->isInKeychain());
        m_care->addToKeychain();
        QVERIFY(until([&] { return m_care->isInKeychain(); }));
        QVERIFY(m_host->protectionText().contains(QStringLiteral("keychain")));
        m_host->choose(file()); // without a passphrase
        QVERIFY(until([&] { return m_host->state() == StoreHost::State::Locked; }));
        m_host->signIn(QStringLiteral("Ada"), kPassword);
        QVERIFY(until([&] { return m_host->isSignedIn(); }));
        m_care->removeFromKeychain();
        QVERIFY(until([&] { return !m_care->isInKeychain(); }));
        m_host->choose(file());
        QVERIFY(until([&] { return m_host->wantsPassphrase() && !m_host->isBusy(); }));
    }

    void keychain_thatIsNotThereIsSaidSo() {
        m_keychain.isThere = false;
        m_care->addToKeychain();
        QVERIFY(idle());
        QCOMPARE(m_storeSettings->problem().what(),
                 QStringLiteral("The system's keychain does not give the key."));
        QVERIFY(!m_care->isInKeychain());
    }

    void form_isConverted() {
        QVERIFY(until([&] { return m_care->form() == 0; }));
        m_care->convert(1);
        QVERIFY(until([&] { return m_care->form() == 1 && !m_storeSettings->isBusy(); }));
        QVERIFY(!m_storeSettings->notice().isEmpty());
    }

    void password_isResetForSomebodyWhoForgotTheirs() {
        m_storeSettings->addOperator(QStringLiteral("Bob"), QStringLiteral("bob's first"), false);
        QVERIFY(
            until([&] { return m_storeSettings->operators().size() == 2 && !m_storeSettings->isBusy(); }));
        const auto bob = m_storeSettings->operators().constLast().value<OperatorView>();
        QCOMPARE(bob.name, QStringLiteral("Bob"));
        m_storeSettings->resetPassword(bob.operatorId, bob.name, QStringLiteral("bob's second"));
        QVERIFY(idle());
        m_storeSettings->changeOperator(bob.operatorId, true, false);
        QVERIFY(idle());
        m_host->lock();
        m_host->signIn(QStringLiteral("Bob"), QStringLiteral("bob's second"));
        QVERIFY(until([&] { return m_host->isSignedIn(); }));
        QVERIFY(m_host->isAdministrator());
    }

    void restore_bringsTheBackupAndKeepsWhatWasThere() {
        const QUrl copy = QUrl::fromLocalFile(m_folder->filePath(QStringLiteral("copy.likeness")));
        m_storeSettings->backUp(copy);
        QVERIFY(idle());
        m_storeSettings->addOperator(QStringLiteral("Bob"), QStringLiteral("bob's first"), false);
        QVERIFY(
            until([&] { return m_storeSettings->operators().size() == 2 && !m_storeSettings->isBusy(); }));
        m_host->restore(copy);
        QVERIFY(!m_host->isSignedIn());
        QVERIFY(until([&] { return m_host->wantsPassphrase() && !m_host->isBusy(); }));
        QVERIFY2(m_host->notice().contains(QStringLiteral("before-restore")), qPrintable(m_host->notice()));
        m_host->unlock(kPassphrase);
        QVERIFY(until([&] { return m_host->state() == StoreHost::State::Locked; }));
        m_host->signIn(QStringLiteral("Ada"), kPassword);
        QVERIFY(until([&] { return m_storeSettings->operators().size() == 1; }));
        // Both logs tell: the one of the store that went, and that of the store which came.
        QVERIFY(until([&] { return logLines().contains(QStringLiteral("restored {}")); }));
        const QString aside = file().toLocalFile() + QStringLiteral(".before-restore");
        m_host->choose(QUrl::fromLocalFile(aside));
        QVERIFY(until([&] { return m_host->wantsPassphrase() && !m_host->isBusy(); }));
        m_host->unlock(kPassphrase);
        QVERIFY(until([&] { return m_host->state() == StoreHost::State::Locked; }));
        m_host->signIn(QStringLiteral("Ada"), kPassword);
        QVERIFY(until([&] { return m_host->isSignedIn(); }));
        const QStringList before = logLines();
        QVERIFY2(before.contains(QStringLiteral("begun {\"what\":\"restored\"}")),
                 qPrintable(before.join(u'\n')));
        QVERIFY(!before.contains(QStringLiteral("restored {}")));
    }

    void restore_saysFirstWhatItWouldReplace() {
        const QUrl copy = QUrl::fromLocalFile(m_folder->filePath(QStringLiteral("copy.likeness")));
        m_storeSettings->backUp(copy);
        QVERIFY(idle());
        QString meaning;
        connect(m_host.get(), &StoreHost::copyInspected, this, [&](const QUrl& which, const QString& words) {
            meaning = which == copy ? words : QString();
        });
        m_host->inspectCopy(copy);
        QVERIFY(until([&] { return !meaning.isEmpty(); }));
        QVERIFY2(meaning.contains(QStringLiteral("people.likeness has 0 people")) &&
                     meaning.contains(QStringLiteral("copy.likeness has 0 people")),
                 qPrintable(meaning));
        QVERIFY(m_host->isSignedIn()); // nothing has happened
        m_host->inspectCopy(QUrl::fromLocalFile(test::franck()));
        QVERIFY(until([&] { return !m_host->problem().isEmpty(); }));
        QCOMPARE(m_host->problem().what(), QStringLiteral("This file is not a store of Likeness."));
    }

    void file_thatNobodyNamedIsNotWritten() {
        const QStringList before = logLines();
        m_storeSettings->backUp(QUrl());
        QVERIFY(m_storeSettings->problem().what().startsWith(QStringLiteral("No file was named")));
        QCOMPARE(m_storeSettings->part(), static_cast<int>(StoreJobs::Part::Store));
        m_storeSettings->exportPeople(QUrl(), QStringLiteral("carry it over"));
        QVERIFY(m_storeSettings->problem().what().startsWith(QStringLiteral("No file was named")));
        QCOMPARE(m_storeSettings->part(), static_cast<int>(StoreJobs::Part::Transfer));
        QCOMPARE(logLines(), before);
        // As Qt 6.4 gives a name that was typed: no address of a file.
        m_storeSettings->backUp(QUrl(QStringLiteral("/tmp/typed.likeness")));
        QVERIFY(!m_storeSettings->problem().isEmpty());
        QCOMPARE(logLines(), before);
    }

    void backup_isDoneOnceItIsOnTheDisk() {
        const QString copy = m_folder->filePath(QStringLiteral("copy.likeness"));
        m_storeSettings->backUp(QUrl::fromLocalFile(copy));
        QVERIFY(idle());
        QCOMPARE(logLines().mid(0, 2),
                 (QStringList{QStringLiteral("backed-up {\"bytes\":%1}").arg(QFileInfo(copy).size()),
                              QStringLiteral("begun {\"what\":\"backed-up\"}")}));
        m_storeSettings->backUp(QUrl::fromLocalFile(copy)); // is there already
        QVERIFY(idle());
        QCOMPARE(m_storeSettings->problem().what(), QStringLiteral("This name is taken."));
        QCOMPARE(logLines().first(),
                 QStringLiteral("failed {\"what\":\"backed-up\",\"error\":\"AlreadyExists\"}"));
    }

    void secrets_areChangedByWhoKnowsThem() {
        const QString wrong = QStringLiteral("not the present one");
        const QString fresh = QStringLiteral("battery horse correct");
        m_storeSettings->changePassphrase(wrong, fresh);
        QVERIFY(idle());
        QCOMPARE(m_storeSettings->part(), static_cast<int>(StoreJobs::Part::Passphrase));
        QCOMPARE(m_storeSettings->problem().what(),
                 QStringLiteral("This passphrase does not open the store."));
        m_storeSettings->setOwnPassword(wrong, QStringLiteral("ada's second"));
        QVERIFY(idle());
        QCOMPARE(m_storeSettings->part(), static_cast<int>(StoreJobs::Part::Password));
        QCOMPARE(m_storeSettings->problem().what(), QStringLiteral("Your present password is wrong."));
        m_storeSettings->changePassphrase(kPassphrase, fresh);
        QVERIFY(idle());
        QVERIFY(m_storeSettings->notice().startsWith(QStringLiteral("The passphrase was changed.")));
        m_storeSettings->setOwnPassword(kPassword, QStringLiteral("ada's second"));
        QVERIFY(idle());
        QCOMPARE(m_storeSettings->notice(), QStringLiteral("Your password was changed."));
        m_host->choose(file());
        QVERIFY(until([&] { return m_host->wantsPassphrase() && !m_host->isBusy(); }));
        m_host->unlock(kPassphrase);
        QVERIFY(until([&] { return !m_host->problem().isEmpty() && !m_host->isBusy(); }));
        m_host->unlock(fresh);
        QVERIFY(until([&] { return m_host->state() == StoreHost::State::Locked; }));
        m_host->signIn(QStringLiteral("Ada"), QStringLiteral("ada's second"));
        QVERIFY(until([&] { return m_host->isSignedIn(); }));
    }

    void restore_ofSomethingElseLeavesTheStoreAsItIs() {
        m_host->restore(QUrl::fromLocalFile(test::franck()));
        QVERIFY(until([&] { return m_host->wantsPassphrase() && !m_host->isBusy(); }));
        QVERIFY(!m_host->problem().isEmpty());
        m_host->unlock(kPassphrase);
        QVERIFY(until([&] { return m_host->state() == StoreHost::State::Locked; }));
    }

    void rates_sayWhatTheyMean() {
        RateMeaning meaning(m_engines, *m_host);
        QCOMPARE(meaning.match(),
                 QStringLiteral("Of strangers who claim to be somebody else, about 1 in 10,000 is taken for "
                                "that person."));
        QVERIFY(test::load(m_engines));
        const auto threshold = m_engines.engine()->calibration()->threshold({1e-4});
        QVERIFY(threshold);
        if (falseNonMatchRate(*m_engines.engine()->calibration(), *threshold)) {
            QVERIFY2(meaning.match().contains(QStringLiteral(" % do not reach it")),
                     qPrintable(meaning.match()));
        }
        QVERIFY(!meaning.match().contains(QStringLiteral("not measured")));
        m_storeSettings->setRates(5, 1); // 1 in 1,000,000: far beyond the pairs that were measured
        QVERIFY(idle());
        QVERIFY2(meaning.match().contains(QStringLiteral("not measured")), qPrintable(meaning.match()));
        QVERIFY2(meaning.match().contains(QStringLiteral("may really be from 1 in ")),
                 qPrintable(meaning.match()));
        QVERIFY(!meaning.review().contains(QStringLiteral("not measured")));
    }

  private:
    void start() {
        m_settings = std::make_unique<Settings>(m_folder->filePath(QStringLiteral("likeness.ini")));
        store::StoreAccess access;
        access.cost = store::HashCost::cheapest();
        access.vault = &m_keychain;
        m_host = std::make_unique<StoreHost>(*m_settings, std::move(access));
        m_people = std::make_unique<PeopleModel>(*m_host);
        m_jobs = std::make_unique<StoreJobs>(*m_host);
        m_storeSettings = std::make_unique<StoreSettingsModel>(*m_host, *m_people, *m_jobs);
        m_care = std::make_unique<StoreCareModel>(*m_host, m_engines, *m_jobs);
    }
    void stop() {
        m_care.reset();
        m_storeSettings.reset();
        m_jobs.reset();
        m_people.reset();
        m_host.reset();
        m_settings.reset();
    }
    [[nodiscard]] QUrl file() const {
        return QUrl::fromLocalFile(m_folder->filePath(QStringLiteral("people.likeness")));
    }
    static bool until(const std::function<bool()>& isTrue) {
        return QTest::qWaitFor(isTrue, test::kPatience);
    }
    /// Kind and details of the whole log, latest first.
    [[nodiscard]] QStringList logLines() {
        QStringList lines;
        bool isRead = false;
        m_host->ask(
            this, [](store::EnrolmentStore& store) { return store.log({}, 0, 100); },
            [&](const Result<store::AuditPage>& page) {
                for (const store::AuditEntry& entry :
                     page ? page->entries : std::vector<store::AuditEntry>{}) {
                    lines.append(QString::fromStdString(entry.kind + " " + entry.details));
                }
                isRead = true;
            });
        return until([&] { return isRead; }) ? lines : QStringList();
    }
    [[nodiscard]] bool idle() const {
        return until([&] { return !m_storeSettings->isBusy(); });
    }

    const QString kPassphrase = QStringLiteral("correct horse battery");
    const QString kPassword = QStringLiteral("ada's password");
    MemoryKeychain m_keychain;
    EngineHost m_engines;
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<Settings> m_settings;
    std::unique_ptr<StoreHost> m_host;
    std::unique_ptr<PeopleModel> m_people;
    std::unique_ptr<StoreJobs> m_jobs;
    std::unique_ptr<StoreSettingsModel> m_storeSettings;
    std::unique_ptr<StoreCareModel> m_care;
};

LIKENESS_TEST(TestStoreCare)
#include "TestStoreCare.moc"
