// SPDX-FileCopyrightText: 2026 Likeness contributors
// SPDX-License-Identifier: Apache-2.0

#include "StoryWindow.h"

#include "model/OwnCalibration.h"
#include "support/TestProgram.h"

#include <QtCore/QDirIterator>
#include <QtCore/QJsonDocument>
#include <QtCore/QJsonObject>
#include <QtQml/qqmlextensionplugin.h>

Q_IMPORT_QML_PLUGIN(LikenessPlugin)
Q_IMPORT_QML_PLUGIN(Likeness_UiPlugin)
Q_IMPORT_QML_PLUGIN(Likeness_CapturePlugin)

using namespace likeness;

/// The page that measures the model on pictures of the user's own, and lets them decide.
class TestEvaluatePage : public QObject {
    Q_OBJECT

  private slots:
    void initTestCase() {
        QVERIFY(QDir().mkpath(QStringLiteral(LIKENESS_SCREENSHOTS)));
        m_story.speakWith(m_translations);
        QVERIFY(m_story.open());
        QVERIFY(until([&] { return app().engineHost().state() == EngineHost::State::Ready; }));
        QVERIFY(makePeople());
    }

    void cleanupTestCase() { m_story.close(); }

    void a_saysWhatItNeeds() {
        QTest::keyClick(app().window(), Qt::Key_6, Qt::ControlModifier);
        QVERIFY(
            until([&] { return m_story.isShown("evaluationHint") && m_story.isShown("evaluateButton"); }));
        QVERIFY(!m_story.item("evaluateButton")->isEnabled());
        QVERIFY(!m_story.isShown("saveEvaluationButton"));
        QVERIFY(!m_story.item("useCalibrationButton")->isEnabled());
        m_story.pictures("evaluate-empty");
    }

    void b_namesAFolderThatTellsNothing() {
        model().setFolder(QUrl::fromLocalFile(m_story.file(QStringLiteral("nowhere"))));
        m_story.press("evaluateButton");
        QVERIFY(until([&] { return !model().problem().isEmpty(); }));
        QVERIFY(!model().isRunning() && !model().hasReport());
        QVERIFY(model().problem().details().contains(QStringLiteral("nowhere")));
        m_story.pictures("evaluate-problem");
    }

    /// Unless somebody asks for it, nothing of the faces stays on the disk.
    void ba_keepsNothingUnlessAskedTo() {
        QVERIFY(!model().keepsFaceprints());
        QVERIFY(!m_story.item("keepsFaceprints")->property("checked").toBool());
        model().setFolder(QUrl::fromLocalFile(people()));
        m_story.press("evaluateButton");
        QVERIFY(until([&] { return model().hasReport() || !model().problem().isEmpty(); }));
        QVERIFY(model().hasReport());
        QCOMPARE(keptFiles(), QStringList());
        m_story.press("keepsFaceprints");
        QVERIFY(model().keepsFaceprints() && app().settings().keepsFaceprints());
    }

    void c_canBeStoppedAndGoesOn() {
        model().setFolder(QUrl::fromLocalFile(people()));
        bool isStopped = false;
        const auto stop = connect(&model(), &EvaluationModel::progressed, this, [&] {
            if (model().progress() > 0 && !isStopped) {
                isStopped = true;
                m_story.press("cancelJobButton");
            }
        });
        m_story.press("evaluateButton");
        QVERIFY(until([&] { return model().notice().contains(QStringLiteral("Stopped.")); }));
        disconnect(stop);
        QVERIFY(isStopped && !model().hasReport() && model().problem().isEmpty());
    }

    void d_showsWhatItFound() {
        m_story.press("evaluateButton");
        QVERIFY(until([&] { return model().hasReport() || !model().problem().isEmpty(); }));
        QVERIFY2(model().hasReport(), qPrintable(model().problem().details()));
        QVERIFY(model().report()->picturesFromCache > 0); // of the evaluation that was stopped
        QCOMPARE(model().report()->people, static_cast<std::uint64_t>(m_people));
        QVERIFY(model().worstImpostors().size() == 20 && !model().worstGenuines().isEmpty());
        QCOMPARE(model().failures().size(), 1); // the sky
        QCOMPARE(model().rows().size(), 6);
        // So few people carry no rate, and the page does not pretend that they do.
        QVERIFY(!model().rows().at(0).value<EvaluationRow>().isSupported);
        QVERIFY(model().rows().at(0).value<EvaluationRow>().missed.contains(QStringLiteral("not supported")));
        // Wrong names are what an evaluation finds first.
        for (int i = 0; i < 2; ++i) {
            const QString names = model().worstImpostors().at(i).value<EvaluationPair>().names;
            QVERIFY2(names.contains(QStringLiteral("under another name")), qPrintable(names));
        }
        m_story.pictures("evaluate");
        app().window()->resize(1280, 5200);
        QVERIFY(until([&] { return app().window()->contentItem()->height() == 5200; }));
        m_story.pictures("evaluate-whole", {{1280, 5200}});
    }

