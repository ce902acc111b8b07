// SPDX-FileCopyrightText: 2026 Likeness contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "model/OnnxGraph.h"
#include "model/PackManifest.h"
#include "model/cpu/Kernels.h"

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

namespace likeness::cpu {

/// Feature maps of one picture, and where they lie in memory.
struct Feature {
    int height = 0;
    int width = 0;
    int channels = 0;
    int pixel = 0;                           ///< Floats from one pixel to the next.
    int offset = 0;                          ///< Of the first channel within a pixel.
    int part = -1;                           ///< The feature that this one is some channels of; −1: none.
    int place = -1;                          ///< Which of the plan's places holds it.
    [[nodiscard]] std::size_t size() const { // in floats, all channels of the place
        return static_cast<std::size_t>(height) * static_cast<std::size_t>(width) *
               static_cast<std::size_t>(pixel);
    }
};

/// Neighbouring channels of a feature, and where they are copied to.
struct Run {
    int feature = -1;
    int from = 0;
    int to = 0;
    int count = 0;
};

/// One thing to compute.
struct Step {
    enum class Kind { Convolution, Depthwise, LargestOf, MeanOf, Blend, Sigmoid, Gather };
    Kind kind = Kind::Convolution;
    int in = -1; ///< Features by number.
    int out = -1;
    int residual = -1; ///< Added to the sums of a convolution or to what is blended; −1: none.
    int factors = -1;  ///< One for each channel of what is blended; −1: none.
    Window window;
    int depth = 0;
    std::vector<float> weights; ///< As Convolution wants them.
    std::vector<float> bias;
    std::vector<float> slope; ///< Empty: none.
    std::vector<Run> runs;    ///< Of a Gather.
};

/// Memory for features that are not needed at the same time.
struct Place {
    std::size_t size = 0;  ///< In floats, for one picture.
    bool isForOne = false; ///< Only ever holds one picture's.
};

/// What there is to read when all is computed.
struct PlannedOutput {
    std::string name;
    int feature = -1;
    bool isFlat = false; ///< A list of channels rather than maps.
};

/// A net prepared for our kernels: what convolutions, activations and sums follow each other is one step,
/// weights are packed in the order in which they are read, and memory is used again as soon as what it held
/// is no longer needed. The net's input is fed with a border of zeros where its first convolution wants one,
/// and in the order blue, green, red; a net that wants another order gets its first weights reordered
/// instead.
struct NetPlan {
    std::vector<Feature> features; ///< The first is the input, border included.
    int top = 0;                   ///< Rows and
    int left = 0;                  ///< columns of border before the picture.
    std::vector<Step> steps;
    /// So many of the first steps have much to keep and are carried out for one picture after the other; the
    /// others, of which the weights are larger than what they are applied to, for all pictures at once.
    std::size_t aloneSteps = 0;
    std::vector<PlannedOutput> outputs;
    std::vector<Place> places;
    std::size_t zeros = 0; ///< Floats that Convolution::zeros needs.

    /// Nothing when the graph has anything that these kernels cannot do. Thread-safe.
    [[nodiscard]] static std::optional<NetPlan> make(OnnxGraph graph, const InputContract& input);
};

} // namespace likeness::cpu
