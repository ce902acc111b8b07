// SPDX-FileCopyrightText: 2026 Likeness contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <opencv2/core/mat.hpp>

#include <filesystem>
#include <string>
#include <vector>

namespace likeness::pad {

/// Every second frame of a clip, which is 80 or 83 ms.
struct Clip {
    static constexpr int kStep = 2;

    std::string name;
    std::vector<cv::Mat> frames;

    /// The frame with this number in the file, or the one before it; the last one for numbers beyond.
    [[nodiscard]] const cv::Mat& at(int number) const;
    [[nodiscard]] int last() const { return (static_cast<int>(frames.size()) - 1) * kStep; }

    /// Throws std::runtime_error when it cannot be read.
    [[nodiscard]] static Clip read(const std::filesystem::path& file);
};

} // namespace likeness::pad
