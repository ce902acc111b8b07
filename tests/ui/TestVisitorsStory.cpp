// SPDX-FileCopyrightText: 2026 Likeness contributors
// SPDX-License-Identifier: Apache-2.0

#include "FakeCamera.h"
#include "StoryWindow.h"
#include "support/TestProgram.h"

#include <QtGui/QClipboard>
#include <QtQml/qqmlextensionplugin.h>

#include <cstring>
#include <functional>
#include <optional>

Q_IMPORT_QML_PLUGIN(LikenessPlugin)
Q_IMPORT_QML_PLUGIN(Likeness_UiPlugin)
Q_IMPORT_QML_PLUGIN(Likeness_CapturePlugin)

using namespace likeness;
using namespace std::chrono_literals;

/// One visitor after the other before the camera, with the keyboard on the whole window. Nothing of one is
/// there for the next, and the camera runs only when the operator has started it.
class TestVisitorsStory : public QObject {
    Q_OBJECT

  private slots:
    void initTestCase() {
        QVERIFY(QDir().mkpath(QStringLiteral(LIKENESS_SCREENSHOTS)));
        // As a version left it that started the camera by itself.
        QFile settings(m_story.file(QStringLiteral("likeness.ini")));
        QVERIFY(settings.open(QIODevice::WriteOnly));
        QVERIFY(settings.write("[General]\nformat=1\n[camera]\nlive=true\nfirst=true\nautomatic=true\n") > 0);
        settings.close();
        m_story.speakWith(m_words);
        QVERIFY(m_story.open(m_desk.parts()));
        QVERIFY(until([&] { return app().engineHost().state() == EngineHost::State::Ready; }));
        QVERIFY(isCameraOff());
        QVERIFY(m_story.makeStore());
        QVERIFY(m_story.enrol(QStringLiteral("V-7"), QStringLiteral("Franck"), {test::franck()}));
        QVERIFY(m_story.enrol(QStringLiteral("V-8"), QStringLiteral("Captain"), {test::anotherMan()}));
        app().enrolment().reset();
        m_story.go("verify");
        QVERIFY(isCameraOff());
    }
    void cleanupTestCase() { m_story.close(); }

    void a_aVisitorIsVerifiedWithTheKeyboardAlone() {
        QTest::keyClick(app().window(), Qt::Key_F, Qt::ControlModifier);
        QVERIFY(m_story.hasFocus("personPickerInput"));
        m_story.pictures("visitor-none", kSizes);
        choose("V-7");
        QVERIFY(isCameraOff());
        m_story.pictures("visitor-claimed", kSizes);
        QTest::keyClick(app().window(), Qt::Key_Return); // on the button that has the keyboard
        takeHim();
        QVERIFY(until([&] { return verdict().state() == Verdict::State::Match; }));
        QVERIFY(isCameraOff());
        m_story.pictures("visitor-match", kSizes);
        QCOMPARE(decisions(), 1);
    }

    void b_theNextIsNotJudgedByHisPicture() {
        for (const char* id : {"V-8", "V-7"}) {
            QTest::keyClick(app().window(), Qt::Key_F, Qt::ControlModifier);
            choose(id);
            QVERIFY(until([&] { return app().verification().isSettled(); }));
            QVERIFY(isNothingShown() && isCameraOff());
            QCOMPARE(verdict().state(), Verdict::State::Waiting);
        }
        QCOMPARE(decisions(), 1);
    }

    void c_theCameraGoesOnWhenItIsAskedTo() {
        QTest::keyClick(app().window(), Qt::Key_F5);
        takeHim();
        QVERIFY(until([&] { return verdict().state() == Verdict::State::Match; }));
        for (const auto& remove :
             {std::function<void()>([&] { QTest::keyClick(app().window(), Qt::Key_Escape); }),
              std::function<void()>([&] { m_story.press("removeButton"); })}) {
            const int logged = decisions();
            remove();
            QVERIFY(isNothingShown() && isCameraOff());
            QVERIFY(m_story.isShown("probeWell") && !m_story.isShown("liveWell"));
            QCOMPARE(decisions(), logged);
            QTest::keyClick(app().window(), Qt::Key_F5);
            takeHim();
            QVERIFY(until([&] { return verdict().state() == Verdict::State::Match; }));
        }
        m_story.press("againButton");
        QVERIFY(until([&] { return app().capture().isOn(); }));
        QTest::keyClick(app().window(), Qt::Key_Escape); // closes it, and keeps the claim
        QVERIFY(isCameraOff() && app().verification().isClaim());
    }

