// SPDX-FileCopyrightText: 2026 Likeness contributors
// SPDX-License-Identifier: Apache-2.0

#include "engine/LivenessCheck.h"

#include "engine/Guarded.h"
#include "face/liveness/PassiveCues.h"
#include "image/MatView.h"

#include <sodium.h>

#include <algorithm>
#include <cmath>
#include <utility>

namespace likeness {
namespace {

constexpr double kPassiveSeconds = 8; ///< In which a passive check must have seen its frames.

std::string namesOf(const std::vector<ChallengeAction>& actions) {
    std::string names;
    for (const ChallengeAction action : actions) {
        names += (names.empty() ? "" : ", ") + std::string(name(action));
    }
    return names;
}

} // namespace

RandomBelow unforeseeable() {
    return [](std::uint32_t below) {
        return randombytes_uniform(below);
    };
}

std::string_view name(ChallengeFailure failure) noexcept {
    switch (failure) {
    case ChallengeFailure::TimeUp:
        return "time-up";
    case ChallengeFailure::WrongMovement:
        return "wrong-movement";
    case ChallengeFailure::Flat:
        return "flat";
    case ChallengeFailure::FaceLost:
        return "face-lost";
    case ChallengeFailure::Jump:
        return "jump";
    case ChallengeFailure::OtherPerson:
        return "other-person";
    case ChallengeFailure::Loop:
        return "loop";
    case ChallengeFailure::None:
        break;
    }
    return "";
}

LivenessCheck::LivenessCheck(std::shared_ptr<Engine> engine, LivenessMode mode, Challenge challenge)
    : m_engine(std::move(engine)),
      m_mode(mode),
      m_challenge(std::move(challenge)),
      m_cues(std::make_unique<PassiveCues>()) {
    static_assert(kPassiveFrames == PassiveCues::kLookedAt);
    publish();
}

LivenessCheck::~LivenessCheck() = default;

Result<std::unique_ptr<LivenessCheck>> LivenessCheck::create(std::shared_ptr<Engine> engine,
                                                             LivenessMode mode, const RandomBelow& random,
                                                             const ChallengeOptions& options) {
    if (!engine || mode == LivenessMode::None) {
        return fail(ErrorCode::InvalidArgument, "a liveness check needs an engine and something to check");
    }
    if (wantsPassive(mode)) {
        if (const Result<double> threshold = engine->livenessThreshold(); !threshold) {
            return fail(threshold);
        }
    }
    std::vector<ChallengeAction> actions;
    SimilarityScore samePerson{1};
    if (wantsActive(mode)) {
        const Calibration* calibration = engine->calibration();
        if (calibration == nullptr) {
            return fail(
                ErrorCode::CalibrationMissing,
                "the model pack has no calibration, so an active check cannot tell whether it sees one "
                "person all the time; use a pack with one");
        }
        const Result<SimilarityScore> threshold = calibration->threshold(kSamePerson);
        if (!threshold) {
            return fail(threshold);
        }
        samePerson = *threshold;
        actions = options.actions.empty() ? drawActions(options, random) : options.actions;
    }
    return std::unique_ptr<LivenessCheck>(
        new LivenessCheck(std::move(engine), mode, Challenge(options, std::move(actions), samePerson)));
}

Result<LivenessProgress> LivenessCheck::take(const Image& image, double seconds) {
    const Result<std::optional<FaceBox>> face =
        m_engine->largestFace(image, {.minFaceHeight = std::max(20, image.height() / 8)});
    if (!face) {
        return fail(face);
    }
    return *face ? take(image, std::span(&**face, 1), seconds)
                 : take(image, std::span<const FaceBox>{}, seconds);
}

Result<LivenessProgress> LivenessCheck::take(const Image& image, std::span<const FaceBox> faces,
                                             double seconds) {
    return guarded([&]() -> Result<LivenessProgress> {
        const std::lock_guard lock(m_looking);
        if (m_state == ChallengeState::Passed || m_state == ChallengeState::Failed) {
            return progress();
        }
        if (!std::exchange(m_hasBegun, true)) {
            m_begin = seconds;
        }
        ChallengeFrame frame{seconds, std::nullopt, std::nullopt};
        if (!faces.empty()) {
            frame.face = faces.front();
            if (const Result<void> looked = look(image, faces.front(), frame); !looked) {
                return fail(looked);
            }
        }
        if (wantsActive(m_mode)) {
            const int compared = m_challenge.facesCompared();
            m_challenge.take(frame);
            m_state = m_challenge.state();
            m_failure = m_challenge.failure();
            // Only a frame that was found to be of the same person.
            if (m_challenge.isAtRest() && m_challenge.facesCompared() > compared) {
                keepBest(image, faces.front());
            }
        } else if (!faces.empty()) {
            keepBest(image, faces.front());
        }
        const bool isScored = !wantsPassive(m_mode) || m_cues->isEnough();
        if (m_state != ChallengeState::Failed && wantsPassive(m_mode) && isScored) {
            m_spoof = m_cues->sign(*m_engine->livenessThreshold());
            if (m_spoof != SpoofSign::None) {
                m_state = ChallengeState::Failed;
            } else if (!wantsActive(m_mode)) {
                m_state = ChallengeState::Passed;
            }
        } else if (!isScored && m_state != ChallengeState::Failed && seconds - m_begin > kPassiveSeconds &&
                   !wantsActive(m_mode)) {
            m_state = ChallengeState::Failed;
            m_failure = ChallengeFailure::TimeUp;
        }
        publish();
        return progress();
    });
}

Result<void> LivenessCheck::look(const Image& image, const FaceBox& face, ChallengeFrame& frame) {
    if (wantsActive(m_mode) && m_challenge.wantsFaceprint()) {
        Result<Faceprint> faceprint = m_engine->faceprint(image, face);
        if (!faceprint) {
            return fail(faceprint);
        }
        frame.faceprint = std::move(*faceprint);
    }
    if (wantsPassive(m_mode) && !m_cues->isEnough()) {
        if (m_cues->wantsScore()) {
            const Result<double> score = m_engine->livenessScore(image, face);
            if (!score) {
                return fail(score);
            }
            m_cues->takeScore(*score);
        }
        m_cues->take(matView(image), face, frame.seconds);
    }
    return {};
}

void LivenessCheck::keepBest(const Image& image, const FaceBox& face) {
    const auto pose = headPose(face);
    const double turn = pose ? std::abs(pose->yaw) + std::abs(pose->pitch) : 90;
    if (m_best.isEmpty() || turn < m_bestTurn) {
        m_best = image;
        m_bestTurn = turn;
    }
}

void LivenessCheck::publish() {
    const std::lock_guard lock(m_published);
    m_progress.state = m_state;
    m_progress.failure = m_failure;
    m_progress.looksLikeSpoof = m_spoof != SpoofSign::None;
    m_progress.spoofSign = m_spoof;
    m_progress.instruction = m_state == ChallengeState::Acting ? m_challenge.instruction() : std::nullopt;
    m_progress.done = m_challenge.done();
    m_progress.actions = static_cast<int>(m_challenge.actions().size());
    m_progress.secondsLeft = m_challenge.secondsLeft();
    m_progress.secondsAllowed = m_challenge.secondsAllowed();
    m_evidence.mode = m_mode;
    m_evidence.passed = m_state == ChallengeState::Passed;
    m_evidence.passiveScore = m_cues->score();
    m_evidence.actions = namesOf(m_challenge.actions());
    m_evidence.failure = std::string(m_spoof != SpoofSign::None ? name(m_spoof) : name(m_failure));
    m_bestPublished = m_evidence.passed ? m_best : Image();
}

LivenessProgress LivenessCheck::progress() const {
    const std::lock_guard lock(m_published);
    return m_progress;
}

LivenessEvidence LivenessCheck::evidence() const {
    const std::lock_guard lock(m_published);
    return m_evidence;
}

Image LivenessCheck::bestFrame() const {
    const std::lock_guard lock(m_published);
    return m_bestPublished;
}

} // namespace likeness
