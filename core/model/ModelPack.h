// SPDX-FileCopyrightText: 2026 Likeness contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "base/Result.h"
#include "faceprint/Calibration.h"
#include "model/PackManifest.h"

#include <cstddef>
#include <filesystem>
#include <optional>
#include <vector>

namespace likeness {

/// A model pack in memory: its manifest, the proved bytes of its nets, and its calibration.
/// Immutable once loaded; safe to read from several threads.
struct ModelPack {
    PackManifest manifest;
    std::vector<std::byte> detector;
    std::vector<std::byte> landmarks; ///< Empty when the pack has no such net.
    std::vector<std::byte> recognizer;
    std::optional<Calibration> calibration;
    /// Where it lies, for the liveness net, which is read and proved only when it is first wanted.
    std::filesystem::path folder;

    [[nodiscard]] ModelIdentity identity() const;

    /// Reads pack.json, each net and calibration.json (optional) of a folder, and proves sizes and digests.
    /// Errors, each naming the file: `ModelMissing` (no folder, no manifest, a net is missing),
    /// `ModelInvalid` (manifest, size or digest wrong), `CalibrationInvalid`, `CannotReadFile`, `TooLarge`.
    [[nodiscard]] static Result<ModelPack> load(const std::filesystem::path& folder);
};

/// The manifest of a pack's folder, without its nets. Errors: as `ModelPack::load`.
[[nodiscard]] Result<PackManifest> readPackManifest(const std::filesystem::path& folder);

/// One net's bytes, proved: exactly the size and digest that the manifest names. Errors: as
/// `ModelPack::load`.
[[nodiscard]] Result<std::vector<std::byte>> readProvedNet(const std::filesystem::path& file,
                                                           const NetManifest& net);

} // namespace likeness
