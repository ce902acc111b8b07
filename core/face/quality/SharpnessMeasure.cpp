// SPDX-FileCopyrightText: 2026 Likeness contributors
// SPDX-License-Identifier: Apache-2.0

#include "face/quality/SharpnessMeasure.h"

#include "face/quality/ComponentMapping.h"

#include <opencv2/imgproc.hpp>

#include <algorithm>
#include <cmath>

namespace likeness {
namespace {

/// Eyes this far apart show all that a recognizer can use.
constexpr double kEnoughEyes = 64;
constexpr double kFewestEyes = 12;
constexpr int kReblur = 7; // pixels

/// The square around eyes, nose and mouth, in the picture's pixels.
cv::Rect innerFace(const AssessedFace& face) {
    const FivePoints& points = face.box->landmarks;
    const double x = (points[0].x + points[1].x + points[3].x + points[4].x) / 4;
    const double y = (points[0].y + points[1].y + points[3].y + points[4].y) / 4;
    const double half = 1.1 * std::max(face.eyeDistance, face.eyeToChin / 2);
    return insideOf(face.picture, {x - half, y - half, 2 * half, 2 * half});
}

/// The share of the differences along one direction that a blur in that direction leaves.
double leftByBlur(const cv::Mat& gray, bool isHorizontal) {
    const cv::Size window = isHorizontal ? cv::Size(kReblur, 1) : cv::Size(1, kReblur);
    const cv::Mat kernel = isHorizontal ? (cv::Mat_<float>(1, 2) << -1, 1) : (cv::Mat_<float>(2, 1) << -1, 1);
    cv::Mat blurred;
    cv::blur(gray, blurred, window);
    cv::Mat before;
    cv::Mat after;
    cv::filter2D(gray, before, CV_32F, kernel);
    cv::filter2D(blurred, after, CV_32F, kernel);
    before = cv::abs(before);
    after = cv::abs(after);
    const double all = cv::sum(before)[0];
    const double lost = cv::sum(cv::max(before - after, 0))[0];
    return all > 0 ? (all - lost) / all : 1;
}

} // namespace

QualityComponent sharpness(const AssessedFace& face) {
    if (face.eyeDistance < kFewestEyes) {
        return notAssessed(QualityReason::FaceTooSmall);
    }
    const cv::Rect place = innerFace(face);
    if (place.width < 2 * kFewestEyes || place.height < 2 * kFewestEyes) {
        return notAssessed(QualityReason::OutsidePicture);
    }
    cv::Mat gray = grayOf(face.picture(place));
    if (face.eyeDistance > kEnoughEyes) {
        const double scale = kEnoughEyes / face.eyeDistance;
        cv::resize(gray, gray, {}, scale, scale, cv::INTER_AREA);
    }
    gray.convertTo(gray, CV_32F);
    const double raw = std::max(leftByBlur(gray, true), leftByBlur(gray, false));
    return assessed(raw, 100 * (1 - sigmoid(raw, 0.60, 0.06)));
}

} // namespace likeness
