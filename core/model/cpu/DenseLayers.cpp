// SPDX-FileCopyrightText: 2026 Likeness contributors
// SPDX-License-Identifier: Apache-2.0

#include "model/cpu/DenseLayers.h"

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <optional>
#include <span>
#include <utility>

namespace likeness::cpu {
namespace {

std::optional<OnnxTensor> constantOf(const OnnxGraph& graph, const std::string& name,
                                     std::size_t dimensions) {
    const auto found = graph.constants.find(name);
    if (found == graph.constants.end() || found->second.shape().size() != dimensions) {
        return std::nullopt;
    }
    return found->second.tensor();
}

float numberOf(const OnnxNode& node, const char* name, float otherwise) {
    const auto found = node.numbers.find(name);
    return found == node.numbers.end() ? otherwise : found->second;
}

/// Columns become rows.
OnnxTensor transposed(const OnnxTensor& matrix) {
    const auto rows = static_cast<std::size_t>(matrix.shape[0]);
    const auto columns = static_cast<std::size_t>(matrix.shape[1]);
    OnnxTensor result{{matrix.shape[1], matrix.shape[0]}, std::vector<float>(matrix.values.size())};
    for (std::size_t i = 0; i < rows; ++i) {
        for (std::size_t j = 0; j < columns; ++j) {
            result.values[j * rows + i] = matrix.values[i * columns + j];
        }
    }
    return result;
}

void becomeDense(OnnxGraph& graph, OnnxNode& node, bool isTransposed) {
    const std::optional<OnnxTensor> matrix = constantOf(graph, node.inputs[1], 2);
    if (!matrix) {
        return;
    }
    OnnxTensor weights = isTransposed ? *matrix : transposed(*matrix);
    weights.shape.insert(weights.shape.end(), {1, 1});
    node.inputs[1] = "dense/" + node.outputs[0];
    graph.constants[node.inputs[1]] = OnnxConstant(std::move(weights));
    node.operation = "Dense";
    node.integers = {{"kernel_shape", {1, 1}}};
}

/// Whether it is a product and a sum of constants and no more.
bool isPlainGemm(const OnnxNode& node) {
    return numberOf(node, "alpha", 1) == 1.0F && numberOf(node, "beta", 1) == 1.0F &&
           node.integersOf("transA", {0})[0] == 0;
}

/// For each channel, what a normalization multiplies by and then adds.
struct Normalization {
    std::vector<double> factor;
    std::vector<double> addend;
};

std::optional<Normalization> normalizationOf(const OnnxGraph& graph, const OnnxNode& node) {
    if (node.operation != "BatchNormalization" || node.inputs.size() != 5 || node.outputs.size() != 1) {
        return std::nullopt;
    }
    const auto scale = constantOf(graph, node.inputs[1], 1);
    const auto bias = constantOf(graph, node.inputs[2], 1);
    const auto mean = constantOf(graph, node.inputs[3], 1);
    const auto variance = constantOf(graph, node.inputs[4], 1);
    if (!scale || !bias || !mean || !variance || bias->shape != scale->shape || mean->shape != scale->shape ||
        variance->shape != scale->shape) {
        return std::nullopt;
    }
    const auto epsilon = static_cast<double>(numberOf(node, "epsilon", 1e-5F));
    Normalization result;
    for (std::size_t i = 0; i < scale->values.size(); ++i) {
        result.factor.push_back(static_cast<double>(scale->values[i]) /
                                std::sqrt(static_cast<double>(variance->values[i]) + epsilon));
        result.addend.push_back(static_cast<double>(bias->values[i]) -
                                static_cast<double>(mean->values[i]) * result.factor[i]);
    }
    return result;
}

/// Makes a normalization part of the layer before it. Whether that was possible.
bool fold(OnnxGraph& graph, const Normalization& normalization, OnnxNode& layer) {
    const std::size_t channels = normalization.factor.size();
    std::optional<OnnxTensor> weights =
        layer.inputs.size() < 2 ? std::nullopt : constantOf(graph, layer.inputs[1], 4);
    if ((layer.operation != "Conv" && layer.operation != "Dense") || !weights || channels == 0 ||
        weights->shape[0] != static_cast<std::int64_t>(channels)) {
        return false;
    }
    OnnxTensor bias{{weights->shape[0]}, std::vector<float>(channels, 0.0F)};
    if (layer.inputs.size() > 2) {
        const auto before = constantOf(graph, layer.inputs[2], 1);
        if (!before || before->shape != bias.shape) {
            return false;
        }
        bias = *before;
    }
    const std::size_t each = weights->values.size() / channels;
    for (std::size_t i = 0; i < channels; ++i) {
        for (float& weight : std::span(weights->values).subspan(i * each, each)) {
            weight = static_cast<float>(static_cast<double>(weight) * normalization.factor[i]);
        }
        bias.values[i] = static_cast<float>(static_cast<double>(bias.values[i]) * normalization.factor[i] +
                                            normalization.addend[i]);
    }
    const std::string name = "normalized/" + layer.outputs[0];
    graph.constants[name + "/weights"] = OnnxConstant(std::move(*weights));
    graph.constants[name + "/bias"] = OnnxConstant(std::move(bias));
    layer.inputs = {layer.inputs[0], name + "/weights", name + "/bias"};
    return true;
}

void foldNormalizations(OnnxGraph& graph) {
    for (std::size_t i = 0; i < graph.nodes.size(); ++i) {
        const std::optional<Normalization> normalization = normalizationOf(graph, graph.nodes[i]);
        if (!normalization || graph.usesOf(graph.nodes[i].inputs[0]) != 1) {
            continue;
        }
        const auto before = std::ranges::find_if(graph.nodes, [&](const OnnxNode& other) {
            return other.outputs == std::vector{graph.nodes[i].inputs[0]};
        });
        if (before != graph.nodes.end() && fold(graph, *normalization, *before)) {
            before->outputs = graph.nodes[i].outputs;
            graph.nodes.erase(graph.nodes.begin() + static_cast<std::ptrdiff_t>(i));
            --i;
        }
    }
}

/// The shape that a Reshape gives, where the graph says it.
std::vector<std::int64_t> shapeOf(const OnnxGraph& graph, const OnnxNode& node) {
    const auto found = node.operation == "Reshape" && node.inputs.size() == 2
                           ? graph.integers.find(node.inputs[1])
                           : graph.integers.end();
    return found == graph.integers.end() ? std::vector<std::int64_t>{} : found->second;
}

/// The one node after this one that takes its one output as its first input; the end when there is none, or
/// others read it.
std::vector<OnnxNode>::iterator soleReader(OnnxGraph& graph, std::vector<OnnxNode>::iterator node) {
    if (node->outputs.size() != 1 || graph.usesOf(node->outputs[0]) != 1) {
        return graph.nodes.end();
    }
    return std::find_if(node + 1, graph.nodes.end(), [&](const OnnxNode& other) {
        return !other.inputs.empty() && other.inputs[0] == node->outputs[0];
    });
}

bool isCount(std::int64_t number) {
    constexpr std::int64_t kMost = 65536;
    return number > 0 && number <= kMost;
}

} // namespace

void makeDense(OnnxGraph& graph) {
    for (OnnxNode& node : graph.nodes) {
        if (node.outputs.size() != 1) {
            continue;
        }
        if (node.operation == "MatMul" && node.inputs.size() == 2) {
            becomeDense(graph, node, false);
        } else if (node.operation == "Gemm" && node.inputs.size() >= 2 && isPlainGemm(node)) {
            becomeDense(graph, node, node.integersOf("transB", {0})[0] != 0);
        }
    }
    foldNormalizations(graph);
}

void makeShuffles(OnnxGraph& graph) {
    for (std::size_t i = 0; i + 2 < graph.nodes.size(); ++i) {
        const auto first = graph.nodes.begin() + static_cast<std::ptrdiff_t>(i);
        const std::vector<std::int64_t> parted =
            shapeOf(graph, *first); // pictures, parts, channels, rows, columns
        const auto turn = soleReader(graph, first);
        if (parted.size() != 5 || turn == graph.nodes.end() || turn->operation != "Transpose" ||
            turn->integersOf("perm", {}) != std::vector<std::int64_t>{0, 2, 1, 3, 4}) {
            continue;
        }
        const auto last = soleReader(graph, turn);
        if (last == graph.nodes.end() || last->outputs.size() != 1) {
            continue;
        }
        const std::vector<std::int64_t> joined = shapeOf(graph, *last);
        if (joined.size() != 4 || joined[2] != parted[3] || joined[3] != parted[4] || !isCount(parted[1]) ||
            !isCount(parted[2]) || (joined[1] != -1 && joined[1] != parted[1] * parted[2])) {
            continue;
        }
        first->operation = "Shuffle";
        first->inputs.resize(1);
        first->outputs = last->outputs;
        first->integers = {{"parts", {parted[1], parted[2]}}, {"size", {parted[3], parted[4]}}};
        graph.nodes.erase(last); // the later one first, so that the other stays where it is
        graph.nodes.erase(turn);
    }
}

} // namespace likeness::cpu
