// SPDX-FileCopyrightText: 2026 Likeness contributors
// SPDX-License-Identifier: Apache-2.0

#include "FileChoice.h"
#include "HelpModel.h"
#include "StoryWindow.h"
#include "support/TestProgram.h"

#include <QtCore/QDirIterator>
#include <QtQml/qqmlextensionplugin.h>

Q_IMPORT_QML_PLUGIN(LikenessPlugin)
Q_IMPORT_QML_PLUGIN(Likeness_UiPlugin)
Q_IMPORT_QML_PLUGIN(Likeness_CapturePlugin)

using namespace likeness;

namespace {

QStringList keysOf(const QVariantList& topics) {
    QStringList keys;
    for (const QVariant& topic : topics) {
        keys.append(topic.value<HelpTopic>().key);
    }
    return keys;
}

QString read(const QString& name) {
    QFile file(name);
    return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
}

} // namespace

/// The help, and files other than pictures that the program is opened with: faceprints and exports.
class TestFilesStory : public QObject {
    Q_OBJECT

  private slots:
    void initTestCase() {
        QVERIFY(QDir().mkpath(QStringLiteral(LIKENESS_SCREENSHOTS)));
        qputenv("HOME", m_home.path().toLocal8Bit());
        qputenv("XDG_CONFIG_HOME", m_home.filePath(QStringLiteral(".config")).toLocal8Bit());
        QVERIFY(QDir().mkpath(documents()));
        m_story.speakWith(m_translations);
        QVERIFY(m_story.open());
        m_app = &m_story.app();
        QVERIFY(until([&] { return m_app->engineHost().state() == EngineHost::State::Ready; }));
    }

    void cleanupTestCase() { m_story.close(); }

    void help_hasTheSamePartsInEachLanguage() {
        const QStringList keys = keysOf(HelpModel().topics());
        QCOMPARE(keys,
                 (QStringList{QStringLiteral("verify"), QStringLiteral("camera"), QStringLiteral("enrol"),
                              QStringLiteral("claim"), QStringLiteral("people"), QStringLiteral("log"),
                              QStringLiteral("settings"), QStringLiteral("store"), QStringLiteral("evaluate"),
                              QStringLiteral("keyboard"), QStringLiteral("trouble")}));
        int languages = 0;
        QDirIterator guides(QStringLiteral(":/likeness/help"));
        while (guides.hasNext()) {
            const QVariantList topics = HelpModel::topicsOf(read(guides.next()));
            QCOMPARE(keysOf(topics), keys);
            ++languages;
            for (const QVariant& each : topics) {
                const auto topic = each.value<HelpTopic>();
                QVERIFY2(topic.text.size() > 80, qPrintable(topic.title));
                QVERIFY2(!topic.text.contains(QStringLiteral("](")), qPrintable(topic.title));
            }
        }
        QCOMPARE(languages, 2);
    }

    void help_leavesOutWhatHasNoKey() {
        const QVariantList topics = HelpModel::topicsOf(
            QStringLiteral("# Guide\n\n## Install\n\nApt.\n\n## Look\n\n<!-- help: look -->\n\n"
                           "![A picture](a.png)\n\nSee [there](b.md).\n\n## Rest\n\nNothing.\n"));
        QCOMPARE(topics.size(), 1);
        const auto topic = topics.constFirst().value<HelpTopic>();
        QCOMPARE(topic.title, QStringLiteral("Look"));
        QCOMPARE(topic.text, QStringLiteral("See there."));
    }

    void a_helpIsAboutThePage() {
        opensHelp("Compare two pictures");
        m_story.pictures("help", {{1280, 800}, {900, 600}});
        QTest::keyClick(m_app->window(), Qt::Key_Down);
        QCOMPARE(m_story.textOf("helpTitle"), QStringLiteral("Use the camera"));
        closesHelp();
        m_story.go("settings");
        opensHelp("Settings");
        closesHelp();
        m_story.go("people"); // where somebody must sign in first
        opensHelp("Stores and signing in");
        closesHelp();
        m_story.go("about");
        m_story.press("helpButton");
        QVERIFY(
            until([&] { return m_story.textOf("helpTitle") == QStringLiteral("When something is wrong"); }));
        closesHelp();
    }

