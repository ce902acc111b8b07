// SPDX-FileCopyrightText: 2026 Likeness contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "base/ErrorCode.h"
#include "faceprint/Similarity.h"

namespace likeness::cli {

/// What the program's exit tells a script. Decisions are 0 to 3, errors the codes of BSD's sysexits.h, a
/// picture that the quality gate refuses the first number behind them, and a job that was interrupted 130, as
/// a shell reports it.
///
///     0 match (and success of every other command)   1 no match   2 review   3 cannot tell
///    64 usage: InvalidArgument
///    65 input data: UnsupportedFormat, CorruptData, TooLarge, NoFace, InvalidFaceprint, ModelMismatch,
///       AlreadyExists, ConsentMissing, StaleProbe
///    66 input cannot be read: CannotReadFile
///    68 nobody of that name: NotFound
///    69 unavailable: DeviceUnavailable, KeychainUnavailable
///    70 internal: InferenceFailed, Internal
///    71 system: OutOfMemory
///    73 output cannot be written: CannotWriteFile, StorageFull
///    75 not now: StoreBusy, TryLater
///    77 not allowed: WrongPassphrase, NotPermitted
///    78 configuration: ModelMissing, ModelInvalid, CalibrationMissing, CalibrationInvalid, StoreTooNew
///    79 not good enough: PoorQuality
///   130 interrupted: Cancelled
[[nodiscard]] int exitCodeOf(ErrorCode code) noexcept;

[[nodiscard]] int exitCodeOf(Decision decision) noexcept;

} // namespace likeness::cli
