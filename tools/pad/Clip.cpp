// SPDX-FileCopyrightText: 2026 Likeness contributors
// SPDX-License-Identifier: Apache-2.0

#include "Clip.h"

#include <opencv2/videoio.hpp>

#include <algorithm>
#include <stdexcept>

namespace likeness::pad {

const cv::Mat& Clip::at(int number) const {
    const int index = std::clamp(number / kStep, 0, static_cast<int>(frames.size()) - 1);
    return frames[static_cast<std::size_t>(index)];
}

Clip Clip::read(const std::filesystem::path& file) {
    cv::VideoCapture video(file.string());
    Clip clip{file.stem().string(), {}};
    cv::Mat frame;
    for (int i = 0; video.grab(); ++i) {
        if (i % kStep == 0 && video.retrieve(frame)) {
            clip.frames.push_back(frame.clone());
        }
    }
    if (clip.frames.empty()) {
        throw std::runtime_error("cannot read the clip \"" + file.string() +
                                 "\"; run ./run --setup or models/fetch.py");
    }
    return clip;
}

} // namespace likeness::pad
