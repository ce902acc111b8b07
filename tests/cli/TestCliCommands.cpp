// SPDX-FileCopyrightText: 2026 Likeness contributors
// SPDX-License-Identifier: Apache-2.0

#include "base/Version.h"
#include "cli/CliRun.h"
#include "cli/MadePicture.h"
#include "image/Image.h"
#include "support/TestProgram.h"

#include <QRegularExpression>
#include <QScopeGuard>
#include <QTest>

#include <cmath>

using namespace likeness;
using namespace likeness::test;

class TestCliCommands : public QObject {
    Q_OBJECT

    QTemporaryDir m_folder;
    QString m_pack;

    CliRun run(QStringList arguments) const {
        return runCli(arguments << "--pack" << m_pack, {}, m_folder.path());
    }
    QString file(const QString& name) const { return m_folder.filePath(name); }

  private slots:
    void initTestCase() {
        m_pack = file("pack");
        QVERIFY(makeCalibratedPack(m_pack));
    }

    void help_namesEveryCommandAndExitCode() {
        const CliRun help = runCli({"--help"});
        QCOMPARE(help.exitCode, 0);
        for (const char* word :
             {"verify", "extract", "compare", "inspect", "evaluate", "calibrate", "import", "doctor",
              "--json", "--fmr-match", "XDG_DATA_HOME", "3 it cannot tell", "130"}) {
            QVERIFY2(help.output.contains(word), word);
        }
        for (const char* command :
             {"verify", "extract", "compare", "inspect", "evaluate", "calibrate", "import", "doctor"}) {
            const CliRun own = runCli({command, "--help"});
            QCOMPARE(own.exitCode, 0);
            QVERIFY2(own.output.contains("Example: likeness-cli") && own.output.contains("--json"), command);
        }
        QCOMPARE(runCli({"--version"}).output.trimmed(), QByteArray("likeness-cli ") + kVersion);
    }

    void aLocaleWithoutUtf8IsNoMatter() {
        const auto restore = qScopeGuard([before = qgetenv("LC_ALL")] { qputenv("LC_ALL", before); });
        qputenv("LC_ALL", "C");
        const CliRun run = runCli({"--version"});
        QVERIFY2(run.exitCode == 0 && run.errors.isEmpty(), run.all());
    }

    void verify_matchesPicturesOfOnePerson_data() {
        QTest::addColumn<QString>("a");
        QTest::addColumn<QString>("b");
        const char* const stills[] = {"franck_02159.jpg", "franck_04000.jpg", "franck_01829.jpg"};
        for (const char* a : stills) {
            for (const char* b : stills) {
                QTest::addRow("%s and %s", a, b) << sample(a) << sample(b);
            }
        }
    }
    void verify_matchesPicturesOfOnePerson() {
        QFETCH(QString, a);
        QFETCH(QString, b);
        const CliRun verified = run({"verify", a, b, "--json"});
        QVERIFY2(verified.exitCode == 0, verified.all());
        QCOMPARE(verified.value("decision").toString(), QStringLiteral("match"));
        if (a == b) {
            QCOMPARE(verified.value("similarity").toDouble(), 1.0);
        }
    }

    void verify_doesNotMatchDifferentPeople_data() {
        QTest::addColumn<QString>("other");
        for (const char* other : {"cap12.png", "cap13.png", "audrey.jpg", "cage.jpg", "SeanConnery.jpg"}) {
            QTest::newRow(other) << sample(other);
        }
    }
    void verify_doesNotMatchDifferentPeople() {
        QFETCH(QString, other);
        const CliRun verified = run({"verify", sample("franck.jpg"), other, "--json"});
        QVERIFY2(verified.exitCode == 1, verified.all());
        QCOMPARE(verified.value("decision").toString(), QStringLiteral("no-match"));
    }

