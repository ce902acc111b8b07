// SPDX-FileCopyrightText: 2026 Likeness contributors
// SPDX-License-Identifier: Apache-2.0

#include "cli/CliRun.h"
#include "support/TestProgram.h"

#include <QDirIterator>
#include <QTest>
#include <QXmlStreamReader>

using namespace likeness::test;

namespace {

const std::vector<std::pair<const char*, const char*>> kTree{
    {"franck_02159.jpg", "Franck/1.jpg"}, {"franck_04000.jpg", "Franck/2.jpg"},
    {"franck_01829.jpg", "Franck/3.jpg"}, {"audrey.jpg", "Audrey/1.jpg"},
    {"cage.jpg", "Cage/1.jpg"},           {"cap12.png", "Cap/1.png"},
    {"cap13.png", "Cap/2.png"},
};

} // namespace

class TestCliEvaluate : public QObject {
    Q_OBJECT

    QTemporaryDir m_folder;
    QString m_pack;

    QString file(const QString& name) const { return m_folder.filePath(name); }
    void write(const QString& name, const QByteArray& text) const {
        QFile file(m_folder.filePath(name));
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write(text) == text.size());
    }
    QByteArray read(const QString& name) const {
        QFile file(m_folder.filePath(name));
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }
    void addPicture(const char* sampleName, const QString& name) const {
        QVERIFY(QDir().mkpath(QFileInfo(file(name)).path()));
        QVERIFY(QFile::copy(sample(sampleName), file(name)));
    }
    CliRun evaluate(const QStringList& arguments) const {
        QStringList all{"evaluate", "--pack", m_pack, "--json", "--bootstraps", "100"};
        if (!arguments.contains("--cache") && !arguments.contains("--no-cache")) {
            all << "--cache" << file("cache");
        }
        return runCli(all + arguments);
    }

  private slots:
    void initTestCase() {
        m_pack = file("pack");
        QVERIFY(makeCalibratedPack(m_pack));
        for (const auto& [sampleName, name] : kTree) {
            addPicture(sampleName, QString("tree/") + name);
        }
    }

    void allPairs_areComparedWithoutAList() {
        const CliRun run = evaluate({"--images", file("tree"), "--csv", file("curve.csv"), "--scores",
                                     file("scores.csv"), "--report", file("report.json")});
        QVERIFY2(run.exitCode == 0, run.all());
        QCOMPARE(run.value("counts/genuine_pairs").toInt(), 4);   // 3 of Franck, 1 of Cap
        QCOMPARE(run.value("counts/impostor_pairs").toInt(), 17); // 7 · 6 / 2 − 4
        QCOMPARE(run.value("counts/pairs_of_people").toInt(), 6);
        QCOMPARE(run.value("error_rates").toArray().size(), 2);
        QCOMPARE(run.value("error_rates/1/weighting").toString(), QStringLiteral("people"));
        QCOMPARE(run.value("error_rates/0/eer/value").toDouble(-1), 0.0);
        // Six pairs of people carry no rate, so no figure is given for one.
        QCOMPARE(run.value("error_rates/0/points").toArray().size(), 6);
        QVERIFY(!run.value("error_rates/0/points/0/supported").toBool(true));
        QVERIFY(run.value("error_rates/0/points/0/fnmr").isUndefined());
        QCOMPARE(run.value("provenance/data").toString(), QStringLiteral("tree"));
        QCOMPARE(run.value("provenance/date").toString(), QStringLiteral("2026-11-23"));
        QCOMPARE(run.value("provenance/command").toString(),
                 QStringLiteral("likeness-cli evaluate --images tree --pack pack --bootstraps 100"));
        QCOMPARE(read("curve.csv").count('\n'), 1 + 2 * 2001);
        QVERIFY(read("curve.csv").startsWith("weighting,threshold,fmr,fnmr\npairs,-1.000,1,0\n"));
        QCOMPARE(read("scores.csv").count('\n'), 1 + 21);
        const QJsonObject report = QJsonDocument::fromJson(read("report.json")).object();
        QCOMPARE(report["error_rates"].toArray()[0].toObject()["curve"].toArray().size(), 2001);
    }

    void list_isReadAsCsvWithFoldsAndPathsBesideIt() {
        write("tree/pairs.csv", "Franck/1.jpg,Franck/2.jpg,same,1\nFranck/1.jpg,Audrey/1.jpg,different,1\n"
                                "Cap/1.png,Cap/2.png,1,2\n\"Cage/1.jpg\",Cap/1.png,0,2\r\n");
        const CliRun run = evaluate({"--csv-pairs", file("tree/pairs.csv")});
        QVERIFY2(run.exitCode == 0, run.all());
        QCOMPARE(run.value("accuracy/mean").toDouble(), 1.0);
        QCOMPARE(run.value("folds").toArray().size(), 2);
        QCOMPARE(run.value("counts/people_from").toString(), QStringLiteral("folders"));
        QCOMPARE(run.value("counts/people").toInt(), 4);
        QCOMPARE(run.value("pairs").toInt(), 4);
    }

    void peopleOfAList_areWhoTheLabelsJoin() {
        for (const auto& [sampleName, name] : kTree) {
            addPicture(sampleName, "flat/" + QString(name).replace('/', '-'));
        }
        write("flat.csv",
              "Franck-1.jpg,Franck-2.jpg,1\nFranck-2.jpg,Franck-3.jpg,1\nFranck-3.jpg,Cage-1.jpg,0\n"
              "Franck-1.jpg,Cap-1.png,0\n");
        const CliRun run = evaluate({"--csv-pairs", file("flat.csv"), "--images", file("flat")});
        QVERIFY2(run.exitCode == 0, run.all());
        QCOMPARE(run.value("counts/people_from").toString(), QStringLiteral("labels"));
        QCOMPARE(run.value("counts/people").toInt(), 3);
        write("flat.csv",
              "Franck-1.jpg,Franck-2.jpg,1\nFranck-2.jpg,Franck-3.jpg,1\nFranck-1.jpg,Franck-3.jpg,0\n");
        const CliRun refused = evaluate({"--csv-pairs", file("flat.csv"), "--images", file("flat")});
        QCOMPARE(refused.exitCode, 65);
        QVERIFY2(refused.errorMessage().contains("line 3"), refused.all());
    }

    void groups_areMeasuredAmongThemselves() {
        write("groups.csv", "person,group\nFranck,a\nCap,a\nAudrey,b\nStranger,b\n");
        const CliRun run = evaluate({"--images", file("tree"), "--groups", file("groups.csv")});
        QVERIFY2(run.exitCode == 0, run.all());
        QCOMPARE(run.value("groups").toArray().size(), 2);
        QCOMPARE(run.value("groups/0/group").toString(), QStringLiteral("a"));
        QCOMPARE(run.value("groups/0/people").toInt(), 2);
        QCOMPARE(run.value("groups/0/genuine_pairs").toInt(), 4);
        QCOMPARE(run.value("groups/0/impostor_pairs").toInt(), 6); // 3 of Franck with 2 of Cap
        QCOMPARE(run.value("groups/1/people").toInt(), 1);
        QCOMPARE(run.value("people_without_group").toInt(), 1); // Cage
        write("groups.csv", "Nobody,a\n");
        QCOMPARE(evaluate({"--images", file("tree"), "--groups", file("groups.csv")}).exitCode, 64);
    }

    void report_isOneFileThatRunsAndFetchesNothing() {
        const QString hostile = "<script>alert(1)</script>&\"'";
        addPicture("franck_02159.jpg", "hostile/" + QString(hostile).replace('/', ' ') + "/1.jpg");
        addPicture("franck_04000.jpg", "hostile/" + QString(hostile).replace('/', ' ') + "/2.jpg");
        addPicture("audrey.jpg", "hostile/b/1.jpg");
        QVERIFY(QDir().mkpath(file("hostile/<img src=x onerror=alert(2)>")));
        write("hostile/<img src=x onerror=alert(2)>/broken\n<b>.jpg", "no picture");
        const CliRun run =
            evaluate({"--images", file("hostile"), "--report", file("report.html"), "--data", hostile});
        QVERIFY2(run.exitCode == 0, run.all());
        const QByteArray html = read("report.html");
        QVERIFY(html.contains("&lt;script&gt;alert(1)"));
        QVERIFY(!html.contains("<script") && !html.contains("<img src=x") && !html.contains("<b>.jpg"));
        QVERIFY(!html.contains("http:") && !html.contains("https:") && !html.contains("url("));
        QVERIFY(!html.contains("onerror=alert(2)>\"") && html.contains("&lt;img src=x"));
        QCOMPARE(html.count("src=\"data:image/png;base64,"), html.count("src=\""));
        QCOMPARE(html.count("<svg "), 5);
        QCOMPARE(html.count("<img alt="), 2 * (1 + 2)); // one genuine and two impostor pairs
        QVERIFY(html.contains("not supported by the data"));
        QVERIFY(html.contains("UnsupportedFormat"));
        // Tags are balanced: what is between <body> and </body> reads as XML once void tags are closed.
        QString body = QString::fromUtf8(
            html.mid(html.indexOf("<body>"), html.indexOf("</html>") - html.indexOf("<body>")));
        body.replace(QRegularExpression("(<img [^>]*)>"), "\\1/>");
        QXmlStreamReader xml(body);
        while (!xml.atEnd()) {
            xml.readNext();
        }
        QVERIFY2(!xml.hasError(), qPrintable(xml.errorString()));
    }

    void cache_isUsedAndCleared() {
        const QStringList images{"--images", file("tree"), "--cache", file("own-cache")};
        QCOMPARE(evaluate(images).value("counts/pictures_from_cache").toInt(), 0);
        const CliRun again = evaluate(images);
        QCOMPARE(again.value("counts/pictures_from_cache").toInt(), 7);
        CliRun none = evaluate({"--images", file("tree"), "--no-cache"});
        QCOMPARE(none.value("counts/pictures_from_cache").toInt(), 0);
        // The same figures, wherever faceprints come from.
        QCOMPARE(none.value("error_rates"), again.value("error_rates"));
        QCOMPARE(none.value("worst_impostor"), again.value("worst_impostor"));
        QCOMPARE(none.value("provenance/pictures_digest"), again.value("provenance/pictures_digest"));
        const CliRun cleared = runCli({"evaluate", "--clear-cache", "--cache", file("own-cache"), "--json"});
        QVERIFY2(cleared.exitCode == 0, cleared.all());
        QCOMPARE(cleared.json()["removed"].toInt(), 7);
        QCOMPARE(evaluate(images).value("counts/pictures_from_cache").toInt(), 0);
    }

    void faceprints_areKeptOnlyWhenAskedFor() {
        const auto kept = [&] {
            int count = 0;
            for (QDirIterator files(file("caches"), QDir::Files, QDirIterator::Subdirectories);
                 files.hasNext();) {
                count += QFileInfo(files.next()).fileName() == "CACHEDIR.TAG" ? 0 : 1;
            }
            return count;
        };
        const auto run = [&](const QStringList& how) {
            return runCli(
                QStringList{"evaluate", "--pack", m_pack, "--bootstraps", "10", "--images", file("tree")} +
                    how,
                {}, {}, file("caches"));
        };
        QCOMPARE(run({}).exitCode, 0);
        QCOMPARE(kept(), 0);
        const CliRun asked = run({"--keep-faceprints"});
        QVERIFY2(asked.exitCode == 0 && asked.output.contains("not encrypted"), asked.all());
        QCOMPARE(kept(), 7);
        QCOMPARE(run({"--no-cache"}).exitCode, 0);
        QCOMPARE(kept(), 7);
        // Who does not ask for them does not leave those of earlier runs either.
        const CliRun unasked = run({});
        QVERIFY2(unasked.exitCode == 0 && unasked.output.contains("7 faceprints that earlier runs"),
                 unasked.all());
        QCOMPARE(kept(), 0);
        QCOMPARE(run({"--keep-faceprints", "--no-cache"}).exitCode, 64);
    }

    void wrongUse_isRefusedBeforeTheWork() {
        const QString tree = file("tree");
        QCOMPARE(evaluate({"--images", file("nowhere")}).exitCode, 66);
        QCOMPARE(evaluate({"--images", tree, "--report", file("report.pdf")}).exitCode, 64);
        QCOMPARE(evaluate({"--images", tree, "--report", file("no/report.html")}).exitCode, 73);
        QCOMPARE(evaluate({"--images", tree, "--scores", file("no/scores.csv")}).exitCode, 73);
        QCOMPARE(evaluate({"--images", tree, "--csv-pairs", file("nowhere.csv")}).exitCode, 66);
        QCOMPARE(evaluate({"--images", tree, "--pairs", "a", "--csv-pairs", "b"}).exitCode, 64);
        QVERIFY(QDir().mkpath(file("open-cache")));
        QVERIFY(QFile::setPermissions(file("open-cache"), QFile::ReadOwner | QFile::WriteOwner |
                                                              QFile::ExeOwner | QFile::ReadGroup));
        QCOMPARE(evaluate({"--images", tree, "--cache", file("open-cache")}).exitCode, 64);
    }
};

LIKENESS_TEST(TestCliEvaluate)
#include "TestCliEvaluate.moc"
