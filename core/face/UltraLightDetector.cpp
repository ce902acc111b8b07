// SPDX-FileCopyrightText: 2026 Likeness contributors
// SPDX-License-Identifier: Apache-2.0

#include "face/UltraLightDetector.h"

#include "face/UltraLightHeads.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <utility>

namespace likeness {
namespace {

/// Square anchors of these sizes in each of the cells (`min_boxes` of the net's authors).
struct Level {
    std::array<float, 3> anchors;
    int anchorCount;
};
constexpr std::array<Level, UltraLightHeads::kLevels> kLevels{
    {{{10, 16, 24}, 3}, {{32, 48}, 2}, {{64, 96}, 2}, {{128, 192, 256}, 3}}};
constexpr float kCentreVariance = 0.1F;
constexpr float kSizeVariance = 0.2F;

/// The score is a softmax of two, so it reaches a limit where the difference of the two reaches this.
float leastDifference(float minScore) {
    constexpr float kAlmostOne = 15; // from about here on a score of single precision is 1
    constexpr float kRounding = 1e-3F;
    return std::min(std::log(minScore / (1 - minScore)), kAlmostOne) - kRounding;
}

/// Where one anchor of one cell says a face is. `box` are its values for the centre, relative to the anchor's
/// size, and the logarithms of its size; anchors end at the picture's, as in training.
cv::Rect2f decode(const std::array<float, 4>& box, float x, float y, float anchor, cv::Size2f picture) {
    const float anchorWidth = std::min(anchor, picture.width);
    const float anchorHeight = std::min(anchor, picture.height);
    const float width = std::exp(box[2] * kSizeVariance) * anchorWidth;
    const float height = std::exp(box[3] * kSizeVariance) * anchorHeight;
    const float left = box[0] * kCentreVariance * anchorWidth + x - width / 2;
    const float top = box[1] * kCentreVariance * anchorHeight + y - height / 2;
    return {left, top, width, height};
}

void appendFound(const Level& level, const cv::Mat& scores, const cv::Mat& boxes, cv::Size2f picture,
                 float minScore, std::vector<Detection>& found) {
    CV_Assert(scores.dims == 4 && boxes.dims == 4 && scores.size[1] == 2 * level.anchorCount &&
              boxes.size[1] == 4 * level.anchorCount && scores.size[2] == boxes.size[2] &&
              scores.size[3] == boxes.size[3]);
    const int columns = scores.size[3];
    const int cells = scores.size[2] * columns;
    // The net's authors spread the cells evenly, also where the stride does not divide the picture.
    const float stepX = picture.width / static_cast<float>(columns);
    const float stepY = picture.height / static_cast<float>(scores.size[2]);
    const float least = leastDifference(minScore);
    for (int anchor = 0; anchor < level.anchorCount; ++anchor) {
        const auto* background = scores.ptr<float>(0, 2 * anchor);
        const auto* face = scores.ptr<float>(0, 2 * anchor + 1);
        const auto* box = boxes.ptr<float>(0, 4 * anchor);
        for (int i = 0; i < cells; ++i) {
            const float difference = face[i] - background[i];
            if (!(difference >= least)) {
                continue;
            }
            const int row = i / columns;
            const float score = 1 / (1 + std::exp(-difference));
            const cv::Rect2f place = decode({box[i], box[cells + i], box[2 * cells + i], box[3 * cells + i]},
                                            (static_cast<float>(i % columns) + 0.5F) * stepX,
                                            (static_cast<float>(row) + 0.5F) * stepY,
                                            level.anchors[static_cast<std::size_t>(anchor)], picture);
            if (score >= minScore && place.width > 0 && place.height > 0) {
                found.push_back({place, score, std::nullopt});
            }
        }
    }
}

} // namespace

Result<std::unique_ptr<UltraLightDetector>> UltraLightDetector::make(const NetFile& file,
                                                                     const InputContract& input) {
    std::optional<UltraLightHeads> heads = UltraLightHeads::find(file.bytes());
    if (!heads) {
        return fail(ErrorCode::ModelInvalid,
                    "the pack's detector is not an Ultra-Light net: its outputs \"scores\" and \"boxes\" are "
                    "not assembled from four levels");
    }
    std::vector<std::string> outputs = std::move(heads->scores);
    std::ranges::move(heads->boxes, std::back_inserter(outputs));
    return std::unique_ptr<UltraLightDetector>(
        new UltraLightDetector(Net(file, input, ComputeDevice::Cpu, std::move(outputs))));
}

std::vector<Detection> UltraLightDetector::detect(const cv::Mat& picture, float minScore) {
    const std::vector<cv::Mat>& outputs = m_net.forward(picture);
    std::vector<Detection> found;
    for (std::size_t level = 0; level < kLevels.size(); ++level) {
        appendFound(kLevels[level], outputs[level], outputs[kLevels.size() + level],
                    cv::Size2f(picture.size()), minScore, found);
    }
    return found;
}

} // namespace likeness
