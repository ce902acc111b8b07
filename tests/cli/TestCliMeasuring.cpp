// SPDX-FileCopyrightText: 2026 Likeness contributors
// SPDX-License-Identifier: Apache-2.0

#include "cli/CliInterrupt.h"
#include "support/TestProgram.h"

#include <QTest>

using namespace likeness;
using namespace likeness::test;

class TestCliMeasuring : public QObject {
    Q_OBJECT

    QTemporaryDir m_folder;
    QString m_pack;

    QString file(const QString& name) const { return m_folder.filePath(name); }
    void addPicture(const char* name, const QString& as) const {
        QVERIFY(QDir().mkpath(QFileInfo(file(as)).path()));
        QVERIFY(QFile::copy(sample(name), file(as)));
    }
    void writePairs(const QByteArray& text) const {
        QFile pairs(file("pairs.txt"));
        QVERIFY(pairs.open(QIODevice::WriteOnly | QIODevice::Truncate));
        pairs.write(text);
    }
    CliRun evaluate() const {
        return runCli(
            {"evaluate", "--images", file("tree"), "--pairs", file("pairs.txt"), "--pack", m_pack, "--json"});
    }

  private slots:
    void initTestCase() {
        m_pack = file("pack");
        QVERIFY(makeCalibratedPack(m_pack));
        addPicture("franck_02159.jpg", "tree/Franck/Franck_0001.jpg");
        addPicture("franck_04000.jpg", "tree/Franck/Franck_0002.jpg");
        addPicture("franck_01829.jpg", "tree/Franck/Franck_0003.jpg");
        addPicture("audrey.jpg", "tree/Audrey/Audrey_0001.jpg");
        addPicture("cage.jpg", "tree/Cage/Cage_0001.jpg");
        addPicture("cap12.png", "tree/Cap/Cap_0001.png");
    }

    void evaluate_answersItsContract() {
        writePairs("2\t1\nFranck\t1\t2\nFranck\t1\tAudrey\t1\nFranck\t2\t3\nCage\t1\tCap\t1\n");
        const CliRun evaluated = evaluate();
        QVERIFY2(evaluated.exitCode == 0, evaluated.all());
        const QJsonObject json = evaluated.json();
        QCOMPARE(json["accuracy"]["mean"].toDouble(), 1.0);
        QCOMPARE(json["accuracy"]["deviation"].toDouble(-1), 0.0);
        QCOMPARE(json["tmr_at_fmr"]["1e-2"].toDouble(), 1.0);
        QCOMPARE(json["tmr_at_fmr"]["1e-3"].toDouble(), 1.0);
        QCOMPARE(json["pairs"].toInt(), 4);
        QCOMPARE(json["pictures"].toInt(), 6);
        QVERIFY(json["failures"].isArray() && json["failures"].toArray().isEmpty());
        QCOMPARE(json["folds"].toArray().size(), 2);
        QCOMPARE(json["calibrated_points"].toArray().size(), 3);
        QVERIFY(evaluated.errors.isEmpty()); // no progress bar where there is no terminal
    }

    void evaluate_givesTheSameFiguresForAnyNumberOfWorkers() {
        writePairs("1 1\nFranck 1 2\nFranck 1 Audrey 1\n");
        QJsonObject first;
        for (const char* workers : {"1", "2", "5"}) {
            const CliRun evaluated =
                runCli({"evaluate", "--images", file("tree"), "--pairs", file("pairs.txt"), "--pack", m_pack,
                        "--json", "--workers", workers});
            QJsonObject json = evaluated.json();
            QCOMPARE(json["workers"].toInt(), QString(workers).toInt());
            json.remove("workers");
            json.remove("seconds");
            if (!first.isEmpty()) {
                QCOMPARE(json, first);
            }
            first = json;
        }
    }

    void evaluate_listsFailures() {
        writePairs("1 1\nFranck 1 7\nFranck 1 Audrey 1\n");
        const CliRun evaluated = evaluate();
        QVERIFY2(evaluated.exitCode == 0, evaluated.all());
        QCOMPARE(evaluated.value("failures").toArray().size(), 1);
        QVERIFY(evaluated.value("failures/0/picture").toString().endsWith("Franck_0007.jpg"));
        QCOMPARE(evaluated.value("failures/0/name").toString(), QStringLiteral("CannotReadFile"));
        QCOMPARE(evaluated.value("accuracy/mean").toDouble(), 0.5);
    }

    void evaluate_namesTheLineOfAPairsFileThatIsWrong() {
        writePairs("1 1\nFranck 1 2\nFranck 1\n");
        const CliRun refused = evaluate();
        QCOMPARE(refused.exitCode, 65);
        QVERIFY2(refused.errorMessage().contains("line 3"), refused.all());
    }

