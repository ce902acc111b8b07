// SPDX-FileCopyrightText: 2026 Likeness contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "base/Result.h"
#include "faceprint/Calibration.h"
#include "model/NetFile.h"
#include "model/PackManifest.h"

#include <cstddef>
#include <filesystem>
#include <memory>
#include <optional>
#include <vector>

namespace likeness {

/// A model pack in memory: its manifest, the proved bytes of its nets, and its calibration. Nothing about it
/// changes once it is loaded; thread-safe.
struct ModelPack {
    ModelPack();

    /// Where it was loaded from, and where its optional nets lie.
    std::filesystem::path folder;
    PackManifest manifest;
    NetFile detector;
    NetFile landmarks; ///< Empty when the pack has no such net.
    NetFile recognizer;
    std::optional<Calibration> calibration;

    /// One of the manifest's optional nets, read and proved the first time that anyone wants it. Errors:
    /// `ModelMissing`, `ModelInvalid`, `CannotReadFile`; the next call tries again.
    [[nodiscard]] Result<NetFile> optionalNet(const NetManifest& net) const;

    [[nodiscard]] ModelIdentity identity() const;

    /// Reads pack.json, each net and calibration.json (optional) of a folder, and proves sizes and digests.
    /// Errors, each naming the file: `ModelMissing` (no folder, no manifest, a net is missing),
    /// `ModelInvalid` (manifest, size or digest wrong), `CalibrationInvalid`, `CannotReadFile`, `TooLarge`.
    [[nodiscard]] static Result<ModelPack> load(const std::filesystem::path& folder);

  private:
    struct Shelf;
    std::shared_ptr<Shelf> m_optional; ///< The optional nets that were read.
};

/// The manifest of a pack's folder, without its nets. Errors: as `ModelPack::load`.
[[nodiscard]] Result<PackManifest> readPackManifest(const std::filesystem::path& folder);

/// One net's bytes, proved: exactly the size and digest that the manifest names. Errors: as
/// `ModelPack::load`.
[[nodiscard]] Result<std::vector<std::byte>> readProvedNet(const std::filesystem::path& file,
                                                           const NetManifest& net);

} // namespace likeness
