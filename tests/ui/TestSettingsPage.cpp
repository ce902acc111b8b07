// SPDX-FileCopyrightText: 2026 Likeness contributors
// SPDX-License-Identifier: Apache-2.0

#include "DesktopApp.h"
#include "Samples.h"
#include "support/TestProgram.h"

#include <QtCore/QPointer>
#include <QtCore/QTemporaryDir>
#include <QtGui/QAccessible>
#include <QtGui/QClipboard>
#include <QtGui/QGuiApplication>
#include <QtQml/qqmlextensionplugin.h>
#include <QtQuick/QQuickItem>
#include <QtQuick/QQuickWindow>

#include <algorithm>
#include <array>
#include <functional>
#include <memory>
#include <utility>
#include <vector>

Q_IMPORT_QML_PLUGIN(LikenessPlugin)
Q_IMPORT_QML_PLUGIN(Likeness_UiPlugin)
Q_IMPORT_QML_PLUGIN(Likeness_CapturePlugin)

using namespace likeness;

/// Settings and About in the whole window, with the real engine and a real store. Leaves pictures in
/// LIKENESS_SCREENSHOTS.
class TestSettingsPage : public QObject {
    Q_OBJECT

  private slots:
    void initTestCase() {
        QVERIFY(m_folder.isValid());
        QVERIFY(QDir().mkpath(QStringLiteral(LIKENESS_SCREENSHOTS)));
        m_app = std::make_unique<DesktopApp>(
            DesktopApp::Places{.settingsFile = m_folder.filePath(QStringLiteral("likeness.ini")),
                               .samples = test::sample({}),
                               .engine = [] { return Result<EngineOptions>(test::standardPack()); },
                               .store = {.cost = store::HashCost::cheapest()},
                               .packs = PackLocator({m_folder.filePath(QStringLiteral("packs")).toStdString(),
                                                     LIKENESS_SHARE_DIR "/packs"}),
                               .translations = &m_translations});
        m_app->appearance().switchMotionOff();
        QVERIFY(m_app->start());
        m_app->window()->resize(900, 600);
        QVERIFY(QTest::qWaitForWindowExposed(m_app->window()));
        QVERIFY(until([&] { return m_app->engineHost().state() == EngineHost::State::Ready; }));
        m_app->storeHost().create(QUrl::fromLocalFile(m_folder.filePath(QStringLiteral("people.likeness"))),
                                  StoreHost::Protection::Passphrase, QStringLiteral("correct horse battery"),
                                  QStringLiteral("Ada Lovelace"), QStringLiteral("ada's password"));
        QVERIFY(until([&] { return m_app->storeHost().isSignedIn(); }));
        m_app->storeSettings().addOperator(QStringLiteral("Bob"), QStringLiteral("bob's password"), false);
        QVERIFY(until([&] { return m_app->storeSettings().operators().size() == 2; }));
    }
    void cleanupTestCase() { m_app.reset(); }

    void pages_areMadeBeforeAnybodyAsksForThem() {
        QVERIFY(until([&] { return find("aboutPage") != nullptr && !m_app->isMakingPages(); }));
        for (const char* page :
             {"settingsPage", "storeGate", "enrolPage", "peoplePage", "logPage", "aboutPage"}) {
            QVERIFY2(find(page) != nullptr && !find(page)->isVisible(), page);
        }
        go("settings");
        QVERIFY(find("settingsPage")->isVisible());
    }

    void settings_areReachedWithTheTabKeyAndHaveNames() {
        go("settings");
        QStringList reached;
        find("languageChoiceBox")->forceActiveFocus(Qt::TabFocusReason);
        const QQuickItem* const first = m_app->window()->activeFocusItem();
        do {
            const QQuickItem* const item = m_app->window()->activeFocusItem();
            reached.append(item->objectName());
            auto* const face = QAccessible::queryAccessibleInterface(m_app->window()->activeFocusItem());
            QVERIFY2(face != nullptr && !face->text(QAccessible::Name).isEmpty(),
                     qPrintable(item->objectName() + QLatin1String(item->metaObject()->className())));
            QTest::keyClick(m_app->window(), Qt::Key_Tab);
            QVERIFY(reached.size() < 200);
        } while (m_app->window()->activeFocusItem() != first);
        for (const char* name : {"languageChoiceBox",    "themeChoiceBox",
                                 "cameraChoiceBox",      "mirrorOption",
                                 "previewButton",        "captureChoiceBox",
                                 "sampleCountChoiceBox", "idleChoiceBox",
                                 "matchRateChoiceBox",   "reviewRateChoiceBox",
                                 "formChoiceBox",        "keychainButton",
                                 "backupButton",         "restoreButton",
                                 "checkButton",          "newOperatorInput",
                                 "resetButton",          "roleButton",
                                 "deviceChoiceBox",      "measureButton",
                                 "packChoiceBox",        "importPackButton",
                                 "netsButton",           "ownPasswordPresentInput",
                                 "ownPasswordNewReveal", "passphrasePresentInput"}) {
            QVERIFY2(reached.contains(QLatin1String(name)), name);
        }
    }