    void e_thresholdMovesWithKeysAndMouse() {
        QQuickItem* const plot = m_story.item("evaluationPlot");
        plot->forceActiveFocus(Qt::TabFocusReason);
        model().setThreshold(0.3);
        const QString before = m_story.textOf("thresholdMeaning");
        QVERIFY(before.contains(QStringLiteral("0.300")));
        QTest::keyClick(app().window(), Qt::Key_Right);
        QCOMPARE(model().threshold(), 0.305);
        QVERIFY(m_story.textOf("thresholdMeaning") != before);
        QTest::keyClick(app().window(), Qt::Key_Left);
        QTest::keyClick(app().window(), Qt::Key_Left);
        QCOMPARE(model().threshold(), 0.295);
        const auto at = [&](double share) {
            return plot->mapToScene({plot->width() * share, plot->height() / 2}).toPoint();
        };
        QTest::mousePress(app().window(), Qt::LeftButton, {}, at(0.5));
        const double middle = model().threshold();
        QTest::mouseMove(app().window(), at(0.7));
        QTest::mouseRelease(app().window(), Qt::LeftButton, {}, at(0.7));
        QVERIFY(model().threshold() > middle);
        // Pointing reads without moving it.
        const double chosen = model().threshold();
        QTest::mouseMove(app().window(), at(0.4));
        QVERIFY(until([&] { return m_story.textOf("thresholdMeaning") != model().meaning(); }));
        QCOMPARE(model().threshold(), chosen);
        QTest::mouseMove(app().window(), {2, 2});
        QVERIFY(until([&] { return m_story.textOf("thresholdMeaning") == model().meaning(); }));
    }

    void f_everyDiagramReadsTheSamePoint() {
        for (int diagram = 0; diagram < 4; ++diagram) {
            m_story.item("diagramChoice")->setProperty("current", diagram);
            m_story.pictures(qPrintable(QStringLiteral("evaluate-diagram-%1").arg(diagram)), {{1280, 800}});
        }
        // Twice as many strangers match one step to the left of a place on the logarithmic scale.
        const EvaluationPlot plot = model().plot();
        for (const double rate : {0.5, 0.1, 0.02}) {
            const ErrorPoint& point = plot.atFalseMatchRate(rate);
            QVERIFY(std::abs(std::log(point.falseMatchRate / rate)) < 0.7);
        }
        m_story.item("diagramChoice")->setProperty("current", 0);
    }

    void g_savesTheReport() {
        const auto saved = [&](const char* name) {
            QFile file(m_story.file(QString::fromLatin1(name)));
            model().save(QUrl::fromLocalFile(file.fileName()));
            return until([&] { return !model().isSaving(); }) && file.open(QIODevice::ReadOnly)
                       ? file.readAll()
                       : QByteArray();
        };
        QVERIFY(saved("report.html").contains("<svg"));
        const QJsonDocument json = QJsonDocument::fromJson(saved("report.json"));
        QVERIFY(json.isObject());
        QVERIFY(saved("curves.csv").contains(","));
        model().save(QUrl::fromLocalFile(m_story.file(QStringLiteral("nowhere/report.html"))));
        QVERIFY(until([&] { return !model().problem().isEmpty(); }));
    }

    void ga_speaksTheNewLanguage() {
        QVERIFY(model().problem().what().startsWith(QStringLiteral("The report")));
        const auto firstFact = [&] {
            return model().facts().at(0).value<EvaluationFact>().label;
        };
        QCOMPARE(firstFact(), QStringLiteral("People"));
        m_story.speak("de");
        QVERIFY(model().problem().what().startsWith(QStringLiteral("Der Bericht")));
        QVERIFY(until([&] { return firstFact() == QStringLiteral("Personen"); }));
        m_story.pictures("evaluate-german", {{1280, 800}});
        m_story.speak("en");
        QVERIFY(until([&] { return firstFact() == QStringLiteral("People"); }));
    }

