// SPDX-FileCopyrightText: 2026 Likeness contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "engine/DeviceProver.h"
#include "engine/Engine.h"
#include "engine/NetSet.h"

#include <string>
#include <vector>

// What an engine is put together from.

namespace likeness {

/// The device that computes, and why it is not the one that was asked for.
struct ChosenDevice {
    DeviceProof proof;
    std::string fallbackReason; ///< Empty when it is.
};

/// The device that the options ask for, where it proves itself against the CPU's embedding of the known chip;
/// the fastest of those of single precision that do for `Automatic`; otherwise the CPU. Errors:
/// `DeviceUnavailable` (strict only).
[[nodiscard]] Result<ChosenDevice> chooseDevice(const ModelPack& pack, const EngineOptions& options,
                                                const std::vector<float>& cpuEmbedding);

/// How many workers the options make, 1…16.
[[nodiscard]] int workerCount(const EngineOptions& options);

/// Adds to `sets` until there are `count`, loaded side by side: nets that our kernels do not compute cost
/// more to load than to run. With `shared`, that makes the embeddings of the added ones. Errors:
/// `ModelInvalid`.
[[nodiscard]] Result<std::vector<NetSet>> withNetSets(std::vector<NetSet> sets, const ModelPack& pack,
                                                      const std::shared_ptr<FaceEmbedder>& shared, int count);

[[nodiscard]] PackDescription describe(const ModelPack& pack);

} // namespace likeness
