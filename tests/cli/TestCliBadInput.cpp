// SPDX-FileCopyrightText: 2026 Likeness contributors
// SPDX-License-Identifier: Apache-2.0

#include "cli/CliRun.h"
#include "support/TestProgram.h"

#include <QTest>

#include <sys/stat.h>

using namespace likeness;
using namespace likeness::test;

class TestCliBadInput : public QObject {
    Q_OBJECT

    QTemporaryDir m_folder;
    QString m_pack;

    CliRun run(QStringList arguments) const {
        return runCli(arguments << "--pack" << m_pack, {}, m_folder.path());
    }
    QString file(const QString& name) const { return m_folder.filePath(name); }
    QString written(const QString& name, const QByteArray& content) const {
        QFile target(file(name));
        return target.open(QIODevice::WriteOnly) && target.write(content) == content.size()
                   ? target.fileName()
                   : QString();
    }
    static QByteArray contentOf(const QString& name) {
        QFile source(name);
        return source.open(QIODevice::ReadOnly) ? source.readAll() : QByteArray();
    }

  private slots:
    void initTestCase() {
        m_pack = file("pack");
        QVERIFY(makeCalibratedPack(m_pack));
    }

    void usage_isRefusedWith64_data() {
        QTest::addColumn<QStringList>("arguments");
        const QString picture = sample("franck.jpg");
        QTest::newRow("nothing") << QStringList{};
        QTest::newRow("unknown command") << QStringList{"recognize", picture};
        QTest::newRow("one picture") << QStringList{"verify", picture};
        QTest::newRow("three pictures") << QStringList{"verify", picture, picture, picture};
        QTest::newRow("unknown option") << QStringList{"inspect", picture, "--colour"};
        QTest::newRow("rate 0") << QStringList{"verify", picture, picture, "--fmr-match", "0"};
        QTest::newRow("rate nan") << QStringList{"verify", picture, picture, "--fmr-match", "nan"};
        QTest::newRow("rate text") << QStringList{"verify", picture, picture, "--fmr-match", "low"};
        QTest::newRow("review below match")
            << QStringList{"verify", picture, picture, "--fmr-review", "1e-5"};
        QTest::newRow("unknown device") << QStringList{"inspect", picture, "--device", "abacus"};
        QTest::newRow("negative workers") << QStringList{"inspect", picture, "--workers", "-1"};
        QTest::newRow("tiny faces") << QStringList{"inspect", picture, "--min-face", "3"};
        QTest::newRow("no pixels") << QStringList{"inspect", picture, "--max-pixels", "0"};
        QTest::newRow("evaluate without pictures") << QStringList{"evaluate"};
    }
    void usage_isRefusedWith64() {
        QFETCH(QStringList, arguments);
        const CliRun plain = runCli(arguments);
        QVERIFY2(plain.exitCode == 64, plain.all());
        QVERIFY2(plain.errors.startsWith("likeness-cli: "), plain.all());
        QVERIFY(plain.output.isEmpty());
        const CliRun json = runCli(arguments + QStringList{"--json"});
        QCOMPARE(json.exitCode, 64);
        QVERIFY2(json.errorName() == "InvalidArgument", json.all());
        QCOMPARE(json.value("error/code").toInt(), 1);
        QVERIFY(!json.errorMessage().isEmpty());
    }

    void pictures_areRefusedWithACodeAndAName_data() {
        QTest::addColumn<QString>("picture");
        QTest::addColumn<QString>("name");
        QTest::addColumn<int>("exitCode");
        const auto row = [](const char* tag, const QString& picture, const char* name, int exitCode) {
            QTest::newRow(tag) << picture << QString(name) << exitCode;
        };
        const QByteArray jpeg = contentOf(sample("franck.jpg"));
        QVERIFY(!jpeg.isEmpty());
        row("missing", file("nowhere.jpg"), "CannotReadFile", 66);
        row("a folder", m_folder.path(), "CannotReadFile", 66);
        row("an empty name", "", "CannotReadFile", 66);
        row("a device", "/dev/zero", "CannotReadFile", 66);
        row("empty", written("empty.jpg", ""), "InvalidArgument", 64);
        row("one byte", written("one.jpg", "x"), "UnsupportedFormat", 65);
        row("text", written("text.jpg", "this is not a picture"), "UnsupportedFormat", 65);
        row("truncated", written("truncated.jpg", jpeg.left(jpeg.size() / 2)), "CorruptData", 65);
        row("only a header", written("header.jpg", jpeg.left(20)), "CorruptData", 65);
        // A PNG header that claims 100,000 × 100,000 pixels.
        row("bomb",
            written("bomb.png", QByteArray::fromHex("89504e470d0a1a0a0000000d49484452000186a0000186a008020000"
                                                    "00d4d9f7a50000000049454e44ae426082")),
            "TooLarge", 65);
    }
    void pictures_areRefusedWithACodeAndAName() {
        QFETCH(QString, picture);
        QFETCH(QString, name);
        QFETCH(int, exitCode);
        for (const QStringList& arguments : {QStringList{"inspect", picture}, QStringList{"extract", picture},
                                             QStringList{"verify", sample("franck.jpg"), picture}}) {
            const CliRun json = run(arguments + QStringList{"--json"});
            QVERIFY2(json.exitCode == exitCode, json.all());
            QCOMPARE(json.errorName(), name);
            const CliRun plain = run(arguments);
            QCOMPARE(plain.exitCode, exitCode);
            QVERIFY(plain.output.isEmpty());
            QVERIFY2(plain.errors.count('\n') == 1, plain.all());
        }
    }