    void index_leadsToEachSection() {
        go("settings");
        m_app->window()->resize(1280, 800);
        QQuickItem* const index = find("sectionIndex");
        QVERIFY(until([&] { return index->isVisible(); }));
        const auto current = [&] {
            auto* const section = index->property("current").value<QQuickItem*>();
            return section != nullptr ? section->property("name").toString() : QString();
        };
        QQuickItem* const first = index->childItems().at(0);
        first->forceActiveFocus(Qt::TabFocusReason);
        QTest::keyClick(m_app->window(), Qt::Key_Space);
        QCOMPARE(current(), QStringLiteral("Window"));
        QTest::keyClick(m_app->window(), Qt::Key_Down);
        QCOMPARE(current(), QStringLiteral("Camera"));
        const auto* const camera = index->property("current").value<QQuickItem*>();
        QCOMPARE(camera->mapToItem(find("settingsPage"), QPointF()).y(), 16.0);
        for (int i = 0; i < 20; ++i) {
            QTest::keyClick(m_app->window(), Qt::Key_Down);
        }
        QCOMPARE(current(), QStringLiteral("Model pack"));
        QVERIFY(find("packChoiceBox")->mapToScene(QPointF()).y() < 800);
        QVERIFY(m_app->window()->activeFocusItem()->property("current").toBool());
        find("languageChoiceBox")->forceActiveFocus(Qt::TabFocusReason); // scrolls up
        QCOMPARE(current(), QStringLiteral("Window"));
        m_app->window()->resize(900, 600);
        QVERIFY(until([&] { return !index->isVisible(); }));
        m_app->window()->resize(1280, 800);
    }

    void language_changesAtOnceAndIsRemembered() {
        go("settings");
        speak("de");
        QCOMPARE(find("settingsPage")->property("title").toString(), QStringLiteral("Einstellungen"));
        QCOMPARE(m_app->engineHost().device(), QStringLiteral("Prozessor"));
        QCOMPARE(find("deviceThatRuns")->property("value").toString(), QStringLiteral("Prozessor"));
        // What is chosen is still chosen, although every list has other words.
        QCOMPARE(find("languageChoiceBox")->property("currentIndex").toInt(), 2);
        QCOMPARE(find("idleChoiceBox")->property("currentIndex").toInt(), 1);
        QCOMPARE(find("matchRateChoiceBox")->property("currentIndex").toInt(),
                 m_app->storeSettings().matchRate());
        pictures("settings-german");
        speak("en");
        QCOMPARE(find("settingsPage")->property("title").toString(), QStringLiteral("Settings"));
        QCOMPARE(m_app->engineHost().device(), QStringLiteral("Processor"));
        const Settings again(m_folder.filePath(QStringLiteral("likeness.ini")));
        QVERIFY(again.language() == QStringLiteral("en"));
    }

    void language_reachesWhatIsSaidAlready() {
        go("settings");
        m_app->storeSettings().setLiveness(0);
        QVERIFY(until([&] { return m_app->storeSettings().notice() == QStringLiteral("Saved."); }));
        PictureSlot* const slot = m_app->verification().reference();
        slot->refuse(Problem::notAPicture());
        const std::function<bool(const QQuickItem&, const QString&)> isIn = [&](const QQuickItem& item,
                                                                                const QString& text) {
            return item.property("text").toString() == text ||
                   std::ranges::any_of(item.childItems(),
                                       [&](const QQuickItem* child) { return isIn(*child, text); });
        };
        const auto says = [&](const QString& text) {
            return isIn(*m_app->window()->contentItem(), text);
        };
        QVERIFY(says(QStringLiteral("Saved.")) && says(QStringLiteral("That is not a picture.")));
        speak("de");
        QVERIFY(says(QStringLiteral("Gespeichert.")) && says(QStringLiteral("Das ist kein Bild.")));
        QVERIFY(!says(QStringLiteral("Saved.")) && !says(QStringLiteral("That is not a picture.")));
        speak("en");
        slot->clear();
    }

