// SPDX-FileCopyrightText: 2026 Likeness contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "CommandLine.h"
#include "bench/Material.h"
#include "bench/Rounds.h"
#include "engine/Engine.h"

#include <functional>
#include <memory>
#include <string>
#include <vector>

namespace likeness::cli {

/// Something that users wait for, from its beginning to its end.
struct WholeJob {
    std::string name; ///< For programs; never changes once released.
    std::string what; ///< For people.
    /// Measures it on a number of cores with an engine of as many workers. Errors: the job's own, and
    /// `Cancelled`.
    std::function<Result<Timing>(Engine& engine, int cores, const RoundOptions& rounds)> measure;
};

/// All of them. `material` and `options` must outlive them.
[[nodiscard]] std::vector<WholeJob> wholeJobs(const BenchMaterial& material, const CommonOptions& options);

/// One chip of the material's frame, for batches. Errors: as `Engine::detectFaces`, and `NoFace`.
[[nodiscard]] Result<FaceChip> chipOf(Engine& engine, const BenchMaterial& material);

} // namespace likeness::cli
