// SPDX-FileCopyrightText: 2026 Likeness contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "engine/Engine.h"
#include "face/liveness/Challenge.h"

#include <opencv2/core/mat.hpp>

#include <filesystem>
#include <optional>

namespace likeness::pad {

/// A frame (CV_8UC3 BGR) as the engine takes it.
[[nodiscard]] Image imageOf(const cv::Mat& frame);

/// Faces of frames that were looked at in an earlier run: what is tried again and again while the detection
/// is worked on.
class Looker {
  public:
    /// `cache` is a folder; empty: nothing is kept.
    Looker(Engine& engine, std::filesystem::path cache) : m_engine(engine), m_cache(std::move(cache)) {}

    [[nodiscard]] ChallengeFrame look(const cv::Mat& frame, double seconds, bool wantsFaceprint);

  private:
    [[nodiscard]] std::optional<FaceBox> faceOf(const Image& image);

    Engine& m_engine;
    std::filesystem::path m_cache;
};

} // namespace likeness::pad
