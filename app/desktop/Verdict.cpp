// SPDX-FileCopyrightText: 2026 Likeness contributors
// SPDX-License-Identifier: Apache-2.0

#include "Verdict.h"

#include "VerdictWording.h"

namespace likeness {

Verdict::Verdict(QObject* parent) : QObject(parent) {}

void Verdict::become(State state) {
    m_state = state;
    if (!isAnswer()) {
        m_judgement = {};
        m_note = {};
        m_referenceChip = {};
        m_probeChip = {};
    }
    if (isAnswer() || state == State::Failed) {
        m_guidance.clear();
    }
    if (state != State::Failed) {
        m_problem = {};
    }
    emit changed();
}

bool Verdict::isAnswer() const noexcept {
    return m_state == State::Match || m_state == State::Review || m_state == State::NoMatch ||
           m_state == State::CannotTell || m_state == State::ScoreOnly;
}

void Verdict::wait(const QString& guidance) {
    m_guidance = guidance;
    become(State::Waiting);
}

void Verdict::work(const QString& guidance) {
    m_guidance = guidance;
    become(State::Working);
}

void Verdict::fail(const Problem& problem) {
    m_problem = problem;
    become(State::Failed);
}

void Verdict::set(const Judgement& judgement, const DisplayPicture& referenceChip,
                  const DisplayPicture& probeChip, const Phrase& note) {
    m_judgement = judgement;
    m_moment = QDateTime::currentDateTime();
    m_note = note;
    m_referenceChip = referenceChip;
    m_probeChip = probeChip;
    if (!judgement.decision) {
        become(State::ScoreOnly);
        return;
    }
    switch (*judgement.decision) {
    case Decision::Match:
        become(State::Match);
        return;
    case Decision::Review:
        become(State::Review);
        return;
    case Decision::NoMatch:
        become(State::NoMatch);
        return;
    case Decision::CannotTell:
        become(State::CannotTell);
        return;
    }
}

QString Verdict::word() const {
    switch (m_state) {
    case State::Match:
        return tr("Match");
    case State::Review:
        return tr("Review");
    case State::NoMatch:
        return tr("No match");
    case State::CannotTell:
        return tr("Cannot tell");
    case State::ScoreOnly:
        return tr("Score only");
    case State::Waiting:
    case State::Working:
    case State::Failed:
        break;
    }
    return {};
}

QString Verdict::meaning() const {
    switch (m_state) {
    case State::Match:
        return tr("Alike enough to be the same person.");
    case State::Review:
        return tr("Too close to call: a person should look.");
    case State::NoMatch:
        return tr("Not alike enough to be the same person.");
    case State::CannotTell:
        return PictureQuality::reasons(m_judgement.referenceQuality, m_judgement.probeQuality);
    case State::ScoreOnly:
        return tr("This model pack has no calibration, so it can compare but not decide.");
    case State::Waiting:
    case State::Working:
    case State::Failed:
        break;
    }
    return {};
}

QString Verdict::similarityText() const {
    return isAnswer() ? VerdictWording().similarity(similarity()) : QString();
}

double Verdict::matchThreshold() const noexcept {
    return m_judgement.thresholds ? m_judgement.thresholds->match.value : 0;
}

double Verdict::reviewThreshold() const noexcept {
    return m_judgement.thresholds ? m_judgement.thresholds->review.value : 0;
}

QString Verdict::matchRateText() const {
    return VerdictWording().rate(m_judgement.policy.match.value);
}

QString Verdict::reviewRateText() const {
    return VerdictWording().rate(m_judgement.policy.review.value);
}

QString Verdict::probabilityText() const {
    return m_state == State::Match && m_judgement.probability
               ? VerdictWording().probability(m_judgement.probability->value)
               : QString();
}

QString Verdict::probabilityAssumption() const {
    return probabilityText().isEmpty() ? QString() : VerdictWording().assumption(m_judgement.prior);
}

QString Verdict::strangerText() const {
    return m_judgement.rate && m_state != State::CannotTell
               ? VerdictWording().stranger(m_judgement.rate->value, m_judgement.rarest.value)
               : QString();
}

QString Verdict::qualityText() const {
    return isAnswer() ? PictureQuality::figures(m_judgement.referenceQuality, m_judgement.probeQuality)
                      : QString();
}

QString Verdict::qualityRemarks() const {
    return isAnswer() ? PictureQuality::remarks(m_judgement.referenceQuality, m_judgement.probeQuality)
                      : QString();
}

bool Verdict::isEstimate() const noexcept {
    return m_state != State::CannotTell && m_judgement.isRateExtrapolated && m_judgement.rate &&
           *m_judgement.rate >= m_judgement.rarest && VerdictWording::namesChance(m_judgement.rate->value);
}

QString Verdict::durationText() const {
    return isAnswer() ? VerdictWording().duration(m_judgement.milliseconds) : QString();
}

} // namespace likeness
