// SPDX-FileCopyrightText: 2026 Likeness contributors
// SPDX-License-Identifier: Apache-2.0

#include "StoryWindow.h"
#include "support/TestProgram.h"

#include <QtCore/QRegularExpression>

#include <QtCore/QProcess>
#include <QtQml/qqmlextensionplugin.h>

Q_IMPORT_QML_PLUGIN(LikenessPlugin)
Q_IMPORT_QML_PLUGIN(Likeness_UiPlugin)
Q_IMPORT_QML_PLUGIN(Likeness_CapturePlugin)

using namespace likeness;

/// What an operator does every day with people who are enrolled: verify one after another, save reports, read
/// and write the log, do something with several at once.
class TestPagesStory : public QObject {
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

    void a_verifiesAgainWithOneKey() {
        m_story.go("verify");
        VerificationModel& verification = m_app->verification();
        m_story.type("personPicker", "1017");
        QVERIFY(until([&] { return m_story.item("pickerList")->property("count").toInt() == 1; }));
        QTest::keyClick(m_app->window(), Qt::Key_Return);
        QVERIFY(until([&] { return !verification.claimed()->isEmpty(); }));
        verify(test::sample(QStringLiteral("franck_04000.jpg")), Verdict::State::Match);
        QVERIFY(verification.verdict()->note().contains(QStringLiteral("of 2")));
        QVERIFY(m_story.textOf("origin").contains(m_app->engineHost().model()));
        QVERIFY(m_story.textOf("origin").contains(m_app->engineHost().device()));
        m_story.pictures("verify-curves");
        QTest::keyClick(m_app->window(), Qt::Key_F5);
        QVERIFY(verification.isClaim() && verification.probe()->isEmpty());
        verify(test::anotherMan(), Verdict::State::NoMatch);
        m_story.press("againButton");
        QVERIFY(verification.isClaim() && verification.probe()->isEmpty());
    }

    void aa_keepsTheClaimedPersonWhateverEscapeClears() {
        VerificationModel& verification = m_app->verification();
        QVERIFY(verification.isClaim() && verification.probe()->isEmpty());
        QTest::keyClick(m_app->window(), Qt::Key_Escape);
        QTest::keyClick(m_app->window(), Qt::Key_Escape);
        QVERIFY(verification.isClaim());
        m_story.press("clearButton");
        QVERIFY(!verification.isClaim());
        verification.claim(m_app->people().idAt(1)); // Franck: sorted by name
        QVERIFY(until([&] { return !verification.claimed()->isEmpty(); }));
    }

    void b_offersWhoWasVerifiedLast() {
        VerificationModel& verification = m_app->verification();
        verification.claim(0);
        QVERIFY(until([&] { return verification.recent()->count() == 1; }));
        verification.claim(m_app->people().idAt(0)); // Captain: sorted by name
        QVERIFY(until([&] { return verification.recent()->count() == 2; }));
        verification.claim(0);
        m_story.item("probeWell")->forceActiveFocus(Qt::TabFocusReason);
        m_story.item("personPickerInput")->forceActiveFocus(Qt::TabFocusReason);
        QVERIFY(until([&] { return m_story.isShown("recentCaption"); }));
        QCOMPARE(m_story.item("pickerList")->property("count").toInt(), 2);
        m_story.pictures("verify-recent");
        QTest::keyClick(m_app->window(), Qt::Key_Down);
        QTest::keyClick(m_app->window(), Qt::Key_Return);
        QVERIFY(until([&] { return verification.claimed()->displayName() == QStringLiteral("Franck"); }));
        // Nothing of it is in the file that anybody can read.
        m_app->settings().sync();
        QFile settings(m_story.file(QStringLiteral("likeness.ini")));
        QVERIFY(settings.open(QIODevice::ReadOnly));
        QVERIFY(!settings.readAll().contains("Franck"));
    }

