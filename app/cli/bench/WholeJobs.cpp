// SPDX-FileCopyrightText: 2026 Likeness contributors
// SPDX-License-Identifier: Apache-2.0

#include "bench/WholeJobs.h"

#include "Session.h"
#include "bench/MillionComparisons.h"
#include "store/StoreSession.h"

#include <utility>

namespace likeness::cli {
namespace {

/// What the application looks for in live video while it sees somebody: faces from a sixth of the height on.
constexpr DetectionOptions kNear{.minFaceHeight = BenchMaterial::kFrameHeight / 6};

/// The decision where the pack has a calibration, else the score alone.
Result<void> decideOn(const Engine& engine, const DecisionPolicy& policy, const Faceprint& a,
                      const Faceprint& b) {
    const auto similarity = engine.similarity(a, b);
    if (!similarity || engine.calibration() == nullptr) {
        return similarity ? Result<void>() : fail(similarity);
    }
    const auto thresholds = engine.thresholds(policy);
    if (!thresholds) {
        return fail(thresholds);
    }
    static_cast<void>(decide(similarity->score, *thresholds));
    return {};
}

Result<void> decideOnPair(Engine& engine, const BenchMaterial& material, const CommonOptions& options) {
    const auto policy = policyOf(options);
    const auto a = faceOf(engine, material.pair[0], options.limits());
    const auto b = a ? faceOf(engine, material.pair[1], options.limits()) : fail(a);
    if (!policy || !b) {
        return policy ? fail(b) : fail(policy);
    }
    return decideOn(engine, *policy, a->faceprint, b->faceprint);
}

Result<std::vector<FaceBox>> facesOf(Engine& engine, const BenchMaterial& material) {
    const auto image = material.convertedFrame();
    if (!image) {
        return fail(image);
    }
    auto faces = engine.detectFaces(*image, kNear);
    if (faces && faces->empty()) {
        return fail(ErrorCode::NoFace, "the engine does not find the sample picture's face");
    }
    return faces;
}

Result<Timing> measureFollowing(Engine& engine, const BenchMaterial& material, int cores,
                                const RoundOptions& rounds) {
    const auto before = facesOf(engine, material);
    if (!before) {
        return fail(before);
    }
    const auto follow = [&]() -> Result<void> {
        const auto image = material.convertedFrame();
        std::vector<FaceBox> faces = *before;
        return image ? engine.followFaces(*image, faces) : fail(image);
    };
    return measured(follow, cores, rounds);
}

Result<Timing> measureFrameDecision(Engine& engine, const BenchMaterial& material,
                                    const CommonOptions& options, int cores, const RoundOptions& rounds) {
    const auto policy = policyOf(options);
    const auto enrolled = policy ? faceOf(engine, material.pair[1], options.limits()) : fail(policy);
    if (!enrolled) {
        return fail(enrolled);
    }
    const auto decideOnFrame = [&]() -> Result<void> {
        const auto image = material.convertedFrame();
        const auto face = image ? engine.largestFaceprint(*image, kNear) : fail(image);
        return face ? decideOn(engine, *policy, face->faceprint, enrolled->faceprint) : fail(face);
    };
    return measured(decideOnFrame, cores, rounds);
}

/// Everything that enrolling does but writing to the store: one face each, its faceprint, its quality with
/// all nets, the gate, and the chip that is kept.
Result<void> enrolFive(Engine& engine, const BenchMaterial& material, const CommonOptions& options) {
    for (const std::vector<std::byte>& file : material.encoded) {
        const auto image = Image::fromEncoded(file, options.limits());
        const auto sample = image ? sampleOf(engine, *image, /*keepsHints=*/true) : fail(image);
        // A pack may find the picture not good enough, which takes as long.
        if (!sample && sample.error().code != ErrorCode::PoorQuality) {
            return fail(sample);
        }
    }
    return {};
}

} // namespace

std::vector<WholeJob> wholeJobs(const BenchMaterial& material, const CommonOptions& options) {
    const auto onEngine = [](Result<void> (*job)(Engine&, const BenchMaterial&, const CommonOptions&),
                             const BenchMaterial& of, const CommonOptions& with) {
        return [job, &of, &with](Engine& engine, int cores, const RoundOptions& rounds) {
            return measured([&] { return job(engine, of, with); }, cores, rounds);
        };
    };
    return {
        {"pair_to_decision", "two JPEG files to the decision", onEngine(decideOnPair, material, options)},
        {"frame_search", "camera frame of 1280 x 720 to boxes and meshes, searching",
         [&material](Engine& engine, int cores, const RoundOptions& rounds) {
             const auto search = [&]() -> Result<void> {
                 const auto faces = facesOf(engine, material);
                 return faces ? Result<void>() : fail(faces);
             };
             return measured(search, cores, rounds);
         }},
        {"frame_follow", "the same, following the face of the frame before",
         [&material](Engine& engine, int cores, const RoundOptions& rounds) {
             return measureFollowing(engine, material, cores, rounds);
         }},
        {"frame_to_decision", "camera frame of 1280 x 720 to the decision",
         [&material, &options](Engine& engine, int cores, const RoundOptions& rounds) {
             return measureFrameDecision(engine, material, options, cores, rounds);
         }},
        {"enrol_five_pictures", "five JPEG pictures to samples for enrolment",
         onEngine(enrolFive, material, options)},
        {"compare_million_floats", "one faceprint with 1,000,000, as floats",
         [](Engine& engine, int cores, const RoundOptions& rounds) {
             return compareMillionFloats(engine.pack().embeddingDimensions, cores, rounds);
         }},
        {"compare_million_integers", "one faceprint with 1,000,000, as 16-bit integers",
         [](Engine& engine, int cores, const RoundOptions& rounds) {
             return compareMillionIntegers(engine.pack().embeddingDimensions, cores, rounds);
         }},
        {"start_to_decision", "from no engine to its first decision on two JPEG files",
         [&material, &options](Engine& engine, int /*cores*/, const RoundOptions& rounds) {
             const auto start = [&]() -> Result<void> {
                 const auto started = openEngine(options, engine.workers());
                 return started ? decideOnPair(**started, material, options) : fail(started);
             };
             return measured(start, 1, rounds);
         }},
    };
}

Result<FaceChip> chipOf(Engine& engine, const BenchMaterial& material) {
    const auto image = material.convertedFrame();
    const auto faces = image ? facesOf(engine, material) : fail(image);
    return faces ? engine.extractAlignedFace(*image, faces->front()) : fail(faces);
}

} // namespace likeness::cli
