// SPDX-FileCopyrightText: 2026 Likeness contributors
// SPDX-License-Identifier: Apache-2.0

#include "Guidance.h"

#include "GateWording.h"

#include <QtCore/QCoreApplication>

#include <algorithm>
#include <cmath>

namespace likeness {
namespace {

/// The context of these texts in the translations.
struct GuidanceWords {
    Q_DECLARE_TR_FUNCTIONS(GuidanceWords)
};

} // namespace

Hint hintFor(const FaceAssessment& face, const GuidanceLimits& limits) {
    if (face.people == 0) {
        return Hint::ShowFace;
    }
    if (face.people > 1) {
        return Hint::OnePerson;
    }
    if (face.heightShare < limits.minHeightShare) {
        return Hint::ComeCloser;
    }
    if (face.heightShare > limits.maxHeightShare) {
        return Hint::GoBack;
    }
    if (std::max(std::abs(face.offsetX), std::abs(face.offsetY)) > limits.maxOffset) {
        return Hint::MoveToMiddle;
    }
    if (face.luminance < limits.minLuminance) {
        return Hint::MoreLight;
    }
    if (face.luminance > limits.maxLuminance) {
        return Hint::LessLight;
    }
    if (std::abs(face.yaw) > limits.maxYaw || face.noseHeight < limits.minNoseHeight ||
        face.noseHeight > limits.maxNoseHeight) {
        return Hint::LookAtCamera;
    }
    if (face.motion > limits.maxMotion || face.sharpness < limits.minSharpness) {
        return Hint::HoldStill;
    }
    return face.refusal ? hintOf(*face.refusal) : Hint::Good;
}

QString sentenceFor(Hint hint) {
    if (hint >= Hint::FirstRefusal) {
        return sentenceFor(
            static_cast<RefusalCode>(static_cast<int>(hint) - static_cast<int>(Hint::FirstRefusal)));
    }
    switch (hint) {
    case Hint::None:
    case Hint::FirstRefusal:
        break;
    case Hint::ShowFace:
        return GuidanceWords::tr("Show your face to the camera.");
    case Hint::OnePerson:
        return GuidanceWords::tr("One person only.");
    case Hint::ComeCloser:
        return GuidanceWords::tr("Come a little closer.");
    case Hint::GoBack:
        return GuidanceWords::tr("Go back a little.");
    case Hint::MoveToMiddle:
        return GuidanceWords::tr("Move to the middle.");
    case Hint::MoreLight:
        return GuidanceWords::tr("More light, please.");
    case Hint::LessLight:
        return GuidanceWords::tr("Less light, please.");
    case Hint::LookAtCamera:
        return GuidanceWords::tr("Look at the camera.");
    case Hint::HoldStill:
        return GuidanceWords::tr("Hold still.");
    case Hint::Good:
        return GuidanceWords::tr("Good. Stay like this.");
    }
    return {};
}

Hint Guidance::update(Hint hint, Time now) {
    if (hint != m_shown && (!m_shownSince || now - *m_shownSince >= kReadingTime)) {
        m_shown = hint;
        m_shownSince = now;
    }
    return m_shown;
}

void Guidance::clear() {
    m_shown = Hint::None;
    m_shownSince.reset();
}

} // namespace likeness