    void language_makesPagesThatAreNotShownAnew() {
        go("settings");
        QVERIFY(until([&] { return find("aboutPage") != nullptr && !m_app->isMakingPages(); }));
        m_app->enrolment().setExternalId(QStringLiteral("4711"));
        find("languageChoiceBox")->forceActiveFocus(Qt::TabFocusReason);
        constexpr std::array kHidden{"verifyPage", "storeGate",    "enrolPage", "peoplePage",
                                     "logPage",    "evaluatePage", "aboutPage"};
        std::vector<QPointer<QQuickItem>> before;
        for (const char* page : kHidden) {
            before.emplace_back(find(page));
            QVERIFY2(before.back() != nullptr, page);
        }
        const QPointer<QQuickItem> shown = find("settingsPage");

        // Another choice while the first is being carried out: the last one counts.
        bool isInterrupted = false;
        QObject untilThen;
        connect(&m_app->rewording(), &Rewording::runningChanged, &untilThen, [&] {
            if (!std::exchange(isInterrupted, true)) {
                m_app->settings().setLanguage(QStringLiteral("en"));
            }
        });
        speak("de");
        QVERIFY(isInterrupted);
        QCOMPARE(shown->property("title").toString(), QStringLiteral("Settings"));
        speak("de");
        QVERIFY(find("settingsPage") == shown);
        QCOMPARE(m_app->window()->activeFocusItem(), find("languageChoiceBox"));
        QVERIFY(std::ranges::all_of(before, [](const auto& page) { return page.isNull(); }));
        for (const char* page : kHidden) {
            QVERIFY2(find(page) != nullptr && !find(page)->isVisible(), page);
        }
        go("evaluate");
        QCOMPARE(find("evaluatePage")->property("title").toString(), QStringLiteral("Auswerten"));
        go("enrol");
        QVERIFY(until([&] { return find("externalIdInput") != nullptr; }));
        QCOMPARE(find("externalIdInput")->property("text").toString(), QStringLiteral("4711"));
        m_app->enrolment().reset();
        go("settings");
        speak("en");
    }

    void shortcuts_areOnASheet() {
        for (int times = 0; times < 2; ++times) {
            QVERIFY(find("closeShortcutsButton") == nullptr);
            QTest::keyClick(m_app->window(), Qt::Key_Slash, Qt::ControlModifier);
            QVERIFY(until([&] {
                return find("closeShortcutsButton") != nullptr && find("closeShortcutsButton")->isVisible();
            }));
            pictures("shortcuts");
            QTest::keyClick(m_app->window(), Qt::Key_Escape);
            QVERIFY(until([&] { return find("closeShortcutsButton") == nullptr; }));
        }
    }

    void camera_showsItsPictureOnlyWhenAsked() {
        go("settings");
        QVERIFY(!m_app->capture().isOn());
        m_app->capture().setVideoFile(QUrl::fromLocalFile(test::sample(QStringLiteral("franck.mp4"))));
        press("previewButton");
        QVERIFY(until([&] { return m_app->capture().isLive() && find("settingsLiveItem")->isVisible(); }));
        QVERIFY(until([&] { return !m_app->capture().preview().isNull(); }));
        pictures("settings-camera");
        go("about");
        QVERIFY(!m_app->capture().isOn());
        go("settings");
        QVERIFY(!m_app->capture().isOn());
        m_app->capture().setVideoFile({});
    }

    void operator_getsANewPassword() {
        go("settings");
        press("resetButton"); // of the first, who is signed in, it is not enabled; so of Bob
        QVERIFY(find("resetPasswordInput")->isVisible());
        find("resetPasswordInput")->setProperty("text", QStringLiteral("bob's second password"));
        pictures("settings-reset");
        press("resetPasswordButton");
        QVERIFY(until([&] { return !m_app->storeSettings().isBusy(); }));
        QVERIFY(m_app->storeSettings().notice().contains(QStringLiteral("Bob")));
        QVERIFY(!find("resetPasswordInput")->isVisible());
    }

