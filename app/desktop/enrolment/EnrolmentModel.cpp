// SPDX-FileCopyrightText: 2026 Likeness contributors
// SPDX-License-Identifier: Apache-2.0

#include "EnrolmentModel.h"

#include "Days.h"
#include "GateWording.h"
#include "Moments.h"
#include "SampleWording.h"
#include "VerdictWording.h"

#include "verification/Verification.h"

#include <QtCore/QDate>
#include <QtCore/QMimeData>
#include <QtGui/QClipboard>
#include <QtGui/QGuiApplication>

#include <algorithm>
#include <utility>

namespace likeness {
namespace {

constexpr int kConsentYears = 2;
constexpr std::size_t kMostSamples = 12;

} // namespace

EnrolmentModel::EnrolmentModel(EngineHost& engines, StoreHost& host, QObject* parent)
    : QObject(parent), m_engines(engines), m_host(host) {
    connect(&m_engines, &EngineHost::stateChanged, this, [this] {
        for (const auto& slot : m_slots) {
            slot->setEngine(m_engines.engine());
        }
    });
    connect(&m_host, &StoreHost::operatorLeft, this, &EnrolmentModel::forget);
    forget();
}

EnrolmentModel::~EnrolmentModel() = default;

void EnrolmentModel::forgetPerson() {
    m_externalId.clear();
    m_displayName.clear();
    m_notes.clear();
    m_purpose.clear();
    m_textVersion.clear();
    m_lastDay = QDate::currentDate().addYears(kConsentYears).toString(Qt::ISODate);
    m_keepsChips = true;
    m_isConsentGiven = false;
}

void EnrolmentModel::reset() {
    forgetPerson();
    m_addingTo = 0;
    m_enrolledId = 0;
    stopSearching();
    letGo(std::exchange(m_slots, {}));
    become(Step::Person);
}

/// Answers on their way are dropped by the host.
void EnrolmentModel::forget() {
    m_isSearching = false;
    m_busy = 0;
    reset();
}

void EnrolmentModel::addTo(qlonglong personId, const QString& externalId, const QString& displayName) {
    reset();
    m_addingTo = personId;
    m_externalId = externalId;
    m_displayName = displayName;
    become(Step::Samples);
}

void EnrolmentModel::become(Step step) {
    m_step = step;
    m_problem = {};
    if (step != Step::Review) {
        m_duplicates.clear();
        m_isDuplicateAccepted = false;
    }
    emit changed();
}

void EnrolmentModel::fail(const Error& error) {
    m_problem = Problem::withStore(error);
    emit changed();
}

bool EnrolmentModel::isDirty() const {
    return m_step != Step::Done &&
           (!m_externalId.isEmpty() || !m_displayName.isEmpty() || !m_notes.isEmpty() || !m_slots.empty());
}

QString EnrolmentModel::missing() const {
    switch (m_step) {
    case Step::Person:
        return m_externalId.trimmed().isEmpty() ? tr("Give the person an ID, such as a staff number.")
                                                : QString();
    case Step::Consent:
        if (m_purpose.trimmed().isEmpty()) {
            return tr("Say what the enrolment is for.");
        }
        if (!Days().canRead(m_lastDay)) {
            return tr("“%1” is not a day. Write it like %2.").arg(m_lastDay.trimmed(), Days().example());
        }
        if (Days().isOver(m_lastDay)) {
            return tr("The last day is over already.");
        }
        return m_isConsentGiven ? QString() : tr("Without the person's consent nothing is stored.");
    case Step::Samples:
        if (std::ranges::any_of(m_slots, [](const auto& slot) { return slot->isBusy(); })) {
            return tr("Looking…");
        }
        return acceptedCount() == 0 ? tr("Add at least one picture with exactly one face.") : QString();
    case Step::Review:
        return m_duplicates.isEmpty() || m_isDuplicateAccepted
                   ? QString()
                   : tr("Look at both faces, and say that they are two people.");
    case Step::Done:
        break;
    }
    return {};
}

QString EnrolmentModel::consentEnd() const {
    return m_lastDay.trimmed().isEmpty() ? tr("Without an end")
                                         : tr("Until %1").arg(Days().inWords(m_lastDay));
}

QString EnrolmentModel::sampleCount() const {
    const int wanted = m_host.samplesWanted();
    const int have = acceptedCount();
    return isAdding()      ? tr("%n sample(s) to add", nullptr, have)
           : have < wanted ? tr("%1 of the %n sample(s) that are wanted", nullptr, wanted).arg(have)
                           : tr("%n sample(s): as many as are wanted", nullptr, have);
}

QString EnrolmentModel::refusal(PictureSlot* slot) const {
    if (slot == nullptr || slot->state() != PictureSlot::State::FaceFound || isAccepted(*slot)) {
        return {};
    }
    const std::vector<QualityRefusal> refusals = refusalsOf(*slot);
    if (!refusals.empty()) {
        return sentenceFor(refusals.front().code);
    }
    if (lacksQuality(*slot)) {
        return tr("The quality cannot be assessed: the model pack may be damaged.");
    }
    return tr("%n faces: use a picture of this person alone.", nullptr,
              static_cast<int>(slot->analysis().faces.size()));
}

bool EnrolmentModel::canKeep(PictureSlot* slot) const {
    if (slot == nullptr || isAccepted(*slot)) {
        return false;
    }
    const std::vector<QualityRefusal> refusals = refusalsOf(*slot);
    return !refusals.empty() && mayAllBeKept(refusals);
}

void EnrolmentModel::keep(PictureSlot* slot) {
    if (canKeep(slot)) {
        m_kept.insert(slot);
        emit changed();
    }
}

QString EnrolmentModel::quality(PictureSlot* slot) const {
    return slot != nullptr && slot->state() == PictureSlot::State::FaceFound
               ? SampleWording::quality(figuresOf(slot->analysis()))
               : QString();
}

std::map<std::string, double> EnrolmentModel::figuresOf(const FaceAnalysis& analysis) {
    std::map<std::string, double> figures;
    if (analysis.quality) {
        figures = likeness::figuresOf(*analysis.quality);
    }
    figures["detection_score"] = static_cast<double>(analysis.faces.front().score);
    return figures;
}

std::vector<QualityRefusal> EnrolmentModel::refusalsOf(const PictureSlot& slot) const {
    const std::shared_ptr<Engine> engine = m_engines.engine();
    const FaceAnalysis& analysis = slot.analysis();
    if (!engine || engine->qualityGate() == nullptr || slot.state() != PictureSlot::State::FaceFound ||
        analysis.faces.size() != 1 || !analysis.quality) {
        return {};
    }
    return refusalsForEnrolment(analysis, *engine->qualityGate());
}

bool EnrolmentModel::lacksQuality(const PictureSlot& slot) const {
    const std::shared_ptr<Engine> engine = m_engines.engine();
    return engine && engine->qualityGate() != nullptr && slot.state() == PictureSlot::State::FaceFound &&
           slot.analysis().faces.size() == 1 && !slot.analysis().quality;
}

bool EnrolmentModel::isAccepted(const PictureSlot& slot) const {
    if (slot.state() != PictureSlot::State::FaceFound || slot.analysis().faces.size() != 1) {
        return false;
    }
    if (lacksQuality(slot)) {
        return false;
    }
    const std::vector<QualityRefusal> refusals = refusalsOf(slot);
    return refusals.empty() || (mayAllBeKept(refusals) && m_kept.contains(&slot));
}

std::vector<const PictureSlot*> EnrolmentModel::accepted() const {
    std::vector<const PictureSlot*> all;
    for (const auto& slot : m_slots) {
        if (isAccepted(*slot)) {
            all.push_back(slot.get());
        }
    }
    return all;
}

int EnrolmentModel::acceptedCount() const noexcept {
    return static_cast<int>(
        std::ranges::count_if(m_slots, [this](const auto& slot) { return isAccepted(*slot); }));
}

QVariantList EnrolmentModel::samples() const {
    QVariantList all;
    for (const auto& slot : m_slots) {
        all.append(QVariant::fromValue(slot.get()));
    }
    return all;
}

QVariantList EnrolmentModel::duplicates() const {
    return m_duplicates;
}

void EnrolmentModel::advance() {
    if (!canContinue()) {
        return;
    }
    switch (m_step) {
    case Step::Person:
        checkPerson();
        return;
    case Step::Consent:
        become(Step::Samples);
        return;
    case Step::Samples:
        findDuplicates();
        return;
    case Step::Review:
        save();
        return;
    case Step::Done:
        reset();
        return;
    }
}

void EnrolmentModel::goBack() {
    if (m_busy > 0) {
        return;
    }
    if (m_step == Step::Consent) {
        become(Step::Person);
    } else if (m_step == Step::Samples && m_addingTo == 0) {
        become(Step::Consent);
    } else if (m_step == Step::Review) {
        become(Step::Samples);
    }
}

void EnrolmentModel::checkPerson() {
    ++m_busy;
    emit changed();
    m_host.ask(
        this,
        [id = m_externalId.trimmed().toStdString()](store::EnrolmentStore& store) { return store.idOf(id); },
        [this](const Result<store::RowId>& found) {
            --m_busy;
            if (found) {
                m_problem = Problem([]() -> Problem::Wording {
                    return {tr("Somebody with this ID is enrolled already."),
                            tr("Choose another ID, or add samples to that person on the People page."),
                            {}};
                });
                emit changed();
            } else if (found.error().code == ErrorCode::NotFound) {
                become(Step::Consent);
            } else {
                fail(found.error());
            }
        });
}

void EnrolmentModel::add(const PictureSource& source) {
    if (m_slots.size() >= kMostSamples) {
        m_problem = Problem([]() -> Problem::Wording {
            return {tr("These are enough pictures."), tr("Remove one before adding another."), {}};
        });
        emit changed();
        return;
    }
    auto slot = std::make_unique<PictureSlot>();
    slot->setEngine(m_engines.engine());
    connect(slot.get(), &PictureSlot::changed, this, &EnrolmentModel::changed);
    slot->open(source);
    m_slots.push_back(std::move(slot));
    m_problem = {};
    emit samplesChanged();
    emit changed();
}

void EnrolmentModel::take(const IncomingPictures& pictures) {
    if (m_step != Step::Samples) {
        return;
    }
    if (pictures.kind() != IncomingPictures::Kind::Pictures) {
        m_problem = pictures.kind() == IncomingPictures::Kind::Remote ? Problem::notOnThisComputer()
                                                                      : Problem::notAPicture();
        emit changed();
        return;
    }
    for (const PictureSource& source : pictures.sources()) {
        add(source);
    }
}

void EnrolmentModel::addFiles(const QList<QUrl>& files) {
    QMimeData data;
    data.setUrls(files);
    take(IncomingPictures::fromMimeData(data));
}

void EnrolmentModel::takeStill(const CapturedPicture& still, const QString& camera) {
    if (m_step == Step::Samples) {
        add({camera, still.image, still.taken, still.liveness});
    }
}

void EnrolmentModel::paste() {
    if (const QMimeData* data = QGuiApplication::clipboard()->mimeData()) {
        take(IncomingPictures::fromMimeData(*data));
    }
}

void EnrolmentModel::remove(PictureSlot* slot) {
    const auto found = std::ranges::find_if(m_slots, [slot](const auto& each) { return each.get() == slot; });
    if (found != m_slots.end()) {
        std::vector<std::unique_ptr<PictureSlot>> gone;
        gone.push_back(std::move(*found));
        m_slots.erase(found);
        letGo(std::move(gone));
        emit changed();
    }
}

void EnrolmentModel::letGo(std::vector<std::unique_ptr<PictureSlot>> pictures) {
    // Views that show them go at the next turn of the event loop, and before them.
    emit samplesChanged();
    for (std::unique_ptr<PictureSlot>& slot : pictures) {
        m_kept.erase(slot.get());
        slot->disconnect(this);
        slot.release()->deleteLater();
    }
}

} // namespace likeness
