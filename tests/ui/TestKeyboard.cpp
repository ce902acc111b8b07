// SPDX-FileCopyrightText: 2026 Likeness contributors
// SPDX-License-Identifier: Apache-2.0

#include "StoryWindow.h"
#include "support/TestProgram.h"

#include <QtQml/qqmlextensionplugin.h>

Q_IMPORT_QML_PLUGIN(LikenessPlugin)
Q_IMPORT_QML_PLUGIN(Likeness_UiPlugin)
Q_IMPORT_QML_PLUGIN(Likeness_CapturePlugin)

using namespace likeness;

/// Where the keyboard is, and what its keys do, for somebody who works without a mouse.
class TestKeyboard : public QObject {
    Q_OBJECT

  private slots:
    void initTestCase() {
        QVERIFY(QDir().mkpath(QStringLiteral(LIKENESS_SCREENSHOTS)));
        QVERIFY(m_story.open());
        m_app = &m_story.app();
        QVERIFY(until([&] { return m_app->engineHost().state() == EngineHost::State::Ready; }));
        QVERIFY(m_story.makeStore());
        QVERIFY(m_story.enrol(QStringLiteral("1017"), QStringLiteral("Franck"),
                              {test::franck(), test::franckAgain()}));
        QVERIFY(m_story.enrol(QStringLiteral("1018"), QStringLiteral("Captain"), {test::anotherMan()}));
        m_app->enrolment().reset();
        QVERIFY(until([&] { return m_app->people().count() == 2; }));
    }

    void cleanupTestCase() { m_story.close(); }

    /// Space takes the next step, and is not typed into the search.
    void aa_choosingAPersonLeadsToTheProbe() {
        m_story.go("verify");
        m_story.type("personPicker", "1017");
        QVERIFY(until([&] { return m_story.item("pickerList")->property("count").toInt() == 1; }));
        key(Qt::Key_Return);
        QVERIFY(m_app->verification().isClaim());
        QVERIFY(!m_story.isShown("pickerList"));
        QVERIFY2(m_story.hasFocus("openButton"), qPrintable(focusName()));
        m_story.pictures("keyboard-claim", {{1280, 800}});
        QVERIFY(!m_story.textOf("personPickerInput").contains(u' '));
    }

    void ab_escapeEndsTheSearchAndNothingElse() {
        QVERIFY(until([&] { return m_app->verification().recent()->count() == 1; }));
        probe(test::sample(QStringLiteral("franck_04000.jpg")));
        m_app->verification().claim(0);
        m_app->verification().reference()->open(fileSource(test::franck()));
        focusPicker();
        QVERIFY(m_story.isShown("recentCaption"));
        key(Qt::Key_Escape);
        QVERIFY(!m_story.isShown("recentCaption"));
        QVERIFY(!m_app->verification().reference()->isEmpty());
        type("Cap");
        QVERIFY(m_story.isShown("pickerList"));
        key(Qt::Key_Escape);
        QVERIFY(!m_story.isShown("pickerList"));
        QCOMPARE(m_story.textOf("personPickerInput"), QString());
        QVERIFY(!m_app->verification().reference()->isEmpty());
        key(Qt::Key_Escape); // now it is the page's
        QVERIFY(m_app->verification().reference()->isEmpty());
    }

    void ac_theListLeavesTheVerdictToBeSeenAndF5ToWork() {
        VerificationModel& verification = m_app->verification();
        verification.claim(m_app->people().idAt(1)); // Franck: sorted by name
        QVERIFY(until([&] { return !verification.claimed()->isEmpty(); }));
        focusPicker();
        QVERIFY(m_story.isShown("recentCaption"));
        probe(test::sample(QStringLiteral("franck_04000.jpg")));
        QVERIFY(!m_story.isShown("recentCaption")); // the verdict came
        focusPicker();
        QVERIFY(!m_story.isShown("recentCaption"));
        key(Qt::Key_Down); // asked for
        QVERIFY(m_story.isShown("recentCaption"));
        m_story.pictures("keyboard-recent", {{1280, 800}, {560, 760}});
        key(Qt::Key_F5);
        QVERIFY(verification.isClaim() && verification.probe()->isEmpty());
        m_story.press("clearButton");
    }

    void ba_enrollingBeginsWithTheId() {
        QTest::keyClick(m_app->window(), Qt::Key_2, Qt::ControlModifier);
        QVERIFY(until([&] { return m_story.isShown("enrolPage"); }));
        QVERIFY2(m_story.hasFocus("externalIdInput"), qPrintable(focusName()));
        type("2042");
        QCOMPARE(m_app->enrolment().externalId(), QStringLiteral("2042"));
        // Who comes back finds the keyboard where it was.
        m_app->enrolment().reset();
        m_story.item("notesInput")->forceActiveFocus(Qt::TabFocusReason);
        QTest::keyClick(m_app->window(), Qt::Key_5, Qt::ControlModifier);
        QTest::keyClick(m_app->window(), Qt::Key_2, Qt::ControlModifier);
        QVERIFY2(m_story.hasFocus("notesInput"), qPrintable(focusName()));
    }

