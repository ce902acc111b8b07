// SPDX-FileCopyrightText: 2026 Likeness contributors
// SPDX-License-Identifier: Apache-2.0

#include "FakeCamera.h"
#include "StoryWindow.h"

#include "pad/Clip.h"
#include "support/TestProgram.h"

#include <opencv2/imgproc.hpp>

#include <QtQml/qqmlextensionplugin.h>

#include <array>
#include <cmath>
#include <cstring>

Q_IMPORT_QML_PLUGIN(LikenessPlugin)
Q_IMPORT_QML_PLUGIN(Likeness_UiPlugin)
Q_IMPORT_QML_PLUGIN(Likeness_CapturePlugin)

using namespace likeness;
using namespace std::chrono_literals;

/// A store that demands the active check: an enrolled man before the camera, and his photograph.
///
/// Nobody can be asked to follow a challenge here, so the one that is drawn asks for what the man of the clip
/// does anyway, one after the other: he blinks, and turns left and right.
class TestLivenessStory : public QObject {
    Q_OBJECT

  private slots:
    void initTestCase();
    void cleanupTestCase() { m_story.close(); }

    void a_livingManMatches();
    void b_photographIsRefusedOnVerify();
    void c_photographBecomesNoSample();
    void d_livingManBecomesASample();

  private:
    using StoryWindow = test::StoryWindow;
    using Shown = std::function<cv::Mat(int)>;
    using Condition = std::function<bool()>;
    /// A frame of the clip in which the man looks at the camera, still.
    static constexpr int kAtRest = 312;
    static constexpr int kMostFrames = 400; // 32 seconds: longer than any challenge may take

    [[nodiscard]] DesktopApp& app() const { return m_story.app(); }
    [[nodiscard]] CaptureSession& capture() const { return app().capture(); }
    [[nodiscard]] LivenessRun& check() const { return *capture().liveness(); }

    /// To another page.
    void go(Qt::Key number) { QTest::keyClick(app().window(), number, Qt::ControlModifier); }
    /// Shows one frame after the other, each when the one before was looked at, 80 ms apart by the desk's
    /// clock.
    void show(const Shown& frame, const Condition& isOver);
    /// As a hand holds a photograph.
    [[nodiscard]] cv::Mat photograph(int frame) const;
    [[nodiscard]] Shown clip(int from) const {
        return [this, from](int frame) {
            return m_clip.at(from + pad::Clip::kStep * frame);
        };
    }
    void claimHim();
    void beginEnrolment(const char* id);

    test::FakeDesk m_desk;
    test::StoryWindow m_story;
    pad::Clip m_clip;
    int m_drawn = 0;
};

void TestLivenessStory::initTestCase() {
    m_clip = pad::Clip::read((LIKENESS_SHARE_DIR "/samples/cap13_edit2.mp4"));
    QVERIFY(QDir().mkpath(QStringLiteral(LIKENESS_SCREENSHOTS)));
    QVERIFY(m_story.open(m_desk.parts()));
    QVERIFY(StoryWindow::until([this] { return app().engineHost().state() == EngineHost::State::Ready; }));
    QVERIFY(m_story.makeStore());
    QVERIFY(m_story.enrol(QStringLiteral("1018"), QStringLiteral("Captain"), {test::anotherMan()}));
    app().enrolment().reset();
    app().storeSettings().setLiveness(static_cast<int>(LivenessMode::Active));
    QVERIFY(StoryWindow::until([this] { return app().storeHost().liveness() == LivenessMode::Active; }));
    check().setRandom([this](std::uint32_t below) {
        // The first of 3 and 4 actions, and their numbers in drawActions.
        constexpr std::array<std::uint32_t, 4> kDraws{0, 0, 1, 2};
        return kDraws.at(static_cast<std::size_t>(m_drawn++) % kDraws.size()) % below;
    });
    app().settings().setAutoCapture(true);
}

void TestLivenessStory::show(const Shown& frame, const Condition& isOver) {
    for (int i = 0; i < kMostFrames && !isOver(); ++i) {
        cv::Mat pixels;
        cv::cvtColor(frame(i), pixels, cv::COLOR_BGR2BGRA);
        const auto bytes = std::make_shared<WipedVector<std::byte>>(pixels.total() * pixels.elemSize());
        std::memcpy(bytes->data(), pixels.data, bytes->size());
        QSignalSpy looked(&capture(), &CaptureSession::facesChanged);
        m_desk.now += 80ms;
        m_desk.source->deliver(bytes, QSize(pixels.cols, pixels.rows));
        QVERIFY(StoryWindow::until([&] { return !looked.isEmpty(); }));
    }
    QVERIFY2(isOver(), qPrintable(check().sentence() + QLatin1Char(' ') + capture().guidance()));
}

cv::Mat TestLivenessStory::photograph(int frame) const {
    const cv::Mat& still = m_clip.at(kAtRest);
    // Never twice the same way, since that would be a recording.
    const cv::Matx23d moved(1, 0, 6 * std::sin(0.11 * frame), 0, 1, 3 * std::sin(0.17 * frame));
    cv::Mat view;
    cv::warpAffine(still, view, moved, still.size(), cv::INTER_LINEAR, cv::BORDER_REPLICATE);
    return view;
}

