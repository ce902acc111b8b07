// SPDX-FileCopyrightText: 2026 Likeness contributors
// SPDX-License-Identifier: Apache-2.0

#include "verification/FaceAnalysis.h"

#include "face/quality/HeadPose.h"

#include <algorithm>
#include <cmath>
#include <functional>
#include <string>
#include <utility>

namespace likeness {
namespace {

/// Turned pictures are searched for faces from this share of their longer side on.
constexpr int kSmallestTurnedFace = 20;

/// Fills in what is said of the first of the faces.
Result<void> describeTaken(Engine& engine, FaceAnalysis& picture) {
    auto described = engine.describeFace(picture.image, picture.faces.front());
    if (!described) {
        return fail(described);
    }
    picture.faceprint = std::move(described->faceprint);
    picture.alignedFace = std::move(described->chip);
    const auto quality = engine.assessQuality(
        picture.image, picture.faces.front(),
        {.faces = picture.faces, .isStill = true, .embeddingNorm = described->embeddingNorm});
    picture.quality = quality ? std::optional(*quality) : std::nullopt;
    picture.qualityError = quality ? std::nullopt : std::optional(quality.error());
    return {};
}

Result<FaceAnalysis> analyse(Engine& engine, const Image& image, Rotation turned,
                             const DetectionOptions& options) {
    auto faces = engine.detectFaces(image, options);
    if (!faces) {
        return fail(faces);
    }
    FaceAnalysis picture{.image = image, .turned = turned, .faces = *std::move(faces)};
    if (!picture.faces.empty()) {
        if (const auto described = describeTaken(engine, picture); !described) {
            return fail(described);
        }
    }
    return picture;
}

/// From this unified quality on a face that looks upright is upright.
constexpr int kSureQuality = 70;
/// The landmark net is as sure as this of nearly every face that is upright, and of few others.
constexpr float kSureLandmarks = 0.99F;
/// A head that leans by more stands nearer to upright after a quarter turn.
constexpr double kMostLeaning = 45;

/// Whether the face that is taken looks upright to the landmark net.
bool looksUpright(const FaceAnalysis& picture) {
    if (picture.faces.empty()) {
        return false;
    }
    const std::optional<HeadPose> pose = headPose(picture.faces.front());
    return pose && std::abs(pose->roll) <= kMostLeaning &&
           picture.faces.front().landmarkScore >= kSureLandmarks;
}

/// Whether it looks so to the pose net as well, which sees pixels and no landmarks.
bool looksUprightToBoth(const FaceAnalysis& picture) {
    return looksUpright(picture) && picture.quality && !isPoseUncertain(*picture.quality);
}

/// How good the face of a picture is, by all that tells an upright one from another.
double rankOf(const FaceAnalysis& picture) {
    if (picture.faces.empty()) {
        return -2;
    }
    return picture.quality
               ? picture.quality->unified * static_cast<double>(picture.faces.front().landmarkScore)
               : -1;
}

} // namespace

Result<FaceAnalysis> analyseFaces(Engine& engine, const Image& image, const IsCancelled& isCancelled) {
    Result<FaceAnalysis> best = analyse(engine, image, Rotation::None, kCompany);
    if (!best || (looksUprightToBoth(*best) && best->quality->unified >= kSureQuality)) {
        return best;
    }
    const bool didLookUpright = looksUpright(*best);
    DetectionOptions options = kCompany;
    options.minFaceHeight =
        std::max(options.minFaceHeight, std::max(image.width(), image.height()) / kSmallestTurnedFace);
    for (const Rotation turned : {Rotation::Half, Rotation::Clockwise90, Rotation::Clockwise270}) {
        if (isCancelled && isCancelled()) {
            return fail(ErrorCode::Cancelled, "the job was cancelled");
        }
        const Result<Image> copy = image.rotated(turned);
        Result<FaceAnalysis> picture = copy ? analyse(engine, *copy, turned, options) : fail(copy);
        // What fails when it is turned spoils nothing: the picture as it stands has its answer.
        if (picture && rankOf(*picture) > rankOf(*best)) {
            best = std::move(picture);
        }
    }
    best->isTurnUncertain = best->turned != Rotation::None && didLookUpright && !looksUprightToBoth(*best);
    return best;
}

Result<FaceAnalysis> chooseFace(Engine& engine, FaceAnalysis picture, std::size_t face) {
    if (face >= picture.faces.size()) {
        return fail(ErrorCode::InvalidArgument, "there is no face " + std::to_string(face + 1) +
                                                    "; the picture has " +
                                                    std::to_string(picture.faces.size()));
    }
    const auto chosen = picture.faces.begin() + static_cast<std::ptrdiff_t>(face);
    std::rotate(picture.faces.begin(), chosen, chosen + 1);
    std::ranges::sort(picture.faces.begin() + 1, picture.faces.end(), std::ranges::greater(), &FaceBox::area);
    picture.isChosen = true;
    const auto described = describeTaken(engine, picture);
    return described ? Result<FaceAnalysis>(std::move(picture)) : fail(described);
}

} // namespace likeness
