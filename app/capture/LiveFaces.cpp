// SPDX-FileCopyrightText: 2026 Likeness contributors
// SPDX-License-Identifier: Apache-2.0

#include "LiveFaces.h"

#include <QtCore/QString>

#include <algorithm>
#include <utility>

namespace likeness {

LiveFaces::LiveFaces(QThreadPool& pool, QObject* parent)
    : QObject(parent),
      m_pump(pool, &LiveFaces::look, [this](const Result<FacesInFrame>& answer) { deliver(answer); }) {}

void LiveFaces::setEngine(std::shared_ptr<Engine> engine) {
    clear();
    m_engine = std::move(engine);
}

void LiveFaces::clear() {
    m_pump.clear();
    m_lastFaces.clear();
    m_lastAssessed.reset();
    m_lastRefusal.reset();
}

void LiveFaces::offer(const LiveFrame& frame, std::shared_ptr<LivenessCheck> check) {
    if (!m_engine) {
        return;
    }
    DetectionOptions options;
    const double share = m_lastFaces.empty() ? kFarShare : kNearShare;
    options.minFaceHeight = std::max(options.minFaceHeight, qRound(frame.image.height() * share));
    const bool isDue = !m_lastAssessed || frame.arrived - *m_lastAssessed >= kQualityInterval;
    const bool isSearchDue = check != nullptr || frame.arrived - m_lastSearched >= kSearchInterval;
    m_pump.offer({m_engine, frame, options, isSearchDue ? std::vector<FaceBox>() : m_lastFaces,
                  std::move(check), isDue && m_engine->qualityGate() != nullptr});
}

Result<FacesInFrame> LiveFaces::look(const Order& order) {
    Result<std::vector<FaceBox>> faces(order.before);
    if (!faces->empty()) {
        if (const auto followed = order.engine->followFaces(order.frame.image, *faces); !followed) {
            return fail(followed);
        }
    }
    const bool isSearched = faces->empty() || faces->size() < order.before.size();
    if (isSearched) {
        faces = order.engine->detectFaces(order.frame.image, order.options);
    }
    if (!faces) {
        return fail(faces);
    }
    LivenessProgress progress;
    if (order.check) {
        const std::chrono::duration<double> time = order.frame.arrived.time_since_epoch();
        const Result<LivenessProgress> taken = order.check->take(order.frame.image, *faces, time.count());
        if (!taken) {
            return fail(taken);
        }
        progress = *taken;
    }
    FaceAssessment assessment = assess(order.frame.image, *faces);
    const bool assessesQuality = order.assessesQuality && !faces->empty();
    if (assessesQuality) {
        const auto quality = order.engine->assessQuality(order.frame.image, faces->front());
        if (!quality) {
            return fail(quality);
        }
        const auto refusals = order.engine->qualityGate()->refusals(*quality, QualityProfile::Verification);
        if (!refusals.empty()) {
            assessment.refusal = refusals.front().code;
        }
    }
    return FacesInFrame{order.frame, *std::move(faces), assessment,     order.check,
                        progress,    isSearched,        assessesQuality};
}

void LiveFaces::deliver(const Result<FacesInFrame>& answer) {
    if (!answer) {
        emit failed(QString::fromStdString(answer.error().message));
        return;
    }
    FacesInFrame faces = *answer;
    const bool hasFace = !faces.faces.empty();
    if (hasFace && !m_lastFaces.empty()) {
        const std::chrono::duration<double> time = faces.frame.arrived - m_lastArrived;
        faces.assessment.motion = motionBetween(m_lastFaces.front(), faces.faces.front(), time.count());
    }
    if (faces.isQualityAssessed) {
        m_lastAssessed = faces.frame.arrived;
        m_lastRefusal = faces.assessment.refusal;
    } else if (!hasFace) {
        m_lastAssessed.reset();
        m_lastRefusal.reset();
    }
    faces.assessment.refusal = m_lastRefusal;
    m_lastFaces = faces.faces;
    m_lastArrived = faces.frame.arrived;
    if (faces.isSearched) {
        m_lastSearched = faces.frame.arrived;
    }
    emit found(faces);
}

} // namespace likeness
