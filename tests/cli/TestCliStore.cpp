// SPDX-FileCopyrightText: 2026 Likeness contributors
// SPDX-License-Identifier: Apache-2.0

#include "cli/CliRun.h"
#include "cli/MadePicture.h"
#include "support/TestProgram.h"

#include <QTest>

#include <sys/stat.h>

using namespace likeness::test;

namespace {

/// Makes a file of a line and gives its name.
QString fileWith(const QTemporaryDir& folder, const QString& name, const QByteArray& content) {
    QFile file(folder.filePath(name));
    if (!file.open(QIODevice::WriteOnly) || file.write(content) != content.size()) {
        return {};
    }
    return file.fileName();
}

} // namespace

/// The store as an operator uses it from the command line, on real pictures. Every command proves the
/// passphrase at its real price, so there are as few of them as the cases need.
class TestCliStore : public QObject {
    Q_OBJECT

    QTemporaryDir m_folder;
    QString m_store, m_passphrase, m_password, m_pack;

    QStringList access(const QString& password = {}) const {
        return {"--store",    m_store, "--passphrase-file", m_passphrase,
                "--operator", "Ada",   "--password-file",   password.isEmpty() ? m_password : password};
    }
    CliRun run(const QStringList& arguments) const {
        return runCli(arguments + access() + QStringList{"--pack", m_pack, "--json"});
    }
    CliRun enroll(const QString& id, const QStringList& pictures, const QStringList& more = {}) const {
        return run(QStringList{"enroll", id} + pictures +
                   QStringList{"--consent", "access to the laboratory"} + more);
    }

  private slots:
    void initTestCase() {
        m_store = m_folder.filePath("people ä.likeness");
        m_passphrase = fileWith(m_folder, "passphrase", "correct horse battery\n");
        m_password = fileWith(m_folder, "password", "ada's password\r\nsecond line\n");
        m_pack = m_folder.filePath("pack");
        QVERIFY(makeCalibratedPack(m_pack));
        const CliRun made = runCli({"init", "--store", m_store, "--administrator", "Ada", "--passphrase-file",
                                    m_passphrase, "--password-file", m_password, "--json"});
        QVERIFY2(made.exitCode == 0, made.all());
        struct stat status {};
        QCOMPARE(::stat(m_store.toUtf8().constData(), &status), 0);
        QCOMPARE(static_cast<int>(status.st_mode & 0777), 0600);
    }

