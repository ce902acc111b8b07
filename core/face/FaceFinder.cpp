// SPDX-FileCopyrightText: 2026 Likeness contributors
// SPDX-License-Identifier: Apache-2.0

#include "face/FaceFinder.h"

#include "face/FaceSearch.h"

#include <algorithm>
#include <cmath>
#include <span>
#include <tuple>
#include <utility>

namespace likeness {
namespace {

/// A detection is a face when the detector is this sure by itself (profiles, which the landmark net was not
/// trained on)…
constexpr float kSureScore = 0.98F;
/// …or when the landmark net agrees at least this much.
constexpr float kMinLandmarkScore = 0.5F;

FaceBox clipped(const Detection& detection, cv::Size picture) {
    const cv::Rect2f inside = detection.box & cv::Rect2f(0, 0, static_cast<float>(picture.width),
                                                         static_cast<float>(picture.height));
    FaceBox face;
    face.topLeft = {inside.x, inside.y};
    face.bottomRight = {inside.br().x, inside.br().y};
    face.score = std::min(detection.score, 1.0F);
    return face;
}

/// Largest first; ties by position, so that the order never depends on chance.
bool isLarger(const FaceBox& a, const FaceBox& b) {
    return std::tuple(-a.area(), a.topLeft.y, a.topLeft.x) < std::tuple(-b.area(), b.topLeft.y, b.topLeft.x);
}

/// A detector's box is this much uncertain, so a face of just the minimum height is not lost to rounding.
constexpr float kHeightTolerance = 0.8F;

bool isTooSmall(const Detection& detection, const DetectionOptions& options) {
    return detection.box.height < kHeightTolerance * static_cast<float>(options.minFaceHeight);
}

/// Whether the landmark net, started from two boxes, ended on one face.
bool haveSamePoints(const FaceBox& a, const FaceBox& b) {
    constexpr float kNear = 0.3F; // of the distance between the eyes
    const auto distance = [](const Point& p, const Point& q) {
        return std::hypot(p.x - q.x, p.y - q.y);
    };
    const float eyes =
        std::max(distance(a.landmarks[0], a.landmarks[1]), distance(b.landmarks[0], b.landmarks[1]));
    return eyes > 0 && std::ranges::equal(a.landmarks, b.landmarks, [&](const Point& p, const Point& q) {
               return distance(p, q) < kNear * eyes;
           });
}

cv::Rect2f extentOf(const std::vector<Point3>& mesh) {
    const auto [left, right] = std::ranges::minmax(mesh, {}, &Point3::x);
    const auto [top, bottom] = std::ranges::minmax(mesh, {}, &Point3::y);
    return {cv::Point2f(left.x, top.y), cv::Point2f(right.x, bottom.y)};
}

/// Where a box around a mesh lies around the mesh as it is now.
Detection moved(const FaceBox& box, const std::vector<Point3>& mesh) {
    const cv::Rect2f before = extentOf(box.denseLandmarks);
    const cv::Rect2f now = extentOf(mesh);
    const auto place = [&](const Point& point) {
        return cv::Point2f(now.x + (point.x - before.x) * now.width / std::max(before.width, 1.0F),
                           now.y + (point.y - before.y) * now.height / std::max(before.height, 1.0F));
    };
    return {cv::Rect2f(place(box.topLeft), place(box.bottomRight)), box.score, std::nullopt};
}

} // namespace

FaceFinder::FaceFinder(const PackManifest& manifest, std::unique_ptr<FaceDetector> detector,
                       std::optional<FaceMesh> mesh)
    : m_detector(std::move(detector)),
      m_mesh(std::move(mesh)),
      m_scoreThreshold(manifest.scoreThreshold),
      m_overlapThreshold(manifest.overlapThreshold) {}

Result<FaceFinder> FaceFinder::make(const ModelPack& pack) {
    Result<std::unique_ptr<FaceDetector>> detector = makeFaceDetector(pack);
    if (!detector) {
        return fail(detector);
    }
    std::optional<FaceMesh> mesh;
    if (const std::optional<NetManifest>& net = pack.manifest.landmarks) {
        if (net->architecture != FaceMesh::kArchitecture) {
            return fail(ErrorCode::ModelInvalid, "the pack's landmark net has the architecture \"" +
                                                     net->architecture + "\"; this version knows \"" +
                                                     FaceMesh::kArchitecture + "\"");
        }
        mesh.emplace(pack.landmarks, net->input);
    }
    return FaceFinder(pack.manifest, std::move(*detector), std::move(mesh));
}

std::optional<FaceBox> FaceFinder::verified(ScaledPicture& picture, const Detection& detection,
                                            bool wantsLandmarks) {
    FaceBox face = clipped(detection, picture.size());
    if (!wantsLandmarks) {
        return face;
    }
    if (!m_mesh) {
        face.landmarks = detection.points.value_or(FivePoints{});
        face.landmarkScore = 1;
        return face;
    }
    MeshLandmarks mesh = m_mesh->locate(picture, detection.box);
    if (mesh.points.empty() || (mesh.score < kMinLandmarkScore && detection.score < kSureScore)) {
        return std::nullopt;
    }
    face.landmarks = fivePoints(mesh.points);
    face.denseLandmarks = std::move(mesh.points);
    face.landmarkScore = mesh.score;
    return face;
}

std::vector<FaceBox> FaceFinder::verifiedFaces(ScaledPicture& picture,
                                               const std::vector<Detection>& detections,
                                               const DetectionOptions& options) {
    std::vector<FaceBox> faces;
    for (const Detection& detection :
         detections) { // surest first, so that of two boxes around one face the better stays
        if (isTooSmall(detection, options)) {
            continue;
        }
        std::optional<FaceBox> face = verified(picture, detection, options.landmarks);
        if (face &&
            std::ranges::none_of(faces, [&](const FaceBox& known) { return haveSamePoints(known, *face); })) {
            faces.push_back(std::move(*face));
        }
    }
    std::ranges::sort(faces, isLarger);
    return faces;
}

std::vector<FaceBox> FaceFinder::findAll(const cv::Mat& pixels, const DetectionOptions& options) {
    ScaledPicture picture(pixels);
    const float minScore = options.minScore > 0 ? options.minScore : m_scoreThreshold;
    const std::vector<double> scales =
        searchScales(picture.size(), m_detector->inputSize(), options.minFaceHeight);
    std::vector<Detection> detections;
    for (std::size_t level = 0; level < scales.size(); ++level) {
        std::ranges::move(detectAtScale(*m_detector, picture, scales[level], minScore),
                          std::back_inserter(detections));
        const bool isLast = level + 1 == scales.size();
        if (!isLast && (options.minShareOfLargest <= 0 || level == 0)) {
            continue;
        }
        detections = suppressNonMaxima(std::move(detections), m_overlapThreshold);
        std::vector<FaceBox> faces = verifiedFaces(picture, detections, options);
        const double smallest = faces.empty() ? 0 : options.minShareOfLargest * faces.front().height();
        if (isLast || isFineEnough(scales[level], smallest)) {
            std::erase_if(faces, [&](const FaceBox& face) { return face.height() < smallest; });
            return faces;
        }
    }
    return {};
}

bool FaceFinder::moveAlong(const cv::Mat& picture, FaceBox& face) {
    if (!m_mesh) {
        return false;
    }
    const MeshLandmarks& mesh = m_mesh->follow(picture, face.denseLandmarks);
    if (mesh.points.empty() || mesh.score < kMinLandmarkScore) {
        return false;
    }
    const FaceBox place = clipped(moved(face, mesh.points), picture.size());
    face.topLeft = place.topLeft;
    face.bottomRight = place.bottomRight;
    face.landmarks = fivePoints(mesh.points);
    face.denseLandmarks = mesh.points; // of the same size, so that no memory is needed
    face.landmarkScore = mesh.score;
    return face.area() > 0;
}

void FaceFinder::follow(const cv::Mat& picture, std::vector<FaceBox>& faces) {
    std::size_t kept = 0;
    for (FaceBox& face : faces) {
        const auto known = std::span(faces).first(kept);
        if (moveAlong(picture, face) &&
            std::ranges::none_of(known, [&](const FaceBox& other) { return haveSamePoints(other, face); })) {
            std::swap(faces[kept++], face);
        }
    }
    faces.resize(kept);
    std::ranges::sort(faces, isLarger);
}

LargestFace FaceFinder::findLargest(const cv::Mat& pixels, const DetectionOptions& options) {
    ScaledPicture picture(pixels);
    const float minScore = options.minScore > 0 ? options.minScore : m_scoreThreshold;
    const std::vector<double> scales =
        searchScales(picture.size(), m_detector->inputSize(), options.minFaceHeight);
    std::vector<Detection> detections;
    for (std::size_t level = 0; level < scales.size(); ++level) {
        std::ranges::move(detectAtScale(*m_detector, picture, scales[level], minScore),
                          std::back_inserter(detections));
        if (level ==
            0) { // what fits the frame always gets its look: small faces are seen there, large ones confirmed
            continue;
        }
        detections = suppressNonMaxima(std::move(detections), m_overlapThreshold);
        std::vector<FaceBox> faces = verifiedFaces(picture, detections, options);
        const bool isLast = level + 1 == scales.size();
        if (!faces.empty() && (isLast || faces.front().height() * scales[level] >= kReliableNetFace)) {
            const int seen = static_cast<int>(faces.size());
            return {std::move(faces.front()), seen};
        }
    }
    return {};
}

} // namespace likeness
