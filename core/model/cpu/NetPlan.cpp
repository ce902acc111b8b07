// SPDX-FileCopyrightText: 2026 Likeness contributors
// SPDX-License-Identifier: Apache-2.0

#include "model/cpu/NetPlan.h"

#include "model/cpu/DenseLayers.h"
#include "model/cpu/FoldLinear.h"
#include "model/cpu/Planner.h"

#include <algorithm>

namespace likeness::cpu {

std::optional<NetPlan> NetPlan::make(OnnxGraph graph, const InputContract& input) {
    const bool hasOurWords = std::ranges::any_of(graph.nodes, [](const OnnxNode& node) {
        return node.operation == "Dense" || node.operation == "Shuffle";
    });
    if (hasOurWords) {
        return std::nullopt; // a stranger's, who may mean anything by them
    }
    makeShuffles(graph);
    makeDense(graph);
    foldLinearPairs(graph);
    try {
        return Planner(graph, input).plan();
    } catch (const Unsupported&) {
        return std::nullopt;
    }
}

} // namespace likeness::cpu