    void d_leavingThePageClosesTheCamera() {
        QTest::keyClick(app().window(), Qt::Key_F5);
        QVERIFY(until([&] { return app().capture().isOn(); }));
        m_story.go("log");
        QVERIFY(isCameraOff());
        m_story.go("verify");
        QVERIFY(isCameraOff() && !m_story.isShown("liveWell"));
    }

    void e_whatIsNoPictureKeepsTheOneThatIsThere() {
        QTest::keyClick(app().window(), Qt::Key_F5);
        takeHim();
        QVERIFY(until([&] { return verdict().state() == Verdict::State::Match; }));
        const int logged = decisions();
        QGuiApplication::clipboard()->setText(QStringLiteral("hello"));
        QTest::keyClick(app().window(), Qt::Key_V, Qt::ControlModifier);
        QVERIFY(m_story.isShown("dismissNoteButton"));
        QCOMPARE(verdict().state(), Verdict::State::Match);
        m_story.pictures("visitor-text-pasted", kSizes);
        m_story.press("dismissNoteButton");
        QVERIFY(!m_story.isShown("dismissNoteButton"));
        QCOMPARE(verdict().state(), Verdict::State::Match);
        QCOMPARE(decisions(), logged);
    }

    void f_germanFits() {
        m_story.speak("de");
        m_story.go("verify");
        QVERIFY(until([&] { return m_story.isShown("verdictWord"); }));
        QTest::keyClick(app().window(), Qt::Key_V, Qt::ControlModifier);
        m_story.pictures("visitor-text-pasted-german", kSizes);
        m_story.speak("en");
        m_story.go("verify");
    }

    void g_signingOutTakesEverythingAway() {
        QVERIFY(app().verification().isClaim() && !app().verification().probe()->isEmpty());
        QTest::keyClick(app().window(), Qt::Key_L, Qt::ControlModifier);
        QVERIFY(!app().storeHost().isSignedIn());
        QVERIFY(isNothingShown() && !app().verification().isClaim());
        signIn();
        QVERIFY(isNothingShown() && isCameraOff());
    }

    void h_anIdleMinuteEndsTheClaim() {
        QTest::keyClick(app().window(), Qt::Key_F, Qt::ControlModifier);
        choose("V-7");
        QTest::keyClick(app().window(), Qt::Key_F5);
        QVERIFY(until([&] { return m_desk.source && m_desk.source->isRunning(); }));
        m_desk.now += 1min;
        QVERIFY(until([&] { return !app().verification().isClaim(); })); // noticed by itself
        QVERIFY(isCameraOff() && isNothingShown());
        m_story.pictures("visitor-idle", kSizes);
    }

    void i_aCameraIsInReachWhereAFileIsNotEnough() {
        app().storeSettings().setLiveness(static_cast<int>(LivenessMode::Active));
        QVERIFY(until([&] { return app().storeHost().liveness() == LivenessMode::Active; }));
        QTest::keyClick(app().window(), Qt::Key_F, Qt::ControlModifier);
        choose("V-7");
        app().verification().openFiles({QUrl::fromLocalFile(test::franckAgain())},
                                       app().verification().probe());
        QVERIFY(until([&] { return m_story.isShown("cameraNeededButton"); }));
        m_story.pictures("visitor-needs-camera", kSizes);
        m_story.press("cameraNeededButton");
        QVERIFY(until([&] { return app().capture().isOn(); }));
        QVERIFY(app().verification().probe()->isEmpty() && m_story.isShown("liveWell"));
    }

    void j_anEnrolmentDoesNotStartTheCameraOfTheLast() {
        for (const char* id : {"V-9", "V-10"}) {
            m_story.go("enrol");
            beginEnrolment(id);
            QVERIFY(isCameraOff());
            m_story.press("cameraButton");
            QVERIFY(until([&] { return app().capture().isOn(); }));
            m_story.go("verify");
            m_story.press("leaveButton");
            QVERIFY(isCameraOff());
        }
    }

