// SPDX-FileCopyrightText: 2026 Likeness contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "faceprint/Calibration.h"

#include <cstddef>
#include <string>
#include <vector>

namespace likeness {

/// A point that a curve of straight lines goes through.
struct Knot {
    double x = 0;
    double y = 0;
};

/// The line through the two points that surround x, or the last two on its side. At least 2 points.
template <typename KnotAt>
double interpolate(std::size_t size, KnotAt knot, double x) {
    std::size_t upper = 1;
    while (upper + 1 < size && x > knot(upper).x) {
        ++upper;
    }
    const Knot a = knot(upper - 1);
    const Knot b = knot(upper);
    return a.y + (x - a.x) * ((b.y - a.y) / (b.x - a.x));
}

/// The rate curve in log space. Every score reaches −1, so the curve starts at rate 1 there, unless a
/// measured point says that the rate is 1 up to a higher score.
[[nodiscard]] std::vector<Knot> logRateKnots(const Calibration::Data& data);
[[nodiscard]] double logRateAt(const Calibration::Data& data, double score);
[[nodiscard]] double logOddsAt(const Calibration::Data& data, double score);

/// The invariant of the curves and the spread that the data breaks, with the field's name; empty when none.
[[nodiscard]] std::string problemOfCurves(const Calibration::Data& data);

} // namespace likeness