void TestLivenessStory::claimHim() {
    go(Qt::Key_1);
    app().verification().clear();
    app().verification().claim(app().people().idAt(0));
    QVERIFY(StoryWindow::until([this] { return !app().verification().claimed()->isEmpty(); }));
    QVERIFY(!capture().isOn());
    QTest::keyClick(app().window(), Qt::Key_F5);
    QVERIFY(StoryWindow::until([this] { return m_desk.source && m_desk.source->isRunning(); }));
    QCOMPARE(check().mode(), static_cast<int>(LivenessMode::Active));
}

void TestLivenessStory::a_livingManMatches() {
    claimHim();
    const Verdict& verdict = *app().verification().verdict();
    show(clip(kAtRest), [&] { return check().hasFailed() || !app().verification().probe()->isEmpty(); });
    QVERIFY2(!check().hasFailed(), qPrintable(check().sentence()));
    QVERIFY(StoryWindow::until([&] { return verdict.state() == Verdict::State::Match; }));
    m_story.pictures("liveness-match", {{1280, 800}});
}

void TestLivenessStory::b_photographIsRefusedOnVerify() {
    claimHim();
    show([this](int frame) { return photograph(frame); }, [this] { return check().hasFailed(); });
    QVERIFY(app().verification().probe()->isEmpty());
    QCOMPARE(app().verification().verdict()->word(), QString());
    QCOMPARE(m_story.textOf("livenessSentence"), QStringLiteral("The time is up. Try again."));
    m_story.pictures("liveness-photograph", {{1280, 800}, {560, 760}});
    go(Qt::Key_4);
    const auto last = [this] {
        return app().log().data(app().log().index(0), Qt::DisplayRole).value<LogLine>().what;
    };
    QVERIFY2(StoryWindow::until([&] { return last().contains(QStringLiteral("no living person")); }),
             qPrintable(last()));
}

void TestLivenessStory::beginEnrolment(const char* id) {
    EnrolmentModel& enrolment = app().enrolment();
    go(Qt::Key_2);
    enrolment.reset();
    enrolment.setExternalId(QString::fromLatin1(id));
    enrolment.setDisplayName(QStringLiteral("Somebody"));
    enrolment.advance();
    QVERIFY(StoryWindow::until([&] { return enrolment.step() == EnrolmentModel::Step::Consent; }));
    enrolment.setPurpose(QStringLiteral("Access to the laboratory"));
    enrolment.setConsentGiven(true);
    enrolment.advance();
    QVERIFY(StoryWindow::until([&] { return enrolment.step() == EnrolmentModel::Step::Samples; }));
    // Which the step gives the keyboard to, a moment later.
    QVERIFY(StoryWindow::until([this] { return m_story.item("addPicturesButton")->hasActiveFocus(); }));
    QVERIFY(!capture().isOn());
    m_story.press("cameraButton");
    QVERIFY(StoryWindow::until([this] { return m_desk.source && m_desk.source->isRunning(); }));
}

void TestLivenessStory::c_photographBecomesNoSample() {
    beginEnrolment("1019");
    const Shown photo = [this](int frame) {
        return photograph(frame);
    };
    show(photo, [this] { return capture().isLive(); });
    QVERIFY(!check().hasFailed()); // as it had on Verify
    m_story.press("takeButton");   // begins the check
    QVERIFY(check().isRunning());
    show(photo, [this] { return check().hasFailed(); });
    QVERIFY(app().enrolment().samples().isEmpty());
    QVERIFY(!app().enrolment().canContinue());
    m_story.pictures("liveness-no-sample", {{1280, 800}, {560, 760}});
}

void TestLivenessStory::d_livingManBecomesASample() {
    EnrolmentModel& enrolment = app().enrolment();
    beginEnrolment("1020");
    show(clip(kAtRest), [this] { return capture().isLive(); });
    m_story.press("takeButton");
    show(clip(kAtRest + 2 * pad::Clip::kStep),
         [&] { return check().hasFailed() || !enrolment.samples().isEmpty(); });
    QVERIFY2(!check().hasFailed(), qPrintable(check().sentence()));
    QVERIFY(StoryWindow::until([&] { return enrolment.canContinue(); }));
    enrolment.advance();
    QVERIFY(StoryWindow::until([&] { return enrolment.step() == EnrolmentModel::Step::Review; }));
    QCOMPARE(enrolment.duplicates().size(), 1); // he is enrolled already
    enrolment.setDuplicateAccepted(true);
    enrolment.advance();
    QVERIFY(StoryWindow::until([&] { return enrolment.step() == EnrolmentModel::Step::Done; }));
    app().person().setPersonId(enrolment.enrolledId());
    QVERIFY(StoryWindow::until([this] { return app().person().samples().size() == 1; }));
    QCOMPARE(app().person().samples().constFirst().value<SampleView>().liveness,
             QStringLiteral("Liveness checked: did what was asked"));
}

LIKENESS_GUI_TEST(TestLivenessStory)
#include "TestLivenessStory.moc"
