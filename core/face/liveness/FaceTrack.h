// SPDX-FileCopyrightText: 2026 Likeness contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "../../face/FaceBox.h"

#include <array>
#include <deque>
#include <optional>

namespace likeness {

/// Whether the face of each frame goes on from that of the frame before, as a head does that cannot be in two
/// places. Not thread-safe.
class FaceTrack {
  public:
    enum class Verdict {
        Continuous,
        Lost,   ///< Too long without a face.
        Jumped, ///< The face moved faster than heads do, or made one jump between two rests.
        Looped, ///< The last second and a half repeats an earlier one, movement for movement.
    };

    /// How long a face may be missing, in seconds.
    static constexpr double kLongestGap = 0.6;

    [[nodiscard]] Verdict take(double seconds, const std::optional<FaceBox>& face);
    void clear();

  private:
    static constexpr std::size_t kPoints = 22;
    using Shape = std::array<Point, kPoints>;
    struct Place {
        double seconds = 0;
        Shape shape{};
        double eyes = 1; ///< Distance of the outer eye corners, in pixels.
    };

    [[nodiscard]] static std::optional<Place> placeOf(double seconds, const FaceBox& face);
    [[nodiscard]] static double distance(const Shape& a, const Shape& b, double eyes);
    [[nodiscard]] bool hasJumped() const;
    [[nodiscard]] bool isLooping() const;
    [[nodiscard]] bool repeatsAfter(double period, std::size_t from) const;

    std::deque<Place> m_places;
};

} // namespace likeness
