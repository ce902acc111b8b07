// SPDX-FileCopyrightText: 2026 Likeness contributors
// SPDX-License-Identifier: Apache-2.0

#include "model/OwnCalibration.h"

#include "base/FileBytes.h"

#include <algorithm>
#include <span>
#include <string>
#include <system_error>
#include <vector>

namespace likeness {
namespace fs = std::filesystem;
namespace {

constexpr std::size_t kMaxCalibrationBytes = 1024 * 1024;
/// Of a digest in a file's name: enough to tell models apart.
constexpr std::size_t kDigestDigits = 32;

bool isPlain(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-' || c == '.';
}

Result<Calibration> calibrationIn(const fs::path& file) {
    const auto bytes = readFile(file, kMaxCalibrationBytes);
    if (!bytes) {
        return fail(bytes);
    }
    Result<Calibration> calibration =
        Calibration::fromJson({reinterpret_cast<const char*>(bytes->data()), bytes->size()});
    return calibration
               ? std::move(calibration)
               : fail(ErrorCode::CalibrationInvalid, displayName(file) + ": " + calibration.error().message);
}

} // namespace

Result<std::optional<Calibration>> readCalibration(const fs::path& file, const ModelIdentity& model) {
    std::error_code error;
    if (!fs::exists(file, error)) {
        return std::optional<Calibration>{};
    }
    Result<Calibration> calibration = calibrationIn(file);
    if (!calibration) {
        return fail(calibration);
    }
    if (!calibration->fits(model)) {
        return fail(ErrorCode::CalibrationInvalid,
                    displayName(file) + " was measured for the model " + calibration->data().model.name +
                        " (" + calibration->data().model.digest.substr(0, 12) + ", " +
                        calibration->data().model.preprocessing + "), not for this pack's " + model.name +
                        " (" + model.digest.substr(0, 12) + ", " + model.preprocessing +
                        "); remove it or measure one with likeness-cli calibrate");
    }
    return std::optional<Calibration>{std::move(*calibration)};
}

fs::path OwnCalibrations::fileFor(const ModelIdentity& model) const {
    std::string name = model.digest.substr(0, kDigestDigits) + '-' + model.preprocessing;
    std::ranges::replace_if(
        name, [](char c) { return !isPlain(c); }, '_');
    return m_folder / (name + ".json");
}

Result<std::optional<Calibration>> OwnCalibrations::find(const ModelIdentity& model) const {
    return m_folder.empty() ? std::optional<Calibration>{} : readCalibration(fileFor(model), model);
}

Result<void> OwnCalibrations::keep(const Calibration& calibration) const {
    std::error_code error;
    fs::create_directories(m_folder, error);
    if (error) {
        return fail(ErrorCode::CannotWriteFile,
                    displayName(m_folder) + " could not be made: " + error.message());
    }
    return writeFileAtomically(fileFor(calibration.data().model),
                               std::as_bytes(std::span<const char>(calibration.toJson())));
}

Result<void> OwnCalibrations::remove(const ModelIdentity& model) const {
    std::error_code error;
    fs::remove(fileFor(model), error);
    if (error) {
        return fail(ErrorCode::CannotWriteFile,
                    displayName(fileFor(model)) + " could not be removed: " + error.message());
    }
    return {};
}

Result<std::size_t> OwnCalibrations::setDamagedAside() const {
    std::error_code error;
    std::vector<fs::path> damaged;
    for (fs::directory_iterator file(m_folder, error), end; !error && file != end; file.increment(error)) {
        if (file->path().extension() != ".json") {
            continue;
        }
        const Result<Calibration> calibration = calibrationIn(file->path());
        if (!calibration || fileFor(calibration->data().model).filename() != file->path().filename()) {
            damaged.push_back(file->path());
        }
    }
    for (const fs::path& file : damaged) {
        fs::path aside = file;
        aside += ".broken";
        fs::rename(file, aside, error);
        if (error) {
            return fail(ErrorCode::CannotWriteFile,
                        displayName(file) + " could not be renamed: " + error.message());
        }
    }
    return damaged.size();
}

} // namespace likeness