    void bb_peopleBeginWithTheSearchAndTheLogWithItsLines() {
        QTest::keyClick(m_app->window(), Qt::Key_3, Qt::ControlModifier);
        QVERIFY2(m_story.hasFocus("searchInput"), qPrintable(focusName()));
        QTest::keyClick(m_app->window(), Qt::Key_4, Qt::ControlModifier);
        QVERIFY2(m_story.hasFocus("logList"), qPrintable(focusName()));
    }

    /// Whoever signs in as soon as the last one has left comes to a page that may not be there yet.
    void ca_nothingTypedAfterSigningInIsLost() {
        QTest::keyClick(m_app->window(), Qt::Key_2, Qt::ControlModifier);
        QObject context;
        connect(&m_app->storeHost(), &StoreHost::stateChanged, &context, [&] {
            if (m_app->storeHost().isSignedIn()) {
                QTimer::singleShot(0, &context, [&] { // the next event from outside
                    type("2043");
                    key(Qt::Key_Tab);
                    type("Zoe");
                });
            }
        });
        m_app->storeHost().lock();
        m_app->storeHost().signIn(QStringLiteral("Ada Lovelace"), QStringLiteral("ada's password"));
        QVERIFY(until([&] { return m_app->storeHost().isSignedIn(); }));
        QVERIFY(until([&] { return m_app->enrolment().displayName() == QStringLiteral("Zoe"); }));
        QCOMPARE(m_app->enrolment().externalId(), QStringLiteral("2043"));
        m_app->enrolment().reset();
    }

    /// Unlocking leads to signing in, and that to the page.
    void cb_unlockingKeepsTheKeyboard() {
        QTest::keyClick(m_app->window(), Qt::Key_3, Qt::ControlModifier);
        m_app->storeHost().choose(QUrl::fromLocalFile(m_story.storeFile()));
        QVERIFY(until([&] { return m_story.hasFocus("storePassphraseInput"); }));
        type("not the passphrase");
        key(Qt::Key_Return);
        QVERIFY(
            until([&] { return !m_app->storeHost().problem().isEmpty() && !m_app->storeHost().isBusy(); }));
        QVERIFY(until([&] { return m_story.hasFocus("storePassphraseInput"); }));
        type("correct horse battery");
        key(Qt::Key_Return);
        QVERIFY(until([&] { return m_story.hasFocus("operatorNameInput"); }));
        type("Ada Lovelace");
        key(Qt::Key_Return);
        type("wrong");
        key(Qt::Key_Return);
        QVERIFY(
            until([&] { return !m_app->storeHost().problem().isEmpty() && !m_app->storeHost().isBusy(); }));
        QVERIFY(until([&] { return m_story.hasFocus("operatorPasswordInput"); }));
        type("ada's password");
        key(Qt::Key_Return);
        QVERIFY(until([&] { return m_app->storeHost().isSignedIn(); }));
        QVERIFY(until([&] { return m_story.hasFocus("searchInput"); }));
    }

  private:
    static bool until(const std::function<bool()>& isTrue) { return test::StoryWindow::until(isTrue); }

    void key(Qt::Key key) { QTest::keyClick(m_app->window(), key); }
    /// Where the keyboard is.
    void type(const char* text) {
        for (const char* letter = text; *letter != '\0'; ++letter) {
            QTest::keyClick(m_app->window(), *letter);
        }
    }
    [[nodiscard]] QString focusName() const {
        const QQuickItem* const at = m_app->window()->activeFocusItem();
        return at == nullptr ? QStringLiteral("nothing")
                             : at->objectName() + u' ' + QLatin1String(at->metaObject()->className());
    }
    /// As the Tab key does.
    void focusPicker() {
        m_story.item("probeWell")->forceActiveFocus(Qt::TabFocusReason);
        m_story.item("personPickerInput")->forceActiveFocus(Qt::TabFocusReason);
    }
    void probe(const QString& picture) {
        VerificationModel& verification = m_app->verification();
        QVERIFY(until([&] { return !verification.claimed()->isEmpty(); }));
        verification.probe()->open(fileSource(picture));
        QVERIFY(until([&] { return !verification.verdict()->word().isEmpty(); }));
    }

    Translations m_english{QLocale(QLocale::English, QLocale::UnitedStates)};
    test::StoryWindow m_story;
    DesktopApp* m_app = nullptr;
};

LIKENESS_GUI_TEST(TestKeyboard)
#include "TestKeyboard.moc"