    void message_standsBesideWhatWasPressedAndInSight() {
        go("settings");
        m_app->window()->resize(900, 600);
        QVERIFY(until([&] { return m_app->window()->contentItem()->size() == QSizeF(900, 600); }));
        press("checkButton");
        QVERIFY(until([&] { return !m_app->storeSettings().isBusy() && find("jobNotice")->isVisible(); }));
        QCOMPARE(find("jobNotice")->property("text").toString(),
                 QStringLiteral("Everything in the store is sound."));
        const auto centre = [&](const char* name) {
            QQuickItem* const item = find(name);
            return item->mapToScene(QPointF(item->width() / 2, item->height() / 2)).y();
        };
        QVERIFY(until([&] {
            const double below = centre("jobNotice") - centre("checkButton");
            return below > 0 && below < 120 && centre("jobNotice") > 0 && centre("jobNotice") < 570;
        }));
        pictures("settings-message");
    }

    void passphrase_isChangedOnlyByWhoKnowsIt() {
        go("settings");
        const auto type = [&](const char* name, const char* text) {
            QQuickItem* const input = find(QByteArray(name) + "Input");
            input->forceActiveFocus(Qt::TabFocusReason);
            QTest::keyClick(m_app->window(), Qt::Key_A, Qt::ControlModifier);
            QTest::keyClick(m_app->window(), Qt::Key_Delete);
            for (const char* letter = text; *letter != '\0'; ++letter) {
                QTest::keyClick(m_app->window(), *letter);
            }
            QCOMPARE(input->property("text").toString(), QString::fromLatin1(text));
        };
        const auto missing = [&] {
            return find("passphraseMissing")->property("text").toString();
        };
        QVERIFY(!find("passphraseButton")->isEnabled());
        type("passphraseNew", "password");
        QVERIFY(find("passphraseNewNote")->property("text").toString().startsWith(QStringLiteral("Weak")));
        QCOMPARE(missing(), QStringLiteral("Give the present one too."));
        type("passphrasePresent", "not the passphrase");
        type("passphraseNew", "a better passphrase");
        QCOMPARE(missing(), QStringLiteral("The two new ones differ."));
        QVERIFY(!find("passphraseButton")->isEnabled());
        QCOMPARE(find("passphraseNewInput")->property("displayText").toString().count(u'a'), 0);
        press("passphraseNewReveal");
        QCOMPARE(find("passphraseNewInput")->property("displayText").toString(),
                 QStringLiteral("a better passphrase"));
        pictures("settings-passphrase");
        type("passphraseAgain", "a better passphrase");
        press("passphraseButton");
        QVERIFY(until([&] { return !m_app->storeSettings().isBusy(); }));
        QCOMPARE(m_app->storeSettings().problem().what(),
                 QStringLiteral("This passphrase does not open the store."));
        QCOMPARE(find("passphrasePresentInput")->property("text").toString(), QString());
        pictures("settings-passphrase-wrong");
        type("passphrasePresent", "correct horse battery");
        type("passphraseNew", "a better passphrase");
        type("passphraseAgain", "a better passphrase");
        press("passphraseButton");
        QVERIFY(until([&] { return find("jobNotice")->isVisible(); }));
        QVERIFY(find("jobNotice")
                    ->property("text")
                    .toString()
                    .startsWith(QStringLiteral("The passphrase was changed.")));
        pictures("settings-passphrase-changed");
    }

    void restoring_asksFirst() {
        go("settings");
        const QUrl copy = QUrl::fromLocalFile(m_folder.filePath(QStringLiteral("copy.likeness")));
        m_app->storeSettings().backUp(copy);
        QVERIFY(until([&] { return !m_app->storeSettings().isBusy(); }));
        find("restoreButton")->forceActiveFocus(Qt::TabFocusReason);
        m_app->storeHost().inspectCopy(copy); // as the dialog does
        QVERIFY(
            until([&] { return find("confirmButton") != nullptr && find("confirmButton")->isVisible(); }));
        QVERIFY(find("confirmationText")->property("text").toString().contains(QStringLiteral("0 people")));
        QVERIFY(until([&] { return find("declineButton")->hasActiveFocus(); }));
        pictures("settings-restore");
        QTest::keyClick(m_app->window(), Qt::Key_Return);
        QVERIFY(
            until([&] { return find("confirmButton") == nullptr || !find("confirmButton")->isVisible(); }));
        QVERIFY(m_app->storeHost().isSignedIn());
        QVERIFY(!QFile::exists(m_folder.filePath(QStringLiteral("people.likeness.before-restore"))));
    }

    void settings_lookAsTheyShould() {
        go("settings");
        press("netsButton");
        pictures("settings-all");
        wholePage("settings-whole");
    }

