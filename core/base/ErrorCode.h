// SPDX-FileCopyrightText: 2026 Likeness contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <string_view>

namespace likeness {

/// What went wrong, as a number that never changes once released (docs/error-codes.md lists them all).
/// Every fallible call of the engine returns a Result; a call that succeeded has the code `NoError`.
enum class ErrorCode : int {
    NoError = 0,           ///< The call succeeded.
    InvalidArgument = 1,   ///< An argument is outside what the function documents.
    CannotReadFile = 2,    ///< A file or folder is missing, is not a regular file, or may not be read.
    CannotWriteFile = 3,   ///< A file could not be created or written completely.
    UnsupportedFormat = 4, ///< The bytes are not one of the accepted formats.
    CorruptData = 5, ///< The format is known, but the content is damaged, truncated or contradicts itself.
    TooLarge = 6,    ///< A limit on bytes, pixels, depth or count was exceeded; nothing was allocated for it.
    NoFace = 7,      ///< A face is needed to go on and none was found.
    InvalidFaceprint = 8,     ///< A faceprint is empty, malformed, or its vector is not of unit length.
    ModelMismatch = 9,        ///< Two faceprints come from different models, preprocessing, options or sizes.
    ModelMissing = 10,        ///< A model pack or one of its files is not there.
    ModelInvalid = 11,        ///< A model pack failed its proof: manifest, size, digest or known answer.
    CalibrationMissing = 12,  ///< The pack has no calibration, so it can score but not decide.
    CalibrationInvalid = 13,  ///< A calibration is malformed or was measured for another model.
    DeviceUnavailable = 14,   ///< The compute device is absent, or its answer differed from the CPU's.
    InferenceFailed = 15,     ///< A net did not run to its end.
    Cancelled = 16,           ///< The caller asked for the job to stop.
    OutOfMemory = 17,         ///< Memory could not be allocated.
    Internal = 18,            ///< A defect in Likeness itself; please report it.
    StoreBusy = 19,           ///< Another program holds the enrolment store; waiting did not help.
    StoreTooNew = 20,         ///< The store was written by a newer version of Likeness; it was not touched.
    StorageFull = 21,         ///< The disk is full; what was there before is unharmed.
    WrongPassphrase = 22,     ///< A passphrase or password does not fit.
    KeychainUnavailable = 23, ///< The system's keychain is absent, locked or has no key for this store.
    NotPermitted = 24,        ///< Nobody is signed in, or the operator's role does not allow it.
    NotFound = 25,            ///< No subject, sample, operator or setting has this name or number.
    AlreadyExists = 26,       ///< Something with this name or number exists.
    ConsentMissing = 27,      ///< A subject's consent is missing, has expired, or does not cover this.
    TryLater = 28,            ///< Too many failed attempts; the message says for how long.
    PoorQuality = 29,         ///< A picture is not good enough for what it is for; the message says why.
    StaleProbe = 30, ///< A picture is older than the claim that it was to decide, or the claim has ended.
};

/// The code's stable name, for example "ModelMismatch". Thread-safe.
[[nodiscard]] std::string_view name(ErrorCode code) noexcept;

} // namespace likeness
