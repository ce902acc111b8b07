// SPDX-FileCopyrightText: 2026 Likeness contributors
// SPDX-License-Identifier: Apache-2.0

#include "LiveFaces.h"
#include "VideoFileSource.h"

#include "support/Engines.h"
#include "support/TestProgram.h"

#include <QtTest/QtTest>

#include <algorithm>
#include <memory>
#include <optional>

using namespace likeness;

/// Video file → copied frame → developed frame → faces, as the window does it.
class TestLiveFaces : public QObject {
    Q_OBJECT

  private slots:
    void initTestCase() {
        m_engine = test::makeEngine();
        QVERIFY(m_engine != nullptr);
    }

    void clip_showsOneFaceThatFollows() {
        VideoFileSource source(clip("franck.mp4"));
        LiveFaces faces(m_pool);
        faces.setEngine(m_engine);
        FramePump<FrameToDevelop, Result<LiveFrame>> developer(m_pool, develop, [&](const auto& frame) {
            QVERIFY(frame);
            faces.offer(*frame);
        });
        connect(&source, &FrameSource::frameArrived, this, [&](const Frame& frame) {
            developer.offer({frame, QSize(320, 320), false});
        });
        std::vector<FacesInFrame> found;
        connect(&faces, &LiveFaces::found, this,
                [&](const FacesInFrame& answer) { found.push_back(answer); });
        source.start();
        QTRY_VERIFY_WITH_TIMEOUT(found.size() >= 10, kPatience);
        source.stop();
        for (const FacesInFrame& answer : found) {
            QCOMPARE(answer.faces.size(), std::size_t{1});
            QCOMPARE(answer.assessment.people, 1);
            QCOMPARE(answer.frame.image.width(), 360);
            QCOMPARE(answer.frame.preview.size(), QSize(320, 256));
            // The man fills two thirds of the height and looks into the camera.
            QVERIFY(answer.assessment.heightShare > 0.5 && answer.assessment.heightShare < 0.85);
            QVERIFY(std::abs(answer.assessment.yaw) < 20);
            QVERIFY(answer.assessment.luminance > 80 && answer.assessment.luminance < 180);
        }
        QVERIFY(found.back().frame.number > found.front().frame.number);
        QVERIFY(found.front().isSearched);
        QVERIFY(std::ranges::any_of(found, [](const FacesInFrame& answer) { return !answer.isSearched; }));
    }

    void clip_playedOnceEnds() {
        VideoFileSource source(clip("cap13_edit2.mp4"), VideoFileSource::Playing::Once);
        QSignalSpy ended(&source, &FrameSource::ended);
        QSignalSpy frames(&source, &FrameSource::frameArrived);
        source.start();
        QTRY_VERIFY_WITH_TIMEOUT(!frames.isEmpty(), kPatience);
        QTRY_COMPARE_WITH_TIMEOUT(ended.size(), 1, kPatience);
    }

    void file_thatIsNoVideoIsAnError() {
        VideoFileSource source(clip("franck.jpg.none"));
        QSignalSpy failed(&source, &FrameSource::failed);
        source.start();
        QTRY_VERIFY_WITH_TIMEOUT(!failed.isEmpty(), kPatience);
        QCOMPARE(failed.first().first().value<FrameSource::Failure>(), FrameSource::Failure::Broken);
    }

    void pump_dropsWhatANewerOneOvertook() {
        std::vector<int> answers;
        FramePump<int, int> pump(
            m_pool, [](const int& value) { return value * 10; },
            [&](const int& answer) { answers.push_back(answer); });
        for (int value = 1; value <= 5; ++value) {
            pump.offer(value);
        }
        QTRY_COMPARE_WITH_TIMEOUT(answers.size(), std::size_t{2}, kPatience);
        QCOMPARE(answers, (std::vector{10, 50}));
        QCOMPARE(pump.overtaken(), std::uint64_t{3});
        QVERIFY(!pump.isBusy());
    }

    void pump_forgetsWhatIsInFlightWhenCleared() {
        std::vector<int> answers;
        FramePump<int, int> pump(
            m_pool, [](const int& value) { return value; },
            [&](const int& answer) { answers.push_back(answer); });
        pump.offer(1);
        pump.offer(2);
        pump.clear();
        pump.offer(3);
        QTRY_COMPARE_WITH_TIMEOUT(answers, std::vector{3}, kPatience);
        QVERIFY(m_pool.waitForDone());
        QCoreApplication::processEvents();
        QCOMPARE(answers, std::vector{3});
    }

  private:
    static constexpr int kPatience = 180'000;

    static QUrl clip(const char* name) {
        return QUrl::fromLocalFile(QString::fromStdString(test::samplePath(name).string()));
    }

    QThreadPool m_pool;
    std::shared_ptr<Engine> m_engine;
};

LIKENESS_GUI_TEST(TestLiveFaces)
#include "TestLiveFaces.moc"
