// SPDX-FileCopyrightText: 2026 Likeness contributors
// SPDX-License-Identifier: Apache-2.0

#include "model/cpu/Planner.h"

#include "model/cpu/PackedWeights.h"
#include "model/cpu/Places.h"

#include <algorithm>
#include <cstdint>
#include <utility>

namespace likeness::cpu {
namespace {

constexpr std::size_t kMaxFloats = std::size_t{1} << 26; // of one picture, together

int rounded(int channels) {
    return (channels + kBlock - 1) / kBlock * kBlock;
}

std::size_t at(int index) {
    return static_cast<std::size_t>(index);
}

/// One value for each channel of a step's output, and zeros up to a whole group.
std::vector<float> perChannel(const OnnxTensor& tensor, int channels, const std::vector<int>& order) {
    require(tensor.values.size() == at(channels) || tensor.values.size() == 1);
    std::vector<float> values(at(rounded(channels)), 0.0F);
    for (int i = 0; i < channels; ++i) {
        values[at(order.empty() ? i : order[at(i)])] = tensor.values[tensor.values.size() == 1 ? 0 : at(i)];
    }
    return values;
}

} // namespace

Planner::Planner(const OnnxGraph& graph, const InputContract& input) : m_graph(graph), m_input(input) {
    require(graph.inputs.size() == 1 && input.width <= kMaxSide && input.height <= kMaxSide);
    for (const OnnxNode& node : graph.nodes) {
        for (const std::string& name : node.inputs) {
            ++m_uses[name];
        }
    }
    for (const std::string& name : graph.outputs) {
        ++m_uses[name];
    }
    m_plan.features.emplace_back(); // the input, once its first convolution says how it wants it
    m_values[graph.inputs[0]] = {.feature = 0};
}

NetPlan Planner::plan() {
    for (const OnnxNode& node : m_graph.nodes) {
        add(node);
    }
    for (const std::string& name : m_graph.outputs) {
        const Value value = inOrder(name);
        require(!value.isWidened && value.feature > 0);
        m_plan.outputs.push_back({name, value.feature, value.isFlat});
    }
    givePlaces(m_plan);
    std::size_t floats = 0;
    for (const Place& place : m_plan.places) {
        floats += place.size;
    }
    require(floats <= kMaxFloats);
    return std::move(m_plan);
}

void Planner::add(const OnnxNode& node) {
    using Adder = void (Planner::*)(const OnnxNode&);
    static const std::map<std::string, Adder, std::less<>> kAdders{{"Conv", &Planner::addConvolution},
                                                                   {"Dense", &Planner::addConvolution},
                                                                   {"Relu", &Planner::addActivation},
                                                                   {"PRelu", &Planner::addActivation},
                                                                   {"Add", &Planner::addSum},
                                                                   {"Mul", &Planner::addProduct},
                                                                   {"MaxPool", &Planner::addPooling},
                                                                   {"GlobalAveragePool", &Planner::addMean},
                                                                   {"ReduceMean", &Planner::addMean},
                                                                   {"Sigmoid", &Planner::addSigmoid},
                                                                   {"Pad", &Planner::addWidening},
                                                                   {"Flatten", &Planner::addFlattening},
                                                                   {"Reshape", &Planner::addFlattening},
                                                                   {"Concat", &Planner::addConcatenation},
                                                                   {"Shuffle", &Planner::addShuffle},
                                                                   {"Split", &Planner::addSplit}};
    require(!node.outputs.empty());
    if (node.operation == "Constant") {
        return;
    }
    require(!node.inputs.empty());
    if (node.operation == "Shape" || m_shapes.contains(node.inputs[0])) {
        m_shapes.insert(node.outputs.begin(), node.outputs.end()); // read by nothing but a Reshape
        return;
    }
    const auto adder = kAdders.find(node.operation);
    require(adder != kAdders.end());
    (this->*adder->second)(node);
}

const Planner::Value& Planner::valueOf(const std::string& name) const {
    const auto found = m_values.find(name);
    require(found != m_values.end());
    return found->second;
}

const Feature& Planner::featureOf(const Value& value) const {
    require(value.feature >= 0);
    return m_plan.features[at(value.feature)];
}

OnnxTensor Planner::constantOf(const std::string& name) const {
    const auto found = m_graph.constants.find(name);
    require(found != m_graph.constants.end());
    return found->second.tensor();
}

int Planner::addFeature(int height, int width, int channels) {
    require(height > 0 && width > 0 && height <= kMaxSide && width <= kMaxSide && channels > 0 &&
            channels <= kMaxSide);
    m_plan.features.push_back(
        {.height = height, .width = width, .channels = channels, .pixel = rounded(channels)});
    require(m_plan.features.back().size() <= kMaxFloats);
    return static_cast<int>(m_plan.features.size()) - 1;
}

Planner::Value& Planner::addStep(Step step, const std::string& output) {
    Value& value = m_values[output] = {.feature = step.out, .step = static_cast<int>(m_plan.steps.size())};
    m_plan.steps.push_back(std::move(step));
    return value;
}

void Planner::addConvolution(const OnnxNode& node) {
    require(node.inputs.size() >= 2);
    const Value input = together(node.inputs[0]);
    require(input.isFlat == (node.operation == "Dense") && !input.isWidened);
    const OnnxTensor weights = constantOf(node.inputs[1]);
    require(weights.shape.size() == 4 && weights.shape[0] <= kMaxSide && weights.shape[1] <= kMaxSide);
    const auto outputs = static_cast<int>(weights.shape[0]);
    const auto group = node.integersOf("group", {1})[0];
    Step step;
    step.in = input.feature;
    Sliding sliding;
    if (input.feature == 0) {
        require(group == 1);
        sliding = addInput(node, static_cast<int>(weights.shape[1]));
    } else {
        const Feature& in = featureOf(input);
        sliding = Sliding::of(node, in.height, in.width);
    }
    const Feature in = featureOf(input);
    const std::vector<int> order = orderOf(input);
    require(weights.shape[2] == sliding.window.height && weights.shape[3] == sliding.window.width);
    step.out = addFeature(sliding.rowsOf(in.height), sliding.columnsOf(in.width), outputs);
    step.window = sliding.window;
    if (group == 1) {
        require(weights.shape[1] == in.channels);
        step.depth = in.channels;
        const bool isReversed = input.feature == 0 && m_input.isRgb && in.channels == 3;
        step.weights = packDense(weights, isReversed ? std::vector{2, 1, 0} : order);
    } else {
        require(group == in.channels && outputs == in.channels && weights.shape[1] == 1);
        step.kind = Step::Kind::Depthwise;
        step.weights = packDepthwise(weights, order);
    }
    if (input.feature == 0) { // its rows have no gaps, so a whole row of the window is one tap
        step.depth *= step.window.width;
        step.window.width = 1;
    }
    const bool isDepthwise = step.kind == Step::Kind::Depthwise;
    if (node.inputs.size() > 2) {
        const OnnxTensor bias = constantOf(node.inputs[2]);
        require(bias.values.size() == at(outputs));
        step.bias = perChannel(bias, outputs, isDepthwise ? order : std::vector<int>{});
    } else {
        step.bias.assign(at(rounded(outputs)), 0.0F);
    }
    const int out = step.out;
    Value& output = addStep(std::move(step), node.outputs[0]);
    output.isFlat = input.isFlat;
    for (const int number : isDepthwise ? order : std::vector<int>{}) {
        output.channels.push_back({out, number}); // mixed as the input is
    }
}

/// Makes the input as the first convolution wants it; the window then needs no zeros beside it.
Sliding Planner::addInput(const OnnxNode& node, int channels) {
    Feature& input = m_plan.features[0];
    require(input.channels == 0 && (channels == 1 || channels == 3)); // one convolution takes it
    Sliding sliding = Sliding::of(node, m_input.height, m_input.width);
    require(sliding.window.dilation == 1);
    m_plan.top = std::exchange(sliding.window.top, 0);
    m_plan.left = std::exchange(sliding.window.left, 0);
    input = {.height = m_input.height + m_plan.top + std::exchange(sliding.bottom, 0),
             .width = m_input.width + m_plan.left + std::exchange(sliding.right, 0),
             .channels = channels,
             .pixel = channels};
    return sliding;
}

Step* Planner::openStep(const std::string& name) {
    const Value& value = valueOf(name);
    if (value.step < 0 || value.isFlat || value.isWidened || m_uses[name] != 1) {
        return nullptr;
    }
    Step& step = m_plan.steps[at(value.step)];
    return step.slope.empty() ? &step : nullptr;
}

void Planner::addActivation(const OnnxNode& node) {
    Step* step = openStep(node.inputs[0]);
    require(step != nullptr &&
            (step->kind == Step::Kind::Convolution || step->kind == Step::Kind::Depthwise));
    const int channels = m_plan.features[at(step->out)].channels;
    step->slope.assign(at(rounded(channels)), 0.0F);
    if (node.operation == "PRelu") {
        require(node.inputs.size() == 2);
        step->slope = perChannel(constantOf(node.inputs[1]), channels, orderOf(valueOf(node.inputs[0])));
    }
    m_values[node.outputs[0]] = valueOf(node.inputs[0]);
}

/// A sum becomes the last part of the later of the two steps that make its operands, or a step of its own
/// where that one can make none.
void Planner::addSum(const OnnxNode& node) {
    require(node.inputs.size() == 2);
    std::string later = node.inputs[0];
    std::string earlier = node.inputs[1];
    inOrder(later);
    inOrder(earlier);
    if (valueOf(later).step < valueOf(earlier).step) {
        std::swap(later, earlier);
    }
    const Value other = valueOf(earlier);
    require(valueOf(later).step > other.step && other.feature > 0 && !other.isFlat &&
            !valueOf(later).isFlat && !valueOf(later).isWidened);
    const Feature sum = featureOf(valueOf(later));
    const Feature& addend = featureOf(other);
    require(sum.height == addend.height && sum.width == addend.width &&
            (other.isWidened ? addend.channels <= sum.channels : addend.channels == sum.channels));
    Step* step = openStep(later);
    if (step != nullptr && step->residual < 0 &&
        (step->kind == Step::Kind::Convolution || step->kind == Step::Kind::Blend)) {
        step->residual = other.feature;
        m_values[node.outputs[0]] = valueOf(later);
        return;
    }
    Step alone;
    alone.kind = Step::Kind::Blend;
    alone.in = valueOf(later).feature;
    alone.residual = other.feature;
    alone.out = addFeature(sum.height, sum.width, sum.channels);
    addStep(std::move(alone), node.outputs[0]);
}

/// By 1, which exporters leave behind, or by one factor for each channel.
void Planner::addProduct(const OnnxNode& node) {
    require(node.inputs.size() == 2);
    if (const auto constant = m_graph.constants.find(node.inputs[1]); constant != m_graph.constants.end()) {
        require(constant->second.tensor().values == std::vector{1.0F});
        m_values[node.outputs[0]] = valueOf(node.inputs[0]);
        m_uses[node.outputs[0]] += m_uses[node.inputs[0]] - 1; // both names stand for one value
        return;
    }
    const Value in = inOrder(node.inputs[0]);
    const Value factors = inOrder(node.inputs[1]);
    require(in.feature > 0 && factors.feature > 0);
    require(!in.isFlat && !in.isWidened && !factors.isFlat && !factors.isWidened);
    const Feature maps = featureOf(in);
    const Feature& factor = featureOf(factors);
    require(factor.height == 1 && factor.width == 1 && factor.channels == maps.channels);
    Step step;
    step.kind = Step::Kind::Blend;
    step.in = in.feature;
    step.factors = factors.feature;
    step.out = addFeature(maps.height, maps.width, maps.channels);
    addStep(std::move(step), node.outputs[0]);
}

void Planner::addPooling(const OnnxNode& node) {
    const Value input = inOrder(node.inputs[0]);
    require(input.feature > 0 && !input.isFlat && !input.isWidened &&
            node.integersOf("ceil_mode", {0})[0] == 0);
    const Feature in = featureOf(input);
    const Sliding sliding = Sliding::of(node, in.height, in.width);
    require(sliding.window.dilation == 1 && sliding.window.top < sliding.window.height &&
            sliding.window.left < sliding.window.width);
    Step step;
    step.kind = Step::Kind::LargestOf;
    step.in = input.feature;
    step.out = addFeature(sliding.rowsOf(in.height), sliding.columnsOf(in.width), in.channels);
    step.window = sliding.window;
    addStep(std::move(step), node.outputs[0]);
}

void Planner::addMean(const OnnxNode& node) {
    const bool isReduction = node.operation == "ReduceMean";
    require(!isReduction || node.integersOf("axes", {}) == std::vector<std::int64_t>{2, 3});
    const Value input = inOrder(node.inputs[0]);
    require(input.feature > 0 && !input.isFlat && !input.isWidened);
    Step step;
    step.kind = Step::Kind::MeanOf;
    step.in = input.feature;
    step.out = addFeature(1, 1, featureOf(input).channels);
    addStep(std::move(step), node.outputs[0]).isFlat =
        isReduction && node.integersOf("keepdims", {1})[0] == 0;
}

void Planner::addSigmoid(const OnnxNode& node) {
    const Value input = inOrder(node.inputs[0]);
    require(input.feature > 0 && !input.isWidened);
    const Feature in = featureOf(input);
    Step step;
    step.kind = Step::Kind::Sigmoid;
    step.in = input.feature;
    step.out = addFeature(in.height, in.width, in.channels);
    addStep(std::move(step), node.outputs[0]).isFlat = input.isFlat;
}

void Planner::addWidening(const OnnxNode& node) {
    Value value = inOrder(node.inputs[0]);
    const auto pads = node.integersOf("pads", {});
    const auto mode = node.texts.find("mode");
    const auto filling = node.numbers.find("value");
    require(pads.size() == 8 && value.feature > 0 && !value.isFlat);
    require((mode == node.texts.end() || mode->second == "constant") &&
            (filling == node.numbers.end() || filling->second == 0.0F));
    for (std::size_t i = 0; i < pads.size(); ++i) {
        constexpr std::size_t kAfterChannels = 5;
        require(i == kAfterChannels ? pads[i] >= 0 : pads[i] == 0);
    }
    value.isWidened = true;
    m_values[node.outputs[0]] = value;
}

void Planner::addFlattening(const OnnxNode& node) {
    Value value = inOrder(node.inputs[0]);
    const Feature& feature = featureOf(value);
    require(value.feature > 0 && feature.height == 1 && feature.width == 1 && !value.isWidened);
    value.isFlat = true;
    m_values[node.outputs[0]] = value;
}

} // namespace likeness::cpu
