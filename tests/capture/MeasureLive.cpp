// SPDX-FileCopyrightText: 2026 Likeness contributors
// SPDX-License-Identifier: Apache-2.0

// MeasureLive SECONDS: shows a virtual camera of 1280 × 720 at 30 frames a second while faces are looked for,
// and says how many frames a second were drawn and how long the GUI thread was held up. Fails when that is
// more than the window may: 27 frames a second, 8 ms.

#include "CameraProcess.h"
#include "LiveWindow.h"

#include "support/Engines.h"

#include <QtGui/QGuiApplication>
#include <QtQml/qqmlextensionplugin.h>

#include <algorithm>
#include <iostream>

Q_IMPORT_QML_PLUGIN(Likeness_CapturePlugin)

using namespace likeness;

namespace {

/// Times every event that is handled on the GUI thread; drawing apart from the rest.
class WatchedApplication : public QGuiApplication {
  public:
    using QGuiApplication::QGuiApplication;

    bool notify(QObject* receiver, QEvent* event) override {
        if (m_depth > 0 || !isWatching) {
            return QGuiApplication::notify(receiver, event);
        }
        const bool isDrawing = event->type() == QEvent::UpdateRequest || event->type() == QEvent::Expose ||
                               // The software renderer draws when a timer of the window's says so.
                               (event->type() == QEvent::Timer && receiver->inherits("QQuickWindow"));
        const QByteArray name = QByteArray(receiver->metaObject()->className()) + ", event " +
                                QByteArray::number(static_cast<int>(event->type()));
        QElapsedTimer time;
        time.start();
        ++m_depth;
        const bool isHandled = QGuiApplication::notify(receiver, event);
        --m_depth;
        const double milliseconds = static_cast<double>(time.nsecsElapsed()) / 1e6;
        if (isDrawing) {
            drawing.push_back(milliseconds);
        } else if (milliseconds > longest) {
            longest = milliseconds;
            longestName = name;
        }
        return isHandled;
    }

    bool isWatching = false;
    double longest = 0;
    QByteArray longestName;
    std::vector<double> drawing;

  private:
    int m_depth = 0;
};

double share(std::vector<double> values, double part) {
    if (values.empty()) {
        return 0;
    }
    std::sort(values.begin(), values.end());
    return values[static_cast<std::size_t>(part * static_cast<double>(values.size() - 1))];
}

} // namespace

int main(int argc, char** argv) {
    WatchedApplication application(argc, argv);
    const int seconds = argc > 1 ? std::atoi(argv[1]) : 20;
    MediaThread media;
    CaptureSession session(media);
    session.setEngine(test::makeEngine());
    QQuickView window;
    test::CameraProcess camera;
    camera.plugIn("franck.mp4", QStringLiteral("Measured camera"), QSize(1280, 720), 60);
    if (!test::showLive(window, session, QSize(1280, 800))) {
        return EXIT_FAILURE;
    }
    session.start();
    if (!QTest::qWaitFor([&] { return session.isLive() && session.faceCount() == 1; }, 60'000)) {
        std::cerr << "MeasureLive: the camera gave no face\n";
        return EXIT_FAILURE;
    }
    int arrived = 0;
    int looked = 0;
    int drawn = 0;
    int shownLast = 0;
    QObject::connect(&session, &CaptureSession::previewChanged, [&] { ++arrived; });
    QObject::connect(&session, &CaptureSession::facesChanged, [&] { ++looked; });
    QObject::connect(&window, &QQuickWindow::frameSwapped, [&] {
        drawn += arrived > shownLast ? 1 : 0;
        shownLast = arrived;
    });
    application.isWatching = true;
    QTimer::singleShot(seconds * 1000, &application, &QCoreApplication::quit);
    QGuiApplication::exec();
    application.isWatching = false;
    const double rate = static_cast<double>(drawn) / seconds;
    std::cout << "frames prepared per second: " << static_cast<double>(arrived) / seconds
              << "\nframes drawn per second:    " << rate
              << "\nlooked at per second:       " << static_cast<double>(looked) / seconds
              << "\nlongest handler:            " << application.longest << " ms ("
              << application.longestName.constData()
              << ")\ndrawing, median / longest:  " << share(application.drawing, 0.5) << " / "
              << share(application.drawing, 1) << " ms\n";
    return rate >= 27 && application.longest <= 8 ? EXIT_SUCCESS : EXIT_FAILURE;
}