    void verify_asksForReviewBetweenTheThresholds() {
        const CliRun plain =
            run({"verify", sample("franck_02159.jpg"), sample("franck_04000.jpg"), "--json"});
        const double rate = plain.value("false_match_rate").toDouble();
        const CliRun verified =
            run({"verify", sample("franck_02159.jpg"), sample("franck_04000.jpg"), "--json", "--fmr-match",
                 QString::number(rate / 2), "--fmr-review", QString::number(rate * 2)});
        QVERIFY2(verified.exitCode == 2, verified.all());
        QCOMPARE(verified.value("decision").toString(), QStringLiteral("review"));
        QVERIFY(verified.value("threshold").toDouble() > verified.value("similarity").toDouble());
        QVERIFY(verified.value("review_threshold").toDouble() < verified.value("similarity").toDouble());
    }

    void verify_answersTheWholeContractAsJson() {
        const CliRun verified = run({"verify", sample("franck_02159.jpg"), sample("cap12.png"), "--json"});
        const QJsonObject json = verified.json();
        QVERIFY2(!json.isEmpty(), verified.all());
        // The calibration by hand has 1e-4 at 0.4, 1e-3 at 0.3.
        QVERIFY(std::abs(json["threshold"].toDouble() - 0.4) < 1e-9);
        QVERIFY(std::abs(json["review_threshold"].toDouble() - 0.3) < 1e-9);
        const double similarity = json["similarity"].toDouble();
        QVERIFY(similarity > -1 && similarity < 0.3);
        const double odds = -6 + (similarity - 0.1) * 30;
        QVERIFY(std::abs(json["match_probability"].toDouble() - 1 / (1 + std::exp(-odds))) < 1e-9);
        QVERIFY(json["false_match_rate"].toDouble() > 1e-3);
        const QJsonArray faces = json["faces"].toArray();
        QCOMPARE(faces.size(), 2);
        for (const auto& face : faces) {
            QCOMPARE(face.toObject()["box"].toArray().size(), 4);
            QVERIFY(face.toObject()["box"][2].toDouble() > face.toObject()["box"][0].toDouble());
            QVERIFY(face.toObject()["score"].toDouble() > 0.5);
            QCOMPARE(face.toObject()["count"].toInt(), 1);
            const QJsonObject quality = face.toObject().value(QLatin1String("quality")).toObject();
            QVERIFY(quality["unified"].toInt() > 30);
            QVERIFY(quality["gate"].toObject().contains(QLatin1String("refusals")));
        }
        QCOMPARE(json["model"]["name"].toString(), QStringLiteral("mobilefacenet-512"));
        QCOMPARE(json["device"].toString(), QStringLiteral("cpu"));
        QVERIFY(json["milliseconds"].toDouble() > 0);
        QVERIFY(verified.errors.isEmpty());
    }

    void verify_saysWhenAChosenRateWasNotMeasured() {
        // The standard pack's own calibration: measured down to 1e-5, extrapolated to 1e-6.
        const QStringList pictures{"verify", sample("franck_02159.jpg"), sample("franck_04000.jpg")};
        const CliRun usual = runCli(pictures + QStringList{"--json"});
        QVERIFY2(usual.exitCode == 0, usual.all());
        QCOMPARE(usual.value("threshold_is_extrapolated").toBool(true), false);
        QVERIFY(usual.value("threshold_fmr_range").isNull());
        const QStringList strict{"--fmr-match", "1e-6"};
        const CliRun verified = runCli(pictures + strict + QStringList{"--json"});
        QCOMPARE(verified.value("threshold_is_extrapolated").toBool(), true);
        QCOMPARE(verified.value("review_threshold_is_extrapolated").toBool(true), false);
        const QJsonArray range = verified.value("threshold_fmr_range").toArray();
        QCOMPARE(range.size(), 2);
        QVERIFY(range[0].toDouble() > 1e-9 && range[0].toDouble() < 1e-6);
        QVERIFY(range[1].toDouble() > 1e-6 && range[1].toDouble() < 1e-4);
        const CliRun text = runCli(pictures + strict);
        QVERIFY2(text.output.contains("The rate 1e-6 of a match is beyond what was measured"), text.all());
        QVERIFY(!runCli(pictures).output.contains("of a match is beyond"));
    }

