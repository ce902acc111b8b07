// SPDX-FileCopyrightText: 2026 Likeness contributors
// SPDX-License-Identifier: Apache-2.0

#include "Samples.h"
#include "support/TestProgram.h"

#include <QtCore/QMimeData>
#include <QtCore/QTemporaryDir>
#include <QtGui/QClipboard>
#include <QtGui/QGuiApplication>

#include <memory>

using namespace likeness;

class TestVerificationModel : public QObject {
    Q_OBJECT

  private slots:
    void initTestCase() {
        QVERIFY(m_folder.isValid());
        QVERIFY(test::load(m_host));
    }
    void init() {
        m_model = std::make_unique<VerificationModel>(m_host, m_store, SampleSet(test::sample({})));
        QGuiApplication::clipboard()->clear();
    }
    void cleanup() { m_model.reset(); }

    void samples_ofOnePersonMatch() {
        QVERIFY(m_model->hasSamples());
        m_model->trySamePerson();
        QVERIFY(settle());
        const Verdict& verdict = *m_model->verdict();
        QCOMPARE(verdict.state(), Verdict::State::Match);
        QCOMPARE(verdict.word(), QStringLiteral("Match"));
        QVERIFY(verdict.similarity() > verdict.matchThreshold());
        QVERIFY(verdict.matchThreshold() > verdict.reviewThreshold());
        QCOMPARE(verdict.matchRateText(), QStringLiteral("1 in 10,000"));
        QCOMPARE(verdict.reviewRateText(), QStringLiteral("1 in 1,000"));
        QVERIFY(verdict.strangerText().startsWith(QStringLiteral("A stranger would reach this score")));
        QVERIFY(!verdict.probabilityText().isEmpty() && !verdict.durationText().isEmpty());
        QCOMPARE(verdict.referenceChip().size(), verdict.probeChip().size());
        QVERIFY(verdict.guidance().isEmpty());
    }

    void samples_ofTwoPeopleDoNotMatch() {
        m_model->tryDifferentPeople();
        QVERIFY(settle());
        QCOMPARE(m_model->verdict()->state(), Verdict::State::NoMatch);
        QVERIFY(m_model->verdict()->similarity() < m_model->verdict()->reviewThreshold());
    }

    void quality_ofBothPicturesStandsBesideTheVerdict() {
        m_model->trySamePerson();
        QVERIFY(settle());
        const Verdict& verdict = *m_model->verdict();
        const int reference = m_model->reference()->analysis().quality.value().unified;
        const int probe = m_model->probe()->analysis().quality.value().unified;
        QCOMPARE(verdict.qualityText(), QStringLiteral("%1 and %2 of 100").arg(reference).arg(probe));
        QVERIFY2(verdict.qualityRemarks().isEmpty(), qPrintable(verdict.qualityRemarks()));
        m_model->clear();
        QVERIFY(verdict.qualityText().isEmpty());
    }

    void quality_thatIsPoorIsASentenceAndChangesNoDecision() {
        const QString dark = m_folder.filePath(QStringLiteral("dark.png"));
        QVERIFY(test::darkened(QImage(test::franck()), 8).save(dark));
        test::openBoth(*m_model, test::franckAgain(), dark);
        QVERIFY(settle());
        const Verdict& verdict = *m_model->verdict();
        QVERIFY(verdict.isAnswer());
        QVERIFY2(verdict.qualityRemarks().startsWith(QStringLiteral("Probe: Too dark: turn to the light.")),
                 qPrintable(verdict.qualityRemarks()));
        test::openBoth(*m_model, test::sample(QStringLiteral("crowd.jpg")), test::franck());
        QVERIFY(settle());
        QVERIFY2(verdict.qualityRemarks().startsWith(
                     QStringLiteral("Reference: Several faces: only one person may be in the picture.")),
                 qPrintable(verdict.qualityRemarks()));
        // The pose net is asked as well.
        QVERIFY(verdict.qualityRemarks().contains(QStringLiteral("How the head is turned is uncertain.")));
    }

    void quality_thatCannotBeAssessedSpoilsNoVerdict() {
        const QTemporaryDir folder;
        EngineHost host;
        host.load([&folder] { return test::packWithoutPoseNet(folder.path()); });
        VerificationModel model(host, m_store);
        test::openBoth(model, test::franck(), test::franckAgain());
        QTRY_COMPARE_WITH_TIMEOUT(model.verdict()->state(), Verdict::State::Match, test::kPatience);
        QVERIFY(model.verdict()->qualityText().isEmpty());
        QCOMPARE(model.verdict()->qualityRemarks(),
                 QStringLiteral("Reference: The quality could not be assessed.\n"
                                "Probe: The quality could not be assessed."));
    }

    void samples_areNotOfferedWhereThereAreNone() {
        const VerificationModel model(m_host, m_store, SampleSet(m_folder.path()));
        QVERIFY(!model.hasSamples());
    }

    void verdict_goesAsSoonAsAPictureChanges() {
        m_model->trySamePerson();
        QVERIFY(settle());
        m_model->probe()->open(fileSource(test::anotherMan()));
        QCOMPARE(m_model->verdict()->state(), Verdict::State::Working);
        QVERIFY(m_model->verdict()->word().isEmpty() && m_model->verdict()->referenceChip().isEmpty());
        QVERIFY(settle());
        QCOMPARE(m_model->verdict()->state(), Verdict::State::NoMatch);
        m_model->reference()->clear();
        QCOMPARE(m_model->verdict()->state(), Verdict::State::Waiting);
    }

