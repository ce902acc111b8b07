// SPDX-FileCopyrightText: 2026 Likeness contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "base/Result.h"
#include "face/FaceFinder.h"
#include "face/Recognizer.h"
#include "face/liveness/SpoofNet.h"
#include "face/quality/EyeNet.h"
#include "face/quality/PoseNet.h"
#include "model/ComputeDevice.h"
#include "model/ModelPack.h"

#include <optional>

namespace likeness {

/// All nets of a pack on one device, for one worker: not thread-safe. What a worker computes on the CPU it
/// computes with the weights that all of them share. Throws what OpenCV throws.
struct NetSet {
    FaceFinder finder;
    Recognizer recognizer;
    std::optional<PoseNet> pose; ///< Once it was needed.
    std::optional<EyeNet> eyes;  ///< Likewise.

    /// Errors: `ModelInvalid` for an architecture that Likeness cannot read. Throws cv::Exception for a net
    /// that OpenCV cannot.
    [[nodiscard]] static Result<NetSet> make(const ModelPack& pack, ComputeDevice device);

    /// The pack's pose net, on the CPU, loaded the first time; null when the pack has none. Errors:
    /// `ModelMissing`, `ModelInvalid`, `CannotReadFile`. Throws cv::Exception for a net that OpenCV cannot
    /// read.
    [[nodiscard]] Result<PoseNet*> poseNet(const ModelPack& pack);
    /// The pack's eye net, as `poseNet`.
    [[nodiscard]] Result<EyeNet*> eyeNet(const ModelPack& pack);
};

/// The recognizer alone, for proving a device. As `NetSet::make`.
[[nodiscard]] Result<Recognizer> makeRecognizer(const ModelPack& pack, ComputeDevice device,
                                                Net::Kernels kernels = Net::Kernels::OursWherePossible);

/// The liveness net, read from the pack's folder and proved; always on the CPU, since it is small and seldom
/// asked. Errors: `ModelMissing`, `ModelInvalid`, `CannotReadFile`. Throws as `NetSet::make`.
[[nodiscard]] Result<SpoofNet> makeSpoofNet(const ModelPack& pack);

} // namespace likeness
