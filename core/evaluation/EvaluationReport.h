// SPDX-FileCopyrightText: 2026 Likeness contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "../faceprint/Faceprint.h"
#include "PairStatistics.h"
#include "PictureEmbedding.h"

#include <array>
#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>
#include <vector>

namespace likeness {

/// A measured value, and where it would lie for other people of the same kind: the 2.5th and the 97.5th
/// percentile over people drawn anew (`PersonBootstrap.h`). No interval where there is too little, or too
/// much, to draw from.
struct Estimate {
    struct Interval {
        double low = 0;
        double high = 0;
    };
    double value = 0;
    std::optional<Interval> interval;
};

/// What counts the same when a rate is formed.
enum class PairWeighting {
    /// Every pair of pictures counts 1: the usual counting, and that of Labeled Faces in the Wild. People
    /// with many pictures count more.
    EachPair,
    /// Every person counts the same among the genuine pairs, and every pair of people among the impostor
    /// pairs, however many pictures there are of them: the rate of two strangers drawn at random. This is
    /// how calibrations are made. Only where all pairs were compared.
    EachPerson,
};

/// "pairs" or "people".
[[nodiscard]] std::string_view name(PairWeighting weighting) noexcept;

/// The false non-match rate at the lowest threshold that keeps a false match rate.
struct RateAtFalseMatchRate {
    double target = 0; ///< The false match rate asked for: 1e-1, 1e-2 … 1e-6.
    /// The rule of 30 (ISO/IEC 19795-1): the data carries at least 30 errors at that rate, so that it is
    /// known within 30 % nine times in ten. What is counted is `EvaluationReport::pairsOfPeople`, since
    /// further pairs of the same two people tell nothing new. Without it the figures below may be shown to
    /// nobody: "not supported by the data". Also false when no genuine pair could be compared.
    bool isSupported = false;
    double threshold = 0; ///< Scores at or above it match.
    double falseMatchRate = 0;
    Estimate falseNonMatchRate; ///< The threshold is found anew for the people of each drawing.
    std::uint64_t falseMatches = 0;
    std::uint64_t falseNonMatches = 0;
    /// With pairs whose picture gave no faceprint counted as not matched (a false reject rate).
    double falseNonMatchRateWithFailures = 0;
};

/// Where both error rates are the same. Rates are steps; between the step before they cross and the one
/// behind, both are taken as straight lines.
struct EqualErrorRate {
    Estimate rate;
    double threshold = 0;
    bool isKnown = false; ///< Both kinds of pairs were compared.
};

/// Both error rates at one threshold.
struct ErrorPoint {
    double threshold = 0;
    double falseMatchRate = 0;
    double falseNonMatchRate = 0;
};

/// Both error rates at a fixed threshold, with intervals at that threshold.
struct RatesAtThreshold {
    double namedRate = 0; ///< The false match rate by which the threshold was chosen.
    double threshold = 0;
    Estimate falseMatchRate;
    Estimate falseNonMatchRate;
    std::uint64_t falseMatches = 0;
    std::uint64_t falseNonMatches = 0;
    bool isSupported = false; ///< As in RateAtFalseMatchRate, for `namedRate` among these people.
};

/// All rates of one weighting. False match rates are of impostor pairs that were compared, false non-match
/// rates of genuine pairs that were compared; failures to acquire are counted apart (ISO/IEC 19795-1).
struct ErrorRates {
    PairWeighting weighting = PairWeighting::EachPair;
    std::vector<RateAtFalseMatchRate> points; ///< 1e-1 … 1e-6.
    EqualErrorRate equalErrorRate;
    /// Over the whole range: thresholds −1, −0.999 … 1.
    std::vector<ErrorPoint> curve;
    /// For DET and ROC: threshold falling, false match rate rising from 0 to 1, thinned to what a plot shows.
    std::vector<ErrorPoint> trade;
    /// At the thresholds that the pack's calibration names for 1e-2 … 1e-6, as far as it reaches; empty
    /// without a calibration.
    std::vector<RatesAtThreshold> calibrated;
};

/// People of one group, among themselves, at the thresholds that hold for all (ISO/IEC 19795-10): impostor
/// pairs of two people of the group, genuine pairs of its people. Counted as `PairWeighting::EachPair`.
struct GroupRates {
    std::string group;
    std::uint64_t people = 0;
    std::uint64_t genuinePairs = 0;
    std::uint64_t impostorPairs = 0;
    std::uint64_t pairsOfPeople = 0;
    std::vector<RatesAtThreshold> points; ///< For each supported target of all people.
};

/// One of the pairs that went worst, with both faces as the recognizer saw them.
struct WorstPair {
    std::filesystem::path pictureA;
    std::filesystem::path pictureB;
    std::string personA;
    std::string personB;
    double score = 0;
    std::vector<std::byte> chipA; ///< PNG, 112 × 112; empty when chips were not asked for.
    std::vector<std::byte> chipB;
};

/// How well the calibration's match probability tells the share of genuine pairs, both kinds of pairs
/// counting one half, over ranges of equal width.
struct Reliability {
    struct Range {
        double probability = 0; ///< Mean of those told.
        double share = 0;       ///< Of genuine pairs among them.
        double weight = 0;      ///< Share of all pairs that fall in this range.
    };
    std::vector<Range> ranges; ///< 20; those without a pair are left out.
    double expectedCalibrationError = 0;
};

/// Where the figures come from.
struct EvaluationProvenance {
    std::string program; ///< "Likeness 0.1.0".
    std::string pack;    ///< Name and version.
    ModelIdentity model;
    /// Data and date of the pack's calibration; empty without one. Measured on the people it was made from, a
    /// calibration agrees with them by itself.
    std::string calibration;
    bool hasCompressedVectors = false;
    std::string device;
    std::string faceSelection; ///< "central" or "largest".
    std::string data;          ///< What the caller calls the data.
    /// SHA-256 over the SHA-256 of every picture file, in the order of the pictures, each as 64 hexadecimal
    /// digits and a newline ("unreadable" for one that cannot be read): whether two reports saw the same
    /// files.
    std::string picturesDigest;
    std::string command;
    std::string date;
    std::uint64_t bootstraps = 0;
    std::uint64_t seed = 0;
};

/// All that an evaluation found.
struct EvaluationReport {
    static constexpr std::size_t kHistogramBins = 200; ///< Of 0.01, from −1 to 1.