    void guidance_saysWhatIsMissing() {
        const QString both = m_model->verdict()->guidance();
        m_model->reference()->open(fileSource(test::franck()));
        QVERIFY(settle());
        const QString probeWanted = m_model->verdict()->guidance();
        QVERIFY(probeWanted != both && probeWanted.contains(QStringLiteral("probe")));
        m_model->probe()->open(fileSource(test::pictureWithoutFace(m_folder.path())));
        QVERIFY(settle());
        QCOMPARE(m_model->verdict()->state(), Verdict::State::Waiting);
        QVERIFY(m_model->verdict()->guidance().startsWith(QStringLiteral("No verdict: the probe")));
    }

    void verdict_comesWhenTheEngineDoes() {
        EngineHost late;
        VerificationModel model(late, m_store);
        model.reference()->open(fileSource(test::franck()));
        model.probe()->open(fileSource(test::anotherMan()));
        QTRY_COMPARE_WITH_TIMEOUT(model.probe()->state(), PictureSlot::State::WaitingForModel,
                                  test::kPatience);
        late.load(test::standardPack());
        QVERIFY(!model.isSettled());
        QTRY_COMPARE_WITH_TIMEOUT(model.verdict()->state(), Verdict::State::NoMatch, test::kPatience);
        QVERIFY(model.isSettled());
    }

    void verdict_doesNotWaitForAnEngineThatCannotCome() {
        EngineHost failed;
        VerificationModel model(failed, m_store);
        model.reference()->open(fileSource(test::franck()));
        failed.load([]() -> Result<EngineOptions> { return fail(ErrorCode::ModelMissing, "there is none"); });
        QTRY_VERIFY_WITH_TIMEOUT(model.isSettled(), test::kPatience);
    }

    void openFiles_oneGoesIntoTheSlotAndTwoFillBoth() {
        m_model->openFiles({QUrl::fromLocalFile(test::franck())}, m_model->probe());
        QCOMPARE(m_model->probe()->name(), QStringLiteral("franck.jpg"));
        QVERIFY(m_model->reference()->isEmpty());
        m_model->openFiles({QUrl::fromLocalFile(test::anotherMan()), QUrl::fromLocalFile(test::franck()),
                            QUrl::fromLocalFile(test::franckAgain())},
                           m_model->probe());
        QCOMPARE(m_model->reference()->name(), QStringLiteral("cap12.png"));
        QCOMPARE(m_model->probe()->name(), QStringLiteral("franck.jpg"));
    }

    void paste_goesIntoTheFocusedOrTheFirstEmptySlot() {
        QGuiApplication::clipboard()->setImage(QImage(test::franck()));
        m_model->paste();
        QVERIFY(!m_model->reference()->isEmpty() && m_model->probe()->isEmpty());
        m_model->paste();
        QVERIFY(!m_model->probe()->isEmpty());
        QVERIFY(settle());
        QCOMPARE(m_model->verdict()->state(), Verdict::State::Match);

        auto* files = new QMimeData;
        files->setUrls({QUrl::fromLocalFile(test::anotherMan())});
        QGuiApplication::clipboard()->setMimeData(files);
        m_model->setFocusedSlot(m_model->reference());
        m_model->paste();
        QCOMPARE(m_model->reference()->name(), QStringLiteral("cap12.png"));
    }

    void paste_ofSomethingElseSaysSo() {
        QGuiApplication::clipboard()->setText(QStringLiteral("hello"));
        m_model->paste(m_model->probe());
        QCOMPARE(m_model->probe()->problem().what(), Problem::notAPicture().what());
        QMimeData remote;
        remote.setUrls({QUrl(QStringLiteral("https://example.org/a.jpg"))});
        m_model->take(IncomingPictures::fromMimeData(remote), m_model->probe());
        QCOMPARE(m_model->probe()->problem().what(), Problem::notOnThisComputer().what());
    }

    void swap_exchangesThePicturesAndKeepsTheVerdict() {
        m_model->tryDifferentPeople();
        QVERIFY(settle());
        const double similarity = m_model->verdict()->similarity();
        const DisplayPicture chip = m_model->verdict()->referenceChip();
        m_model->swap();
        QCOMPARE(m_model->reference()->name(), QStringLiteral("cap12.png"));
        QCOMPARE(m_model->verdict()->similarity(), similarity);
        QVERIFY(m_model->verdict()->probeChip() == chip);
    }

    void clear_emptiesTheFocusedSlotOrBoth() {
        m_model->openFiles({QUrl::fromLocalFile(test::franck()), QUrl::fromLocalFile(test::anotherMan())},
                           nullptr);
        m_model->setFocusedSlot(m_model->probe());
        m_model->clear();
        QVERIFY(m_model->probe()->isEmpty() && !m_model->reference()->isEmpty());
        m_model->setFocusedSlot(nullptr);
        m_model->clear();
        QVERIFY(m_model->isEmpty());
    }

    void destruction_whileComparingIsSafe() {
        m_model->trySamePerson();
        m_model.reset();
        QVERIFY(QThreadPool::globalInstance()->waitForDone());
        QCoreApplication::processEvents();
    }

  private:
    bool settle() {
        return QTest::qWaitFor([this] { return m_model->isSettled(); }, test::kPatience);
    }

    QTemporaryDir m_folder;
    EngineHost m_host;
    Settings m_settings{m_folder.filePath(QStringLiteral("settings.ini"))};
    StoreHost m_store{m_settings};
    std::unique_ptr<VerificationModel> m_model;
};

LIKENESS_GUI_TEST(TestVerificationModel)
#include "TestVerificationModel.moc"
