// SPDX-FileCopyrightText: 2026 Likeness contributors
// SPDX-License-Identifier: Apache-2.0

// Is somebody who they claim to be? And what the log keeps of the answer.

#include "store/EnrolmentStoreParts.h"
#include "store/StorePolicy.h"

namespace likeness::store {
namespace {

void addTo(nlohmann::json& details, const LivenessEvidence& liveness) {
    details["liveness"] = name(liveness.mode);
    if (liveness.mode == LivenessMode::None) {
        return;
    }
    details["liveness_passed"] = liveness.passed;
    if (!liveness.actions.empty()) {
        details["liveness_actions"] = liveness.actions;
    }
    if (liveness.passiveScore) {
        details["liveness_score"] = *liveness.passiveScore;
    }
    if (!liveness.failure.empty()) {
        details["liveness_failure"] = liveness.failure;
    }
}

/// Whether a probe may decide a claim that somebody made after `signedInSince`. Errors: as `verify`.
Result<void> checkTimes(const Claim& claim, const Probe& probe, SteadyTime signedInSince, SteadyTime now) {
    if (claim.begun() > now || probe.captured > now) {
        return fail(ErrorCode::InvalidArgument,
                    "the claim or the picture has a time to come; both must be timed with the store's clock");
    }
    if (claim.begun() < signedInSince) {
        return fail(ErrorCode::StaleProbe,
                    "the claim ended when the operator who took it signed out; choose the person again");
    }
    if (probe.captured < claim.begun()) {
        return fail(ErrorCode::StaleProbe,
                    "the picture is older than the claim; take another one of who makes it now");
    }
    return {};
}

/// The work of `Parts::noteAround` where it is one file.
auto oneFile(const EnrolmentStore::WriteFile& write) {
    return [&write](nlohmann::ordered_json&) -> Result<std::vector<std::filesystem::path>> {
        auto file = write();
        return file ? Result<std::vector<std::filesystem::path>>(std::vector{*std::move(file)}) : fail(file);
    };
}

} // namespace

Result<void> EnrolmentStore::logRefusal(RowId subject, const LivenessEvidence& liveness,
                                        std::string_view device) {
    Parts& parts = *m_parts;
    const auto who = parts.operatorId();
    const auto key = who ? parts.subjects.keyOf(subject) : fail(who);
    const auto pseudonym = key ? parts.subjects.pseudonymOf(subject) : fail(key);
    if (!pseudonym) {
        return fail(pseudonym);
    }
    nlohmann::json details{{"decision", "refused"}, {"device", device}};
    addTo(details, liveness);
    return parts.noteAlone(audit::kVerified, *who, *pseudonym, details);
}

Result<void> EnrolmentStore::logReport(RowId subject, const WriteFile& write) {
    Parts& parts = *m_parts;
    const auto who = parts.operatorId();
    const auto pseudonym = who ? parts.subjects.pseudonymOf(subject) : fail(who);
    const auto files = pseudonym ? parts.noteAround(audit::kReportMade, *who, *pseudonym,
                                                    nlohmann::ordered_json::object(), oneFile(write))
                                 : fail(pseudonym);
    return files ? Result<void>() : fail(files);
}

Result<void> EnrolmentStore::logExportOfLog(std::size_t lines, const WriteFile& write) {
    Parts& parts = *m_parts;
    const auto who = parts.operatorId();
    const auto files =
        who ? parts.noteAround(audit::kLogExported, *who, {}, {{"lines", lines}}, oneFile(write)) : fail(who);
    return files ? Result<void>() : fail(files);
}

Result<void> EnrolmentStore::logCalibration(std::uint64_t people, std::uint64_t impostorPairs,
                                            const std::function<Result<void>()>& settle) {
    Parts& parts = *m_parts;
    const auto who = parts.administratorId();
    const auto files =
        who ? parts.noteAround(audit::kCalibrationChanged, *who, {},
                               {{"people", people}, {"impostor_pairs", impostorPairs}},
                               [&](nlohmann::ordered_json&) -> Result<Parts::Files> {
                                   const auto settled = settle();
                                   return settled ? Result<Parts::Files>(Parts::Files{}) : fail(settled);
                               })
            : fail(who);
    return files ? Result<void>() : fail(files);
}

Result<void> EnrolmentStore::logRestorationBegun() {
    Parts& parts = *m_parts;
    const auto who = parts.administratorId();
    return who ? parts.noteAlone(audit::kBegun, *who, {}, {{"what", audit::kRestored}}) : fail(who);
}

Result<void> EnrolmentStore::logRestoration(const Result<void>& outcome) {
    Parts& parts = *m_parts;
    const auto who = parts.operatorId();
    if (who && !outcome) {
        parts.noteFailure(audit::kRestored, *who, {}, outcome.error());
        return {};
    }
    return who ? parts.noteAlone(audit::kRestored, *who, {}, nlohmann::json::object()) : fail(who);
}

Result<ClaimResult> EnrolmentStore::verify(const Claim& claim, const Probe& probe,
                                           const Calibration& calibration, const DecisionPolicy& policy,
                                           std::string_view device) {
    Parts& parts = *m_parts;
    const RowId subject = claim.subject();
    const LivenessEvidence& liveness = probe.liveness;
    const auto who = parts.operatorId();
    const auto timely = who ? checkTimes(claim, probe, parts.signedInSince, parts.steadyClock()) : fail(who);
    const auto demanded = timely ? livenessOf(*this) : fail(timely);
    if (!demanded) {
        return fail(demanded);
    }
    if (*demanded != LivenessMode::None && !(liveness.passed && covers(liveness.mode, *demanded))) {
        return fail(ErrorCode::NotPermitted, "this store decides only after a liveness check (" +
                                                 std::string(name(*demanded)) +
                                                 ") was passed; show the face to the camera");
    }
    const auto key = parts.subjects.keyOf(subject);
    const auto pseudonym = key ? parts.subjects.pseudonymOf(subject) : fail(key);
    if (!pseudonym) {
        return fail(pseudonym);
    }
    const auto consents = parts.consents.of(subject, *key);
    const auto consent = consents ? validConsent(*consents, parts.clock()) : fail(consents);
    const auto enrolled = consent ? parts.samples.faceprintsOf(subject, *key) : fail(consent);
    auto result =
        enrolled ? compareWithClaimed(probe.faceprint, *enrolled, calibration, policy) : fail(enrolled);
    if (!result) {
        return result;
    }
    if (!probe.reasons.empty()) {
        result->decision = Decision::CannotTell;
    }
    nlohmann::json details{{"decision", name(result->decision)},
                           {"score", result->best.score.value},
                           {"threshold", result->thresholds.match.value},
                           {"review_threshold", result->thresholds.review.value},
                           {"samples", result->compared},
                           {"model", probe.faceprint.model().digest},
                           {"device", device}};
    if (probe.quality) {
        details["quality"] = *probe.quality;
    }
    if (!probe.reasons.empty()) {
        details["reasons"] = probe.reasons;
    }
    addTo(details, liveness);
    const auto noted = parts.noteAlone(audit::kVerified, *who, *pseudonym, details);
    return noted ? std::move(result) : fail(noted);
}

} // namespace likeness::store
