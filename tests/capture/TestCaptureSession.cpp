// SPDX-FileCopyrightText: 2026 Likeness contributors
// SPDX-License-Identifier: Apache-2.0

#include "CameraSource.h"
#include "FakeCamera.h"

#include "support/Engines.h"
#include "support/PackCopy.h"
#include "support/TestProgram.h"

#include <QtGui/QImage>

#include <cstring>
#include <filesystem>
#include <optional>

using namespace likeness;
using namespace std::chrono_literals;

/// The session with cameras that do as they are told: what the window is told, and when.
class TestCaptureSession : public QObject {
    Q_OBJECT

  private slots:
    void init() {
        m_desk = std::make_unique<test::FakeDesk>();
        m_session = std::make_unique<CaptureSession>(m_media, m_desk->parts());
    }
    void cleanup() { m_session.reset(); }

    void start_showsTheFirstCamera() {
        QCOMPARE(m_session->state(), CaptureState::Off);
        QSignalSpy states(m_session.get(), &CaptureSession::stateChanged);
        m_session->start();
        QCOMPARE(m_session->state(), CaptureState::Starting);
        QCOMPARE(m_session->cameras(), m_desk->cameras);
        QVERIFY(m_desk->source->isRunning());
        QCOMPARE(m_desk->source->camera(), QStringLiteral("Desk camera"));
        QVERIFY(goLive());
        QCOMPARE(states.size(), 2);
        QCOMPARE(m_session->pictureSize(), QSize(320, 180));
        QVERIFY(m_session->sentence().isEmpty() && m_session->advice().isEmpty());
        m_session->stop();
        QCOMPARE(m_session->state(), CaptureState::Off);
        QVERIFY(m_desk->source.isNull());
    }

    void preview_hasTheViewsSizeAndIsMirrored() {
        const QObject view;
        m_session->setViewSize(&view, QSize(640, 640));
        m_session->start();
        QVERIFY(goLive());
        QVERIFY(m_session->isMirrored());
        QCOMPARE(m_session->preview().size(), QSize(640, 360));
        QCOMPARE(m_session->preview().pixelColor(600, 100), QColor(Qt::red));
        m_session->setMirrored(false);
        QVERIFY(show(201));
        QCOMPARE(m_session->preview().pixelColor(20, 100), QColor(Qt::red));
        m_session->setViewSize(&view, {});
        QVERIFY(show(202));
        QVERIFY(m_session->preview().isNull());
    }

    void still_isTheShownFrameUnmirrored() {
        QSignalSpy captured(m_session.get(), &CaptureSession::captured);
        m_session->start();
        QVERIFY(goLive());
        QVERIFY(m_session->capture());
        QCOMPARE(captured.size(), 1);
        const auto picture = captured.first().first().value<CapturedPicture>();
        QVERIFY(!picture.isAutomatic);
        QCOMPARE(picture.size(), QSize(320, 180));
        QCOMPARE(picture.image.pixels()[2], std::uint8_t{255}); // red is on the left
        QCOMPARE(picture.image.pixels()[0], std::uint8_t{0});
    }

    void still_askedForTooEarlyComesWithTheFirstFrame() {
        QSignalSpy captured(m_session.get(), &CaptureSession::captured);
        QVERIFY(!m_session->capture());
        m_session->start();
        QVERIFY(m_session->capture());
        QVERIFY(captured.isEmpty());
        QVERIFY(goLive());
        QCOMPARE(captured.size(), 1);
    }

    void still_fromACameraThatIsUnpluggedMeanwhileFails() {
        QSignalSpy captured(m_session.get(), &CaptureSession::captured);
        QSignalSpy failed(m_session.get(), &CaptureSession::captureFailed);
        m_session->start();
        QVERIFY(m_session->capture());
        plug({});
        QCOMPARE(m_session->state(), CaptureState::Unplugged);
        QCOMPARE(failed.size(), 1);
        plug({QStringLiteral("Desk camera")});
        QVERIFY(goLive());
        QVERIFY(captured.isEmpty()); // that moment is over
    }

