// SPDX-FileCopyrightText: 2026 Likeness contributors
// SPDX-License-Identifier: Apache-2.0

#include "model/cpu/FoldLinear.h"

#include "base/SeveralProcessors.h"

#include <algorithm>
#include <cstddef>
#include <optional>
#include <utility>

namespace likeness::cpu {
namespace {

/// A matrix of rows × columns and an addend for each row.
struct Linear {
    std::size_t rows = 0;
    std::size_t columns = 0;
    std::vector<float> weights;
    std::vector<float> bias;
};

/// What a convolution does to each pixel by itself; nothing for one that does more.
std::optional<Linear> linearOf(const OnnxGraph& graph, const OnnxNode& node) {
    if ((node.operation != "Conv" && node.operation != "Dense") || node.inputs.size() < 2 ||
        node.outputs.size() != 1 || node.integersOf("group", {1}) != std::vector<std::int64_t>{1} ||
        node.integersOf("strides", {1, 1}) != std::vector<std::int64_t>{1, 1} ||
        node.integersOf("pads", {0, 0, 0, 0}) != std::vector<std::int64_t>{0, 0, 0, 0}) {
        return std::nullopt;
    }
    const auto weights = graph.constants.find(node.inputs[1]);
    if (weights == graph.constants.end()) {
        return std::nullopt;
    }
    const std::vector<std::int64_t>& shape = weights->second.shape();
    if (shape.size() != 4 || shape[2] != 1 || shape[3] != 1) {
        return std::nullopt;
    }
    Linear linear{static_cast<std::size_t>(shape[0]),
                  static_cast<std::size_t>(shape[1]),
                  weights->second.tensor().values,
                  {}};
    linear.bias.assign(linear.rows, 0.0F);
    if (node.inputs.size() > 2) {
        const auto bias = graph.constants.find(node.inputs[2]);
        if (bias == graph.constants.end()) {
            return std::nullopt;
        }
        linear.bias = bias->second.tensor().values;
        if (linear.bias.size() != linear.rows) {
            return std::nullopt;
        }
    }
    return linear;
}

/// sum += factor · row.
LIKENESS_FOR_SEVERAL_PROCESSORS
void addScaled(double* sum, const float* row, double factor, std::size_t count) {
    for (std::size_t i = 0; i < count; ++i) {
        sum[i] += factor * static_cast<double>(row[i]);
    }
}

Linear product(const Linear& second, const Linear& first) {
    Linear result{second.rows, first.columns, {}, {}};
    std::vector<double> row(first.columns);
    for (std::size_t i = 0; i < second.rows; ++i) {
        std::ranges::fill(row, 0.0);
        double bias = static_cast<double>(second.bias[i]);
        for (std::size_t k = 0; k < second.columns; ++k) {
            const auto factor = static_cast<double>(second.weights[i * second.columns + k]);
            bias += factor * static_cast<double>(first.bias[k]);
            addScaled(row.data(), first.weights.data() + k * first.columns, factor, first.columns);
        }
        std::ranges::transform(row, std::back_inserter(result.weights),
                               [](double value) { return static_cast<float>(value); });
        result.bias.push_back(static_cast<float>(bias));
    }
    return result;
}

} // namespace

void foldLinearPairs(OnnxGraph& graph) {
    for (std::size_t i = 0; i < graph.nodes.size(); ++i) {
        OnnxNode& node = graph.nodes[i];
        const std::optional<Linear> second = linearOf(graph, node);
        if (!second || graph.usesOf(node.inputs[0]) != 1) {
            continue;
        }
        const auto before = std::ranges::find_if(graph.nodes, [&](const OnnxNode& other) {
            return std::ranges::find(other.outputs, node.inputs[0]) != other.outputs.end();
        });
        const std::optional<Linear> first =
            before == graph.nodes.end() ? std::nullopt : linearOf(graph, *before);
        if (!first || before->operation != node.operation || first->rows != second->columns ||
            second->rows * first->columns >= first->rows * (first->columns + second->rows)) {
            continue;
        }
        Linear folded = product(*second, *first);
        const std::string name = "folded/" + node.outputs[0];
        graph.constants[name + "/weights"] = OnnxConstant(OnnxTensor{
            {static_cast<std::int64_t>(folded.rows), static_cast<std::int64_t>(folded.columns), 1, 1},
            std::move(folded.weights)});
        graph.constants[name + "/bias"] =
            OnnxConstant(OnnxTensor{{static_cast<std::int64_t>(folded.rows)}, std::move(folded.bias)});
        node.inputs = {before->inputs[0], name + "/weights", name + "/bias"};
        graph.nodes.erase(before); // it lies before the node that was changed
        --i;
    }
}

} // namespace likeness::cpu