    void c_savesAReport() {
        VerificationModel& verification = m_app->verification();
        verify(test::sample(QStringLiteral("franck_04000.jpg")), Verdict::State::Match);
        const QString file = m_story.file(QStringLiteral("claim.pdf"));
        verification.report()->save(QUrl::fromLocalFile(file));
        QVERIFY(until([&] { return m_story.textOf("reportNotice").contains(QStringLiteral("claim.pdf")); }));
        QProcess reader;
        reader.start(QStringLiteral("pdftotext"), {QStringLiteral("-layout"), file, QStringLiteral("-")});
        QVERIFY(reader.waitForFinished());
        const QString text = QString::fromUtf8(reader.readAllStandardOutput());
        for (const char* words : {"Franck (1017)", "Ada Lovelace", "Match", "Closest: sample"}) {
            QVERIFY2(text.contains(QLatin1String(words)), words);
        }
        verification.report()->save(QUrl::fromLocalFile(m_story.file(QStringLiteral("nowhere/claim.pdf"))));
        QVERIFY(until([&] { return m_story.isShown("reportProblem"); }));
        m_story.pictures("verify-report-problem");
        QTest::keyClick(m_app->window(), Qt::Key_F5);
        QVERIFY(!m_story.isShown("reportProblem"));
    }

    void d_findsLinesOfTheLog() {
        m_story.go("log");
        LogModel& log = m_app->log();
        QVERIFY(until([&] { return log.chain() == LogModel::Chain::Unbroken; }));
        // Made, signed in, enrolled twice, verified three times, two reports that were begun and done or not.
        QVERIFY(until([&] { return log.count() == 11; }));
        QVERIFY(until([&] {
            return log.data(log.index(0), Qt::DisplayRole).value<LogLine>().what ==
                   QStringLiteral("Report of a verification: failed (CannotWriteFile)");
        }));
        QCOMPARE(log.kinds().at(2), QStringLiteral("Verifications: match"));
        const auto shows = [&](int lines) {
            return until([&] { return log.count() == lines; });
        };
        log.setKind(1);
        QVERIFY(shows(3));
        log.setKind(2);
        QVERIFY(shows(2));
        log.setKind(4);
        QVERIFY(shows(1));
        QCOMPARE(log.kinds().at(5), QStringLiteral("Verifications: cannot tell"));
        log.setKind(5);
        QVERIFY(shows(0));
        log.clearFilter();
        QVERIFY(shows(11));
        m_story.type("logPerson", "1018");
        QVERIFY(shows(1)); // enrolled
        log.setPerson({});
        log.setUntil(QDate::currentDate().addDays(-1).toString(Qt::ISODate));
        QVERIFY(shows(0));
        QVERIFY(m_story.isShown("emptyLog"));
        log.setUntil(QDate::currentDate().toString(QStringLiteral("M/d/yyyy"))); // the language's own form
        QVERIFY(shows(11));
        log.setFrom(QDate::currentDate().addDays(1).toString(Qt::ISODate));
        QVERIFY(shows(0));
        // What is no day filters nothing, and says so.
        m_story.type("logFrom", "tomorrow");
        QVERIFY(shows(11));
        QVERIFY(m_story.textOf("logFromNote").startsWith(QStringLiteral("Not a day.")));
        m_story.pictures("log-no-day", {{1280, 800}, {560, 760}});
        m_story.press("clearFilterButton");
        QVERIFY(shows(11));
        QVERIFY(!m_story.isShown("logFromNote"));
        QVERIFY(until([&] { return log.operators().size() == 2; }));
        QCOMPARE(log.operators().at(1), QStringLiteral("Ada Lovelace"));
        log.setOperatorIndex(1);
        log.setKind(6);
        QVERIFY(shows(2));
        QVERIFY(log.chain() == LogModel::Chain::Unbroken); // a filter changes nothing about that
        m_story.pictures("log-filter");
    }