    void fifos_doNotBlock() {
        const QString fifo = file("fifo.jpg");
        QCOMPARE(mkfifo(qPrintable(fifo), 0600), 0);
        QCOMPARE(run({"inspect", fifo}).exitCode, 66);
    }

    void limits_areTheUsers() {
        const CliRun pixels = run({"inspect", sample("franck.jpg"), "--max-pixels", "1000", "--json"});
        QCOMPARE(pixels.exitCode, 65);
        QCOMPARE(pixels.errorName(), QStringLiteral("TooLarge"));
        const CliRun bytes = run({"inspect", sample("franck.jpg"), "--max-bytes", "1000", "--json"});
        QCOMPARE(bytes.exitCode, 65);
        QCOMPARE(bytes.errorName(), QStringLiteral("TooLarge"));
    }

    void names_mayHoldAnything_data() {
        QTest::addColumn<QString>("name");
        for (const char* name :
             {"with space.jpg", "é à ü.jpg", "😀 smile.jpg", "two\nlines.jpg", "-", "semi;colon.jpg",
              "[brackets].jpg", "{a,b}.jpg", "quote\"s'.jpg", "100%.jpg", "no extension"}) {
            QTest::newRow(name) << QString::fromUtf8(name);
        }
    }
    void names_mayHoldAnything() {
        QFETCH(QString, name);
        QVERIFY(QFile::copy(sample("franck.jpg"), file(name)));
        const CliRun inspected = run({"inspect", name, "--json"});
        QVERIFY2(inspected.exitCode == 0, inspected.all());
        QCOMPARE(inspected.value("faces").toArray().size(), 1);
        const CliRun missing = run({"inspect", "no " + name});
        QCOMPARE(missing.exitCode, 66);
        QVERIFY2(missing.errors.count('\n') == 1, missing.all()); // a newline in the name breaks no line
    }

    void names_withADashGoBehindTwoDashes() {
        QVERIFY(QFile::copy(sample("franck.jpg"), file("-x.jpg")));
        const CliRun inspected = runCli({"inspect", "--pack", m_pack, "--", "-x.jpg"}, {}, m_folder.path());
        QVERIFY2(inspected.exitCode == 0, inspected.all());
    }

    void names_thatAreNotUtf8Work() {
        // QProcess encodes arguments, so the shell makes the byte.
        QProcess shell;
        shell.setWorkingDirectory(m_folder.path());
        shell.start("/bin/sh",
                    {"-c",
                     "name=$(printf 'latin\\351.jpg'); cp \"$1\" \"$name\" && \"$2\" inspect \"$name\" "
                     "--pack \"$3\" --json && \"$2\" inspect \"$name.none\" --json; echo $?; rm \"$name\"",
                     "sh", sample("franck.jpg"), QStringLiteral(LIKENESS_CLI), m_pack});
        QVERIFY(shell.waitForFinished(60'000));
        QVERIFY(shell.readAllStandardOutput().trimmed().endsWith("66"));
    }

    void faceprints_areRefusedByField() {
        const QString good = file("good.json");
        QCOMPARE(run({"extract", sample("franck.jpg"), "-o", good}).exitCode, 0);
        QByteArray text = contentOf(good);
        const QString bad = written("bad.json", text.replace("\"digest\":\"", "\"digest\":\"x"));
        const CliRun compared = run({"compare", good, bad, "--json"});
        QCOMPARE(compared.exitCode, 65);
        QCOMPARE(compared.errorName(), QStringLiteral("InvalidFaceprint"));
        QVERIFY(compared.errorMessage().contains("model.digest"));
        QVERIFY(compared.errorMessage().contains("bad.json"));
        QCOMPARE(run({"compare", good, written("huge.json", QByteArray(2'000'000, ' '))}).exitCode, 65);
        QCOMPARE(run({"compare", good, sample("franck.jpg")}).exitCode, 65);
        QCOMPARE(run({"compare", good, file("nowhere.json")}).exitCode, 66);
    }

    void outputs_thatCannotBeWrittenAreErrors() {
        const QString nowhere = file("no such folder/x");
        QCOMPARE(run({"extract", sample("franck.jpg"), "-o", nowhere}).exitCode, 73);
        QCOMPARE(run({"inspect", sample("franck.jpg"), "--draw", nowhere}).exitCode, 73);
        QProcess full;
        full.setStandardOutputFile("/dev/full");
        full.start(QStringLiteral(LIKENESS_CLI), {"inspect", sample("franck.jpg"), "--pack", m_pack});
        QVERIFY(full.waitForFinished(60'000));
        QCOMPARE(full.exitCode(), 73);
    }
};

LIKENESS_TEST(TestCliBadInput)
#include "TestCliBadInput.moc"