    void verify_cannotTellWhichOfSeveralFacesIsMeant() {
        const QString two = file("two men.png");
        QVERIFY(writeTwice(sample("franck.jpg"), two));
        const QStringList pictures{"verify", sample("franck_04000.jpg"), two};
        const CliRun verified = run(pictures + QStringList{"--json"});
        QVERIFY2(verified.exitCode == 3, verified.all());
        QCOMPARE(verified.value("decision").toString(), QStringLiteral("cannot-tell"));
        QVERIFY2(verified.value("similarity").toDouble() > 0.5, verified.all());
        QVERIFY2(verified.value("faces/0/reasons").toArray().isEmpty(), verified.all());
        QVERIFY2(verified.value("faces/0/quality/gate/passes").toBool(), verified.all());
        QCOMPARE(verified.value("faces/1/reasons/0/name").toString(), QStringLiteral("several_faces"));
        const CliRun text = run(pictures);
        QVERIFY2(text.exitCode == 3 && text.output.startsWith("CANNOT TELL"), text.all());
        QVERIFY2(text.output.contains(
                     "two men.png\": Several faces: only one person may be in the picture. Name the "
                     "one that is meant, counted from the largest: --face 2."),
                 text.all());
        QVERIFY2(!text.output.contains("A stranger") && !text.output.contains("probability"), text.all());
        for (const char* number : {"1", "2"}) {
            const CliRun chosen = run(pictures + QStringList{"--face", number, "--json"});
            QVERIFY2(chosen.exitCode == 0, chosen.all());
            QVERIFY(chosen.value("faces/1/reasons").toArray().isEmpty());
            QCOMPARE(chosen.value("faces/1/count").toInt(), 2);
        }
        // Of the reference the same, by its own option.
        const QStringList swapped{"verify", two, sample("franck_04000.jpg")};
        const CliRun reference = run(swapped);
        QVERIFY2(reference.exitCode == 3 && reference.output.contains(": --reference-face 2."),
                 reference.all());
        QCOMPARE(run(swapped + QStringList{"--reference-face", "2"}).exitCode, 0);
        const CliRun third = run(pictures + QStringList{"--face", "3", "--json"});
        QVERIFY2(third.exitCode == 64 && third.errorMessage().contains("has 2"), third.all());
    }

    void verify_cannotTellOnAPictureThatTheGateRefuses() {
        const QString dark = file("dark.png");
        QVERIFY(writeDarkened(sample("franck_04000.jpg"), dark));
        const CliRun verified = run({"verify", sample("franck_02159.jpg"), dark, "--json"});
        QVERIFY2(verified.exitCode == 3, verified.all());
        QCOMPARE(verified.value("decision").toString(), QStringLiteral("cannot-tell"));
        QCOMPARE(verified.value("faces/1/reasons/0/name").toString(), QStringLiteral("too_dark"));
        const CliRun text = run({"verify", dark, sample("franck_02159.jpg")});
        QVERIFY2(text.exitCode == 3 && text.output.contains("dark.png\": Too dark: turn to the light."),
                 text.all());
        QVERIFY2(text.output.contains("  similarity         "), text.all());
    }

    void verify_turnsAPictureUpright_data() {
        QTest::addColumn<int>("turned");
        QTest::addColumn<int>("back");
        QTest::newRow("on its head") << static_cast<int>(Rotation::Half) << 180;
        QTest::newRow("on its right side") << static_cast<int>(Rotation::Clockwise90) << 270;
        QTest::newRow("on its left side") << static_cast<int>(Rotation::Clockwise270) << 90;
    }
    void verify_turnsAPictureUpright() {
        QFETCH(int, turned);
        QFETCH(int, back);
        const QString picture = file("turned.png");
        QVERIFY(writeTurned(sample("franck_04000.jpg"), static_cast<Rotation>(turned), picture));
        const CliRun verified = run({"verify", sample("franck_02159.jpg"), picture, "--json"});
        QVERIFY2(verified.exitCode == 0, verified.all());
        QCOMPARE(verified.value("faces/0/turned").toInt(-1), 0);
        QCOMPARE(verified.value("faces/1/turned").toInt(), back);
        const CliRun upright =
            run({"verify", sample("franck_02159.jpg"), sample("franck_04000.jpg"), "--json"});
        QCOMPARE(verified.value("similarity"), upright.value("similarity"));
        const CliRun text = run({"verify", sample("franck_02159.jpg"), picture});
        QVERIFY2(text.output.contains("turned clockwise by " + QByteArray::number(back) + " degrees"),
                 text.all());
    }

