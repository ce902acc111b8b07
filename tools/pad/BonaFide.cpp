// SPDX-FileCopyrightText: 2026 Likeness contributors
// SPDX-License-Identifier: Apache-2.0

#include "Presentation.h"

#include <opencv2/imgproc.hpp>

#include <array>

namespace likeness::pad {
namespace {

using enum ChallengeAction;

/// An uncut part of a clip, and what the man does in it, in order, as one sees when one looks at it.
struct Part {
    const Clip* clip;
    int from;
    std::vector<ChallengeAction> actions;
};

/// Another camera: brightness, contrast, size.
struct Camera {
    double gain;
    double offset;
    double size;
};

cv::Mat seenBy(const Camera& camera, const cv::Mat& frame) {
    cv::Mat view;
    frame.convertTo(view, -1, camera.gain, camera.offset);
    if (camera.size != 1) {
        cv::resize(view, view, {}, camera.size, camera.size,
                   camera.size < 1 ? cv::INTER_AREA : cv::INTER_LINEAR);
    }
    return view;
}

} // namespace

std::vector<Presentation> bonaFide(const Material& material) {
    const std::vector<Part> parts{
        {&material.cap12, 462, {TurnRight, TurnLeft, Nod}},
        {&material.cap12, 462, {TurnRight, TurnLeft}},
        {&material.cap12, 930, {TurnRight, TurnLeft}},
        {&material.cap13, 470, {TurnLeft, TurnRight, TurnLeft}},
        {&material.cap13, 470, {TurnLeft, TurnRight}},
        {&material.franck, 1040, {Blink}},
        {&material.franck, 1250, {Smile}},
        {&material.franck, 1250, {Smile, Blink}},
        {&material.franck, 1340, {Blink}},
        {&material.franck, 1972, {Smile}},
        {&material.franck, 0, {Smile}},
        {&material.franck, 704, {Blink}},
    };
    constexpr std::array<Camera, 4> kCameras{{{1, 0, 1}, {0.75, 0, 1}, {1.15, 8, 1.6}, {0.95, 4, 0.8}}};
    std::vector<Presentation> all;
    for (const Part& part : parts) {
        for (std::size_t i = 0; i < 2 * kCameras.size(); ++i) {
            const Camera camera = kCameras[i % kCameras.size()];
            // 12.5 and 6.25 frames a second.
            const int step = i < kCameras.size() ? Clip::kStep : 2 * Clip::kStep;
            const int from = part.from - static_cast<int>(i) % 3 * Clip::kStep;
            all.push_back({"bona-fide", part.clip->name + " " + std::to_string(from),
                           [part, camera, from, step](const Cue& cue) {
                               return seenBy(camera, part.clip->at(from + cue.frame * step));
                           },
                           part.actions, 25.0 / step});
        }
    }
    return all;
}

} // namespace likeness::pad
