// SPDX-FileCopyrightText: 2026 Likeness contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "model/OnnxGraph.h"
#include "model/PackManifest.h"
#include "model/cpu/NetPlan.h"
#include "model/cpu/Sliding.h"

#include <map>
#include <set>
#include <string>
#include <vector>

namespace likeness::cpu {

/// Walks a graph in its order and collects steps. For one graph, once. Its functions throw Unsupported.
class Planner {
  public:
    Planner(const OnnxGraph& graph, const InputContract& input);

    NetPlan plan();

  private:
    static constexpr int kMaxSide = 4096; ///< Rows, columns and channels of any feature.

    /// Where one channel of a value lies.
    struct Channel {
        int feature = -1;
        int number = -1;
        auto operator<=>(const Channel&) const = default;
    };

    /// What a name of the graph stands for.
    struct Value {
        int feature = -1;
        int step = -1;          ///< The step that makes it.
        bool isFlat = false;    ///< Reshaped to a list of channels.
        bool isWidened = false; ///< Followed by channels of zeros that are nowhere stored.
        /// Where its channels lie, unless they are just those of its feature. While they are spread over
        /// several features, it has none of its own.
        std::vector<Channel> channels;
    };

    void add(const OnnxNode& node);
    void addConvolution(const OnnxNode& node);
    Sliding addInput(const OnnxNode& node, int channels);
    void addActivation(const OnnxNode& node);
    void addSum(const OnnxNode& node);
    void addProduct(const OnnxNode& node);
    void addPooling(const OnnxNode& node);
    void addMean(const OnnxNode& node);
    void addSigmoid(const OnnxNode& node);
    void addWidening(const OnnxNode& node);
    void addFlattening(const OnnxNode& node);
    void addConcatenation(const OnnxNode& node);
    void addShuffle(const OnnxNode& node);
    void addSplit(const OnnxNode& node);

    [[nodiscard]] OnnxTensor constantOf(const std::string& name) const;
    [[nodiscard]] const Value& valueOf(const std::string& name) const;
    [[nodiscard]] const Feature& featureOf(const Value& value) const;
    int addFeature(int height, int width, int channels);
    Value& addStep(Step step, const std::string& output);
    /// The step that makes a value nobody else reads and that can still do something to it.
    Step* openStep(const std::string& name);

    // Values whose channels were joined, mixed or parted:
    [[nodiscard]] std::vector<Channel> channelsOf(const Value& value) const;
    void setChannels(const std::string& name, std::vector<Channel> channels);
    [[nodiscard]] bool canLieTogether(const OnnxNode& concatenation) const;
    void layTogether(const OnnxNode& concatenation);
    /// The value in a feature of its own, its channels in whatever order is quickest to have.
    Value together(const std::string& name);
    /// The same in their own order.
    Value inOrder(const std::string& name);
    Value gathered(const std::string& name, const std::vector<Channel>& order);
    /// Which channel of its feature each channel of a value is; empty: the same.
    static std::vector<int> orderOf(const Value& value);

    const OnnxGraph& m_graph;
    const InputContract& m_input;
    NetPlan m_plan;
    std::map<std::string, int, std::less<>> m_uses;
    std::map<std::string, Value, std::less<>> m_values;
    std::set<std::string, std::less<>> m_shapes; ///< Names of whole numbers that are worked out from shapes.
};

} // namespace likeness::cpu
