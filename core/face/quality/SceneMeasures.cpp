// SPDX-FileCopyrightText: 2026 Likeness contributors
// SPDX-License-Identifier: Apache-2.0

#include "face/quality/SceneMeasures.h"

#include "face/quality/ComponentMapping.h"

#include <opencv2/imgproc.hpp>

#include <algorithm>
#include <array>
#include <cmath>

namespace likeness {
namespace {

/// The view on head and surroundings in which the background is judged.
constexpr double kViewEyes = 24;
constexpr int kViewWidth = 168;
constexpr int kViewHeight = 120;
constexpr int kEyeHeight = 66; ///< Rows above the eyes.

SimilarityMatrix toBackgroundView() {
    constexpr double kScale = kViewEyes / AssessedFace::kUprightEyes;
    constexpr double kUprightEyeHeight = 117;
    return {kScale, 0,      kViewWidth / 2.0 - kScale * AssessedFace::kUprightSize / 2,
            0,      kScale, kEyeHeight - kScale * kUprightEyeHeight};
}

/// `first`, then `then`.
SimilarityMatrix chained(const SimilarityMatrix& first, const SimilarityMatrix& then) {
    const cv::Matx33d a(first(0, 0), first(0, 1), first(0, 2), first(1, 0), first(1, 1), first(1, 2), 0, 0,
                        1);
    return then * a;
}

/// A grid of blocks in the differences between neighbours along rows: its strength, wherever it begins.
double blockiness(const cv::Mat& gray) {
    constexpr int kBlock = 8;
    cv::Mat left;
    cv::Mat right;
    gray.colRange(0, gray.cols - 1).convertTo(left, CV_32F);
    gray.colRange(1, gray.cols).convertTo(right, CV_32F);
    cv::Mat profile; // mean difference across each line between two columns
    cv::reduce(cv::abs(right - left), profile, 0, cv::REDUCE_AVG, CV_64F);
    const double mean = std::max(cv::mean(profile)[0], 0.05);
    std::array<double, kBlock> excess{};
    std::array<int, kBlock> count{};
    for (int x = 1; x + 1 < profile.cols; ++x) {
        const double beside = (profile.at<double>(x - 1) + profile.at<double>(x + 1)) / 2;
        const auto phase = static_cast<std::size_t>(x % kBlock);
        excess[phase] += profile.at<double>(x) - beside;
        ++count[phase];
    }
    double strongest = 0;
    for (std::size_t phase = 0; phase < excess.size(); ++phase) {
        strongest = std::max(strongest, excess[phase] / count[phase]);
    }
    return strongest / mean;
}

} // namespace

QualityComponent singleFacePresent(const AssessedFace& face, const QualityContext& context) {
    if (!context.faces) {
        return notAssessed(QualityReason::FacesUnknown);
    }
    double largest = 0;
    for (const FaceBox& other : *context.faces) {
        if (other != *face.box) {
            largest = std::max(largest, static_cast<double>(other.area()));
        }
    }
    const double own = std::max(1.0, static_cast<double>(face.box->area()));
    const double raw = std::sqrt(largest / own);
    return assessed(raw, 100 * (1 - raw));
}

QualityComponent backgroundUniformity(const AssessedFace& face) {
    const cv::Size size(kViewWidth, kViewHeight);
    const SimilarityMatrix toView = chained(face.toUpright, toBackgroundView());
    const cv::Mat view = linearLuminance(warp(face.picture, toView, size, cv::Scalar::all(0)));
    cv::Mat background = pictureArea(face.picture.size(), toView, size);
    const cv::Point head(kViewWidth / 2, kEyeHeight + static_cast<int>(0.2 * kViewEyes));
    const cv::Size reach(static_cast<int>(1.6 * kViewEyes), static_cast<int>(2.3 * kViewEyes));
    cv::ellipse(background, head, reach, 0, 0, 360, cv::Scalar(0), cv::FILLED);
    const int chin = kEyeHeight + static_cast<int>(1.4 * kViewEyes);
    background.rowRange(chin, kViewHeight).setTo(0);
    // The border's pixels have neighbours that are not background.
    cv::copyMakeBorder(background, background, 1, 1, 1, 1, cv::BORDER_CONSTANT, cv::Scalar(0));
    cv::erode(background, background, cv::Mat::ones(4, 4, CV_8U));
    background = background(cv::Rect(1, 1, kViewWidth, kViewHeight));
    if (cv::countNonZero(background) < (kViewWidth * kViewHeight) / 20) {
        return notAssessed(QualityReason::NoBackground);
    }
    cv::Mat across;
    cv::Mat down;
    cv::Sobel(view, across, CV_32F, 1, 0);
    cv::Sobel(view, down, CV_32F, 0, 1);
    cv::Mat gradient;
    cv::magnitude(across, down, gradient);
    const double raw = cv::mean(gradient, background)[0];
    return assessed(raw, 190 * (1 - sigmoid(raw, 10, 100)));
}

QualityComponent compressionArtifacts(const AssessedFace& face) {
    constexpr int kFewestPixels = 48;
    const double reach = 1.2 * std::max(face.eyeDistance, face.eyeToChin / 2);
    const Point& nose = face.box->landmarks[2];
    const cv::Rect place = insideOf(face.picture, {nose.x - reach, nose.y - reach, 2 * reach, 2 * reach});
    if (place.width < kFewestPixels || place.height < kFewestPixels) {
        return notAssessed(QualityReason::FaceTooSmall);
    }
    const cv::Mat gray = grayOf(face.picture(place));
    const double raw = std::max(blockiness(gray), blockiness(gray.t()));
    return assessed(raw, 100 * (1 - sigmoid(raw, 0.7, 0.15)));
}

} // namespace likeness