    void about_hasTheTextOfEveryLicence() {
        go("about");
        const QVariantList components = AboutModel::components();
        QVERIFY(components.size() > 10);
        for (const QVariant& each : components) {
            const auto component = each.value<ComponentView>();
            QVERIFY2(AboutModel::textOf(component.licence).size() > 80, qPrintable(component.licence));
            QVERIFY(!component.name.isEmpty() && !component.purpose.isEmpty() && !component.holder.isEmpty());
        }
        QVERIFY(AboutModel::textOf(QStringLiteral("LGPL-3.0-only"))
                    .contains(QStringLiteral("GNU GENERAL PUBLIC")));
        QVERIFY(AboutModel::textOf(QStringLiteral("../components")).isEmpty());
        press("licenceButton");
        QVERIFY(find("licenceText")->isVisible());
        QVERIFY(find("licenceText")->property("text").toString().size() > 80);
        pictures("about");
        wholePage("about-whole");
    }

    void report_namesNobodyAndNoPlace() {
        go("about");
        press("copyReportButton");
        const QString report = QGuiApplication::clipboard()->text();
        QVERIFY(report.contains(QStringLiteral("Qt 6")) && report.contains(QStringLiteral("mobilefacenet")));
        QVERIFY(report.contains(QStringLiteral("encrypted, passphrase")));
        for (const QString& secret : {QStringLiteral("Ada"), m_folder.path(), QDir::homePath(),
                                      QStringLiteral("people.likeness"), QSysInfo::machineHostName()}) {
            QVERIFY2(secret.size() < 2 || !report.contains(secret), qPrintable(secret));
        }
    }

  private:
    static bool until(const std::function<bool()>& isTrue) {
        return QTest::qWaitFor(isTrue, test::kPatience);
    }
    void speak(const char* language) {
        m_app->settings().setLanguage(QString::fromLatin1(language));
        QVERIFY(until([&] { return !m_app->rewording().isDue() && !m_app->isMakingPages(); }));
    }
    void go(const char* place) { press(QByteArray(place) + "Place"); }

    static void collect(QQuickItem* under, const QString& name, QList<QQuickItem*>& found) {
        for (QQuickItem* child : under->childItems()) {
            if (child->objectName() == name) {
                found.append(child);
            }
            collect(child, name, found);
        }
    }
    /// The first that can be used, else the first that is shown, else any; null where there is none.
    [[nodiscard]] QQuickItem* find(const QByteArray& name) const {
        QList<QQuickItem*> all;
        collect(m_app->window()->contentItem(), QString::fromLatin1(name), all);
        const auto first = [&](const auto& isIt) {
            const auto found = std::find_if(all.begin(), all.end(), isIt);
            return found == all.end() ? nullptr : *found;
        };
        QQuickItem* const usable =
            first([](QQuickItem* item) { return item->isVisible() && item->isEnabled(); });
        QQuickItem* const visible = first([](QQuickItem* item) { return item->isVisible(); });
        return usable != nullptr ? usable : visible != nullptr ? visible : all.value(0);
    }
    void press(const QByteArray& name) {
        QQuickItem* const target = find(name);
        QVERIFY2(target != nullptr && target->isVisible() && target->isEnabled(), name.constData());
        target->forceActiveFocus(Qt::TabFocusReason);
        QTest::keyClick(m_app->window(), Qt::Key_Space);
    }
    void pictures(const char* name) {
        for (const QSize size : {QSize(900, 600), QSize(1600, 1000)}) {
            save(name, size);
        }
    }
    /// One picture as high as the page is long.
    void wholePage(const char* name) { save(name, QSize(760, 4200)); }
    void save(const char* name, QSize size) {
        m_app->window()->resize(size);
        QVERIFY(until([&] { return m_app->window()->contentItem()->size() == QSizeF(size); }));
        for (const Settings::Theme theme : {Settings::Theme::Light, Settings::Theme::Dark}) {
            m_app->settings().setTheme(theme);
            const QString shade =
                theme == Settings::Theme::Dark ? QStringLiteral("dark") : QStringLiteral("light");
            QVERIFY(m_app->window()->grabWindow().save(QStringLiteral(LIKENESS_SCREENSHOTS "/%1-%2-%3x%4.png")
                                                           .arg(QLatin1String(name), shade)
                                                           .arg(size.width())
                                                           .arg(size.height())));
        }
        m_app->settings().setTheme(Settings::Theme::Light);
    }

    Translations m_translations{QLocale(QLocale::English, QLocale::UnitedStates)};
    QTemporaryDir m_folder;
    std::unique_ptr<DesktopApp> m_app;
};

LIKENESS_GUI_TEST(TestSettingsPage)
#include "TestSettingsPage.moc"
