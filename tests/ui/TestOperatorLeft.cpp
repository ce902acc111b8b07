// SPDX-FileCopyrightText: 2026 Likeness contributors
// SPDX-License-Identifier: Apache-2.0

#include "StoryWindow.h"
#include "support/TestProgram.h"

#include <QtGui/QClipboard>
#include <QtQml/qqmlextensionplugin.h>

#include <algorithm>

Q_IMPORT_QML_PLUGIN(LikenessPlugin)
Q_IMPORT_QML_PLUGIN(Likeness_UiPlugin)
Q_IMPORT_QML_PLUGIN(Likeness_CapturePlugin)

using namespace likeness;

/// One operator leaves a desk with everything on it, and the next finds an empty one. Everything is looked
/// through that the window is made of, what is hidden too.
class TestOperatorLeft : public QObject {
    Q_OBJECT

  private slots:
    void initTestCase() {
        QVERIFY(m_story.open());
        m_app = &m_story.app();
        QVERIFY(until([&] { return m_app->engineHost().state() == EngineHost::State::Ready; }));
        QVERIFY(m_story.makeStore());
        m_app->storeSettings().addOperator(QStringLiteral("Bob"), QStringLiteral("bob's password"), true);
        QVERIFY(until([&] { return m_app->storeSettings().operators().size() == 2; }));
        QVERIFY(m_story.enrol(QStringLiteral("1017"), QStringLiteral("Franck"),
                              {test::franck(), test::franckAgain()}));
        QVERIFY(m_story.enrol(QStringLiteral("1018"), QStringLiteral("Captain"), {test::anotherMan()}));
        m_app->enrolment().reset();
        QVERIFY(until([&] { return m_app->people().count() == 2; }));
        makeVisitors();
    }

    void cleanupTestCase() { m_story.close(); }

    void nothingIsLeft_data() {
        QTest::addColumn<int>("how");
        QTest::newRow("signed out") << static_cast<int>(How::SignedOut);
        QTest::newRow("idle") << static_cast<int>(How::Idle);
        QTest::newRow("store closed") << static_cast<int>(How::StoreClosed);
    }
    void nothingIsLeft() {
        QFETCH(int, how);
        signIn("Ada Lovelace", "ada's password");
        fillEverything();
        // What is looked for below would be found.
        const QStringList before = leftOver(kTyped);
        for (const char* words : {"V-4711", "Vera", "mallory's secret", "a picture in"}) {
            QVERIFY2(!before.filter(QLatin1String(words)).isEmpty(), words);
        }
        leave(static_cast<How>(how));

        // Nothing can be seen from this moment on, and nothing is there soon after.
        QCOMPARE(leftOver(kTyped + kStored, true).join(u'\n'), QString());
        (void)QTest::qWaitFor([&] { return leftOver(kTyped + kStored).isEmpty(); }, kSoon);
        QCOMPARE(leftOver(kTyped + kStored).join(u'\n'), QString());
        QVERIFY(m_app->capture().preview().isNull() && m_app->capture().videoFile().isEmpty());
        for (const char* place : {"verify", "people", "settings", "evaluate"}) {
            visit(place);
            QCOMPARE(leftOver(kTyped + kStored).join(u'\n'), QString());
        }

        signIn("Bob", "bob's password");
        for (const char* place : {"verify", "enrol", "people", "log", "settings", "evaluate"}) {
            visit(place);
            QCOMPARE(leftOver(kTyped).join(u'\n'), QString());
        }
        const LogModel& log = m_app->log();
        QVERIFY(!log.isFiltered());
        QCOMPARE(m_app->people().order(), PeopleModel::Order::Name);
        QCOMPARE(m_app->people().selectedCount(), 0);
        QCOMPARE(m_app->verification().recent()->count(), 0);
        QVERIFY(!m_app->enrolment().isDirty() && m_app->enrolment().step() == EnrolmentModel::Step::Person);
        QVERIFY(m_app->enrolment().purpose().isEmpty() && m_app->enrolment().keepsChips());
        QVERIFY(!m_app->evaluation().hasReport() && m_app->evaluation().folder().isEmpty());
        leave(How::SignedOut);
    }

    /// What the store still answers to who has left is not told to who comes.
    void lateAnswersAreDropped() {
        signIn("Ada Lovelace", "ada's password");
        PersonModel& person = m_app->person();
        person.setPersonId(m_app->people().idAt(0));
        QVERIFY(until([&] { return !person.isEmpty(); }));
        EnrolmentModel& enrolment = m_app->enrolment();
        enrolment.setExternalId(person.externalId()); // which is taken
        enrolment.advance();
        person.removeSample(-1);
        m_app->storeSettings().addOperator(QStringLiteral("Bob"), QStringLiteral("bob's password"), false);
        leave(How::SignedOut);
        QVERIFY(!person.isBusy() && !enrolment.isBusy() && !m_app->storeSettings().isBusy());
        signIn("Bob", "bob's password"); // the store has answered everything before it
        QVERIFY(person.problem().isEmpty() && person.notice().isEmpty());
        QVERIFY(enrolment.problem().isEmpty() && enrolment.step() == EnrolmentModel::Step::Person);
        QVERIFY(m_app->storeSettings().problem().isEmpty() && m_app->storeSettings().notice().isEmpty());
        leave(How::SignedOut);
    }