    void enrolVerifyAndErase() {
        const QString dark = m_folder.filePath("dark.png");
        QVERIFY(writeDarkened(sample("franck.jpg"), dark));
        const CliRun enrolled =
            enroll("E-17", {sample("franck.jpg"), sample("franck_02045.jpg"), sample("crowd.jpg"), dark},
                   {"--name", "Franck F", "--notes", "wears no glasses", "--consent-until", "2027-05-01"});
        QVERIFY2(enrolled.exitCode == 0, enrolled.all());
        QCOMPARE(enrolled.value("samples").toInt(), 2);
        QCOMPARE(enrolled.value("refused/0/name").toString(), QStringLiteral("PoorQuality"));
        QVERIFY(enrolled.value("refused/0/message").toString().contains(" faces were found"));
        QCOMPARE(enrolled.value("refused").toArray().size(), 2);
        QVERIFY2(enrolled.value("refused/1/message").toString().contains("Too dark: turn to the light."),
                 enrolled.all());
        // Not a hint that an operator could overrule.
        const CliRun refused = enroll("E-19", {dark}, {"--allow-hints"});
        QCOMPARE(refused.exitCode, 79);
        QCOMPARE(refused.errorName(), QStringLiteral("PoorQuality"));

        const CliRun match = run({"verify", "--as", "e-17", sample("franck_04000.jpg")});
        QVERIFY2(match.exitCode == 0, match.all());
        QCOMPARE(match.value("decision").toString(), QStringLiteral("match"));
        QCOMPARE(match.value("samples_compared").toInt(), 2);
        QVERIFY(match.value("similarity").toDouble() > 0.5);
        const int quality = match.value("quality/unified").toInt();
        QVERIFY2(quality > 30 && match.value("quality/gate/passes").toBool(), match.all());
        const int stored = match.value("best_sample_quality").toInt();
        QVERIFY2(stored > 50 && stored <= 100, match.all()); // the enrolment's limit
        const CliRun stranger = run({"verify", "--as", "E-17", sample("audrey.jpg")});
        QCOMPARE(stranger.exitCode, 1);
        const CliRun poor = run({"verify", "--as", "E-17", dark});
        QVERIFY2(poor.exitCode == 3, poor.all());
        QCOMPARE(poor.value("decision").toString(), QStringLiteral("cannot-tell"));
        QCOMPARE(poor.value("faces/0/reasons/0/name").toString(), QStringLiteral("too_dark"));
        QVERIFY2(poor.value("similarity").isDouble() && poor.value("match_probability_prior").isDouble(),
                 poor.all());
        QCOMPARE(run({"verify", "--as", "E-17", sample("crowd.jpg")}).exitCode, 3);
        QCOMPARE(run({"verify", "--as", "E-99", sample("audrey.jpg")}).exitCode, 68);

        const CliRun twin = enroll("E-18", {sample("franck_04000.jpg")});
        QCOMPARE(twin.exitCode, 65);
        QCOMPARE(twin.errorName(), QStringLiteral("AlreadyExists"));
        QVERIFY2(twin.errorMessage().contains("E-17"), twin.all());
        const CliRun allowed = enroll("E-18", {sample("franck_04000.jpg")}, {"--allow-duplicate"});
        QVERIFY2(allowed.exitCode == 0, allowed.all());
        QVERIFY(allowed.value("duplicates/0/similarity").toDouble() > 0.5);

        const CliRun shown = run({"show", "E-17"});
        QCOMPARE(shown.value("name").toString(), QStringLiteral("Franck F"));
        QCOMPARE(shown.value("consents/0/expires").toString(), QStringLiteral("2027-05-01"));
        QCOMPARE(shown.value("samples").toArray().size(), 2);
        QCOMPARE(shown.value("samples/0/has_picture").toBool(), false);
        QVERIFY2(shown.value("samples/0/quality/unified").toDouble() > 50, shown.all());
        QVERIFY(shown.value("samples/0/quality/sharpness").isDouble());
        QCOMPARE(run({"list", "fran"}).value("total").toInt(), 1);

        QCOMPARE(run({"erase", "E-17"}).exitCode, 64); // not without --yes
        const CliRun erased = run({"erase", "E-17", "--yes"});
        QVERIFY2(erased.exitCode == 0, erased.all());
        QCOMPARE(erased.value("erased/0/pseudonym"), shown.value("pseudonym"));
        QCOMPARE(run({"show", "E-17"}).exitCode, 68);
        const CliRun log = run({"log", "--kind", "verified"});
        QVERIFY2(log.value("total").toInt() == 4, log.all());
        QVERIFY2(log.value("entries/3/details/quality").toInt() == quality, log.all()); // latest first
        QCOMPARE(log.value("entries/1/details/decision").toString(), QStringLiteral("CannotTell"));
        QCOMPARE(log.value("entries/1/details/reasons/0").toString(), QStringLiteral("too_dark"));
        QCOMPARE(log.value("entries/0/details/reasons/0").toString(), QStringLiteral("several_faces"));
        QCOMPARE(run({"verify-log"}).value("unbroken").toBool(), true);
        const CliRun checked = run({"check"});
        QVERIFY2(checked.exitCode == 0, checked.all());
    }

    void aListIsEnrolledAndGoesOnAfterABreak() {
        const QString list = fileWith(m_folder, "people.csv",
                                      "\xEF\xBB\xBFid,name,pictures,ignored\r\n"
                                      "A-1,\"Hepburn, Audrey\"," +
                                          sample("audrey.jpg").toUtf8() +
                                          ",x\r\n"
                                          "A-2,Nobody,nowhere.jpg,x\r\n"
                                          "\r\n"
                                          "A-3,Nicolas," +
                                          sample("cage.jpg").toUtf8() + ";nowhere.jpg,x\r\n");
        const QStringList arguments{"enroll", "--from", list, "--consent", "access"};
        const CliRun first = run(arguments);
        QVERIFY2(first.exitCode == 65, first.all()); // one line failed, and stopped nothing
        QCOMPARE(first.value("enrolled").toInt(), 2);
        QCOMPARE(first.value("failed").toInt(), 1);
        QCOMPARE(first.value("people/1/line").toInt(), 3);
        QCOMPARE(first.value("people/1/error/name").toString(), QStringLiteral("CannotReadFile"));
        QCOMPARE(first.value("people/2/refused/0/name").toString(), QStringLiteral("CannotReadFile"));
        const CliRun second = run(arguments);
        QCOMPARE(second.value("enrolled").toInt(), 0);
        QCOMPARE(second.value("present").toInt(), 2);
        QCOMPARE(run({"show", "A-1"}).value("name").toString(), QStringLiteral("Hepburn, Audrey"));

        const QString broken = fileWith(m_folder, "broken.csv", "id,pictures\nA-4,\"x.jpg\nA-5,y.jpg\n");
        const CliRun refused = run({"enroll", "--from", broken, "--consent", "access"});
        QCOMPARE(refused.exitCode, 65);
        QVERIFY2(refused.errorMessage().contains("line 2"), refused.all());
        const QString nameless = fileWith(m_folder, "nameless.csv", "name\nx\n");
        QVERIFY(run({"enroll", "--from", nameless, "--consent", "access"})
                    .errorMessage()
                    .contains("\"pictures\""));
    }

