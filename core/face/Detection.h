// SPDX-FileCopyrightText: 2026 Likeness contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "face/FaceBox.h"

#include <opencv2/core/types.hpp>

#include <optional>
#include <vector>

namespace likeness {

/// One answer of a detection net: a box in pixels of what it was shown, its score, and five points if the net
/// gives them.
struct Detection {
    cv::Rect2f box;
    float score = 0;
    std::optional<FivePoints> points;
};

/// Greedy non-maximum suppression: of boxes that show the same face the one with the higher score stays. Two
/// boxes are the same face when their intersection over union exceeds `overlap`; when nearly half (45 %) of
/// the smaller lies in the other (a face found again at another scale, or a piece of it); or when one is
/// about a third of the other or less and a quarter of it lies in the other (a forehead or a chin that looks
/// like a face at a fine scale). The result is ordered by falling score, ties by position.
[[nodiscard]] std::vector<Detection> suppressNonMaxima(std::vector<Detection> detections, float overlap);

} // namespace likeness
