// SPDX-FileCopyrightText: 2026 Likeness contributors
// SPDX-License-Identifier: Apache-2.0

#include "Days.h"
#include "FileChoice.h"
#include "SecretStrength.h"
#include "support/TestProgram.h"

#include <QtCore/QDir>
#include <QtCore/QTemporaryDir>
#include <QtTest/QTest>

using namespace likeness;

/// What people type into fields and dialogs: days, secrets, names of files.
class TestFormInput : public QObject {
    Q_OBJECT

  private slots:
    void day_isReadInTheUsersOwnForm_data() {
        QTest::addColumn<QString>("language");
        QTest::addColumn<QString>("typed");
        QTest::addColumn<QDate>("day");
        const QDate day(2027, 11, 30);
        const auto row = [](const char* language, const char* typed, const QDate& meant) {
            QTest::newRow(
                qPrintable(QStringLiteral("%1 %2").arg(QLatin1String(language), QLatin1String(typed))))
                << QString::fromLatin1(language) << QString::fromLatin1(typed) << meant;
        };
        for (const char* language : {"C", "en_US", "en_GB", "de_DE", "fr_FR", "sv_SE"}) {
            row(language, "2027-11-30", day);
            row(language, " 2027-11-30 ", day);
            row(language, "", {});
            row(language, "tomorrow", {});
            row(language, "30", {});
            row(language, "2027-11-31", {});
            row(language, "2027-13-01", {});
            row(language, "2027-11-3", {});
            row(language, "2027-11-30 and more", {});
        }
        row("en_US", "11/30/2027", day);
        row("en_US", "11/30/27", day);
        row("en_US", "30/11/2027", {}); // there is no thirtieth month
        row("en_GB", "30/11/2027", day);
        row("en_GB", "11/30/2027", {});
        row("de_DE", "30.11.2027", day);
        row("de_DE", "30.11.27", day);
        row("de_DE", "30/11/2027", {});
        row("fr_FR", "30/11/2027", day);
        row("C", "30/11/2027", {});
    }
    void day_isReadInTheUsersOwnForm() {
        QFETCH(const QString, language);
        QFETCH(const QString, typed);
        QFETCH(const QDate, day);
        const auto read = Days::read(typed, QLocale(language));
        QCOMPARE(read.value_or(QDate()), day);
        QCOMPARE(read.has_value(), day.isValid());
    }

    void day_saysHowItIsWritten() {
        const QLocale before;
        QLocale::setDefault(QLocale(QLocale::German, QLocale::Germany));
        const QString year = QString::number(QDate::currentDate().year() + 1);
        QCOMPARE(Days().example(), QStringLiteral("%1-05-31 or 31.05.%1").arg(year));
        QCOMPARE(Days().inWords(QStringLiteral("01.02.2027")), QStringLiteral("Montag, 1. Februar 2027"));
        QVERIFY(Days().isOver(QStringLiteral("01.02.2020")) && !Days().isOver(QStringLiteral("01.02.2090")));
        QVERIFY(!Days().isOver(QString()) && Days().canRead(QString()));
        QLocale::setDefault(before);
    }

    void secret_countsWhatIsHardToGuess() {
        using Level = SecretStrength::Level;
        const SecretStrength strength;
        const auto level = [&](const char* secret) {
            return strength.level(QString::fromUtf8(secret));
        };
        QCOMPARE(level(""), Level::None);
        QCOMPARE(level("kurz7!"), Level::TooShort);
        for (const char* weak :
             {"password", "Passwort1234", "aaaaaaaaaaaaaaaaaaaaaaaa", "12345678901234567890",
              "qwertyuiopasdfghjkl", "likeness2026", "abcdefghijklmnop"}) {
            QVERIFY2(level(weak) == Level::Weak, weak);
        }
        QCOMPARE(level("blue lamp shade"), Level::Fair);
        QCOMPARE(level("correct horse battery staple"), Level::Strong);
        QVERIFY(strength.sentence(QString()).isEmpty());
        QVERIFY(strength.sentence(QStringLiteral("password")).startsWith(QStringLiteral("Weak")));
    }

    void file_hasTheSuffixOfTheChosenFormat_data() {
        QTest::addColumn<QUrl>("answer");
        QTest::addColumn<int>("chosen");
        QTest::addColumn<QString>("file");
        const auto row = [](const char* answer, int chosen, const char* file) {
            QTest::newRow(qPrintable(QStringLiteral("%1, %2").arg(QLatin1String(answer)).arg(chosen)))
                << QUrl(QString::fromLatin1(answer)) << chosen << QString::fromLatin1(file);
        };
        row("file:///nowhere/log", 0, "/nowhere/log.pdf");
        row("file:///nowhere/log", 1, "/nowhere/log.csv");
        row("file:///nowhere/log.2026", 0, "/nowhere/log.2026.pdf");
        row("file:///nowhere/log.pdf", 0, "/nowhere/log.pdf");
        row("file:///nowhere/log.PDF", 0, "/nowhere/log.PDF");
        row("file:///nowhere/log.csv", 0, "/nowhere/log.csv"); // typed, and nobody chose otherwise
        row("file:///nowhere/log.pdf", 1, "/nowhere/log.csv"); // chosen, and the name was a suggestion
        row("file:///nowhere/an%20archive", -1, "/nowhere/an archive.pdf");
        row("/nowhere/typed", 0, "/nowhere/typed.pdf"); // as Qt 6.4 gives a name that was typed
        row("/nowhere/100%25", 1, "/nowhere/100%.csv");
        row("", 0, "");
        row("file:///", 0, "");
        row("file:///usr", 0, ""); // a folder
        row("https://example.org/log", 0, "");
    }
    void file_hasTheSuffixOfTheChosenFormat() {
        QFETCH(const QUrl, answer);
        QFETCH(const int, chosen);
        QFETCH(const QString, file);
        const QStringList suffixes{QStringLiteral("pdf"), QStringLiteral("csv")};
        QCOMPARE(FileChoice().toWrite(answer, suffixes, chosen).toLocalFile(), file);
    }

    void folder_thatIsNotThereIsReplacedByHome() {
        const QTemporaryDir folder;
        const QUrl there = QUrl::fromLocalFile(folder.path());
        QCOMPARE(FileChoice().startFolder(there), there);
        const QUrl missing = QUrl::fromLocalFile(folder.filePath(QStringLiteral("Documents")));
        QCOMPARE(FileChoice().startFolder(missing), QUrl::fromLocalFile(QDir::homePath()));
        QCOMPARE(FileChoice().startFolder({}), QUrl::fromLocalFile(QDir::homePath()));
    }
};

LIKENESS_TEST(TestFormInput)
#include "TestFormInput.moc"
