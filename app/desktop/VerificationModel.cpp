// SPDX-FileCopyrightText: 2026 Likeness contributors
// SPDX-License-Identifier: Apache-2.0

#include "VerificationModel.h"

#include <QtCore/QMimeData>
#include <QtGui/QClipboard>
#include <QtGui/QGuiApplication>

namespace likeness {

VerificationModel::VerificationModel(EngineHost& host, SampleSet samples, QObject* parent)
    : QObject(parent), m_host(host), m_samples(std::move(samples)) {
    connect(&m_host, &EngineHost::stateChanged, this, &VerificationModel::onEngineChanged);
    connect(&m_reference, &PictureSlot::changed, this, &VerificationModel::update);
    connect(&m_probe, &PictureSlot::changed, this, &VerificationModel::update);
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
    return m_reference.isEmpty() ? m_reference : m_probe;
}

void VerificationModel::openFiles(const QList<QUrl>& files, PictureSlot* slot) {
    QMimeData data;
    data.setUrls(files);
    take(IncomingPictures::fromMimeData(data), slot);
}

void VerificationModel::take(const IncomingPictures& pictures, PictureSlot* slot) {
    PictureSlot& target = slot != nullptr ? *slot : slotForNext();
    switch (pictures.kind()) {
    case IncomingPictures::Kind::Remote:
        target.refuse(Problem::notOnThisComputer());
        return;
    case IncomingPictures::Kind::NotPictures:
        target.refuse(Problem::notAPicture());
        return;
    case IncomingPictures::Kind::Pictures:
        break;
    }
    if (pictures.sources().size() == 1) {
        target.open(pictures.sources().first());
        return;
    }
    m_reference.open(pictures.sources().at(0));
    m_probe.open(pictures.sources().at(1));
}

void VerificationModel::paste(PictureSlot* slot) {
    if (const QMimeData* data = QGuiApplication::clipboard()->mimeData()) {
        take(IncomingPictures::fromMimeData(*data), slot);
    }
}

void VerificationModel::swap() {
    m_reference.swapWith(m_probe);
}

void VerificationModel::clear() {
    if (m_focusedSlot != nullptr && !m_focusedSlot->isEmpty()) {
        m_focusedSlot->clear();
        return;
    }
    m_reference.clear();
    m_probe.clear();
}

void VerificationModel::openBoth(const QString& reference, const QString& probe) {
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

void VerificationModel::update() {
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
    emit changed();
}

} // namespace likeness
