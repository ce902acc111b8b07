// SPDX-FileCopyrightText: 2026 Likeness contributors
// SPDX-License-Identifier: Apache-2.0

#include "base/ErrorCode.h"

namespace likeness {

std::string_view name(ErrorCode code) noexcept {
    switch (code) {
    case ErrorCode::NoError:
        return "NoError";
    case ErrorCode::InvalidArgument:
        return "InvalidArgument";
    case ErrorCode::CannotReadFile:
        return "CannotReadFile";
    case ErrorCode::CannotWriteFile:
        return "CannotWriteFile";
    case ErrorCode::UnsupportedFormat:
        return "UnsupportedFormat";
    case ErrorCode::CorruptData:
        return "CorruptData";
    case ErrorCode::TooLarge:
        return "TooLarge";
    case ErrorCode::NoFace:
        return "NoFace";
    case ErrorCode::InvalidFaceprint:
        return "InvalidFaceprint";
    case ErrorCode::ModelMismatch:
        return "ModelMismatch";
    case ErrorCode::ModelMissing:
        return "ModelMissing";
    case ErrorCode::ModelInvalid:
        return "ModelInvalid";
    case ErrorCode::CalibrationMissing:
        return "CalibrationMissing";
    case ErrorCode::CalibrationInvalid:
        return "CalibrationInvalid";
    case ErrorCode::DeviceUnavailable:
        return "DeviceUnavailable";
    case ErrorCode::InferenceFailed:
        return "InferenceFailed";
    case ErrorCode::Cancelled:
        return "Cancelled";
    case ErrorCode::OutOfMemory:
        return "OutOfMemory";
    case ErrorCode::Internal:
        return "Internal";
    case ErrorCode::StoreBusy:
        return "StoreBusy";
    case ErrorCode::StoreTooNew:
        return "StoreTooNew";
    case ErrorCode::StorageFull:
        return "StorageFull";
    case ErrorCode::WrongPassphrase:
        return "WrongPassphrase";
    case ErrorCode::KeychainUnavailable:
        return "KeychainUnavailable";
    case ErrorCode::NotPermitted:
        return "NotPermitted";
    case ErrorCode::NotFound:
        return "NotFound";
    case ErrorCode::AlreadyExists:
        return "AlreadyExists";
    case ErrorCode::ConsentMissing:
        return "ConsentMissing";
    case ErrorCode::TryLater:
        return "TryLater";
    case ErrorCode::PoorQuality:
        return "PoorQuality";
    case ErrorCode::StaleProbe:
        return "StaleProbe";
    }
    return "Unknown";
}

} // namespace likeness
