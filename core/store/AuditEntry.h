// SPDX-FileCopyrightText: 2026 Likeness contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "../store/Records.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace likeness::store {

/// One line of the audit log. Says what was done to whom by which pseudonym; holds no name, vector or
/// picture.
struct AuditEntry {
    std::uint64_t sequence = 0; ///< 1 for the first.
    Time time{};
    RowId operatorId = 0; ///< 0 where nobody was signed in.
    std::string kind;     ///< One of `audit::k…`.
    std::string subject;  ///< Pseudonym of 32 hexadecimal digits, or empty.
    std::string details;  ///< A JSON object.
};

/// What log lines are about.
namespace audit {
/// What is named in "what" (one of the kinds below) is about to be done outside the database: a file is
/// written. A line of that kind follows once the file was seen on the disk, or `kFailed`.
inline constexpr std::string_view kBegun = "begun";
/// What is named in "what" did not happen; "error" says why, as `name(ErrorCode)`.
inline constexpr std::string_view kFailed = "failed";
inline constexpr std::string_view kCreated = "created";
/// Lines before this one were cut off, as was seen when it was written.
inline constexpr std::string_view kLogBroken = "log-broken";
inline constexpr std::string_view kSignIn = "sign-in";
inline constexpr std::string_view kSignInFailed = "sign-in-failed";
inline constexpr std::string_view kEnrolled = "enrolled";
inline constexpr std::string_view kSamplesAdded = "samples-added";
inline constexpr std::string_view kSampleRemoved = "sample-removed";
inline constexpr std::string_view kConsentAdded = "consent-added";
inline constexpr std::string_view kProfileChanged = "profile-changed";
inline constexpr std::string_view kVerified = "verified";
inline constexpr std::string_view kErased = "erased";
inline constexpr std::string_view kExported = "exported";
inline constexpr std::string_view kReportMade = "report-made";
inline constexpr std::string_view kLogExported = "log-exported";
inline constexpr std::string_view kImported = "imported";
inline constexpr std::string_view kBackedUp = "backed-up";
inline constexpr std::string_view kRestored = "restored";
inline constexpr std::string_view kReencoded = "reencoded";
inline constexpr std::string_view kConverted = "converted";
inline constexpr std::string_view kOperatorAdded = "operator-added";
inline constexpr std::string_view kOperatorChanged = "operator-changed";
inline constexpr std::string_view kCalibrationChanged = "calibration-changed";
inline constexpr std::string_view kSettingChanged = "setting-changed";
inline constexpr std::string_view kKeysChanged = "keys-changed";
} // namespace audit

/// Which lines to show; empty fields let everything pass.
struct AuditFilter {
    std::string subject; ///< Pseudonym.
    std::string kind;
    std::string decision; ///< Of a verification, as `name(Decision)`.
    std::optional<RowId> operatorId;
    std::optional<Time> from;
    std::optional<Time> until;
};

struct AuditPage {
    std::vector<AuditEntry> entries; ///< Latest first.
    std::uint64_t total = 0;
};

/// Whether the log is as it was written.
struct AuditVerdict {
    bool isUnbroken = false;
    std::uint64_t entries = 0;
    /// The first line that is wrong; 0 when none is.
    std::uint64_t brokenAt = 0;
    /// One sentence: what is wrong and where.
    std::string finding;
};

} // namespace likeness::store
