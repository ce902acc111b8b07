// SPDX-FileCopyrightText: 2026 Likeness contributors
// SPDX-License-Identifier: Apache-2.0

#include "Session.h"

#include "base/FileBytes.h"
#include "common/PackLocator.h"

#include <algorithm>
#include <utility>

namespace likeness::cli {
namespace fs = std::filesystem;

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

Result<FaceAnalysis> faceOf(Engine& engine, const fs::path& file, const ImageLimits& limits,
                            std::optional<int> number) {
    const auto image = readPicture(file, limits);
    if (!image) {
        return fail(image);
    }
    auto picture = analyseFaces(engine, *image);
    if (picture && picture->faces.empty()) {
        return fail(ErrorCode::NoFace, displayName(file) +
                                           ": no face was found; use a picture in which a face is "
                                           "at least 20 pixels tall and sharp");
    }
    if (picture && number) {
        picture = chooseFace(engine, *std::move(picture), static_cast<std::size_t>(*number - 1));
    }
    return picture ? std::move(picture)
                   : fail(picture.error().code, displayName(file) + ": " + picture.error().message);
}

int degreesOf(Rotation turned) {
    switch (turned) {
    case Rotation::None:
        break;
    case Rotation::Clockwise90:
        return 90;
    case Rotation::Half:
        return 180;
    case Rotation::Clockwise270:
        return 270;
    }
    return 0;
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
