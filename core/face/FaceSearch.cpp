// SPDX-FileCopyrightText: 2026 Likeness contributors
// SPDX-License-Identifier: Apache-2.0

#include "face/FaceSearch.h"

#include "image/Averaging.h"

#include <opencv2/imgproc.hpp>

#include <algorithm>
#include <cmath>

namespace likeness {
namespace {

/// The smallest face height, in the net's pixels, that the search relies on.
constexpr double kSmallestNetFace = 24;
/// Neighbouring tiles share this many of the net's pixels: more than a face that a coarser scale may have
/// missed.
constexpr int kOverlap = 64;
/// A box that ends this close to an inner tile edge counts as cut: the net likes to keep a little away from
/// the edge.
constexpr float kEdge = 8;
/// Tiles without texture (a wall, a black border) hold no face.
constexpr double kFlat = 2.5;

/// Where tiles of length `tile` start so that they cover `length` evenly with the overlap.
std::vector<int> tileStarts(int length, int tile) {
    if (length <= tile) {
        return {0};
    }
    const int count = 1 + (length - tile + tile - kOverlap - 1) / (tile - kOverlap);
    std::vector<int> starts;
    for (int i = 0; i < count; ++i) {
        starts.push_back(static_cast<int>(std::int64_t{length - tile} * i / (count - 1)));
    }
    return starts;
}

bool isFlat(const cv::Mat& tile) {
    cv::Mat small;
    cv::resize(tile, small, {40, 30}, 0, 0, cv::INTER_AREA);
    cv::Scalar mean;
    cv::Scalar deviation;
    cv::meanStdDev(small, mean, deviation);
    return std::max({deviation[0], deviation[1], deviation[2]}) < kFlat;
}

bool isCut(const cv::Rect2f& box, const cv::Rect& tile, cv::Size whole) {
    return (tile.x > 0 && box.x < static_cast<float>(tile.x) + kEdge) ||
           (tile.y > 0 && box.y < static_cast<float>(tile.y) + kEdge) ||
           (tile.br().x < whole.width && box.br().x > static_cast<float>(tile.br().x) - kEdge) ||
           (tile.br().y < whole.height && box.br().y > static_cast<float>(tile.br().y) - kEdge);
}

/// The net may see faces in the gray around a small picture: only what lies at least half in the picture
/// counts.
bool isMostlyInside(const cv::Rect2f& box, cv::Size whole) {
    return (box & cv::Rect2f({}, cv::Size2f(whole))).area() > box.area() / 2;
}

cv::Mat resizedTo(const cv::Mat& picture, cv::Size size) {
    if (size == picture.size()) {
        return picture;
    }
    if (size.width <= picture.cols && size.height <= picture.rows) {
        return averagedTo(picture, size);
    }
    cv::Mat resized;
    cv::resize(picture, resized, size, 0, 0, cv::INTER_LINEAR);
    return resized;
}

} // namespace

std::vector<double> searchScales(cv::Size picture, cv::Size net, int minFaceHeight) {
    const double fit = std::min(static_cast<double>(net.width) / picture.width,
                                static_cast<double>(net.height) / picture.height);
    const double finest = kSmallestNetFace / minFaceHeight;
    std::vector<double> scales{fit / 2, fit};
    while (scales.back() < finest) {
        scales.push_back(std::min(2 * scales.back(), finest));
    }
    return scales;
}

bool isFineEnough(double scale, double faceHeight) noexcept {
    return scale * faceHeight >= kSmallestNetFace;
}

std::vector<Detection> detectAtScale(FaceDetector& detector, ScaledPicture& picture, double scale,
                                     float minScore) {
    const cv::Size net = detector.inputSize();
    const auto [pixels, step] = picture.viewFor(scale);
    const cv::Size whole(std::max(1, static_cast<int>(std::lround(pixels.cols * step * scale))),
                         std::max(1, static_cast<int>(std::lround(pixels.rows * step * scale))));
    const cv::Mat scaled = resizedTo(pixels, whole);
    const double toPictureX = static_cast<double>(pixels.cols) * step / whole.width;
    const double toPictureY = static_cast<double>(pixels.rows) * step / whole.height;
    std::vector<Detection> all;
    for (const int top : tileStarts(whole.height, net.height)) {
        for (const int left : tileStarts(whole.width, net.width)) {
            const cv::Rect tile = cv::Rect({left, top}, net) & cv::Rect({}, whole);
            const cv::Mat shown = scaled(tile);
            if (isFlat(shown)) {
                continue;
            }
            const cv::Point inset((net.width - tile.width) / 2, (net.height - tile.height) / 2);
            cv::Mat input = shown;
            if (tile.size() != net) {
                input = cv::Mat(net, CV_8UC3, cv::Scalar::all(127));
                shown.copyTo(input(cv::Rect(inset, tile.size())));
            }
            for (Detection& found : detector.detect(input, minScore)) {
                const cv::Point2f offset(tile.tl() - inset);
                found.box += offset;
                if (isCut(found.box, tile, whole) || !isMostlyInside(found.box, whole)) {
                    continue;
                }
                const auto moved = [&](float x, float y) {
                    return cv::Point2f(static_cast<float>(x * toPictureX),
                                       static_cast<float>(y * toPictureY));
                };
                found.box =
                    cv::Rect2f(moved(found.box.x, found.box.y), moved(found.box.br().x, found.box.br().y));
                if (found.points) {
                    for (Point& point : *found.points) {
                        const cv::Point2f place = moved(point.x + offset.x, point.y + offset.y);
                        point = {place.x, place.y};
                    }
                }
                all.push_back(found);
            }
        }
    }
    return all;
}

} // namespace likeness
