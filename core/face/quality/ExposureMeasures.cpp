// SPDX-FileCopyrightText: 2026 Likeness contributors
// SPDX-License-Identifier: Apache-2.0

#include "face/quality/ExposureMeasures.h"

#include "face/quality/ComponentMapping.h"

#include <opencv2/imgproc.hpp>

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdint>
#include <numbers>
#include <numeric>

namespace likeness {
namespace {

using Histogram = std::array<double, 256>;

/// Fewer pixels than this, a tenth of a face, say nothing about it.
constexpr double kFewestPixels = 3000;

/// How many pixels of the skin have each luminance.
Histogram histogramOf(const AssessedFace& face) {
    Histogram histogram{};
    for (int y = 0; y < face.luminance.rows; ++y) {
        const auto* luminance = face.luminance.ptr<std::uint8_t>(y);
        const auto* skin = face.skin.ptr<std::uint8_t>(y);
        for (int x = 0; x < face.luminance.cols; ++x) {
            histogram[luminance[x]] += skin[x] != 0 ? 1 : 0;
        }
    }
    return histogram;
}

double total(const Histogram& histogram) {
    return std::accumulate(histogram.begin(), histogram.end(), 0.0);
}

/// Σ share(i) · value(i / 255).
template <typename Value>
double meanOf(const Histogram& histogram, Value value) {
    double sum = 0;
    for (std::size_t i = 0; i < histogram.size(); ++i) {
        sum += histogram[i] * value(static_cast<double>(i) / 255);
    }
    return sum / total(histogram);
}

/// Calls `measure` with the histogram, where there is enough of the face to have one.
template <typename Measure>
QualityComponent overSkin(const AssessedFace& face, Measure measure) {
    const Histogram histogram = histogramOf(face);
    return total(histogram) < kFewestPixels ? notAssessed(QualityReason::OutsidePicture) : measure(histogram);
}

/// A cheek: a square of 0.3 eye distances, half way from an eye to the height of the mouth, as the
/// measurement zones of ICAO's Portrait Quality report.
struct Cheeks {
    cv::Rect left;
    cv::Rect right;
};

Cheeks cheeks() {
    constexpr int kSide = 24; // 0.3 · 80
    constexpr int kCentre = AssessedFace::kUprightSize / 2;
    constexpr int kEyes = static_cast<int>(AssessedFace::kUprightEyes);
    constexpr int kHeight = 163; // eyes at 117, mouth at 209
    const auto square = [](int x) {
        return cv::Rect(x - kSide / 2, kHeight - kSide / 2, kSide, kSide);
    };
    return {square(kCentre - kEyes / 2), square(kCentre + kEyes / 2)};
}

bool areInside(const AssessedFace& face, const Cheeks& zones) {
    const auto share = [&](const cv::Rect& zone) {
        return cv::mean(face.skin(zone))[0] / 255;
    };
    return share(zones.left) > 0.5 && share(zones.right) > 0.5;
}

std::array<double, 64> coarseHistogram(const cv::Mat& zone) {
    std::array<double, 64> histogram{};
    for (int y = 0; y < zone.rows; ++y) {
        const auto* row = zone.ptr<std::uint8_t>(y);
        for (int x = 0; x < zone.cols; ++x) {
            histogram[row[x] / 4U] += 1.0 / static_cast<double>(zone.total());
        }
    }
    return histogram;
}

struct Chroma {
    double a = 0;
    double b = 0;
};

/// CIELAB's a* and b* (CIE 15, white D65) of an sRGB colour, blue first. OpenCV's conversion would spend a
/// tenth of a second on its tables first.
Chroma chromaOf(const cv::Vec3b& pixel) {
    const double blue = linearOf(pixel[0] / 255.0);
    const double green = linearOf(pixel[1] / 255.0);
    const double red = linearOf(pixel[2] / 255.0);
    const auto compressed = [](double value) {
        constexpr double kDelta = 6.0 / 29;
        return value > kDelta * kDelta * kDelta ? std::cbrt(value) : value / (3 * kDelta * kDelta) + 4.0 / 29;
    };
    // Relative to the white, so that gray has no chroma.
    const double x = compressed((0.4124564 * red + 0.3575761 * green + 0.1804375 * blue) / 0.95047);
    const double y = compressed(0.2126729 * red + 0.7151522 * green + 0.0721750 * blue);
    const double z = compressed((0.0193339 * red + 0.1191920 * green + 0.9503041 * blue) / 1.08883);
    return {500 * (x - y), 200 * (y - z)};
}

Chroma meanChroma(const cv::Mat& upright, const Cheeks& zones) {
    Chroma sum;
    for (const cv::Rect& zone : {zones.left, zones.right}) {
        for (int y = zone.y; y < zone.br().y; ++y) {
            for (int x = zone.x; x < zone.br().x; ++x) {
                const Chroma chroma = chromaOf(upright.at<cv::Vec3b>(y, x));
                sum.a += chroma.a;
                sum.b += chroma.b;
            }
        }
    }
    const double count = zones.left.area() + zones.right.area();
    return {sum.a / count, sum.b / count};
}

} // namespace

QualityComponent luminanceMean(const AssessedFace& face) {
    return overSkin(face, [](const Histogram& histogram) {
        const double raw = meanOf(histogram, [](double value) { return value; });
        return assessed(raw, 100 * sigmoid(raw, 0.2, 0.05) * (1 - sigmoid(raw, 0.8, 0.05)));
    });
}

QualityComponent luminanceVariance(const AssessedFace& face) {
    return overSkin(face, [](const Histogram& histogram) {
        const double mean = meanOf(histogram, [](double value) { return value; });
        const double raw =
            meanOf(histogram, [mean](double value) { return (value - mean) * (value - mean); });
        return assessed(raw, 100 * std::sin(std::numbers::pi * 60 * raw / (60 * raw + 1)));
    });
}

QualityComponent underExposurePrevention(const AssessedFace& face) {
    return overSkin(face, [](const Histogram& histogram) {
        const double raw = meanOf(histogram, [](double value) { return value <= 25.0 / 255 ? 1.0 : 0.0; });
        return assessed(raw, 120 * (0.832 - sigmoid(raw, 0.92, 0.05)));
    });
}

QualityComponent overExposurePrevention(const AssessedFace& face) {
    return overSkin(face, [](const Histogram& histogram) {
        const double raw = meanOf(histogram, [](double value) { return value >= 247.0 / 255 ? 1.0 : 0.0; });
        return assessed(raw, 1 / (raw + 0.01));
    });
}

QualityComponent dynamicRange(const AssessedFace& face) {
    return overSkin(face, [](const Histogram& histogram) {
        const double all = total(histogram);
        double raw = 0;
        for (const double count : histogram) {
            raw -= count > 0 ? count / all * std::log2(count / all) : 0;
        }
        return assessed(raw, 12.5 * raw);
    });
}

QualityComponent illuminationUniformity(const AssessedFace& face) {
    const Cheeks zones = cheeks();
    if (!areInside(face, zones)) {
        return notAssessed(QualityReason::OutsidePicture);
    }
    const auto left = coarseHistogram(face.luminance(zones.left));
    const auto right = coarseHistogram(face.luminance(zones.right));
    double raw = 0;
    for (std::size_t i = 0; i < left.size(); ++i) {
        raw += std::min(left[i], right[i]);
    }
    return assessed(raw, 100 * std::pow(raw, 0.3));
}

QualityComponent naturalColour(const AssessedFace& face) {
    const Cheeks zones = cheeks();
    if (!areInside(face, zones)) {
        return notAssessed(QualityReason::OutsidePicture);
    }
    const auto [a, b] = meanChroma(face.upright, zones);
    const auto beyond = [](double value, double low, double high) {
        return std::max({0.0, low - value, value - high});
    };
    // Gray pictures have a* and b* of 0; half a step of rounding must not make them unnatural.
    const double raw = a < -0.5 || b < -0.5 ? 100 : std::hypot(beyond(a, 5, 25), beyond(b, 5, 35));
    return assessed(raw, 200 * (1 - sigmoid(raw, 0, 10)));
}

} // namespace likeness
