// SPDX-FileCopyrightText: 2026 Likeness contributors
// SPDX-License-Identifier: Apache-2.0

#include "face/UltraLightHeads.h"

#include "model/OnnxGraph.h"

#include <utility>

namespace likeness {
namespace {

/// The convolution whose values are only reordered on their way to `value`; empty when there is none.
std::string convolutionBefore(const OnnxGraph& graph, std::string value) {
    const OnnxNode* node = graph.producerOf(value);
    std::size_t steps = graph.nodes.size(); // graphs of strangers may run in circles
    while (node != nullptr && (node->operation == "Reshape" || node->operation == "Transpose")) {
        if (node->inputs.empty() || steps-- == 0) {
            return {};
        }
        value = node->inputs[0];
        node = graph.producerOf(value);
    }
    return node != nullptr && node->operation == "Conv" ? value : std::string();
}

/// The convolutions that a Concat puts together; none when it is about something else.
std::vector<std::string> concatenated(const OnnxGraph& graph, const OnnxNode& node) {
    std::vector<std::string> heads;
    if (node.operation == "Concat" && node.inputs.size() == UltraLightHeads::kLevels) {
        for (const std::string& input : node.inputs) {
            std::string head = convolutionBefore(graph, input);
            if (head.empty()) {
                return {};
            }
            heads.push_back(std::move(head));
        }
    }
    return heads;
}

/// The nearest such Concat on the way back from `value`, along first inputs.
std::vector<std::string> headsBefore(const OnnxGraph& graph, const std::string& value) {
    std::size_t steps = graph.nodes.size();
    for (const OnnxNode* node = graph.producerOf(value);
         node != nullptr && !node->inputs.empty() && steps-- > 0; node = graph.producerOf(node->inputs[0])) {
        std::vector<std::string> heads = concatenated(graph, *node);
        if (!heads.empty()) {
            return heads;
        }
    }
    return {};
}

} // namespace

std::optional<UltraLightHeads> UltraLightHeads::find(std::span<const std::byte> onnx) {
    const std::optional<OnnxGraph> graph = OnnxGraph::read(onnx);
    if (!graph) {
        return std::nullopt;
    }
    UltraLightHeads heads{headsBefore(*graph, "scores"), headsBefore(*graph, "boxes")};
    if (heads.scores.empty() || heads.boxes.empty()) {
        return std::nullopt;
    }
    return heads;
}

} // namespace likeness