    void verify_cannotTellWhereTheQualityIsNotKnown() {
        const QString pack = file("pack without pose net");
        QVERIFY(makeCalibratedPack(pack));
        QVERIFY(QFile::remove(pack + "/fr_pose.onnx"));
        const QStringList pictures{"verify", sample("franck.jpg"), sample("franck_04000.jpg"), "--pack",
                                   pack};
        const CliRun verified = runCli(pictures + QStringList{"--json"});
        QVERIFY2(verified.exitCode == 3, verified.all());
        QCOMPARE(verified.value("decision").toString(), QStringLiteral("cannot-tell"));
        QCOMPARE(verified.value("faces/1/reasons/0/name").toString(), QStringLiteral("not_assessed"));
        QVERIFY2(verified.value("faces/0/quality/unified").isNull(), verified.all());
        QVERIFY2(verified.value("faces/1/quality/error").toString().contains("fr_pose.onnx"), verified.all());
        const CliRun text = runCli(pictures);
        QVERIFY2(text.exitCode == 3 && text.output.contains("not known and not known"), text.all());
        QVERIFY2(text.output.contains("The quality could not be assessed: "), text.all());
    }

    void verify_tellsPeopleWhatTheAnswerIsWorth() {
        const QStringList pictures{"verify", sample("franck_02159.jpg"), sample("franck_04000.jpg")};
        const CliRun verified = run(pictures);
        QCOMPARE(verified.exitCode, 0);
        QVERIFY(verified.output.startsWith("MATCH"));
        // The rate comes first.
        QCOMPARE(
            verified.output.split('\n').at(1),
            QByteArray("  false match rate   fewer than 1 in 100,000 strangers would reach this score, the "
                       "rarest that the calibration can tell"));
        const QRegularExpression quality(R"(  quality            \d\d and \d\d of 100\n)");
        QVERIFY2(quality.match(QString::fromUtf8(verified.output)).hasMatch(), verified.all());
    }

    void probability_standsBesideAMatchAloneAndWithWhatItAssumes() {
        const QStringList pictures{"verify", sample("franck_02159.jpg"), sample("franck_04000.jpg")};
        const CliRun match = run(pictures);
        QVERIFY2(match.output.contains("(assuming that 50 % of all comparisons are of one person)"),
                 match.all());
        const CliRun json = run(pictures + QStringList{"--json"});
        QCOMPARE(json.value("match_probability_prior").toDouble(), 0.5);
        const double rate = json.value("false_match_rate").toDouble();
        const QStringList between{"--fmr-match", QString::number(rate / 2), "--fmr-review",
                                  QString::number(rate * 2)};
        const CliRun review = run(pictures + between);
        QVERIFY2(review.exitCode == 2 && !review.output.contains("probability"), review.all());
        QVERIFY(run(pictures + between + QStringList{"--json"}).value("match_probability").toDouble() > 0.9);
        const CliRun none = run({"verify", sample("franck_02159.jpg"), sample("cap12.png")});
        QVERIFY2(none.exitCode == 1 && !none.output.contains("probability"), none.all());
    }

    void verify_givesTheSameAnswerInEitherOrderAndForAnyNumberOfWorkers() {
        const CliRun one = run({"verify", sample("franck.jpg"), sample("cap12.png"), "--json"});
        const CliRun other =
            run({"--json", "verify", sample("cap12.png"), sample("franck.jpg"), "--workers", "3"});
        QCOMPARE(one.value("similarity").toDouble(), other.value("similarity").toDouble());
    }

    void compare_agreesWithVerify_data() {
        QTest::addColumn<QStringList>("options");
        QTest::newRow("floats") << QStringList();
        QTest::newRow("compressed") << QStringList{"--compress"};
    }
    void compare_agreesWithVerify() {
        QFETCH(QStringList, options);
        const QString a = file("a.json");
        const QString b = file("b.json");
        QCOMPARE(run(QStringList{"extract", sample("franck_02159.jpg"), "-o", a} + options).exitCode, 0);
        const CliRun printed = run(QStringList{"extract", sample("cap12.png")} + options);
        QFile written(b);
        QVERIFY(written.open(QIODevice::WriteOnly));
        written.write(printed.output);
        written.close();
        const CliRun compared = run({"compare", a, b, "--json"});
        const CliRun verified =
            run(QStringList{"verify", sample("franck_02159.jpg"), sample("cap12.png"), "--json"} + options);
        QCOMPARE(compared.exitCode, 1);
        QCOMPARE(compared.value("similarity").toDouble(), verified.value("similarity").toDouble());
        QCOMPARE(compared.value("decision").toString(), QStringLiteral("no-match"));
        QCOMPARE(run({"compare", a, a}).exitCode, 0);
    }

