// SPDX-FileCopyrightText: 2026 Likeness contributors
// SPDX-License-Identifier: Apache-2.0

#include "VerificationModel.h"

#include "VerdictWording.h"
#include "report/ReportAssembly.h"
#include "verification/Verification.h"

#include <QtCore/QMimeData>
#include <QtGui/QClipboard>
#include <QtGui/QGuiApplication>

namespace likeness {
namespace {

constexpr std::chrono::seconds kLookout{1};

} // namespace

VerificationModel::VerificationModel(EngineHost& host, StoreHost& store, SampleSet samples, QObject* parent)
    : QObject(parent),
      m_host(host),
      m_store(store),
      m_samples(std::move(samples)),
      m_claimed(store),
      m_recent(store),
      m_report([this] { return reportOf(*this, m_host, m_store); },
               [this](const auto& write, const auto& then) { return writeReport(write, then); }) {
    connect(&m_host, &EngineHost::stateChanged, this, &VerificationModel::onEngineChanged);
    connect(&m_reference, &PictureSlot::changed, this, &VerificationModel::update);
    connect(&m_probe, &PictureSlot::changed, this, &VerificationModel::onProbeChanged);
    connect(&m_claimed, &PersonModel::changed, this, &VerificationModel::update);
    connect(&m_store, &StoreHost::rulesChanged, this, &VerificationModel::update);
    connect(&m_store, &StoreHost::operatorLeft, this, &VerificationModel::forget);
    connect(&m_store, &StoreHost::touched, this, &VerificationModel::touch);
    m_lookout.setInterval(kLookout);
    connect(&m_lookout, &QTimer::timeout, this, &VerificationModel::lookForIdleness);
    connect(&m_verdict, &Verdict::changed, &m_report, &ReportModel::forget);
    onEngineChanged();
}

VerificationModel::~VerificationModel() = default;

void VerificationModel::setFocusedSlot(PictureSlot* slot) {
    if (m_focusedSlot != slot) {
        m_focusedSlot = slot;
        emit focusedSlotChanged();
    }
}

bool VerificationModel::isSettled() const noexcept {
    if (m_host.state() == EngineHost::State::Loading) {
        return false;
    }
    if (isClaim() && m_verdict.state() == Verdict::State::Working) {
        return false;
    }
    const auto isSettledSlot = [this](const PictureSlot& slot) {
        // Without an engine to come, a picture that waits for it waits for good.
        return !slot.isBusy() || (m_host.state() == EngineHost::State::Failed &&
                                  slot.state() == PictureSlot::State::WaitingForModel);
    };
    return isSettledSlot(m_reference) && isSettledSlot(m_probe);
}

PictureSlot& VerificationModel::slotForNext() noexcept {
    if (m_focusedSlot != nullptr) {
        return *m_focusedSlot;
    }
    return m_reference.isEmpty() && !isClaim() ? m_reference : m_probe;
}

void VerificationModel::openFiles(const QList<QUrl>& files, PictureSlot* slot) {
    QMimeData data;
    data.setUrls(files);
    take(IncomingPictures::fromMimeData(data), slot);
}

void VerificationModel::take(const IncomingPictures& pictures, PictureSlot* slot) {
    PictureSlot& target = slot != nullptr ? *slot : slotForNext();
    if (pictures.kind() != IncomingPictures::Kind::Pictures) {
        const Problem problem = pictures.kind() == IncomingPictures::Kind::Remote
                                    ? Problem::notOnThisComputer()
                                    : Problem::notAPicture();
        if (&target == &m_probe && m_isCameraOn) {
            m_verdict.fail(problem); // the camera goes on, in the place where the slot would say it
        } else {
            target.refuse(problem);
        }
        return;
    }
    if (pictures.sources().size() == 1) {
        target.open(pictures.sources().first());
        return;
    }
    endClaim();
    m_reference.open(pictures.sources().at(0));
    m_probe.open(pictures.sources().at(1));
}

void VerificationModel::paste(PictureSlot* slot) {
    if (const QMimeData* data = QGuiApplication::clipboard()->mimeData()) {
        take(IncomingPictures::fromMimeData(*data), slot);
    }
}

void VerificationModel::takeStill(const CapturedPicture& still, const QString& camera) {
    if (m_isCameraOn) {
        m_probe.open({camera, still.image, still.taken, still.liveness});
    }
}

void VerificationModel::startCamera() {
    if (!m_isCameraOn) {
        m_probe.clear();
        m_isCameraOn = true;
        touch();
        update();
    }
}

void VerificationModel::stopCamera() {
    if (m_isCameraOn) {
        m_isCameraOn = false;
        update();
    }
}

int VerificationModel::livenessMode() const noexcept {
    return static_cast<int>(isClaim() ? m_store.liveness() : LivenessMode::None);
}

bool VerificationModel::lacksLiveness() const {
    const LivenessMode demanded = m_store.liveness();
    const LivenessEvidence& shown = m_probe.liveness();
    return demanded != LivenessMode::None && !(shown.passed && covers(shown.mode, demanded));
}

bool VerificationModel::needsCamera() const {
    return isClaim() && m_probe.state() == PictureSlot::State::FaceFound && lacksLiveness();
}

void VerificationModel::noteRefusal(const CapturedPicture& attempt) {
    if (!isClaim()) {
        return;
    }
    m_store.ask(
        this,
        [person = m_claimed.personId(), liveness = attempt.liveness, device = m_host.device().toStdString()](
            store::EnrolmentStore& store) { return store.logRefusal(person, liveness, device); },
        [this](const Result<void>& logged) {
            if (logged) {
                m_store.noteChange();
            } else {
                m_verdict.fail(Problem::withStore(logged.error()));
            }
        });
}

bool VerificationModel::writeReport(const ReportModel::Write& write,
                                    const std::function<void(const Result<void>&)>& then) {
    if (!isClaim()) {
        return false; // two pictures, which no store knows of
    }
    m_store.ask(
        this,
        [person = m_claimed.personId(), write](store::EnrolmentStore& store) {
            return store.logReport(person, write);
        },
        [this, then](const Result<void>& written) {
            then(written);
            m_store.noteChange();
        },
        StoreHost::Answers::ToAnybody);
    return true;
}

void VerificationModel::claim(qlonglong personId) {
    endClaim();
    m_reference.clear();
    if (personId != 0) {
        stopCamera();
        m_probe.clear();
        m_claim.emplace(personId, m_store.steadyClock());
        m_claimed.setPersonId(personId);
        m_recent.add(personId);
        emit claimBegun();
    }
}

/// Whatever ends the claim takes its probe away, on the screen and in memory.
void VerificationModel::endClaim() {
    if (!isClaim()) {
        return;
    }
    m_claim.reset();
    m_question.reset();
    m_isCameraOn = false;
    m_claimed.setPersonId(0);
    m_probe.clear();
}

void VerificationModel::forget() {
    endClaim();
    stopCamera();
    m_reference.clear();
    m_probe.clear();
}

void VerificationModel::onProbeChanged() {
    if (!m_probe.isEmpty()) {
        m_isCameraOn = false;
    }
    touch();
    update();
}

void VerificationModel::touch() {
    m_lastTouched = m_store.steadyClock()();
}

void VerificationModel::lookForIdleness() {
    if (isClaim() && (m_isCameraOn || !m_probe.isEmpty()) &&
        m_store.steadyClock()() - m_lastTouched >= kIdleTime) {
        endClaim();
        m_hasIdled = true;
        update();
    }
}

void VerificationModel::again() {
    if (m_probe.isEmpty() || m_probe.isStill() || needsCamera()) {
        startCamera();
    } else {
        m_probe.clear();
    }
}

void VerificationModel::swap() {
    if (!isClaim()) {
        m_reference.swapWith(m_probe);
    }
}

void VerificationModel::clear() {
    if (m_focusedSlot != nullptr && !m_focusedSlot->isEmpty()) {
        m_focusedSlot->clear();
        return;
    }
    if (isClaim() && !m_probe.isEmpty()) {
        m_probe.clear(); // the next try of the same person
        return;
    }
    endClaim();
    stopCamera();
    m_reference.clear();
    m_probe.clear();
}

void VerificationModel::stepBack() {
    if (m_isCameraOn) {
        stopCamera();
        return;
    }
    const bool isNothingLeft = m_probe.isEmpty() && (m_focusedSlot == nullptr || m_focusedSlot->isEmpty());
    if (!isClaim() || !isNothingLeft) {
        clear();
    }
}

void VerificationModel::openBoth(const QString& reference, const QString& probe) {
    endClaim();
    m_reference.open(fileSource(reference));
    m_probe.open(fileSource(probe));
}

void VerificationModel::trySamePerson() {
    if (hasSamples()) {
        openBoth(m_samples.person(), m_samples.samePerson());
    }
}

void VerificationModel::tryDifferentPeople() {
    if (hasSamples()) {
        openBoth(m_samples.person(), m_samples.anotherPerson());
    }
}

void VerificationModel::onEngineChanged() {
    m_reference.setEngine(m_host.engine());
    m_probe.setEngine(m_host.engine());
    update();
}

QString VerificationModel::missing() const {
    const auto lacksFace = [](const PictureSlot& slot) {
        return slot.state() == PictureSlot::State::NoFace || slot.state() == PictureSlot::State::Failed;
    };
    if (isEmpty() && m_hasIdled) {
        return tr("There was no key or click for a minute, so the claim has ended and its picture is gone.");
    }
    if (isEmpty()) {
        return tr("Put one picture into each well. The answer comes by itself.");
    }
    if (lacksFace(m_reference) && lacksFace(m_probe)) {
        return tr("No verdict: both wells need another picture.");
    }
    if (lacksFace(m_reference)) {
        return tr("No verdict: the reference needs another picture.");
    }
    if (lacksFace(m_probe)) {
        return tr("No verdict: the probe needs another picture.");
    }
    return m_reference.isEmpty() ? tr("Now a picture for the reference.")
                                 : tr("Now a picture for the probe.");
}

QString VerificationModel::missingForClaim() const {
    if (m_probe.state() == PictureSlot::State::NoFace || m_probe.state() == PictureSlot::State::Failed) {
        return tr("No verdict: the probe needs another picture.");
    }
    return tr("Now a picture of who claims to be %1.").arg(m_claimed.displayName());
}

void VerificationModel::update() {
    m_hasIdled = m_hasIdled && isEmpty() && !isClaim();
    if (isClaim()) {
        verifyClaim();
    } else {
        compare();
    }
    const bool isVisitorSeen = isClaim() && (m_isCameraOn || !m_probe.isEmpty());
    if (isVisitorSeen && !m_lookout.isActive()) {
        m_lookout.start();
    } else if (!isVisitorSeen) {
        m_lookout.stop();
    }
    emit changed();
}

void VerificationModel::verifyClaim() {
    const bool isDescribed = m_probe.state() == PictureSlot::State::FaceFound && m_host.engine() != nullptr;
    if (!isDescribed || m_claimed.isEmpty() || lacksLiveness()) {
        m_question.reset();
        if (m_claimed.isEmpty() || (!isDescribed && m_probe.isBusy())) {
            m_verdict.work(m_host.state() == EngineHost::State::Loading ? tr("Loading the model…")
                                                                        : tr("Looking…"));
        } else if (!isDescribed) {
            m_verdict.wait(missingForClaim());
        } else {
            m_verdict.wait(tr("No verdict: this store wants to see a living person. Use the camera."));
        }
        return;
    }
    if (m_question) {
        return; // of this probe already
    }
    m_verdict.work(tr("Comparing…"));
    const PictureAnalysis& analysis = m_probe.analysis();
    m_question = std::make_shared<const Question>(Question{
        .claim = *m_claim,
        .probe = {.faceprint = analysis.faceprint,
                  .captured = m_probe.captured(),
                  .liveness = m_probe.liveness(),
                  .quality = analysis.quality ? std::optional(analysis.quality->unified) : std::nullopt,
                  .reasons = namesOf(reasonsAgainst(analysis, m_host.engine()->qualityGate()))},
        .engine = m_host.engine(),
        .policy = m_store.policy(),
        .device = m_host.device().toStdString()});
    if (m_question->engine->calibration() == nullptr) {
        m_verdict.fail(Problem([]() -> Problem::Wording {
            return {tr("This model pack cannot decide."), tr("Use a model pack with a calibration."), {}};
        }));
        return;
    }
    m_store.ask(
        this,
        [asked = std::weak_ptr(m_question)](store::EnrolmentStore& store) -> Result<store::ClaimResult> {
            const std::shared_ptr<const Question> question = asked.lock();
            if (!question) {
                return fail(ErrorCode::Cancelled, "the claim has ended");
            }
            return store.verify(question->claim, question->probe, *question->engine->calibration(),
                                question->policy, question->device);
        },
        [this, asked = std::weak_ptr(m_question)](const Result<store::ClaimResult>& answer) {
            const std::shared_ptr<const Question> question = asked.lock();
            if (question && question == m_question) {
                onClaimAnswered(answer);
            }
        });
}

void VerificationModel::onClaimAnswered(const Result<store::ClaimResult>& answer) {
    const std::shared_ptr<Engine>& engine = m_host.engine();
    if (!answer || !engine || engine->calibration() == nullptr) {
        m_verdict.fail(answer ? Problem::noFace() : Problem::withStore(answer.error()));
        emit changed();
        return;
    }
    Judgement judgement;
    judgement.score = answer->best.score;
    judgement.probability = answer->best.matchProbability;
    judgement.prior = engine->calibration()->data().provenance.prior;
    judgement.rate = answer->falseMatchRate;
    judgement.rarest = engine->calibration()->rarestRate();
    judgement.isRateExtrapolated = engine->calibration()->isExtrapolated(answer->best.score);
    judgement.policy = m_store.policy();
    judgement.curves = ScoreCurves(*engine->calibration());
    judgement.thresholds = answer->thresholds;
    judgement.decision = answer->decision;
    judgement.milliseconds = m_probe.analysis().milliseconds;
    judgement.probeQuality = PictureQuality::of(*engine, m_probe.analysis());
    DisplayPicture chip;
    int place = 0;
    const QVariantList samples = m_claimed.samples();
    for (int i = 0; i < samples.size(); ++i) {
        const auto sample = samples.at(i).value<SampleView>();
        if (sample.sampleId == answer->bestSample) {
            chip = sample.chip;
            judgement.referenceQuality.unified = sample.unifiedQuality;
            place = i + 1;
        }
    }
    const Phrase note = [place, compared = answer->compared, average = answer->averaged.score.value] {
        return compared == 1 ? tr("Compared with the only sample.")
                             : tr("Closest: sample %1 of %2. To the average of all: %3.")
                                   .arg(place)
                                   .arg(compared)
                                   .arg(VerdictWording().similarity(average));
    };
    m_verdict.set(judgement, chip, m_probe.analysis().chip, note);
    emit changed();
    m_store.noteChange();
}

void VerificationModel::compare() {
    if (m_reference.state() == PictureSlot::State::FaceFound &&
        m_probe.state() == PictureSlot::State::FaceFound && m_host.engine()) {
        const Result<Judgement> judgement =
            judge(*m_host.engine(), m_reference.analysis(), m_probe.analysis());
        if (judgement) {
            m_verdict.set(*judgement, m_reference.analysis().chip, m_probe.analysis().chip);
        } else {
            m_verdict.fail(Problem::withComparison(judgement.error()));
        }
    } else if (m_reference.isBusy() || m_probe.isBusy()) {
        m_verdict.work(m_host.state() == EngineHost::State::Loading ? tr("Loading the model…")
                                                                    : tr("Looking…"));
    } else {
        m_verdict.wait(missing());
    }
}

} // namespace likeness
