// SPDX-FileCopyrightText: 2026 Likeness contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "../base/Liveness.h"
#include "../faceprint/Faceprint.h"
#include "../store/Clock.h"

#include <cstddef>
#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <vector>

namespace likeness::store {

/// Rows of one table never share numbers with each other, and numbers are random, so one type serves them
/// all.
using RowId = std::int64_t;

/// What an operator may do. An administrator may also do everything that an operator may.
enum class Role {
    Operator,      ///< Enrol, verify, look people up, read the log.
    Administrator, ///< Operators, thresholds and other settings, export, import, erase, keys.
};

struct Operator {
    RowId id = 0;
    std::string name;
    Role role = Role::Operator;
    bool isDisabled = false;
    Time created{};
};

/// Who somebody is, as the operator typed it.
struct Profile {
    std::string
        externalId; ///< 1 to 128 bytes of UTF-8; unique in the store, letter case and outer blanks aside.
    std::string displayName; ///< Up to 256 bytes of UTF-8.
    std::string notes;       ///< Up to 16 KiB of UTF-8.
};

/// What somebody agreed to.
struct NewConsent {
    std::string purpose;     ///< For example "access to the laboratory"; 1 to 512 bytes.
    std::string textVersion; ///< Which text was shown, for example "2026-03"; up to 64 bytes.
    std::optional<Time> expires;
    bool keepsChips = false; ///< Whether the aligned picture of the face may be kept beside the faceprint.
};

struct Consent : NewConsent {
    RowId id = 0;
    Time given{};
    RowId operatorId = 0;

    [[nodiscard]] bool isValidAt(Time time) const { return !expires || time < *expires; }
};

/// A face to enrol.
struct NewSample {
    Faceprint faceprint;
    /// The aligned 112 × 112 chip as PNG; kept only where the consent says so. May be empty.
    std::vector<std::byte> chipPng;
    std::string source; ///< Where it came from: a file's name or a camera's; up to 512 bytes.
    /// Named quality figures, for example {"score", 0.99}.
    std::map<std::string, double> quality;
    /// What was checked of the living person when the picture was taken; a file has none.
    LivenessEvidence liveness;
};

/// An enrolled face, without what identifies the person: for lists.
struct Sample {
    RowId id = 0;
    RowId consentId = 0;
    std::string modelDigest;
    std::string source;
    Time taken{};
    RowId operatorId = 0;
    std::map<std::string, double> quality;
    LivenessEvidence liveness; ///< Mode `None`: nothing was checked.
    bool hasChip = false;
};

/// An enrolled person with all that the store knows, faceprints and chips excepted.
struct Subject {
    RowId id = 0;
    Profile profile;
    Time created{};
    /// What the audit log calls this person: 32 hexadecimal digits.
    std::string pseudonym;
    std::vector<Consent> consents; ///< Latest first.
    std::vector<Sample> samples;   ///< Oldest first.
};

/// How faceprints are kept.
enum class FaceprintForm {
    Json,  ///< As `Faceprint::toJson`, bit for bit.
    Int16, ///< As 16-bit integers: a ninth of the size; scores differ by less than 1e-4.
};

/// What opens the store.
enum class Protection {
    Passphrase,
    Keychain, ///< The system's keychain, and a passphrase as the recovery copy.
    Open,     ///< Nothing: the key lies in the file. Only by explicit choice.
};

} // namespace likeness::store
