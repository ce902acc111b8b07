// SPDX-FileCopyrightText: 2026 Likeness contributors
// SPDX-License-Identifier: Apache-2.0

#include "face/UltraLightDetector.h"

namespace likeness {

std::vector<Detection> UltraLightDetector::detect(const cv::Mat& picture, float minScore) {
    const std::vector<cv::Mat>& outputs = m_net.forward(picture, {"scores", "boxes"});
    const cv::Mat& scores = outputs[0];
    const cv::Mat& boxes = outputs[1];
    CV_Assert(scores.dims == 3 && boxes.dims == 3 && scores.size[2] == 2 && boxes.size[2] == 4 &&
              scores.size[1] == boxes.size[1]);
    const auto width = static_cast<float>(picture.cols);
    const auto height = static_cast<float>(picture.rows);
    const auto* score = scores.ptr<float>();
    const auto* box = boxes.ptr<float>();
    std::vector<Detection> found;
    for (int i = 0; i < scores.size[1]; ++i, score += 2, box += 4) {
        if (score[1] >= minScore && box[2] > box[0] && box[3] > box[1]) {
            found.push_back({cv::Rect2f(cv::Point2f(box[0] * width, box[1] * height),
                                        cv::Point2f(box[2] * width, box[3] * height)),
                             score[1], std::nullopt});
        }
    }
    return found;
}

} // namespace likeness
