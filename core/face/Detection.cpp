// SPDX-FileCopyrightText: 2026 Likeness contributors
// SPDX-License-Identifier: Apache-2.0

#include "face/Detection.h"

#include <algorithm>
#include <tuple>

namespace likeness {
namespace {

bool areSameFace(const cv::Rect2f& a, const cv::Rect2f& b, float overlap) {
    constexpr float kMostlyShared = 0.45F;
    constexpr float kPartArea = 0.35F;
    constexpr float kPartOverlap = 0.25F;
    const float intersection = (a & b).area();
    const float smaller = std::min(a.area(), b.area());
    const float larger = std::max(a.area(), b.area());
    const bool isPart = smaller < kPartArea * larger && intersection > kPartOverlap * smaller;
    return isPart || intersection > kMostlyShared * smaller ||
           intersection > overlap * (larger + smaller - intersection);
}

} // namespace

std::vector<Detection> suppressNonMaxima(std::vector<Detection> detections, float overlap) {
    std::ranges::sort(detections, [](const Detection& a, const Detection& b) {
        return std::tuple(-a.score, a.box.y, a.box.x, a.box.width) <
               std::tuple(-b.score, b.box.y, b.box.x, b.box.width);
    });
    std::vector<Detection> kept;
    for (Detection& candidate : detections) {
        const bool isKnown = std::ranges::any_of(
            kept, [&](const Detection& known) { return areSameFace(known.box, candidate.box, overlap); });
        if (!isKnown) {
            kept.push_back(candidate);
        }
    }
    return kept;
}

} // namespace likeness
