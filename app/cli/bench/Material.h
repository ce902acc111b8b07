// SPDX-FileCopyrightText: 2026 Likeness contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "base/Result.h"
#include "image/Image.h"

#include <array>
#include <cstddef>
#include <filesystem>
#include <vector>

namespace likeness::cli {

/// The pictures that a benchmark works on: samples that came with the program, all of one man.
struct BenchMaterial {
    static constexpr int kFrameWidth = 1280;
    static constexpr int kFrameHeight = 720;

    std::array<std::filesystem::path, 2> pair;     ///< Two files of 720 × 576.
    std::array<std::vector<std::byte>, 5> encoded; ///< Files that are good enough to enrol.
    std::vector<std::byte> frame;                  ///< As a camera gives it, I420 without padding.

    /// Errors: `CannotReadFile` (the samples are not there), as `Image::fromEncoded`.
    [[nodiscard]] static Result<BenchMaterial> read(const std::filesystem::path& samples);

    /// The frame's pixels, converted anew at each call. Errors: as `Image::fromRaw`.
    [[nodiscard]] Result<Image> convertedFrame() const;
};

} // namespace likeness::cli