    void e_writesTheLog() {
        LogModel& log = m_app->log();
        for (const char* name : {"log.csv", "log.pdf"}) {
            const QString file = m_story.file(QLatin1String(name));
            log.exportTo(QUrl::fromLocalFile(file));
            QVERIFY(until([&] { return !log.exporter()->isBusy(); }));
            QVERIFY2(log.exporter()->problem().isEmpty(), qPrintable(log.exporter()->problem().details()));
            QVERIFY(log.exporter()->notice().startsWith(QStringLiteral("2 lines written")));
            QVERIFY(QFileInfo(file).size() > 100);
        }
        QFile csv(m_story.file(QStringLiteral("log.csv")));
        QVERIFY(csv.open(QIODevice::ReadOnly));
        QCOMPARE(csv.readAll().count('\n'), 3);
        log.exportTo(QUrl::fromLocalFile(m_story.file(QStringLiteral("nowhere/log.csv"))));
        QVERIFY(until([&] { return !log.exporter()->isBusy(); }));
        QCOMPARE(log.exporter()->problem().what(), QStringLiteral("The file cannot be written."));
        m_story.pictures("log-problem");
    }

    void ea_theTableHasIdsScoresAndSeconds() {
        LogModel& log = m_app->log();
        log.setKind(2); // matches
        QVERIFY(until([&] { return log.count() == 2; }));
        const QString file = m_story.file(QStringLiteral("matches.csv"));
        log.exportTo(QUrl::fromLocalFile(file));
        QVERIFY(until([&] { return !log.exporter()->isBusy(); }));
        QFile csv(file);
        QVERIFY(csv.open(QIODevice::ReadOnly));
        // No field has a quote or a comma in it.
        const QStringList rows = QString::fromUtf8(csv.readAll()).remove(u'"').remove(u'\r').split(u'\n');
        QCOMPARE(rows.at(0), QStringLiteral("Line,Time,Operator,ID,Person,What,Decision,Similarity"));
        const QRegularExpression row(
            QStringLiteral("^\\d+,\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d(Z|[+-]\\d\\d:\\d\\d),Ada "
                           "Lovelace,1017,Franck,Verified: match .*,match,0\\.\\d{6}$"));
        QVERIFY2(row.match(rows.at(1)).hasMatch(), qPrintable(rows.at(1)));
        log.setKind(5);
        QVERIFY(until([&] { return log.count() == 2; }));
    }

    /// A dialog that gives no name.
    void eb_namesNothing() {
        LogModel& log = m_app->log();
        log.exportTo(QUrl());
        QVERIFY(!log.exporter()->isBusy());
        QVERIFY(log.exporter()->problem().what().startsWith(QStringLiteral("No file was named")));
        QVERIFY(log.exporter()->notice().isEmpty());
    }

    void f_stopsWritingALongLog() {
        LogModel& log = m_app->log();
        constexpr int kLines = 3 * static_cast<int>(LogExport::kLinesAtOnce);
        bool isFilled = false;
        m_app->storeHost().ask(
            this,
            [](store::EnrolmentStore& store) -> Result<void> {
                for (int i = 0; i < kLines; ++i) {
                    if (const auto set = store.setSetting("test", std::to_string(i)); !set) {
                        return set;
                    }
                }
                return {};
            },
            [&](const Result<void>& filled) { isFilled = filled.has_value(); });
        QVERIFY(until([&] { return isFilled; }));
        m_app->storeHost().noteChange();
        log.clearFilter();
        // With two lines each about the three files that were written.
        QVERIFY(until([&] { return log.count() == 11 + 6 + kLines; }));
        const QString file = m_story.file(QStringLiteral("long.pdf"));
        // As soon as something is written, before the next lines are.
        connect(log.exporter(), &LogExport::changed, this, [&] {
            if (log.exporter()->progress() > 0 && log.exporter()->isBusy()) {
                disconnect(log.exporter(), nullptr, this, nullptr);
                m_story.press("cancelJobButton");
            }
        });
        log.exportTo(QUrl::fromLocalFile(file));
        QVERIFY(until([&] { return !log.exporter()->notice().isEmpty(); }));
        QVERIFY(!log.exporter()->isBusy());
        QCOMPARE(log.exporter()->notice(), QStringLiteral("Cancelled; nothing was written."));
        // The store is done with it when it answers again.
        bool isAnswered = false;
        m_app->storeHost().ask(
            this, [](store::EnrolmentStore& store) { return store.subjectCount(); },
            [&](const Result<std::size_t>&) { isAnswered = true; });
        QVERIFY(until([&] { return isAnswered; }));
        QCOMPARE(QDir(m_story.folder()).entryList({QStringLiteral("long*")}), QStringList());
        log.exportTo(QUrl::fromLocalFile(file));
        QVERIFY(until([&] { return !log.exporter()->isBusy(); }));
        QVERIFY(QFileInfo(file).size() > 1000);
    }