    void a_helpSpeaksTheLanguageOfTheWindow() {
        m_story.speak("de");
        m_story.go("log");
        opensHelp("Bestand und Anmeldung");
        m_story.pictures("help-german", {{900, 600}});
        closesHelp();
        m_story.speak("en");
        m_story.go("verify");
    }

    void b_comparesAFaceprint() {
        VerificationModel& verification = m_app->verification();
        const QString file = write("franck.faceprint.json", faceprintOf(test::franck()));
        verification.openFiles({QUrl::fromLocalFile(file)}, verification.reference());
        verification.openFiles({QUrl::fromLocalFile(test::franckAgain())}, verification.probe());
        QVERIFY(until([&] { return verification.verdict()->state() == Verdict::State::Match; }));
        QVERIFY(verification.reference()->isFaceprint());
        QVERIFY(m_story.isShown("faceprintNote"));
        m_story.pictures("verify-faceprint");
        // The same score as between the pictures.
        const double score = verification.verdict()->similarity();
        verification.openFiles({QUrl::fromLocalFile(test::franck())}, verification.reference());
        QVERIFY(until([&] { return verification.isSettled(); }));
        QVERIFY(!verification.reference()->isFaceprint());
        QCOMPARE(verification.verdict()->similarity(), score);
    }

    void b_saysWhatIsWrongWithAFaceprint() {
        VerificationModel& verification = m_app->verification();
        QByteArray json = faceprintOf(test::franck());
        const QString damaged = write("damaged.json", json.left(json.size() / 2));
        verification.openFiles({QUrl::fromLocalFile(damaged)}, verification.reference());
        QVERIFY(until([&] { return !verification.reference()->notTaken().isEmpty(); }));
        QVERIFY(verification.reference()->notTaken().what().contains(QStringLiteral("no faceprint")));
        QCOMPARE(verification.reference()->state(), PictureSlot::State::FaceFound); // of what was there
        // Of a model that cannot be compared with this one.
        const QByteArray digest =
            QByteArray::fromStdString(m_app->engineHost().engine()->pack().model.digest);
        QVERIFY(json.contains(digest));
        verification.openFiles(
            {QUrl::fromLocalFile(write("other.json", json.replace(digest, QByteArray(digest.size(), 'a'))))},
            verification.reference());
        QVERIFY(until([&] { return verification.verdict()->state() == Verdict::State::Failed; }));
        QVERIFY(verification.verdict()->problem().what().contains(QStringLiteral("different models")));
        m_story.pictures("verify-faceprint-problem", {{1280, 800}});
        // The probe is a picture of who is here.
        verification.probe()->open(fileSource(write("probe.json", faceprintOf(test::franck()))));
        QVERIFY(until([&] { return !verification.probe()->notTaken().isEmpty(); }));
        verification.clear();
    }

    void c_exportWaitsUntilAnAdministratorSignedIn() {
        QVERIFY(m_story.makeStore());
        QVERIFY(m_story.enrol(QStringLiteral("1017"), QStringLiteral("Franck"), {test::franck()}));
        m_app->enrolment().reset();
        QVERIFY(until([&] { return m_app->people().count() == 1; }));
        const QUrl file = QUrl::fromLocalFile(m_story.file(QStringLiteral("people.lkns")));
        m_app->storeSettings().exportPeople(file, QStringLiteral("carry it over"));
        QVERIFY(until([&] { return QFile::exists(file.toLocalFile()) && !m_app->storeSettings().isBusy(); }));
        m_app->storeHost().lock();
        QVERIFY(until([&] { return !m_app->storeHost().isSignedIn(); }));
        m_app->storeSettings().offerExport(file);
        QVERIFY(until([&] { return m_story.isShown("storeGate"); }));
        m_story.pictures("import-sign-in", {{1280, 800}});
        m_app->storeHost().signIn(QStringLiteral("Ada Lovelace"), QStringLiteral("ada's password"));
        QVERIFY(until([&] { return m_story.hasFocus("offerPassphraseInput"); }));
        m_story.pictures("import-offer");
    }

