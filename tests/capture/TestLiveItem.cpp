// SPDX-FileCopyrightText: 2026 Likeness contributors
// SPDX-License-Identifier: Apache-2.0

#include "FakeCamera.h"
#include "LiveWindow.h"

#include "FaceMarks.h"

#include "support/Engines.h"
#include "support/TestProgram.h"

#include <QtGui/QPainter>
#include <QtQml/qqmlextensionplugin.h>

Q_IMPORT_QML_PLUGIN(Likeness_CapturePlugin)

using namespace likeness;

/// What is on the screen, drawn by the software scene graph.
class TestLiveItem : public QObject {
    Q_OBJECT

  private slots:
    void picture_isShownMirroredAndFits() {
        test::FakeDesk desk;
        CaptureSession session(m_media, desk.parts());
        QQuickView window;
        QVERIFY(test::showLive(window, session, QSize(800, 600)));
        QVERIFY(QTest::qWaitForWindowExposed(&window));
        session.start();
        desk.source->show(100);
        QTRY_VERIFY(session.isLive());
        LiveItem* live = test::liveItem(window);
        QCOMPARE(live->paintedRect().width(), live->width());
        QTRY_VERIFY(colourIn(window, 0.75, 0.5) == QColor(Qt::red));
        QVERIFY(colourIn(window, 0.25, 0.5) == QColor(100, 100, 100));
        QVERIFY(colourIn(window, 0.999, 0.002) != QColor(Qt::red)); // the corner is round
        session.setMirrored(false);
        desk.source->show(101);
        QTRY_VERIFY(colourIn(window, 0.25, 0.5) == QColor(Qt::red));
        session.stop();
        QVERIFY(live->paintedRect().isEmpty());
        QTRY_VERIFY(colourIn(window, 0.25, 0.5) == QColor(0x12, 0x14, 0x16));
    }

    void clip_isShownWithItsFace() {
        CaptureSession session(m_media);
        session.setEngine(test::makeEngine());
        QQuickView window;
        QVERIFY(test::showLive(window, session, QSize(800, 600)));
        QVERIFY(QTest::qWaitForWindowExposed(&window));
        session.setVideoFile(
            QUrl::fromLocalFile(QString::fromStdString(test::samplePath("franck.mp4").string())));
        session.start();
        QTRY_VERIFY_WITH_TIMEOUT(session.isGood(), 60'000);
        QCOMPARE(session.faceCount(), 1);
        QTRY_VERIFY(hasColour(window.grabWindow(), QColor(0x5F, 0xCB, 0x94)));
        QVERIFY(QDir().mkpath(QStringLiteral(LIKENESS_SCREENSHOTS)));
        QVERIFY(window.grabWindow().save(QStringLiteral(LIKENESS_SCREENSHOTS "/live.png")));
    }

    void marks_followTheMirror() {
        FaceBox face;
        face.topLeft = {100, 20};
        face.bottomRight = {200, 160};
        FaceMarks marks{.target = QRectF(10, 20, 640, 360), .pictureSize = QSize(320, 180)};
        QCOMPARE(marks.boxOf(face), QRectF(210, 60, 200, 280));
        marks.isMirrored = true;
        QCOMPARE(marks.boxOf(face), QRectF(250, 60, 200, 280));
    }

    void item_survivesItsSession() {
        test::FakeDesk desk;
        auto session = std::make_unique<CaptureSession>(m_media, desk.parts());
        LiveItem item;
        item.setSession(session.get());
        item.setSize(QSizeF(100, 100));
        session.reset();
        QVERIFY(item.session() == nullptr);
        QVERIFY(item.paintedRect().isEmpty());
        item.setSize(QSizeF(200, 100));
        QImage canvas(200, 100, QImage::Format_RGB32);
        QPainter painter(&canvas);
        item.paint(&painter);
    }

  private:
    /// The colour at a place of the video, in shares of its size.
    static QColor colourIn(QQuickView& window, double x, double y) {
        const LiveItem* live = test::liveItem(window);
        QRectF rect = live->paintedRect();
        if (rect.isEmpty()) {
            rect = live->boundingRect();
        }
        const QPointF place = live->mapToScene(rect.topLeft() + QPointF(rect.width() * x, rect.height() * y));
        return window.grabWindow().pixelColor(place.toPoint());
    }
    static bool hasColour(const QImage& picture, const QColor& colour) {
        for (int y = 0; y < picture.height(); ++y) {
            for (int x = 0; x < picture.width(); ++x) {
                if (picture.pixelColor(x, y) == colour) {
                    return true;
                }
            }
        }
        return false;
    }

    MediaThread m_media;
};

LIKENESS_GUI_TEST(TestLiveItem)
#include "TestLiveItem.moc"
