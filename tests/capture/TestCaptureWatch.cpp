// SPDX-FileCopyrightText: 2026 Likeness contributors
// SPDX-License-Identifier: Apache-2.0

#include "CaptureWatch.h"
#include "support/TestProgram.h"

#include <QtTest/QtTest>

using namespace likeness;
using namespace std::chrono_literals;
using Action = CaptureWatch::Action;
using Presence = CaptureWatch::Presence;
using Failure = FrameSource::Failure;

/// The watch with a clock that the test moves.
struct WatchedCamera {
    CaptureWatch watch;
    CaptureWatch::Time now{1h};
    std::uint64_t fingerprint = 0;

    /// Frames at 10 a second, with ticks between them.
    Action show(std::chrono::milliseconds time, double luminance = 110, double deviation = 50,
                bool isMoving = true) {
        Action last = Action::None;
        for (const auto end = now + time; now < end; now += 100ms) {
            fingerprint += isMoving ? 1 : 0;
            watch.frameCame({luminance, deviation, fingerprint}, now);
            last = watch.tick(now);
        }
        return last;
    }
    /// Ticks alone; the first action that is not None.
    Action wait(std::chrono::milliseconds time) {
        Action first = Action::None;
        for (const auto end = now + time; now < end && first == Action::None; now += 100ms) {
            first = watch.tick(now);
        }
        return first;
    }
    void goLive() {
        QCOMPARE(watch.switchOn(SourceKind::Camera, Presence::Present, now), Action::Start);
        QCOMPARE(watch.state(), CaptureState::Starting);
        show(500ms);
        QCOMPARE(watch.state(), CaptureState::Live);
    }
};

class TestCaptureWatch : public QObject {
    Q_OBJECT

  private slots:
    void start_withoutACameraWaitsForOne() {
        WatchedCamera camera;
        QCOMPARE(camera.watch.switchOn(SourceKind::Camera, Presence::Absent, camera.now), Action::Stop);
        QCOMPARE(camera.watch.state(), CaptureState::NoCamera);
        QCOMPARE(camera.wait(60s), Action::None);
        QCOMPARE(camera.watch.presenceChanged(true, camera.now), Action::Start);
        camera.show(300ms);
        QCOMPARE(camera.watch.state(), CaptureState::Live);
    }

    void start_beforeTheCamerasAreKnownIsStarting() {
        WatchedCamera camera;
        QCOMPARE(camera.watch.switchOn(SourceKind::Camera, Presence::Unknown, camera.now), Action::None);
        QCOMPARE(camera.watch.state(), CaptureState::Starting);
        QCOMPARE(camera.watch.presenceChanged(false, camera.now), Action::Stop);
        QCOMPARE(camera.watch.state(), CaptureState::NoCamera);
    }

    void start_withoutAFrameIsBusyAndTriedAgain() {
        WatchedCamera camera;
        QCOMPARE(camera.watch.switchOn(SourceKind::Camera, Presence::Present, camera.now), Action::Start);
        QCOMPARE(camera.wait(4900ms), Action::None);
        QCOMPARE(camera.wait(200ms), Action::Stop);
        QCOMPARE(camera.watch.state(), CaptureState::Busy);
        QCOMPARE(camera.wait(3s), Action::Start);
        QCOMPARE(camera.watch.state(), CaptureState::Busy); // until there is a frame
        camera.show(200ms);
        QCOMPARE(camera.watch.state(), CaptureState::Live);
    }

    void failure_isNamedAndTriedAgain_data() {
        QTest::addColumn<Failure>("failure");
        QTest::addColumn<CaptureState>("state");
        QTest::newRow("busy") << Failure::Busy << CaptureState::Busy;
        QTest::newRow("denied") << Failure::Denied << CaptureState::Denied;
        QTest::newRow("broken") << Failure::Broken << CaptureState::Error;
    }
    void failure_isNamedAndTriedAgain() {
        QFETCH(Failure, failure);
        QFETCH(CaptureState, state);
        WatchedCamera camera;
        camera.goLive();
        QCOMPARE(camera.watch.failed(failure, camera.now), Action::Stop);
        QCOMPARE(camera.watch.state(), state);
        for (int i = 0; i < 3; ++i) {
            QCOMPARE(camera.wait(1900ms), Action::None);
            QCOMPARE(camera.wait(300ms), Action::Start);
            QCOMPARE(camera.watch.failed(failure, camera.now), Action::Stop);
            QCOMPARE(camera.watch.state(), state);
        }
        QCOMPARE(camera.wait(3s), Action::Start);
        camera.show(200ms);
        QCOMPARE(camera.watch.state(), CaptureState::Live);
    }