    void c_importsWhatWasOffered() {
        m_story.type("offerPassphrase", "not the passphrase");
        QTest::keyClick(m_app->window(), Qt::Key_Return);
        QVERIFY(until([&] { return !m_app->storeSettings().problem().isEmpty(); }));
        const QUrl file = QUrl::fromLocalFile(m_story.file(QStringLiteral("people.lkns")));
        m_app->storeSettings().offerExport(file);
        m_story.type("offerPassphrase", "carry it over");
        m_story.press("importOfferButton");
        QVERIFY(
            until([&] { return m_app->storeSettings().notice().contains(QStringLiteral("1 unchanged")); }));
        QVERIFY(!m_story.isShown("importOfferButton"));
        m_app->storeSettings().offerExport(file);
        QVERIFY(until([&] { return m_story.isShown("declineOfferButton"); }));
        m_story.press("declineOfferButton");
        QVERIFY(m_app->storeSettings().offeredExport().isEmpty());
    }

    // Without a desktop's own dialogs, as here, Qt draws one.

    void d_backsUpUnderANameThatWasTyped() {
        m_story.go("settings");
        for (const char* name : {"first try", "second try"}) {
            opensDialog("backupButton");
            pictureOfTheDialog(name);
            typeName(name);
            click(saveButton());
            QVERIFY(until([&] { return nameField() == nullptr && !m_app->storeSettings().isBusy(); }));
            const QFileInfo copy(documents() + u'/' + QLatin1String(name) + QStringLiteral(".likeness"));
            QVERIFY2(copy.size() > 4096, qPrintable(m_app->storeSettings().problem().details()));
            QVERIFY(m_app->storeSettings().notice().contains(copy.fileName()));
            QVERIFY(until([&] { return logLine(0).startsWith(QStringLiteral("Backed up")); }));
            QCOMPARE(logLine(1), QStringLiteral("Backup: begun"));
        }
        // Enter does it too, and the name that is offered is good as it is.
        opensDialog("backupButton");
        const QString offered = nameField()->property("text").toString();
        QVERIFY2(offered.startsWith(QStringLiteral("people-20")), qPrintable(offered));
        QTest::keyClick(dialogWindow(), Qt::Key_Return);
        QVERIFY(until([&] { return nameField() == nullptr && !m_app->storeSettings().isBusy(); }));
        QVERIFY(QFile::exists(documents() + u'/' + offered + QStringLiteral(".likeness")));
    }

    void d_backsUpNothingWithoutAName() {
        const QStringList before = QDir(documents()).entryList(QDir::Files);
        opensDialog("backupButton");
        QTest::keyClick(dialogWindow(), Qt::Key_Delete); // all of it is selected
        QCOMPARE(nameField()->property("text").toString(), QString());
        QTest::keyClick(dialogWindow(), Qt::Key_Return);
        QVERIFY(nameField() != nullptr); // it waits for a name
        click(named(QStringLiteral("Cancel")));
        QVERIFY(until([&] { return nameField() == nullptr; }));
        QVERIFY(!m_app->storeSettings().isBusy());
        QCOMPARE(QDir(documents()).entryList(QDir::Files), before);
    }

    void e_writesTheLogInTheChosenFormat() {
        m_story.go("log");
        const auto written = [&](const char* typed, bool isTable) {
            // The one before is done when the log says so.
            QVERIFY(until([&] { return m_story.item("exportLogButton")->isEnabled(); }));
            opensDialog("exportLogButton");
            if (isTable) {
                chooseSecondFormat();
            }
            typeName(typed);
            click(saveButton());
        };
        written("pages", false);
        QVERIFY(until([&] { return content("pages.pdf").startsWith("%PDF"); }));
        written("archive.2026", false);
        QVERIFY(until([&] { return content("archive.2026.pdf").startsWith("%PDF"); }));
        written("table", true);
        QVERIFY(until([&] { return content("table.csv").startsWith("\"Line\""); }));
        // What is there is replaced only when somebody says so.
        const QByteArray before = content("pages.pdf");
        written("pages", false);
        QVERIFY(until([&] { return m_story.isShown("confirmButton"); }));
        QVERIFY(m_story.textOf("confirmationText").contains(QStringLiteral("pages.pdf")));
        m_story.pictures("dialog-replace", {{1280, 800}});
        m_story.press("declineButton");
        QVERIFY(!m_app->log().exporter()->isBusy());
        QCOMPARE(content("pages.pdf"), before);
        written("pages", false);
        QVERIFY(until([&] { return m_story.isShown("confirmButton"); }));
        m_story.press("confirmButton");
        QVERIFY(until([&] { return !m_app->log().exporter()->isBusy() && content("pages.pdf") != before; }));
    }