    void cameras_comeAndGo() {
        m_desk->cameras.clear();
        m_session->start();
        QCOMPARE(m_session->state(), CaptureState::NoCamera);
        QVERIFY(!m_session->sentence().isEmpty() && !m_session->advice().isEmpty());
        plug({QStringLiteral("A"), QStringLiteral("A"), QStringLiteral("B")});
        QCOMPARE(m_session->cameras(), QStringList({QStringLiteral("A"), QStringLiteral("B")}));
        QVERIFY(goLive());
        QCOMPARE(m_session->sourceName(), QStringLiteral("A"));
        // Nobody asked for A, so B will do.
        plug({QStringLiteral("B")});
        QVERIFY(goLive());
        QCOMPARE(m_session->sourceName(), QStringLiteral("B"));
        // Another camera is no reason to change.
        plug({QStringLiteral("A"), QStringLiteral("B")});
        QCOMPARE(m_session->sourceName(), QStringLiteral("B"));
        QVERIFY(m_session->isLive());
    }

    void cameraAskedFor_isWaitedFor() {
        m_session->setCurrentCamera(QStringLiteral("B"));
        m_session->start();
        QCOMPARE(m_session->state(), CaptureState::NoCamera);
        plug({QStringLiteral("Desk camera"), QStringLiteral("B")});
        QVERIFY(goLive());
        QCOMPARE(m_desk->source->camera(), QStringLiteral("B"));
        plug({QStringLiteral("Desk camera")});
        QCOMPARE(m_session->state(), CaptureState::Unplugged);
        QVERIFY(m_session->preview().isNull());
        m_session->setCurrentCamera(QStringLiteral("Desk camera"));
        QVERIFY(goLive());
        QCOMPARE(m_session->sourceName(), QStringLiteral("Desk camera"));
    }

    void failure_isTriedAgainUntilItWorks() {
        m_session->start();
        emit m_desk->source->failed(FrameSource::Failure::Busy, QStringLiteral("device is busy"));
        QTRY_COMPARE(m_session->state(), CaptureState::Busy);
        QCOMPARE(m_session->details(), QStringLiteral("device is busy"));
        QVERIFY(m_desk->source.isNull());
        advance(3s);
        QVERIFY(!m_desk->source.isNull());
        QCOMPARE(m_desk->made, 2);
        QVERIFY(goLive());
        QVERIFY(m_session->details().isEmpty());
    }

    void frozenPicture_isNamedAndStaysToBeSeen() {
        const QObject view;
        m_session->setViewSize(&view, QSize(320, 180));
        m_session->start();
        QVERIFY(goLive());
        advance(2500ms);
        QCOMPARE(m_session->state(), CaptureState::Frozen);
        QVERIFY(!m_session->preview().isNull());
        QVERIFY(!m_session->capture());
    }

    void still_isTheLastThingWhereItsTakerStopsTheCamera() {
        const QObject view;
        m_session->setViewSize(&view, QSize(320, 180));
        std::optional<CapturedPicture> still;
        connect(m_session.get(), &CaptureSession::captured, m_session.get(),
                [&](const CapturedPicture& picture) {
                    still = picture;
                    m_session->stop();
                });
        m_session->start();
        QVERIFY(m_session->capture()); // with the first frame
        m_desk->now += 33ms;
        const Frame::Clock::time_point arrived = m_desk->now;
        m_desk->source->show(++m_shade);
        QTRY_COMPARE(m_session->state(), CaptureState::Off);
        QVERIFY(still && still->taken == arrived && !still->image.isEmpty());
        QVERIFY(m_session->preview().isNull() && m_desk->source.isNull());
        m_session->start();
        QVERIFY(goLive());
    }

    void blackPicture_isNamed() {
        m_session->start();
        QVERIFY(goLive());
        QSignalSpy previews(m_session.get(), &CaptureSession::previewChanged);
        for (int i = 0; i < 15; ++i) {
            m_desk->now += 100ms;
            m_desk->source->showBlack();
            QTRY_COMPARE(previews.size(), i + 1);
        }
        QCOMPARE(m_session->state(), CaptureState::Black);
        QVERIFY(show(180));
        QCOMPARE(m_session->state(), CaptureState::Live);
    }

    void videoFile_isASourceToo() {
        const QUrl file = QUrl::fromLocalFile(QStringLiteral("/somewhere/clip.mp4"));
        m_desk->cameras.clear();
        m_session->setVideoFile(file);
        m_session->start();
        QVERIFY(goLive());
        QCOMPARE(m_desk->source->file(), file);
        QCOMPARE(m_session->sourceName(), QStringLiteral("clip.mp4"));
        emit m_desk->source->ended();
        QTRY_COMPARE(m_session->state(), CaptureState::Ended);
        m_session->setVideoFile({});
        QCOMPARE(m_session->state(), CaptureState::NoCamera);
    }

