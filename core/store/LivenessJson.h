// SPDX-FileCopyrightText: 2026 Likeness contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "base/Liveness.h"

#include <nlohmann/json.hpp>

#include <utility>

namespace likeness::store {

/// What came of a liveness check, {mode, passed, score, actions}, as "liveness" of a sample's record; where
/// nothing was checked there is none. `Json` is one of nlohmann's kinds.
template <typename Json>
void addLiveness(Json& record, const LivenessEvidence& liveness) {
    if (liveness.mode == LivenessMode::None) {
        return;
    }
    Json json{{"mode", name(liveness.mode)}, {"passed", liveness.passed}};
    if (liveness.passiveScore) {
        json["score"] = *liveness.passiveScore;
    }
    if (!liveness.actions.empty()) {
        json["actions"] = liveness.actions;
    }
    record["liveness"] = std::move(json);
}
/// The same read back. What is not there, null (as exports had it once) or has a mode that this version does
/// not know counts as not checked. Throws nlohmann::json::exception for values of other types.
[[nodiscard]] LivenessEvidence livenessIn(const nlohmann::json& record);

} // namespace likeness::store
