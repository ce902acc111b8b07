// SPDX-FileCopyrightText: 2026 Likeness contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "model/OnnxGraph.h"

namespace likeness::cpu {

/// Says what a graph does with matrices in the way of convolutions: MatMul by a constant and Gemm become
/// "Dense", which has the inputs of a convolution of 1 × 1 and takes lists of channels; a BatchNormalization
/// becomes part of the convolution or dense layer before it. What cannot be put so is left as it is.
/// Thread-safe.
void makeDense(OnnxGraph& graph);

/// Makes one "Shuffle" of each Reshape, Transpose and Reshape that deal channels out like cards: the first of
/// each part, then the second of each (Ma and others, "ShuffleNet V2", ECCV 2018). Its `parts` are how many
/// they are and the channels in each, its `size` the rows and columns of maps. Thread-safe.
void makeShuffles(OnnxGraph& graph);

} // namespace likeness::cpu