    void h_onlyAnAdministratorCanUseItAsCalibration() {
        QVERIFY(!m_story.item("useCalibrationButton")->isEnabled());
        QVERIFY(m_story.textOf("calibrationMissing").contains(QStringLiteral("administrator")));
        QVERIFY(m_story.makeStore());
        QVERIFY(until([&] { return m_story.item("useCalibrationButton")->isEnabled(); }));
        m_story.press("useCalibrationButton");
        QVERIFY(!app().ownCalibration().isBusy()); // asks first
        confirm();
        QVERIFY(until([&] { return !app().ownCalibration().isBusy(); }));
        QVERIFY2(app().ownCalibration().problem().isEmpty(),
                 qPrintable(app().ownCalibration().problem().details()));
        QVERIFY(until([&] { return app().engineHost().engine() != nullptr; }));
        QVERIFY(app().engineHost().engine()->hasOwnCalibration());
        QCOMPARE(app().engineHost().engine()->calibration()->data().provenance.people,
                 static_cast<std::uint64_t>(m_people));
        QVERIFY(m_story.textOf("calibrationSentence").contains(QStringLiteral("Your own")));
        QVERIFY(app().engineSettings().calibration().startsWith(QStringLiteral("Your own")));
        m_story.pictures("evaluate-calibrated", {{1280, 800}});
        m_story.go("log");
        QVERIFY(until([&] {
            return firstLine() == QStringLiteral("A calibration measured on %1 people is used").arg(m_people);
        }));
        m_story.go("evaluate");
    }

    void ha_damagedItIsNamedAndCanBeSetAside() {
        const QDir folder(m_story.file(QStringLiteral("calibrations")));
        const QStringList kept = folder.entryList(QDir::Files);
        QCOMPARE(kept.size(), 1);
        const QString name = folder.filePath(kept.first());
        QFile file(name);
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QByteArray sound = file.readAll();
        file.close();
        const auto write = [&](const QByteArray& bytes) {
            return file.open(QIODevice::WriteOnly | QIODevice::Truncate) &&
                   file.write(bytes) == bytes.size() && file.flush() && (file.close(), true);
        };
        QVERIFY(write(sound.left(sound.size() / 2)));
        app().engineHost().reload();
        QVERIFY(until([&] { return app().engineHost().state() == EngineHost::State::Failed; }));
        QVERIFY(app().engineHost().problem().details().contains(kept.first()));
        m_story.go("verify");
        QVERIFY(until([&] { return m_story.isShown("repairButton"); }));
        m_story.pictures("damaged-calibration");
        m_story.press("repairButton");
        QCOMPARE(app().engineHost().state(), EngineHost::State::Failed); // asks first
        confirm();
        QVERIFY(until([&] { return app().engineHost().engine() != nullptr; }));
        QVERIFY(!app().engineHost().engine()->hasOwnCalibration());
        QVERIFY(QFile::exists(name + QStringLiteral(".broken")) && !QFile::exists(name));
        m_story.go("log");
        QVERIFY(until([&] { return firstLine().contains(QStringLiteral("model pack's calibration")); }));
        m_story.go("evaluate");
        QVERIFY(write(sound));
        app().engineHost().reload();
        QVERIFY(until(
            [&] { return app().engineHost().engine() && app().engineHost().engine()->hasOwnCalibration(); }));
    }

    void i_theNextStartHasItAndItCanGoAgain() {
        EngineOptions options = test::standardPack();
        options.ownCalibrations = m_story.file(QStringLiteral("calibrations")).toStdU16String();
        const auto engine = Engine::create(options);
        QVERIFY(engine && (*engine)->hasOwnCalibration());
        m_story.press("dropCalibrationButton");
        confirm();
        QVERIFY(until([&] {
            return app().engineHost().engine() && !app().engineHost().engine()->hasOwnCalibration();
        }));
        QVERIFY(!m_story.isShown("dropCalibrationButton"));
        m_story.go("log");
        QVERIFY(until([&] { return firstLine().contains(QStringLiteral("model pack's calibration")); }));
        m_story.go("evaluate");
    }

    void j_deletesKeptFaceprints() {
        QVERIFY(!keptFiles().isEmpty());
        m_story.press("forgetFaceprintsButton");
        QVERIFY(until([&] { return model().notice().contains(QStringLiteral("deleted")); }));
        QCOMPARE(keptFiles(), QStringList());
    }

    /// Taking the choice back deletes what was kept; so does a start without it.
    void k_deletesThemWithTheChoice() {
        const QString entry =
            m_story.file(QStringLiteral("faceprints/ab/%1.faceprint").arg(QString(64, u'c')));
        const auto keep = [&] {
            QFile file(entry);
            return QDir().mkpath(QFileInfo(entry).path()) && file.open(QIODevice::WriteOnly) &&
                   file.write("a faceprint") > 0;
        };
        QVERIFY(keep() && !keptFiles().isEmpty());
        m_story.press("keepsFaceprints");
        QVERIFY(until([&] { return keptFiles().isEmpty(); }));
        QVERIFY(!app().settings().keepsFaceprints());
        QVERIFY(keep());
        m_story.close();
        QVERIFY(m_story.open());
        QVERIFY(until([&] { return keptFiles().isEmpty(); }));
    }

