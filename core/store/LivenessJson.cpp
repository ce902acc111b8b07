// SPDX-FileCopyrightText: 2026 Likeness contributors
// SPDX-License-Identifier: Apache-2.0

#include "store/LivenessJson.h"

#include <string>

namespace likeness::store {

LivenessEvidence livenessIn(const nlohmann::json& record) {
    LivenessEvidence liveness;
    const auto found = record.find("liveness");
    if (found == record.end() || found->is_null()) {
        return liveness;
    }
    const auto mode = livenessModeOf(found->at("mode").get<std::string>());
    if (!mode || *mode == LivenessMode::None) {
        return liveness;
    }
    liveness.mode = *mode;
    liveness.passed = found->at("passed").get<bool>();
    if (const auto score = found->find("score"); score != found->end()) {
        liveness.passiveScore = score->get<double>();
    }
    liveness.actions = found->value("actions", std::string());
    return liveness;
}

} // namespace likeness::store
