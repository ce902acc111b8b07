// SPDX-FileCopyrightText: 2026 Likeness contributors
// SPDX-License-Identifier: Apache-2.0

// Channels that are joined, mixed and parted. That moves nothing by itself: it is kept in mind where each
// channel lies until a step needs them in one place.

#include "model/cpu/Planner.h"

#include <algorithm>
#include <cstdint>
#include <numeric>
#include <utility>

namespace likeness::cpu {
namespace {

std::size_t at(int index) {
    return static_cast<std::size_t>(index);
}

} // namespace

std::vector<Planner::Channel> Planner::channelsOf(const Value& value) const {
    require(!value.isFlat && !value.isWidened && value.feature != 0);
    if (!value.channels.empty()) {
        return value.channels;
    }
    std::vector<Channel> channels(at(featureOf(value).channels));
    for (int i = 0; i < static_cast<int>(channels.size()); ++i) {
        channels[at(i)] = {value.feature, i};
    }
    return channels;
}

void Planner::setChannels(const std::string& name, std::vector<Channel> channels) {
    require(!channels.empty() && channels.size() <= at(kMaxSide));
    m_values[name] = {.channels = std::move(channels)};
}

void Planner::addConcatenation(const OnnxNode& node) {
    require(node.integersOf("axis", {0})[0] == 1);
    if (canLieTogether(node)) {
        layTogether(node);
        return;
    }
    std::vector<Channel> joined;
    for (const std::string& name : node.inputs) {
        const std::vector<Channel> part = channelsOf(valueOf(name));
        const Feature& feature = m_plan.features[at(part[0].feature)];
        const Feature& first = m_plan.features[at(joined.empty() ? part[0].feature : joined[0].feature)];
        require(feature.height == first.height && feature.width == first.width);
        joined.insert(joined.end(), part.begin(), part.end());
    }
    setChannels(node.outputs[0], std::move(joined));
}

/// Whether the steps that make the parts can write them next to each other at once.
bool Planner::canLieTogether(const OnnxNode& concatenation) const {
    return std::ranges::all_of(concatenation.inputs, [&](const std::string& name) {
        const Value& value = valueOf(name);
        if (value.step < 0 || value.isFlat || value.isWidened || !value.channels.empty() ||
            m_uses.at(name) != 1 || m_plan.steps[at(value.step)].kind == Step::Kind::Sigmoid) {
            return false;
        }
        const Feature& feature = featureOf(value);
        return feature.part < 0 && feature.channels % kBlock == 0;
    });
}

void Planner::layTogether(const OnnxNode& concatenation) {
    const Feature first = featureOf(valueOf(concatenation.inputs[0]));
    std::vector<int> parts;
    int channels = 0;
    for (const std::string& name : concatenation.inputs) {
        const Feature& part = featureOf(valueOf(name));
        require(part.height == first.height && part.width == first.width);
        channels += part.channels;
        parts.push_back(valueOf(name).feature);
    }
    const int whole = addFeature(first.height, first.width, channels);
    int offset = 0;
    for (const int part : parts) {
        Feature& feature = m_plan.features[at(part)];
        feature.part = whole;
        feature.offset = std::exchange(offset, offset + feature.channels);
        feature.pixel = m_plan.features[at(whole)].pixel;
    }
    const std::string& output = concatenation.outputs[0];
    m_values[output] = {.feature = whole, .step = valueOf(concatenation.inputs.back()).step};
    ++m_uses[output]; // keeps others from changing one part when they mean the whole
}

void Planner::addShuffle(const OnnxNode& node) {
    const std::vector<Channel> channels = channelsOf(valueOf(node.inputs[0]));
    const Feature& first = m_plan.features[at(channels[0].feature)];
    const auto parts = static_cast<std::size_t>(node.integersOf("parts", {})[0]);
    const auto each = static_cast<std::size_t>(node.integersOf("parts", {})[1]);
    require(channels.size() == parts * each &&
            node.integersOf("size", {}) == std::vector<std::int64_t>{first.height, first.width});
    std::vector<Channel> mixed;
    for (std::size_t i = 0; i < channels.size(); ++i) {
        mixed.push_back(channels[i % parts * each + i / parts]);
    }
    setChannels(node.outputs[0], std::move(mixed));
}

void Planner::addSplit(const OnnxNode& node) {
    require(node.integersOf("axis", {0})[0] == 1);
    const std::vector<Channel> channels = channelsOf(valueOf(node.inputs[0]));
    const std::vector<std::int64_t> sizes = node.integersOf("split", {});
    require(sizes.size() == node.outputs.size());
    auto from = channels.begin();
    for (std::size_t i = 0; i < sizes.size(); ++i) {
        require(sizes[i] > 0 && sizes[i] <= channels.end() - from);
        const auto to = from + static_cast<std::ptrdiff_t>(sizes[i]);
        setChannels(node.outputs[i], {from, to});
        from = to;
    }
}

std::vector<int> Planner::orderOf(const Value& value) {
    std::vector<int> order;
    for (const Channel& channel : value.channels) {
        order.push_back(channel.number);
    }
    return order;
}

Planner::Value Planner::together(const std::string& name) {
    const Value& value = valueOf(name);
    if (value.feature >= 0) {
        return value;
    }
    std::vector<Channel> sorted = value.channels;
    std::ranges::sort(sorted); // what lies side by side stays so, and is copied in one go
    const bool isTwiceThere = std::ranges::adjacent_find(sorted) != sorted.end();
    return isTwiceThere ? inOrder(name) : gathered(name, sorted);
}

Planner::Value Planner::inOrder(const std::string& name) {
    const Value& value = valueOf(name);
    if (value.channels.empty()) {
        return value;
    }
    return gathered(name, std::vector(value.channels));
}

/// Adds the step that copies a value's channels to a feature of their own.
Planner::Value Planner::gathered(const std::string& name, const std::vector<Channel>& order) {
    const Value value = valueOf(name);
    const Feature first = m_plan.features[at(order[0].feature)];
    Step step;
    step.kind = Step::Kind::Gather;
    step.in = order[0].feature;
    step.out = addFeature(first.height, first.width, static_cast<int>(order.size()));
    for (int i = 0; i < static_cast<int>(order.size()); ++i) {
        const Channel& channel = order[at(i)];
        if (!step.runs.empty() && step.runs.back().feature == channel.feature &&
            step.runs.back().from + step.runs.back().count == channel.number) {
            ++step.runs.back().count;
        } else {
            step.runs.push_back({.feature = channel.feature, .from = channel.number, .to = i, .count = 1});
        }
    }
    const int out = step.out;
    Value& result = addStep(std::move(step), name);
    if (order != value.channels) {
        for (const Channel& channel : value.channels) {
            const auto place = std::ranges::find(order, channel);
            result.channels.push_back({out, static_cast<int>(place - order.begin())});
        }
    }
    return result;
}

} // namespace likeness::cpu
