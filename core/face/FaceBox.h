// SPDX-FileCopyrightText: 2026 Likeness contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <array>
#include <vector>

namespace likeness {

/// A place in a picture, in pixels from the top-left corner of its top-left pixel; x to the right, y down.
struct Point {
    float x = 0;
    float y = 0;
    friend bool operator==(const Point&, const Point&) = default;
};

/// A dense landmark: x and y as in Point, z as depth in the same scale (smaller is nearer; 0 at the face's
/// centre).
struct Point3 {
    float x = 0;
    float y = 0;
    float z = 0;
    friend bool operator==(const Point3&, const Point3&) = default;
};

/// Left eye, right eye, nose tip, left mouth corner, right mouth corner; left is the picture's left.
using FivePoints = std::array<Point, 5>;

/// A face in a picture: where it is, how sure the detector is, and its landmarks.
struct FaceBox {
    Point topLeft;
    Point bottomRight;
    /// Detector's confidence, 0…1.
    float score = 0;
    FivePoints landmarks{};
    /// The 468 points of the face mesh that `landmarks` were read from; empty when the detector gave the five
    /// itself.
    std::vector<Point3> denseLandmarks;
    /// How sure the landmark net is that it saw a face, 0…1; 1 where the pack has no such net.
    float landmarkScore = 0;

    [[nodiscard]] float width() const noexcept { return bottomRight.x - topLeft.x; }
    [[nodiscard]] float height() const noexcept { return bottomRight.y - topLeft.y; }
    [[nodiscard]] float area() const noexcept { return width() * height(); }
    friend bool operator==(const FaceBox&, const FaceBox&) = default;
};

} // namespace likeness
