// SPDX-FileCopyrightText: 2026 Likeness contributors
// SPDX-License-Identifier: Apache-2.0

// MeasureLive SECONDS [MODE]: shows a virtual camera of 1280 × 720 at 30 frames a second while faces are
// looked for, and says how many frames a second were drawn and how long the GUI thread was held up. Fails
// when that is more than the window may: 27 frames a second, 8 ms of processor time. With a mode of the
// liveness check, "active" for instance, that runs all the time, one check after the other.

#include "CameraProcess.h"
#include "HandlerWatch.h"
#include "LiveWindow.h"

#include "support/Engines.h"

#include <QtGui/QGuiApplication>
#include <QtQml/qqmlextensionplugin.h>

#include <iostream>
#include <utility>

Q_IMPORT_QML_PLUGIN(Likeness_CapturePlugin)

using namespace likeness;

namespace {

/// The worst handler of one kind, by the thread's own processor time: the clock also counts what other
/// programs do.
std::pair<QByteArray, double> longest(const WatchedApplication::Table& times) {
    std::pair<QByteArray, double> worst;
    for (const auto& [name, handled] : times) {
        if (handled.longestCpu >= worst.second) {
            worst = {name, handled.longestCpu};
        }
    }
    return worst;
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
    int checks = 0;
    if (const auto mode = livenessModeOf(argc > 2 ? argv[2] : "none"); mode && *mode != LivenessMode::None) {
        session.liveness()->setMode(static_cast<int>(*mode));
        const auto again = [&] {
            ++checks;
            session.capture();
        };
        QObject::connect(&session, &CaptureSession::livenessFailed, &session, again, Qt::QueuedConnection);
        QObject::connect(&session, &CaptureSession::captured, &session, again, Qt::QueuedConnection);
        session.capture();
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
    application.clear();
    QTimer::singleShot(seconds * 1000, &application, &QCoreApplication::quit);
    QGuiApplication::exec();
    const auto handler = longest(application.handlers());
    const auto drawing = longest(application.drawing());
    const double rate = static_cast<double>(drawn) / seconds;
    std::cout << "frames prepared per second: " << static_cast<double>(arrived) / seconds
              << "\nframes drawn per second:    " << rate
              << "\nlooked at per second:       " << static_cast<double>(looked) / seconds
              << "\nliveness checks ended:      " << checks
              << "\nlongest handler:            " << handler.second << " ms of processor time ("
              << handler.first.constData() << ")\nlongest drawing:            " << drawing.second
              << " ms of processor time\n"
              << application.report().constData();
    return rate >= 27 && handler.second <= WatchedApplication::kLimit ? EXIT_SUCCESS : EXIT_FAILURE;
}