    void livenessNet_isNotReadBeforeItIsWanted() {
        // So a pack from which the nets for stills and for liveness are gone serves whoever demands no check.
        const test::PackCopy pack;
        QVERIFY(std::filesystem::remove(pack.folder() / "fr_liveness.onnx"));
        QVERIFY(std::filesystem::remove(pack.folder() / "fr_pose.onnx"));
        const std::shared_ptr<Engine> engine = test::makeEngine({.pack = pack.folder()});
        QVERIFY(engine != nullptr);
        m_session->setEngine(engine);
        m_session->start();
        QVERIFY(look());
        QCOMPARE(m_session->faceCount(), 1);
        QSignalSpy captured(m_session.get(), &CaptureSession::captured);
        QVERIFY(m_session->capture());
        QCOMPARE(captured.size(), 1);

        LivenessRun& check = *m_session->liveness();
        check.setMode(static_cast<int>(LivenessMode::Active));
        QVERIFY(m_session->capture());
        QVERIFY(look());
        QVERIFY(check.isRunning());

        check.setMode(static_cast<int>(LivenessMode::Passive));
        QVERIFY(m_session->capture());
        QVERIFY(check.isRunning());
        deliver();
        QVERIFY(QTest::qWaitFor([&] { return !check.isRunning(); }, kPatience));
        QCOMPARE(check.sentence(), QStringLiteral("The liveness check cannot run with this model pack."));
        QCOMPARE(captured.size(), 1);
    }

    void errorText_isUnderstood_data() {
        QTest::addColumn<QString>("text");
        QTest::addColumn<FrameSource::Failure>("failure");
        QTest::newRow("busy") << QStringLiteral("Device '/dev/video0' is busy") << FrameSource::Failure::Busy;
        QTest::newRow("denied") << QStringLiteral("Permission denied") << FrameSource::Failure::Denied;
        QTest::newRow("gone") << QStringLiteral("target not found") << FrameSource::Failure::Missing;
        QTest::newRow("other") << QStringLiteral("no more input formats") << FrameSource::Failure::Broken;
    }
    void errorText_isUnderstood() {
        QFETCH(QString, text);
        QFETCH(FrameSource::Failure, failure);
        QCOMPARE(failureOf(text), failure);
    }

  private:
    /// Shows one frame and waits until it is the session's.
    bool show(std::uint8_t shade) {
        QSignalSpy previews(m_session.get(), &CaptureSession::previewChanged);
        m_desk->now += 33ms;
        m_desk->source->show(shade);
        return QTest::qWaitFor([&] { return !previews.isEmpty(); });
    }
    bool goLive() { return m_desk->source && show(++m_shade) && m_session->isLive(); }
    static constexpr int kPatience = 180'000;

    /// Shows a man.
    void deliver() {
        const QImage man = QImage(QString::fromStdString(test::samplePath("franck.jpg").string()))
                               .convertToFormat(QImage::Format_RGB32);
        const auto bytes =
            std::make_shared<WipedVector<std::byte>>(static_cast<std::size_t>(man.sizeInBytes()));
        std::memcpy(bytes->data(), man.constBits(), bytes->size());
        m_desk->now += 40ms;
        m_desk->source->deliver(bytes, man.size());
    }
    /// ... and waits until he was looked at.
    bool look() {
        QSignalSpy looked(m_session.get(), &CaptureSession::facesChanged);
        deliver();
        return QTest::qWaitFor([&] { return !looked.isEmpty() && m_session->faceCount() > 0; }, kPatience);
    }
    void advance(std::chrono::milliseconds time) {
        m_desk->now += time;
        m_session->tick();
    }
    void plug(const QStringList& cameras) {
        m_desk->cameras = cameras;
        m_session->refreshCameras();
    }

    MediaThread m_media;
    std::unique_ptr<test::FakeDesk> m_desk;
    std::unique_ptr<CaptureSession> m_session;
    std::uint8_t m_shade = 100;
};

LIKENESS_GUI_TEST(TestCaptureSession)
#include "TestCaptureSession.moc"