  private:
    static bool until(const std::function<bool()>& isTrue) { return test::StoryWindow::until(isTrue); }
    [[nodiscard]] DesktopApp& app() const { return m_story.app(); }
    [[nodiscard]] const Verdict& verdict() const { return *app().verification().verdict(); }

    [[nodiscard]] bool isCameraOff() const {
        return !app().capture().isOn() && !app().verification().isCameraOn() &&
               (!m_desk.source || !m_desk.source->isRunning());
    }
    [[nodiscard]] bool isNothingShown() const {
        const PictureSlot& probe = *app().verification().probe();
        return probe.isEmpty() && probe.image().isEmpty() && verdict().word().isEmpty() &&
               app().capture().preview().isNull();
    }
    /// Types an id where the keyboard is; the way to a picture has the keyboard afterwards.
    void choose(const char* id) {
        m_desk.now += 1s;
        for (const char* letter = id; *letter != '\0'; ++letter) {
            QTest::keyClick(app().window(), *letter);
        }
        QVERIFY(until([&] { return m_story.item("pickerList")->property("count").toInt() == 1; }));
        QTest::keyClick(app().window(), Qt::Key_Return);
        QVERIFY(until([&] { return app().verification().claimed()->externalId() == QLatin1String(id); }));
        QVERIFY(until([&] { return m_story.hasFocus("cameraButton"); }));
        m_desk.now += 1s;
    }
    /// Shows him to the camera until his picture is taken, with the space bar when it is not by itself.
    void takeHim() {
        QVERIFY(until([&] { return m_desk.source && m_desk.source->isRunning(); }));
        const QImage him = QImage(test::franckAgain()).convertToFormat(QImage::Format_RGB32);
        const auto bytes =
            std::make_shared<WipedVector<std::byte>>(static_cast<std::size_t>(him.sizeInBytes()));
        std::memcpy(bytes->data(), him.constBits(), bytes->size());
        QSignalSpy looked(&app().capture(), &CaptureSession::facesChanged);
        m_desk.now += 40ms;
        m_desk.source->deliver(bytes, him.size());
        QVERIFY(until([&] { return !looked.isEmpty() && app().capture().faceCount() > 0; }));
        QTest::keyClick(app().window(), Qt::Key_Space);
        QVERIFY(!app().verification().probe()->isEmpty());
        QVERIFY(until([&] { return app().verification().isSettled(); }));
    }
    int decisions() {
        std::optional<int> count;
        app().storeHost().ask(
            &app(),
            [](store::EnrolmentStore& store) {
                return store.log({.kind = std::string(store::audit::kVerified)}, 0, 1);
            },
            [&count](const Result<store::AuditPage>& page) {
                count = page ? static_cast<int>(page->total) : -1;
            });
        return until([&] { return count.has_value(); }) ? *count : -1;
    }
    void signIn() {
        app().storeHost().signIn(QStringLiteral("Ada Lovelace"), QStringLiteral("ada's password"));
        QVERIFY(until([&] { return app().storeHost().isSignedIn(); }));
    }
    /// As far as the pictures.
    void beginEnrolment(const char* id) {
        EnrolmentModel& enrolment = app().enrolment();
        enrolment.setExternalId(QString::fromLatin1(id));
        enrolment.advance();
        QVERIFY(until([&] { return enrolment.step() == EnrolmentModel::Step::Consent; }));
        enrolment.setPurpose(QStringLiteral("Access to the laboratory"));
        enrolment.setConsentGiven(true);
        enrolment.advance();
        QVERIFY(until([&] { return enrolment.step() == EnrolmentModel::Step::Samples; }));
        QVERIFY(until([&] { return m_story.hasFocus("addPicturesButton"); }));
    }

    const QList<QSize> kSizes{{1280, 800}, {600, 800}};
    Translations m_words{QLocale(QLocale::English, QLocale::UnitedStates)};
    test::FakeDesk m_desk;
    test::StoryWindow m_story;
};

LIKENESS_GUI_TEST(TestVisitorsStory)
#include "TestVisitorsStory.moc"