    bool hasAllPairs = false; ///< All pairs of a folder were compared; otherwise those of a list.
    /// Score steps of the rates: 0 where scores are exact (lists of pairs); 1e-5 where all pairs were
    /// compared: scores are rounded down to the next multiple of it.
    double scoreStep = 0;
    std::uint64_t pictures = 0; ///< Asked for, each once.
    std::uint64_t picturesFromCache = 0;
    std::uint64_t people = 0;        ///< With a faceprint in at least one comparison.
    std::uint64_t genuinePairs = 0;  ///< Compared.
    std::uint64_t impostorPairs = 0; ///< Compared.
    std::uint64_t pairsOfPeople =
        0; ///< Different pairs of people among the impostor pairs: the rule of 30's.
    std::uint64_t genuinePairsLost = 0; ///< Not compared: one of the pictures is among `failures`.
    std::uint64_t impostorPairsLost = 0;
    std::string peopleFrom; ///< How it is known who is who: "folders", "pairs file", "columns", "labels".
    std::vector<PictureFailure> failures;

    std::optional<FoldAccuracy> accuracy; ///< Lists of pairs only.
    std::vector<ErrorRates> rates;        ///< First `EachPair`; then, with all pairs, `EachPerson`.
    std::array<std::uint64_t, kHistogramBins> genuineHistogram{};
    std::array<std::uint64_t, kHistogramBins> impostorHistogram{};
    std::vector<WorstPair> worstGenuines;   ///< Lowest score first.
    std::vector<WorstPair> worstImpostors;  ///< Highest score first.
    std::vector<GroupRates> groups;         ///< By name.
    std::uint64_t peopleWithoutGroup = 0;   ///< Where groups were given.
    std::optional<Reliability> reliability; ///< Where the pack has a calibration.
    EvaluationProvenance provenance;
    double seconds = 0;
};

} // namespace likeness
