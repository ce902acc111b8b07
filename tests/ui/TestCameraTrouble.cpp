// SPDX-FileCopyrightText: 2026 Likeness contributors
// SPDX-License-Identifier: Apache-2.0

#include "FakeCamera.h"
#include "StoryWindow.h"
#include "support/TestProgram.h"

#include <QtQml/qqmlextensionplugin.h>

Q_IMPORT_QML_PLUGIN(LikenessPlugin)
Q_IMPORT_QML_PLUGIN(Likeness_UiPlugin)
Q_IMPORT_QML_PLUGIN(Likeness_CapturePlugin)

using namespace likeness;
using namespace std::chrono_literals;

/// A camera that gives no picture: the window says so and offers two ways on.
class TestCameraTrouble : public QObject {
    Q_OBJECT

  private slots:
    void initTestCase() {
        QVERIFY(QDir().mkpath(QStringLiteral(LIKENESS_SCREENSHOTS)));
        QVERIFY(m_story.open(m_desk.parts()));
        capture().setCurrentCamera(QStringLiteral("Desk camera"));
        m_story.press("cameraButton");
        QVERIFY(StoryWindow::until([&] { return capture().isOn(); }));
    }
    void cleanupTestCase() { m_story.close(); }

    void states_offerTwoWaysOn_data() {
        QTest::addColumn<CaptureState>("state");
        QTest::newRow("denied") << CaptureState::Denied;
        QTest::newRow("busy") << CaptureState::Busy;
        QTest::newRow("black") << CaptureState::Black;
        QTest::newRow("frozen") << CaptureState::Frozen;
        QTest::newRow("unplugged") << CaptureState::Unplugged;
        QTest::newRow("none") << CaptureState::NoCamera;
        QTest::newRow("error") << CaptureState::Error;
    }
    void states_offerTwoWaysOn() {
        QFETCH(CaptureState, state);
        QVERIFY(goLive());
        QVERIFY(!m_story.isShown("otherCameraButton"));
        bringAbout(state);
        QTRY_COMPARE(capture().state(), state);
        QVERIFY(m_story.isShown("otherCameraButton") && m_story.isShown("pictureInsteadButton"));
        QCOMPARE(m_story.textOf("cameraSentence"), capture().sentence());
        m_story.pictures((QByteArray("camera-") + QTest::currentDataTag()).constData(),
                         {{1280, 800}, {900, 600}});
    }

    void otherCamera_isChosenInTheSettings() {
        bringAbout(CaptureState::Unplugged);
        QTRY_COMPARE(capture().state(), CaptureState::Unplugged);
        m_story.press("otherCameraButton");
        QTRY_VERIFY(m_story.isShown("settingsPage"));
        QTRY_VERIFY(m_story.item("cameraChoiceBox")->hasActiveFocus());
        const QQuickItem* const choice = m_story.item("cameraChoiceBox");
        const double top = choice->mapToScene({0, 0}).y();
        QVERIFY(top >= 0 && top + choice->height() < m_story.app().window()->height());
        m_story.go("verify");
        QVERIFY(!capture().isOn()); // until somebody starts it again
        QTest::keyClick(m_story.app().window(), Qt::Key_F5);
        QTRY_VERIFY(m_story.isShown("otherCameraButton"));
    }

    void space_belongsToAButtonThatHasTheFocus() {
        QVERIFY(goLive());
        QSignalSpy taken(&capture(), &CaptureSession::captured);
        m_story.item("aboutPlace")->forceActiveFocus(Qt::TabFocusReason);
        QTest::keyClick(m_story.app().window(), Qt::Key_Space);
        QCOMPARE(m_story.app().window()->property("place").toString(), QStringLiteral("about"));
        QVERIFY(taken.isEmpty());
        m_story.go("verify");
        QTest::keyClick(m_story.app().window(), Qt::Key_F5);
        QVERIFY(goLive());
        m_story.item("verifyPage")->forceActiveFocus(Qt::OtherFocusReason);
        QTest::keyClick(m_story.app().window(), Qt::Key_Space);
        QCOMPARE(taken.size(), 1);
    }

  private:
    using StoryWindow = test::StoryWindow;
    CaptureSession& capture() { return m_story.app().capture(); }

    bool show(std::uint8_t shade) {
        QSignalSpy previews(&capture(), &CaptureSession::previewChanged);
        m_desk.now += 33ms;
        m_desk.source->show(shade);
        return StoryWindow::until([&] { return !previews.isEmpty(); });
    }
    bool goLive() {
        m_desk.cameras = QStringList{QStringLiteral("Desk camera")};
        capture().stop();
        capture().refreshCameras();
        capture().start();
        return StoryWindow::until([&] { return m_desk.source && m_desk.source->isRunning(); }) &&
               show(++m_shade) && capture().isLive();
    }
    void bringAbout(CaptureState state) {
        if (state == CaptureState::Denied) {
            emit m_desk.source->failed(FrameSource::Failure::Denied, QStringLiteral("Permission denied"));
        } else if (state == CaptureState::Busy) {
            emit m_desk.source->failed(FrameSource::Failure::Busy, QStringLiteral("Device is busy"));
        } else if (state == CaptureState::Unplugged) {
            m_desk.cameras.clear();
            capture().refreshCameras();
        } else if (state == CaptureState::Error) {
            emit m_desk.source->failed(FrameSource::Failure::Broken, QStringLiteral("Out of buffers"));
        } else if (state == CaptureState::NoCamera) {
            capture().stop();
            m_desk.cameras.clear();
            capture().refreshCameras();
            capture().start();
        } else if (state == CaptureState::Frozen) {
            m_desk.now += 30s;
            capture().tick();
        } else {
            m_desk.source->showBlack();
            QVERIFY(StoryWindow::until([&] { return capture().faceCount() == 0; }));
            m_desk.now += 30s;
            m_desk.source->showBlack();
        }
    }

    test::FakeDesk m_desk;
    test::StoryWindow m_story;
    std::uint8_t m_shade = 100;
};

LIKENESS_GUI_TEST(TestCameraTrouble)
#include "TestCameraTrouble.moc"
