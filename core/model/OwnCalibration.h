// SPDX-FileCopyrightText: 2026 Likeness contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "../base/Result.h"
#include "../faceprint/Calibration.h"

#include <filesystem>
#include <optional>

namespace likeness {

/// The calibration in a file; nothing when there is no such file. Errors: `CannotReadFile`, `TooLarge`
/// (the file); `CalibrationInvalid` (no calibration, or one that was measured for another model than
/// `model`), naming the file.
[[nodiscard]] Result<std::optional<Calibration>> readCalibration(const std::filesystem::path& file,
                                                                 const ModelIdentity& model);

/// Calibrations that users measured on pictures of their own, which take the place of their packs': a folder
/// with one file for each model and way of preparing its faces. Packs themselves stay as they came. Functions
/// are thread-safe, as far as no two write for one model at once.
class OwnCalibrations {
  public:
    /// The folder need not be there; of an empty path, there are none.
    explicit OwnCalibrations(std::filesystem::path folder) : m_folder(std::move(folder)) {}

    /// The file of a model: named after its digest and preprocessing.
    [[nodiscard]] std::filesystem::path fileFor(const ModelIdentity& model) const;
    /// Errors: as `readCalibration`.
    [[nodiscard]] Result<std::optional<Calibration>> find(const ModelIdentity& model) const;
    /// Keeps it in the place of what was kept for its model. Errors: `CannotWriteFile`.
    [[nodiscard]] Result<void> keep(const Calibration& calibration) const;
    /// From now on the pack's own counts again. No error when there was none. Errors: `CannotWriteFile`.
    [[nodiscard]] Result<void> remove(const ModelIdentity& model) const;

    /// Renames every file here that is no calibration or not that of the model it is named after, so that it
    /// stands in no model's way any more, to ….broken; says how many there were. Errors: `CannotWriteFile`.
    [[nodiscard]] Result<std::size_t> setDamagedAside() const;

  private:
    std::filesystem::path m_folder;
};

} // namespace likeness
