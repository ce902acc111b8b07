// SPDX-FileCopyrightText: 2026 Likeness contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "../base/Result.h"
#include "../engine/Engine.h"
#include "EvaluationReport.h"
#include "PictureEmbedding.h"

#include <cstddef>
#include <filesystem>
#include <functional>
#include <stop_token>
#include <string>

namespace likeness {

/// What is evaluated.
struct EvaluationInput {
    enum class Kind {
        AllPairs,  ///< All pairs of `images`, a folder with a folder per person (`readPictureTree`).
        LfwPairs,  ///< `pairs` in LFW's format (`readPairFile`), of the pictures of such a folder.
        ListPairs, ///< `pairs` as CSV (`readPairTable`), paths relative to `images` or to the CSV's folder.
    };
    Kind kind = Kind::AllPairs;
    std::filesystem::path images; ///< May be empty for `ListPairs`.
    std::filesystem::path pairs;
    /// CSV of people and their groups (`readGroupTable`); empty for none.
    std::filesystem::path groups;
};

struct EvaluationOptions {
    /// Limits, which face, and the cache of faceprints; `assessesQuality` is not looked at.
    EmbeddingOptions embedding;
    /// How often people are drawn anew for the intervals. 0: no intervals.
    int bootstraps = 1000;
    /// How many of the worst pairs of each kind are listed, and whether with the faces.
    std::size_t worstPairs = 20;
    bool makesChips = true;
    /// A file for every score that was compared, as CSV (person_a, person_b, picture_a, picture_b, score,
    /// genuine, fold; pictures by number), for a computation by somebody else. Empty for none. At most
    /// 5,000,000 pairs.
    std::filesystem::path scores;
    /// For the report's provenance.
    std::string data;
    std::string command;
    std::string date;
};

/// What an evaluation is doing.
enum class EvaluationStage {
    Describing, ///< Pictures are read; counts are pictures. Nearly all of the time, unless they are cached.
    Comparing,  ///< Counts are steps of pictures being compared with all others.
    Drawing,    ///< People are drawn anew; counts are drawings.
    Showing,    ///< The worst pairs' faces are cut out; counts are pictures.
};

/// How a caller follows an evaluation and ends it.
struct EvaluationControl {
    /// Called from one thread at a time but not always the same; keep it short.
    std::function<void(EvaluationStage stage, std::size_t done, std::size_t total)> progress;
    /// Asked before each step.
    std::stop_token stop;
};

/// Measures how well an engine tells people apart.
///
/// Every picture is described once, on all of the engine's workers, or taken from the cache; every pair is
/// then compared. Where all pairs of a folder are compared, scores are float products rounded down to
/// multiples of 1e-5, so that any number of them fits into memory (12,000,000 of the highest impostor pairs
/// are kept one by one to draw people from; 13,000 pictures need some 400 MB). Pairs of a list are compared
/// exactly. Results do not depend on the number of workers, nor on what came from the cache.
///
/// Ended by `stop`, what was described so far is in the cache, and the next run goes on from there.
///
/// Errors: `CannotReadFile`, `CorruptData`, `TooLarge` (the lists, the folder, with the line where there is
/// one), `CannotWriteFile` (scores), `InvalidArgument` (no picture gave a faceprint; fewer than two
/// people; of all pairs of a folder none of one person), `ModelMismatch`, `Cancelled`, `OutOfMemory`,
/// `Internal`. Thread-safe, as far as files of the same names are not written by two at once.
[[nodiscard]] Result<EvaluationReport> runEvaluation(Engine& engine, const EvaluationInput& input,
                                                     const EvaluationOptions& options = {},
                                                     const EvaluationControl& control = {});

} // namespace likeness
