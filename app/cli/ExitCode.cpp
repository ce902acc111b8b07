// SPDX-FileCopyrightText: 2026 Likeness contributors
// SPDX-License-Identifier: Apache-2.0

#include "ExitCode.h"

namespace likeness::cli {

int exitCodeOf(ErrorCode code) noexcept {
    switch (code) {
    case ErrorCode::NoError:
        return 0;
    case ErrorCode::InvalidArgument:
        return 64;
    case ErrorCode::UnsupportedFormat:
    case ErrorCode::CorruptData:
    case ErrorCode::TooLarge:
    case ErrorCode::NoFace:
    case ErrorCode::InvalidFaceprint:
    case ErrorCode::ModelMismatch:
    case ErrorCode::AlreadyExists:
    case ErrorCode::ConsentMissing:
    case ErrorCode::StaleProbe:
        return 65;
    case ErrorCode::CannotReadFile:
        return 66;
    case ErrorCode::DeviceUnavailable:
    case ErrorCode::KeychainUnavailable:
        return 69;
    case ErrorCode::InferenceFailed:
    case ErrorCode::Internal:
        return 70;
    case ErrorCode::OutOfMemory:
        return 71;
    case ErrorCode::CannotWriteFile:
    case ErrorCode::StorageFull:
        return 73;
    case ErrorCode::ModelMissing:
    case ErrorCode::ModelInvalid:
    case ErrorCode::CalibrationMissing:
    case ErrorCode::CalibrationInvalid:
    case ErrorCode::StoreTooNew:
        return 78;
    case ErrorCode::NotFound:
        return 68;
    case ErrorCode::StoreBusy:
    case ErrorCode::TryLater:
        return 75;
    case ErrorCode::WrongPassphrase:
    case ErrorCode::NotPermitted:
        return 77;
    case ErrorCode::PoorQuality:
        return 79;
    case ErrorCode::Cancelled:
        return 130;
    }
    return 70;
}

int exitCodeOf(Decision decision) noexcept {
    switch (decision) {
    case Decision::Match:
        return 0;
    case Decision::NoMatch:
        return 1;
    case Decision::Review:
        return 2;
    case Decision::CannotTell:
        return 3;
    }
    return 1;
}

} // namespace likeness::cli
