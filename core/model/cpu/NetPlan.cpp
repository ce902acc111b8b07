// SPDX-FileCopyrightText: 2026 Likeness contributors
// SPDX-License-Identifier: Apache-2.0

#include "model/cpu/NetPlan.h"

#include "model/cpu/Planner.h"

namespace likeness::cpu {

std::optional<NetPlan> NetPlan::make(const OnnxGraph& graph, const InputContract& input) {
    try {
        return Planner(graph, input).plan();
    } catch (const Unsupported&) {
        return std::nullopt;
    }
}

} // namespace likeness::cpu