    void unplugged_goesOnWhenTheCameraComesBack() {
        WatchedCamera camera;
        camera.goLive();
        QCOMPARE(camera.watch.presenceChanged(false, camera.now), Action::Stop);
        QCOMPARE(camera.watch.state(), CaptureState::Unplugged);
        camera.watch.frameCame({100, 50, 1}, camera.now); // one that was on its way
        QCOMPARE(camera.watch.state(), CaptureState::Unplugged);
        QCOMPARE(camera.wait(60s), Action::None);
        QCOMPARE(camera.watch.presenceChanged(true, camera.now), Action::Start);
        camera.show(200ms);
        QCOMPARE(camera.watch.state(), CaptureState::Live);
    }

    void missing_isUnplugged() {
        WatchedCamera camera;
        camera.goLive();
        QCOMPARE(camera.watch.failed(Failure::Missing, camera.now), Action::Stop);
        QCOMPARE(camera.watch.state(), CaptureState::Unplugged);
        QCOMPARE(camera.watch.presenceChanged(false, camera.now), Action::Stop);
        QCOMPARE(camera.watch.state(), CaptureState::Unplugged);
    }

    void silence_isFrozenAndTheCameraIsStartedAnew() {
        WatchedCamera camera;
        camera.goLive();
        QCOMPARE(camera.wait(1800ms), Action::None);
        QCOMPARE(camera.watch.state(), CaptureState::Live);
        QCOMPARE(camera.wait(300ms), Action::None);
        QCOMPARE(camera.watch.state(), CaptureState::Frozen);
        QCOMPARE(camera.wait(5s), Action::Stop);
        QCOMPARE(camera.wait(3s), Action::Start);
        QCOMPARE(camera.watch.state(), CaptureState::Frozen);
        camera.show(200ms);
        QCOMPARE(camera.watch.state(), CaptureState::Live);
    }

    void equalFrames_areFrozenUntilTheyMove() {
        WatchedCamera camera;
        camera.goLive();
        camera.show(2900ms, 110, 50, false);
        QCOMPARE(camera.watch.state(), CaptureState::Live);
        QCOMPARE(camera.show(10s, 110, 50, false), Action::None);
        QCOMPARE(camera.watch.state(), CaptureState::Frozen);
        camera.show(100ms);
        QCOMPARE(camera.watch.state(), CaptureState::Live);
    }

    void equalFrames_ofAVideoAreNotFrozen() {
        WatchedCamera file;
        QCOMPARE(file.watch.switchOn(SourceKind::VideoFile, Presence::Present, file.now), Action::Start);
        file.show(10s, 110, 50, false);
        QCOMPARE(file.watch.state(), CaptureState::Live);
        QCOMPARE(file.watch.presenceChanged(false, file.now), Action::None);
        QCOMPARE(file.watch.ended(), Action::Stop);
        QCOMPARE(file.watch.state(), CaptureState::Ended);
        QCOMPARE(file.wait(60s), Action::None);
    }

    void blackFrames_areBlackAfterASecond() {
        WatchedCamera camera;
        camera.goLive();
        camera.show(900ms, 2, 1);
        QCOMPARE(camera.watch.state(), CaptureState::Live);
        camera.show(10s, 2, 1, false);
        QCOMPARE(camera.watch.state(), CaptureState::Black); // not frozen
        camera.show(100ms);
        QCOMPARE(camera.watch.state(), CaptureState::Live);
    }

    void darkRoom_isNotBlack() {
        WatchedCamera camera;
        camera.goLive();
        camera.show(10s, 8, 14); // dark, with a lit face in it
        QCOMPARE(camera.watch.state(), CaptureState::Live);
    }

    void off_hearsNothing() {
        WatchedCamera camera;
        camera.goLive();
        QCOMPARE(camera.watch.switchOff(), Action::Stop);
        QCOMPARE(camera.watch.presenceChanged(true, camera.now), Action::None);
        QCOMPARE(camera.watch.failed(Failure::Broken, camera.now), Action::None);
        camera.watch.frameCame({100, 50, 1}, camera.now);
        QCOMPARE(camera.wait(60s), Action::None);
        QCOMPARE(camera.watch.state(), CaptureState::Off);
    }

    void everyState_hasASentenceAndAWayOn() {
        for (const SourceKind kind : {SourceKind::Camera, SourceKind::VideoFile}) {
            for (int i = static_cast<int>(CaptureState::Off); i <= static_cast<int>(CaptureState::Ended);
                 ++i) {
                const auto state = static_cast<CaptureState>(i);
                const bool isFine = state == CaptureState::Off || state == CaptureState::Live;
                QCOMPARE(sentenceFor(state, kind).isEmpty(), isFine);
                QCOMPARE(adviceFor(state, kind).isEmpty(), isFine || state == CaptureState::Starting);
            }
        }
    }
};

LIKENESS_TEST(TestCaptureWatch)
#include "TestCaptureWatch.moc"
