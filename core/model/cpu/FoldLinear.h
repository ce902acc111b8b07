// SPDX-FileCopyrightText: 2026 Likeness contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "model/OnnxGraph.h"

namespace likeness::cpu {

/// Makes one convolution of two of 1 × 1 that follow each other with nothing between, where that is less to
/// compute: out = B · (A · in + a) + b = (B · A) · in + (B · a + b). Sums are rounded otherwise than before,
/// by about 1e-7 of their size. Thread-safe.
void foldLinearPairs(OnnxGraph& graph);

} // namespace likeness::cpu