  private:
    enum class How { SignedOut, Idle, StoreClosed };

    static bool until(const std::function<bool()>& isTrue) { return test::StoryWindow::until(isTrue); }
    /// After so many milliseconds it fails, and says what was found.
    static constexpr int kSoon = 20'000;

    void makeVisitors() {
        m_visitors = m_story.file(QStringLiteral("Visitors of Vera"));
        const auto put = [&](const char* person, const QString& picture, const char* name) {
            const QString folder = m_visitors + u'/' + QLatin1String(person);
            QVERIFY(QDir().mkpath(folder));
            QVERIFY(QFile::copy(picture, folder + u'/' + QLatin1String(name)));
        };
        put("Vera One", test::franck(), "1.jpg");
        put("Vera One", test::franckAgain(), "2.jpg");
        put("Vera Two", test::anotherMan(), "1.png");
        put("Vera Two", test::sample(QStringLiteral("cage.jpg")), "2.jpg");
    }

    void visit(const char* place) {
        m_app->window()->setProperty("place", QLatin1String(place));
        QVERIFY(until([&] { return !m_app->isMakingPages() && !m_app->storeHost().isBusy(); }));
    }

    void signIn(const char* name, const char* password) {
        StoreHost& host = m_app->storeHost();
        if (host.isSignedIn()) {
            return;
        }
        if (host.state() == StoreHost::State::None) {
            host.choose(QUrl::fromLocalFile(m_story.storeFile()));
            QVERIFY(until([&] { return host.wantsPassphrase() && !host.isBusy(); }));
            host.unlock(QStringLiteral("correct horse battery"));
            QVERIFY(until([&] { return host.state() == StoreHost::State::Locked; }));
        }
        visit("people");
        m_story.type("operatorName", name);
        m_story.type("operatorPassword", password);
        QTest::keyClick(m_app->window(), Qt::Key_Return);
        QVERIFY(until([&] { return host.isSignedIn() && m_app->people().count() == 2; }));
    }

    void leave(How how) {
        StoreHost& host = m_app->storeHost();
        switch (how) {
        case How::SignedOut:
            QTest::keyClick(m_app->window(), Qt::Key_L, Qt::ControlModifier);
            break;
        case How::Idle:
            host.setIdleTime(std::chrono::milliseconds(1));
            QVERIFY(until([&] { return !host.isSignedIn(); }));
            host.setIdleTime(host.workplace().idle);
            break;
        case How::StoreClosed:
            host.close();
            break;
        }
        QVERIFY(!host.isSignedIn());
    }

    void fillEverything() {
        fillPeople();
        fillLog();
        fillSettings();
        fillEvaluation();
        fillVerification();
        fillEnrolment();
        QGuiApplication::clipboard()->setText(QStringLiteral("Vera"));
    }

    void fillPeople() {
        visit("people");
        m_app->person().setPersonId(m_app->people().idAt(1));
        QVERIFY(until([&] { return m_story.isShown("erasePersonButton"); }));
        m_story.press("erasePersonButton");
        m_story.type("eraseConfirmation", "V-4711");
        m_app->person().removeSample(-1);
        QVERIFY(until([&] { return !m_app->person().problem().isEmpty(); }));
        m_app->people().toggleSelected(m_app->people().idAt(0));
        QVERIFY(until([&] { return m_story.isShown("exportSelectedButton"); }));
        m_story.press("exportSelectedButton");
        m_story.type("selectionInput", "vera's passphrase");
        m_app->people().sortBy(PeopleModel::Order::Created);
        m_story.type("search", "Vera");
        QVERIFY(until([&] { return m_app->people().count() == 0; }));
    }

    void fillLog() {
        visit("log");
        LogModel& log = m_app->log();
        log.exportTo(QUrl::fromLocalFile(m_story.file(QStringLiteral("Vera.csv"))));
        QVERIFY(until([&] { return !log.exporter()->notice().isEmpty(); }));
        m_story.type("logPerson", "V-4711");
        log.setKind(1);
        log.setOperatorIndex(1);
        log.setFrom(QDate::currentDate().toString(Qt::ISODate));
        log.setUntil(QDate::currentDate().toString(Qt::ISODate));
    }

