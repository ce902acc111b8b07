// SPDX-FileCopyrightText: 2026 Likeness contributors
// SPDX-License-Identifier: Apache-2.0

#include "cli/CliRun.h"
#include "cli/MadePicture.h"

#include "face/quality/QualityGate.h"
#include "face/quality/QualityReport.h"
#include "support/TestProgram.h"

#include <QTest>

using namespace likeness;
using namespace likeness::test;

class TestCliQuality : public QObject {
    Q_OBJECT

    QTemporaryDir m_folder;

    QString faceless() const { return m_folder.filePath("no face.bmp"); }

  private slots:
    void initTestCase() {
        // A gray picture of 64 × 64, written by hand.
        QByteArray bmp("BM");
        const auto add = [&bmp](quint32 value, int bytes) {
            for (int i = 0; i < bytes; ++i) {
                bmp.append(static_cast<char>(value >> (8 * i)));
            }
        };
        for (const quint32 value : {54U + 64 * 64 * 3, 0U, 54U, 40U, 64U, 64U}) {
            add(value, 4);
        }
        add(1, 2);
        add(24, 2);
        bmp.append(24, '\0');
        bmp.append(64 * 64 * 3, '\x70');
        QFile file(faceless());
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write(bmp) == bmp.size());
    }

    void quality_listsEveryMeasure() {
        const CliRun run = runCli({"quality", sample("obama4_crop.jpg")});
        QVERIFY2(run.exitCode == 0, run.all());
        for (std::size_t i = 0; i < kQualityMeasures; ++i) {
            const std::string measure(name(static_cast<QualityMeasure>(i)));
            QVERIFY2(run.output.contains("  " + QByteArray::fromStdString(measure) + " "), run.all());
        }
        QVERIFY2(run.output.contains("unified quality"), run.all());
        QVERIFY2(run.output.contains("no_background"), run.all()); // the face fills the picture
    }

    void quality_answersAsJson() {
        const CliRun run = runCli({"quality", sample("obama4_crop.jpg"), sample("audrey.jpg"), "--json"});
        QVERIFY2(run.exitCode == 0, run.all());
        QCOMPARE(run.value("pictures").toArray().size(), 2);
        QCOMPARE(run.value("pictures/1/file").toString(), sample("audrey.jpg"));
        QCOMPARE(run.value("pictures/0/faces").toInt(), 1);
        const int unified = run.value("pictures/0/unified").toInt();
        QVERIFY2(unified > 0 && unified <= 100, run.all());
        const QJsonObject measures = run.value("pictures/0/measures").toObject();
        QCOMPARE(measures.size(), static_cast<int>(kQualityMeasures));
        QCOMPARE(run.value("pictures/0/measures/sharpness/reason").toString(), QStringLiteral("assessed"));
        QCOMPARE(run.value("pictures/0/measures/background_uniformity/component").toInt(), -1);
        QCOMPARE(run.value("pictures/0/measures/background_uniformity/reason").toString(),
                 QStringLiteral("no_background"));
        // The eyes of this picture are about 110 pixels apart.
        QVERIFY(std::abs(run.value("pictures/0/measures/inter_eye_distance/raw").toDouble() - 108) < 10);
    }

    void quality_answersAsCsv() {
        const CliRun run = runCli({"quality", "--csv", sample("obama4_crop.jpg"), sample("crowd.jpg")});
        QVERIFY2(run.exitCode == 0, run.all());
        const QList<QByteArray> lines = run.output.trimmed().split('\n');
        QCOMPARE(lines.size(), 3);
        QVERIFY(lines[0].startsWith("file,error,faces,unified,inter_eye_distance,inter_eye_distance_raw,"));
        for (const QByteArray& line : lines) {
            QCOMPARE(line.count(','), 5 + 2 * static_cast<int>(kQualityMeasures));
        }
        QVERIFY(lines[0].endsWith(",enrolment_refusals,verification_refusals"));
        QVERIFY2(lines[1].endsWith(",,"), run.all()); // good enough for both
        QVERIFY2(lines[2].split(',').at(lines[2].count(',') - 1).contains("several_faces"), run.all());
        QVERIFY2(lines[2].split(',')[2].toInt() > 1, run.all()); // a crowd
    }

    void quality_saysWhatTheGateThinksInTheSameWordsAsTheWindow() {
        const QString file = m_folder.filePath("dark.png");
        QVERIFY(writeDarkened(sample("franck_02159.jpg"), file));
        const CliRun text = runCli({"quality", file});
        QVERIFY2(text.exitCode == 0, text.all());
        QVERIFY2(text.output.contains("refused. Too dark: turn to the light."), text.all());
        const CliRun json = runCli({"quality", file, sample("franck_02159.jpg"), "--json"});
        for (const char* profile : {"enrolment", "verification"}) {
            const QString gate = QString("pictures/0/gate/%1/").arg(profile);
            QCOMPARE(json.value(gate + "passes").toBool(true), false);
            QCOMPARE(json.value(gate + "refusals/0/name").toString(), QStringLiteral("too_dark"));
            QCOMPARE(json.value(gate + "refusals/0/code").toInt(), static_cast<int>(RefusalCode::TooDark));
            QCOMPARE(json.value(gate + "refusals/0/guidance").toString(),
                     QStringLiteral("Too dark: turn to the light."));
            QVERIFY(json.value(QString("pictures/1/gate/%1/passes").arg(profile)).toBool());
        }
    }

    void quality_ofAPackWithoutAGateSaysSo() {
        QTemporaryDir folder;
        const QString pack = folder.filePath("pack");
        QVERIFY(makeCalibratedPack(pack));
        QFile manifest(pack + "/pack.json");
        QVERIFY(manifest.setPermissions(QFile::ReadOwner | QFile::WriteOwner));
        QVERIFY(manifest.open(QIODevice::ReadOnly));
        QByteArray content = manifest.readAll();
        manifest.close();
        content.replace("\"gate\"", "\"not-gate\"");
        QVERIFY(manifest.open(QIODevice::WriteOnly) && manifest.write(content) == content.size());
        manifest.close();
        const CliRun text = runCli({"quality", sample("audrey.jpg"), "--pack", pack});
        QVERIFY2(text.output.contains("this model pack has no quality gate"), text.all());
        const CliRun json = runCli({"quality", sample("audrey.jpg"), "--pack", pack, "--json"});
        QVERIFY2(json.value("pictures/0/gate/enrolment").isNull(), json.all());
    }

    void quality_goesOnAfterAPictureThatCannotBeUsed() {
        const CliRun run =
            runCli({"quality", "--json", faceless(), sample("audrey.jpg"), m_folder.filePath("none.jpg")});
        QVERIFY2(run.exitCode == 65, run.all()); // the first that failed
        QCOMPARE(run.value("pictures").toArray().size(), 3);
        QCOMPARE(run.value("pictures/0/error/name").toString(), QStringLiteral("NoFace"));
        QVERIFY2(run.value("pictures/1/unified").toInt() > 0, run.all());
        QCOMPARE(run.value("pictures/2/error/name").toString(), QStringLiteral("CannotReadFile"));
        const CliRun csv = runCli({"quality", "--csv", faceless(), sample("audrey.jpg")});
        QVERIFY2(csv.exitCode == 65, csv.all());
        QVERIFY2(csv.output.contains(",NoFace,"), csv.all());
        const CliRun text = runCli({"quality", faceless(), sample("audrey.jpg")});
        QVERIFY2(text.output.contains("no face was found") && text.output.contains("unified quality"),
                 text.all());
    }

    void quality_ofOnePictureWithoutAFaceIsAnError() {
        const CliRun run = runCli({"quality", faceless()});
        QVERIFY2(run.exitCode == 65 && run.output.isEmpty(), run.all());
        QVERIFY2(run.errors.contains("no face.bmp") && run.errors.contains("no face was found"), run.all());
        QCOMPARE(runCli({"quality", faceless(), "--json"}).errorName(), QStringLiteral("NoFace"));
    }

    void quality_refusesTwoFormsAtOnce() {
        const CliRun run = runCli({"quality", "--csv", "--json", sample("audrey.jpg")});
        QVERIFY2(run.exitCode == 64 && run.errorName() == "InvalidArgument", run.all());
        QCOMPARE(runCli({"quality"}).exitCode, 64);
    }
};

LIKENESS_TEST(TestCliQuality)
#include "TestCliQuality.moc"
