// SPDX-FileCopyrightText: 2026 Likeness contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "base/ErrorCode.h"
#include "faceprint/Similarity.h"

namespace likeness::cli {

/// What the program's exit tells a script. Decisions are 0 to 2, errors the codes of BSD's sysexits.h, and a
/// job that was interrupted 130, as a shell reports it.
///
///     0 match (and success of every other command)   1 no match   2 review
///    64 usage: InvalidArgument
///    65 input data: UnsupportedFormat, CorruptData, TooLarge, NoFace, InvalidFaceprint, ModelMismatch
///    66 input cannot be read: CannotReadFile
///    69 unavailable: DeviceUnavailable
///    70 internal: InferenceFailed, Internal
///    71 system: OutOfMemory
///    73 output cannot be written: CannotWriteFile
///    78 configuration: ModelMissing, ModelInvalid, CalibrationMissing, CalibrationInvalid
///   130 interrupted: Cancelled
[[nodiscard]] int exitCodeOf(ErrorCode code) noexcept;

[[nodiscard]] int exitCodeOf(Decision decision) noexcept;

} // namespace likeness::cli
