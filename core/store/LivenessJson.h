// SPDX-FileCopyrightText: 2026 Likeness contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "base/Liveness.h"

#include <nlohmann/json.hpp>

namespace likeness::store {

/// What came of a liveness check as it is kept with a sample: {mode, passed, score, actions}; null where
/// nothing was checked.
[[nodiscard]] nlohmann::json toJson(const LivenessEvidence& liveness);
/// The same read back. What is not there (samples of before it was kept) or has a mode that this version does
/// not know counts as not checked. Throws nlohmann::json::exception for values of other types.
[[nodiscard]] LivenessEvidence livenessIn(const nlohmann::json& record);

} // namespace likeness::store
