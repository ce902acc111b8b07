// SPDX-FileCopyrightText: 2026 Likeness contributors
// SPDX-License-Identifier: Apache-2.0

// The end of an enrolment: is somebody like this enrolled already, and then into the store.

#include "EnrolmentModel.h"

#include "Days.h"
#include "Moments.h"
#include "SampleWording.h"
#include "VerdictWording.h"

#include <QtCore/QSet>

#include <utility>

namespace likeness {
namespace {

/// The chip as the recognizer sees it, for the store.
std::vector<std::byte> chipOf(Engine& engine, const Image& image, const FaceBox& face) {
    const auto chip = engine.extractAlignedFace(image, face);
    const auto png = chip ? encodePng(chip->image) : likeness::fail(chip);
    return png ? *png : std::vector<std::byte>();
}

} // namespace

void EnrolmentModel::stopSearching() {
    if (m_isSearching) {
        --m_busy;
        m_isSearching = false;
        emit changed();
    }
}

void EnrolmentModel::findDuplicates() {
    const std::shared_ptr<Engine> engine = m_engines.engine();
    const Calibration* const calibration = engine ? engine->calibration() : nullptr;
    if (calibration == nullptr) {
        m_problem = Problem([]() -> Problem::Wording {
            return {tr("This model pack cannot decide."),
                    tr("Use a model pack with a calibration to enrol."),
                    {}};
        });
        emit changed();
        return;
    }
    std::vector<Faceprint> prints;
    std::vector<DisplayPicture> own;
    for (const PictureSlot* slot : accepted()) {
        prints.push_back(slot->analysis().faceprint);
        own.push_back(slot->analysis().chip);
    }
    ++m_busy;
    m_isSearching = true;
    emit changed();
    m_host.ask(
        this,
        [engine, prints, own, rate = m_host.policy().match, except = static_cast<store::RowId>(m_addingTo)](
            store::EnrolmentStore& store) -> Result<QVariantList> {
            QVariantList views;
            QSet<qlonglong> seen;
            for (std::size_t i = 0; i < prints.size(); ++i) {
                const auto alike = store.duplicatesOf(prints[i], *engine->calibration(), rate, except);
                if (!alike) {
                    return likeness::fail(alike);
                }
                for (const store::Duplicate& duplicate : *alike) {
                    const auto other = store.subject(duplicate.subject);
                    if (!other || seen.contains(duplicate.subject)) {
                        continue;
                    }
                    seen.insert(duplicate.subject);
                    DuplicateView view;
                    view.externalId = QString::fromStdString(other->profile.externalId);
                    view.name = other->profile.displayName.empty()
                                    ? view.externalId
                                    : QString::fromStdString(other->profile.displayName);
                    view.similarity = VerdictWording().similarity(duplicate.score.value);
                    view.stranger = VerdictWording().stranger(duplicate.falseMatchRate.value,
                                                              engine->calibration()->rarestRate().value);
                    for (const store::Sample& sample : other->samples) {
                        if (sample.id == duplicate.sample || view.chip.isEmpty()) {
                            view.chip = readChip(store, sample);
                        }
                    }
                    view.own = own[i];
                    views.append(QVariant::fromValue(view));
                }
            }
            return views;
        },
        [this, search = ++m_search](const Result<QVariantList>& views) {
            if (search != m_search || !m_isSearching) {
                return;
            }
            --m_busy;
            m_isSearching = false;
            if (!views) {
                fail(views.error());
                return;
            }
            m_duplicates = *views;
            m_isDuplicateAccepted = false;
            become(Step::Review);
        });
}

void EnrolmentModel::save() {
    struct Picture {
        Image image;
        FaceBox face;
    };
    std::vector<store::NewSample> samples;
    std::vector<Picture> pictures;
    for (const PictureSlot* slot : accepted()) {
        const FaceAnalysis& analysis = slot->analysis();
        store::NewSample sample;
        sample.faceprint = analysis.faceprint;
        sample.source = slot->name().toStdString();
        sample.quality = figuresOf(analysis);
        sample.liveness = slot->liveness();
        samples.push_back(std::move(sample));
        pictures.push_back({slot->image(), analysis.faces.front()});
    }
    const store::Profile profile{m_externalId.trimmed().toStdString(), m_displayName.trimmed().toStdString(),
                                 m_notes.toStdString()};
    store::NewConsent consent{.purpose = m_purpose.trimmed().toStdString(),
                              .textVersion = m_textVersion.trimmed().toStdString(),
                              .expires = {},
                              .keepsChips = m_keepsChips};
    if (const auto day = Days::read(m_lastDay)) {
        consent.expires = endOf(*day);
    }
    ++m_busy;
    emit changed();
    m_host.ask(
        this,
        [engine = m_engines.engine(), samples, pictures, profile, consent,
         addingTo = static_cast<store::RowId>(m_addingTo)](
            store::EnrolmentStore& store) mutable -> Result<store::RowId> {
            for (std::size_t i = 0; i < samples.size() && engine; ++i) {
                samples[i].chipPng = chipOf(*engine, pictures[i].image, pictures[i].face);
            }
            if (addingTo == 0) {
                return store.enrol(profile, consent, samples);
            }
            const auto added = store.addSamples(addingTo, samples);
            return added ? Result<store::RowId>(addingTo) : likeness::fail(added);
        },
        [this](const Result<store::RowId>& id) {
            --m_busy;
            if (!id) {
                fail(id.error());
                return;
            }
            m_enrolledId = *id;
            letGo(std::exchange(m_slots, {}));
            become(Step::Done);
            m_host.noteChange();
        });
}

} // namespace likeness
