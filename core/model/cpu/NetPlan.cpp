// SPDX-FileCopyrightText: 2026 Likeness contributors
// SPDX-License-Identifier: Apache-2.0

#include "model/cpu/NetPlan.h"

#include "model/cpu/PackedWeights.h"
#include "model/cpu/Places.h"
#include "model/cpu/Sliding.h"

#include <algorithm>
#include <cstdint>
#include <map>
#include <utility>

namespace likeness::cpu {
namespace {

constexpr int kMaxSide = 4096;
constexpr std::size_t kMaxFloats = std::size_t{1} << 26; // of one picture, together

int rounded(int channels) {
    return (channels + kBlock - 1) / kBlock * kBlock;
}

std::size_t at(int index) {
    return static_cast<std::size_t>(index);
}

/// Walks a graph in its order and collects steps.
class Planner {
  public:
    Planner(const OnnxGraph& graph, const InputContract& input) : m_graph(graph), m_input(input) {
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

    NetPlan plan() {
        for (const OnnxNode& node : m_graph.nodes) {
            add(node);
        }
        for (const std::string& name : m_graph.outputs) {
            const Value value = valueOf(name);
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

  private:
    /// What a name of the graph stands for.
    struct Value {
        int feature = -1;
        int step = -1;          ///< The step that makes it.
        bool isFlat = false;    ///< Reshaped to a list of channels.
        bool isWidened = false; ///< Followed by channels of zeros that are nowhere stored.
    };

    void add(const OnnxNode& node) {
        require(!node.outputs.empty());
        if (node.operation == "Constant") {
            return;
        }
        require(!node.inputs.empty());
        if (node.operation == "Conv") {
            addConvolution(node);
        } else if (node.operation == "Relu" || node.operation == "PRelu") {
            addActivation(node);
        } else if (node.operation == "Add") {
            addSum(node);
        } else if (node.operation == "MaxPool") {
            addPooling(node);
        } else if (node.operation == "Concat") {
            addConcatenation(node);
        } else if (node.operation == "Pad") {
            addWidening(node);
        } else if (node.operation == "Sigmoid") {
            addSigmoid(node);
        } else if (node.operation == "Flatten" || node.operation == "Reshape") {
            Value value = valueOf(node.inputs[0]);
            const Feature& feature = m_plan.features[at(value.feature)];
            require(value.feature > 0 && feature.height == 1 && feature.width == 1 && !value.isWidened);
            value.isFlat = true;
            m_values[node.outputs[0]] = value;
        } else if (node.operation == "Mul") {
            require(node.inputs.size() == 2);
            const OnnxTensor& factor = constantOf(node.inputs[1]);
            require(factor.values.size() == 1 && factor.values[0] == 1.0F); // what exporters leave behind
            m_values[node.outputs[0]] = valueOf(node.inputs[0]);
            m_uses[node.outputs[0]] += m_uses[node.inputs[0]] - 1; // both names stand for one value
        } else {
            throw Unsupported{};
        }
    }

    Value valueOf(const std::string& name) const {
        const auto found = m_values.find(name);
        require(found != m_values.end());
        return found->second;
    }

    const OnnxTensor& constantOf(const std::string& name) const {
        const auto found = m_graph.constants.find(name);
        require(found != m_graph.constants.end());
        return found->second;
    }

    int addFeature(int height, int width, int channels) {
        require(height > 0 && width > 0 && height <= kMaxSide && width <= kMaxSide && channels > 0 &&
                channels <= kMaxSide);
        m_plan.features.push_back(
            {.height = height, .width = width, .channels = channels, .pixel = rounded(channels)});
        require(m_plan.features.back().size() <= kMaxFloats);
        return static_cast<int>(m_plan.features.size()) - 1;
    }

    void addStep(Step step, const std::string& output) {
        m_values[output] = {.feature = step.out, .step = static_cast<int>(m_plan.steps.size())};
        m_plan.steps.push_back(std::move(step));
    }

    void addConvolution(const OnnxNode& node) {
        require(node.inputs.size() >= 2);
        const Value input = valueOf(node.inputs[0]);
        require(!input.isFlat && !input.isWidened);
        const OnnxTensor& weights = constantOf(node.inputs[1]);
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
            const Feature& in = m_plan.features[at(input.feature)];
            sliding = Sliding::of(node, in.height, in.width);
        }
        const Feature in = m_plan.features[at(input.feature)];
        require(weights.shape[2] == sliding.window.height && weights.shape[3] == sliding.window.width);
        step.out = addFeature(sliding.rowsOf(in.height), sliding.columnsOf(in.width), outputs);
        step.window = sliding.window;
        if (group == 1) {
            require(weights.shape[1] == in.channels);
            step.depth = in.channels;
            step.weights = packDense(weights, input.feature == 0 && m_input.isRgb && in.channels == 3);
        } else {
            require(group == in.channels && outputs == in.channels && weights.shape[1] == 1);
            step.kind = Step::Kind::Depthwise;
            step.weights = packDepthwise(weights);
        }
        if (input.feature == 0) { // its rows have no gaps, so a whole row of the window is one tap
            step.depth *= step.window.width;
            step.window.width = 1;
        }
        step.bias.assign(at(rounded(outputs)), 0.0F);
        if (node.inputs.size() > 2) {
            const OnnxTensor& bias = constantOf(node.inputs[2]);
            require(bias.values.size() == at(outputs));
            std::ranges::copy(bias.values, step.bias.begin());
        }
        addStep(std::move(step), node.outputs[0]);
    }

    /// Makes the input as the first convolution wants it; the window then needs no zeros beside it.
    Sliding addInput(const OnnxNode& node, int channels) {
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

    /// The convolution that makes a value nobody else reads and nothing was done to yet.
    Step* openConvolution(const std::string& name) {
        const Value value = valueOf(name);
        if (value.step < 0 || value.isFlat || value.isWidened || m_uses[name] != 1) {
            return nullptr;
        }
        Step& step = m_plan.steps[at(value.step)];
        const bool isOpen = (step.kind == Step::Kind::Convolution || step.kind == Step::Kind::Depthwise) &&
                            step.slope.empty();
        return isOpen ? &step : nullptr;
    }

    void addActivation(const OnnxNode& node) {
        Step* step = openConvolution(node.inputs[0]);
        require(step != nullptr);
        const int channels = m_plan.features[at(step->out)].channels;
        step->slope.assign(at(rounded(channels)), 0.0F);
        if (node.operation == "PRelu") {
            require(node.inputs.size() == 2);
            const OnnxTensor& slope = constantOf(node.inputs[1]);
            require(slope.values.size() == at(channels) || slope.values.size() == 1);
            for (int i = 0; i < channels; ++i) {
                step->slope[at(i)] = slope.values[slope.values.size() == 1 ? 0 : at(i)];
            }
        }
        m_values[node.outputs[0]] = valueOf(node.inputs[0]);
    }

    /// A sum becomes the last part of the later of the two steps that make its operands.
    void addSum(const OnnxNode& node) {
        require(node.inputs.size() == 2);
        std::string later = node.inputs[0];
        std::string earlier = node.inputs[1];
        if (valueOf(later).step < valueOf(earlier).step) {
            std::swap(later, earlier);
        }
        Step* step = openConvolution(later);
        const Value other = valueOf(earlier);
        require(step != nullptr && step->kind == Step::Kind::Convolution && step->residual < 0);
        require(other.feature > 0 && !other.isFlat && other.step < valueOf(later).step);
        const Feature& sum = m_plan.features[at(step->out)];
        const Feature& addend = m_plan.features[at(other.feature)];
        require(sum.height == addend.height && sum.width == addend.width &&
                (other.isWidened ? addend.channels <= sum.channels : addend.channels == sum.channels));
        step->residual = other.feature;
        m_values[node.outputs[0]] = valueOf(later);
    }

    void addPooling(const OnnxNode& node) {
        const Value input = valueOf(node.inputs[0]);
        require(input.feature > 0 && !input.isFlat && !input.isWidened &&
                node.integersOf("ceil_mode", {0})[0] == 0);
        const Feature in = m_plan.features[at(input.feature)];
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

    /// Channels of several convolutions one after the other: they write them there.
    void addConcatenation(const OnnxNode& node) {
        require(node.integersOf("axis", {0})[0] == 1);
        const Feature first = m_plan.features[at(valueOf(node.inputs[0]).feature)];
        int channels = 0;
        std::vector<int> parts;
        for (const std::string& name : node.inputs) {
            const Value value = valueOf(name);
            const Feature& part = m_plan.features[at(value.feature)];
            require(value.step >= 0 && !value.isFlat && !value.isWidened && m_uses[name] == 1 &&
                    part.part < 0 && m_plan.steps[at(value.step)].kind != Step::Kind::Sigmoid);
            require(part.height == first.height && part.width == first.width && part.channels % kBlock == 0);
            channels += part.channels;
            parts.push_back(value.feature);
        }
        const int whole = addFeature(first.height, first.width, channels);
        int offset = 0;
        for (const int part : parts) {
            Feature& feature = m_plan.features[at(part)];
            feature.part = whole;
            feature.offset = std::exchange(offset, offset + feature.channels);
            feature.pixel = m_plan.features[at(whole)].pixel;
        }
        m_values[node.outputs[0]] = {.feature = whole, .step = valueOf(node.inputs.back()).step};
        ++m_uses[node.outputs[0]]; // keeps others from changing one part when they mean the whole
    }

    void addWidening(const OnnxNode& node) {
        Value value = valueOf(node.inputs[0]);
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

    void addSigmoid(const OnnxNode& node) {
        const Value input = valueOf(node.inputs[0]);
        require(input.feature > 0 && !input.isWidened);
        const Feature in = m_plan.features[at(input.feature)];
        Step step;
        step.kind = Step::Kind::Sigmoid;
        step.in = input.feature;
        step.out = addFeature(in.height, in.width, in.channels);
        addStep(std::move(step), node.outputs[0]);
        m_values[node.outputs[0]].isFlat = input.isFlat;
    }

    const OnnxGraph& m_graph;
    const InputContract& m_input;
    NetPlan m_plan;
    std::map<std::string, int, std::less<>> m_uses;
    std::map<std::string, Value, std::less<>> m_values;
};

} // namespace

std::optional<NetPlan> NetPlan::make(const OnnxGraph& graph, const InputContract& input) {
    try {
        return Planner(graph, input).plan();
    } catch (const Unsupported&) {
        return std::nullopt;
    }
}

} // namespace likeness::cpu
