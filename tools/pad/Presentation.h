// SPDX-FileCopyrightText: 2026 Likeness contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "Clip.h"

#include "face/liveness/ActionWatch.h"

#include <opencv2/core/mat.hpp>

#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <vector>

namespace likeness::pad {

/// What whoever stands before the camera knows.
struct Cue {
    double seconds = 0; ///< Since the check began.
    int frame = 0;
    std::optional<ChallengeAction> instruction; ///< What the screen asks for.
    double asked = 0;                           ///< For how many seconds.
};

/// Somebody, or something, shown to the camera.
struct Presentation {
    std::string kind; ///< "print-tilted" and so on; "bona-fide" for a living person.
    std::string source;
    std::function<cv::Mat(const Cue&)> show;
    /// What the challenge asks for; empty: drawn at random.
    std::vector<ChallengeAction> actions;
    double framesPerSecond = 12.5;
};

/// The clips that everything is made of.
struct Material {
    Clip franck;
    Clip cap12;
    Clip cap13;
};

/// Parts of the clips in which the men do what a challenge asks for, found by eye, seen with other cameras,
/// frame rates and beginnings.
[[nodiscard]] std::vector<Presentation> bonaFide(const Material& material);

/// `perKind` attacks of each kind, always the same for one seed.
[[nodiscard]] std::vector<Presentation> attacks(const Material& material, int perKind, std::uint64_t seed);

} // namespace likeness::pad