  private:
    static bool until(const std::function<bool()>& isTrue) { return StoryWindow::until(isTrue); }
    using StoryWindow = test::StoryWindow;

    DesktopApp& app() { return m_story.app(); }
    EvaluationModel& model() { return app().evaluation(); }
    [[nodiscard]] QString people() const { return m_story.file(QStringLiteral("people")); }
    QString firstLine() {
        return app().log().data(app().log().index(0), Qt::DisplayRole).value<LogLine>().what;
    }

    void confirm() {
        QVERIFY(until([&] { return m_story.isShown("confirmButton"); }));
        m_story.press("confirmButton");
    }
    /// But the mark that tells backups to pass the folder over.
    [[nodiscard]] QStringList keptFiles() const {
        QStringList files;
        for (QDirIterator kept(m_story.file(QStringLiteral("faceprints")), QDir::Files,
                               QDirIterator::Subdirectories);
             kept.hasNext();) {
            const QString name = QFileInfo(kept.next()).fileName();
            if (name != QStringLiteral("CACHEDIR.TAG")) {
                files.append(name);
            }
        }
        return files;
    }

    /// A folder with a folder for each person: two men with several pictures, everybody of whom there is one,
    /// the faces of a crowd, and two who are there under a second name.
    bool makePeople() {
        const auto add = [&](const QString& person, const QString& sample) {
            const QString folder = people() + u'/' + person;
            return QDir().mkpath(folder) && QFile::copy(test::sample(sample), folder + u'/' + sample);
        };
        bool isAdded = true;
        for (const char* frame :
             {"franck.jpg", "franck_01829.jpg", "franck_02221.jpg", "franck_03909.jpg", "franck_04000.jpg"}) {
            isAdded = isAdded && add(QStringLiteral("franck"), QString::fromLatin1(frame));
        }
        isAdded = isAdded && add(QStringLiteral("captain"), QStringLiteral("cap12.png")) &&
                  add(QStringLiteral("captain"), QStringLiteral("cap13.png"));
        m_people = 2;
        for (const char* one : {"SeanConnery.jpg", "audrey.jpg", "cage.jpg", "bill-murray-snl_crop.jpg",
                                "kim1_crop.jpg", "obama4_crop.jpg", "queen20_crop.jpg", "joconde.jpg"}) {
            isAdded = isAdded && add(QString::fromLatin1(one).section(u'.', 0, 0), QString::fromLatin1(one));
            ++m_people;
        }
        const QImage crowd(test::sample(QStringLiteral("crowd.jpg")));
        QFile file(test::sample(QStringLiteral("crowd.jpg")));
        if (!file.open(QIODevice::ReadOnly)) {
            return false;
        }
        const QByteArray bytes = file.readAll();
        const auto picture = Image::fromEncoded(
            std::as_bytes(std::span(bytes.constData(), static_cast<std::size_t>(bytes.size()))));
        const auto faces = picture ? app().engineHost().engine()->detectFaces(*picture) : fail(picture);
        if (!faces) {
            return false;
        }
        for (const FaceBox& face : *faces) {
            if (face.score < 0.98F) { // behind letters: whether it is found by itself is a toss-up
                continue;
            }
            const double margin = 0.6 * static_cast<double>(face.width());
            const QRectF box(QPointF(face.topLeft.x, face.topLeft.y),
                             QPointF(face.bottomRight.x, face.bottomRight.y));
            const QString folder = people() + QStringLiteral("/crowd %1").arg(m_people);
            isAdded = isAdded && QDir().mkpath(folder) &&
                      crowd.copy(box.marginsAdded({margin, margin, margin, margin}).toRect())
                          .save(folder + QStringLiteral("/face.png"));
            ++m_people;
        }
        for (const char* twice : {"audrey.jpg", "cage.jpg"}) {
            const QString folder = people() + u'/' + QString::fromLatin1(twice).section(u'.', 0, 0) +
                                   QStringLiteral(" under another name");
            isAdded = isAdded && QDir().mkpath(folder) &&
                      QImage(test::sample(QString::fromLatin1(twice)))
                          .mirrored(true, false)
                          .save(folder + QStringLiteral("/face.png"));
            ++m_people;
        }
        return isAdded && QDir().mkpath(people() + QStringLiteral("/nobody")) &&
               !test::pictureWithoutFace(people() + QStringLiteral("/nobody")).isEmpty();
    }

    Translations m_translations{QLocale(QLocale::English, QLocale::UnitedStates)};
    test::StoryWindow m_story;
    int m_people = 0;
};

LIKENESS_GUI_TEST(TestEvaluatePage)
#include "TestEvaluatePage.moc"
