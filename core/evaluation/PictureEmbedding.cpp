// SPDX-FileCopyrightText: 2026 Likeness contributors
// SPDX-License-Identifier: Apache-2.0

#include "evaluation/PictureEmbedding.h"

#include "base/FileBytes.h"
#include "base/Sha256.h"
#include "evaluation/EmbeddingCache.h"

#include <algorithm>
#include <atomic>
#include <cmath>
#include <mutex>
#include <new>
#include <optional>
#include <thread>

namespace likeness {
namespace {

/// Faces less tall than this part of the picture are not the person it was cut out around.
constexpr int kSmallestShare = 8;

/// How far a face's centre lies from the picture's, in units of the face's size.
double eccentricity(const FaceBox& face, const Image& image) {
    const double x = (face.topLeft.x + face.bottomRight.x - static_cast<float>(image.width())) / 2;
    const double y = (face.topLeft.y + face.bottomRight.y - static_cast<float>(image.height())) / 2;
    return std::hypot(x, y) / std::sqrt(std::max(1.0, static_cast<double>(face.area())));
}

struct Described {
    Faceprint faceprint;
    std::optional<QualityReport> quality;
};

/// A picture with the face that is meant.
struct SelectedFace {
    Image image;
    FaceBox face;
};

tl::unexpected<Error> noFace(const std::filesystem::path& file) {
    return fail(ErrorCode::NoFace, displayName(file) + ": no face was found");
}

Result<SelectedFace> selectIn(Engine& engine, std::span<const std::byte> bytes,
                              const std::filesystem::path& file, const EmbeddingOptions& options) {
    auto image = Image::fromEncoded(bytes, options.limits);
    if (!image) {
        return fail(image.error().code, displayName(file) + ": " + image.error().message);
    }
    const auto face = selectedFace(engine, *image, options.face);
    if (!face) {
        return fail(face.error().code, displayName(file) + ": " + face.error().message);
    }
    if (!*face) {
        return noFace(file);
    }
    return SelectedFace{std::move(*image), **face};
}

Result<Described> describe(Engine& engine, std::span<const std::byte> bytes,
                           const std::filesystem::path& file, const EmbeddingOptions& options) {
    const auto selected = selectIn(engine, bytes, file, options);
    if (!selected) {
        return fail(selected);
    }
    auto seen = engine.describeFace(selected->image, selected->face);
    if (!seen) {
        return fail(seen.error().code, displayName(file) + ": " + seen.error().message);
    }
    Described described{std::move(seen->faceprint), std::nullopt};
    if (options.assessesQuality) {
        const auto quality =
            engine.assessQuality(selected->image, selected->face, {.embeddingNorm = seen->embeddingNorm});
        if (!quality) {
            return fail(quality.error().code, displayName(file) + ": " + quality.error().message);
        }
        described.quality = *quality;
    }
    return described;
}

/// What came of one picture.
struct Outcome {
    Result<Described> described;
    std::string digest;
    bool isFromCache = false;
};

Outcome describeOrFind(Engine& engine, const std::filesystem::path& file, const EmbeddingOptions& options) {
    const auto bytes = readFile(file, options.limits.maxBytes);
    if (!bytes) {
        return {fail(bytes), {}, false};
    }
    std::string digest = sha256Hex(*bytes);
    const EmbeddingCache* const cache = options.assessesQuality ? nullptr : options.cache;
    if (cache == nullptr) {
        return {describe(engine, *bytes, file, options), std::move(digest), false};
    }
    const std::string key = EmbeddingCache::keyOf(engine, digest, name(options.face));
    if (auto entry = cache->find(key)) {
        if (entry->faceprint.isEmpty()) {
            return {noFace(file), std::move(digest), true};
        }
        if (entry->faceprint.model() == engine.pack().model) {
            return {Described{std::move(entry->faceprint), std::nullopt}, std::move(digest), true};
        }
    }
    auto described = describe(engine, *bytes, file, options);
    if (described || described.error().code == ErrorCode::NoFace) {
        // A cache that cannot be written costs time the next time, and nothing now.
        (void)cache->keep(key, {described ? described->faceprint : Faceprint()});
    }
    return {std::move(described), std::move(digest), false};
}

} // namespace

std::string_view name(FaceSelection selection) noexcept {
    return selection == FaceSelection::Central ? "central" : "largest";
}

Result<std::optional<FaceBox>> selectedFace(Engine& engine, const Image& image, FaceSelection selection) {
    if (selection == FaceSelection::Largest) {
        return engine.largestFace(image);
    }
    const auto faces =
        engine.detectFaces(image, {.minFaceHeight = std::clamp(image.height() / kSmallestShare, 20, 10000)});
    if (!faces) {
        return fail(faces);
    }
    const auto central =
        std::ranges::min_element(*faces, {}, [&](const FaceBox& face) { return eccentricity(face, image); });
    return central == faces->end() ? std::nullopt : std::optional(*central);
}

Result<PictureEmbeddings> embedPictures(Engine& engine, std::span<const std::filesystem::path> pictures,
                                        const EmbeddingOptions& options, const JobControl& control) {
    PictureEmbeddings result;
    std::vector<std::optional<Error>> errors(pictures.size());
    result.faceprints.resize(pictures.size());
    result.qualities.resize(pictures.size());
    result.digests.resize(pictures.size());
    std::atomic<std::size_t> fromCache{0};
    std::atomic<std::size_t> next{0};
    std::mutex mutex;
    std::size_t done = 0;
    const auto serve = [&] {
        for (std::size_t i = 0; !control.stop.stop_requested() && (i = next++) < pictures.size();) {
            try {
                Outcome outcome = describeOrFind(engine, pictures[i], options);
                result.digests[i] = std::move(outcome.digest);
                fromCache += outcome.isFromCache ? 1 : 0;
                if (outcome.described) {
                    result.faceprints[i] = std::move(outcome.described->faceprint);
                    result.qualities[i] = outcome.described->quality;
                } else {
                    errors[i] = std::move(outcome.described.error());
                }
            } catch (const std::bad_alloc&) {
                errors[i] = Error{ErrorCode::OutOfMemory, "not enough memory for this picture"};
            }
            const std::lock_guard lock(mutex);
            ++done;
            if (control.progress) {
                control.progress(done, pictures.size());
            }
        }
    };
    {
        // One more than the engine has workers, so that they need not wait while a picture is decoded.
        std::vector<std::jthread> threads;
        const std::size_t count =
            std::min(pictures.size(), static_cast<std::size_t>(std::max(engine.workers(), 1)) + 1);
        for (std::size_t i = 0; i < count; ++i) {
            threads.emplace_back(serve);
        }
    }
    if (done < pictures.size()) {
        return fail(ErrorCode::Cancelled, "cancelled after " + std::to_string(done) + " of " +
                                              std::to_string(pictures.size()) + " pictures");
    }
    for (std::size_t i = 0; i < pictures.size(); ++i) {
        if (errors[i]) {
            result.failures.push_back({pictures[i], std::move(*errors[i])});
        }
    }
    result.fromCache = fromCache;
    return result;
}

Result<FaceChip> selectedChip(Engine& engine, const std::filesystem::path& picture,
                              const EmbeddingOptions& options) {
    const auto bytes = readFile(picture, options.limits.maxBytes);
    if (!bytes) {
        return fail(bytes);
    }
    const auto selected = selectIn(engine, *bytes, picture, options);
    if (!selected) {
        return fail(selected);
    }
    return engine.extractAlignedFace(selected->image, selected->face);
}

} // namespace likeness