    void f_beginsAtHomeWhereThereAreNoDocuments() {
        QVERIFY(QDir(documents()).removeRecursively());
        m_story.close();
        QVERIFY(m_story.open());
        m_app = &m_story.app();
        QVERIFY(until([&] { return m_app->engineHost().state() == EngineHost::State::Ready; }));
        m_story.go("people");
        QVERIFY(until([&] { return m_app->storeHost().wantsPassphrase(); }));
        m_app->storeHost().unlock(QStringLiteral("correct horse battery"));
        QVERIFY(until([&] { return m_app->storeHost().state() == StoreHost::State::Locked; }));
        m_app->storeHost().signIn(QStringLiteral("Ada Lovelace"), QStringLiteral("ada's password"));
        QVERIFY(until([&] { return m_app->storeHost().isSignedIn(); }));
        m_story.go("settings");
        opensDialog("backupButton");
        typeName("at home");
        click(saveButton());
        QVERIFY(until([&] {
            return QFile::exists(m_home.filePath(QStringLiteral("at home.likeness"))) &&
                   !m_app->storeSettings().isBusy();
        }));
    }

    void g_germanSaysSpeichern() {
        m_story.speak("de");
        opensDialog("backupButton");
        QVERIFY(named(QStringLiteral("Speichern")) != nullptr);
        pictureOfTheDialog("german");
        click(named(QStringLiteral("Abbrechen")));
        QVERIFY(until([&] { return nameField() == nullptr; }));
        m_story.speak("en");
    }

  private:
    static bool until(const std::function<bool()>& isTrue) { return test::StoryWindow::until(isTrue); }