    void fillSettings() {
        visit("settings");
        m_story.type("newOperator", "Mallory Vera");
        m_story.type("newOperatorPassword", "mallory's secret");
        m_app->engineSettings().importFrom(QUrl::fromLocalFile(m_visitors));
        QVERIFY(until([&] { return !m_app->engineSettings().problem().isEmpty(); }));
        m_app->storeSettings().check();
        QVERIFY(until([&] { return !m_app->storeSettings().notice().isEmpty(); }));
    }

    void fillEvaluation() {
        visit("evaluate");
        m_app->evaluation().setFolder(QUrl::fromLocalFile(m_visitors));
        m_app->evaluation().run();
        QVERIFY(until([&] { return !m_app->evaluation().isRunning(); }));
        QVERIFY2(m_app->evaluation().hasReport(), qPrintable(m_app->evaluation().problem().details()));
    }

    void fillVerification() {
        visit("verify");
        VerificationModel& verification = m_app->verification();
        m_app->people().setQuery({});
        QVERIFY(until([&] { return m_app->people().count() == 2; }));
        verification.claim(m_app->people().idAt(0));
        QVERIFY(until([&] { return !verification.claimed()->isEmpty(); }));
        verification.probe()->open(fileSource(test::franck()));
        QVERIFY(until([&] { return !verification.verdict()->word().isEmpty(); }));
        m_story.type("personPicker", "Vera");
        QVERIFY(m_story.isShown("pickerList"));
    }

    void fillEnrolment() {
        visit("enrol");
        EnrolmentModel& enrolment = m_app->enrolment();
        m_story.type("externalId", "V-4711");
        m_story.type("displayName", "Vera Visitor");
        m_story.type("notes", "came with Mallory");
        enrolment.advance();
        QVERIFY(until([&] { return enrolment.step() == EnrolmentModel::Step::Consent; }));
        m_story.type("purpose", "Vera's visit");
        m_story.type("textVersion", "Vera 1");
        enrolment.setKeepsChips(false);
        enrolment.setConsentGiven(true);
        enrolment.advance();
        QVERIFY(until([&] { return enrolment.step() == EnrolmentModel::Step::Samples; }));
        enrolment.addFiles({QUrl::fromLocalFile(test::franckAgain())});
        QVERIFY(until([&] { return enrolment.canContinue(); }));
        m_app->capture().setVideoFile(QUrl::fromLocalFile(test::sample(QStringLiteral("franck.mp4"))));
        m_story.press("cameraButton");
        QVERIFY(until([&] { return m_app->capture().isLive() && !m_app->capture().preview().isNull(); }));
    }

    /// Everything in the window that tells of one of `words`, has something typed into it, or shows a
    /// picture.
    [[nodiscard]] QStringList leftOver(const QStringList& words, bool isOnlyShown = false) const {
        QStringList found;
        for (const QQuickItem* item : m_story.items()) {
            if (isOnlyShown && !item->isVisible()) {
                continue;
            }
            const QString where = item->objectName() + u' ' + QLatin1String(item->metaObject()->className()) +
                                  QStringLiteral(": ");
            const QString text = item->property("text").toString();
            QStringList told{text, item->property("displayText").toString()};
            for (const QObject* child : item->children()) {
                if (child->inherits("QQuickAccessibleAttached")) {
                    told += child->property("name").toString();
                }
            }
            for (const QString& each : told) {
                const bool tells =
                    std::ranges::any_of(words, [&](const QString& word) { return each.contains(word); });
                if (tells) {
                    found += where + each;
                }
            }
            if (item->inherits("QQuickTextInput") && !text.isEmpty() &&
                item->objectName() != QLatin1String("lastDayInput") &&
                text != m_app->storeHost().operatorName()) {
                found += where + QStringLiteral("typed: ") + text;
            }
            const QVariant picture = item->property("picture");
            if (picture.canConvert<DisplayPicture>() && !picture.value<DisplayPicture>().isEmpty()) {
                found += where + QStringLiteral("a picture in ") +
                         (item->parentItem() != nullptr ? item->parentItem()->objectName() : QString());
            }
        }
        return found;
    }

    /// What Ada typed or was told, and whom the store has.
    const QStringList kTyped{QStringLiteral("Vera"), QStringLiteral("V-4711"), QStringLiteral("Mallory"),
                             QStringLiteral("franck_02221"), QStringLiteral("is sound")};
    const QStringList kStored{QStringLiteral("Franck"),       QStringLiteral("1017"),
                              QStringLiteral("Captain"),      QStringLiteral("1018"),
                              QStringLiteral("Ada Lovelace"), QStringLiteral("Bob")};

    Translations m_english{QLocale(QLocale::English, QLocale::UnitedStates)};
    test::StoryWindow m_story;
    DesktopApp* m_app = nullptr;
    QString m_visitors;
};

LIKENESS_GUI_TEST(TestOperatorLeft)
#include "TestOperatorLeft.moc"