    void discardCurve_measuresAndWritesWhatTheFitNeeds() {
        const CliRun measured =
            runCli({"discard-curve", "--images", file("tree"), "--pack", m_pack, "--fmr", "0.1", "--csv",
                    file("pictures.csv"), "--pairs-csv", file("pairs.csv"), "--json"});
        QVERIFY2(measured.exitCode == 0, measured.all());
        const QJsonObject json = measured.json();
        QCOMPARE(json["pictures"].toInt(), 6);
        QCOMPARE(json["people"].toInt(), 4);
        QCOMPARE(json["genuine_pairs"].toInt(), 3);   // of Franck's three pictures
        QCOMPARE(json["impostor_pairs"].toInt(), 12); // 6 · 5 / 2 − 3
        QCOMPARE(json["curve"].toArray().size(), 6);
        QCOMPARE(json["curve"].toArray()[0].toObject()["share"].toDouble(), 0.0);
        QCOMPARE(json["curve"].toArray()[5].toObject()["discarded"].toInt(), 1); // a fifth of six
        QFile pictures(file("pictures.csv"));
        QVERIFY(pictures.open(QIODevice::ReadOnly));
        const QList<QByteArray> lines = pictures.readAll().trimmed().split('\n');
        QCOMPARE(lines.size(), 7);
        QVERIFY(lines[0].startsWith("person,genuine_score,unified,inter_eye_distance,"));
        QVERIFY(!lines[1].contains("Franck") && !lines[1].contains("Audrey")); // numbers, no names
        QFile pairs(file("pairs.csv"));
        QVERIFY(pairs.open(QIODevice::ReadOnly));
        QCOMPARE(pairs.readAll().trimmed().split('\n').size(), 4);
    }

    void discardCurve_saysWhereItCannotWriteBeforeItMeasures() {
        const CliRun refused =
            runCli({"discard-curve", "--images", file("tree"), "--csv", file("no/such.csv")});
        QVERIFY2(refused.exitCode == 73, refused.all());
    }

    void calibrate_writesACalibrationThatDecides() {
        // 20 pictures stand in for people, each there twice: 20 genuine and 20 · 19 / 2 · 4 impostor pairs.
        int person = 0;
        for (const char* name :
             {"audrey.jpg",       "cage.jpg",         "cap12.png",        "SeanConnery.jpg",
              "obama4_crop.jpg",  "queen20_crop.jpg", "kim1_crop.jpg",    "joconde.jpg",
              "franck_04117.jpg", "franck.jpg",       "franck_01829.jpg", "franck_02045.jpg",
              "franck_02159.jpg", "franck_02221.jpg", "franck_02683.jpg", "franck_02888.jpg",
              "franck_03909.jpg", "franck_03979.jpg", "franck_04000.jpg", "franck_04035.jpg"}) {
            for (int i = 0; i < 2; ++i) {
                addPicture(name, QString("people/p%1/%2").arg(person).arg(i) + QString(name).right(4));
            }
            ++person;
        }
        const QString output = file("calibration.json");
        const CliRun calibrated = runCli({"calibrate", "--images", file("people"), "--output", output,
                                          "--pack", m_pack, "--data", "samples", "--json"});
        QVERIFY2(calibrated.exitCode == 0, calibrated.all());
        QFile written(output);
        QVERIFY(written.open(QIODevice::ReadOnly));
        const auto calibration = Calibration::fromJson(written.readAll().toStdString());
        QVERIFY(calibration);
        const Calibration::Provenance& from = calibration->data().provenance;
        QCOMPARE(from.date, std::string("2026-11-23"));
        QCOMPARE(from.people, std::uint64_t{20});
        QCOMPARE(from.genuinePairs, std::uint64_t{20});
        QCOMPARE(from.impostorPairs, std::uint64_t{760});
        QCOMPARE(from.command,
                 std::string("likeness-cli calibrate --images people --output calibration.json --pack pack"));
    }

    void calibrate_saysBeforeTheWorkThatItCannotWriteTheResult() {
        // The pictures' folder is not there either: what is said first tells what was looked at first.
        const CliRun refused = runCli({"calibrate", "--images", file("no-pictures"), "--output",
                                       file("no-folder/c.json"), "--pack", m_pack, "--json"});
        QCOMPARE(refused.exitCode, 73);
        QVERIFY2(refused.errorMessage().contains("no-folder"), refused.all());
    }

    void calibrate_refusesTooFewPeopleAndWritesNothing() {
        addPicture("audrey.jpg", "few/a/1.jpg");
        addPicture("cage.jpg", "few/b/1.jpg");
        const QString output = file("few.json");
        const CliRun refused =
            runCli({"calibrate", "--images", file("few"), "--output", output, "--pack", m_pack, "--json"});
        QCOMPARE(refused.exitCode, 64);
        QVERIFY2(refused.errorMessage().contains("2 people"), refused.all());
        QVERIFY(!QFile::exists(output));
    }

    void evaluate_endsCleanlyWhenInterrupted() {
        // A tree so large that the job cannot be over before the signal comes.
        QByteArray pairs = "1 300\n";
        for (int i = 1; i <= 300; ++i) {
            addPicture("franck.jpg", QString("many/M/M_%1.jpg").arg(i, 4, 10, QChar('0')));
            pairs += "M 1 " + QByteArray::number(i) + "\n";
        }
        addPicture("audrey.jpg", "many/N/N_0001.jpg");
        for (int i = 1; i <= 300; ++i) {
            pairs += "M " + QByteArray::number(i) + " N 1\n";
        }
        writePairs(pairs);
        const CliRun interrupted = interruptCli(
            {"evaluate", "--images", file("many"), "--pairs", file("pairs.txt"), "--pack", m_pack, "--json"});
        QVERIFY2(interrupted.exitCode == 130, interrupted.all());
        QCOMPARE(interrupted.errorName(), QStringLiteral("Cancelled"));
    }
};

LIKENESS_TEST(TestCliMeasuring)
#include "TestCliMeasuring.moc"
