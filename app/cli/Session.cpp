// SPDX-FileCopyrightText: 2026 Likeness contributors
// SPDX-License-Identifier: Apache-2.0

#include "Session.h"

#include "base/FileBytes.h"
#include "common/PackLocator.h"

#include <algorithm>
#include <utility>

namespace likeness::cli {
namespace fs = std::filesystem;

namespace {

/// Intersection over union of two boxes, 0…1.
float overlap(const FaceBox& a, const FaceBox& b) {
    const float width = std::min(a.bottomRight.x, b.bottomRight.x) - std::max(a.topLeft.x, b.topLeft.x);
    const float height = std::min(a.bottomRight.y, b.bottomRight.y) - std::max(a.topLeft.y, b.topLeft.y);
    const float both = std::max(0.0F, width) * std::max(0.0F, height);
    return both / std::max(1.0F, a.area() + b.area() - both);
}

} // namespace

Result<std::unique_ptr<Engine>> openEngine(const CommonOptions& options, int defaultWorkers) {
    const auto device = computeDeviceNamed(options.device);
    if (!device) {
        return fail(device);
    }
    const auto pack = PackLocator::forThisComputer().find(options.pack);
    if (!pack) {
        return fail(pack);
    }
    return Engine::create({.pack = *pack,
                           .device = *device,
                           .strict = options.strict,
                           .workers = options.workers > 0 ? options.workers : defaultWorkers,
                           .modelOptions = {.frVectorCompression = options.compress},
                           .ownCalibrations = userCalibrationFolder()});
}

Result<DecisionPolicy> policyOf(const CommonOptions& options) {
    const DecisionPolicy policy{FalseMatchRate{options.matchRate}, FalseMatchRate{options.reviewRate}};
    if (policy.review < policy.match) {
        return fail(ErrorCode::InvalidArgument,
                    "--fmr-review is below --fmr-match; a match is the stricter of the two");
    }
    return policy;
}

Result<Image> readPicture(const fs::path& file, const ImageLimits& limits) {
    const auto bytes = readFile(file, limits.maxBytes);
    if (!bytes) {
        return fail(bytes);
    }
    auto image = Image::fromEncoded(*bytes, limits);
    if (!image) {
        return fail(image.error().code, displayName(file) + ": " + image.error().message);
    }
    return image;
}

Result<TakenFace> faceOf(Engine& engine, const fs::path& file, const ImageLimits& limits) {
    auto image = readPicture(file, limits);
    if (!image) {
        return fail(image);
    }
    auto largest = engine.largestFaceprint(*image);
    if (!largest) {
        return fail(largest.error().code, displayName(file) + ": " + largest.error().message);
    }
    if (!largest->isFaceFound) {
        return fail(ErrorCode::NoFace,
                    displayName(file) + ": no face was found; use a picture in which a face is at least 20 "
                                        "pixels tall, sharp and upright");
    }
    return TakenFace{std::move(*image), std::move(*largest)};
}

Result<QualityReport> qualityOf(Engine& engine, const TakenFace& face) {
    const FaceBox& taken = face.largest.face.value();
    auto faces = engine.detectFaces(face.image, kCompany);
    if (!faces) {
        return fail(faces);
    }
    // The search for the largest alone ends early, and may have placed the same face a little differently.
    const auto same =
        std::ranges::max_element(*faces, {}, [&](const FaceBox& each) { return overlap(each, taken); });
    constexpr float kSame = 0.5F;
    if (same != faces->end() && overlap(*same, taken) > kSame) {
        *same = taken;
    } else {
        faces->push_back(taken);
    }
    return engine.assessQuality(
        face.image, taken, {.faces = *faces, .isStill = true, .embeddingNorm = face.largest.embeddingNorm});
}

void describeEngine(const Engine& engine, nlohmann::ordered_json& json) {
    const PackDescription& pack = engine.pack();
    json["model"] = {{"pack", pack.name},
                     {"pack_version", pack.version},
                     {"name", pack.model.name},
                     {"digest", pack.model.digest},
                     {"preprocessing", pack.model.preprocessing}};
    json["device"] = std::string(name(engine.device().device));
    if (!engine.fallbackReason().empty()) {
        json["device_fallback_reason"] = engine.fallbackReason();
    }
}

std::string engineLine(const Engine& engine) {
    std::string line = engine.pack().model.name + " of pack " + engine.pack().name + ", on " +
                       std::string(name(engine.device().device));
    if (!engine.fallbackReason().empty()) {
        line += " (" + engine.fallbackReason() + ")";
    }
    return line;
}

nlohmann::ordered_json toJson(const FaceBox& face) {
    nlohmann::ordered_json json;
    json["box"] = {face.topLeft.x, face.topLeft.y, face.bottomRight.x, face.bottomRight.y};
    json["score"] = face.score;
    for (const Point& point : face.landmarks) {
        json["landmarks"].push_back({point.x, point.y});
    }
    return json;
}

} // namespace likeness::cli