    void secretsAreReadFromDescriptorsAndNeverFromArguments() {
        const CliRun wrong = runCli({"list", "--store", m_store, "--passphrase-file", m_password,
                                     "--operator", "Ada", "--password-file", m_password, "--json"});
        QCOMPARE(wrong.exitCode, 77);
        QCOMPARE(wrong.errorName(), QStringLiteral("WrongPassphrase"));
        const CliRun wrongPassword = runCli(QStringList{"list", "--json"} + access(m_passphrase));
        QCOMPARE(wrongPassword.exitCode, 77);
        const CliRun none = runCli({"list", "--store", m_store, "--operator", "Ada", "--json"});
        QVERIFY2(none.exitCode == 64 && none.errorMessage().contains("--passphrase-file"), none.all());
        QCOMPARE(runCli({"list", "--store", m_store, "--passphrase", "x"}).exitCode, 64);
        QProcess process;
        process.setStandardInputFile(m_passphrase);
        process.start(QStringLiteral(LIKENESS_CLI),
                      {"list", "--store", m_store, "--passphrase-fd", "0", "--operator", "Ada",
                       "--password-file", m_password, "--json"});
        QVERIFY(process.waitForFinished(60'000));
        QCOMPARE(process.exitCode(), 0);
    }

    void backupRestoreAndOperators() {
        const QString copy = m_folder.filePath("copy.likeness");
        const CliRun copied = run({"backup", copy});
        QVERIFY2(copied.exitCode == 0, copied.all());
        QCOMPARE(run({"backup", copy}).errorName(), QStringLiteral("AlreadyExists"));
        // Begun twice, done once.
        const CliRun failed = run({"log", "--limit", "4"});
        QStringList kinds;
        for (int i = 0; i < 4; ++i) {
            kinds.append(failed.value(QStringLiteral("entries/%1/kind").arg(i)).toString());
        }
        QCOMPARE(kinds, (QStringList{"sign-in", "failed", "begun", "sign-in"}));
        QCOMPARE(failed.value("entries/1/details/error").toString(), QStringLiteral("AlreadyExists"));
        QCOMPARE(run({"log", "--kind", "backed-up"}).value("entries/0/details/bytes").toInteger(),
                 QFileInfo(copy).size());
        const QString newPassword = fileWith(m_folder, "bob", "bob's password\n");
        const CliRun added = run({"operators", "add", "Bob", "--new-password-file", newPassword});
        QVERIFY2(added.exitCode == 0, added.all());
        QCOMPARE(run({"operators", "list"}).value("operators").toArray().size(), 2);
        // One's own password is changed with the one that one signs in with.
        const CliRun own = run({"operators", "password", "Ada", "--new-password-file", m_password});
        QVERIFY2(own.exitCode == 0, own.all());
        const QString head = m_folder.filePath("head.json");
        QCOMPARE(run({"verify-log", "--export-head", head}).exitCode, 0);
        const CliRun restored = runCli({"restore", copy, "--store", m_store, "--json"});
        QVERIFY2(restored.exitCode == 0, restored.all());
        QVERIFY(QFile::exists(restored.value("kept").toString()));
        QCOMPARE(run({"operators", "list"}).value("operators").toArray().size(), 1);
        // The old copy's log is whole by itself; only the head that was kept elsewhere tells that lines are
        // gone.
        QCOMPARE(run({"verify-log"}).exitCode, 0);
        const CliRun cut = run({"verify-log", "--head", head});
        QVERIFY2(cut.exitCode == 65 && !cut.value("unbroken").toBool(), cut.all());
    }

    void peopleAreExportedAndImported() {
        const QString bundle = m_folder.filePath("people.export");
        const QString passphrase = fileWith(m_folder, "bundle passphrase", "for the export only\n");
        const QStringList with{"--bundle-passphrase-file", passphrase};
        const CliRun exported = run(QStringList{"export", bundle, "--id", "A-1"} + with);
        QVERIFY2(exported.exitCode == 0 && exported.value("people").toInt() == 1, exported.all());
        const CliRun previewed = run(QStringList{"import", bundle, "--preview"} + with);
        QVERIFY2(previewed.value("people/0/outcome").toString() == "present", previewed.all());
        QVERIFY(run(QStringList{"erase", "A-1", "--yes"}).exitCode == 0);
        const CliRun imported = run(QStringList{"import", bundle} + with);
        QVERIFY2(imported.value("people/0/outcome").toString() == "new", imported.all());
        QCOMPARE(run({"show", "A-1"}).value("name").toString(), QStringLiteral("Hepburn, Audrey"));
        const QString prints = m_folder.filePath("prints.json");
        QCOMPARE(run({"export", prints, "--faceprints-of", "A-1"}).exitCode, 0);
        QFile file(prints);
        QVERIFY(file.open(QIODevice::ReadOnly));
        QCOMPARE(QJsonDocument::fromJson(file.readAll()).array().at(0)["format"].toString(),
                 QStringLiteral("likeness-faceprint"));
        QCOMPARE(runCli({"import", bundle, "--json"}).exitCode, 64); // into which store?
    }

    void aDamagedStoreIsSaidToBeAndRepaired() {
        const QString damaged = m_folder.filePath("damaged.likeness");
        QCOMPARE(run({"backup", damaged}).exitCode, 0);
        QFile file(damaged);
        QVERIFY(file.open(QIODevice::ReadWrite) && file.seek(file.size() - 4096));
        QCOMPARE(file.write(QByteArray(4096, 'x')), qint64{4096});
        file.close();
        const QStringList rest = access().mid(2) + QStringList{"--json"};
        const CliRun refused = runCli(QStringList{"list", "--store", damaged} + rest);
        QCOMPARE(refused.errorName(), QStringLiteral("CorruptData"));
        QVERIFY2(refused.errorMessage().contains("--repair"), refused.all());
        const QString repaired = m_folder.filePath("repaired.likeness");
        const CliRun saved = runCli({"check", "--store", damaged, "--repair", repaired, "--json"});
        QVERIFY2(saved.exitCode == 0, saved.all());
        const CliRun opened = runCli(QStringList{"list", "--store", repaired} + rest);
        QVERIFY2(opened.exitCode == 0, opened.all());
    }

    void settingsHoldForEverybody() {
        QCOMPARE(run({"settings", "--set-fmr-match", "1e-9", "--set-fmr-review", "1e-8"}).exitCode, 0);
        QCOMPARE(run({"settings"}).value("fmr_match").toString(), QStringLiteral("1e-9"));
        // The same pictures that match at the usual rate: with the store's rate the option does not count.
        const CliRun verified =
            run({"verify", "--as", "A-1", sample("audrey.jpg"), "--fmr-match", "0.5", "--fmr-review", "0.5"});
        QVERIFY2(verified.value("threshold").toDouble() > 0.7, verified.all());
    }

    void anUnencryptedStoreSaysSo() {
        const QString open = m_folder.filePath("open.likeness");
        const CliRun made = runCli({"init", "--store", open, "--administrator", "Ada", "--password-file",
                                    m_password, "--unencrypted"});
        QVERIFY(made.output.contains("NOT encrypted"));
        const CliRun listed =
            runCli({"list", "--store", open, "--operator", "Ada", "--password-file", m_password});
        QVERIFY2(listed.exitCode == 0, listed.all());
        QVERIFY(listed.errors.contains("not encrypted"));
    }

    void whatIsNoStoreIsRefused() {
        const QStringList rest = access().mid(2) + QStringList{"--json"};
        const auto nameOf = [&](const QString& file) {
            return runCli(QStringList{"list", "--store", file} + rest).errorName();
        };
        QCOMPARE(nameOf(m_folder.filePath("nowhere")), QStringLiteral("CannotReadFile"));
        QCOMPARE(nameOf(m_folder.path()), QStringLiteral("CannotReadFile"));
        QCOMPARE(nameOf(m_passphrase), QStringLiteral("UnsupportedFormat"));
        QCOMPARE(runCli({"init", "--store", m_store, "--administrator", "A", "--password-file", m_password,
                         "--passphrase-file", m_passphrase, "--json"})
                     .errorName(),
                 QStringLiteral("AlreadyExists"));
    }
};

LIKENESS_TEST(TestCliStore)
#include "TestCliStore.moc"
