// SPDX-FileCopyrightText: 2026 Likeness contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "../base/Result.h"
#include "Faceprint.h"
#include "Similarity.h"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace likeness {

/// Two target false match rates: at or below `match` it is a match, between the two a person reviews.
struct DecisionPolicy {
    FalseMatchRate match{1e-4};
    FalseMatchRate review{1e-3};
};

/// The scores that a DecisionPolicy stands for under one calibration.
struct DecisionThresholds {
    SimilarityScore match;
    SimilarityScore review;
};

/// What the scores of one model mean, measured on pairs of known identity: score ↔ false match rate, and
/// score → match probability. Belongs to exactly one model digest and preprocessing version. Immutable;
/// thread-safe.
class Calibration {
  public:
    /// The impostor scores' survival function at one score.
    struct RatePoint {
        double score = 0;
        double falseMatchRate = 0;
    };
    /// A point of the curve from score to the log-odds of a match; linear between points.
    struct ProbabilityPoint {
        double score = 0;
        double logOdds = 0;
    };
    /// Where the numbers come from, for people who must trust them.
    struct Provenance {
        std::string data;    ///< The data set, for example "lfw-dev".
        std::string command; ///< The command that measured them.
        std::string date;    ///< ISO 8601 day.
        std::uint64_t people = 0;
        std::uint64_t pictures = 0;
        std::uint64_t genuinePairs = 0;
        std::uint64_t impostorPairs = 0;
        double prior = 0.5; ///< Assumed share of genuine pairs behind the match probability.
    };
    /// How the scores of both kinds of pairs are spread, for people to see: the share of the pairs in each of
    /// `kSpreadBins` bins of equal width from −1 to 1. Nothing is decided by it.
    struct ScoreSpread {
        std::vector<double> impostors;
        std::vector<double> genuines;
    };
    static constexpr std::size_t kSpreadBins = 100;
    /// A point of the rate curve beyond what was measured, with its 95 % interval over other people of the
    /// same kind.
    struct ExtrapolatedPoint {
        double score = 0;
        double falseMatchRate = 0;
        double lowestScore = 0; ///< Of the scores that have this rate.
        double highestScore = 0;
        double lowestRate = 0; ///< Of the rates that this score has.
        double highestRate = 0;
    };
    /// The rate curve beyond `rates`: a generalized Pareto distribution of the impostor scores' excesses over
    /// `fittedFrom`.
    struct Extrapolation {
        double fittedFrom = 0;
        double shape = 0;
        double scale = 0;
        /// Score strictly rising from the last of `rates` on, rate strictly falling; at least 1.
        std::vector<ExtrapolatedPoint> points;
    };
    /// Where a rate may really lie.
    struct RateRange {
        FalseMatchRate lowest;
        FalseMatchRate highest;
    };

    struct Data {
        ModelIdentity model;
        Provenance provenance;
        std::vector<RatePoint> rates; ///< Score strictly rising, rate strictly falling; at least 2.
        /// Score and log-odds strictly rising; at least 2; continued to score 1 at most 32, where a double's
        /// probability would become 1.
        std::vector<ProbabilityPoint> probabilities;
        std::optional<ScoreSpread> spread{}; ///< Absent in calibrations from before it was kept.
        /// Absent in calibrations from before it was made, or with too little data.
        std::optional<Extrapolation> extrapolation{};
    };

    /// Checks the invariants of `Data`. Errors: `CalibrationInvalid`, naming the field.
    [[nodiscard]] static Result<Calibration> fromData(Data data);
    /// Reads what `toJson` wrote. Errors: `CalibrationInvalid` naming the field, `TooLarge`, `CorruptData`.
    [[nodiscard]] static Result<Calibration> fromJson(std::string_view json);
    [[nodiscard]] std::string toJson() const;

    [[nodiscard]] const Data& data() const noexcept { return m_data; }
    /// Whether faceprints of this model may be judged with it (digest and preprocessing agree).
    [[nodiscard]] bool fits(const ModelIdentity& model) const noexcept;

    /// Share of impostor pairs that reach `score`: log-linear between the points that were measured and those
    /// of the extrapolation; above them along the last slope; below them towards rate 1 at score −1, which
    /// every pair reaches. Strictly falling (but 1 up to a measured point whose rate is 1).
    [[nodiscard]] FalseMatchRate falseMatchRate(SimilarityScore score) const;
    /// Whether the rate at `score` lies beyond what was measured, on either side.
    [[nodiscard]] bool isExtrapolated(SimilarityScore score) const;
    /// The lowest score at which at most `rate` of impostor pairs match; the inverse of `falseMatchRate`.
    /// Errors: `InvalidArgument` (not within 1e-9…1, or below the rate of score 1, so that no score reaches
    /// it).
    [[nodiscard]] Result<SimilarityScore> threshold(FalseMatchRate rate) const;
    /// Where the rate may really lie that the threshold for `rate` has (95 %), told for rates below the
    /// measured ones that the extrapolation covers. Nothing for others: of measured rates it is not told, and
    /// beyond the extrapolation nobody knows.
    [[nodiscard]] std::optional<RateRange> rateRange(FalseMatchRate rate) const;
    /// Whether the rate lies below what was measured, so that its threshold is an estimate.
    [[nodiscard]] bool isRateExtrapolated(FalseMatchRate rate) const;
    /// The rarest rate that can be told: that of the last point, extrapolated or, without extrapolation,
    /// measured. Of lower ones nobody knows how far they are from the truth.
    [[nodiscard]] FalseMatchRate rarestRate() const noexcept;
    /// Strictly rising in the score, within (0, 1).
    [[nodiscard]] MatchProbability matchProbability(SimilarityScore score) const;

    /// Errors: `InvalidArgument` (a rate out of range, or a review rate below the match rate).
    [[nodiscard]] Result<DecisionThresholds> thresholds(const DecisionPolicy& policy) const;

  private:
    explicit Calibration(Data data) : m_data(std::move(data)) {}
    Data m_data;
};

/// Match at or above the match threshold, Review at or above the review threshold, NoMatch below. Whether the
/// pictures allow a decision at all is the matter of core/verification. Thread-safe.
[[nodiscard]] Decision decide(SimilarityScore score, const DecisionThresholds& thresholds) noexcept;

/// "Match", "Review", "NoMatch" or "CannotTell": the stable name for files and programs.
[[nodiscard]] std::string_view name(Decision decision) noexcept;

} // namespace likeness