    [[nodiscard]] QString documents() const { return m_home.filePath(QStringLiteral("Documents")); }
    [[nodiscard]] QByteArray content(const char* name) const {
        QFile file(documents() + u'/' + QLatin1String(name));
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }
    [[nodiscard]] QString logLine(int row) const {
        return m_app->log().data(m_app->log().index(row), Qt::DisplayRole).value<LogLine>().what;
    }
    /// Where Qt draws its dialog: the window or, from Qt 6.8 on, one of the dialog's own.
    [[nodiscard]] QQuickWindow* dialogWindow() const {
        const auto windows = QGuiApplication::topLevelWindows();
        const auto own = std::ranges::find_if(windows, [&](const QWindow* window) {
            return window != m_app->window() && window->isVisible() && window->inherits("QQuickPopupWindow");
        });
        return own == windows.end() ? m_app->window() : qobject_cast<QQuickWindow*>(*own);
    }
    /// The field for a name in Qt's dialog; null while it is not shown.
    [[nodiscard]] QQuickItem* nameField() const {
        return FileChoice().itemOfDialog(QStringLiteral("objectName"), QStringLiteral("fileNameTextField"));
    }
    /// A button of Qt's dialog, by what is on it.
    [[nodiscard]] QQuickItem* named(const QString& text) const {
        const std::function<QQuickItem*(QQuickItem*)> find = [&](QQuickItem* under) -> QQuickItem* {
            for (QQuickItem* child : under->childItems()) {
                if (child->isVisible() && child->property("text").toString() == text &&
                    child->inherits("QQuickAbstractButton")) {
                    return child;
                }
                if (QQuickItem* const found = find(child)) {
                    return found;
                }
            }
            return nullptr;
        };
        return find(dialogWindow()->contentItem());
    }
    [[nodiscard]] QQuickItem* saveButton() const { return named(QStringLiteral("Save")); }
    /// As a window manager does it once a dialog's own window is gone.
    void comesBack() {
        m_app->window()->requestActivate();
        QVERIFY(until([&] { return QGuiApplication::focusWindow() == m_app->window(); }));
    }
    void opensDialog(const char* button) {
        comesBack();
        m_story.press(button);
        QVERIFY(until([&] { return nameField() != nullptr && nameField()->hasActiveFocus(); }));
    }
    void typeName(const char* name) {
        for (const char* letter = name; *letter != '\0'; ++letter) {
            QTest::keyClick(dialogWindow(), *letter);
        }
        QCOMPARE(nameField()->property("text").toString(), QString::fromLatin1(name));
    }
    /// What ends the dialog.
    void click(QQuickItem* target) {
        QVERIFY(target != nullptr && target->isEnabled());
        QTest::mouseClick(dialogWindow(), Qt::LeftButton, {},
                          target->mapToScene(QPointF(target->width() / 2, target->height() / 2)).toPoint());
        comesBack();
    }
    void chooseSecondFormat() {
        const std::function<QQuickItem*(QQuickItem*)> find = [&](QQuickItem* under) -> QQuickItem* {
            for (QQuickItem* child : under->childItems()) {
                if (child->isVisible() && child->inherits("QQuickComboBox") &&
                    child->property("displayText").toString().startsWith(QStringLiteral("PDF"))) {
                    return child;
                }
                if (QQuickItem* const found = find(child)) {
                    return found;
                }
            }
            return nullptr;
        };
        QQuickItem* const formats = find(dialogWindow()->contentItem());
        QVERIFY(formats != nullptr);
        formats->forceActiveFocus(Qt::TabFocusReason);
        QTest::keyClick(dialogWindow(), Qt::Key_Space);
        QTest::keyClick(dialogWindow(), Qt::Key_Down);
        QTest::keyClick(dialogWindow(), Qt::Key_Return);
        QVERIFY(until(
            [&] { return formats->property("displayText").toString().startsWith(QStringLiteral("CSV")); }));
        nameField()->forceActiveFocus(Qt::TabFocusReason);
        QTest::keyClick(dialogWindow(), Qt::Key_A, Qt::ControlModifier);
    }
    void pictureOfTheDialog(const char* name) {
        QVERIFY(dialogWindow()->grabWindow().save(
            QStringLiteral(LIKENESS_SCREENSHOTS "/dialog-%1.png").arg(QLatin1String(name))));
    }

    void opensHelp(const char* title) {
        QTest::keyClick(m_app->window(), Qt::Key_F1);
        QVERIFY2(until([&] { return m_story.textOf("helpTitle") == QString::fromUtf8(title); }), title);
        QVERIFY(until([&] { return m_story.hasFocus("helpTopics"); }));
    }
    void closesHelp() {
        QTest::keyClick(m_app->window(), Qt::Key_Escape);
        QVERIFY(until([&] { return !m_story.isShown("helpTitle"); }));
    }

    [[nodiscard]] QByteArray faceprintOf(const QString& picture) const {
        const auto opened = openPicture(fileSource(picture), [] { return false; });
        const auto found = m_app->engineHost().engine()->largestFaceprint(opened->image);
        return QByteArray::fromStdString(found->faceprint.toJson().value());
    }
    [[nodiscard]] QString write(const char* name, const QByteArray& text) const {
        QFile file(m_story.file(QString::fromUtf8(name)));
        return file.open(QIODevice::WriteOnly) && file.write(text) == text.size() ? file.fileName()
                                                                                  : QString();
    }

    QTemporaryDir m_home; ///< Of a user with a folder of documents and nothing else.
    Translations m_translations{QLocale(QLocale::English)};
    test::StoryWindow m_story;
    DesktopApp* m_app = nullptr;
};

LIKENESS_GUI_TEST(TestFilesStory)
#include "TestFilesStory.moc"
