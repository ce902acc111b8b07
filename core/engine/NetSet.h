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

/// All nets of a pack, for one worker: not thread-safe. They compute on the CPU, with the weights that all
/// workers share; only embeddings may be made on another device (docs/adr/0005). Throws what OpenCV throws.
struct NetSet {
    FaceFinder finder;
    std::shared_ptr<FaceEmbedder> embedder; ///< The worker's own, or one for all.
    std::optional<PoseNet> pose;            ///< Once it was needed.
    std::optional<EyeNet> eyes;             ///< Likewise.

    /// Without an `embedder`, one of the worker's own is made, on the CPU. Errors: `ModelInvalid` for an
    /// architecture that Likeness cannot read. Throws cv::Exception for a net that OpenCV cannot.
    [[nodiscard]] static Result<NetSet> make(const ModelPack& pack,
                                             std::shared_ptr<FaceEmbedder> embedder = nullptr);

    /// The pack's pose net, on the CPU, loaded the first time; null when the pack has none. Errors:
    /// `ModelMissing`, `ModelInvalid`, `CannotReadFile`. Throws cv::Exception for a net that OpenCV cannot
    /// read.
    [[nodiscard]] Result<PoseNet*> poseNet(const ModelPack& pack);
    /// The pack's eye net, as `poseNet`.
    [[nodiscard]] Result<EyeNet*> eyeNet(const ModelPack& pack);
};

/// The recognizer alone, on any device. As `NetSet::make`.
[[nodiscard]] Result<Recognizer> makeRecognizer(const ModelPack& pack, ComputeDevice device,
                                                Net::Kernels kernels = Net::Kernels::OursWherePossible);

/// The liveness net, read from the pack's folder and proved; always on the CPU, since it is small and seldom
/// asked. Errors: `ModelMissing`, `ModelInvalid`, `CannotReadFile`. Throws as `NetSet::make`.
[[nodiscard]] Result<SpoofNet> makeSpoofNet(const ModelPack& pack);

} // namespace likeness
