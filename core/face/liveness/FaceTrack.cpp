// SPDX-FileCopyrightText: 2026 Likeness contributors
// SPDX-License-Identifier: Apache-2.0

#include "face/liveness/FaceTrack.h"

#include <algorithm>
#include <cmath>

namespace likeness {
namespace {

/// All over the face; the last four are lids and lips, whose movement tells one second from another.
constexpr std::array<std::size_t, 22> kIndices{33,  263, 133, 362, 168, 6,   151, 9,   116, 345, 129,
                                               358, 2,   10,  103, 332, 152, 4,   159, 386, 13,  14};
constexpr std::size_t kMeshPoints = 468;

// Lengths are in distances of the outer eye corners. The fastest of the sample clips' 3,400 frames moved by 2
// a second.
constexpr double kFastest = 4;
constexpr double kTremble = 0.1;

// One jump between two rests. A head needs more than one frame to set out and to stop: 80 ms apart, 1 of 96
// presentations of living men (docs/accuracy.md) had a movement that was twice as long as those before and
// after it; a cut within one clip is five times as long (median).
constexpr double kShortStep = 0.11; // seconds
constexpr double kLongStep = 0.21;
constexpr double kShortSpike = 2;
constexpr double kLongSpike = 3.2;
constexpr double kNoise = 0.015;
constexpr double kSmallestJump = 0.035;

// A loop: every place of this window is as it was a period ago.
constexpr double kWindow = 1.5; // seconds
constexpr double kShortestPeriod = 1.6;
constexpr double kPeriodStep = 0.02;
constexpr double kSame = 0.014;
/// ... although the face moved by this much meanwhile.
constexpr double kMoved = 0.12;
constexpr std::size_t kFewestPlaces = 7;
constexpr double kMemory = 40; // seconds

} // namespace

void FaceTrack::clear() {
    m_places.clear();
}

std::optional<FaceTrack::Place> FaceTrack::placeOf(double seconds, const FaceBox& face) {
    static_assert(kIndices.size() == kPoints);
    if (face.denseLandmarks.size() != kMeshPoints) {
        return std::nullopt;
    }
    Place place;
    place.seconds = seconds;
    for (std::size_t i = 0; i < kPoints; ++i) {
        const Point3& point = face.denseLandmarks[kIndices[i]];
        if (!std::isfinite(point.x) || !std::isfinite(point.y)) {
            return std::nullopt;
        }
        place.shape[i] = {point.x, point.y};
    }
    const Point& left = place.shape[0];
    const Point& right = place.shape[1];
    place.eyes = std::max(
        1.0, std::hypot(static_cast<double>(left.x - right.x), static_cast<double>(left.y - right.y)));
    return place;
}

double FaceTrack::distance(const Shape& a, const Shape& b, double eyes) {
    double sum = 0;
    for (std::size_t i = 0; i < kPoints; ++i) {
        const auto x = static_cast<double>(a[i].x - b[i].x);
        const auto y = static_cast<double>(a[i].y - b[i].y);
        sum += x * x + y * y;
    }
    return std::sqrt(sum / static_cast<double>(kPoints)) / eyes;
}

bool FaceTrack::hasJumped() const {
    const std::size_t count = m_places.size();
    const auto step = [this](std::size_t to) {
        return distance(m_places[to - 1].shape, m_places[to].shape, m_places[to - 1].eyes);
    };
    const auto time = [this](std::size_t to) {
        return m_places[to].seconds - m_places[to - 1].seconds;
    };
    if (count >= 2 && step(count - 1) > kTremble + kFastest * time(count - 1)) {
        return true;
    }
    if (count < 4) {
        return false;
    }
    const double longest = std::max({time(count - 1), time(count - 2), time(count - 3)});
    if (longest > kLongStep) {
        return false;
    }
    const double jump = step(count - 2);
    const double around = std::max(step(count - 1), step(count - 3)) + kNoise;
    return jump > kSmallestJump && jump > (longest < kShortStep ? kShortSpike : kLongSpike) * around;
}

bool FaceTrack::repeatsAfter(double period, std::size_t from) const {
    // Both lists are in order of time, so one walk along the earlier places is enough.
    std::size_t earlier = 0;
    for (std::size_t i = from; i < m_places.size(); ++i) {
        const double then = m_places[i].seconds - period;
        while (earlier + 1 < m_places.size() && m_places[earlier + 1].seconds < then) {
            ++earlier;
        }
        if (earlier + 1 >= m_places.size() || m_places[earlier].seconds > then) {
            return false;
        }
        const Place& before = m_places[earlier];
        const Place& after = m_places[earlier + 1];
        const double share = (then - before.seconds) / std::max(1e-6, after.seconds - before.seconds);
        Shape shape;
        for (std::size_t p = 0; p < kPoints; ++p) {
            const auto weight = static_cast<float>(share);
            shape[p] = {before.shape[p].x + weight * (after.shape[p].x - before.shape[p].x),
                        before.shape[p].y + weight * (after.shape[p].y - before.shape[p].y)};
        }
        if (distance(shape, m_places[i].shape, m_places[i].eyes) > kSame) {
            return false;
        }
    }
    return true;
}

bool FaceTrack::isLooping() const {
    const double now = m_places.back().seconds;
    const auto first =
        std::ranges::find_if(m_places, [now](const Place& p) { return p.seconds > now - kWindow; });
    const auto from = static_cast<std::size_t>(first - m_places.begin());
    if (m_places.size() - from < kFewestPlaces) {
        return false;
    }
    double moved = 0;
    for (std::size_t i = from; i < m_places.size(); ++i) {
        moved = std::max(moved, distance(m_places[i].shape, m_places.back().shape, m_places.back().eyes));
    }
    if (moved < kMoved) {
        return false;
    }
    const double oldest = m_places.front().seconds;
    for (double period = kShortestPeriod; now - kWindow - period > oldest; period += kPeriodStep) {
        if (repeatsAfter(period, from)) {
            return true;
        }
    }
    return false;
}

FaceTrack::Verdict FaceTrack::take(double seconds, const std::optional<FaceBox>& face) {
    const auto place = face ? placeOf(seconds, *face) : std::nullopt;
    if (!m_places.empty() && seconds - m_places.back().seconds > kLongestGap) {
        return Verdict::Lost;
    }
    if (!place) {
        return Verdict::Continuous;
    }
    m_places.push_back(*place);
    while (m_places.front().seconds < seconds - kMemory) {
        m_places.pop_front();
    }
    if (hasJumped()) {
        return Verdict::Jumped;
    }
    return isLooping() ? Verdict::Looped : Verdict::Continuous;
}

} // namespace likeness
