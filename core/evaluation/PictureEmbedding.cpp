// SPDX-FileCopyrightText: 2026 Likeness contributors
// SPDX-License-Identifier: Apache-2.0

#include "evaluation/PictureEmbedding.h"

#include "base/FileBytes.h"

#include <algorithm>
#include <atomic>
#include <mutex>
#include <new>
#include <optional>
#include <thread>

namespace likeness {
namespace {

Result<Faceprint> embed(Engine& engine, const std::filesystem::path& file, const ImageLimits& limits) {
    const auto bytes = readFile(file, limits.maxBytes);
    if (!bytes) {
        return fail(bytes);
    }
    const auto image = Image::fromEncoded(*bytes, limits);
    if (!image) {
        return fail(image.error().code, displayName(file) + ": " + image.error().message);
    }
    auto largest = engine.largestFaceprint(*image);
    if (!largest) {
        return fail(largest.error().code, displayName(file) + ": " + largest.error().message);
    }
    if (!largest->isFaceFound) {
        return fail(ErrorCode::NoFace, displayName(file) + ": no face was found");
    }
    return std::move(largest->faceprint);
}

} // namespace

Result<PictureEmbeddings> embedPictures(Engine& engine, std::span<const std::filesystem::path> pictures,
                                        const ImageLimits& limits, const JobControl& control) {
    PictureEmbeddings result;
    std::vector<std::optional<Error>> errors(pictures.size());
    result.faceprints.resize(pictures.size());
    std::atomic<std::size_t> next{0};
    std::mutex mutex;
    std::size_t done = 0;
    const auto serve = [&] {
        for (std::size_t i = 0; !control.stop.stop_requested() && (i = next++) < pictures.size();) {
            try {
                auto print = embed(engine, pictures[i], limits);
                if (print) {
                    result.faceprints[i] = std::move(*print);
                } else {
                    errors[i] = std::move(print.error());
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
    return result;
}

} // namespace likeness