    void g_looksAtAPersonsHistory() {
        m_story.go("people");
        m_app->person().setPersonId(m_app->people().idAt(1));
        QVERIFY(until([&] { return m_story.isShown("storedQuality"); }));
        QVERIFY(m_story.textOf("storedQuality").startsWith(QStringLiteral("Quality ")));
        QVERIFY(m_story.textOf("consentText").contains(QStringLiteral("Access to the laboratory")));
        QCOMPARE(m_app->person().historyCount(),
                 8); // enrolled, verified three times, two reports with two lines each
        m_story.pictures("people-history");
        m_story.press("historyButton");
        QCOMPARE(m_app->window()->property("place").toString(), QStringLiteral("log"));
        QVERIFY(until([&] { return m_app->log().count() == 8; }));
    }

    void h_erasesSeveralAtOnce() {
        m_story.go("people");
        m_story.item("peopleList")->forceActiveFocus(Qt::TabFocusReason);
        for (int row = 0; row < 2; ++row) {
            m_story.item("peopleList")->setProperty("currentIndex", row);
            QTest::keyClick(m_app->window(), Qt::Key_Space);
        }
        QVERIFY(until([&] { return m_app->people().selectedCount() == 2; }));
        m_story.press("eraseSelectedButton");
        m_story.type("selectionInput", "3");
        QVERIFY(!m_story.item("selectionGoButton")->isEnabled());
        m_story.type("selectionInput", "2");
        m_story.pictures("people-several");
        m_story.press("selectionGoButton");
        QVERIFY(until([&] { return m_app->people().count() == 0; }));
        QVERIFY(until([&] { return m_story.isShown("jobNotice"); }));
        QCOMPARE(m_story.textOf("jobNotice"), QStringLiteral("2 people were erased."));
        // Who is gone is offered no more.
        QVERIFY(until([&] { return m_app->verification().recent()->count() == 0; }));
    }

    void i_asksBeforeAnEnrolmentIsLost() {
        m_story.go("enrol");
        m_story.type("externalId", "1019");
        m_app->window()->close();
        QVERIFY(m_app->window()->isVisible());
        QVERIFY(m_story.isShown("stayButton"));
        m_story.press("stayButton");
        QVERIFY(!m_story.isShown("leaveButton"));
        QVERIFY(m_app->enrolment().isDirty());
        m_app->window()->close();
        m_story.press("leaveButton");
        QVERIFY(until([&] { return !m_app->window()->isVisible(); }));
        QVERIFY(!m_app->enrolment().isDirty());
    }

  private:
    static bool until(const std::function<bool()>& isTrue) { return test::StoryWindow::until(isTrue); }

    /// A picture of somebody who claims to be the person that was chosen.
    void verify(const QString& picture, Verdict::State expected) {
        Verdict& verdict = *m_app->verification().verdict();
        m_app->verification().probe()->open(fileSource(picture));
        QVERIFY(until([&] { return verdict.isAnswer() || verdict.state() == Verdict::State::Failed; }));
        QCOMPARE(verdict.state(), expected);
    }

    Translations m_english{QLocale(QLocale::English, QLocale::UnitedStates)};
    test::StoryWindow m_story;
    DesktopApp* m_app = nullptr;
};

LIKENESS_GUI_TEST(TestPagesStory)
#include "TestPagesStory.moc"
