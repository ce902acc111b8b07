// SPDX-FileCopyrightText: 2026 Likeness contributors
// SPDX-License-Identifier: Apache-2.0

#include "evaluation/PairEvaluation.h"

#include "base/FileBytes.h"
#include "evaluation/PictureTree.h"

#include <map>
#include <system_error>

namespace likeness {
namespace fs = std::filesystem;
namespace {

/// The pictures of a list, each once, and where in that order each name is.
struct NeededPictures {
    std::map<PictureName, std::size_t> indexOf;
    std::vector<fs::path> files;

    std::size_t add(const PictureName& picture, const fs::path& folder) {
        const auto [at, isNew] = indexOf.try_emplace(picture, files.size());
        if (isNew) {
            files.push_back(pictureFile(folder, picture));
        }
        return at->second;
    }
};

Result<std::vector<ScoredPair>> scorePairs(const PairList& list, const NeededPictures& needed,
                                           const std::vector<Faceprint>& faceprints) {
    std::vector<ScoredPair> scored;
    scored.reserve(list.pairs.size());
    for (const PicturePair& pair : list.pairs) {
        ScoredPair outcome{std::nullopt, pair.isGenuine, pair.fold};
        const Faceprint& a = faceprints[needed.indexOf.at(pair.a)];
        const Faceprint& b = faceprints[needed.indexOf.at(pair.b)];
        if (!a.isEmpty() && !b.isEmpty()) {
            const auto score = a.score(b);
            if (!score) {
                return fail(score);
            }
            outcome.score = score->value;
        }
        scored.push_back(outcome);
    }
    return scored;
}

} // namespace

Result<PairEvaluation> evaluatePairs(Engine& engine, const fs::path& images, const PairList& list,
                                     const EmbeddingOptions& options, const JobControl& control) {
    std::error_code error;
    if (!fs::is_directory(images, error)) {
        return fail(ErrorCode::CannotReadFile,
                    "cannot read the pictures' folder " + displayName(images) + ": there is no such folder");
    }
    NeededPictures needed;
    for (const PicturePair& pair : list.pairs) {
        needed.add(pair.a, images);
        needed.add(pair.b, images);
    }
    auto embedded = embedPictures(engine, needed.files, options, control);
    if (!embedded) {
        return fail(embedded);
    }
    if (embedded->failures.size() == needed.files.size()) {
        return fail(ErrorCode::InvalidArgument,
                    "no picture of the pairs file gave a faceprint; the first: " +
                        (embedded->failures.empty() ? "" : embedded->failures.front().error.message));
    }
    const auto scored = scorePairs(list, needed, embedded->faceprints);
    if (!scored) {
        return fail(scored);
    }
    PairEvaluation result;
    result.pairs = list.pairs.size();
    result.pictures = needed.files.size();
    for (const ScoredPair& pair : *scored) {
        result.pairsWithoutScore += pair.score ? 0 : 1;
    }
    result.accuracy = foldAccuracy(*scored, list.folds);
    for (const double rate : {1e-2, 1e-3}) {
        result.targets.push_back({rate, operatingPointFor(*scored, rate)});
    }
    for (const double rate : {1e-2, 1e-3, 1e-4}) {
        const auto thresholds = engine.thresholds({FalseMatchRate{rate}, FalseMatchRate{rate}});
        if (thresholds) {
            result.calibrated.push_back({rate, operatingPointAt(*scored, thresholds->match.value)});
        }
    }
    result.failures = std::move(embedded->failures);
    return result;
}

} // namespace likeness
