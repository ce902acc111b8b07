// SPDX-FileCopyrightText: 2026 Likeness contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <compare>
#include <optional>

namespace likeness {

/// Cosine of the angle between two faceprints, −1…1. Thresholds apply to this.
struct SimilarityScore {
    double value = 0;
    friend auto operator<=>(const SimilarityScore&, const SimilarityScore&) = default;
};

/// Probability that two faceprints are of one person, 0…1, under the calibration's documented prior.
/// For people to read; never compared with a threshold.
struct MatchProbability {
    double value = 0;
    friend auto operator<=>(const MatchProbability&, const MatchProbability&) = default;
};

/// Share of impostor pairs that would reach a score, 0…1. A threshold is chosen by naming this (ISO/IEC
/// 19795-1).
struct FalseMatchRate {
    double value = 0;
    friend auto operator<=>(const FalseMatchRate&, const FalseMatchRate&) = default;
};

/// What comparing two faceprints tells. The probability and the rate need a calibration; without one they are
/// absent.
struct Similarity {
    SimilarityScore score;
    std::optional<MatchProbability> matchProbability;
    std::optional<FalseMatchRate> falseMatchRate;
};

/// The answer to "is this the same person?" at thresholds the user chose.
enum class Decision {
    Match,      ///< The score reaches the match threshold.
    Review,     ///< Between the two thresholds: a person must look.
    NoMatch,    ///< Below the review threshold.
    CannotTell, ///< One of the pictures is no ground for a decision, whatever the score (core/verification).
};

} // namespace likeness
