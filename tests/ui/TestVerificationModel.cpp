// SPDX-FileCopyrightText: 2026 Likeness contributors
// SPDX-License-Identifier: Apache-2.0

#include "Samples.h"
#include "base/FileBytes.h"
#include "support/StoreFixture.h"
#include "support/TestProgram.h"

#include <QtCore/QMimeData>
#include <QtCore/QSemaphore>
#include <QtCore/QTemporaryDir>
#include <QtGui/QClipboard>
#include <QtGui/QGuiApplication>
#include <QtGui/QKeyEvent>

#include <memory>
#include <optional>
#include <set>

using namespace likeness;
using namespace std::chrono_literals;

class TestVerificationModel : public QObject {
    Q_OBJECT

  private slots:
    void initTestCase() {
        QVERIFY(m_folder.isValid());
        QVERIFY(test::load(m_host));
        m_desk.host.choose(QUrl::fromLocalFile(QString::fromStdString(m_desk.fixture.file.string())));
        QTRY_COMPARE(m_desk.host.state(), StoreHost::State::Locked);
        m_franck = enrol("1017", test::franck());
        m_captain = enrol("1018", test::anotherMan());
        QVERIFY(m_franck != 0 && m_captain != 0);
    }
    void init() {
        if (!m_desk.host.isSignedIn()) {
            m_desk.host.signIn(QStringLiteral("Ada"), QStringLiteral("ada's password"));
        }
        QTRY_VERIFY(m_desk.host.isSignedIn());
        m_model = std::make_unique<VerificationModel>(m_host, m_desk.host, SampleSet(test::sample({})));
        QGuiApplication::clipboard()->clear();
        m_before = 0;
        m_before = decisions();
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
        QCOMPARE(
            verdict.strangerText(),
            QStringLiteral("Fewer than 1 in 1,000,000 strangers would reach this score, the rarest that the "
                           "calibration can tell."));
        QVERIFY(!verdict.isEstimate());
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

    void poorPicture_isNoGroundForADecision() {
        const QString dark = m_folder.filePath(QStringLiteral("dark.png"));
        QVERIFY(test::darkened(QImage(test::franck()), 8).save(dark));
        const Verdict& verdict = *m_model->verdict();
        test::openBoth(*m_model, test::franckAgain(), dark);
        QVERIFY(settle());
        QCOMPARE(verdict.state(), Verdict::State::CannotTell);
        QCOMPARE(verdict.word(), QStringLiteral("Cannot tell"));
        QCOMPARE(verdict.meaning(), QStringLiteral("Probe: Too dark: turn to the light."));
        // The similarity is there, and nothing that reads like a verdict.
        QVERIFY(!verdict.similarityText().isEmpty());
        QVERIFY(verdict.probabilityText().isEmpty() && verdict.strangerText().isEmpty() &&
                !verdict.isEstimate());
        // Either picture may be the reason, or both.
        test::openBoth(*m_model, dark, test::sample(QStringLiteral("crowd.jpg")));
        QVERIFY(settle());
        QCOMPARE(verdict.state(), Verdict::State::CannotTell);
        QCOMPARE(verdict.meaning(),
                 QStringLiteral("Reference: Too dark: turn to the light.\n"
                                "Probe: Several faces are about as large: click the one that is meant."));
    }

    void sameManUpsideDown_isAMatch() {
        for (const int degrees : {90, 180, 270}) {
            test::openBoth(*m_model, test::franckAgain(),
                           test::turnedPicture(m_folder.path(), test::franck(), degrees));
            QVERIFY(settle());
            QCOMPARE(m_model->verdict()->state(), Verdict::State::Match);
        }
    }

    void severalFaces_areDecidedOnceOneIsChosen() {
        test::openBoth(*m_model, test::franck(), test::pictureOfTwo(m_folder.path()));
        QVERIFY(settle());
        QCOMPARE(m_model->verdict()->state(), Verdict::State::CannotTell);
        std::set<Verdict::State> decisions;
        for (int i = 0; i < 2; ++i) {
            m_model->probe()->takeNextFace();
            QCOMPARE(m_model->verdict()->state(), Verdict::State::Working);
            QVERIFY(settle());
            const bool isFranck = m_model->probe()->faces().faces.front().topLeft.x >
                                  m_model->probe()->faces().faces.back().topLeft.x;
            QCOMPARE(m_model->verdict()->state(), isFranck ? Verdict::State::Match : Verdict::State::NoMatch);
            decisions.insert(m_model->verdict()->state());
        }
        QCOMPARE(decisions.size(), std::size_t{2});
    }

    void pictureWhoseQualityIsNotKnown_isNoGroundForADecision() {
        const QTemporaryDir folder;
        EngineHost host;
        host.load([&folder] { return test::packWithoutPoseNet(folder.path()); });
        VerificationModel model(host, m_desk.host);
        test::openBoth(model, test::franck(), test::franckAgain());
        QTRY_COMPARE_WITH_TIMEOUT(model.verdict()->state(), Verdict::State::CannotTell, test::kPatience);
        QVERIFY(model.verdict()->qualityText().isEmpty());
        QVERIFY(model.verdict()->meaning().startsWith(QStringLiteral("Reference: Quality not known: ")));
        QVERIFY(model.verdict()->meaning().contains(QStringLiteral("\nProbe: Quality not known: ")));
    }

    void probability_standsBesideAMatchAloneAndWithWhatItAssumes() {
        const Verdict& verdict = *m_model->verdict();
        m_model->trySamePerson();
        QVERIFY(settle());
        QVERIFY(!verdict.probabilityText().isEmpty());
        QCOMPARE(verdict.probabilityAssumption(),
                 QStringLiteral("Assuming 50\u202F% of comparisons are of one person."));
        // A review, as of the sister of somebody who is enrolled.
        Judgement judgement = verdict.judgement();
        judgement.decision = Decision::Review;
        judgement.probability = MatchProbability{0.9865};
        Verdict review;
        review.set(judgement, {}, {});
        QCOMPARE(review.state(), Verdict::State::Review);
        QVERIFY(review.probabilityText().isEmpty() && review.probabilityAssumption().isEmpty());
        QVERIFY(!review.strangerText().isEmpty());
        m_model->tryDifferentPeople();
        QVERIFY(settle());
        QCOMPARE(verdict.state(), Verdict::State::NoMatch);
        QVERIFY(verdict.probabilityText().isEmpty());
    }

    void samples_areNotOfferedWhereThereAreNone() {
        const VerificationModel model(m_host, m_desk.host, SampleSet(m_folder.path()));
        QVERIFY(!model.hasSamples());
    }

    void verdict_goesAsSoonAsAPictureChanges() {
        m_model->trySamePerson();
        QVERIFY(settle());
        // With the other picture, which comes as soon as it is decoded.
        bool isChanged = false;
        QObject context;
        connect(m_model->probe(), &PictureSlot::changed, &context, [&] {
            if (m_model->probe()->name() != QStringLiteral("cap12.png") || std::exchange(isChanged, true)) {
                return;
            }
            QCOMPARE(m_model->verdict()->state(), Verdict::State::Working);
            QVERIFY(m_model->verdict()->word().isEmpty() && m_model->verdict()->referenceChip().isEmpty());
        });
        m_model->probe()->open(fileSource(test::anotherMan()));
        QVERIFY(m_model->probe()->isBusy());
        QVERIFY(settle());
        QVERIFY(isChanged);
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
        VerificationModel model(late, m_desk.host);
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
        VerificationModel model(failed, m_desk.host);
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
        QTRY_COMPARE_WITH_TIMEOUT(m_model->reference()->name(), QStringLiteral("cap12.png"), test::kPatience);
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

    void paste_ofSomethingElseKeepsThePictureAndTheVerdict() {
        m_model->trySamePerson();
        QVERIFY(settle());
        QGuiApplication::clipboard()->setText(QStringLiteral("hello"));
        m_model->paste(m_model->probe());
        QCOMPARE(m_model->probe()->notTaken().what(), Problem::notAPicture().what());
        QCOMPARE(m_model->probe()->state(), PictureSlot::State::FaceFound);
        QCOMPARE(m_model->verdict()->state(), Verdict::State::Match);
        m_model->openFiles({QUrl::fromLocalFile(test::truncatedPicture(m_folder.path()))}, m_model->probe());
        QVERIFY(settle());
        QVERIFY(m_model->probe()->notTaken().details().startsWith(QStringLiteral("CorruptData")));
        QCOMPARE(m_model->verdict()->state(), Verdict::State::Match);
        m_model->openFiles({QUrl::fromLocalFile(test::anotherMan())}, m_model->probe());
        QVERIFY(settle());
        QVERIFY(m_model->probe()->notTaken().isEmpty());
        QCOMPARE(m_model->verdict()->state(), Verdict::State::NoMatch);
    }

    // Of people who are enrolled.

    void claim_isDecidedOnAPictureThatCameAfterIt() {
        verifyFranck();
        m_model->claim(m_captain);
        QVERIFY(isNothingShown());
        QVERIFY(settle());
        QCOMPARE(m_model->verdict()->state(), Verdict::State::Waiting);
        m_model->claim(m_franck); // the same man, for another time
        QVERIFY(isNothingShown());
        QVERIFY(settle());
        QCOMPARE(m_model->verdict()->state(), Verdict::State::Waiting);
        QCOMPARE(decisions(), 1);
    }

    void claim_takesNoPictureThatWasThereBefore() {
        m_model->probe()->open(fileSource(test::franckAgain()));
        QVERIFY(settle());
        m_model->claim(m_franck);
        QVERIFY(isNothingShown());
        QVERIFY(settle());
        QCOMPARE(decisions(), 0);
    }

    void claim_refusesAStillThatIsOlder() {
        const CapturedPicture before = still();
        m_model->claim(m_franck);
        m_model->startCamera();
        m_model->takeStill(before, QStringLiteral("Desk camera"));
        QVERIFY(settle());
        QCOMPARE(m_model->verdict()->state(), Verdict::State::Failed);
        QCOMPARE(m_model->verdict()->problem().what(),
                 QStringLiteral("This picture is older than the claim."));
        QCOMPARE(decisions(), 0);
    }

    void claim_thatEndsTakesWhatIsInFlightAlong() {
        m_model->claim(m_franck);
        bool isEnded = false;
        QObject context;
        connect(m_model->probe(), &PictureSlot::changed, &context, [&] {
            if (m_model->probe()->state() == PictureSlot::State::Searching && !std::exchange(isEnded, true)) {
                m_model->claim(m_captain);
            }
        });
        m_model->probe()->open(fileSource(test::franckAgain()));
        QTRY_VERIFY_WITH_TIMEOUT(isEnded, test::kPatience);
        QVERIFY(QThreadPool::globalInstance()->waitForDone());
        QVERIFY(settle());
        QVERIFY(isNothingShown());
        QCOMPARE(decisions(), 0);
    }

    void claim_thatEndsBeforeTheStoreIsAskedIsNotLogged() {
        m_model->claim(m_franck);
        QVERIFY(settle());
        QSemaphore gate;
        m_desk.host.ask(
            &m_desk.host,
            [&gate](store::EnrolmentStore&) {
                gate.acquire();
                return Result<void>();
            },
            [](const Result<void>&) {});
        m_model->probe()->open(fileSource(test::franckAgain()));
        QTRY_COMPARE_WITH_TIMEOUT(m_model->verdict()->guidance(), QStringLiteral("Comparing…"),
                                  test::kPatience);
        m_model->again();
        gate.release();
        QCOMPARE(decisions(), 0);
        QVERIFY(isNothingShown());
    }

    void claim_isDecidedOnceInWhicheverLanguage() {
        verifyFranck();
        emit m_model->probe()->changed(); // as when the language changes
        emit m_desk.host.rulesChanged();
        QVERIFY(settle());
        QCOMPARE(m_model->verdict()->state(), Verdict::State::Match);
        QCOMPARE(decisions(), 1);
    }

    void swap_makesNoReferenceOfAClaimsProbe() {
        verifyFranck();
        m_model->swap();
        QVERIFY(m_model->reference()->isEmpty());
        QCOMPARE(m_model->verdict()->state(), Verdict::State::Match);
    }

    void signingOut_takesEverythingAway_data() {
        QTest::addColumn<bool>("isClaim");
        QTest::newRow("of a claim") << true;
        QTest::newRow("two pictures") << false;
    }
    void signingOut_takesEverythingAway() {
        QFETCH(bool, isClaim);
        if (isClaim) {
            verifyFranck();
        } else {
            m_model->trySamePerson();
            QVERIFY(settle());
        }
        m_desk.host.lock();
        QVERIFY(!m_model->isClaim() && isNothingShown() && m_model->isEmpty());
        m_desk.host.signIn(QStringLiteral("Ada"), QStringLiteral("ada's password"));
        QTRY_VERIFY(m_desk.host.isSignedIn());
        QVERIFY(!m_model->isClaim() && isNothingShown() && !m_model->isCameraOn());
    }

    void idleMinute_endsTheClaim() {
        verifyFranck();
        m_desk.now += 58s; // one has gone by already
        m_model->lookForIdleness();
        QCOMPARE(m_model->verdict()->state(), Verdict::State::Match);
        QKeyEvent key(QEvent::KeyPress, Qt::Key_Shift, Qt::ShiftModifier);
        QCoreApplication::sendEvent(this, &key);
        m_desk.now += 59s;
        m_model->lookForIdleness();
        QCOMPARE(m_model->verdict()->state(), Verdict::State::Match);
        m_desk.now += 1s;
        m_model->lookForIdleness();
        QVERIFY(!m_model->isClaim() && isNothingShown());
        QVERIFY(m_model->verdict()->guidance().contains(QStringLiteral("minute")));
        m_model->probe()->open(fileSource(test::franck()));
        m_model->clear();
        QVERIFY(!m_model->verdict()->guidance().contains(QStringLiteral("minute")));
    }

    void idleMinute_stopsTheCamera() {
        m_model->claim(m_franck);
        m_model->startCamera();
        m_desk.now += 60s;
        m_model->lookForIdleness();
        QVERIFY(!m_model->isCameraOn() && !m_model->isClaim());
    }

    void idleMinute_leavesWhatIsNobodysPicture() {
        m_model->claim(m_franck);
        m_desk.now += 5min;
        m_model->lookForIdleness();
        QVERIFY(m_model->isClaim());
        m_model->trySamePerson();
        QVERIFY(settle());
        m_desk.now += 5min;
        m_model->lookForIdleness();
        QCOMPARE(m_model->verdict()->state(), Verdict::State::Match);
    }

    void camera_runsOnlyAfterSomebodyStartedIt() {
        const QString camera = QStringLiteral("Desk camera");
        QVERIFY(!m_model->isCameraOn());
        m_model->claim(m_franck);
        QVERIFY(!m_model->isCameraOn());
        m_model->takeStill(still(), camera); // that nobody asked for
        QVERIFY(m_model->probe()->isEmpty());
        m_model->startCamera();
        QVERIFY(m_model->isCameraOn());
        m_model->takeStill(still(), camera);
        QVERIFY(!m_model->isCameraOn());
        QVERIFY(settle());
        QCOMPARE(m_model->verdict()->state(), Verdict::State::Match);
        // A closed well stays closed, ...
        m_model->probe()->clear();
        QVERIFY(!m_model->isCameraOn());
        // ... and goes on when somebody asks for another picture.
        m_model->again();
        QVERIFY(m_model->isCameraOn());
        m_model->takeStill(still(), camera);
        QVERIFY(settle());
        m_model->again();
        QVERIFY(m_model->isCameraOn() && m_model->probe()->isEmpty() && m_model->isClaim());
        m_model->stepBack();
        QVERIFY(!m_model->isCameraOn() && m_model->isClaim());
        m_model->startCamera();
        m_model->claim(m_captain);
        QVERIFY(!m_model->isCameraOn());
        m_model->startCamera();
        m_model->openFiles({QUrl::fromLocalFile(test::franck())}, m_model->probe());
        QVERIFY(!m_model->isCameraOn());
        QVERIFY(settle());
        m_model->again(); // a file is followed by a file
        QVERIFY(!m_model->isCameraOn() && m_model->probe()->isEmpty());
        m_model->startCamera();
        m_desk.host.lock();
        QVERIFY(!m_model->isCameraOn());
    }

    void camera_goesOnWhenWhatIsPastedIsNoPicture() {
        m_model->claim(m_franck);
        m_model->startCamera();
        QGuiApplication::clipboard()->setText(QStringLiteral("hello"));
        m_model->paste();
        QVERIFY(m_model->isCameraOn());
        QCOMPARE(m_model->verdict()->problem().what(), Problem::notAPicture().what());
    }

    void camera_isNeededWhereAFileDecidesNothing() {
        m_desk.host.setLiveness(LivenessMode::Active);
        m_model->claim(m_franck);
        m_model->probe()->open(fileSource(test::franckAgain()));
        QVERIFY(!m_model->needsCamera());
        QTRY_COMPARE_WITH_TIMEOUT(m_model->probe()->state(), PictureSlot::State::FaceFound, test::kPatience);
        QVERIFY(m_model->needsCamera());
        m_model->again();
        QVERIFY(m_model->isCameraOn() && m_model->probe()->isEmpty());
        CapturedPicture checked = still();
        checked.liveness = {.mode = LivenessMode::Active, .passed = true};
        m_model->takeStill(checked, QStringLiteral("Desk camera"));
        QVERIFY(settle());
        QVERIFY(!m_model->needsCamera());
        m_desk.host.setLiveness(LivenessMode::None);
    }

    void destruction_whileComparingIsSafe() {
        m_model->trySamePerson();
        m_model.reset();
        QVERIFY(QThreadPool::globalInstance()->waitForDone());
        QCoreApplication::processEvents();
    }

  private:
    /// A store, and a clock that goes on only when the test says so.
    struct Desk {
        test::StoreFixture fixture{store::Protection::Open};
        QTemporaryDir folder;
        Settings settings{folder.filePath(QStringLiteral("likeness.ini"))};
        store::SteadyTime& now = fixture.time.steady;
        StoreHost host{settings, fixture.access()};
    };

    bool settle() {
        return QTest::qWaitFor([this] { return m_model->isSettled(); }, test::kPatience);
    }
    static Image imageOf(const QString& file) {
        return *readFile(file.toStdU16String(), ImageLimits{}.maxBytes).and_then([](const auto& bytes) {
            return Image::fromEncoded(bytes);
        });
    }
    store::RowId enrol(const char* id, const QString& picture) {
        const auto face = m_host.engine()->largestFaceprint(imageOf(picture));
        const auto enrolled = face ? m_desk.fixture.store->enrol({.externalId = id}, test::kConsent,
                                                                 std::vector{test::sampleOf(face->faceprint)})
                                   : fail(face);
        return enrolled ? *enrolled : 0;
    }
    /// How often the store decided since the test began.
    int decisions() {
        std::optional<int> count;
        m_desk.host.ask(
            &m_desk.host,
            [](store::EnrolmentStore& store) {
                return store.log({.kind = std::string(store::audit::kVerified)}, 0, 1);
            },
            [&count](const Result<store::AuditPage>& page) {
                count = page ? static_cast<int>(page->total) : -1;
            });
        return QTest::qWaitFor([&] { return count.has_value(); }, test::kPatience) ? *count - m_before : -1;
    }
    /// He claims to be himself, rightly. Time goes on.
    void verifyFranck() {
        m_model->claim(m_franck);
        m_desk.now += 1s;
        m_model->probe()->open(fileSource(test::franckAgain()));
        QVERIFY(settle());
        QCOMPARE(m_model->verdict()->state(), Verdict::State::Match);
        QCOMPARE(decisions(), 1);
        m_desk.now += 1s;
    }
    /// Him before the camera, now; time goes on.
    CapturedPicture still() {
        CapturedPicture picture;
        picture.image = imageOf(test::franckAgain());
        picture.taken = m_desk.now;
        m_desk.now += 1s;
        return picture;
    }
    /// Whether nothing of the last visitor is on the screen or in the model.
    [[nodiscard]] bool isNothingShown() const {
        const PictureSlot& probe = *m_model->probe();
        return probe.isEmpty() && probe.picture().isEmpty() && probe.image().isEmpty() &&
               probe.analysis().faces.empty() && !m_model->verdict()->isAnswer() &&
               m_model->verdict()->probeChip().isEmpty();
    }

    QTemporaryDir m_folder;
    EngineHost m_host;
    Desk m_desk;
    store::RowId m_franck = 0;
    store::RowId m_captain = 0;
    int m_before = 0; ///< Decisions before the test.
    std::unique_ptr<VerificationModel> m_model;
};

LIKENESS_GUI_TEST(TestVerificationModel)
#include "TestVerificationModel.moc"
