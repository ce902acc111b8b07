// SPDX-FileCopyrightText: 2026 Likeness contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "base/Result.h"
#include "face/FaceEmbedder.h"
#include "model/ComputeDevice.h"
#include "model/ModelPack.h"

#include <vector>

namespace likeness {

/// The embedding of the known-answer chip by the pack's recognizer on the CPU, checked against the
/// manifest's. Errors: `ModelInvalid` when the answer is another, or the net does not run at all.
[[nodiscard]] Result<std::vector<float>> proveCpu(const ModelPack& pack, FaceEmbedder& recognizer);

/// Runs the recognizer on a device and compares its embedding of the known-answer chip with the CPU's.
/// Whatever goes wrong is said in the proof; nothing is thrown.
[[nodiscard]] DeviceProof proveDevice(const ModelPack& pack, ComputeDevice device,
                                      const std::vector<float>& cpuEmbedding);

} // namespace likeness
