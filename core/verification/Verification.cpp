// SPDX-FileCopyrightText: 2026 Likeness contributors
// SPDX-License-Identifier: Apache-2.0

#include "verification/Verification.h"

#include "face/quality/HeadPose.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <numbers>

namespace likeness {
namespace {

int componentOf(double degrees) {
    const double cosine = std::max(0.0, std::cos(degrees * std::numbers::pi / 180));
    return static_cast<int>(std::lround(100 * cosine * cosine));
}

void addTurns(const FaceBox& face, std::vector<QualityRefusal>& reasons) {
    using enum QualityMeasure;
    const std::optional<HeadPose> pose = headPose(face);
    if (!pose) {
        return;
    }
    struct Turn {
        RefusalCode code;
        QualityMeasure measure;
        double degrees;
    };
    for (const Turn& turn : {Turn{RefusalCode::Tilted, HeadPoseRoll, pose->roll},
                             Turn{RefusalCode::TurnedAway, HeadPoseYaw, pose->yaw},
                             Turn{pose->pitch > 0 ? RefusalCode::LooksUp : RefusalCode::LooksDown,
                                  HeadPosePitch, pose->pitch}}) {
        if (std::abs(turn.degrees) > kMostTurned) {
            reasons.push_back({turn.code, turn.measure, componentOf(turn.degrees), componentOf(kMostTurned)});
        }
    }
}

void addOthers(const std::vector<FaceBox>& faces, std::vector<QualityRefusal>& reasons) {
    const auto sideOf = [](const FaceBox& face) {
        return std::sqrt(std::max(1.0, static_cast<double>(face.area())));
    };
    double other = 0;
    for (std::size_t i = 1; i < faces.size(); ++i) {
        other = std::max(other, sideOf(faces[i]) / sideOf(faces.front()));
    }
    if (other >= kSimilarSize) {
        const auto component = [](double side) {
            return static_cast<int>(std::lround(100 * (1 - std::min(side, 1.0))));
        };
        reasons.push_back({RefusalCode::SeveralFaces, QualityMeasure::SingleFacePresent, component(other),
                           component(kSimilarSize)});
    }
}

/// By code, each once.
void sortOut(std::vector<QualityRefusal>& reasons) {
    std::ranges::stable_sort(reasons, {}, &QualityRefusal::code);
    const auto haveOneCode = [](const QualityRefusal& a, const QualityRefusal& b) {
        return a.code == b.code;
    };
    reasons.erase(std::unique(reasons.begin(), reasons.end(), haveOneCode), reasons.end());
}

void addUncertainTurn(const FaceAnalysis& picture, std::vector<QualityRefusal>& reasons) {
    if (picture.isTurnUncertain) {
        reasons.push_back(
            {RefusalCode::NotGoodEnough, QualityMeasure::HeadPoseRoll, 0, componentOf(kMostTurned)});
    }
}

std::vector<QualityRefusal> gateRefusals(const FaceAnalysis& picture, const QualityGate* gate) {
    if (!picture.quality) {
        return {{RefusalCode::NotAssessed, std::nullopt, 0, 0}};
    }
    std::vector<QualityRefusal> refusals;
    if (gate != nullptr) {
        refusals = gate->refusals(*picture.quality, QualityProfile::Verification);
        std::erase_if(refusals, [](const QualityRefusal& refusal) {
            return refusal.code == RefusalCode::SeveralFaces;
        });
    }
    return refusals;
}

} // namespace

std::vector<QualityRefusal> reasonsAgainst(const FaceAnalysis& picture, const QualityGate* gate) {
    if (picture.faces.empty()) {
        return {};
    }
    std::vector<QualityRefusal> reasons = gateRefusals(picture, gate);
    addTurns(picture.faces.front(), reasons);
    addUncertainTurn(picture, reasons);
    if (!picture.isChosen) {
        addOthers(picture.faces, reasons);
    }
    sortOut(reasons);
    return reasons;
}

std::vector<QualityRefusal> refusalsForEnrolment(const FaceAnalysis& picture, const QualityGate& gate) {
    std::vector<QualityRefusal> refusals;
    if (picture.quality) {
        refusals = gate.refusals(*picture.quality, QualityProfile::Enrolment);
        addUncertainTurn(picture, refusals);
        sortOut(refusals);
    }
    return refusals;
}

std::vector<std::string> namesOf(const std::vector<QualityRefusal>& reasons) {
    std::vector<std::string> names;
    for (const QualityRefusal& reason : reasons) {
        names.emplace_back(name(reason.code));
    }
    return names;
}

Decision decide(SimilarityScore score, const DecisionThresholds& thresholds,
                const CannotTellReasons& reasons) noexcept {
    return reasons.isEmpty() ? decide(score, thresholds) : Decision::CannotTell;
}

} // namespace likeness
