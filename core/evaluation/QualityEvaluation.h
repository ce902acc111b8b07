// SPDX-FileCopyrightText: 2026 Likeness contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "DiscardCurve.h"
#include "PictureEmbedding.h"

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

namespace likeness {

/// A picture with the quality of its face, and how alike it is to the person's other pictures.
struct AssessedPicture {
    std::filesystem::path file;
    std::string person;
    QualityReport quality;
    /// Mean score against the person's other pictures; nothing when there is no other.
    std::optional<double> genuineScore;
};

/// What the unified quality is worth on pictures of known people.
struct QualityEvaluation {
    std::vector<AssessedPicture> pictures;  ///< Those with a face, in the order of people and file names.
    std::vector<GenuineScore> genuinePairs; ///< Of `pictures`, by number.
    std::vector<PictureFailure> failures;
    std::size_t people = 0;
    std::size_t impostorPairs = 0;
    double falseMatchRate = 0; ///< The named one …
    double threshold = 0;      ///< … and the score from which it holds among these pictures.
    std::vector<DiscardPoint> curve;
};

/// Describes and assesses every picture of a tree with a folder per person, finds the threshold at which at
/// most `falseMatchRate` of all impostor pairs match (each pair of people counting the same), and draws the
/// discard curve of the unified quality there. Errors: as `readPictureTree`, `scoreAllPairs` and
/// `discardCurve`; `Cancelled`.
[[nodiscard]] Result<QualityEvaluation> evaluateQuality(Engine& engine, const std::filesystem::path& images,
                                                        double falseMatchRate, std::span<const double> shares,
                                                        const EmbeddingOptions& options,
                                                        const JobControl& control);

} // namespace likeness