    void compare_refusesFaceprintsWithOtherOptions() {
        QCOMPARE(run({"extract", sample("franck.jpg"), "-o", file("f.json")}).exitCode, 0);
        QCOMPARE(run({"extract", sample("franck.jpg"), "-o", file("c.json"), "--compress"}).exitCode, 0);
        const CliRun compared = run({"compare", file("f.json"), file("c.json"), "--json"});
        QCOMPARE(compared.exitCode, 65);
        QCOMPARE(compared.errorName(), QStringLiteral("ModelMismatch"));
    }

    void inspect_listsAndDrawsFaces() {
        const QString drawing = file("drawn faces.png");
        const CliRun inspected = run({"inspect", sample("franck.jpg"), "--draw", drawing, "--json"});
        QVERIFY2(inspected.exitCode == 0, inspected.all());
        QCOMPARE(inspected.value("faces").toArray().size(), 1);
        QCOMPARE(inspected.value("faces/0/landmarks").toArray().size(), 5);
        QFile png(drawing);
        QVERIFY(png.open(QIODevice::ReadOnly));
        const QByteArray bytes = png.readAll();
        const auto image = Image::fromEncoded(std::as_bytes(std::span(bytes.data(), bytes.size())));
        QVERIFY(image);
        QCOMPARE(image->width(), inspected.value("width").toInt());
        // The frame's top left corner is painted in its green.
        const QJsonArray box = inspected.value("faces/0/box").toArray();
        const auto at = 3 * (static_cast<std::size_t>(std::lround(box[1].toDouble())) *
                                 static_cast<std::size_t>(image->width()) +
                             static_cast<std::size_t>(std::lround(box[0].toDouble() + 10)));
        QVERIFY(image->pixels()[at + 1] > 150 && image->pixels()[at] < 120);
    }

    void inspect_leavesOutSmallFaces() {
        const CliRun all = run({"inspect", sample("crowd.jpg"), "--json"});
        const CliRun large = run({"inspect", sample("crowd.jpg"), "--json", "--min-face", "45"});
        QVERIFY(all.value("faces").toArray().size() > large.value("faces").toArray().size());
        for (const auto& face : large.value("faces").toArray()) {
            const QJsonArray box = face.toObject()["box"].toArray();
            // The detector's boxes of one face differ by some pixels between scales, which is allowed for.
            QVERIFY(box[3].toDouble() - box[1].toDouble() > 0.75 * 45);
        }
    }

    void inspect_answersThatThereIsNoFace() {
        const std::vector<std::byte> gray(std::size_t{100} * 100, std::byte{128});
        const auto png = encodePng(*Image::fromRaw(gray, 100, 100, ColorFormat::Gray));
        QFile written(file("gray.png"));
        QVERIFY(written.open(QIODevice::WriteOnly));
        written.write(reinterpret_cast<const char*>(png->data()), static_cast<qint64>(png->size()));
        written.close();
        const CliRun inspected = run({"inspect", file("gray.png"), "--json"});
        QVERIFY2(inspected.exitCode == 0, inspected.all());
        QVERIFY(inspected.value("faces").toArray().isEmpty());
        QVERIFY(inspected.output.contains("\"faces\": []"));
        const CliRun verified = run({"verify", file("gray.png"), sample("franck.jpg"), "--json"});
        QCOMPARE(verified.exitCode, 65);
        QCOMPARE(verified.errorName(), QStringLiteral("NoFace"));
        QCOMPARE(run({"extract", file("gray.png")}).exitCode, 65);
    }
};

LIKENESS_TEST(TestCliCommands)
#include "TestCliCommands.moc"
